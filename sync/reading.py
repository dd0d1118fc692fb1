"""The rows of a bound tab, as typed: what is there, and what of it cannot be read."""

from collections.abc import Sequence
from dataclasses import dataclass

from engine.cells import Cells, is_empty, plain
from engine.columns import Owner, TabDesign
from engine.problems import Finding, Severity
from engine.snapshot import CellError, CellValue
from engine.thai_text import to_arabic_digits
from engine.wording import said
from sync.layout import Layout


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One row that holds something: its 1-based number, its key as typed, its known cells.

    unreadable: fields whose cell holds an error, or a formula without a result: it counts
    as unchanged, never as empty.
    """

    row: int
    key: str
    cells: Cells
    unreadable: frozenset[str] = frozenset()


def read_rows(layout: Layout) -> tuple[list[SheetRow], list[Finding]]:
    """Return the tab's rows below the headings; empty rows in between are no rows."""
    columns = list(layout.columns.items())
    filled = _filled_down(layout)
    formulas = layout.tab.formulas
    rows: list[SheetRow] = []
    findings: list[Finding] = []
    for number, values in enumerate(layout.tab.rows[1:], start=2):
        width = len(values)
        cells: dict[str, CellValue] = {}
        for field, index in columns:
            value = values[index] if index < width else None
            if (value is None or value == "") and (number, index) in filled:
                value = filled[number, index]
            cells[field] = value
        if all(is_empty(value) for value in cells.values()):
            continue
        row = _row(layout, number, cells, formulas)
        rows.append(row)
        findings.extend(_unreadable(layout, row))
    return rows, findings


def clean_key(value: CellValue) -> str:
    """Return a key as typed, in one form: M001 also when typed m๐๐๑ or with blanks."""
    return to_arabic_digits("".join(plain(value).split())).upper()


def _row(
    layout: Layout, number: int, cells: Cells, formulas: frozenset[tuple[int, int]]
) -> SheetRow:
    key = clean_key(cells.get("key")) if "key" in layout.columns else ""
    if not formulas and not any(isinstance(v, CellError) for v in cells.values()):
        return SheetRow(number, key, cells)
    unreadable = {
        field
        for field, index in layout.columns.items()
        if isinstance(cells[field], CellError)
        or ((number, index + 1) in formulas and is_empty(cells[field]))
    }
    return SheetRow(number, key, cells, frozenset(unreadable))


def holds_something(row: SheetRow, design: TabDesign) -> bool:
    """Tell whether a row holds a key or anything that people type; else it is a leftover."""
    people = design.fields(Owner.PEOPLE)
    return bool(row.key) or any(not is_empty(row.cells.get(field)) for field in people)


def _unreadable(layout: Layout, row: SheetRow) -> list[Finding]:
    people = layout.design.fields(Owner.PEOPLE)
    return [
        Finding(
            "cell.unreadable",
            layout.place(field, row.row, row.key),
            plain(row.cells[field]) or "=",
            said("cell.unreadable", value=plain(row.cells[field]) or "="),
            Severity.WARNING,
        )
        for field in people
        if field in row.unreadable
    ]


def _filled_down(layout: Layout) -> dict[tuple[int, int], CellValue]:
    """A merge down one column means the same for each of its rows: (row, 0-based column).

    Officials merge ตัวชี้วัด over its measures; the value stands in the top cell only. A key
    is never filled: each row has its own.
    """
    people = {layout.columns[f] for f in layout.design.fields(Owner.PEOPLE) if f in layout.columns}
    filled: dict[tuple[int, int], CellValue] = {}
    for first, left, last, right in layout.tab.merges:
        if left != right or left - 1 not in people or first < 2:
            continue
        value = _value(layout.tab.rows, first, left - 1)
        for row in range(first + 1, last + 1):
            filled[row, left - 1] = value
    return filled


def _value(rows: Sequence[Sequence[CellValue]], row: int, index: int) -> CellValue:
    return rows[row - 1][index] if row <= len(rows) and index < len(rows[row - 1]) else None
