"""Persons, problems and mails explained: who is told, why, by whose word, on which day."""

from collections.abc import Sequence
from datetime import date, timedelta
from email import message_from_bytes
from email.policy import default as modern

from engine.cells import plain
from engine.columns import PEOPLE
from engine.decisions import may_decide_in_sheet
from engine.digest_people import is_present, recipients
from engine.outbox import Delivery, Message
from engine.people import read_address
from engine.problems import Place, Problem
from engine.register import Person
from engine.wording import Said, said
from sync.views import place_name, problem_state
from workflows.explain_steps import (
    Known,
    Step,
    cell_step,
    confirmed_by,
    decided,
    decision_steps,
    listed,
)
from workflows.outbox_list import message_word

_SHOWN_MAILS = 5


def problem_steps(problem: Problem) -> list[Step]:
    """Return where a problem was found, what it asks, and what was decided."""
    place = place_name(Place(problem.tab, problem.row, problem.column))
    steps = [Step("cell", said("explain.found_value", value=problem.value or "–"), place)]
    steps.append(Step("rule", problem.message))
    about = {"day": problem.found_on, "severity": said(f"severity.{problem.severity}")}
    steps.append(Step("rule", said("explain.found_on", **about)))
    if problem.request is not None:
        by = "explain.may_sheet" if may_decide_in_sheet(problem) else "explain.only_coordinator"
        steps.append(Step("rule", said(by)))
        steps.append(Step("decision", decided(problem)))
    return [*steps, Step("status", problem_state(problem))]


def person_steps(known: Known, address: str, people: Sequence[Person]) -> list[Step]:
    """Return a person's rows, what of them is in force by whose word, and the last mails."""
    steps: list[Step] = []
    for person in people:
        steps += _row_steps(known, person)
    mailed = recipients(known.register.people.values(), known.day)
    me = next((r for r in mailed if r.email.casefold() == address.casefold()), None)
    if me is None:
        steps.append(Step("status", said("explain.not_mailed", day=known.day)))
    else:
        duties = listed([_duty(role, division) for role, division in sorted(me.duties)])
        steps.append(Step("status", said("explain.mailed_as", day=known.day, duties=duties)))
    mine = [m for m in known.messages if m.to.casefold() == address.casefold()]
    for message in mine[-_SHOWN_MAILS:]:
        about = {"subject": message.subject, "day": message.day, "state": message_word(message)}
        source = said("explain.as", it=message.key)
        steps.append(Step("delivery", said("explain.was_mailed", **about), source))
    return steps


def _duty(role: str, division: str) -> Said:
    word = said(f"simulate.role_{role}")
    return said("explain.duty", role=word, division=division) if division else word


def _row_steps(known: Known, person: Person) -> list[Step]:
    typed = [c.field for c in PEOPLE.columns if plain(person.cells.get(c.field)).strip()]
    steps = [cell_step(person.key, field, person.cells, PEOPLE) for field in typed]
    steps.append(_address_step(known, person))
    roles = listed([said(f"simulate.role_{role}") for role in person.roles])
    about = {"roles": roles, "by": confirmed_by(known, person, "roles")}
    steps.append(Step("decision", said("explain.roles", **about)))
    if person.acting_for:
        steps.append(Step("rule", said("explain.acting", who=person.acting_for)))
    if not is_present(person, known.day):
        steps.append(Step("rule", said("explain.not_in_force", day=known.day)))
    return [*steps, *decision_steps(known, person.key)]


def _address_step(known: Known, person: Person) -> Step:
    typed = read_address(person.cells.get("email")) or ""
    if not person.email:
        return Step("decision", said("explain.no_address", email=typed or "–"))
    about = {"email": person.email, "by": confirmed_by(known, person, "email")}
    return Step("decision", said("explain.address", **about))


def mail_steps(known: Known, message: Message) -> list[Step]:
    """Return why this person got this mail on this day, what it said and what became of it."""
    return [
        *_recipient_steps(known, message),
        *_slot_steps(known, message.day),
        *_content_steps(message),
        *_delivery_steps(message),
    ]


def _recipient_steps(known: Known, message: Message) -> list[Step]:
    steps = [Step("recipient", said("explain.mail_to", who=message.to))]
    for key in message.person.split(","):
        person = known.register.people.get(key)
        if person is None:
            continue
        about = {
            "key": key,
            "position": person.position or person.name or person.division,
            "division": person.division or "–",
            "roles": listed([said(f"simulate.role_{role}") for role in person.roles]),
        }
        source = said("explain.at_row", tab=PEOPLE.title, key=key)
        steps.append(Step("recipient", said("explain.mail_row", **about), source))
        for field in ("email", "roles"):
            by = confirmed_by(known, person, field)
            steps.append(Step("decision", said(f"explain.mail_{field}_by", by=by), source))
    return steps


def _slot_steps(known: Known, day: date) -> list[Step]:
    """Why that day: the digest weekdays and hour, and the working day they were moved to."""
    policy, calendar = known.office.policy, known.office.calendar
    weekdays = listed([said(f"explain.weekday_{n}") for n in policy.digest_weekdays])
    about = {"weekdays": weekdays, "hour": f"{policy.digest_hour:02d}.00"}
    source = said("explain.setting", key="digest.weekdays, digest.hour")
    steps = [Step("slot", said("explain.slot_rule", **about), source)]
    meant = day
    for back in range(22):
        meant = day - timedelta(days=back)
        if meant.weekday() in policy.digest_weekdays and calendar.on_or_after(meant) == day:
            break
    if meant == day or calendar.on_or_after(meant) != day:
        return [*steps, Step("slot", said("explain.slot_day", day=day))]
    return [*steps, Step("slot", said("explain.slot_moved", meant=meant, day=day))]


def _content_steps(message: Message) -> list[Step]:
    steps = [Step("content", said("explain.mail_subject", subject=message.subject))]
    text = _body(message.mime)
    if text:
        steps.append(Step("content", said("explain.mail_text", text=text)))
    else:
        steps.append(Step("content", said("explain.mail_purged")))
    return steps


def _body(mime: bytes) -> str:
    if not mime:
        return ""
    part = message_from_bytes(mime, policy=modern).get_body(("plain",))
    return str(part.get_content()).strip() if part is not None else ""


def _delivery_steps(message: Message) -> list[Step]:
    steps = []
    if message.queued_at:
        about = {"day": message.queued_at.date(), "time": f"{message.queued_at:%H:%M}"}
        steps.append(Step("delivery", said("explain.mail_queued", **about)))
    meaning = said(f"explain.delivery_{message.state}")
    about_state = {"state": message_word(message), "meaning": meaning}
    if message.state is Delivery.SENT and message.backend == "folder":
        about_state["meaning"] = said("explain.delivery_kept")
    steps.append(Step("status", said("explain.mail_state", **about_state)))
    if message.settled_at:
        about = {
            "day": message.settled_at.date(),
            "time": f"{message.settled_at:%H:%M}",
            "backend": message.backend or "–",
            "receipt": message.receipt or "–",
            "n": message.attempts,
        }
        steps.append(Step("delivery", said("explain.mail_settled", **about)))
    return steps
