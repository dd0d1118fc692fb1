"""A workbook that people made, adopted: missing tabs and Tidtam's headings are added.

Nothing that stands there is changed (DESIGN section 4).
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from engine.agency import AgencyProfile
from engine.columns import TABS, Owner
from engine.snapshot import CellEdit, CellValue, RowAppend, WriteOutcome, WritePlan
from engine.thai_text import squash
from sync.backends.workbook import WorkbookSheet
from sync.backends.xlsx_adopt import add_missing_tabs

Rows = Mapping[str, Sequence[Sequence[CellValue]]]


def adopt_workbook(
    sheet: WorkbookSheet, profile: AgencyProfile, rows: Rows, guid: str, now: datetime
) -> WriteOutcome:
    """Add what is missing; `rows` go into tabs that were not there. Put off where locked."""
    before = {squash(tab.title) for tab in sheet.read().tabs}
    outcome = add_missing_tabs(sheet, list(TABS.values()), guid, now)
    if not outcome.written:
        return outcome
    snapshot = sheet.read()
    edits, appends = [], []
    for design in TABS.values():
        tab = next(t for t in snapshot.tabs if squash(t.title) == squash(design.title))
        header = [str(cell or "") for cell in tab.rows[0]] if tab.rows else []
        width = max((len(row) for row in tab.rows), default=0)
        known = {squash(text) for text in header}
        for column in design.columns:
            names = (column.heading, *profile.headings.get(design.tab, {}).get(column.field, ()))
            if column.owner is Owner.TIDTAM and not known & {squash(n) for n in names}:
                width += 1
                edits.append(CellEdit(tab.title, 1, width, column.heading))
        if squash(design.title) not in before:
            appends += [RowAppend(tab.title, tuple(r)) for r in rows.get(design.tab, ())]
    plan = WritePlan(snapshot.fingerprint, tuple(edits), tuple(appends))
    return sheet.write(plan, now) if plan else outcome
