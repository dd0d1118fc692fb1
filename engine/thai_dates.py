"""Read the day or period that a text or a cell means, and say how sure that is.

Never a silent wrong day: what does not follow from the text, the calendar and a stated
convention is asked. Sources of the conventions: docs/reference/readings.md.
"""

import math
import re
from datetime import date, datetime, timedelta
from typing import Final, TypeAlias

from engine.date_findings import Finding, PlanYear, find_days, find_range, out_of_reach
from engine.date_leftovers import YEAR_ALONE, typed_at, unread_date_word
from engine.date_points import Point, find_points
from engine.date_tokens import Token, shape_of, tokenize
from engine.fiscal_year import BE_OFFSET, FiscalYear, month_days
from engine.reading import Reading, Sure
from engine.snapshot import CellError, CellValue
from engine.thai_text import plain
from engine.wording import Said, said

DateValue: TypeAlias = date | tuple[date, date] | None
Tokens: TypeAlias = tuple[Token, ...]

_NO_DEADLINE: Final = frozenset({"", "ไม่มี", "ไม่กำหนด", "ไม่ระบุ", "n/a", "na", "none"})
_CONTINUOUS: Final = re.compile(r"ตลอด(?!จน)|ต่อเนื่อง|continuous|all year")
_BEFORE: Final = re.compile(r"(?:ก่อน(?:หน้า)?|before)\s?$")
_SINCE: Final = re.compile(r"(?:ตั้งแต่|เริ่ม(?:ต้น|ดำเนินการ)?|since|from)\s?$")
# Words that make a named day not the day that counts.
_NOT_THE_DAY: Final = re.compile(
    r"นับ(?:แต่|จาก|ตั้งแต่|ถัด)|หลัง(?:จาก|วัน|เดือน|สิ้น|\s?(?=[0-9]))|ภายหลัง|ล่วงหน้า|เลื่อนจาก"
    r"|จากเดิม|ยกเลิก|ไม่ใช่|เป็นต้นไป|(?<!งบ)ประมาณ(?!การ)|วันก่อน|เดือนก่อน|\b(?:after|about)\b"
)
_EPOCH: Final = date(1899, 12, 30)
_BE_CE_BORDER: Final = 2400
_LAST_YEAR: Final = 2700  # a serial from here on is a number, not a day


def read_date(text: str, year: FiscalYear | None = None) -> Reading[DateValue]:
    """Read a text; `year` is the plan's, for what names no year and for what is out of reach.

    The value is a day, a period (first day, last day), or None where the text names no day.
    """
    text = plain(text)
    if text.strip("-–—‐‑−~_.* ") in _NO_DEADLINE:
        return Reading(None, said("readings.date_empty"), Sure.YES)
    tokens = tokenize(text)
    everything = _find(text, tokens, year)
    fault = next((finding for finding in everything if finding.span is None), None)
    if fault:
        return Reading(None, fault.how, Sure.ASK)
    findings = _without_context(everything)
    if not findings or _is_continuous(text, findings):
        return _without_day(text)
    finding, other = _agreed(findings)
    if other:
        one, two = (typed_at(text, tokens, f.start, f.end) for f in (finding, other))
        return Reading(None, said("readings.date_several", first=one, second=two), Sure.ASK)
    before = text[: tokens[finding.start].start]
    doubt = _doubt(text, before, finding, year)
    doubt = doubt or unread_date_word(text, tokens, everything, finding)
    if doubt is None and _BEFORE.search(before):
        return _read_before(finding, typed_at(text, tokens, finding.start, finding.end))
    return Reading(finding.value, doubt or finding.how, Sure.ASK if doubt else finding.sure)


def read_date_cell(value: CellValue, year: FiscalYear | None = None) -> Reading[DateValue]:
    """Read a cell: a text, a true date, or a serial number of a spreadsheet.

    A year from 2400 on was typed as a Buddhist year into a program that counts the Common Era.
    """
    if value is None:
        return read_date("", year)
    if isinstance(value, str):
        return read_date(value, year)
    if isinstance(value, CellError | bool):
        shown = value.text if isinstance(value, CellError) else str(value).upper()
        return Reading(None, said("readings.date_not_a_date", typed=shown), Sure.ASK)
    if isinstance(value, datetime):
        return _read_true_date(value.date(), year)
    day = value if isinstance(value, date) else _from_serial(value)
    if day is None:
        return Reading(None, said("readings.date_number", typed=str(value)), Sure.ASK)
    return _read_true_date(day, year)


def _find(text: str, tokens: Tokens, year: FiscalYear | None) -> list[Finding]:
    points = find_points(tokens)
    stated = {p.year.be for p in points if p.kind == "fiscal" and p.year and not p.fault}
    plan = PlanYear(FiscalYear(stated.pop()), stated=True) if len(stated) == 1 else PlanYear(year)
    findings, place = [], 0
    while place < len(points):
        left, right = _range_at(tokens, points, place)
        if right is None:
            typed = typed_at(text, tokens, left.start, left.end)
            findings.append(find_days(left, typed, plan))
        else:
            typed = typed_at(text, tokens, left.start, right.end)
            findings.append(find_range(left, right, typed, plan))
        place += 2 if right is not None and right is not points[place] else 1
    return findings


def _range_at(tokens: Tokens, points: tuple[Point, ...], place: int) -> tuple[Point, Point | None]:
    """Return the point at a place, or both ends of the range that begins or ends there."""
    point = points[place]
    before = re.search(r"w?n[rt]$", shape_of(tokens[max(0, point.start - 3) : point.start]))
    if before and point.kind == "day":
        start, day = point.start - len(before[0]), tokens[point.start - 2].value
        if place == 0 or points[place - 1].end <= start:
            return Point("day", start=start, end=point.start - 1, day=day), point
    if place + 1 < len(points):
        following = points[place + 1]
        joint = shape_of(tokens[point.end : following.start])
        opener = tokens[point.start - 1].text.rstrip() if point.start else ""
        if joint in ("r", "t", "rt") or (joint == "a" and opener.endswith("ระหว่าง")):
            return point, following
    return point, None


def _without_context(findings: list[Finding]) -> list[Finding]:
    """Leave out a fiscal year that only says which plan the other days belong to."""
    days = [finding for finding in findings if not finding.is_fiscal_year]
    years = [finding.span for finding in findings if finding.is_fiscal_year and finding.span]
    spans = [finding.span for finding in days if finding.span]
    held = all(y[0] <= s[0] and s[1] <= y[1] for y in years for s in spans)
    return days if days and held else findings


def _is_continuous(text: str, findings: list[Finding]) -> bool:
    return bool(_CONTINUOUS.search(text)) and all(f.is_fiscal_year for f in findings)


def _without_day(text: str) -> Reading[DateValue]:
    alone = YEAR_ALONE.search(text)
    if _CONTINUOUS.search(text):
        return Reading(None, said("readings.date_continuous"), Sure.YES)
    if alone:
        return Reading(None, said("readings.date_year_alone", typed=alone[0]), Sure.ASK)
    return Reading(None, said("readings.date_none"), Sure.ASK)


def _agreed(findings: list[Finding]) -> tuple[Finding, Finding | None]:
    """Return the one finding that all agree with, or two that do not."""
    best = findings[0]
    for finding in findings[1:]:
        assert best.span and finding.span  # noqa: S101 - read_date returned on faults before
        if finding.span[1] != best.span[1]:
            return best, finding
        if finding.span != best.span and not (finding.is_day or best.is_day):
            return best, finding
        # "ภายในเดือนมีนาคม (31 มี.ค. 66)": the day says it more exactly, YES says it better.
        if _weight(finding) > _weight(best):
            best = finding
    return best, None


def _weight(finding: Finding) -> tuple[bool, bool, bool]:
    return finding.sure is Sure.ASK, finding.is_day, finding.sure is Sure.YES


def _doubt(text: str, before: str, finding: Finding, year: FiscalYear | None) -> Said | None:
    if finding.sure is Sure.ASK:
        return finding.how
    far = next((day for day in finding.span or () if out_of_reach(day, year)), None)
    if far:
        return _far(far)
    other = _NOT_THE_DAY.search(text)
    since = None if finding.is_range else _SINCE.search(before)
    word = other or since
    return said("readings.date_not_the_day", word=word[0].strip()) if word else None


def _far(day: date) -> Said:
    be, ce = str(day.year + BE_OFFSET), str(day.year)
    return said("readings.date_out_of_reach", year_be=be, year_ce=ce)


def _read_before(finding: Finding, typed: str) -> Reading[DateValue]:
    if finding.is_day:
        return Reading(finding.value, said("readings.date_before", typed=typed), Sure.ASSUMED)
    return Reading(None, said("readings.date_before_period", typed=typed), Sure.ASK)


def _from_serial(value: float) -> date | None:
    """Return the day of a spreadsheet's serial number; None for what is only a number."""
    if not math.isfinite(value) or not 0 < value < (date(_LAST_YEAR, 1, 1) - _EPOCH).days:
        return None
    day = _EPOCH + timedelta(days=int(value))
    is_far = out_of_reach(day, None) and day.year < _BE_CE_BORDER
    return None if is_far else day


def _read_true_date(day: date, year: FiscalYear | None) -> Reading[DateValue]:
    how, sure = said("readings.date_true"), Sure.YES
    if day.year >= _BE_CE_BORDER:
        ce, typed = day.year - BE_OFFSET, day.isoformat()
        how, sure = said("readings.date_buddhist_in_cell", year=str(day.year)), Sure.ASSUMED
        if day.day > month_days(ce, day.month)[1].day:
            return Reading(None, said("readings.date_no_such_day", typed=typed), Sure.ASK)
        day = day.replace(year=ce)
    if not out_of_reach(day, year):
        return Reading(day, how, sure)
    how = said(
        "readings.date_out_of_reach", year_be=str(day.year + BE_OFFSET), year_ce=str(day.year)
    )
    return Reading(_two_digit_slip(day, year), how, Sure.ASK)


def _two_digit_slip(day: date, year: FiscalYear | None) -> date:
    """Return the day as typed 30/3/66, which a spreadsheet takes as 1966."""
    ce = 2500 + day.year % 100 - BE_OFFSET
    if day.day > month_days(ce, day.month)[1].day:
        return day
    meant = day.replace(year=ce)
    return day if out_of_reach(meant, year) else meant
