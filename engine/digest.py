"""What one person is told on one day: values only; notifications/ gives them their looks."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from engine.history import HistoryLine, Json, Slot
from engine.policy import Policy
from engine.problems import Problem
from engine.wording import Said

WHOLE_SHEET = "sheet"
"""The key in `Occasion.links` of the sheet itself; FOLLOW_UP_TAB of its ติดตาม tab."""
FOLLOW_UP_TAB = "follow_ups"


@dataclass(frozen=True, slots=True)
class DigestSlot:
    """The day a digest is for, the day it is composed, and older missed days folded into it."""

    day: date
    composed_on: date
    folded: tuple[date, ...] = ()

    @property
    def is_late(self) -> bool:
        """Whether the reader must be told which day this digest belongs to."""
        return self.composed_on != self.day or bool(self.folded)


@dataclass(frozen=True, slots=True)
class Occasion:
    """All that a round of digests is about beside the register and its standing.

    previous: the slot closed last, with the figures it kept. history: lines since then.
    links: key of a follow-up, measure or problem (or WHOLE_SHEET, FOLLOW_UP_TAB) -> URL.
    office_notes: what the system has to say to the coordinator.
    """

    agency: str
    policy: Policy
    slot: DigestSlot
    previous: Slot | None = None
    history: Sequence[HistoryLine] = ()
    links: Mapping[str, str] = field(default_factory=dict)
    office_notes: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One measure and one party in one section: what of them belongs there together.

    rounds: round codes in order; keys: of those follow-ups, and of the assignment where
    its deadline belongs here. due: the oldest due day of the rounds; deadline: the day of
    completion. previous: the last result reported. day, state: of an answer.
    others: further parties, where a measure has one line for all of its parties; reports:
    how many reports they owe together, since not each of them owes every round.
    """

    measure: str
    title: str
    indicator: int | None
    party: str
    keys: tuple[str, ...]
    rounds: tuple[str, ...] = ()
    due: date | None = None
    deadline: date | None = None
    previous: str = ""
    link: str = ""
    day: date | None = None
    state: str = ""
    late: bool = False
    others: tuple[str, ...] = ()
    reports: int = 0

    @property
    def parties(self) -> tuple[str, ...]:
        """Everybody the line is about."""
        return (self.party, *self.others)

    @property
    def since(self) -> date:
        """The oldest day that counts, of the rounds or the deadline."""
        return min(day for day in (self.due, self.deadline) if day is not None)


@dataclass(frozen=True, slots=True)
class Tally:
    """Figures of one party: items are follow-ups and deadlines together.

    reported of expected, missing (measure keys): of the round opened last of each measure.
    inherited: overdue from before the office began, counted in overdue and past_grace too.
    before: past_grace in the previous slot, None where it is not known.
    """

    party: str
    overdue: int = 0
    past_grace: int = 0
    due_soon: int = 0
    open: int = 0
    inherited: int = 0
    reported: int = 0
    expected: int = 0
    missing: tuple[str, ...] = ()
    oldest: date | None = None
    before: int | None = None
    has_people: bool = True


@dataclass(frozen=True, slots=True)
class MeasureTally:
    """n of m of a measure's round opened last, with the parties that have not reported.

    every_but: where more than half of all the plan's divisions are missing, the few that are
    not; missing then holds only the parties that are no division. Else None.
    """

    measure: str
    title: str
    round: str
    reported: int
    expected: int
    missing: tuple[str, ...]
    link: str = ""
    every_but: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class IndicatorTally:
    """Figures of one indicator of the plan; None is what stands under no indicator."""

    indicator: int | None
    measures: int
    reported: int
    expected: int
    overdue: int


@dataclass(frozen=True, slots=True)
class OwnPart:
    """What the officers and the head of some divisions are told."""

    tallies: tuple[Tally, ...]
    overdue: tuple[Line, ...]
    due_soon: tuple[Line, ...]
    opened: tuple[Line, ...]
    answered: tuple[Line, ...]
    changes: tuple[Said, ...]
    round: str  # where all rounds opened last are one and the same, else ""


@dataclass(frozen=True, slots=True)
class OfficePart:
    """What the coordinator is told. unmailed: items of parties that nobody is mailed for."""

    total: Tally
    round: str
    requests: tuple[Problem, ...]
    notes: tuple[Said, ...]
    unmailed_overdue: tuple[Line, ...]
    unmailed_due_soon: tuple[Line, ...]
    tallies: tuple[Tally, ...]
    measures: tuple[MeasureTally, ...]
    indicators: tuple[IndicatorTally, ...]
    problems: tuple[Problem, ...]
    changes: tuple[Said, ...]
    unaddressed: tuple[tuple[str, str], ...]  # (who, division)


@dataclass(frozen=True, slots=True)
class DirectorPart:
    """What is past the grace, by party; `oldest` leaves out what stands further up."""

    total: Tally
    round: str
    tallies: tuple[Tally, ...]
    clear: tuple[str, ...]
    oldest: tuple[Line, ...]
    some_shown_above: bool = False


@dataclass(frozen=True, slots=True)
class Digest:
    """One person's mail: one address, all roles together.

    duties: (role, division), in which capacities it is received; people: keys of the rows.
    role names the one that the subject speaks of.
    """

    email: str
    name: str
    greeting: tuple[Said, ...]
    people: tuple[str, ...]
    duties: tuple[tuple[str, str], ...]
    agency: str
    fiscal_year_be: int
    slot: DigestSlot
    previous_day: date | None
    grace_days: int
    own: OwnPart | None = None
    office: OfficePart | None = None
    director: DirectorPart | None = None
    links: Mapping[str, str] = field(default_factory=dict)

    @property
    def role(self) -> str:
        """The role that matters most in it: what the subject speaks of."""
        if self.office:
            return "coordinator"
        held = [role for role, _ in self.duties]
        if self.director:
            return "director" if "director" in held else "viewer"
        return "head" if "head" in held else "officer"

    @property
    def item_keys(self) -> tuple[str, ...]:
        """Keys of every follow-up and deadline that is named in it, each once."""
        lines: list[Line] = []
        if self.own:
            lines += [*self.own.overdue, *self.own.due_soon, *self.own.opened, *self.own.answered]
        if self.office:
            lines += [*self.office.unmailed_overdue, *self.office.unmailed_due_soon]
        if self.director:
            lines += self.director.oldest
        return tuple(dict.fromkeys(key for line in lines for key in line.keys))


@dataclass(frozen=True, slots=True)
class Composed:
    """A slot's digests, and the figures to close it with (`digest_tally.figures`)."""

    digests: tuple[Digest, ...]
    figures: Mapping[str, Json]
