"""How tall a row must be for a text: LibreOffice does not measure it when it opens a file."""

import math
import unicodedata

from lxml import etree

from sync.backends.xlsx_package import child

MAX_HEIGHT = 409.0  # points, what Excel allows
_DEFAULT_HEIGHT, _DEFAULT_WIDTH = 15.0, 8.43  # points; characters


class Heights:
    """Row heights of one sheet, by its column widths and its default row height."""

    def __init__(self, root: etree._Element) -> None:
        """Take the sheet's root."""
        form = child(root, "sheetFormatPr")
        self._line, self._width = _DEFAULT_HEIGHT, _DEFAULT_WIDTH
        if form is not None:
            self._line = float(form.get("defaultRowHeight") or _DEFAULT_HEIGHT)
            self._width = float(form.get("defaultColWidth") or _DEFAULT_WIDTH)
        columns = child(root, "cols")
        self._columns = [
            (int(c.get("min", "0")), int(c.get("max", "0")), float(c.get("width", self._width)))
            for c in (() if columns is None else columns)
        ]

    def fit(self, row: etree._Element, column: int, text: str) -> None:
        """Make the row tall enough for the wrapped text; a height set by hand stays."""
        if row.get("customHeight") in {"1", "true"}:
            return
        lines = self._lines(column, text)
        needed = min(lines * self._line, MAX_HEIGHT)
        if lines > 1 and needed > float(row.get("ht", self._line)):
            row.set("ht", f"{needed:g}")

    def _lines(self, column: int, text: str) -> int:
        width = next(
            (w for first, last, w in self._columns if first <= column <= last), self._width
        )
        room = max(width, 1.0)
        return sum(max(1, math.ceil(_length(line) / room)) for line in text.split("\n"))


def _length(line: str) -> int:
    """Characters that take room: Thai vowels and tone marks above and below do not."""
    return sum(unicodedata.category(character) != "Mn" for character in line)
