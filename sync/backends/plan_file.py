"""Read a plan file as an office hands it over: CSV of any Thai making, or a spreadsheet."""

import codecs
import csv
import io
from collections.abc import Sequence
from pathlib import Path

from engine.sheet_errors import SheetError
from engine.snapshot import CellValue
from sync.backends.safe_save import read_bytes
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_read import is_empty, open_calamine, sheet_rows

_SPREADSHEETS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
_NO_TEXT = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"Rar!", b"7z\xbc\xaf", b"{\\rtf")
_FIELD_LIMIT = 1_000_000  # characters; csv's own limit is 131,072
_SURE_SHARE = 0.95  # of the letters beyond ASCII that must be Thai for a code page to be believed


def read_plan_file(path: Path) -> list[list[CellValue]]:
    """Return the table, headings first, without empty rows and columns at its ends.

    CSV: UTF-8, UTF-16 (Excel's "Unicode text") or TIS-620/CP874; fields parted by comma,
    semicolon or tab; texts as typed. Otherwise the first sheet with content of an xlsx, xls or
    ods. Raises SheetError: missing, empty, undecodable, no table, password-protected, damaged.
    """
    data = read_bytes(path)
    if data.startswith(_SPREADSHEETS):
        rows = _spreadsheet(data, str(path))
    else:
        rows = [list(row) for row in _table(_text(data, str(path)))]
    rows = _trimmed(rows)
    if not rows:
        raise SheetError("plan_empty", permanent=True, file=str(path))
    return rows


def _spreadsheet(data: bytes, name: str) -> list[list[CellValue]]:
    if data.startswith(b"PK") and b"mimetypeapplication/vnd.oasis" not in data[:200]:
        Package(data, name)  # says more exactly what is wrong, and refuses a zip bomb
    elif "EncryptedPackage".encode("utf-16-le") in data:
        raise SheetError("password", permanent=True, file=name)
    book = open_calamine(data, name)
    for title in book.sheet_names:
        rows, _ = sheet_rows(book, title, name)
        if not all(is_empty(row) for row in rows):
            return rows
    return []


def _text(data: bytes, name: str) -> str:
    """Decode strictly; a code page is only believed where its outcome looks like Thai."""
    if data.startswith(_NO_TEXT):
        raise SheetError("plan_not_table", permanent=True, file=name)
    encoding = _encoding(data)
    if encoding is None:
        code = "plan_not_table" if b"\0" in data else "plan_encoding"
        raise SheetError(code, permanent=True, file=name)
    return data.decode(encoding)


def _encoding(data: bytes) -> str | None:
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16" if _decodes(data, "utf-16") else None
    if b"\0" in data:  # Thai and ASCII in UTF-16 have a zero or U+0E.. high byte throughout
        for encoding, high in (("utf-16-le", data[1::2]), ("utf-16-be", data[0::2])):
            share = (high.count(0) + high.count(0x0E)) / max(1, len(high))
            if share > _SURE_SHARE and _decodes(data, encoding):
                return encoding
        return None
    for encoding in ("utf-8-sig", "cp874"):
        if _decodes(data, encoding):
            return encoding
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        return False
    if any(ord(character) < 0x20 and character not in "\t\n\r\f" for character in text):
        return False
    beyond = [character for character in text if character > "\x7f"]
    thai = sum("\u0e01" <= character <= "\u0e5b" for character in beyond)
    return encoding != "cp874" or _reads_as_thai(beyond, thai, text)


def _reads_as_thai(beyond: Sequence[str], thai: int, text: str) -> bool:
    """Every byte of another code page decodes as some Thai letter, but not as Thai writing.

    A vowel or tone mark above or below follows a consonant; in Latin text it follows ASCII.
    """
    if not beyond:
        return True
    twice = 3 * (text.count("เธ") + text.count("เน"))  # broken UTF-8 reads as these pairs
    if thai / len(beyond) < _SURE_SHARE or twice > 0.5 * thai:
        return False
    marks = [place for place, character in enumerate(text) if character in _MARKS]
    astray = sum(place == 0 or not "\u0e01" <= text[place - 1] <= "\u0e4e" for place in marks)
    alone = sum(
        _is_thai(text[place])
        and not _is_thai(text[place - 1 : place])
        and not _is_thai(text[place + 1 : place + 2])
        for place in range(len(text))
    )
    return astray <= 0.1 * len(marks) and alone <= 0.1 * thai


_MARKS = frozenset(
    "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e38\u0e39\u0e3a\u0e47\u0e48\u0e49\u0e4a\u0e4b\u0e4c\u0e4d"
)


def _is_thai(character: str) -> bool:
    return "\u0e01" <= character <= "\u0e5b"


def _table(text: str) -> list[list[str]]:
    csv.field_size_limit(_FIELD_LIMIT)
    text = text.removeprefix("\ufeff")
    return [
        [field.replace("\r\n", "\n").replace("\r", "\n") for field in row]
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=_separator(text))
    ]


def _separator(text: str) -> str:
    """Return what parts the headings: the separator most frequent outside of their quotes."""
    counts = dict.fromkeys(",;\t", 0)
    quoted = False
    for character in text.lstrip():
        if character == '"':
            quoted = not quoted
        elif not quoted and character in "\r\n":
            break
        elif not quoted and character in counts:
            counts[character] += 1
    return max(counts, key=lambda separator: counts[separator])


def _trimmed(rows: list[list[CellValue]]) -> list[list[CellValue]]:
    filled = [place for place, row in enumerate(rows) if not is_empty(_stripped(row))]
    if not filled:
        return []
    rows = rows[filled[0] : filled[-1] + 1]
    width = max(
        number for row in rows for number, value in enumerate(_stripped(row), 1) if value != ""
    )
    return [(row + [""] * width)[:width] for row in rows]


def _stripped(row: Sequence[CellValue]) -> list[CellValue]:
    return [value.strip() if isinstance(value, str) else value for value in row]
