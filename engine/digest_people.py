"""Who is mailed on a day, in which capacities: one address is one recipient."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final

from engine.register import Person
from engine.thai_text import squash

ROLES: Final = ("officer", "head", "coordinator", "director", "viewer")
"""In the order in which they are named."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """An address with all it is to be told as; duties: (role, division)."""

    email: str
    people: tuple[Person, ...]
    duties: frozenset[tuple[str, str]]

    @property
    def divisions(self) -> frozenset[str]:
        """The divisions whose items are this person's own."""
        return frozenset(
            division for role, division in self.duties if role in ("officer", "head") and division
        )

    def holds(self, *roles: str) -> bool:
        """Tell whether one of these roles is held."""
        return any(role in roles for role, _ in self.duties)


def is_present(person: Person, today: date) -> bool:
    """Tell whether the row is in force that day: not gone, within its dates."""
    return (
        (person.gone_on is None or person.gone_on > today)
        and (person.since is None or person.since <= today)
        and (person.until is None or today <= person.until)
    )


def recipients(people: Iterable[Person], today: date) -> tuple[Recipient, ...]:
    """Return who is mailed that day, by address.

    Only confirmed addresses and roles count. An acting person (ปฏิบัติหน้าที่แทน) holds, beside
    their own, the roles of the one acted for while their own row is in force. The one acted for
    is not silenced by it: whoever is away says so by dates, and two who are both there are both
    told, since a doubled mail is a smaller harm than none.
    """
    rows = tuple(people)
    present = [person for person in rows if person.email and is_present(person, today)]
    held: dict[str, list[Person]] = {}
    duties: dict[str, set[tuple[str, str]]] = {}
    for person in present:
        mine = {(role, person.division) for role in person.roles}
        for other in _acted_for(person, rows):
            mine |= {(role, other.division) for role in other.roles}
        if mine:
            address = person.email.strip().casefold()
            held.setdefault(address, []).append(person)
            duties.setdefault(address, set()).update(mine)
    return tuple(
        Recipient(held[address][0].email.strip(), tuple(held[address]), frozenset(duties[address]))
        for address in sorted(held)
    )


def without_address(people: Iterable[Person], today: date) -> tuple[Person, ...]:
    """Return those who should be mailed and have no confirmed address."""
    return tuple(p for p in people if not p.email and is_present(p, today) and _is_somebody(p))


def _acted_for(person: Person, rows: tuple[Person, ...]) -> list[Person]:
    """Whom the text names: a position, else a name, else the heads of a division.

    A row that is gone still tells what its position was, unless a living row does.
    """
    wanted = squash(person.acting_for)
    if not wanted:
        return []
    others = [other for other in rows if other.key != person.key]
    tests: tuple[Callable[[Person], bool], ...] = (
        lambda other: squash(other.position) == wanted,
        lambda other: squash(other.name) == wanted,
        lambda other: squash(other.division) == wanted and "head" in other.roles,
    )
    for test in tests:
        found = [other for other in others if test(other)]
        if found:
            return [other for other in found if other.gone_on is None] or found
    return []


def _is_somebody(person: Person) -> bool:
    return bool(person.name or person.position or person.division)
