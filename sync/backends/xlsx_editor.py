"""Edit the cells of a sheet's outline: find or make the cell, keep its style, fill it."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property

from lxml import etree

from engine.snapshot import CellEdit, CellValue
from sync.backends.xlsx_cells import fill_cell
from sync.backends.xlsx_heights import Heights
from sync.backends.xlsx_package import child, children
from sync.backends.xlsx_ranges import widen_dimension
from sync.backends.xlsx_scan import Place, area_of, cell_name, place_of
from sync.backends.xlsx_styles import THAI_DATE, THAI_TIME, Styles

_LONG = 8  # characters; a longer text may need a taller row


class Editor:
    """Works on an outline (xlsx_rows): the sheet with only the rows that change."""

    def __init__(
        self,
        root: etree._Element,
        *,
        formulas: frozenset[Place],
        styles: Callable[[], Styles],
        since_1904: bool,
    ) -> None:
        """Take the outline, the cells that formulas hold, and the styles when first needed."""
        self.root = root
        self.touched = False
        self._formulas = formulas
        self._make_styles = styles
        self._since_1904 = since_1904
        data = child(root, "sheetData")
        if data is None:
            raise ValueError("no sheetData")
        self._data = data
        self._rows = {int(row.get("r", "0")): row for row in data}
        self._cells = {number: _cells(row) for number, row in self._rows.items()}
        self._end = max(self._rows, default=0)
        self._hidden = self._merged_away()
        self._heights = Heights(root)
        self._reach = (0, 0)

    @cached_property
    def styles(self) -> Styles:
        """The workbook's styles; asked for only when a date needs one."""
        return self._make_styles()

    def put(self, edit: CellEdit) -> bool:
        """Write one cell; False, and untouched, where a formula or merge holds it."""
        place = (edit.row, edit.column)
        if place in self._formulas or any(_inside(place, area) for area in self._hidden):
            return False
        if edit.value in {None, ""} and edit.column not in self._cells.get(edit.row, {}):
            return True
        cell = self._cell(edit.row, edit.column)
        fill_cell(cell, edit.value, since_1904=self._since_1904)
        self._show_date(cell, edit.value)
        self._fit_height(cell, edit)
        self.touched = True
        return True

    def add_row_like(self, model: int | None, number: int) -> None:
        """Make sure the row is there; its new cells look like those of the model row."""
        row = self._row(number)
        self.touched = True
        if model is None or model not in self._rows:
            return
        for attribute in ("s", "customFormat"):
            value = self._rows[model].get(attribute)
            if value is not None and row.get(attribute) is None:
                row.set(attribute, value)
        for column, cell in self._cells[model].items():
            style = cell.get("s")
            if style and column not in self._cells[number]:
                self._cell(number, column).set("s", style)

    def finish(self) -> None:
        """Bring the dimension up to date."""
        widen_dimension(self.root, *self._reach)

    def _row(self, number: int) -> etree._Element:
        if number not in self._rows:
            row = etree.Element(etree.QName(etree.QName(self._data).namespace, "row"))
            row.set("r", str(number))
            if number < self._end:
                after = min(other for other in self._rows if other > number)
                self._data.insert(self._data.index(self._rows[after]), row)
            else:
                self._data.append(row)
            self._rows[number], self._cells[number] = row, {}
            self._end = max(self._end, number)
        return self._rows[number]

    def _cell(self, number: int, column: int) -> etree._Element:
        row = self._row(number)
        cells = self._cells[number]
        if column not in cells:
            cell = etree.Element(etree.QName(etree.QName(row).namespace, "c"))
            cell.set("r", cell_name(number, column))
            style = row.get("s") if row.get("customFormat") in {"1", "true"} else None
            style = style or self._column_style(column)
            if style:
                cell.set("s", style)
            later = [other for other in cells if other > column]
            if later:
                row.insert(row.index(cells[min(later)]), cell)
            else:
                row.insert(len(children(row, "c")), cell)
            cells[column] = cell
            _widen_spans(row, column)
        self._reach = (max(self._reach[0], number), max(self._reach[1], column))
        return cells[column]

    def _column_style(self, column: int) -> str | None:
        holder = child(self.root, "cols")
        for element in () if holder is None else holder:
            if int(element.get("min", "0")) <= column <= int(element.get("max", "0")):
                return element.get("style")
        return None

    def _show_date(self, cell: etree._Element, value: CellValue) -> None:
        if not isinstance(value, date) or cell.get("t"):
            return
        code = THAI_TIME if isinstance(value, datetime) else THAI_DATE
        cell.set("s", str(self.styles.dated(int(cell.get("s", "0")), code)))

    def _fit_height(self, cell: etree._Element, edit: CellEdit) -> None:
        if not isinstance(edit.value, str) or (len(edit.value) < _LONG and "\n" not in edit.value):
            return
        if self.styles.wraps(int(cell.get("s", "0"))):
            self._heights.fit(self._rows[edit.row], edit.column, edit.value)

    def _merged_away(self) -> list[tuple[int, int, int, int]]:
        holder = child(self.root, "mergeCells")
        areas = (area_of(element.get("ref", "")) for element in (() if holder is None else holder))
        return [area for area in areas if area is not None]


def _inside(place: Place, area: tuple[int, int, int, int]) -> bool:
    """Tell whether the place is in the merge and not its top-left cell, which holds the value."""
    row, column = place
    inside = area[0] <= row <= area[2] and area[1] <= column <= area[3]
    return inside and place != (area[0], area[1])


def _cells(row: etree._Element) -> dict[int, etree._Element]:
    found = {}
    for cell in children(row, "c"):
        place = place_of(cell.get("r", ""))
        if place is not None:
            found[place[1]] = cell
    return found


def _widen_spans(row: etree._Element, column: int) -> None:
    first, _, last = row.get("spans", "").partition(":")
    if first.isdigit() and last.isdigit():
        row.set("spans", f"{min(int(first), column)}:{max(int(last), column)}")
    else:
        row.attrib.pop("spans", "")
