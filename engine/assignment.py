"""Who owes what: a measure's parties as lasting assignments, and what lightens a duty."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.draft import Draft
from engine.measure import Conventions, Duty
from engine.problems import RequestKind
from engine.register import Assignment, Measure
from engine.rounds import round_cadences, rounds_of
from engine.wording import Said, said


@dataclass(frozen=True, slots=True)
class Amendment:
    """One act on the register: on which day, by whom and why.

    first_sync: rounds due before it are inherited; None where nothing is (a
    demonstration office, or --backfill). decided: a coordinator's word stands behind it, so
    that rounds already missed may fall away too. settings_changed: names may mean other
    parties than before although nobody changed a cell.
    """

    by: Conventions
    today: date
    who: str
    why: Said | None = None
    first_sync: date | None = None
    decided: bool = False
    settings_changed: bool = False


@dataclass(frozen=True, slots=True)
class Lightening:
    """A part of a duty that a cell would lighten: it waits for a decision (DESIGN section 4)."""

    kind: RequestKind
    field: str


def duty_in_force(measure: Measure, assignments: Sequence[Assignment]) -> Duty:
    """Return what a measure obliges to now, whatever its cells say."""
    active = (a for a in assignments if a.cancelled_on is None)
    return Duty(
        measure.deadline,
        measure.due,
        measure.cadences,
        tuple((a.party, a.sort.value, a.role) for a in active),
        measure.assumed,
    )


def lightenings(old: Duty, new: Duty, by: Conventions) -> Iterator[Lightening]:
    """Name the parts in which the new duty is lighter than the one in force.

    Deadlines are compared by the working day that counts: another way to write the same
    day is no other duty.
    """
    if old.due is not None and (new.due is None or new.due > old.due):
        yield Lightening(RequestKind.LATER_DEADLINE, "deadline")
    if {name for name, _, _ in old.parties} - {name for name, _, _ in new.parties}:
        yield Lightening(RequestKind.FEWER_PARTIES, "responsible")
    if rounds_a_year(new.cadences, by) < rounds_a_year(old.cadences, by):
        yield Lightening(RequestKind.RARER_CADENCE, "cadence")


def rounds_a_year(cadences: tuple[Cadence, ...], by: Conventions) -> int:
    """Return how many rounds the cadences make in the plan's year."""
    return sum(len(rounds_of(by.year, c)) for c in round_cadences(cadences, by.policy))


def in_force_with(old: Duty, new: Duty, held: frozenset[str]) -> Duty:
    """Return the new duty, with the held fields as they were (a party may still be added)."""
    deadline = old if "deadline" in held else new
    cadence = old if "cadence" in held else new
    assumed = [f for f in deadline.assumed if f == "due"]
    assumed += [f for f in cadence.assumed if f == "cadences"]
    return Duty(
        deadline.deadline,
        deadline.due,
        cadence.cadences,
        _with_added(old.parties, new.parties) if "responsible" in held else new.parties,
        tuple(assumed),
    )


def _with_added(
    old: tuple[tuple[str, str, str], ...], new: tuple[tuple[str, str, str], ...]
) -> tuple[tuple[str, str, str], ...]:
    names = {name for name, _, _ in old}
    return (*old, *(party for party in new if party[0] not in names))


def set_parties(draft: Draft, measure: Measure, duty: Duty, act: Amendment) -> None:
    """Bring a measure's assignments to the duty: a party's number is given once, never reused."""
    known = {a.party: a for a in draft.assignments_of(measure.key)}
    since = act.today if known else measure.first_seen
    number = max((a.number for a in known.values()), default=0)
    for name, sort, role in duty.parties:
        mine = known.pop(name, None)
        if mine is None:
            number += 1
            key = f"{measure.key}-{number}"
            mine = Assignment(key, measure.key, number, name, PartySort(sort), role, since)
        elif mine.cancelled_on is not None:
            mine = replace(mine, cancelled_on=None, reason="", added_on=since)
        draft.put(replace(mine, role=role), act.who, act.why)
    for gone in known.values():
        if gone.cancelled_on is None:
            cancelled = replace(gone, cancelled_on=act.today, reason="party_removed")
            draft.put(cancelled, act.who, act.why or said("register.party_removed"))
