"""The kinds of value that make the register, parents before what refers to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import Table

from engine.problems import Problem
from engine.register import Assignment, Entity, FollowUp, Measure, Person, Register
from storage import tables
from storage.mapping import Mapped, mapped


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its name in the history, its table, and its place in the Register."""

    name: str
    table: Table
    mapped: Mapped[Any]
    place: str


KINDS: Final[Mapping[str, Kind]] = {
    table.name: Kind(table.name, table, mapped(cls), place)
    for table, cls, place in (
        (tables.measure, Measure, "measures"),
        (tables.assignment, Assignment, "assignments"),
        (tables.follow_up, FollowUp, "follow_ups"),
        (tables.person, Person, "people"),
        (tables.problem, Problem, "problems"),
    )
}
KIND_OF: Final[Mapping[type[Any], Kind]] = {kind.mapped.cls: kind for kind in KINDS.values()}


def register_of(values: Mapping[str, Sequence[Entity]]) -> Register:
    """Return the register of kind name -> values, each kind in the order of its keys."""
    places: dict[str, dict[str, Any]] = {
        KINDS[name].place: {one.key: one for one in sorted(some, key=_key)}
        for name, some in values.items()
    }
    return Register(**places)


def _key(one: Entity) -> str:
    return one.key
