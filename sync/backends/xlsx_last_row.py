"""Where a table ends: the last row in which a reader finds any value."""

import re
from functools import cached_property

from sync.backends.xlsx_package import Package
from sync.backends.xlsx_rows import SheetRows

_TAGS = re.compile(rb"<[^>]*>")


class EmptyStrings:
    """The shared strings that hold no character: a cell that points there is empty."""

    def __init__(self, package: Package) -> None:
        """Take the package; the strings are read only when a cell asks."""
        self._package = package

    @cached_property
    def numbers(self) -> frozenset[bytes]:
        """The empty strings' numbers, as a cell writes them."""
        for part in self._package.related(self._package.workbook_part, "sharedStrings"):
            xml = self._package.read(part)
            items = re.finditer(
                rb"<(\w+:)?si\b(?:[^>]*/>|[^>]*>(.*?)</(?:\w+:)?si>)", xml, re.DOTALL
            )
            return frozenset(
                str(number).encode()
                for number, item in enumerate(items)
                if not _TAGS.sub(b"", item[2] or b"")
            )
        return frozenset()


def last_row_with_value(rows: SheetRows, strings: EmptyStrings) -> int:
    """Return the number of the last row with a value, 0 of none.

    A formula whose stored result is the empty text counts as empty, so that formulas which
    people filled in ahead do not push new rows out of sight; a formula without a stored
    result counts as a value, since nobody knows what it shows.
    """
    p = rows.prefix
    marks = [b"<" + p + b"v", b"<" + p + b"is", b"<" + p + b"f"]
    cell = re.compile(b"<" + p + rb"c ([^>]*)(?<!/)>(.*?)</" + p + b"c>", re.DOTALL)
    for place in range(len(rows.numbers) - 1, -1, -1):
        row = rows.row(place)
        if any(mark in row for mark in marks) and any(
            _has_value(match[1], match[2], p, strings) for match in cell.finditer(row)
        ):
            return rows.numbers[place]
    return 0


def _has_value(attributes: bytes, content: bytes, p: bytes, strings: EmptyStrings) -> bool:
    inline = re.search(b"<" + p + rb"is\b.*", content, re.DOTALL)
    if inline is not None:
        return bool(_TAGS.sub(b"", inline[0]))
    value = re.search(b"<" + p + rb"v\b[^>]*?>([^<]*)<", content)
    text = value[1] if value else b""
    if not text and re.search(b"<" + p + b"f[ >/]", content):
        return b't="str"' not in attributes  # the stored result is a text, an empty one
    if b't="s"' in attributes:
        return text not in strings.numbers
    return bool(text)
