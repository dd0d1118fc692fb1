"""Turn a point in time as written into days: fill what is missing, refuse what cannot be."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from engine.date_format import WEEKDAYS_TH
from engine.date_points import Point, Year
from engine.fiscal_year import BE_OFFSET, FiscalYear, month_days
from engine.reading import Sure
from engine.wording import Said, said

_REACH: Final = 5  # years between a plan and a day that can still belong to it
_CENTURY: Final = (2000, 2100)  # the reach where no plan is known
_DOUBTFUL: Final = (Sure.YES, Sure.ASSUMED, Sure.ASK)
_YEAR_HOW: Final = {
    "two_digits": "readings.date_two_digits",
    "buddhist": "readings.date_buddhist",
    "common": "readings.date_common",
}


@dataclass(frozen=True, slots=True)
class PlanYear:
    """The year that stands in where a text names none; stated: the text itself says it."""

    year: FiscalYear | None
    stated: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What one point or range of a text means; span is None where it can mean nothing."""

    span: tuple[date, date] | None
    how: Said
    sure: Sure
    start: int
    end: int
    is_day: bool = False
    is_fiscal_year: bool = False
    is_range: bool = False

    @property
    def value(self) -> date | tuple[date, date] | None:
        """The reading's value: a day, a period, or nothing."""
        return self.span[1] if self.span and self.is_day else self.span


def find_days(point: Point, typed: str, plan: PlanYear) -> Finding:
    """Resolve one point; typed is the text it covers."""
    if point.fault:
        return Finding(None, point.fault, Sure.ASK, point.start, point.end)
    year = point.year or _supplied(point, plan)
    if year is None:
        how = said("readings.date_needs_year", typed=typed)
        return Finding(None, how, Sure.ASK, point.start, point.end)
    span = _span(point, year)
    if span is None:
        how = said("readings.date_no_such_day", typed=typed)
        return Finding(None, how, Sure.ASK, point.start, point.end)
    how, sure = _convention(point, typed, plan)
    doubt = _doubt(point, typed, span)
    is_day = point.kind == "day" or point.at_end
    span = (span[1], span[1]) if point.at_end else span
    how, sure = (doubt, Sure.ASK) if doubt else (how, sure)
    whole_year = point.kind == "fiscal" and not is_day
    return Finding(span, how, sure, point.start, point.end, is_day, whole_year)


def find_range(left: Point, right: Point, typed: str, plan: PlanYear) -> Finding:
    """Resolve "from - to"; a year, or a month, given once serves both ends."""
    fault = left.fault or right.fault
    if fault:
        return Finding(None, fault, Sure.ASK, left.start, right.end)
    left, right, shared = _share(left, right)
    first, last = find_days(left, typed, plan), find_days(right, typed, plan)
    start, end = left.start, right.end
    if first.span is None or last.span is None:
        return replace(last if last.span is None else first, start=start, end=end)
    if first.span[0] > last.span[1]:
        how = said("readings.date_range_backwards", typed=typed)
        return Finding(None, how, Sure.ASK, start, end)
    worst = max((last, first), key=lambda part: _DOUBTFUL.index(part.sure))
    how, sure = worst.how, worst.sure
    if shared and sure is not Sure.ASK:
        how, sure = said(shared, typed=typed), Sure.ASSUMED
    elif sure is Sure.YES:
        how = said("readings.date_range", typed=typed)
    return Finding((first.span[0], last.span[1]), how, sure, start, end, is_range=True)


def out_of_reach(day: date, year: FiscalYear | None) -> bool:
    """Tell whether a day is too far from the plan's year to be meant."""
    if year is None:
        return not _CENTURY[0] <= day.year <= _CENTURY[1]
    return abs(day.year + BE_OFFSET - year.be) > _REACH


def _supplied(point: Point, plan: PlanYear) -> Year | None:
    if plan.year is None:
        return None
    if point.kind in ("day", "month"):
        return Year(plan.year.with_month(point.month) + BE_OFFSET, "buddhist")
    return Year(plan.year.be, "buddhist")


def _span(point: Point, year: Year) -> tuple[date, date] | None:
    ce = year.be - BE_OFFSET
    if point.kind == "day":
        return _one_day(ce, point.month, point.day)
    if point.kind == "month":
        return month_days(ce, point.month)
    fiscal = FiscalYear(year.be)
    if point.kind == "quarter":
        last = point.last_number or point.number
        return fiscal.quarter(point.number)[0], fiscal.quarter(last)[1]
    return fiscal.half(point.number) if point.kind == "half" else (fiscal.first, fiscal.last)


def _one_day(year_ce: int, month: int, day: int) -> tuple[date, date] | None:
    if not 1 <= day <= month_days(year_ce, month)[1].day:
        return None
    return date(year_ce, month, day), date(year_ce, month, day)


def _convention(point: Point, typed: str, plan: PlanYear) -> tuple[Said, Sure]:
    if point.year is None:
        code = "readings.date_stated_year" if plan.stated else "readings.date_plan_year"
        sure = Sure.YES if plan.stated else Sure.ASSUMED
        return said(code, typed=typed, year=str(plan.year.be if plan.year else "")), sure
    code, sure = _YEAR_HOW[point.year.typed], Sure.YES
    if point.kind == "fiscal" and not point.at_end:
        code, sure = "readings.date_fiscal_year", Sure.ASSUMED
    if point.kind in ("quarter", "half") and not point.fiscal:
        code, sure = "readings.date_fiscal_part", Sure.ASSUMED
    return said(code, typed=typed, year=str(point.year.be)), sure


def _doubt(point: Point, typed: str, span: tuple[date, date]) -> Said | None:
    if point.vague:
        return said("readings.date_vague", typed=typed)
    if point.weekday and span[0].isoweekday() != point.weekday:
        real = WEEKDAYS_TH[span[0].weekday()]
        return said("readings.date_other_weekday", typed=typed, real=real)
    return None


def _share(left: Point, right: Point) -> tuple[Point, Point, str | None]:
    """Give each end what only the other one says; return the code of the convention if any."""
    if left.kind == "day" and not left.month:
        left = replace(left, month=right.month)
    later = bool(left.month and right.month and left.month > right.month)
    crossing = "readings.date_range_new_year" if later else None
    if left.year is None and right.year is not None:
        year = replace(right.year, be=right.year.be - later)
        return replace(left, year=year, fiscal=right.fiscal), right, crossing
    if right.year is None and left.year is not None:
        year = replace(left.year, be=left.year.be + later)
        right = replace(right, year=year, fiscal=left.fiscal)
        return left, right, crossing or "readings.date_range_shared_year"
    return left, right, None
