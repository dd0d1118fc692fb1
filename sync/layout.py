"""Which column of a tab is which: bound by heading, never by position, never guessed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from functools import cached_property

from engine.cells import plain
from engine.columns import Owner, TabDesign
from engine.problems import Finding, Place, Severity
from engine.snapshot import Snapshot, Tab
from engine.thai_text import squash
from engine.wording import said

HeadingAliases = Mapping[str, Mapping[str, tuple[str, ...]]]  # tab id -> field id -> headings


@dataclass(frozen=True)
class Layout:
    """A tab with its columns bound: field id -> 0-based column index, and its heading."""

    design: TabDesign
    tab: Tab
    columns: Mapping[str, int]
    headings: Mapping[str, str]

    @property
    def title(self) -> str:
        """The tab's title as it is written: where cells are to be found."""
        return self.tab.title

    def place(self, field: str = "", row: int | None = None, key: str = "") -> Place:
        """Return a place in this tab, by the heading as it is written there.

        The tab is named as we do: a blank more in its title makes no other problem.
        """
        heading = self.headings.get(field, "") if field else ""
        return Place(self.design.title, row, heading, key)

    def as_written(self, findings: Iterable[Finding]) -> list[Finding]:
        """Return findings with our own headings replaced by those that people see here."""
        shown = {self.design.column(f).heading: text for f, text in self.headings.items()}
        return [
            replace(f, place=replace(f.place, column=shown.get(f.place.column, f.place.column)))
            for f in findings
        ]

    def address(self, place: Place) -> str:
        """Return มาตรการ!I12 for a place whose row is known, else ""."""
        if place.row is None:
            return ""
        named = (i for f, i in self.columns.items() if self.headings[f] == place.column)
        quoted = "'" + self.title.replace("'", "''") + "'"
        title = self.title if _is_thai(self.title) else quoted
        return f"{title}!{column_letter(next(named, 0) + 1)}{place.row}"

    def is_fixed(self, row: int, column: int) -> bool:
        """Tell whether a formula or a merge holds the cell (1-based): it is never written."""
        return (row, column) in self.tab.formulas or (row, column) in self._covered

    @cached_property
    def _covered(self) -> frozenset[tuple[int, int]]:
        """The cells that a merge hides behind its first one."""
        bound = {index + 1 for index in self.columns.values()}
        return frozenset(
            (row, column)
            for first, left, last, right in self.tab.merges
            for row in range(first, min(last, len(self.tab.rows)) + 1)
            for column in bound & set(range(left, right + 1))
            if (row, column) != (first, left)
        )


def find_tab(snapshot: Snapshot, design: TabDesign) -> Tab | None:
    """Return the tab whose title is the design's, blanks and marks apart."""
    wanted = squash(design.title)
    alike = [tab for tab in snapshot.tabs if squash(tab.title) == wanted]
    return min(alike, key=lambda tab: tab.title != design.title, default=None)


def bind(
    snapshot: Snapshot,
    design: TabDesign,
    aliases: HeadingAliases,
    bound_before: frozenset[str],
) -> tuple[Layout | None, list[Finding]]:
    """Bind a tab's columns, or say why it is stopped.

    bound_before: fields that earlier reads found; a heading that was there and is gone, or
    that stands twice, stops the tab: nothing is read from it or written to it.
    """
    tab = find_tab(snapshot, design)
    if tab is None:
        return None, [_tab_missing(snapshot, design)]
    header = [plain(cell) for cell in tab.rows[0]] if tab.rows else []
    columns, findings = _columns(header, design, aliases.get(design.tab, {}))
    needed = bound_before | {c.field for c in design.columns if c.required}
    for field in sorted(needed - set(columns)):
        if not any(f.place.column == design.column(field).heading for f in findings):
            findings.append(_heading_missing(design, field, header))
    if findings:
        return None, findings
    headings = {field: header[index].strip() for field, index in columns.items()}
    return Layout(design, tab, columns, headings), []


def _columns(
    header: Sequence[str], design: TabDesign, aliases: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, int], list[Finding]]:
    columns: dict[str, int] = {}
    findings = []
    for column in design.columns:
        names = [column.heading]
        if column.owner is Owner.PEOPLE or column.required:
            names += aliases.get(column.field, ())
        found = _matching(header, names)
        if len(found) > 1:
            findings.append(_heading_doubled(design, column.heading, found))
        elif found:
            columns[column.field] = found[0]
    return columns, findings


def _matching(header: Sequence[str], names: Sequence[str]) -> list[int]:
    """Our own heading wins over an alias: a people's column may be named like one."""
    squashed = [squash(text) for text in header]
    own = [i for i, text in enumerate(squashed) if text and text == squash(names[0])]
    if own:
        return own
    others = {squash(name) for name in names[1:]}
    return [i for i, text in enumerate(squashed) if text in others]


def _tab_missing(snapshot: Snapshot, design: TabDesign) -> Finding:
    near = get_close_matches(design.title, [tab.title for tab in snapshot.tabs], n=1, cutoff=0.5)
    about = {"tab": design.title, "near": near[0] if near else ""}
    code = "layout.tab_missing_near" if near else "layout.tab_missing"
    return Finding(code, Place(design.title), "", said(code, **about), Severity.ERROR)


def _heading_missing(design: TabDesign, field: str, header: Sequence[str]) -> Finding:
    heading = design.column(field).heading
    near = get_close_matches(heading, [text for text in header if text], n=1, cutoff=0.6)
    code = "layout.heading_missing_near" if near else "layout.heading_missing"
    about = {"tab": design.title, "heading": heading, "near": near[0] if near else ""}
    return Finding(code, Place(design.title, 1, heading), "", said(code, **about), Severity.ERROR)


def _heading_doubled(design: TabDesign, heading: str, found: Sequence[int]) -> Finding:
    columns = ", ".join(column_letter(index + 1) for index in found)
    about = said("layout.heading_doubled", tab=design.title, heading=heading, columns=columns)
    place = Place(design.title, 1, heading)
    return Finding("layout.heading_doubled", place, columns, about, Severity.ERROR)


def column_letter(number: int) -> str:
    """Return the spreadsheet's letters of a 1-based column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _is_thai(title: str) -> bool:
    return all("ก" <= letter <= "๛" for letter in title)
