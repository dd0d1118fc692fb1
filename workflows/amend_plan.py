"""The flow `sync --plan`: an amended plan compared with the register, and taken when agreed.

Cells are amended in the register as the coordinator's edit, and the next cycle writes them into
the sheet. New measures are appended to the sheet as rows without a key, so that the sheet stays
where measures come from: the next cycle admits them and gives them their keys. What the file no
longer holds is asked about, never withdrawn by itself.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from engine.amending import amend
from engine.assignment import Amendment
from engine.cells import Cells, is_empty, plain, same
from engine.columns import MEASURES
from engine.csv_guard import unguard_table
from engine.draft import Draft
from engine.history import Run
from engine.problem_book import keep_findings
from engine.problems import Finding, Place, RequestKind, Severity
from engine.register import Assignment, Change, FollowUp, Measure, Register
from engine.snapshot import CellValue, RowAppend, WritePlan
from engine.wording import Said, said
from sync.layout import bind
from workflows import stamps as st
from workflows.errors import FlowError
from workflows.office import Office
from workflows.plan_matching import Asked, PlanFile, PlanRow, bind_plan, match_plan
from workflows.ports import OpenWork, SharedSheet, UnitOfWork

WHO: Final = "coordinator (sync --plan)"
REVISION: Final = "แผนฉบับแก้ไข"
"""Stands in the place of a tab for what was asked because of a file."""
LEAST_MISSING: Final = 3


@dataclass(frozen=True, slots=True)
class Amended:
    """A measure that the file changes: field, old and new text; what becomes of its duty."""

    measure: Measure
    matched_by: str
    cells: Cells
    fields: tuple[tuple[str, str, str], ...]
    effects: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class PlanAmendment:
    """What a file would do. missing: keys that the file no longer holds.

    partial: so many are missing that the file is taken for a part of the plan, and nothing is
    asked about them. findings: what of the new texts cannot be read.
    """

    plan: PlanFile
    unchanged: int
    amended: tuple[Amended, ...]
    added: tuple[PlanRow, ...]
    asked: tuple[Asked, ...]
    missing: tuple[Measure, ...]
    partial: bool
    findings: tuple[Finding, ...]

    def __bool__(self) -> bool:
        """Tell whether there is anything to take."""
        return bool(self.amended or self.added or (self.missing and not self.partial))


def compare_plan(
    office: Office, register: Register, grid: Sequence[Sequence[CellValue]], act: Amendment
) -> PlanAmendment:
    """Return what the file would change; the register given stays as it is.

    FlowError where the headings name neither a key nor an issue nor activities.
    """
    plan = bind_plan(unguard_table(grid), office.profile)
    if not plan.rows or not {"issue", "activities"} & set(plan.fields):
        raise FlowError(said("amend.not_a_plan", headings=", ".join(plan.own) or "–"))
    matching = match_plan(plan, register.measures)
    draft = Draft(register)
    amended: list[Amended] = []
    findings: list[Finding] = []
    for key, (row, how) in matching.matched.items():
        measure = register.measures[key]
        changed = {f: v for f, v in row.cells.items() if not _alike(v, measure.cells.get(f))}
        if changed:
            found, effects = _try(draft, measure, changed, act)
            findings += [f for f in found if f.request is None]
            amended.append(Amended(measure, how, changed, _fields(measure, changed), effects))
    missing = tuple(register.measures[key] for key in matching.missing)
    active = sum(m.withdrawn_on is None for m in register.measures.values())
    share = math.ceil(active * office.policy.shrink_percent / 100)
    return PlanAmendment(
        plan=plan,
        unchanged=len(matching.matched) - len(amended),
        amended=tuple(amended),
        added=tuple(matching.added),
        asked=tuple(matching.asked),
        missing=missing,
        partial=len(missing) >= max(LEAST_MISSING, share),
        findings=tuple(findings),
    )


def apply_plan(
    office: Office,
    sheet: SharedSheet,
    open_work: OpenWork,
    grid: Sequence[Sequence[CellValue]],
    now: datetime,
) -> PlanAmendment:
    """Take an amended plan and return what was taken; a sync afterwards writes it out.

    The rows of new measures go first: where the sheet is held open nothing at all is taken,
    and where what follows fails, the rows are matched by their texts in the next try.
    FlowError or SheetError where it cannot be done.
    """
    with open_work() as work:
        act = plan_act(office, work, now.date())
        wanted = compare_plan(office, work.register(), grid, act)
        kept = dict(work.stamps())
    if wanted.added:
        _append(office, sheet, wanted.added, kept, now)
    with open_work() as work:
        draft = Draft(work.register())
        for change in wanted.amended:
            measure = draft.measures[change.measure.key]
            _amend(draft, measure, change.cells, act)
        keep_findings(draft, _questions(wanted), {REVISION}, act.today, WHO)
        context = work.keep_context(office.context)
        run = Run(f"sync --plan:{now.isoformat()}", "amend_plan", now, context)
        work.keep(draft.changes(), run)
        work.commit()
    return wanted


def plan_act(office: Office, work: UnitOfWork, today: date) -> Amendment:
    """Return the coordinator's act; FlowError before the first sync, which knows no keys yet."""
    kept = work.stamps()
    began = st.first_sync(kept)
    if began is None:
        raise FlowError(said("amend.not_synced"))
    return office.act(today, WHO, None if kept.get(st.BACKFILL) == "1" else began)


def _alike(new: CellValue, old: CellValue) -> bool:
    return same(new, old) or (is_empty(new) and is_empty(old))


def _fields(measure: Measure, changed: Cells) -> tuple[tuple[str, str, str], ...]:
    return tuple(
        (field, plain(measure.cells.get(field)), plain(value)) for field, value in changed.items()
    )


def _amend(draft: Draft, measure: Measure, changed: Cells, act: Amendment) -> list[Finding]:
    place = Place(MEASURES.title, None, "", measure.key)
    cells = {**measure.cells, **changed}
    return amend(draft, measure, cells, place, act, by_coordinator=True)


def _try(
    draft: Draft, measure: Measure, changed: Cells, act: Amendment
) -> tuple[list[Finding], tuple[Said, ...]]:
    findings = _amend(draft, measure, changed, act)
    mine = [c for c in draft.changes() if _measure_of(c) == measure.key]
    return findings, tuple(_effects(mine))


def _measure_of(change: Change) -> str:
    after = change.after
    if isinstance(after, Measure):
        return after.key
    return after.measure if isinstance(after, Assignment | FollowUp) else ""


def _effects(changes: Sequence[Change]) -> list[Said]:
    """What the change does to duties, in the order: deadline, cadence, parties, rounds."""
    found: list[Said] = []
    for change in changes:
        if isinstance(change.after, Measure) and isinstance(change.before, Measure):
            found += _measure_effects(change.before, change.after)
    for change in changes:
        before, after = change.before, change.after
        if isinstance(after, Assignment):
            if after.cancelled_on is not None:
                found.append(said("amend.party_removed", party=after.party))
            elif not isinstance(before, Assignment) or before.cancelled_on is not None:
                found.append(said("amend.party_added", party=after.party))
    rounds = [c for c in changes if isinstance(c.after, FollowUp)]
    new = sum(c.before is None for c in rounds)
    gone = sum(isinstance(c.after, FollowUp) and c.after.cancelled_on is not None for c in rounds)
    found += [said("amend.rounds_added", n=new)] if new else []
    found += [said("amend.rounds_cancelled", n=gone)] if gone else []
    return found or [said("amend.no_effect")]


def _measure_effects(before: Measure, after: Measure) -> list[Said]:
    found = []
    if before.due != after.due:
        old, new = (day or said("explain.nothing") for day in (before.due, after.due))
        later = before.due and (after.due is None or after.due > before.due)
        found.append(said("amend.due_later" if later else "amend.due_earlier", old=old, new=new))
    if before.cadences != after.cadences:
        old, new = (_cadences(m) for m in (before, after))
        found.append(said("amend.cadence", old=old, new=new))
    return found


def _cadences(measure: Measure) -> Said:
    joined = said("explain.nothing")
    for number, cadence in enumerate(measure.cadences):
        word = said(f"cadence.{cadence}")
        joined = word if number == 0 else said("explain.and", first=joined, rest=word)
    return joined


def _append(
    office: Office,
    sheet: SharedSheet,
    rows: Sequence[PlanRow],
    kept: dict[str, str],
    now: datetime,
) -> None:
    snapshot = sheet.read()
    before = st.bound(kept).get(MEASURES.tab, frozenset())
    layout, findings = bind(snapshot, MEASURES, office.profile.headings, before)
    if layout is None:
        raise FlowError(findings[0].message)
    width = max(layout.columns.values()) + 1
    appends = []
    for row in rows:
        values: list[CellValue] = [None] * width
        for field, value in row.cells.items():
            if field in layout.columns and not is_empty(value):
                values[layout.columns[field]] = value
        appends.append(RowAppend(layout.title, tuple(values)))
    outcome = sheet.write(WritePlan(snapshot.fingerprint, (), tuple(appends)), now)
    if not outcome.written:
        code = "amend.locked" if outcome.reason == "locked" else "amend.changed_meanwhile"
        raise FlowError(said(code, holder=outcome.holder or "–"))


def _questions(wanted: PlanAmendment) -> list[Finding]:
    """A measure that the file no longer holds is withdrawn only by `tidtam decide`."""
    if wanted.partial:
        return []
    kind = RequestKind.WITHDRAWAL
    return [
        Finding(
            "plan_withdrawal",
            Place(REVISION, None, "", measure.key),
            measure.title[:120],
            said("amend.withdrawal", key=measure.key, title=measure.title[:120]),
            Severity.REQUEST,
            kind,
            {},
        )
        for measure in wanted.missing
    ]
