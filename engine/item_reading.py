"""Read which ITA indicator a measure answers, and which of its items.

IIT asks staff (indicators 1-5, items I), EIT the public (6-8, E), OIT the web site (9-10, O).
"""

import re
from dataclasses import dataclass
from typing import Final

from engine.reading import Reading, Sure
from engine.thai_text import plain, squash
from engine.wording import said

INDICATORS: Final = (
    "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต", "คุณภาพการดำเนินงาน", "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน", "การเปิดเผยข้อมูล", "การป้องกันการทุจริต",
)  # fmt: skip
_BY_NAME: Final = {squash(name).removeprefix("การ"): n for n, name in enumerate(INDICATORS, 1)}
_APPENDIX: Final = "ภาคผนวก"
_NUMBER: Final = re.compile(
    r"\(?(?:ตัวชี้วัด(?:ย่อย)?\s?(?:ที่)?|ที่)?\s?\(?([0-9]{1,4})(?![0-9])(?!\.[0-9])"
)
_INSTRUMENTS: Final = {**dict.fromkeys(range(1, 6), "I"), 6: "E", 7: "E", 8: "E", 9: "O", 10: "O"}
_AS_TYPED: Final = {"o": "O", "ο": "O", "о": "O", "i": "I", "і": "I", "l": "I", "|": "I", "e": "E"}
_CODE: Final = re.compile(
    r"(?:ข้อ\s?(?:ที่)?\s?)?(?<![a-z0-9])"
    r"(?:(?P<letter>[oοоiіl|e])\s?[-.]?\s?)?(?P<digits>[0-9]{1,4})(?![0-9a-z])"
)
_JOINT: Final = re.compile(r"\s*(?:[,;/•&\s()]|และ|ถึง|[-–—])?\s*")
_RANGE: Final = re.compile(r"\s*(?:ถึง|[-–—])\s*")
_GOES_ON: Final = re.compile(r"[./:%]|\s?[-/.:]\s?[0-9]")  # 08.30, 01-02-2566 begin a text
_LAST_ITEM: Final = 60  # the longest list so far was O1-O43


@dataclass(frozen=True, slots=True)
class _Item:
    letter: str
    number: int
    sure: Sure


def read_indicator(text: str) -> Reading[int | None]:
    """Read the indicator 1-10 of a cell, by its number or by its name; the name wins a quarrel."""
    typed = plain(text)
    if not typed.strip("-–. "):
        return Reading(None, said("readings.indicator_empty"), Sure.YES)
    match = _NUMBER.match(typed)
    number = int(match[1]) if match and 1 <= int(match[1]) <= len(INDICATORS) else None
    key = squash(typed)
    names = {n for name, n in _BY_NAME.items() if name in key}
    if len(names) == 1 and number not in (names | {None}):
        named = names.pop()
        about = {"number": number, "name": INDICATORS[named - 1]}
        return Reading(named, said("readings.indicator_differs", **about), Sure.ASK)
    if number is not None:
        return Reading(number, said("readings.indicator_number"), Sure.YES)
    if len(names) == 1:
        return Reading(names.pop(), said("readings.indicator_name"), Sure.YES)
    sure = Sure.YES if _APPENDIX in key else Sure.ASK
    return Reading(None, said("readings.indicator_none", typed=_short(typed)), sure)


def read_items(
    items_cell: str,
    issue_cell: str,
    indicator: int | None,
    within: tuple[int, int] | None = None,
) -> Reading[tuple[str, ...]]:
    """Read the codes (O28) of ข้อ, else those at the start of ประเด็น; elsewhere they only refer.

    within: the numbers that the indicator has in this year, where they are known; it settles
    whether 11 is I11 with its letter dropped or I1 with its I typed as 1.
    """
    whole = bool(items_cell.strip("-–. \n\t"))
    typed = plain(items_cell if whole else issue_cell)
    items, rest = _walk(typed, _INSTRUMENTS.get(indicator or 0), within, whole=whole)
    codes = tuple(dict.fromkeys(f"{item.letter}{item.number}" for item in items))
    if whole and rest:
        return Reading(codes, said("readings.items_unread", word=_short(rest)), Sure.ASK)
    if not codes:
        return Reading((), said("readings.items_none"), Sure.YES)
    mended = said("readings.items_mended", typed=_short(typed), items=", ".join(codes))
    if any(item.sure is Sure.ASK for item in items):
        return Reading(codes, mended, Sure.ASK)
    if any(item.sure is Sure.ASSUMED for item in items):
        return Reading(codes, mended, Sure.ASSUMED)
    return Reading(codes, said("readings.items_read"), Sure.YES)


def _walk(
    text: str, instrument: str | None, within: tuple[int, int] | None, *, whole: bool
) -> tuple[list[_Item], str]:
    """Return the codes from the start on, and the text after the last of them."""
    items: list[_Item] = []
    place, is_range = len(text) - len(text.lstrip("-–• (")), False
    while place < len(text):
        match = _CODE.match(text, place)
        item = _item(match, instrument, within, whole=whole) if match else None
        if match is None or item is None or (not whole and _GOES_ON.match(text, match.end())):
            break
        if is_range:
            first = items[-1]
            if first.letter != item.letter or first.number >= item.number:
                break
            between = range(first.number + 1, item.number)
            items += [_Item(item.letter, number, item.sure) for number in between]
        items.append(item)
        place = match.end()
        is_range = _RANGE.match(text, place) is not None
        joint = _JOINT.match(text, place)
        place = joint.end() if joint else place
    return items, text[place:].strip(" .,")


def _item(
    match: re.Match[str], instrument: str | None, within: tuple[int, int] | None, *, whole: bool
) -> _Item | None:
    """Mend one code; without its letter only ข้อ holds codes, elsewhere it is a list number."""
    letter, digits = match["letter"], match["digits"]
    if letter:
        typed = _AS_TYPED[letter]
        unsure = letter in "l|" and instrument not in ("I", None)
        return None if unsure else _in_list(typed, int(digits), Sure.YES)
    if digits.startswith("0"):
        known = instrument or "O"
        return _in_list(known, int(digits), Sure.ASSUMED) if known == "O" or whole else None
    if instrument is None or not whole:
        return None
    numbers = [int(digits)]
    if instrument == "I" and digits.startswith("1") and len(digits) > 1:
        numbers.append(int(digits[1:]))
    if within:
        numbers = [n for n in numbers if within[0] <= n <= within[1]] or numbers
    sure = Sure.ASSUMED if len(numbers) == 1 else Sure.ASK
    return _in_list(instrument, numbers[0], sure)


def _in_list(letter: str, number: int, sure: Sure) -> _Item | None:
    return _Item(letter, number, sure) if 1 <= number <= _LAST_ITEM else None


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
