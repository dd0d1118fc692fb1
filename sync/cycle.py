"""One full read merged into the register, tab by tab, and what is to be written back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from engine.agency import AgencyProfile
from engine.assignment import Amendment
from engine.cells import Cells
from engine.columns import CHECKS, FOLLOW_UPS, MEASURES, PEOPLE, SUMMARY, TABS, TabDesign
from engine.draft import Draft
from engine.measure import conventions
from engine.problem_book import keep_findings
from engine.problems import Finding
from engine.snapshot import Snapshot
from sync.answers import AnswersMerge
from sync.checks import merge_checks
from sync.layout import Layout, bind
from sync.measures import MeasuresMerge
from sync.people import merge_people, short_names
from sync.reading import SheetRow, read_rows
from sync.tab_merge import TabMerge, engine_edits

Base = Mapping[str, Mapping[str, Cells]]


@dataclass(frozen=True, slots=True)
class Known:
    """What a merge knows from before.

    bound: tab id -> fields whose heading earlier reads found. grants: address -> roles
    from tidtam.toml. first_seen: the day new measures count from. last_read: the day of
    the last full good read. written: False where a write-back was begun and its end is not
    known (the power went): what stands in our own columns may then be ours.
    """

    base: Base
    bound: Mapping[str, frozenset[str]]
    grants: Mapping[str, tuple[str, ...]]
    first_seen: date
    last_read: date | None
    written: bool


@dataclass(slots=True)
class Merge:
    """What one read came to: tab id -> its layout and outcome; stopped tabs are missing."""

    tabs: dict[str, tuple[Layout, TabMerge]] = field(default_factory=dict)
    stopped: dict[str, list[Finding]] = field(default_factory=dict)

    @property
    def suspicious(self) -> bool:
        """Whether so much is gone that nothing may be written."""
        return any(outcome.suspicious for _, outcome in self.tabs.values())

    @property
    def settled(self) -> frozenset[str]:
        """Signs of decided questions that are settled once this cycle is written."""
        return frozenset(sign for _, outcome in self.tabs.values() for sign in outcome.settled)


def merge_sheet(draft: Draft, snapshot: Snapshot, known: Known, act: Amendment) -> Merge:
    """Merge every tab that can be bound; one that cannot holds nothing else up.

    Decisions first, so that their effects are merged in the same read; then people, whose
    short names help to read the measures; then measures; then answers.
    """
    merge = Merge()
    layouts = _bind_all(snapshot, known, act.by.profile, merge)
    findings: list[Finding] = []
    if PEOPLE.tab in layouts:
        act, findings = with_short_names(act, layouts[PEOPLE.tab])
    for tab in (CHECKS.tab, PEOPLE.tab, MEASURES.tab, FOLLOW_UPS.tab, SUMMARY.tab):
        if tab in layouts:
            merge.tabs[tab] = (layouts[tab], _merge_tab(draft, layouts[tab], known, act))
    findings += [f for found in merge.stopped.values() for f in found]
    for tab, (layout, outcome) in merge.tabs.items():
        findings += outcome.findings
        if known.written:
            own = [row for key, row in outcome.rows.items() if row.key == key]  # no fresh copies
            rows = _numbered(layout) if tab == SUMMARY.tab else own
            findings += engine_edits(layout, rows, known.base.get(tab, {}))
    read = {design.title for design in _read(merge)}
    keep_findings(draft, findings, read, act.today, act.who)
    return merge


def _read(merge: Merge) -> list[TabDesign]:
    return [layout.design for layout, outcome in merge.tabs.values() if not outcome.suspicious]


def with_short_names(act: Amendment, layout: Layout) -> tuple[Amendment, list[Finding]]:
    """Return the act with ชื่อย่อ of หน่วยงาน as further aliases of its parties."""
    profile = act.by.profile
    added, findings = short_names(layout, profile)
    parties = tuple(
        replace(party, aliases=(*party.aliases, *added.get(party.name, ())))
        for party in profile.parties
    )
    by = conventions(replace(profile, parties=parties), act.by.policy, act.by.calendar)
    return replace(act, by=by), findings


def _bind_all(
    snapshot: Snapshot, known: Known, profile: AgencyProfile, merge: Merge
) -> dict[str, Layout]:
    layouts = {}
    for tab, design in TABS.items():
        before = known.bound.get(tab, frozenset())
        layout, findings = bind(snapshot, design, profile.headings, before)
        if layout is None:
            merge.stopped[tab] = findings
        else:
            layouts[tab] = layout
    return layouts


def _merge_tab(draft: Draft, layout: Layout, known: Known, act: Amendment) -> TabMerge:
    tab = layout.design.tab
    base = known.base.get(tab, {})
    if tab == CHECKS.tab:
        return merge_checks(draft, layout, base, act)
    if tab == PEOPLE.tab:
        return merge_people(draft, layout, known.grants, act)
    if tab == MEASURES.tab:
        return MeasuresMerge(draft, layout, base, act, known.first_seen).run()
    if tab == FOLLOW_UPS.tab:
        return AnswersMerge(draft, layout, base, act, known.last_read).run()
    return TabMerge()


def _numbered(layout: Layout) -> list[SheetRow]:
    """The rows of สรุป have no key but their number: the tab is Tidtam's alone."""
    return [replace(row, key=str(row.row)) for row in read_rows(layout)[0]]
