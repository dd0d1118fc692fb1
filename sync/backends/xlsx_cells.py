"""One value into one cell: always typed, so that no text is ever taken for a formula."""

import math
import re
from datetime import date, datetime, timedelta

from lxml import etree

from engine.sheet_errors import SheetError
from engine.snapshot import CellError, CellValue
from sync.backends.xlsx_package import local

TEXT_LIMIT = 32_767  # UTF-16 units in one cell (Excel's specification)
_EXACT = 10**15  # a longer whole number loses its last digits in a cell
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_FIRST_DAY = date(1900, 3, 1)  # before it, Excel counts a 29 February 1900 that never was
_UNWRITABLE = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def cell_text(text: str) -> str:
    """Return the text as a cell can hold it and a later read gives it back.

    Line ends become line feeds; characters that XML cannot hold are dropped.
    """
    return _UNWRITABLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def serial(value: date, *, since_1904: bool) -> str | None:
    """Return the day number (with the time of day as fraction), or None before its calendar."""
    day = value.date() if isinstance(value, datetime) else value
    if day < (_EPOCH_1904 if since_1904 else _FIRST_DAY):
        return None
    number = (day - (_EPOCH_1904 if since_1904 else _EPOCH)).days
    if not isinstance(value, datetime):
        return str(number)
    clock = timedelta(hours=value.hour, minutes=value.minute, seconds=value.second)
    return repr(number + clock / timedelta(days=1)) if clock else str(number)


def empty_cell(cell: etree._Element) -> None:
    """Take the value away and leave the style; rich values and errors go with it."""
    for part in list(cell):
        if local(part) in {"v", "is", "f"}:
            cell.remove(part)
    for attribute in ("t", "vm", "cm"):
        cell.attrib.pop(attribute, "")


def fill_cell(cell: etree._Element, value: CellValue, *, since_1904: bool) -> None:
    """Put the value into the cell; None empties it. Dates still need their style."""
    empty_cell(cell)
    if value is None or value == "":
        return
    if isinstance(value, bool):
        _put(cell, "v", "1" if value else "0", kind="b")
    elif isinstance(value, date):
        number = serial(value, since_1904=since_1904)
        if number is None:
            _put_text(cell, value.isoformat())
        else:
            _put(cell, "v", number)
    elif isinstance(value, int | float) and _exact(value):
        _put(cell, "v", repr(value))
    elif isinstance(value, CellError):
        _put(cell, "v", value.text, kind="e")
    else:
        _put_text(cell, cell_text(str(value)))


def check_length(value: CellValue, *, file: str, tab: str, cell: str) -> None:
    """Raise SheetError where a text is longer than a cell holds; nothing is ever cut off."""
    if not isinstance(value, str) or len(value) <= TEXT_LIMIT // 2:
        return
    length = len(cell_text(value).encode("utf-16-le")) // 2
    if length > TEXT_LIMIT:
        raise SheetError(
            "text_too_long",
            permanent=True,
            file=file,
            tab=tab,
            cell=cell,
            length=length,
            limit=TEXT_LIMIT,
        )


def _exact(value: int | float) -> bool:
    if isinstance(value, float):
        return math.isfinite(value)
    return -_EXACT < value < _EXACT


def _put(cell: etree._Element, name: str, text: str, kind: str = "") -> etree._Element:
    if kind:
        cell.set("t", kind)
    namespace = etree.QName(cell).namespace
    element = etree.Element(etree.QName(namespace, name))
    element.text = text
    cell.insert(0, element)  # before an extLst
    return element


def escaped(text: str) -> str:
    """Return the text with what Excel would take for an escape (_x0041_) made plain."""
    return _LOOKS_ESCAPED.sub("_x005F_", text)


def _put_text(cell: etree._Element, text: str) -> None:
    holder = _put(cell, "is", "", kind="inlineStr")
    holder.text = None
    inner = etree.SubElement(holder, etree.QName(etree.QName(cell).namespace, "t"))
    inner.text = escaped(text)
    if text != text.strip() or "\n" in text or "  " in text:
        inner.set(_SPACE, "preserve")
