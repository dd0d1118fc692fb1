"""What one cycle writes into the sheet: Tidtam's columns, to the right row or not at all.

Into people's cells only what a person said elsewhere, where the cell is still as it was
last agreed on (DESIGN section 1).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from engine.cells import NO_CELLS, Cells, is_empty, same
from engine.columns import CHECKS, FOLLOW_UPS, MEASURES, PEOPLE, SUMMARY, Owner
from engine.draft import Draft
from engine.keys import in_order
from engine.problems import Problem
from engine.register import BaseRow, FollowUp
from engine.snapshot import CellEdit, CellValue, RowAppend, WritePlan
from sync.layout import Layout
from sync.reading import SheetRow
from sync.summary import summary_rows
from sync.tab_merge import TabMerge
from sync.views import View

CELL_LIMIT = 32_767
"""UTF-16 units in one cell (Excel's specification); what is longer is written in part."""

Base = Mapping[str, Mapping[str, Cells]]
Tabs = Mapping[str, tuple[Layout, TabMerge]]


@dataclass(slots=True)
class WriteBack:
    """What to write; the base as agreed on by reading, and as it is once that is written.

    Only what has reached the sheet may be held against people afterwards.
    """

    plan: WritePlan
    agreed: list[BaseRow] = field(default_factory=list)
    written: list[BaseRow] = field(default_factory=list)


@dataclass(slots=True)
class _Writing:
    edits: list[CellEdit] = field(default_factory=list)
    appends: list[RowAppend] = field(default_factory=list)
    agreed: list[BaseRow] = field(default_factory=list)
    written: list[BaseRow] = field(default_factory=list)


def plan_writes(
    fingerprint: str, view: View, tabs: Tabs, base: Base, divisions: Sequence[str]
) -> WriteBack:
    """Return what to write; a tab that is stopped is not written to.

    base: what was agreed on and written before. Nothing at all is written while so much of
    a tab is gone that the sheet looks damaged.
    """
    writing = _Writing()
    for tab, (layout, merged) in tabs.items():
        known = base.get(tab, {})
        if tab == SUMMARY.tab:
            _summary(writing, layout, summary_rows(view, divisions))
        elif not merged.suspicious:
            _rows(writing, layout, merged, view, known)
    if any(merged.suspicious for _, merged in tabs.values()):
        return WriteBack(WritePlan(fingerprint), writing.agreed, [])
    plan = WritePlan(fingerprint, tuple(writing.edits), tuple(writing.appends))
    return WriteBack(plan, writing.agreed, writing.written)


def _rows(
    writing: _Writing, layout: Layout, merged: TabMerge, view: View, known: Mapping[str, Cells]
) -> None:
    tab = layout.design.tab
    ours_before = frozenset({"key", *layout.design.fields(Owner.TIDTAM)})
    for key, row in merged.rows.items():
        agreed = merged.base.get(key, NO_CELLS)
        before = {f: v for f, v in known.get(key, NO_CELLS).items() if f in ours_before}
        never = frozenset() if key in known else ours_before
        known_now = _base_row(layout, key, {**before, **agreed}, never)
        writing.agreed.append(known_now)
        ours = _engine_cells(view, layout, key)
        left = {name: _edit(writing, layout, row, name, value) for name, value in ours.items()}
        theirs = _people_cells(view, tab, key) if tab != CHECKS.tab else NO_CELLS
        said_elsewhere = _say_elsewhere(writing, layout, row, theirs, agreed)
        written = _base_row(layout, key, {**agreed, **said_elsewhere, **left})
        writing.written.append(known_now if written == known_now else written)
    for number, finding in merged.notes.items():
        text = view.say(finding.message)
        _edit(writing, layout, SheetRow(number, "", _cells_at(layout, number)), "notes", text)
    for key in _to_append(view.draft, tab, merged):
        cells = {**_people_cells(view, tab, key), **_engine_cells(view, layout, key)}
        fitted = {name: fit(value) for name, value in cells.items()}
        values = [fitted.get(name) for name in _by_column(layout)]
        writing.appends.append(RowAppend(layout.title, tuple(values)))
        writing.written.append(_base_row(layout, key, fitted))


def _base_row(
    layout: Layout, key: str, cells: Cells, never: frozenset[str] = frozenset()
) -> BaseRow:
    """Every bound column in one form; of หน่วยงาน, which has no keys, only what is ours.

    never: fields that were never written, so that nothing can have been typed over them.
    """
    tab = layout.design.tab
    names = ("notes",) if tab == PEOPLE.tab else tuple(sorted(layout.columns))
    kept = {name: cells.get(name) for name in names if name not in never}
    return BaseRow(tab, key, {n: None if is_empty(v) else v for n, v in kept.items()})


def fit(value: CellValue) -> CellValue:
    """Return what a cell can hold of the value; the register keeps the whole."""
    if isinstance(value, str) and len(value.encode("utf-16-le", "replace")) > 2 * CELL_LIMIT:
        whole = value.encode("utf-16-le", "replace")[: 2 * (CELL_LIMIT - 1)]
        return whole.decode("utf-16-le", "ignore") + "…"
    return value


def _engine_cells(view: View, layout: Layout, key: str) -> Cells:
    tab = layout.design.tab
    if tab == MEASURES.tab:
        return view.measure(key)
    if tab == FOLLOW_UPS.tab:
        return view.follow_up(key)
    if tab == CHECKS.tab:
        return view.check(view.draft.problems[key])
    return {"notes": view.notes(layout.design.title, key)}


def _people_cells(view: View, tab: str, key: str) -> Cells:
    if tab == MEASURES.tab:
        return view.draft.measures[key].cells
    if tab == FOLLOW_UPS.tab:
        return view.draft.follow_ups[key].cells
    return view.draft.people[key].cells if tab == PEOPLE.tab else NO_CELLS


def foresee_rows(draft: Draft, tabs: Tabs, who: str) -> None:
    """Let what is asked in a follow-up's row that is put back name the row it will have."""
    if FOLLOW_UPS.tab not in tabs or any(merged.suspicious for _, merged in tabs.values()):
        return
    layout, merged = tabs[FOLLOW_UPS.tab]
    filled = (n for n, row in enumerate(layout.tab.rows, 1) if not all(map(is_empty, row)))
    last = max(filled, default=1)
    asked = [p for p in draft.problems.values() if _has_no_row(p)]
    if asked:
        keys = _to_append(draft, FOLLOW_UPS.tab, merged)
        row = {key: number for number, key in enumerate(keys, last + 1)}
        for problem in asked:
            draft.put(replace(problem, row=row.get(problem.row_key)), who)


def _has_no_row(problem: Problem) -> bool:
    here = problem.tab == FOLLOW_UPS.title and problem.gone_on is None
    return here and problem.row is None and bool(problem.row_key)


def _to_append(draft: Draft, tab: str, merged: TabMerge) -> Iterable[str]:
    """Return the keys that need a row: refused withdrawals, opened rounds, open problems."""
    if tab == CHECKS.tab:
        return [k for k, p in draft.problems.items() if p.is_open and k not in merged.rows]
    if tab != FOLLOW_UPS.tab:
        return merged.put_back
    opened = draft.follow_ups.values()
    missing = [f for f in opened if f.key not in merged.rows and _has_a_row(f)]
    position = {key: m.position for key, m in draft.measures.items()}
    missing.sort(key=lambda f: (f.due, f.opens, position[f.measure], in_order(f.key)))
    return [f.key for f in missing]


def _has_a_row(follow_up: FollowUp) -> bool:
    """A cancelled round that nobody answered need not come back when its row is deleted."""
    answered = any(not is_empty(value) for value in follow_up.cells.values())
    return follow_up.opened_on is not None and (follow_up.cancelled_on is None or answered)


def _say_elsewhere(
    writing: _Writing, layout: Layout, row: SheetRow, ours: Cells, agreed: Cells
) -> dict[str, CellValue]:
    """Write what was said elsewhere; return it, as it will stand in the sheet."""
    said_elsewhere = {}
    for name in layout.design.fields(Owner.PEOPLE):
        if name not in layout.columns or name in row.unreadable or name not in ours:
            continue
        is_agreed = same(row.cells[name], agreed.get(name))
        if is_agreed and not same(row.cells[name], fit(ours[name])):
            said_elsewhere[name] = _edit(writing, layout, row, name, ours[name])
    return said_elsewhere


def _edit(
    writing: _Writing, layout: Layout, row: SheetRow, name: str, value: CellValue
) -> CellValue:
    """Write one cell, and return what it holds then.

    A formula is never overwritten, not even in our own column: a person put it there.
    """
    have, value = row.cells.get(name), fit(value)
    if name not in layout.columns:
        return value
    column = layout.columns[name] + 1
    if same(have, value) or (is_empty(have) and is_empty(value)):
        return have
    if layout.is_fixed(row.row, column):
        return have
    writing.edits.append(CellEdit(layout.title, row.row, column, value, have))
    return value


def _cells_at(layout: Layout, number: int) -> Cells:
    values = layout.tab.rows[number - 1]
    return {n: values[i] if i < len(values) else None for n, i in layout.columns.items()}


def _by_column(layout: Layout) -> list[str]:
    width = max(layout.columns.values()) + 1
    names = [""] * width
    for name, index in layout.columns.items():
        names[index] = name
    return names


def _summary(writing: _Writing, layout: Layout, wanted: Sequence[tuple[CellValue, ...]]) -> None:
    """สรุป is Tidtam's alone: cell for cell, and what is left of a longer one is cleared."""
    names = [column.field for column in layout.design.columns]
    present = len(layout.tab.rows) - 1
    for number in range(2, max(present, len(wanted)) + 2):
        values = wanted[number - 2] if number - 2 < len(wanted) else (None,) * len(names)
        cells = dict(zip(names, values, strict=True))
        if number - 2 < present:
            row = SheetRow(number, "", _cells_at(layout, number))
            left = {name: _edit(writing, layout, row, name, v) for name, v in cells.items()}
        else:
            left = cells
            in_order = tuple(cells.get(name) for name in _by_column(layout))
            writing.appends.append(RowAppend(layout.title, in_order))
        writing.written.append(_base_row(layout, str(number), left))
