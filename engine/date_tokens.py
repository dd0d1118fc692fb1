"""Cut a text into the pieces that dates are made of: numbers, months, joints, other words.

Each piece has a kind of one letter, so that a whole text has a shape ("nmn" is 30 มี.ค. 66)
and a way of writing a date is a short pattern over shapes (engine/date_points.py).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from engine.date_format import (
    MONTHS_EN,
    MONTHS_TH,
    SHORT_MONTHS_EN,
    SHORT_MONTHS_TH,
    WEEKDAYS_EN,
    WEEKDAYS_TH,
)

BUDDHIST, COMMON = 1, 2  # the value of an era piece; 0 is a bare ปี or '


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: kinds are the group names of _PIECES, x is any other words.

    value: the number, the month 1-12, the half 1-2, the era, the weekday (Monday is 1, 0 none).
    """

    kind: str
    text: str
    start: int
    end: int
    value: int = 0


_MISSPELT: Final = {
    1: ("มกรา", "มกราคน"),
    2: ("กุมภาพันธ", "กุมภาพัน", "กุมพาพันธ์", "กุมภา"),
    3: ("มีนา",),
    4: ("เมษา", "เมศายน"),
    5: ("พฤษภา", "พฤกษาคม", "พฤษาคม"),
    6: ("มิถุนา", "มิถุนายม"),
    7: ("กรกฎา", "กรกฏาคม", "กรกฏา"),
    8: ("สิงหา",),
    9: ("กันยา",),
    10: ("ตุลา",),
    11: ("พฤศจิกา", "พฤษจิกายน", "พฤศจิกายม"),
    12: ("ธันวา",),
}
# What may follow a month without a space; any other letter makes it part of another word.
_NEXT: Final = r"ถึง|และ|หรือ|กับ|พ\.?\s?ศ|ค\.?\s?ศ|ปี|ของ|จน|นี้|นำ|เป็น|แล้ว"
_AFTER_MONTH: Final = (
    rf"(?:(?![ก-๎])|(?={_NEXT}|{'|'.join(map(re.escape, SHORT_MONTHS_TH))}(?![ก-๎])))"
)


def _dotted(short: str) -> str:
    first, second = short.rstrip(".").split(".")
    return rf"{first}\s?\.\s?{second}(?:\s?\.)?+|{first}{second}\."


def _month_patterns() -> Iterator[str]:
    for number in range(1, 13):
        full, short = MONTHS_TH[number - 1], SHORT_MONTHS_TH[number - 1]
        words = "|".join(sorted(_MISSPELT[number], key=len, reverse=True))
        yield rf"{full}|(?:{words}){_AFTER_MONTH}|(?:{_dotted(short)}){_AFTER_MONTH}"
        # Without any dot it is also a piece of common words (มีความ): only beside a number.
        bare = short.replace(".", "")
        yield rf"(?:(?<=[0-9])|(?<=[0-9]\s)){bare}{_AFTER_MONTH}|{bare}(?=\s?[0-9])"
        english = f"{MONTHS_EN[number - 1]}|{SHORT_MONTHS_EN[number - 1]}".lower()
        sept = "|sept" if number == 9 else ""
        yield rf"(?<![a-z])(?:{english}{sept})\b\.?"


def _month_numbers() -> Iterator[tuple[str, int]]:
    for names in (MONTHS_TH, SHORT_MONTHS_TH, MONTHS_EN, SHORT_MONTHS_EN):
        yield from ((_letters(name), number) for number, name in enumerate(names, start=1))
    yield from ((word, number) for number, words in _MISSPELT.items() for word in words)
    yield "sept", 9


def _letters(text: str) -> str:
    return re.sub(r"[\s.]", "", text).lower()


_MONTHS: Final = dict(_month_numbers())
_ANY_MONTH: Final = "|".join(f"(?:{pattern})" for pattern in _month_patterns())
_DAYS_TH: Final = "|".join((*WEEKDAYS_TH, "พฤหัส"))
_MOST_DAYS: Final = "|".join((*WEEKDAYS_TH[:-1], "พฤหัส"))  # อาทิตย์ที่ 2 is the second week
_DAYS_EN: Final = "|".join(WEEKDAYS_EN).lower()
_CLOCK: Final = (
    r"(?:t|เวลา\s?)?[0-9]{1,2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?"
    r"(?:z\b|\s?[+-][0-9]{2}:?[0-9]{2})?(?:\s?น\.?(?![ก-๎]))?"
    r"|(?:เวลา\s?)?(?<![0-9])[0-9]{1,2}\.[0-9]{2}\s?น\.(?![ก-๎])"
)
# In this order: a longer thing stands before what it could be taken apart into.
_PIECES: Final = {
    "clock": _CLOCK,
    "h": r"(?:รอบ\s?)?(?<![0-9])6\s?เดือน\s?(?:แรก|หลัง(?!จาก|วัน))"
    r"|ครึ่ง\s?(?:ปี)?\s?(?:งบประมาณ)?\s?(?:แรก|หลัง(?!จาก|วัน))",
    "q": r"ไตรมา[สศ]\s?(?:ที่)?|(?<![a-z])(?:quarter|q(?=\s?[1-4](?![0-9])))",
    "f": r"ปี\s?งบ(?:\s?ประมาณ|ฯ|\.)?|(?<![a-z])(?:fiscal year|fy(?=\s?[0-9]))",
    "o": r"ของ\s?(?=เดือน|ปี|ไตรมา)",
    "e": r"พ\s?\.\s?ศ\s?\.?|(?<!เ)พศ\.?(?=\s?[0-9])|ค\s?\.\s?ศ\s?\.?|คศ\.?(?=\s?[0-9])"
    r"|(?<![a-z])(?:b\.?e\.?|a\.?d\.?|c\.?e\.?)(?![a-z])|ปี(?=\s?(?:['’‘]?[0-9]|[พค]\s?\.?\s?ศ|พุทธ|คริสต์))"
    r"|พุทธศักราช|คริสต์?ศักราช|['’‘´`](?=\s?[0-9]{2}(?![0-9]))",
    "z": rf"(?:สิ้น|วันสุดท้ายของ)\s?(?=เดือน|ปี|ไตรมา|ครึ่ง|รอบ|6\s?เดือน|{_ANY_MONTH})",
    "v": r"(?:ต้น|กลาง|ปลาย|วันทำการ(?:แรก|สุดท้าย)(?:ของ)?|สัปดาห์(?:ที่\s?[0-9]|แรก|สุดท้าย)"
    rf"\s?(?:ของ)?)\s?(?=เดือน|ปี|ไตรมา|{_ANY_MONTH})|(?<![a-z])(?:early|mid|late)\b[ -]?",
    "w": rf"วัน(?:{_DAYS_TH})\s?(?:ที่)?|(?:{_MOST_DAYS})\s?ที่|วันที่|(?<![a-z])(?:{_DAYS_EN})\b,?",
    "m": _ANY_MONTH,
    "d": r"เดือน",
    "t": r"(?:จน)?ถึง|(?<![a-z])(?:to|until|through)\b",
    "a": r"และ|หรือ|กับ|&|(?<![a-z])(?:and|or)\b",
    "r": r"[-–—‐‑−~]+",
    "s": r"/",
    "p": r"\.",
    "c": r",",
    "n": r"[0-9]+(?:(?:st|nd|rd|th)\b)?",
}
_PIECE: Final = re.compile("|".join(f"(?P<{kind}>{p})" for kind, p in _PIECES.items()))
_SILENT: Final = frozenset({"clock"})
# อ.ก.พ. is a longer abbreviation; ก.พ. is also the Civil Service Commission.
_OTHER_WORD: Final = re.compile(r"(?:[ก-ฮ]\.\s?|(?:สำนักงาน|เลขาธิการ|มติ)\s?)\Z")


def tokenize(text: str) -> tuple[Token, ...]:
    """Return the pieces of a text that thai_text.plain has brought to one form."""
    tokens: list[Token] = []
    end = 0
    for match in _PIECE.finditer(text):
        kind = str(match.lastgroup)
        if kind == "m" and _is_other_word(text, match, tokens):
            continue
        _add_words(tokens, text, end, match.start())
        end = match.end()
        if kind not in _SILENT:
            tokens.append(Token(kind, match[0], match.start(), end, _value(kind, match[0])))
    _add_words(tokens, text, end, len(text))
    return tuple(tokens)


def shape_of(tokens: tuple[Token, ...]) -> str:
    """Return the kinds in order, one letter a piece."""
    return "".join(token.kind for token in tokens)


def _add_words(tokens: list[Token], text: str, start: int, end: int) -> None:
    if text[start:end].strip():
        tokens.append(Token("x", text[start:end], start, end))


def _is_other_word(text: str, match: re.Match[str], before: list[Token]) -> bool:
    """Tell whether what looks like a month belongs to a longer abbreviation or is an office."""
    if before and before[-1].kind == "m" and before[-1].end == match.start():
        return False
    nearby = text[max(0, match.start() - 12) : match.start()]
    return "." in match[0] and _OTHER_WORD.search(nearby) is not None


def _value(kind: str, text: str) -> int:
    if kind == "n":
        digits = re.sub("[^0-9]", "", text)
        return int(digits) if len(digits) <= 8 else -1
    if kind == "m":
        return _MONTHS[_letters(text)]
    if kind == "h":
        return 2 if "หลัง" in text else 1
    if kind == "e":
        return BUDDHIST if text[0] in "พb" else COMMON if text[0] in "คac" else 0
    if kind == "w":
        return _weekday(text)
    return 0


def _weekday(text: str) -> int:
    names = enumerate(zip(WEEKDAYS_TH, WEEKDAYS_EN, strict=True), start=1)
    for number, (thai, english) in names:
        if thai in text or english.lower() in text or (number == 4 and "พฤหัส" in text):
            return number
    return 0
