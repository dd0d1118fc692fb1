"""A sheet part cut into rows, so that only the rows that change are ever parsed."""

import re
from bisect import bisect_left
from collections.abc import Collection

from lxml import etree

from sync.backends.xlsx_package import parse, to_bytes
from sync.backends.xlsx_scan import prefix_of, regular


class SheetRows:
    """The part as bytes: what stands before the rows, each row, what stands behind them.

    A workbook of 10,000 rows has some ten megabytes of them; a cycle changes a few dozen.
    Raises ValueError where rows are out of order, etree.XMLSyntaxError where not well-formed.
    """

    def __init__(self, part: bytes) -> None:
        """Cut the part; rows and cells are named first where a program left that out."""
        self.xml = regular(part)
        self.prefix = prefix_of(self.xml)
        self._row = re.compile(b"<" + self.prefix + rb'row (?:[^>]*? )?r="([0-9]+)"[^>]*>')
        self.numbers, self._starts, self._head, self._tail = self._cut(self.xml)
        if any(a >= b for a, b in zip(self.numbers, self.numbers[1:], strict=False)):
            raise ValueError("rows out of order")

    def row(self, place: int) -> bytes:
        """Return the bytes of the row at that place of `numbers`."""
        return self.xml[self._starts[place] : self._starts[place + 1]]

    def outline(self, wanted: Collection[int]) -> etree._Element:
        """Return the sheet as a tree that holds only the wanted rows."""
        wanted = frozenset(wanted)
        places = [place for place, number in enumerate(self.numbers) if number in wanted]
        rows = b"".join(self.row(place) for place in places)
        return parse(self._head + rows + self._tail)

    def join(self, outline: etree._Element) -> bytes:
        """Return the whole part: rows of the outline in place of, or between, the others."""
        edited = to_bytes(outline)
        numbers, starts, head, tail = self._cut(edited)
        pieces, place = [head], 0
        for index, number in enumerate(numbers):
            until = bisect_left(self.numbers, number)
            pieces.append(self.xml[self._starts[place] : self._starts[until]])
            pieces.append(edited[starts[index] : starts[index + 1]])
            taken = until < len(self.numbers) and self.numbers[until] == number
            place = until + 1 if taken else until
        pieces += [self.xml[self._starts[place] : self._starts[-1]], tail]
        return b"".join(pieces)

    def _cut(self, xml: bytes) -> tuple[list[int], list[int], bytes, bytes]:
        """Return row numbers, their starts and the end, the head and the tail."""
        name = self.prefix + b"sheetData"
        opening = re.search(b"<" + name + rb"\b[^>]*>", xml)
        if opening is None:
            raise ValueError("no sheetData")
        begin, end = opening.end(), xml.rfind(b"</" + name + b">")
        if opening[0].endswith(b"/>"):
            plain = opening[0].rstrip(b"/>") + b">"
            head, tail = xml[: opening.start()] + plain, b"</" + name + b">" + xml[begin:]
            return [], [begin], head, tail
        numbers, starts = [], []
        for match in self._row.finditer(xml, begin, end):
            numbers.append(int(match[1]))
            starts.append(match.start())
        return numbers, [*starts, end], xml[:begin], xml[end:]
