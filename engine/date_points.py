"""The ways a point in time is written, as patterns over the shape of a text.

A pattern is named after its function; the first that fits at a place wins, so the longer ways
stand first. Letters of a shape: engine/date_tokens.py.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from engine.date_tokens import BUDDHIST, COMMON, Token, shape_of
from engine.fiscal_year import BE_OFFSET
from engine.wording import Said, said

Tokens = tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Year:
    """A year as written: be is the Buddhist year it was read as."""

    be: int
    typed: Literal["two_digits", "buddhist", "common"]


@dataclass(frozen=True, slots=True)
class Point:
    """A point in time as written, before anything missing is filled in.

    start, end: the pieces it covers. number: of the quarter or half. last_number: of the last
    quarter of "ไตรมาส 1-2". fiscal: the text itself calls the year a fiscal year.
    """

    kind: Literal["day", "month", "quarter", "half", "fiscal"]
    start: int = 0
    end: int = 0
    day: int = 0
    month: int = 0
    number: int = 0
    last_number: int = 0
    year: Year | None = None
    fiscal: bool = False
    at_end: bool = False
    vague: bool = False
    weekday: int = 0
    fault: Said | None = None


def find_points(tokens: Tokens) -> tuple[Point, ...]:
    """Return every point in time of a text, left to right, without overlap."""
    shape, points, place = shape_of(tokens), [], 0
    while place < len(shape):
        point = _point_at(tokens, shape, place)
        if point is not None:
            points.append(point)
        place = place + 1 if point is None else point.end
    return tuple(points)


def _point_at(tokens: Tokens, shape: str, place: int) -> Point | None:
    for pattern, read in _WAYS:
        match = pattern.match(shape, place)
        point = read(tokens[place : match.end()]) if match else None
        if match and point:
            if place and tokens[place].kind == "n" and _ORDINAL.search(tokens[place - 1].text):
                typed = _typed(tokens[place - 1 : match.end()])
                point = replace(point, fault=said("readings.date_or_list", typed=typed))
            return replace(point, start=place, end=match.end())
    return None


def _in_numbers(tokens: Tokens) -> Point | None:
    """Read 30/3/66 and 2566-03-30: day, month, year, or year first where the first is above 31."""
    first, month, last = _numbers(tokens)
    dotted = any(token.kind == "p" for token in tokens)
    year_first = len(first.text) == 4 or (first.value > 31 >= last.value)
    year, day = (first, last) if year_first else (last, first)
    if dotted and (len(year.text) not in (2, 4) or not 1 <= month.value <= 12):
        return None  # 1.2.3 is the number of a paragraph
    return _day(tokens, day, month.value, year)


def _day_month_year(tokens: Tokens) -> Point | None:
    """Read 30 มี.ค. 66 and วันจันทร์ที่ 24 เดือนเมษายน พ.ศ. 2566."""
    day, year = _numbers(tokens)
    return _day(tokens, day, _one(tokens, "m").value, year)


def _month_day_year(tokens: Tokens) -> Point | None:
    """Read Mar 30, 2023, in English only: มี.ค. 30 2566 is nobody's way."""
    day, year = _numbers(tokens)
    month = _one(tokens, "m")
    if len(year.text) != 4 or day.value > 31 or not month.text.isascii():
        return None
    return _day(tokens, day, month.value, year)


def _month_year(tokens: Tokens) -> Point | None:
    """Read มี.ค. 66, เดือนมีนาคม พ.ศ. 2566, สิ้นเดือนมีนาคม 2566."""
    year, fault = _year(_numbers(tokens)[0], tokens)
    month = _one(tokens, "m").value
    return _marked(Point("month", month=month, year=year, fault=fault), tokens)


def _day_month(tokens: Tokens) -> Point | None:
    """Read 30 มี.ค."""
    return _day(tokens, _numbers(tokens)[0], _one(tokens, "m").value, None)


def _month(tokens: Tokens) -> Point | None:
    """Read เดือนมีนาคม."""
    return _marked(Point("month", month=_one(tokens, "m").value), tokens)


def _several_quarters(tokens: Tokens) -> Point | None:
    """Find ไตรมาส 1 และ 3: which of them counts is for a person to say."""
    if any(not 1 <= number.value <= 4 for number in _numbers(tokens)):
        return None
    return Point("quarter", fault=said("readings.date_several_quarters", typed=_typed(tokens)))


def _quarter_range(tokens: Tokens) -> Point | None:
    """Read ไตรมาส 1-2."""
    first, last = _numbers(tokens)
    if not 1 <= first.value < last.value <= 4:
        return None
    point = Point("quarter", number=first.value, last_number=last.value)
    return _marked(point, tokens)


def _quarter_year(tokens: Tokens) -> Point | None:
    """Read ไตรมาส 2/2566 and ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. 2566."""
    number, year_token = _numbers(tokens)
    if not any(token.kind in "sef" for token in tokens) and len(year_token.text) != 4:
        return None
    return _part("quarter", number.value, year_token, tokens)


def _quarter(tokens: Tokens) -> Point | None:
    """Read ไตรมาสที่ 2."""
    return _part("quarter", _numbers(tokens)[0].value, None, tokens)


def _half_year(tokens: Tokens) -> Point | None:
    """Read รอบ 6 เดือนแรก ปีงบประมาณ 2566."""
    return _part("half", _one(tokens, "h").value, _numbers(tokens)[0], tokens)


def _half(tokens: Tokens) -> Point | None:
    """Read รอบ 6 เดือนแรก."""
    return _part("half", _one(tokens, "h").value, None, tokens)


def _fiscal_year(tokens: Tokens) -> Point | None:
    """Read ปีงบประมาณ พ.ศ. 2566."""
    return _part("fiscal", 1, _numbers(tokens)[0], tokens)


def _this_fiscal_year(tokens: Tokens) -> Point | None:
    """Read สิ้นปีงบประมาณ."""
    return _part("fiscal", 1, None, tokens)


# ครั้งที่ 2 มี.ค. 66: the second time, or the second of March?
_ORDINAL: Final = re.compile(r"(?:ที่|ข้อ|ครั้ง|งวด|รอบ|ลำดับ)\s?\Z")
_WAYS: Final[tuple[tuple[re.Pattern[str], Callable[[Tokens], Point | None]], ...]] = tuple(
    (re.compile(pattern), read)
    for pattern, read in (
        (r"w?n([rsp])n\1e?n", _in_numbers),
        (r"w?n([rs])m\1e?n", _day_month_year),
        (r"(?:wno?|n)p?d?mc?o?e{0,2}n", _day_month_year),
        (r"w?mnc?n", _month_day_year),
        (r"[zv]?d?m(?:c?o?e{0,2}|[rs]e?)n(?!p?d?m)", _month_year),
        (r"(?:wno?|n)p?d?m", _day_month),
        (r"[zv]?d?m", _month),
        (r"q(?:n[ac])+n", _several_quarters),
        (r"[zv]?qn[rt]n", _quarter_range),
        (r"[zv]?qn(?:se?|o?f?e{0,2})n(?!p?d?m)", _quarter_year),
        (r"[zv]?qn", _quarter),
        (r"[zv]?h(?:s|o?e{1,2}|o?fe{0,2})n", _half_year),
        (r"[zv]?h", _half),
        (r"[zv]?fe{0,2}n", _fiscal_year),
        (r"[zv]?f", _this_fiscal_year),
    )
)


def _day(tokens: Tokens, day: Token, month: int, year_token: Token | None) -> Point:
    year, fault = _year(year_token, tokens) if year_token else (None, None)
    if not 1 <= month <= 12:
        fault = said("readings.date_no_month", month=month, typed=_typed(tokens))
    if not 1 <= day.value <= 31:
        code = "readings.date_no_day" if 1 <= month <= 12 else "readings.date_no_day_no_month"
        fault = said(code, day=day.text, month=month, typed=_typed(tokens))
    if any(token.kind == "p" and _gap_after(tokens, i) for i, token in enumerate(tokens)):
        # "1. มี.ค. 66" may be the first item of a list
        fault = fault or said("readings.date_or_list", typed=_typed(tokens))
    weekday = next((token.value for token in tokens if token.kind == "w"), 0)
    return Point("day", day=day.value, month=month, year=year, weekday=weekday, fault=fault)


def _gap_after(tokens: Tokens, place: int) -> bool:
    return tokens[place].end < tokens[place + 1].start and tokens[place + 1].kind in "md"


def _part(
    kind: Literal["quarter", "half", "fiscal"],
    number: int,
    year_token: Token | None,
    tokens: Tokens,
) -> Point:
    year, fault = _year(year_token, tokens) if year_token else (None, None)
    if kind == "quarter" and not 1 <= number <= 4:
        fault = said("readings.date_no_quarter", typed=_typed(tokens))
    fiscal = any(token.kind == "f" for token in tokens)
    return _marked(Point(kind, number=number, year=year, fiscal=fiscal, fault=fault), tokens)


def _marked(point: Point, tokens: Tokens) -> Point:
    return replace(point, at_end=tokens[0].kind == "z", vague=tokens[0].kind == "v")


def _year(token: Token, tokens: Tokens) -> tuple[Year | None, Said | None]:
    """Read a year: two digits are 25xx, from 2400 on Buddhist, below it Common Era."""
    era = max((t.value for t in tokens if t.kind == "e"), default=0)
    digits, value = len(token.text), token.value
    if digits == 2 and era == COMMON:
        return Year(2000 + value + BE_OFFSET, "common"), None
    if digits == 2:
        return Year(2500 + value, "two_digits"), None
    # An era that contradicts its year, and a year of 3 or 5 digits, are slips of the pen.
    if digits != 4 or value < 1000 or era == (BUDDHIST if value < 2400 else COMMON):
        return None, said("readings.date_no_year", year=token.text, typed=_typed(tokens))
    if value >= 2400:
        return Year(value, "buddhist"), None
    return Year(value + BE_OFFSET, "common"), None


def _numbers(tokens: Tokens) -> Tokens:
    return tuple(token for token in tokens if token.kind == "n")


def _one(tokens: Tokens, kind: str) -> Token:
    return next(token for token in tokens if token.kind == kind)


def _typed(tokens: Tokens) -> str:
    gaps = (" " if one.end < two.start else "" for one, two in pairwise(tokens))
    return "".join(t.text + gap for t, gap in zip(tokens, (*gaps, ""), strict=True)).strip()
