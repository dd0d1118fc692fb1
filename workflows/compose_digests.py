"""The flow that turns a slot into frozen mails: one digest a person, once."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final, Protocol

from engine.digest import Digest, Occasion
from engine.digest_slots import due_slot, slot_key
from engine.history import HistoryLine, Slot
from engine.notices import compose_digests
from engine.outbox import Delivery, Message
from engine.people import coordinators
from engine.policy import Policy
from engine.standing import judge
from engine.wording import Said, said
from workflows import stamps as st
from workflows.office import Office
from workflows.ports import OpenWork, UnitOfWork

READ_UP_TO: Final = "history"
"""In a slot's figures: the last history line that its digests could tell of."""


class DigestWriter(Protocol):
    """Gives a digest its looks and its bytes; the same digest gives the same bytes."""

    def write(self, digest: Digest, policy: Policy, key: str, now: datetime) -> tuple[str, bytes]:
        """Return the subject and the whole message; MailError where an address is unfit."""
        ...


@dataclass(frozen=True, slots=True)
class ComposeOutcome:
    """What became of a slot: day None where none was due.

    nobody: said where there is no confirmed coordinator, and so nobody is mailed.
    """

    day: date | None = None
    folded: tuple[date, ...] = ()
    queued: int = 0
    nobody: bool = False


def compose_due_digests(
    office: Office,
    open_work: OpenWork,
    writer: DigestWriter,
    now: datetime,
    notes: tuple[Said, ...] = (),
) -> ComposeOutcome:
    """Compose the newest slot that is due, queue its mails and close it, all or nothing."""
    with open_work() as work:
        register = work.register()
        if not coordinators(register.people.values(), office.grants):
            return ComposeOutcome(nobody=True)
        occasion = _occasion(office, work, now, notes)
        read_up_to = work.history_end()
    if occasion is None:
        return ComposeOutcome()
    day = occasion.slot.day
    composed = compose_digests(register, judge(register, now.date(), office.policy), occasion)
    messages = [_message(office, writer, digest, now) for digest in composed.digests]
    with open_work() as work:
        figures = {**composed.figures, READ_UP_TO: read_up_to}
        slot = Slot(slot_key(office.agency, day), now, figures)
        queued = _close(work, slot, messages)
        work.commit()
    return ComposeOutcome(day, occasion.slot.folded, queued)


def closed_days(slots: list[Slot]) -> dict[date, Slot]:
    """Return the closed digest slots by their day."""
    return {
        date.fromisoformat(s.key.rpartition(":")[2]): s for s in slots if s.key[:7] == "digest:"
    }


def _occasion(
    office: Office, work: UnitOfWork, now: datetime, notes: tuple[Said, ...]
) -> Occasion | None:
    kept = work.stamps()
    began = st.first_sync(kept)
    if began is None:
        return None
    closed = closed_days(list(work.slots()))
    slot = due_slot(now, began, closed.keys(), office.policy, office.calendar)
    if slot is None:
        return None
    previous = closed[max(closed)] if closed else None
    return Occasion(
        agency=office.name,
        policy=office.policy,
        slot=slot,
        previous=previous,
        history=history_since(work, previous),
        links={},
        office_notes=(*notes, *standing_notes(work, previous)),
    )


def history_since(work: UnitOfWork, previous: Slot | None) -> Sequence[HistoryLine]:
    """Return what changed since a slot was composed; before the first slot nothing did.

    Cut by the history's numbers and not by the clock: what is done later on the same day,
    or under a clock set back, belongs to the next digest.
    """
    if previous is None:
        return ()
    read_up_to = previous.figures.get(READ_UP_TO)
    if not isinstance(read_up_to, int):
        return work.history(since=previous.closed_at)
    return [line for line in work.history() if line.number > read_up_to]


def standing_notes(work: UnitOfWork, previous: Slot | None) -> tuple[Said, ...]:
    """Return what the office's own rows have to say to the coordinator since a slot."""
    return (*_sheet_decisions(work, previous), *_outbox_notes(work, previous))


def _sheet_decisions(work: UnitOfWork, previous: Slot | None) -> tuple[Said, ...]:
    """Name what an unnamed editor decided in ตรวจสอบ, and how to undo it."""
    lines = history_since(work, previous) if previous else work.history()
    decided = {line.key for line in lines if line.kind == "problem" and "answer" in line.fields}
    return tuple(
        said(f"office.sheet_{p.answer}", problem=p.key, what=p.message)
        for p in work.register().problems.values()
        if p.via == "sheet" and p.answer and p.key in decided
    )


def _outbox_notes(work: UnitOfWork, previous: Slot | None) -> tuple[Said, ...]:
    """Name mails of which nobody knows whether they arrived, and those that failed."""
    told = previous.closed_at if previous else None
    return tuple(
        said(f"mail.{m.state}", to=m.to, subject=m.subject, day=m.day)
        for m in work.messages()
        if m.state in {Delivery.UNKNOWN, Delivery.FAILED}
        and m.settled_at is not None
        and (told is None or m.settled_at > told)
    )


def _message(office: Office, writer: DigestWriter, digest: Digest, now: datetime) -> Message:
    day = digest.slot.day
    key = f"digest:{office.agency}:{digest.email}:{day.isoformat()}"
    subject, mime = writer.write(digest, office.policy, key, now)
    return Message(
        key=key,
        kind="digest",
        to=digest.email,
        person=",".join(digest.people),
        subject=subject,
        day=day,
        mime=mime,
        queued_at=now,
    )


def _close(work: UnitOfWork, slot: Slot, messages: list[Message]) -> int:
    """A slot that another process closed meanwhile has its mails already."""
    if not work.close_slot(slot):
        return 0
    work.stamp({st.CRASH: ""})
    return work.queue(messages)
