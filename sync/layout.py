"""Which column of a tab is which: bound by heading, never by position, never guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from engine.cells import is_empty, plain
from engine.columns import Owner, TabDesign
from engine.problems import Finding, Place, Severity
from engine.snapshot import Snapshot, Tab
from engine.thai_text import squash
from engine.wording import said

HeadingAliases = Mapping[str, Mapping[str, tuple[str, ...]]]  # tab id -> field id -> headings


@dataclass(frozen=True, slots=True)
class Layout:
    """A tab with its columns bound: field id -> 0-based column index, and its heading."""

    design: TabDesign
    tab: Tab
    columns: Mapping[str, int]
    headings: Mapping[str, str]

    @property
    def title(self) -> str:
        """The tab's title as people see it."""
        return self.tab.title

    def place(self, field: str = "", row: int | None = None, key: str = "") -> Place:
        """Return a place in this tab, by the heading as it is written there."""
        heading = self.headings.get(field, "") if field else ""
        return Place(self.title, row, heading, key)


def find_tab(snapshot: Snapshot, design: TabDesign) -> Tab | None:
    """Return the tab whose title is the design's, blanks and marks apart."""
    wanted = squash(design.title)
    return next((tab for tab in snapshot.tabs if squash(tab.title) == wanted), None)


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
    columns, findings = _columns(tab, header, design, aliases.get(design.tab, {}))
    needed = bound_before | {c.field for c in design.columns if c.required}
    for field in sorted(needed - set(columns)):
        if not any(f.place.column == design.column(field).heading for f in findings):
            findings.append(_heading_missing(tab, design, field, header))
    if findings:
        return None, findings
    headings = {field: header[index].strip() for field, index in columns.items()}
    return Layout(design, tab, columns, headings), []


def _columns(
    tab: Tab, header: Sequence[str], design: TabDesign, aliases: Mapping[str, tuple[str, ...]]
) -> tuple[dict[str, int], list[Finding]]:
    columns: dict[str, int] = {}
    findings = []
    for column in design.columns:
        names = [column.heading]
        if column.owner is Owner.PEOPLE or column.required:
            names += aliases.get(column.field, ())
        found = _matching(header, names)
        if len(found) > 1:
            findings.append(_heading_doubled(tab, column.heading, found))
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


def _heading_missing(tab: Tab, design: TabDesign, field: str, header: Sequence[str]) -> Finding:
    heading = design.column(field).heading
    near = get_close_matches(heading, [text for text in header if text], n=1, cutoff=0.6)
    code = "layout.heading_missing_near" if near else "layout.heading_missing"
    about = {"tab": tab.title, "heading": heading, "near": near[0] if near else ""}
    return Finding(code, Place(tab.title, 1, heading), "", said(code, **about), Severity.ERROR)


def _heading_doubled(tab: Tab, heading: str, found: Sequence[int]) -> Finding:
    columns = ", ".join(column_letter(index + 1) for index in found)
    about = said("layout.heading_doubled", tab=tab.title, heading=heading, columns=columns)
    place = Place(tab.title, 1, heading)
    return Finding("layout.heading_doubled", place, columns, about, Severity.ERROR)


def column_letter(number: int) -> str:
    """Return the spreadsheet's letters of a 1-based column."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def unmapped(header: Sequence[object], layout: Layout) -> list[int]:
    """Return the columns that are people's own: a heading that is none of ours."""
    bound = set(layout.columns.values())
    return [i for i, text in enumerate(header) if i not in bound and not is_empty(str(text))]
