"""Working days of Thai public offices: Monday to Friday less the holidays."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """The office's calendar: holidays by day with their names, as known up to a day.

    Cabinet holidays are announced year by year: a day after known_through is provisional.
    """

    holidays: Mapping[date, str]
    known_through: date

    def is_working(self, day: date) -> bool:
        """Tell whether the office works on the day."""
        return day.weekday() < _SATURDAY and day not in self.holidays

    def on_or_after(self, day: date) -> date:
        """Return the day, or the next working day (Civil and Commercial Code s. 193/8)."""
        while not self.is_working(day):
            day += _DAY
        return day

    def add(self, day: date, n: int) -> date:
        """Return the n-th working day after the day, or before it where n is negative."""
        step = _DAY if n > 0 else -_DAY
        for _ in range(abs(n)):
            day += step
            while not self.is_working(day):
                day += step
        return day

    def between(self, first: date, last: date) -> int:
        """Return how many working days lie after `first` up to and including `last`.

        Negative where `last` comes before `first`.
        """
        if last < first:
            return -self.between(last, first)
        days = (last - first).days
        return sum(self.is_working(first + timedelta(days=n)) for n in range(1, days + 1))

    def is_provisional(self, day: date) -> bool:
        """Tell whether holidays near the day may still be announced."""
        return day > self.known_through

    def why_off(self, day: date) -> str | None:
        """Return the holiday's name, "" on a plain weekend, None on a working day."""
        return None if self.is_working(day) else self.holidays.get(day, "")
