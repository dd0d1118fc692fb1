"""The Thai fiscal year: 1 October to 30 September, named by the year it ends in."""

import calendar
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

BE_OFFSET: Final = 543
"""Buddhist Era less Common Era; whole years since 1 January 2484 BE."""


def month_days(year_ce: int, month: int) -> tuple[date, date]:
    """Return the first and the last day of a month."""
    return date(year_ce, month, 1), date(year_ce, month, calendar.monthrange(year_ce, month)[1])


@dataclass(frozen=True, slots=True, order=True)
class FiscalYear:
    """Fiscal year 2566 is 2022-10-01 .. 2023-09-30 (Budget Procedure Act B.E. 2561, s. 4)."""

    be: int

    @classmethod
    def of(cls, day: date) -> Self:
        """Return the fiscal year that holds the day."""
        return cls(day.year + BE_OFFSET + (1 if day.month >= 10 else 0))

    @property
    def first(self) -> date:
        """1 October."""
        return date(self.be - BE_OFFSET - 1, 10, 1)

    @property
    def last(self) -> date:
        """30 September."""
        return date(self.be - BE_OFFSET, 9, 30)

    def contains(self, day: date) -> bool:
        """Tell whether the day lies in this year."""
        return self.first <= day <= self.last

    def month(self, n: int) -> tuple[date, date]:
        """Return the first and last day of the n-th month, 1 is October, 12 is September."""
        return self._months(n, 1, 12)

    def quarter(self, n: int) -> tuple[date, date]:
        """Return the first and last day of the n-th quarter, 1 is October to December."""
        return self._months(n, 3, 4)

    def half(self, n: int) -> tuple[date, date]:
        """Return the first and last day of half 1 (October to March) or 2."""
        return self._months(n, 6, 2)

    def with_month(self, month: int) -> int:
        """Return the CE year in which the calendar month falls in this fiscal year."""
        return self.be - BE_OFFSET - (1 if month >= 10 else 0)

    def _months(self, n: int, length: int, count: int) -> tuple[date, date]:
        if not 1 <= n <= count:
            raise ValueError(f"a fiscal year has no part {n} of {count}")
        first_month = (9 + (n - 1) * length) % 12 + 1
        last_month = (9 + n * length - 1) % 12 + 1
        return (
            date(self.with_month(first_month), first_month, 1),
            month_days(self.with_month(last_month), last_month)[1],
        )
