"""Plain text laid out by what the eye sees: Thai marks stand above or below and take no room."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

WIDTH: Final = 74
_ZERO: Final = frozenset({"Mn", "Me", "Cf"})
_THAI_MARKS: Final = re.compile("[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]+")
_ORDINARY: Final = re.compile("[\x20-\xac\xae-\u02ff\u0e00-\u0e7f\u2010-\u2027\u2030-\u203a]*")
_BREAKER: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+|  ")


@lru_cache(maxsize=4096)
def _cells(character: str) -> int:
    if unicodedata.category(character) in _ZERO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def width(text: str) -> int:
    """Return how many columns the text takes in a fixed-width font."""
    if _ORDINARY.fullmatch(text):
        return len(_THAI_MARKS.sub("", text))
    return sum(map(_cells, text))


def pad(text: str, columns: int) -> str:
    """Return the text filled with spaces up to that many columns."""
    return text + " " * (columns - width(text))


def pad_left(text: str, columns: int) -> str:
    """Return the text pushed to the right of that many columns."""
    return " " * (columns - width(text)) + text


def one_line(text: str) -> str:
    """Return the text without line breaks and control characters, white space folded."""
    return " ".join(_BREAKER.sub(" ", text).split()) if _BREAKER.search(text) else text.strip()


def shorten(text: str, columns: int) -> str:
    """Return at most that many columns of one line, never a consonant without its marks."""
    text = one_line(text[: columns * 8])
    if width(text) <= columns:
        return text
    used, end = 0, 0
    for place, character in enumerate(text):
        used += _cells(character)
        if used > columns - 1:
            break
        end = place + 1
    return f"{text[:end].rstrip()}…"


def hang(text: str, indent: int, columns: int = WIDTH) -> str:
    """Return the text wrapped at spaces, later lines indented.

    Thai writes no spaces between words; a run longer than a line is left whole, since the
    reader's program knows where Thai words end and this one does not.
    """
    room = columns - indent
    if width(text) <= room:
        return text
    lines, line, used = [], "", 0
    for word in text.split(" "):
        wide = width(word)
        if line and used + 1 + wide > room:
            lines.append(line)
            line, used = word, wide
        else:
            line = f"{line} {word}" if line else word
            used += wide + (1 if used else 0)
    lines.append(line)
    return f"\n{' ' * indent}".join(lines)
