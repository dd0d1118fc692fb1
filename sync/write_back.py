"""What one cycle writes into the sheet: Tidtam's columns, to the right row or not at all.

Into people's cells only what a person said elsewhere, where the cell is still as it was
last agreed on (DESIGN section 1).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from engine.cells import NO_CELLS, Cells, is_empty, same
from engine.columns import CHECKS, FOLLOW_UPS, MEASURES, PEOPLE, SUMMARY, Owner
from engine.register import BaseRow
from engine.snapshot import CellEdit, CellValue, RowAppend, WritePlan
from sync.layout import Layout
from sync.reading import SheetRow
from sync.summary import summary_rows
from sync.tab_merge import TabMerge
from sync.views import View


@dataclass(slots=True)
class Writing:
    """A plan being gathered, and the base as it will be when the plan is written."""

    edits: list[CellEdit] = field(default_factory=list)
    appends: list[RowAppend] = field(default_factory=list)
    base: list[BaseRow] = field(default_factory=list)


def plan_writes(
    fingerprint: str,
    view: View,
    tabs: Mapping[str, tuple[Layout, TabMerge]],
    divisions: Sequence[str],
) -> tuple[WritePlan, list[BaseRow]]:
    """Return what to write, and the base rows; a tab that is stopped is not written to."""
    writing = Writing()
    for tab, (layout, merged) in tabs.items():
        if tab == SUMMARY.tab:
            _summary(writing, layout, summary_rows(view, divisions))
        else:
            _rows(writing, layout, merged, view)
    if any(merged.suspicious for _, merged in tabs.values()):
        return WritePlan(fingerprint), []
    return WritePlan(fingerprint, tuple(writing.edits), tuple(writing.appends)), writing.base


def _rows(writing: Writing, layout: Layout, merged: TabMerge, view: View) -> None:
    tab = layout.design.tab
    for key, row in merged.rows.items():
        ours = _engine_cells(view, layout, key)
        theirs = _people_cells(view, tab, key)
        base = merged.base.get(key, NO_CELLS)
        _edit_row(writing, layout, row, ours, theirs if tab != CHECKS.tab else NO_CELLS, base)
        if tab != PEOPLE.tab:
            writing.base.append(BaseRow(tab, key, {**base, **ours}))
    for number, finding in merged.notes.items():
        text = view.say(finding.message)
        _edit(writing, layout, SheetRow(number, "", _cells_at(layout, number)), "notes", text)
    for key in _to_append(view, tab, merged):
        cells = {**_people_cells(view, tab, key), **_engine_cells(view, layout, key)}
        values = [cells.get(name) for name in _by_column(layout)]
        writing.appends.append(RowAppend(layout.title, tuple(values)))
        if tab != PEOPLE.tab:
            writing.base.append(BaseRow(tab, key, cells))


def _engine_cells(view: View, layout: Layout, key: str) -> Cells:
    tab, title = layout.design.tab, layout.title
    if tab == MEASURES.tab:
        return view.measure(title, key)
    if tab == FOLLOW_UPS.tab:
        return view.follow_up(title, key)
    if tab == CHECKS.tab:
        return view.check(view.draft.problems[key])
    return {"notes": view.notes(title, key)}


def _people_cells(view: View, tab: str, key: str) -> Cells:
    if tab == MEASURES.tab:
        return view.draft.measures[key].cells
    if tab == FOLLOW_UPS.tab:
        return view.draft.follow_ups[key].cells
    return view.draft.people[key].cells if tab == PEOPLE.tab else NO_CELLS


def _to_append(view: View, tab: str, merged: TabMerge) -> Iterable[str]:
    """Return the keys that need a row: refused withdrawals, opened rounds, open problems."""
    if tab == CHECKS.tab:
        return [k for k, p in view.draft.problems.items() if p.is_open and k not in merged.rows]
    if tab != FOLLOW_UPS.tab:
        return merged.put_back
    missing = [
        f
        for f in view.draft.follow_ups.values()
        if f.opened_on is not None and f.key not in merged.rows
    ]
    position = {key: m.position for key, m in view.draft.measures.items()}
    missing.sort(key=lambda f: (f.due, f.opens, position[f.measure], f.key))
    return [f.key for f in missing]


def _edit_row(
    writing: Writing, layout: Layout, row: SheetRow, ours: Cells, theirs: Cells, base: Cells
) -> None:
    for name, value in ours.items():
        _edit(writing, layout, row, name, value)
    for name in layout.design.fields(Owner.PEOPLE):
        if name not in layout.columns or name in row.locked or name in row.unreadable:
            continue
        agreed = same(row.cells[name], base.get(name))
        if name in theirs and agreed and not same(row.cells[name], theirs[name]):
            _edit(writing, layout, row, name, theirs[name])


def _edit(writing: Writing, layout: Layout, row: SheetRow, name: str, value: CellValue) -> None:
    """A formula is never overwritten, not even in our own column: a person put it there."""
    if name not in layout.columns or name in row.locked:
        return
    have = row.cells.get(name)
    if same(have, value) or (is_empty(have) and is_empty(value)):
        return
    column = layout.columns[name] + 1
    writing.edits.append(CellEdit(layout.title, row.row, column, value, have))


def _cells_at(layout: Layout, number: int) -> Cells:
    values = layout.tab.rows[number - 1]
    return {n: values[i] if i < len(values) else None for n, i in layout.columns.items()}


def _by_column(layout: Layout) -> list[str]:
    width = max(layout.columns.values()) + 1
    names = [""] * width
    for name, index in layout.columns.items():
        names[index] = name
    return names


def _summary(writing: Writing, layout: Layout, wanted: Sequence[tuple[CellValue, ...]]) -> None:
    """สรุป is Tidtam's alone: cell for cell, and what is left of a longer one is cleared."""
    columns = [layout.columns.get(c.field) for c in layout.design.columns]
    present = list(layout.tab.rows[1:])
    for number, values in enumerate(wanted[: len(present)], start=2):
        _summary_row(writing, layout, number, columns, values)
    for number in range(len(wanted) + 2, len(present) + 2):
        _summary_row(writing, layout, number, columns, (None,) * len(columns))
    for values in wanted[len(present) :]:
        cells: list[CellValue] = [None] * (max(c for c in columns if c is not None) + 1)
        for index, value in zip(columns, values, strict=True):
            if index is not None:
                cells[index] = value
        writing.appends.append(RowAppend(layout.title, tuple(cells)))


def _summary_row(
    writing: Writing,
    layout: Layout,
    number: int,
    columns: Sequence[int | None],
    values: Sequence[CellValue],
) -> None:
    have = layout.tab.rows[number - 1]
    for index, value in zip(columns, values, strict=True):
        if index is None:
            continue
        before = have[index] if index < len(have) else None
        if not same(before, value) and not (is_empty(before) and is_empty(value)):
            writing.edits.append(CellEdit(layout.title, number, index + 1, value, before))
