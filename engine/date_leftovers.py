"""Find what in a text looks like a date and was not read, so that it is asked about."""

import re
from collections.abc import Iterable
from typing import Final

from engine.date_findings import Finding
from engine.date_tokens import Token
from engine.fiscal_year import BE_OFFSET, FiscalYear
from engine.wording import Said, said

YEAR_ALONE: Final = re.compile(
    r"(?<![0-9/])(?:2[45][0-9]{2}|26[0-9]{2}|19[5-9][0-9]|20[0-9]{2})(?![0-9])"
)
# A day and an unknown abbreviation (5 เม.ษ. 66), or a day, an unknown word and a year.
_UNKNOWN_MONTH: Final = re.compile(
    r"(?<![0-9])[0-9]{1,2}\s?(?:เดือน)?\s?เ?[ก-ฮ][ิี]?\s?\.\s?[ก-ฮ]"
    r"|(?<![0-9])[0-9]{1,2}\s?[ก-๎.]{2,14}\s?(?:2[56][0-9]{2}|[5-7][0-9])(?![0-9])"
)
# 30/3 or 3/66; after ที่ it is the number of a letter or an order.
_FRACTION: Final = re.compile(r"(?<![0-9/])(?<!ที่)(?<!ที่ )[0-9]{1,2}\s?/\s?[0-9]{1,4}(?![0-9])")
_PART: Final = re.compile(r"(?<!ทุก)(?<!ราย)(?<!แต่ละ)ไตรมา[สศ](?!\s?ละ)")
# ๓o มี.ค.: a letter typed for a digit of the day; "|" stands where something was read.
_LETTER_DIGIT: Final = re.compile(r"(?:[0-9][oli]|(?<![a-z])[oli][0-9]?)\s?(?=\|)")
# The year of a day told by another year, or by none: next year's, last year's, every year's.
_OTHER_YEAR: Final = re.compile(
    r"(?:ปี|ศก)\s?(?:งบ\s?(?:ประมาณ|ฯ|\.)?)?\s?(?:หน้า|ถัด|ต่อ\s?(?:ๆ\s?)?ไป|ที่แล้ว|ที่ผ่าน|กลาย|เดียวกัน"
    r"|ก่อน(?!\s?(?:วัน|เดือน|สิ้น|[0-9])))|(?:ทุก|แต่ละ)\s?(?:ๆ\s?)?ปี"
    r"|(?:next|last|previous|following|each|every)\s(?:fiscal\s)?year"
)
# In the rest, at the place of what was read: "ทุกวันที่ 30 มี.ค.", "30 มี.ค. ปีการศึกษา", "(67)".
_TIED: Final = re.compile(
    r"(?:ทุก|แต่ละ|ราย)\s?(?:ๆ\s?)?(?=\|)"
    r"|(?<=\|)\s?(?:[(\[]\s?)?(?:ของ|ใน|ทุก|ราย|ต้น|กลาง|ปลาย|อีก|ประจำ)?\s?(?:[0-9]{1,2}\s?)?"
    r"ปี(?!\s?(?:นี้|ปัจจุบัน|งบ|[0-9]{4}|พ\s?\.))[ก-๎]*|พ\s?\.\s?ศ\s?\.?\s?หน้า|[0-9]{1,2}\s?['’‘\"”“]+\s?(?=\|)"
    r"|(?<=\|)\s?(?:หน้า|ถัดไป|ที่แล้ว|ที่ผ่านมา)"
    r"|(?<=\|)[^0-9a-zก-๎|/;,]{1,4}[5-9][0-9](?![0-9:])"
)
_JOINT: Final = frozenset("rts")


def typed_at(text: str, tokens: tuple[Token, ...], start: int, end: int) -> str:
    """Return the words of these pieces."""
    return text[tokens[start].start : tokens[end - 1].end].strip()


def unread_date_word(
    text: str, tokens: tuple[Token, ...], read: Iterable[Finding], chosen: Finding
) -> Said | None:
    """Return what to say of a date-like word that no finding covers; None where all is read."""
    read = tuple(read)
    other_year = _OTHER_YEAR.search(text)
    word = other_year[0] if other_year else _joined_number(tokens, read)
    word = word or _date_like(_rest(text, tokens, read), chosen)
    return said("readings.date_unread", word=word.strip()) if word else None


def _rest(text: str, tokens: tuple[Token, ...], read: tuple[Finding, ...]) -> str:
    pieces, place = [], 0
    for finding in read:
        pieces.append(text[place : tokens[finding.start].start])
        place = tokens[finding.end - 1].end
    return "|".join((*pieces, text[place:]))


def _date_like(rest: str, chosen: Finding) -> str | None:
    for pattern in (_UNKNOWN_MONTH, _FRACTION, _PART, _LETTER_DIGIT, _TIED):
        match = pattern.search(rest)
        if match:
            return match[0]
    known = {year for day in chosen.span or () for year in _years_of(day.year, FiscalYear.of(day))}
    return next((m[0] for m in YEAR_ALONE.finditer(rest) if int(m[0]) not in known), None)


def _years_of(ce: int, fiscal: FiscalYear) -> tuple[int, ...]:
    return ce, ce + BE_OFFSET, fiscal.be, fiscal.be - BE_OFFSET


def _joined_number(tokens: tuple[Token, ...], read: tuple[Finding, ...]) -> str | None:
    """Return a number tied to what was read: 1 และ 15 มี.ค. 66, มี.ค. 66-68."""
    covered = {place for finding in read for place in range(finding.start, finding.end)}
    ties = [(f.start - 1, f.start - 2, _JOINT | {"a", "c"}) for f in read]
    ties += [(f.end, f.end + 1, _JOINT) for f in read]
    for joint, number, kinds in ties:
        inside = 0 <= number < len(tokens) and number not in covered
        if inside and tokens[number].kind == "n" and tokens[joint].kind in kinds:
            return tokens[number].text
    return None
