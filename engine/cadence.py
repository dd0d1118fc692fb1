"""How often a measure is followed up, as officials write it."""

import re
from enum import StrEnum
from typing import Final

from engine.date_format import MONTHS_TH, SHORT_MONTHS_TH, WEEKDAYS_TH
from engine.reading import Reading, Sure
from engine.thai_text import plain
from engine.wording import said


class Cadence(StrEnum):
    """How often; continuous and event make no rounds of their own."""

    WEEKLY = "weekly"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    SEMIANNUAL = "semiannual"
    ANNUAL = "annual"
    CONTINUOUS = "continuous"
    EVENT = "event"


COUNTED: Final = frozenset(Cadence) - {Cadence.CONTINUOUS, Cadence.EVENT}
_BY_MONTHS: Final = {
    1: Cadence.MONTHLY,
    3: Cadence.QUARTERLY,
    6: Cadence.SEMIANNUAL,
    12: Cadence.ANNUAL,
}
_TIMES_A_YEAR: Final = {12 // months: cadence for months, cadence in _BY_MONTHS.items()}
_MONTHS_IN: Final = {"เดือน": 1, "ไตรมาส": 3, "ไตรมาศ": 3, "ครึ่งปี": 6, "ปี": 12}
_NUMBER_WORDS: Final = {
    "หนึ่ง": "1", "สิบสอง": "12", "สอง": "2", "สาม": "3", "สี่": "4", "หก": "6",
}  # fmt: skip

# Patterns run over text without white space, in Arabic digits; what one matches is used up.
_UNIT: Final = (
    r"(?P<{0}n>[0-9]{{1,2}})?(?P<{0}unit>สัปดาห์|อาทิตย์|เดือน|ไตรมา[สศ]|ครึ่งปี|ปี|วัน(?!ที่))"
    r"(?:งบประมาณ)?"
)
_MONTH_NAMES: Final = "|".join(map(re.escape, (*MONTHS_TH, *SHORT_MONTHS_TH)))
_NOT_ONE_MONTH: Final = rf"(?!(?:{_MONTH_NAMES}))"  # ทุกเดือนมีนาคม is each March
_WEEKDAY: Final = "|".join((*WEEKDAYS_TH, "พฤหัส"))
_ALONE: Final = r"(?<![0-9.\-–])"  # not the end of "1-2 ครั้ง"

_RATES: Final = tuple(
    re.compile(pattern)
    for pattern in (
        # ๑ ครั้ง/เดือน, 2 ครั้งต่อปี, 1 ครั้ง ทุก 6 เดือน
        rf"{_ALONE}(?P<k>[0-9]{{1,2}})ครั้ง(?:/|ต่อ|ในทุก|ภายใน|ใน|ทุก)(?:รอบ)?"
        + _UNIT.format("")
        + _NOT_ONE_MONTH,
        # เดือนละ 1 ครั้ง, ไตรมาสละครั้ง, เดือน ๆ ละ 1 ครั้ง
        rf"{_ALONE}" + _UNIT.format("") + r"ๆ?ละ(?P<k>[0-9]{1,2})?(?:ครั้ง|หน)",
        # 6 เดือน/ครั้ง, 3 เดือนต่อ 1 ครั้ง
        rf"{_ALONE}" + _UNIT.format("") + r"(?:/|ต่อ)(?P<k>1)?ครั้ง",
        # ทุก 1 เดือน, รายไตรมาส, รอบ 6 เดือน, ทุกสิ้นเดือน, ทุกเดือน 1 ครั้ง
        r"(?:ทุกๆ|ทุก|ราย|แต่ละ|ประจำทุก|รอบระยะเวลา|รอบ)(?:รอบ)?(?:สิ้น|ต้น|กลาง|ปลาย)?"
        + _UNIT.format("")
        + rf"(?!แรก|หลัง){_NOT_ONE_MONTH}(?:ๆ?ละ)?(?:(?P<k>[0-9]{{1,2}})ครั้ง(?!ที่))?",
        # ประจำเดือน, ประจำไตรมาส, as a cadence of its own also ประจำปี
        r"(?:ประจำ(?P<unit>สัปดาห์|เดือน|ไตรมา[สศ])|(?:^|และ|กับ|เป็น|รายงาน|[,/|])ประจำ(?P<year>ปี)"
        rf"(?:งบประมาณ)?){_NOT_ONE_MONTH}(?!(?:พ\.?ศ\.?)?[0-9])",
    )
)
_NAMED: Final = tuple(
    (re.compile(pattern), cadence)
    for pattern, cadence in (
        (
            r"(?:รอบ)?6(?:เดือน)?(?:แรก)?(?:และ|กับ|,|/|\|)*(?:รอบ)?(?:12เดือน|6เดือนหลัง)",
            Cadence.SEMIANNUAL,
        ),
        (r"รอบที่1(?:และ|กับ|,|/|-)(?:รอบที่)?2", Cadence.SEMIANNUAL),
        (r"semi-?annual(?:ly)?|half-?yearly|biannual(?:ly)?|twiceayear", Cadence.SEMIANNUAL),
        (rf"ทุกวัน(?:{_WEEKDAY})(?:แรก|สุดท้าย|ที่[1-4])ของ(?:ทุก)?เดือน", Cadence.MONTHLY),
        (r"ทุก(?:วันทำการ|วัน)(?:แรก|สุดท้าย)ของ(?:ทุก)?เดือน", Cadence.MONTHLY),
        (r"ทุกวันที่[0-9]{1,2}(?:ของ)?(?:ทุก|แต่ละ)?เดือน(?:ถัดไป)?", Cadence.MONTHLY),
        (
            rf"ทุกวัน(?:{_WEEKDAY})(?!ที่|แรก|สุดท้าย|และ|,|/|-|–|ถึง|กับ|เว้น|ของเดือน)",
            Cadence.WEEKLY,
        ),
        (r"(?<!bi)(?<!bi-)weekly|everyweek", Cadence.WEEKLY),
        (r"(?<!bi)(?<!bi-)monthly|everymonth", Cadence.MONTHLY),
        (r"quarterly|everyquarter", Cadence.QUARTERLY),
        (r"annual(?:ly)?|yearly|everyyear", Cadence.ANNUAL),
        (r"(?<!ทุก)(?:ภายใน|เมื่อ|ณ)?สิ้นปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?(?:[0-9]{4})?", Cadence.ANNUAL),
        (r"(?<!ทุก)ครึ่งปี(?!แรก|หลัง|ละ)", Cadence.SEMIANNUAL),
    )
)
# Beside a counted cadence these are adverbs (DESIGN section 3); alone they are a cadence.
_UNCOUNTED: Final = (
    (
        re.compile(
            r"ต่อเนื่อง|ตลอด(?:ทั้ง)?ปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?(?:[0-9]{4})?|ตลอดเวลา|ตลอดระยะเวลา"
            r"|สม่ำเสมอ|เป็นประจำ(?!ทุก|เดือน|ปี|ไตรมาส|สัปดาห์)|continuous(?:ly)?"
        ),
        Cadence.CONTINUOUS,
    ),
    (
        re.compile(
            r"เมื่อ(?:มี|ได้รับ|เกิด|พบ)|กรณี(?:ที่)?(?:มี|ได้รับ|พบ)|(?:หาก|ถ้า)(?:มี|พบ)|ทุกครั้ง"
            r"|ตามที่ได้รับมอบหมาย|ตามสถานการณ์|ตามความจำเป็น|ตามโอกาส|ครั้งคราว|asneeded"
        ),
        Cadence.EVENT,
    ),
)
_LIST_OF_UNITS: Final = re.compile(
    r"(ทุก|ราย)((?:เดือน|ไตรมาส|ครึ่งปี|ปี|สัปดาห์)(?:(?:,|/|และ)(?:เดือน|ไตรมาส|ครึ่งปี|ปี|สัปดาห์))+)"
)
_YEAR_NAMED: Final = re.compile(r"ประจำปี(?:งบประมาณ)?(?:พ\.?ศ\.?)?[0-9]{2,4}")
_ANNUAL_ADJECTIVE: Final = re.compile(r"ประจำปี(?:งบประมาณ)?")
_LEFT_OVER: Final = re.compile(
    r"(?:ทุกๆ?|ราย)(?:[0-9]{1,3}(?:เดือน|วัน|ปี|สัปดาห์|ไตรมาส)?|สัปดาห์|อาทิตย์|เดือน|ไตรมา[สศ]|ครึ่ง|ปี|วัน|คืน|ปักษ์|สิ้น|ต้น|กลาง|ปลาย|ภาค|รอบ)"
    r"|(?:สัปดาห์|อาทิตย์|เดือน|ไตรมา[สศ]|ปี|งบประมาณ|วัน|รอบ|ภาคเรียน)ๆ?ละ|ครั้ง(?:/|ต่อ)|(?<![0-9])[0-9]{1,3}ครั้ง"
    r"|(?<![0-9])[0-9]{1,2}(?:เดือน|สัปดาห์)(?!นี้)|ไตรมา[สศ]|ปักษ์|ครึ่งปี|รอบ(?:ที่)?[0-9]|ประจำ(?:เดือน|วัน|สัปดาห์)"
    r"|เว้น(?:สัปดาห์|เดือน|วัน|ปี)|ยกเว้น|ครั้งเดียว|เป็นระยะ|งวด|ถี่|weekly|monthly|everyday|daily|fortnight"
)
# No report is asked for: whether any is, and how often, is for a person to say.
_NEGATED: Final = re.compile(
    r"(?:ไม่|มิ)(?:ต้อง|จำเป็น|ใช่|ให้|ได้|เกิน|รายงาน|ติดตาม|มีการ|ประสงค์)|ยกเลิก|ยุติ|ระงับ"
    r"|งด(?=\Z|[^ก-๎]|การ|ราย|ติดตาม|ส่ง|เว้น|ทุก|ประชุม|ประจำ|ดำเนิน)"
    r"|not(?:required|needed|monthly|quarterly)|noreport|nolonger"
)
# What looks like a day or a frequency where no cadence of a number of rounds was read.
_DATE_LIKE: Final = re.compile(
    rf"{_MONTH_NAMES}|(?:สิ้น|ต้น|กลาง|ปลาย)?(?:เดือน|ปี(?:งบประมาณ)?|ไตรมา[สศ]|สัปดาห์|อาทิตย์)"
    rf"|วัน(?:ที่|{_WEEKDAY})|ทุกวัน|(?<!ก)รอบ(?!คอบ|รู้|ด้าน|ๆ)|ครั้ง|ประจำ"
    r"|[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2}|(?:2[45]|20)[0-9]{2}|month|quarter|week|year|daily"
)
# Beside a cadence: rounds that begin or end at a day of their own.
_BOUNDED: Final = re.compile(
    rf"(?:ครั้งแรก|เริ่ม|ตั้งแต่|(?:จน)?ถึง)[^|]{{0,12}}?(?:{_MONTH_NAMES}|(?:2[45]|20)[0-9]{{2}}|/[0-9])"
)


def read_cadences(text: str) -> Reading[tuple[Cadence, ...]]:
    """Read every cadence of a cell, in the fixed order of Cadence; () where none is written."""
    squashed = _squashed(text)
    if not squashed.strip("-–—_.*"):
        return Reading((), said("readings.cadence_empty"), Sure.YES)
    negated = _NEGATED.search(squashed)
    if negated:
        word = _as_typed(negated[0], text)
        return Reading((), said("readings.cadence_negated", word=word), Sure.ASK)
    found, words, rest = _counted(_without_lists(squashed))
    uncounted = _uncounted(rest)
    for pattern, _ in _UNCOUNTED:
        rest = pattern.sub("|", rest)
    value = tuple(c for c in Cadence if c in found) or tuple(c for c in Cadence if c in uncounted)
    unread = _unread(rest if value else squashed, found)
    if unread:
        word = _as_typed(unread, text)
        return Reading(value, said("readings.cadence_unread", word=word), Sure.ASK)
    if not value:
        return Reading((), said("readings.cadence_none"), Sure.YES)
    words += [uncounted[c] for c in value if c in uncounted and c not in found]
    shown = ", ".join(_as_typed(word, text) for word in words)
    return Reading(value, said("readings.cadence_read", words=shown), Sure.YES)


def _squashed(text: str) -> str:
    text = "".join(plain(text).split())
    for word, digit in _NUMBER_WORDS.items():
        text = re.sub(rf"{word}(?=ครั้ง|เดือน|ไตรมาส|สัปดาห์|ปี)", digit, text)
    return text


def _as_typed(word: str, text: str) -> str:
    """Return a word of the squashed text with the spaces and the spelled numbers it had."""
    text = plain(text)
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    squashed = "".join(text.split())
    spelled = (word.replace(digit, name, 1) for name, digit in _NUMBER_WORDS.items())
    for candidate in (word, *spelled):
        start = squashed.find(candidate)
        if start >= 0:
            return text[places[start] : places[start + len(candidate) - 1] + 1]
    return word  # รายไตรมาส of รายเดือน/ไตรมาส


def _without_lists(text: str) -> str:
    text = _YEAR_NAMED.sub("|", text)
    return _LIST_OF_UNITS.sub(
        lambda m: "".join(f"{m[1]}{unit}|" for unit in re.split(r",|/|และ", m[2])), text
    )


def _counted(text: str) -> tuple[set[Cadence], list[str], str]:
    """Return the counted cadences, the words they stand in, and what is left of the text."""
    found: set[Cadence] = set()
    words: list[str] = []

    def use(pattern: re.Pattern[str], named: Cadence | None = None) -> None:
        nonlocal text

        def used(match: re.Match[str]) -> str:
            cadence = named or _rate(match)
            if cadence is None:
                return match[0]
            found.add(cadence)
            words.append(match[0].strip("|,/"))
            return "|"

        text = pattern.sub(used, text)

    use(*_NAMED[0])  # รอบ 6 เดือน และ 12 เดือน is one cadence, not two
    for pattern in _RATES:
        use(pattern)
    for pattern, cadence in _NAMED[1:]:
        use(pattern, cadence)
    if not found:  # แผนประจำปี beside a cadence only says which plan
        use(_ANNUAL_ADJECTIVE, Cadence.ANNUAL)
    return found, words, text


def _rate(match: re.Match[str]) -> Cadence | None:
    """Return the cadence of "k times in n units", None where it is none of ours."""
    groups = match.groupdict()
    unit = groups.get("unit") or groups.get("year") or ""
    n, k = int(groups.get("n") or 1), int(groups.get("k") or 1)
    if unit in ("สัปดาห์", "อาทิตย์"):
        return Cadence.WEEKLY if n == k == 1 else None
    if unit == "วัน":
        return Cadence.WEEKLY if (n, k) == (7, 1) else None
    months = n * _MONTHS_IN[unit]
    return _BY_MONTHS.get(months // k) if k and months % k == 0 else None


def _uncounted(text: str) -> dict[Cadence, str]:
    matches = ((cadence, pattern.search(text)) for pattern, cadence in _UNCOUNTED)
    return {cadence: match[0] for cadence, match in matches if match}


def _unread(rest: str, found: set[Cadence]) -> str | None:
    """Return a cadence-like word that was not read; what only repeats the cadence is read."""
    for match in _LEFT_OVER.finditer(rest):
        if not _repeats(match[0], rest[match.end() :], found):
            return match[0]
    if Cadence.ANNUAL in found and len(set(re.findall(_MONTH_NAMES, rest))) > 1:
        return " ".join(re.findall(_MONTH_NAMES, rest))  # มีนาคมและกันยายนของทุกปี
    other = (_BOUNDED if found else _DATE_LIKE).search(rest)
    return other[0] if other else None


def _repeats(word: str, after: str, found: set[Cadence]) -> bool:
    if len(found) != 1:
        return False
    (cadence,) = found
    if word.startswith("ไตรมา"):
        return cadence is Cadence.QUARTERLY and not re.match(r"(?:ที่)?[0-9]", after)
    times = re.fullmatch(r"0?([1-9]|12)ครั้ง", word)  # "2 ครั้ง (รอบ 6 เดือน และ 12 เดือน)"
    return times is not None and _TIMES_A_YEAR.get(int(times[1])) is cadence
