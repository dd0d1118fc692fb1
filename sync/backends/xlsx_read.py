"""Read a workbook's bytes into a Snapshot: calamine for values, a scan for what it hides."""

import io
from collections.abc import Sequence
from datetime import time, timedelta
from itertools import chain
from typing import Any

from lxml import etree
from python_calamine import CalamineSheet, CalamineWorkbook

from engine.sheet_errors import SheetError
from engine.snapshot import CellError, CellValue, Snapshot, Tab
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_scan import far_cell, regular, scan

Rows = list[list[Any]]


def read_snapshot(package: Package, fingerprint: str) -> Snapshot:
    """Return all worksheets; an empty cell is "" (or None), and both mean empty.

    Raises SheetError where a part is damaged or a tab's used range is out of all measure.
    """
    scans = {}
    for sheet in package.sheets:
        try:
            xml = regular(package.read(sheet.part))
        except (etree.XMLSyntaxError, ValueError) as error:
            raise package.damaged() from error
        far = far_cell(xml)
        if far is not None:
            raise SheetError(
                "far_cell", permanent=True, file=package.name, tab=sheet.title, cell=far
            )
        scans[sheet.title] = scan(xml)
    book = open_calamine(package.data, package.name)
    tabs = []
    for sheet in package.sheets:
        found = scans[sheet.title]
        rows, merges = sheet_rows(book, sheet.title, package.name)
        for (row, column), text in found.errors.items():
            _put(rows, row, column, CellError(text))
        tabs.append(Tab(sheet.title, rows, merges, found.formulas))
    return Snapshot(tuple(tabs), fingerprint)


def open_calamine(data: bytes, name: str) -> CalamineWorkbook:
    """Open bytes of any kind calamine reads; SheetError where it cannot."""
    try:
        return CalamineWorkbook.from_filelike(io.BytesIO(data))
    except BaseException as error:
        raise _typed(error, name) from error


def sheet_rows(
    book: CalamineWorkbook, title: str, name: str
) -> tuple[Rows, tuple[tuple[int, int, int, int], ...]]:
    """Return one sheet's rows from A1 on, and its merges (1-based, inclusive)."""
    try:
        sheet: CalamineSheet = book.get_sheet_by_name(title)
        rows: Rows = sheet.to_python(skip_empty_area=False)
        merged = sheet.merged_cell_ranges or []
    except BaseException as error:
        raise _typed(error, name) from error
    if not {time, timedelta}.isdisjoint(set(map(type, chain.from_iterable(rows)))):
        rows = [[_plain(value) for value in row] for row in rows]
    return rows, tuple((r1 + 1, c1 + 1, r2 + 1, c2 + 1) for (r1, c1), (r2, c2) in merged)


def _typed(error: BaseException, name: str) -> BaseException:
    """A damaged file makes the reader raise, or panic, which is no Exception."""
    if isinstance(error, KeyboardInterrupt | SystemExit | MemoryError):
        return error
    return SheetError("damaged", permanent=False, file=name)


def _plain(value: Any) -> CellValue:
    """Times of day and durations are no values of a plan: as text, as Excel shows them."""
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        return f"{value // timedelta(hours=1)}:{value // timedelta(minutes=1) % 60:02}"
    result: CellValue = value
    return result


def _put(rows: Rows, row: int, column: int, value: CellValue) -> None:
    while len(rows) < row:
        rows.append([])
    cells = rows[row - 1]
    cells.extend([""] * (column - len(cells)))
    cells[column - 1] = value


def is_empty(row: Sequence[CellValue]) -> bool:
    """Tell whether no cell of the row holds anything."""
    return all(value is None or value == "" for value in row)
