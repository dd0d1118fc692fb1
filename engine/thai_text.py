"""Thai text as people type it, brought to one form for comparing, reading and sorting."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_THAI_DIGITS: Final = "๐๑๒๓๔๕๖๗๘๙"
_TO_ARABIC: Final = str.maketrans(_THAI_DIGITS, "0123456789")
_TO_THAI: Final = str.maketrans("0123456789", _THAI_DIGITS)
_INVISIBLE: Final = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))

_TONES: Final = "่-๋์"  # the four tones and thanthakhat
_TONE_FIRST: Final = re.compile(f"([{_TONES}])([ัิ-ฺ็ํ])")
_SPLIT_AM: Final = re.compile(f"ํ([{_TONES}]?)า")
_TONE_AFTER_AM: Final = re.compile(f"ำ([{_TONES}])")
_DOUBLED: Final = re.compile(r"([ัิ-ฺ็-๎])\1+")
_LEADING_VOWEL: Final = re.compile("([เแโใไ])([ก-ฮ])")
_MARKS: Final = re.compile("[็-๎]")


def to_arabic_digits(text: str) -> str:
    """Return the text with ๐-๙ as 0-9."""
    return text.translate(_TO_ARABIC)


def to_thai_digits(text: str) -> str:
    """Return the text with 0-9 as ๐-๙."""
    return text.translate(_TO_THAI)


def tidy(text: str) -> str:
    """Return the text in NFC without invisible characters, white space folded and stripped."""
    return " ".join(unicodedata.normalize("NFC", text).translate(_INVISIBLE).split())


def settle_marks(text: str) -> str:
    """Return the text with vowels, tones and sara am in the one order that looks as typed.

    Keyboards accept several orders of the same marks, and เ twice for แ; on paper they look alike.
    """
    text = _TONE_FIRST.sub(r"\2\1", _DOUBLED.sub(r"\1", text.replace("เเ", "แ")))
    return _TONE_AFTER_AM.sub(r"\1ำ", _SPLIT_AM.sub(r"\1ำ", text))


def plain(text: str) -> str:
    """Return the text for a reader: tidy, marks settled, Arabic digits, lower case."""
    return to_arabic_digits(settle_marks(tidy(text))).lower()


@lru_cache(maxsize=8192)  # headings, names and keys come again in every cycle
def squash(text: str) -> str:
    """Return the text for comparing names: no white space at all, marks settled, lower case."""
    return settle_marks("".join(tidy(text).split())).lower()


def thai_sort_key(text: str) -> str:
    """Return a key that sorts as a Thai dictionary does.

    A leading vowel is sorted after its consonant, and tones count only between equal spellings
    (Royal Institute Dictionary, order of words).
    """
    swapped = _LEADING_VOWEL.sub(r"\2\1", plain(text))
    return f"{_MARKS.sub('', swapped)}\0{swapped}"
