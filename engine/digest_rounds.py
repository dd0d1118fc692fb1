"""Rounds named as people name them, runs of them as one span: ต.ค.–มี.ค. (๖ รอบ)."""

from collections.abc import Iterable
from functools import cache, reduce

from engine.wording import Said, said

_KINDS = ("Y", "H", "Q", "", "W")


@cache
def round_name(code: str, *, long: bool = False) -> Said:
    """Return the name of a round by its code, such as 2566-07, 2566-H1, 2566-W05."""
    _, mark, number = _parts(code)
    if long and not mark:
        return Said(f"digest.month_long_{_calendar_month(number)}")
    return _one(mark, number)


@cache
def rounds_name(codes: tuple[str, ...]) -> Said:
    """Return the rounds together, neighbours as a range, with their number where it is above 1."""
    spans = _joined([_span(*run) for run in _runs(codes)])
    if len(codes) == 1:
        return spans
    return said("digest.rounds_counted", spans=spans, n=len(codes))


def _parts(code: str) -> tuple[int, str, int]:
    year, _, tail = code.partition("-")
    mark = tail[0] if tail[0].isalpha() else ""
    return int(year), mark, int(tail[len(mark) :])


def _runs(codes: Iterable[str]) -> list[tuple[str, int, int]]:
    """Neighbours as (mark, first, last); a year of another plan never joins this one's."""
    runs: list[tuple[str, int, int]] = []
    last_year = 0
    for year, mark, number in sorted(
        map(_parts, codes), key=lambda part: (_KINDS.index(part[1]), part[0], part[2])
    ):
        if runs and year == last_year and runs[-1][0] == mark and runs[-1][2] + 1 == number:
            runs[-1] = (mark, runs[-1][1], number)
        else:
            runs.append((mark, number, number))
        last_year = year
    return runs


def _span(mark: str, first: int, last: int) -> Said:
    if first == last:
        return _one(mark, first)
    if mark == "H":
        return said("digest.both_halves", n=6)
    if mark == "":
        return said("digest.span", first=_one(mark, first), last=_one(mark, last))
    return said("digest.quarters" if mark == "Q" else "digest.weeks", first=first, last=last)


def _one(mark: str, number: int) -> Said:
    if mark == "":
        return Said(f"digest.month_{_calendar_month(number)}")
    if mark == "H":
        return said(f"digest.half_{number}", n=6)
    if mark == "Y":
        return Said("digest.whole_year")
    return said("digest.quarter" if mark == "Q" else "digest.week", n=number)


def _calendar_month(number: int) -> int:
    """The first month of a fiscal year is October."""
    return (number + 8) % 12 + 1


def _joined(names: list[Said]) -> Said:
    return reduce(lambda one, two: said("digest.comma", one=one, two=two), names)
