"""The register: what an agency owes under its plan, and what is known of it.

Every value is frozen; a rule answers with new values, and a `Change` carries the old one
beside it, so that the history can tell every past state.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.cells import NO_CELLS, Cells
from engine.problems import Problem
from engine.wording import Said


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure of the plan (มาตรการ). Identity is the key, never the row number.

    cells: the people's columns as typed and accepted; deadline, parties and cadences are
    the duty in force, which an undecided lightening of a cell does not change.
    deadline: the day as read; due: the working day that counts.
    assumed: fields filled by convention ("due", "cadences").
    held: field -> the text in force, where a lighter one typed over it waits for a decision.
    """

    key: str
    position: int
    cells: Cells
    indicator: int | None
    items: tuple[str, ...]
    deadline: date | None
    due: date | None
    cadences: tuple[Cadence, ...]
    assumed: tuple[str, ...]
    first_seen: date
    missing_since: date | None = None
    withdrawn_on: date | None = None
    held: Cells = field(default_factory=lambda: NO_CELLS)

    @property
    def title(self) -> str:
        """The issue, else the activities: what people call the measure."""
        for name in ("issue", "activities", "output"):
            text = str(self.cells.get(name) or "").strip()
            if text:
                return " ".join(text.split())
        return self.key


@dataclass(frozen=True, slots=True)
class Assignment:
    """One responsible party's duty under one measure; key M019-3, its number never reused."""

    key: str
    measure: str
    number: int
    party: str
    sort: PartySort
    role: str  # "lead" or "support"
    added_on: date
    completed_on: date | None = None
    cancelled_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class FollowUp:
    """One round's report owed by one assignment; key M019-3-2566-07.

    opens, closes: first and last day of the window. scheduled: the working day the rule
    gives, never edited; due: the same, or later by decision. provisional: holidays of
    that time are not all known yet.
    cells: the answer as typed; state: the normal word read from it, "" for none.
    reported_on: the earliest day it can have been written; seen_on: the day of the read
    that saw it. The interval between is what is known.
    """

    key: str
    measure: str
    assignment: str
    party: str
    round: str
    cadence: Cadence
    opens: date
    closes: date
    scheduled: date
    due: date
    provisional: bool = False
    inherited: bool = False
    opened_on: date | None = None
    cells: Cells = field(default_factory=lambda: NO_CELLS)
    state: str = ""
    reported_on: date | None = None
    seen_on: date | None = None
    completed_on: date | None = None
    excused_on: date | None = None
    cancelled_on: date | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """A row of หน่วยงาน, and what of it is in force.

    cells: as typed. email and roles: confirmed, "" and () until then.
    """

    key: str
    cells: Cells
    division: str
    position: str
    name: str
    email: str
    roles: tuple[str, ...]  # officer, head, coordinator, director, viewer
    acting_for: str = ""
    since: date | None = None
    until: date | None = None
    gone_on: date | None = None


Entity: TypeAlias = Measure | Assignment | FollowUp | Person | Problem


@dataclass(frozen=True, slots=True)
class Change:
    """One value that became another: who did it and, where it is not plain, why."""

    before: Entity | None
    after: Entity
    who: str
    why: Said | None = None


@dataclass(slots=True)
class Register:
    """All that is known of one plan, by key. Rules read it and answer with Changes."""

    measures: Mapping[str, Measure] = field(default_factory=dict)
    assignments: Mapping[str, Assignment] = field(default_factory=dict)
    follow_ups: Mapping[str, FollowUp] = field(default_factory=dict)
    people: Mapping[str, Person] = field(default_factory=dict)
    problems: Mapping[str, Problem] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class BaseRow:
    """The cells of one sheet row as both sides last agreed on them (known columns only)."""

    tab: str
    key: str
    cells: Cells
