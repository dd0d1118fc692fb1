"""Write a plan into a workbook's bytes: only the cells meant, all other parts as they were."""

from collections import defaultdict
from collections.abc import Sequence

from lxml import etree

from engine.sheet_errors import SheetError
from engine.snapshot import CellEdit, RowAppend, WritePlan
from sync.backends.xlsx_cells import check_length
from sync.backends.xlsx_editor import Editor
from sync.backends.xlsx_last_row import EmptyStrings, last_row_with_value
from sync.backends.xlsx_links import link, location_of
from sync.backends.xlsx_package import Package, SheetPart, child
from sync.backends.xlsx_parts import Changes
from sync.backends.xlsx_ranges import Growth, grow_names, grow_sheet, grow_table
from sync.backends.xlsx_rows import SheetRows
from sync.backends.xlsx_scan import MAX_COLUMN, MAX_ROW, cell_name, scan
from sync.backends.xlsx_styles import Styles


def apply_plan(package: Package, plan: WritePlan) -> tuple[bytes, tuple[CellEdit, ...]]:
    """Return the new workbook, and the edits left out because a formula or merge holds the cell.

    Raises SheetError (no such tab, text too long, outside of the sheet, damaged part) before
    anything is written.
    """
    changes = Changes(package)
    edits: dict[str, list[CellEdit]] = defaultdict(list)
    appends: dict[str, list[RowAppend]] = defaultdict(list)
    for edit in plan.edits:
        edits[edit.tab].append(edit)
    for append in plan.appends:
        appends[append.tab].append(append)
    skipped: list[CellEdit] = []
    try:
        for title in dict.fromkeys([*edits, *appends]):
            writing = _SheetWriting(changes, package.sheet(title))
            skipped += writing.write(edits[title], appends[title])
    except (etree.XMLSyntaxError, ValueError, KeyError) as error:
        raise package.damaged() from error
    if not changes.parts():
        return package.data, tuple(skipped)
    changes.recalculate()
    return package.save(changes.parts()), tuple(skipped)


class _SheetWriting:
    """One sheet's part in one plan."""

    def __init__(self, changes: Changes, sheet: SheetPart) -> None:
        self.changes = changes
        self.sheet = sheet
        self.rows = SheetRows(changes.package.read(sheet.part))
        self.last = 0

    def write(self, edits: Sequence[CellEdit], appends: Sequence[RowAppend]) -> list[CellEdit]:
        """Put edits and appended rows into the sheet; return what a formula or merge holds."""
        if appends:
            strings = EmptyStrings(self.changes.package)
            self.last = max(last_row_with_value(self.rows, strings), 1)
        added = [
            CellEdit(self.sheet.title, row, column, value)
            for row, append in enumerate(appends, self.last + 1)
            for column, value in enumerate(append.values, 1)
            if value is not None and value != ""
        ]
        for edit in (*edits, *added):
            self._check(edit)
        wanted = {edit.row for edit in edits}
        wanted.update(range(self.last, self.last + len(appends) + 1) if appends else ())
        outline = self.rows.outline(wanted)
        editor = self._editor(outline)
        for row in range(self.last + 1, self.last + 1 + len(appends)):
            editor.add_row_like(self.last if self.last > 1 else None, row)
        titles = {sheet.title for sheet in self.changes.package.sheets}
        skipped = []
        for edit in (*edits, *added):
            if editor.put(edit):
                location = location_of(edit.value, titles)
                link(outline, cell_name(edit.row, edit.column), location)
            else:
                skipped.append(edit)
        if appends:
            self._grow(outline, Growth(self.last, self.last + len(appends)))
        if editor.touched:
            editor.finish()
            self.changes.raw[self.sheet.part] = self.rows.join(outline)
        return skipped

    def _editor(self, outline: etree._Element) -> Editor:
        workbook = self.changes.package.xml(self.changes.package.workbook_part)
        settings = child(workbook, "workbookPr")
        flag = "" if settings is None else settings.get("date1904", "")
        return Editor(
            outline,
            formulas=scan(self.rows.xml).formulas,
            styles=lambda: Styles(self.changes.tree(self.changes.styles_part())),
            since_1904=flag in {"1", "true"},
        )

    def _check(self, edit: CellEdit) -> None:
        package, title = self.changes.package, self.sheet.title
        if not (1 <= edit.row <= MAX_ROW and 1 <= edit.column <= MAX_COLUMN):
            raise SheetError(
                "outside",
                permanent=True,
                file=package.name,
                tab=title,
                row=edit.row,
                column=edit.column,
            )
        cell = cell_name(edit.row, edit.column)
        check_length(edit.value, file=package.name, tab=title, cell=cell)

    def _grow(self, outline: etree._Element, growth: Growth) -> None:
        grow_sheet(outline, growth)
        package = self.changes.package
        for part in package.related(self.sheet.part, "table"):
            table = package.xml(part)
            if grow_table(table, growth):
                grow_table(self.changes.tree(part), growth)
        workbook = package.xml(package.workbook_part)
        if grow_names(workbook, self.sheet.index, growth):
            grow_names(self.changes.tree(package.workbook_part), self.sheet.index, growth)
