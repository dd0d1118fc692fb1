"""The only place that asks what time it is."""

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Final
from zoneinfo import ZoneInfo

BANGKOK: Final = ZoneInfo("Asia/Bangkok")


class SystemClock:
    """The machine's clock, read in Bangkok, whatever zone the machine is in."""

    def now(self) -> datetime:
        """Return the present instant."""
        return datetime.now(BANGKOK)


class FixedClock:
    """The end of one day: where `--at D` stands."""

    def __init__(self, day: date) -> None:
        """Stand at the end of that day."""
        self._day = day

    def now(self) -> datetime:
        """Return the last second of the day."""
        return end_of(self._day)


class DemonstrationClock:
    """The office's day: the plan's first day until the first `tick --at`, then that day.

    It stands at the end of the day; the history's numbers keep the order within it.
    """

    def __init__(self, day: Callable[[], date]) -> None:
        """Take what answers the office's day."""
        self._day = day

    def now(self) -> datetime:
        """Return the last second of the office's day."""
        return end_of(self._day())


def end_of(day: date) -> datetime:
    """Return the last second of a day in Bangkok."""
    return datetime.combine(day, time(23, 59, 59), BANGKOK)
