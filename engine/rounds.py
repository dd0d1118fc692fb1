"""Rounds (รอบ): the windows of a fiscal year that reports belong to."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from engine.cadence import Cadence
from engine.fiscal_year import FiscalYear
from engine.policy import Policy

COUNTED = (
    Cadence.WEEKLY,
    Cadence.MONTHLY,
    Cadence.QUARTERLY,
    Cadence.SEMIANNUAL,
    Cadence.ANNUAL,
)
"""Cadences that make rounds; continuous and event are followed up by the plan's default."""

_MARK = {
    Cadence.WEEKLY: "W",
    Cadence.MONTHLY: "",
    Cadence.QUARTERLY: "Q",
    Cadence.SEMIANNUAL: "H",
    Cadence.ANNUAL: "Y",
}
_MONTHS = {
    Cadence.MONTHLY: 1,
    Cadence.QUARTERLY: 3,
    Cadence.SEMIANNUAL: 6,
    Cadence.ANNUAL: 12,
}


@dataclass(frozen=True, slots=True)
class Round:
    """The n-th window of a cadence in a fiscal year, counted from its first day.

    opens and closes are its first and last day; code is the key's tail: 2566-07 is the
    seventh month of fiscal year 2566 (April), 2566-H1, 2566-Q2, 2566-W05, 2566-Y1.
    """

    cadence: Cadence
    number: int
    year_be: int
    opens: date
    closes: date

    @property
    def code(self) -> str:
        """The tail of the follow-up's key."""
        mark = _MARK[self.cadence]
        width = 1 if mark in {"Q", "H", "Y"} else 2
        return f"{self.year_be}-{mark}{self.number:0{width}d}"


@cache  # asked for every measure of a register
def rounds_of(year: FiscalYear, cadence: Cadence) -> tuple[Round, ...]:
    """Return the rounds of a cadence: they tile the fiscal year; none for an uncounted one."""
    if cadence is Cadence.WEEKLY:
        windows = list(_weeks(year))
    elif cadence in _MONTHS:
        step = _MONTHS[cadence]
        windows = [
            (year.month(first)[0], year.month(first + step - 1)[1]) for first in range(1, 13, step)
        ]
    else:
        windows = []
    return tuple(
        Round(cadence, number, year.be, opens, closes)
        for number, (opens, closes) in enumerate(windows, start=1)
    )


def round_cadences(cadences: tuple[Cadence, ...], policy: Policy) -> tuple[Cadence, ...]:
    """Return the cadences that make a measure's rounds: its own, else the plan's default."""
    counted = tuple(cadence for cadence in cadences if cadence in COUNTED)
    return counted or (Cadence(policy.default_cadence),)


def _weeks(year: FiscalYear) -> Iterator[tuple[date, date]]:
    """Weeks end on Sunday; the first and the last of the year may be short."""
    opens = year.first
    while opens <= year.last:
        closes = min(opens + timedelta(days=6 - opens.weekday()), year.last)
        yield opens, closes
        opens = closes + timedelta(days=1)
