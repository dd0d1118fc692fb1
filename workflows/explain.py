"""The flow `explain`: where a status, a day, a person's part or a mail comes from."""

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any

from engine.register import Person
from engine.thai_text import to_arabic_digits
from engine.wording import Said, said
from workflows.errors import FlowError
from workflows.explain_follow_up import follow_up_steps
from workflows.explain_history import events
from workflows.explain_measure import deadline_steps, measure_steps
from workflows.explain_people import mail_steps, person_steps, problem_steps
from workflows.explain_steps import Explanation, Known, Step

_NEAREST = 5


def explain(known: Known, key: str) -> Explanation:
    """Return the chain behind a key: a follow-up's, an assignment's, a measure's, a problem's.

    Also a person's address or key, and a mail's key from `tidtam outbox`. FlowError where
    nothing is of that key, with the nearest ones.
    """
    wanted = to_arabic_digits(key.strip())
    mail = next((m for m in known.messages if m.key.casefold() == key.strip().casefold()), None)
    if mail is not None:
        return _made(known, mail.key, "mail", mail_steps(known, mail))
    upper = "".join(wanted.split()).upper()
    register = known.register
    if upper in register.follow_ups:
        steps = follow_up_steps(known, register.follow_ups[upper])
        return _made(known, upper, "follow_up", steps)
    if upper in register.assignments:
        steps = deadline_steps(known, register.assignments[upper])
        return _made(known, upper, "assignment", steps)
    if upper in register.measures:
        return _made(known, upper, "measure", measure_steps(known, register.measures[upper]))
    if upper in register.problems:
        return _made(known, upper, "problem", problem_steps(register.problems[upper]))
    people = _people(register.people.values(), wanted)
    if people:
        return _person(known, wanted, people)
    raise FlowError(_unknown(known, wanted))


def _made(known: Known, key: str, kind: str, steps: Iterable[Step]) -> Explanation:
    return Explanation(key, kind, known.day, tuple(steps), events(known.history_of(key)))


def _people(people: Iterable[Person], wanted: str) -> list[Person]:
    """Rows of one address, living ones first; else the row of that key."""
    address = wanted.casefold()
    rows = list(people)
    found = [p for p in rows if p.email.casefold() == address and p.email]
    typed = [p for p in rows if str(p.cells.get("email") or "").strip().casefold() == address]
    keyed = [p for p in rows if p.key == wanted.upper()]
    chosen = found or (typed if "@" in wanted else keyed)
    return sorted(chosen, key=lambda p: (p.gone_on is not None, p.key))


def _person(known: Known, wanted: str, people: list[Person]) -> Explanation:
    address = people[0].email or wanted
    steps = person_steps(known, address, people)
    lines = [line for person in people for line in known.history_of(person.key)]
    lines.sort(key=lambda line: line.number)
    return Explanation(address, "person", known.day, tuple(steps), events(lines))


def _unknown(known: Known, wanted: str) -> Said:
    register = known.register
    near = list[str]()
    if "@" in wanted or ":" in wanted:
        keys = [p.email for p in register.people.values() if p.email]
        keys += [m.key for m in known.messages]
        near = get_close_matches(wanted.lower(), keys, _NEAREST, 0.5)
    else:
        for table in (
            register.measures,
            register.assignments,
            register.follow_ups,
            register.problems,
        ):
            near += get_close_matches(wanted.upper(), list(table), _NEAREST, 0.7)
        near = get_close_matches(wanted.upper(), near, _NEAREST, 0.0)
    if near:
        return said("explain.unknown_near", key=wanted, near=", ".join(near))
    return said("explain.unknown", key=wanted)


def explanation_json(found: Explanation, text: Callable[[Said], str]) -> dict[str, Any]:
    """Return the shape of `explain --json` (docs/reference/json.md)."""
    return {
        "key": found.key,
        "kind": found.kind,
        "as_of": found.as_of.isoformat(),
        "steps": [
            {
                "step": step.step,
                "text": text(step.text),
                "source": text(step.source) if step.source else None,
            }
            for step in found.steps
        ],
        "history": [
            {
                "at": event.at.isoformat(),
                "who": text(event.who),
                "what": [text(sentence) for sentence in event.what],
                "why": text(event.why) if event.why else None,
            }
            for event in found.history
        ],
    }
