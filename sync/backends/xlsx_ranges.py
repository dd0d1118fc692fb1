"""Ranges that reach the last row of a table grow with the rows that are added below it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from sync.backends.xlsx_package import child, children, local
from sync.backends.xlsx_scan import area_of, cell_name

_ABSOLUTE = re.compile(r"(\$[A-Z]+\$)([0-9]+)(:\$[A-Z]+\$)([0-9]+)")
_FILTER, _PRINT_AREA = "_xlnm._FilterDatabase", "_xlnm.Print_Area"


@dataclass(frozen=True, slots=True)
class Growth:
    """The last row with a value before, and after; row 1 holds the headings."""

    before: int
    after: int

    def reaches(self, first: int, last: int) -> bool:
        """Tell whether rows first..last belong to the table's end and must grow."""
        if self.before == 1 and last == 1:
            return False  # rules of the heading row stay there
        return first <= self.before + 1 and self.before <= last < self.after

    def reaches_as_table(self, first: int, last: int) -> bool:
        """Tell the same of a table, print area or filter, which may be headings only."""
        return self.reaches(first, last) or last == self.before < self.after

    def reaches_as_filter(self, first: int, last: int) -> bool:
        """Tell the same of a filter over the headings.

        LibreOffice leaves it behind when people type below it.
        """
        return self.reaches_as_table(first, last) or (first == 1 and last < self.after)

    def area(self, reference: str, reaches: Callable[[int, int], bool] | None = None) -> str:
        """Return A2:A9 grown where it reaches the end."""
        area = area_of(reference)
        if area is None:
            return reference
        first, left, last, right = area
        if (reaches or self.reaches)(first, last):
            return f"{cell_name(first, left)}:{cell_name(self.after, right)}"
        return reference

    def areas(self, references: str) -> str:
        """Return a list of areas, as in sqref, each grown where it reaches the end."""
        return " ".join(self.area(reference) for reference in references.split())


def grow_sheet(root: etree._Element, growth: Growth) -> None:
    """Grow drop-downs, conditional formats, protected ranges and the filter of a sheet."""
    for element in _with_sqref(root):
        element.set("sqref", growth.areas(element.get("sqref", "")))
    for element in root.iter("{*}sqref"):
        holder = element.getparent()
        if holder is not None and local(holder) in {"dataValidation", "conditionalFormatting"}:
            element.text = growth.areas(element.text or "")
    grow_filter(root, growth, growth.reaches_as_filter)


def grow_filter(root: etree._Element, growth: Growth, reaches: Callable[[int, int], bool]) -> None:
    """Grow the autoFilter of a sheet or table, and its sort range."""
    element = child(root, "autoFilter")
    sorts = children(root, "sortState")
    if element is not None:
        sorts += children(element, "sortState")
        element.set("ref", growth.area(element.get("ref", ""), reaches))
    for sort in sorts:
        sort.set("ref", growth.area(sort.get("ref", "")))


def grow_table(root: etree._Element, growth: Growth) -> bool:
    """Grow a table part; False where it does not reach the end or ends in a totals row."""
    before = root.get("ref", "")
    after = growth.area(before, growth.reaches_as_table)
    if after == before or int(root.get("totalsRowCount", "0")):
        return False
    root.set("ref", after)
    grow_filter(root, growth, growth.reaches_as_table)
    return True


def grow_names(workbook: etree._Element, index: int, growth: Growth) -> bool:
    """Grow the hidden name of the filter and the print area of the sheet at that index."""
    holder, changed = child(workbook, "definedNames"), False
    following = {_FILTER: growth.reaches_as_filter, _PRINT_AREA: growth.reaches_as_table}
    for element in () if holder is None else holder:
        reaches = following.get(element.get("name", ""))
        if element.get("localSheetId") != str(index) or reaches is None:
            continue
        before = element.text or ""
        element.text = _grown(before, growth, reaches)
        changed |= element.text != before
    return changed


def widen_dimension(root: etree._Element, last_row: int, last_column: int) -> None:
    """Let the dimension hold the row and column; a hint that some readers rely on."""
    element = child(root, "dimension")
    area = None if element is None else area_of(element.get("ref", ""))
    if element is None or area is None:
        return
    bottom, right = max(area[2], last_row), max(area[3], last_column)
    element.set("ref", f"{cell_name(area[0], area[1])}:{cell_name(bottom, right)}")


def _with_sqref(root: etree._Element) -> Iterator[etree._Element]:
    yield from children(root, "conditionalFormatting")
    for name in ("dataValidations", "protectedRanges"):
        holder = child(root, name)
        if holder is not None:
            yield from (element for element in holder if element.get("sqref"))


def _grown(text: str, growth: Growth, reaches: Callable[[int, int], bool]) -> str:
    def grow(match: re.Match[str]) -> str:
        if reaches(int(match[2]), int(match[4])):
            return f"{match[1]}{match[2]}{match[3]}{growth.after}"
        return match[0]

    return _ABSOLUTE.sub(grow, text)
