"""What merging one tab came to, and what all tabs share in merging a known row."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from engine.cells import Cells, pack, plain, same
from engine.columns import Owner
from engine.draft import Draft
from engine.problems import Finding, Problem, RequestKind, Severity
from engine.wording import said
from sync.layout import Layout
from sync.matching import Matches
from sync.merge import Conflict, Merged, merge_cells
from sync.reading import SheetRow


@dataclass(slots=True)
class TabMerge:
    """The outcome of one tab; the draft holds the rest.

    rows: key -> the sheet row that is it; base: key -> cells both sides agree on;
    notes: 1-based row -> the finding on a row that counts for nothing.
    put_back: keys whose row is missing and is to be appended again with what it held.
    settled: signs of decided questions that are settled once this cycle is written.
    suspicious: so much is gone at once that nothing may be written.
    """

    findings: list[Finding] = field(default_factory=list)
    rows: dict[str, SheetRow] = field(default_factory=dict)
    base: dict[str, Cells] = field(default_factory=dict)
    notes: dict[int, Finding] = field(default_factory=dict)
    put_back: list[str] = field(default_factory=list)
    settled: list[str] = field(default_factory=list)
    suspicious: bool = False


def standing_problems(draft: Draft) -> dict[str, Problem]:
    """Return the problems that the last read still showed, by sign."""
    return {p.sign: p for p in draft.problems.values() if p.gone_on is None}


def merge_row(
    layout: Layout,
    row: SheetRow,
    base: Cells,
    ours: Cells,
    standing: Mapping[str, Problem],
) -> tuple[Merged, list[Finding]]:
    """Merge a known row's people's cells; conflicts become requests unless decided."""
    fields = [f for f in layout.design.fields(Owner.PEOPLE) if f in layout.columns]
    sheet = {f: v for f, v in row.cells.items() if f not in row.unreadable}
    merged = merge_cells(fields, base=base, sheet=sheet, ours=ours)
    if not merged.conflicts:
        return merged, []
    findings = [conflict_finding(layout, row, conflict) for conflict in merged.conflicts]
    settled = {
        conflict.field: problem.answer == "approved"
        for conflict, finding in zip(merged.conflicts, findings, strict=True)
        if (problem := standing.get(finding.sign)) is not None and problem.answer
    }
    if settled:
        merged = merge_cells(fields, base=base, sheet=sheet, ours=ours, settled=settled)
        findings = [conflict_finding(layout, row, conflict) for conflict in merged.conflicts]
    return merged, findings


def conflict_finding(layout: Layout, row: SheetRow, conflict: Conflict) -> Finding:
    """Return the question which of two values counts."""
    place = layout.place(conflict.field, row.row, row.key)
    theirs, ours = plain(conflict.theirs), plain(conflict.ours)
    message = said("request.conflict", key=row.key, column=place.column, theirs=theirs, ours=ours)
    proposal = {
        "field": conflict.field,
        "theirs": pack(conflict.theirs),
        "ours": pack(conflict.ours),
    }
    kind = RequestKind.CONFLICT
    return Finding("conflict", place, theirs, message, Severity.REQUEST, kind, proposal)


def keys_returned(layout: Layout, matches: Matches) -> list[Finding]:
    """Say which rows had lost their key."""
    return [
        Finding(
            "cell.key_returned",
            layout.place("key", matches.known[key].row, key),
            key,
            said("cell.key_returned", key=key),
            Severity.INFO,
            once=True,
        )
        for key in matches.returned
    ]


def engine_edits(
    layout: Layout, rows: Iterable[SheetRow], base: Mapping[str, Cells]
) -> list[Finding]:
    """Say which of Tidtam's own cells a person changed since Tidtam last wrote them."""
    ours = [f for f in layout.design.fields(Owner.TIDTAM) if f in layout.columns and f != "key"]
    found = []
    for row in rows:
        written = base.get(row.key, {})
        for name in ours:
            fixed = layout.is_fixed(row.row, layout.columns[name] + 1)
            if name in written and not fixed and not same(row.cells[name], written[name]):
                place = layout.place(name, row.row, row.key)
                typed, code = plain(row.cells[name]), "cell.restored"
                about = said(code, column=place.column, value=typed)
                found.append(Finding(code, place, typed, about, Severity.INFO, once=True))
    return found
