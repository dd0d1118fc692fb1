"""The flow `tick`: everything that is due, once; a second one changes nothing."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from engine.draft import Draft
from engine.fiscal_year import FiscalYear
from engine.follow_up import open_rounds
from engine.history import Run
from engine.sheet_errors import SheetError
from engine.wording import Said, said
from workflows import stamps as st
from workflows.compose_digests import ComposeOutcome, DigestWriter, compose_due_digests
from workflows.deliver_outbox import DeliveryOutcome, deliver_outbox
from workflows.office import Office
from workflows.ports import Clock, Mailer, OpenWork, SharedSheet
from workflows.sync_register import SyncOutcome, sync_register

PATIENCE_HOURS = 4
"""Office hours that a write-back may wait before the coordinator is told behind whose lock."""


@dataclass(slots=True)
class TickOutcome:
    """What a tick did; `failure` is why the sheet could not be read or written."""

    closed_since: date | None = None
    sync: SyncOutcome | None = None
    failure: Said | None = None
    digests: ComposeOutcome = field(default_factory=ComposeOutcome)
    delivery: DeliveryOutcome = field(default_factory=DeliveryOutcome)


def tick(
    office: Office,
    sheet: SharedSheet,
    open_work: OpenWork,
    mail: tuple[DigestWriter, Sequence[Mailer]],
    clock: Clock,
) -> TickOutcome:
    """Sync, open rounds, compose the due slot, deliver. A sheet that fails holds up no mail."""
    now = clock.now()
    done = TickOutcome()
    ended = FiscalYear(office.policy.fiscal_year_be).last
    if now.date() > ended + timedelta(days=office.policy.closed_after_days):
        done.closed_since = ended
        return done
    try:
        done.sync = sync_register(office, sheet, open_work, now)
    except SheetError as error:
        done.failure = error.said
        _without_sheet(office, open_work, now, error.said)
    writer, mailers = mail
    notes = office_notes(office, open_work, now)
    done.digests = compose_due_digests(office, open_work, writer, now, notes)
    done.delivery = deliver_outbox(mailers, open_work, clock)
    with open_work() as work:
        work.stamp({st.LAST_TICK: now.isoformat()})
        work.commit()
    return done


def _without_sheet(office: Office, open_work: OpenWork, now: datetime, why: Said) -> None:
    """Rounds open on their day also while the sheet cannot be read; the failure is kept."""
    with open_work() as work:
        draft = Draft(work.register())
        open_rounds(draft, now.date(), "calendar")
        context = work.keep_context(office.context)
        work.keep(draft.changes(), Run(f"open:{now.isoformat()}", "open_rounds", now, context))
        work.stamp({st.FAILURE: st.pack_failure(now, why)})
        work.commit()


def keep_crash(open_work: OpenWork, now: datetime, where: Said) -> None:
    """Keep that a run ended by a bug: the coordinator's next digest says so, once."""
    with open_work() as work:
        work.stamp({st.CRASH: st.pack_failure(now, where)})
        work.commit()


def office_notes(office: Office, open_work: OpenWork, now: datetime) -> tuple[Said, ...]:
    """What the coordinator must hear of the office itself."""
    with open_work() as work:
        kept = work.stamps()
    notes = []
    failure = st.failure(kept)
    if failure is not None:
        since, why = failure
        notes.append(said("office.sheet_failed", day=since.date(), why=why))
    crash = st.crash(kept)
    if crash is not None:
        when, where = crash
        notes.append(said("office.crashed", day=when.date(), where=where))
    wait = st.waiting(kept)
    if wait is not None and office_hours_between(office, wait.since, now) > PATIENCE_HOURS:
        code = "office.write_locked" if wait.holder else "office.write_waits"
        notes.append(said(code, day=wait.since.date(), holder=wait.holder))
    return tuple(notes)


def office_hours_between(office: Office, since: datetime, now: datetime) -> float:
    """Return the office hours from one instant to another (working days only)."""
    first, last = office.office_hours
    hours, day = 0.0, since.date()
    while day <= now.date():
        if office.calendar.is_working(day):
            opens = datetime.combine(day, datetime.min.time(), now.tzinfo)
            start = max(since, opens + timedelta(hours=first))
            end = min(now, opens + timedelta(hours=last))
            hours += max((end - start).total_seconds() / 3600, 0.0)
        day += timedelta(days=1)
    return hours
