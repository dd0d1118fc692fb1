"""The flow `digest`: what a person would be mailed today; it queues and closes nothing."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from engine.digest import Digest, DigestSlot, Occasion
from engine.digest_people import is_present, recipients
from engine.digest_slots import due_slot
from engine.fiscal_year import FiscalYear
from engine.history import Slot
from engine.notices import compose_digests
from engine.people import coordinators
from engine.register import Person, Register
from engine.standing import judge
from engine.thai_text import squash
from engine.wording import Said, said
from workflows import stamps as st
from workflows.compose_digests import closed_days, history_since, standing_notes
from workflows.errors import FlowError
from workflows.office import Office
from workflows.ports import UnitOfWork

_NAMED_AT_MOST = 8


@dataclass(frozen=True, slots=True)
class Preview:
    """A person's digest, or why there would be none."""

    email: str
    digest: Digest | None
    quiet: Said | None = None


def preview_digest(
    office: Office,
    work: UnitOfWork,
    wanted: str,
    now: datetime,
    notes: tuple[Said, ...] = (),
) -> Preview:
    """Return what the person would be mailed at that instant.

    wanted: an address, or a part of a name, position or division that means one person.
    FlowError where it means nobody or several.
    """
    register, today = work.register(), now.date()
    person = find_person(register.people.values(), wanted)
    if not person.email:
        return Preview("", None, said("preview.no_address", who=called(person)))
    reason = _nobody_is_mailed(office, register, today)
    address = person.email.strip().casefold()
    mailed = recipients(register.people.values(), today)
    me = next((r for r in mailed if r.email.casefold() == address), None)
    if me is None:
        reason = reason or _not_mailed(register, address, today)
    if reason is not None:
        return Preview(person.email, None, reason)
    composed = compose_digests(
        register, judge(register, today, office.policy), _occasion(office, work, now, notes)
    )
    for digest in composed.digests:
        if digest.email.casefold() == address:
            return Preview(digest.email, digest)
    return Preview(person.email, None, said("preview.nothing", who=person.email, day=today))


def find_person(people: Iterable[Person], wanted: str) -> Person:
    """Return the one person that an address or a part of a name means, or raise FlowError."""
    living = [p for p in people if p.gone_on is None]
    address = wanted.strip().casefold()
    for person in living:
        if person.email and person.email.casefold() == address:
            return person
    part = squash(wanted)
    for names in (_exact, _parts):
        found = [p for p in living if part and names(p, part)]
        if len({p.email or p.key for p in found}) == 1:
            return found[0]
        if found:
            raise FlowError(said("preview.several", who=wanted, people=_listed(found)))
    raise FlowError(said("preview.nobody_of_that_name", who=wanted, people=_listed(living)))


def _exact(person: Person, part: str) -> bool:
    return part in {squash(text) for text in (person.name, person.position, person.division)}


def _parts(person: Person, part: str) -> bool:
    texts = (person.name, person.position, person.division, person.email)
    return any(part in squash(text) for text in texts)


def called(person: Person) -> str:
    """Return what to call a person by: position or name, else division, else the key."""
    return person.position or person.name or person.division or person.email or person.key


def _listed(people: Sequence[Person]) -> str:
    names = [f"{called(p)} <{p.email}>" if p.email else called(p) for p in people]
    more = f" +{len(names) - _NAMED_AT_MOST}" if len(names) > _NAMED_AT_MOST else ""
    return (", ".join(names[:_NAMED_AT_MOST]) or "–") + more


def _nobody_is_mailed(office: Office, register: Register, today: date) -> Said | None:
    ended = FiscalYear(office.policy.fiscal_year_be).last
    if today > ended + timedelta(days=office.policy.closed_after_days):
        return said("preview.closed", day=ended)
    if not coordinators(register.people.values(), office.grants):
        return said("preview.no_coordinator")
    return None


def _not_mailed(register: Register, address: str, today: date) -> Said:
    rows = [p for p in register.people.values() if p.email.strip().casefold() == address]
    present = [p for p in rows if is_present(p, today)]
    if not present:
        return said("preview.not_in_office", who=address, day=today)
    return said("preview.no_role", who=address)


def _occasion(
    office: Office, work: UnitOfWork, now: datetime, notes: tuple[Said, ...]
) -> Occasion:
    """The digest is compared as a tick would compare it: with the last slot before today's.

    Where today's mail has gone already, comparing with it would say that nothing changed.
    """
    closed = {
        day: slot
        for day, slot in closed_days(list(work.slots())).items()
        if max(day, _composed_on(slot, day)) < now.date() and slot.closed_at <= now
    }
    previous = closed[max(closed)] if closed else None
    began = st.first_sync(work.stamps()) or now.date()
    slot = due_slot(now, began, closed.keys(), office.policy, office.calendar)
    return Occasion(
        agency=office.name,
        policy=office.policy,
        slot=slot or DigestSlot(now.date(), now.date()),
        previous=previous,
        history=history_since(work, previous),
        office_notes=(*notes, *standing_notes(work, previous)),
    )


def _composed_on(slot: Slot, day: date) -> date:
    kept = slot.figures.get("composed_on")
    return date.fromisoformat(kept) if isinstance(kept, str) else day
