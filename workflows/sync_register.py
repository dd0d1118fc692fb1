"""The flow `sync`: read the sheet once, keep what changed, open rounds, write back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from engine.draft import Draft
from engine.follow_up import open_rounds, reschedule_all
from engine.history import Run
from engine.problems import Finding
from engine.register import BaseRow
from engine.snapshot import Snapshot, WriteOutcome, WritePlan
from engine.standing import judge
from engine.wording import said
from sync.cycle import Known, Merge, merge_sheet
from sync.views import View
from sync.write_back import plan_writes
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


@dataclass(slots=True)
class _Cycle:
    """One cycle's decision, made inside the transaction and carried out after it."""

    plan: WritePlan
    merge: Merge
    changes: int
    opened: int
    draft: Draft
    stamps: Mapping[str, str] = field(default_factory=dict)


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
    fingerprint = sheet.fingerprint()
    with open_work() as work:
        if not backfill and _is_settled(office, work, fingerprint, now):
            work.stamp({st.LAST_READ: now.isoformat()})
            work.commit()
            return SyncOutcome(skipped=True)
    snapshot = sheet.read()
    with open_work() as work:
        cycle = _decide(office, work, snapshot, now, backfill=backfill)
        work.commit()
    outcome = sheet.write(cycle.plan, now) if cycle.plan else None
    with open_work() as work:
        _stamp_write(office, work, cycle, snapshot, outcome, now)
        work.commit()
    return _outcome(cycle, outcome)


def _is_settled(office: Office, work: UnitOfWork, fingerprint: str, now: datetime) -> bool:
    kept = work.stamps()
    return kept.get(st.SETTLED) == _settled(office, work, fingerprint, now.date())


def _settled(office: Office, work: UnitOfWork, fingerprint: str, today: date) -> str:
    """The same bytes, the same history, the same day, the same settings: nothing to do."""
    context = work.keep_context(office.context)
    return f"{fingerprint}|{work.history_end()}|{today}|{context}"


def _decide(
    office: Office, work: UnitOfWork, snapshot: Snapshot, now: datetime, *, backfill: bool
) -> _Cycle:
    kept = work.stamps()
    today = now.date()
    began = st.first_sync(kept) or (office.policy.plan_start if office.demonstration else today)
    backfilled = backfill or kept.get(st.BACKFILL) == "1"
    context = work.keep_context(office.context)
    draft = Draft(work.register())
    act = office.act(today, SHEET, None if backfilled else began)
    merge = merge_sheet(draft, snapshot, _known(office, work, kept, today), act)
    if kept.get(st.CONTEXT, context) != context:
        because = replace(act, who="settings", why=said("register.settings_changed"))
        reschedule_all(draft, because)
    if backfill:
        _backfill(draft)
    opened = open_rounds(draft, today, "calendar")
    view = View(draft, judge(draft.register(), today, office.policy), office.policy)
    plan, base = plan_writes(snapshot.fingerprint, view, merge.tabs, office.profile.divisions)
    changes = draft.changes()
    work.keep(changes, Run(f"sync:{now.isoformat()}", "sync", now, context))
    _keep_base(work, base)
    stamps = {st.CONTEXT: context, st.BACKFILL: "1" if backfilled else ""}
    if "measures" in merge.tabs and not merge.suspicious:
        stamps[st.FIRST_SYNC] = began.isoformat()
    if "follow_ups" in merge.tabs:
        stamps[st.LAST_READ] = now.isoformat()
    stamps[st.BOUND] = st.pack_bound(_bound(kept, merge))
    work.stamp(stamps)
    return _Cycle(plan, merge, len(changes), opened, draft, kept)


def _known(office: Office, work: UnitOfWork, kept: Mapping[str, str], today: date) -> Known:
    read = st.last_read(kept)
    return Known(
        base=work.base(),
        bound=st.bound(kept),
        grants=office.grants,
        first_seen=today if st.first_sync(kept) else office.policy.plan_start,
        last_read=read.date() if read else None,
        written=st.waiting(kept) is None,
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


def _keep_base(work: UnitOfWork, base: list[BaseRow]) -> None:
    known = work.base()
    work.keep_base(row for row in base if known.get(row.tab, {}).get(row.key) != row.cells)


def _stamp_write(
    office: Office,
    work: UnitOfWork,
    cycle: _Cycle,
    snapshot: Snapshot,
    outcome: WriteOutcome | None,
    now: datetime,
) -> None:
    """A cycle that wrote nothing and left nothing waiting is settled until something moves."""
    if outcome is not None and not outcome.written:
        before = st.waiting(cycle.stamps)
        since = before.since if before else now
        wait = st.Waiting(since, outcome.reason, outcome.holder)
        work.stamp({st.WRITE: st.pack_waiting(wait), st.SETTLED: ""})
        return
    quiet = outcome is None and not cycle.merge.stopped and not _missing_once(cycle.draft)
    settled = _settled(office, work, snapshot.fingerprint, now.date()) if quiet else ""
    work.stamp({st.WRITE: "", st.SETTLED: settled, st.FAILURE: ""})


def _missing_once(draft: Draft) -> bool:
    """A row gone in one read is asked about in the next, even when no byte moves again."""
    return any(m.missing_since and not m.withdrawn_on for m in draft.measures.values())


def _outcome(cycle: _Cycle, outcome: WriteOutcome | None) -> SyncOutcome:
    written = outcome is not None and outcome.written
    return SyncOutcome(
        changes=cycle.changes,
        opened=cycle.opened,
        cells_written=len(cycle.plan.edits) if written else 0,
        rows_added=len(cycle.plan.appends) if written else 0,
        stopped=tuple(f for found in cycle.merge.stopped.values() for f in found),
        suspicious=cycle.merge.suspicious,
        postponed=outcome.reason if outcome is not None and not outcome.written else "",
        holder=outcome.holder if outcome is not None else "",
        measures=sum(m.withdrawn_on is None for m in cycle.draft.measures.values()),
        problems=sum(p.is_open for p in cycle.draft.problems.values()),
    )
