"""The flow `sync`: read the sheet once, keep what changed, open rounds, write back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from engine.draft import Draft
from engine.follow_up import open_rounds, reschedule_all
from engine.history import Run
from engine.problem_book import close_settled
from engine.problems import Finding, RequestKind
from engine.register import BaseRow
from engine.snapshot import Snapshot, WriteOutcome
from engine.standing import judge
from engine.wording import said
from sync.content import content_of
from sync.cycle import Base, Known, Merge, merge_sheet
from sync.views import View
from sync.write_back import WriteBack, foresee_rows, plan_writes
from workflows import stamps as st
from workflows.office import Office
from workflows.ports import OpenWork, SharedSheet, UnitOfWork

SHEET = "sheet"
"""Who did it, in the history, when all that is known is that the sheet showed it."""


@dataclass(frozen=True, slots=True)
class SyncOutcome:
    """What a sync came to, in numbers for the screen and for --json.

    skipped: nothing had changed since the last settled read. stopped: findings of tabs that
    were neither read nor written. postponed: why the writing waits, "" when it does not.
    """

    skipped: bool = False
    changes: int = 0
    opened: int = 0
    cells_written: int = 0
    rows_added: int = 0
    stopped: tuple[Finding, ...] = ()
    suspicious: bool = False
    postponed: str = ""
    holder: str = ""
    measures: int = 0
    problems: int = 0


_TRIES: Final = 3


@dataclass(slots=True)
class _Cycle:
    """One cycle's decision, made inside the transaction and carried out after it.

    It holds neither register nor sheet: writing needs memory of its own.
    found: what there is to tell before the writing. settles: signs of decided questions that
    the write settles. quiet: nothing is left over for the next cycle but what is written.
    state: under what a cycle without work has settled the sheet's content. context: hash of
    the settings record.
    """

    back: WriteBack
    found: SyncOutcome
    settles: frozenset[str]
    quiet: bool
    stamps: Mapping[str, str]
    turn: str
    state: str
    context: str
    content: str = ""


def sync_register(
    office: Office,
    sheet: SharedSheet,
    open_work: OpenWork,
    now: datetime,
    *,
    backfill: bool = False,
) -> SyncOutcome:
    """Read the sheet once, keep what it says, and write Tidtam's columns back.

    SheetError where the sheet cannot be read or written at all; nothing is lost then, the
    next cycle does it.
    """
    for _ in range(_TRIES):
        cycle = _read_and_decide(office, sheet, open_work, now, backfill=backfill)
        if isinstance(cycle, SyncOutcome):
            return cycle
        if cycle is None:
            continue  # another cycle came between: what was read may be older than it
        outcome = sheet.write(cycle.back.plan, now) if cycle.back.plan else None
        with open_work() as work:
            _stamp_write(work, cycle, outcome, now)
            work.commit()
        return _outcome(cycle, outcome)
    return SyncOutcome(postponed="changed")


def _read_and_decide(
    office: Office, sheet: SharedSheet, open_work: OpenWork, now: datetime, *, backfill: bool
) -> _Cycle | SyncOutcome | None:
    """Return what to carry out; the outcome where nothing is to be done; None when overtaken."""
    fingerprint = sheet.fingerprint()
    with open_work() as work:
        turn = work.stamps().get(st.TURN, "")
        if not backfill and _is_settled(office, work, now, fingerprint):
            return _skipped(work)
    snapshot = sheet.read()
    content = content_of(snapshot)
    with open_work() as work:
        if work.stamps().get(st.TURN, "") != turn:
            return None
        if not backfill and _is_settled(office, work, now, snapshot.fingerprint, content):
            return _skipped(work)
        cycle = _decide(office, work, snapshot, now, backfill=backfill)
        cycle.content = content
        work.commit()
    return cycle


def _is_settled(
    office: Office, work: UnitOfWork, now: datetime, fingerprint: str, content: str = ""
) -> bool:
    """Tell whether nothing is to be done; a sheet that is as it was then counts as read.

    content is known once the sheet was read: the same where people saved it unchanged.
    """
    marks, _, state = work.stamps().get(st.SETTLED, "").partition("|")
    before, _, held = marks.partition(" ")
    if fingerprint != before and (not content or content != held):
        return False
    if state != _state(work, now.date(), work.keep_context(office.context)):
        return False
    work.stamp({st.LAST_READ: now.isoformat(), st.SETTLED: f"{fingerprint} {held}|{state}"})
    work.commit()
    return True


def _state(work: UnitOfWork, today: date, context: str) -> str:
    """The same history, the same day, the same settings: an equal sheet is settled."""
    return f"{work.history_end()}|{today}|{context}"


def _decide(
    office: Office, work: UnitOfWork, snapshot: Snapshot, now: datetime, *, backfill: bool
) -> _Cycle:
    kept, base, today = work.stamps(), work.base(), now.date()
    began = st.first_sync(kept) or (office.policy.plan_start if office.demonstration else today)
    backfilled = backfill or kept.get(st.BACKFILL) == "1"
    context = work.keep_context(office.context)
    draft = Draft(work.register())
    resettled = kept.get(st.CONTEXT, context) != context
    act = office.act(today, SHEET, None if backfilled else began)
    act = replace(act, settings_changed=resettled)
    merge = merge_sheet(draft, snapshot, _known(office, base, kept, today), act)
    if resettled:
        because = replace(act, who="settings", why=said("register.settings_changed"))
        reschedule_all(draft, because)
    if backfill:
        _backfill(draft)
    opened = open_rounds(draft, today, "calendar")
    foresee_rows(draft, merge.tabs, SHEET)
    standing = judge(draft.register(), today, office.policy)
    view = View(draft, standing, office.policy, merge.tabs)
    back = plan_writes(snapshot.fingerprint, view, merge.tabs, base, office.profile.divisions)
    changes = draft.changes()
    work.keep(changes, Run(f"sync:{now.isoformat()}", "sync", now, context))
    _keep_base(work, back.agreed if back.plan else [*back.agreed, *back.written])
    turn = str(int(kept.get(st.TURN) or "0") + 1)
    stamps = {st.CONTEXT: context, st.BACKFILL: "1" if backfilled else "", st.TURN: turn}
    work.stamp({**stamps, **_reads(kept, merge, began, now), st.WRITING: "1" if back.plan else ""})
    state = _state(work, today, context)
    quiet = not merge.stopped and not _missing_once(draft)
    found = _found(merge, draft, len(changes), opened)
    return _Cycle(back, found, merge.settled, quiet, kept, turn, state, context)


def _reads(kept: Mapping[str, str], merge: Merge, began: date, now: datetime) -> dict[str, str]:
    stamps = {st.BOUND: st.pack_bound(_bound(kept, merge))}
    if "measures" in merge.tabs and not merge.suspicious:
        stamps[st.FIRST_SYNC] = began.isoformat()
    if "follow_ups" in merge.tabs:
        stamps[st.LAST_READ] = now.isoformat()
    return stamps


def _known(office: Office, base: Base, kept: Mapping[str, str], today: date) -> Known:
    read = st.last_read(kept)
    return Known(
        base=base,
        bound=st.bound(kept),
        grants=office.grants,
        first_seen=today if st.first_sync(kept) else office.policy.plan_start,
        last_read=read.date() if read else None,
        written=not kept.get(st.WRITING),
    )


def _bound(kept: Mapping[str, str], merge: Merge) -> dict[str, frozenset[str]]:
    """A stopped tab keeps what was bound before: that is what it is measured against."""
    found = {tab: frozenset(layout.columns) for tab, (layout, _) in merge.tabs.items()}
    return {**st.bound(kept), **found}


def _backfill(draft: Draft) -> None:
    for follow_up in list(draft.follow_ups.values()):
        if follow_up.inherited:
            taken = replace(follow_up, inherited=False)
            draft.put(taken, "backfill", said("register.backfilled"))


def _keep_base(work: UnitOfWork, base: Sequence[BaseRow]) -> None:
    known = work.base()
    last = {(row.tab, row.key): row for row in base}
    work.keep_base(
        row for row in last.values() if known.get(row.tab, {}).get(row.key) != row.cells
    )


def _stamp_write(
    work: UnitOfWork, cycle: _Cycle, outcome: WriteOutcome | None, now: datetime
) -> None:
    """A cycle that wrote nothing and left nothing waiting is settled until something moves.

    What was written is what both sides agree on from now on, unless another cycle has read
    the sheet since.
    """
    if outcome is not None and not outcome.written:
        before = st.waiting(cycle.stamps)
        since = before.since if before else now
        wait = st.Waiting(since, outcome.reason, outcome.holder)
        work.stamp({st.WRITE: st.pack_waiting(wait), st.SETTLED: "", st.WRITING: ""})
        return
    stamps = {st.WRITE: "", st.SETTLED: "", st.FAILURE: "", st.WRITING: ""}
    stamps[st.COUNTS] = f"{cycle.found.measures} {cycle.found.problems}"
    if outcome is not None and work.stamps().get(st.TURN, "") == cycle.turn:
        _keep_base(work, cycle.back.written)
        stamps[st.TURN] = str(int(cycle.turn) + 1)
        _settle(work, cycle, now)
    elif outcome is None and cycle.quiet:
        stamps[st.SETTLED] = f"{cycle.back.plan.fingerprint} {cycle.content}|{cycle.state}"
    work.stamp(stamps)


def _settle(work: UnitOfWork, cycle: _Cycle, now: datetime) -> None:
    """Close the decided questions that the write has settled: a row put back is there."""
    if cycle.settles:
        draft = Draft(work.register())
        close_settled(draft, cycle.settles, now.date(), SHEET)
        run = Run(f"settle:{now.isoformat()}", "sync", now, cycle.context)
        work.keep(draft.changes(), run)


def _missing_once(draft: Draft) -> bool:
    """A row gone in one read is asked about in the next, even when no byte moves again."""
    standing = (p for p in draft.problems.values() if p.gone_on is None)
    asked = {p.row_key for p in standing if p.request is RequestKind.WITHDRAWAL}
    return any(
        m.missing_since and not m.withdrawn_on and m.key not in asked
        for m in draft.measures.values()
    )


def _skipped(work: UnitOfWork) -> SyncOutcome:
    """Nothing has moved, so the counts of the last full read still stand."""
    measures, problems = (work.stamps().get(st.COUNTS) or "0 0").split()
    return SyncOutcome(skipped=True, measures=int(measures), problems=int(problems))


def _found(merge: Merge, draft: Draft, changes: int, opened: int) -> SyncOutcome:
    return SyncOutcome(
        changes=changes,
        opened=opened,
        stopped=tuple(f for found in merge.stopped.values() for f in found),
        suspicious=merge.suspicious,
        measures=sum(m.withdrawn_on is None for m in draft.measures.values()),
        problems=sum(p.is_open for p in draft.problems.values()),
    )


def _outcome(cycle: _Cycle, outcome: WriteOutcome | None) -> SyncOutcome:
    if outcome is None:
        return cycle.found
    if not outcome.written:
        return replace(cycle.found, postponed=outcome.reason, holder=outcome.holder)
    plan = cycle.back.plan
    return replace(cycle.found, cells_written=len(plan.edits), rows_added=len(plan.appends))
