"""What is owed, gathered by measure and party: one line of a digest each."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from engine.cells import plain
from engine.digest import Line, Occasion
from engine.register import Assignment, FollowUp, Register
from engine.standing import Standing
from engine.status import ANSWERED, Status
from engine.thai_text import thai_sort_key

Pair = tuple[str, str]  # measure key, party


@dataclass(slots=True)
class Gathered:
    """Follow-ups and deadlines of one section on their way to lines, by measure and party."""

    follow_ups: dict[Pair, list[FollowUp]] = field(default_factory=lambda: defaultdict(list))
    deadlines: dict[Pair, Assignment] = field(default_factory=dict)

    def pairs(self) -> set[Pair]:
        """Return every measure and party that has something here."""
        return {*self.follow_ups, *self.deadlines}


@dataclass(frozen=True, slots=True)
class Sections:
    """The four sections of a whole plan; an item stands in one of them only."""

    overdue: Gathered
    due_soon: Gathered
    opened: Gathered
    answered: Gathered


def gather(register: Register, standing: Standing, occasion: Occasion) -> Sections:
    """Sort what is owed, or was answered since the last slot, into its section.

    What was overdue before the office began (inherited) is told as a figure, not line by line.
    """
    sections = Sections(Gathered(), Gathered(), Gathered(), Gathered())
    opened, answered = since_last(register, occasion)
    for key, follow_up in register.follow_ups.items():
        word = standing.follow_ups[key]
        pair = (follow_up.measure, follow_up.party)
        if word is Status.OVERDUE:
            if not follow_up.inherited:
                sections.overdue.follow_ups[pair].append(follow_up)
        elif word is Status.DUE_SOON:
            sections.due_soon.follow_ups[pair].append(follow_up)
        elif word is Status.OPEN and key in opened:
            sections.opened.follow_ups[pair].append(follow_up)
        elif word in ANSWERED and key in answered:
            sections.answered.follow_ups[pair].append(follow_up)
    for key, word in standing.deadlines.items():
        assignment = register.assignments[key]
        pair = (assignment.measure, assignment.party)
        if word is Status.OVERDUE:
            sections.overdue.deadlines[pair] = assignment
        elif word is Status.DUE_SOON:
            sections.due_soon.deadlines[pair] = assignment
    return sections


def since_last(register: Register, occasion: Occasion) -> tuple[set[str], set[str]]:
    """Return the follow-ups opened, and those answered, since the slot before.

    The history tells it to the instant; dates alone tell it where no history is kept. Before
    any slot everything open is new, and nothing was answered since.
    """
    opened: set[str] = set()
    answered: set[str] = set()
    last = previous_day(occasion)
    for line in occasion.history:
        if line.kind == "follow_up":
            for name, found in (("opened_on", opened), ("reported_on", answered)):
                old, new = line.fields.get(name, (None, None))
                if old is None and new is not None:
                    found.add(line.key)
    for key, f in register.follow_ups.items():
        if last is None or (f.opened_on or f.opens) > last:
            opened.add(key)
        if last is not None and f.reported_on and (f.seen_on or f.reported_on) > last:
            answered.add(key)
    return opened, answered


def previous_day(occasion: Occasion) -> date | None:
    """Return the day the last digests were composed on."""
    if occasion.previous is None:
        return None
    composed = occasion.previous.figures.get("composed_on")
    day = composed if isinstance(composed, str) else occasion.previous.key.rpartition(":")[2]
    return date.fromisoformat(day)


class LineMaker:
    """Makes lines of one register; results reported before are looked up once."""

    def __init__(self, register: Register, links: Mapping[str, str]) -> None:
        """Keep what lines are made from."""
        self._register = register
        self._links = links
        self._results: dict[str, list[FollowUp]] | None = None

    def owed(self, gathered: Gathered, pairs: Iterable[Pair]) -> tuple[Line, ...]:
        """Return lines, the longest late first (or the nearest due), then by key and party."""
        lines = [self._owed(pair, gathered) for pair in pairs]
        return tuple(sorted(lines, key=lambda line: (line.since, *_place(line))))

    def in_plan_order(self, gathered: Gathered, pairs: Iterable[Pair]) -> tuple[Line, ...]:
        """Return lines in the order of indicators and measures."""
        lines = [self._owed(pair, gathered) for pair in pairs]
        return tuple(sorted(lines, key=lambda line: (line.indicator or 99, *_place(line))))

    def answered(self, gathered: Gathered, pairs: Iterable[Pair]) -> tuple[Line, ...]:
        """Return lines of what was answered, by the day it was."""
        lines = [self._answered(pair, gathered.follow_ups[pair]) for pair in pairs]
        return tuple(sorted(lines, key=lambda line: (line.day or date.min, *_place(line))))

    def _owed(self, pair: Pair, gathered: Gathered) -> Line:
        rounds = sorted(gathered.follow_ups.get(pair, ()), key=lambda f: (f.opens, f.round))
        deadline = gathered.deadlines.get(pair)
        measure = self._register.measures[pair[0]]
        keys = [f.key for f in rounds] + ([deadline.key] if deadline else [])
        assignment = deadline.key if deadline else rounds[0].assignment
        return Line(
            measure=measure.key,
            title=measure.title,
            indicator=measure.indicator,
            party=pair[1],
            keys=tuple(keys),
            rounds=tuple(f.round for f in rounds),
            due=min((f.due for f in rounds), default=None),
            deadline=measure.due if deadline else None,
            previous=self._last_result(assignment),
            link=self._link((*keys, measure.key)),
        )

    def _answered(self, pair: Pair, rounds: list[FollowUp]) -> Line:
        rounds = sorted(rounds, key=lambda f: (f.opens, f.round))
        measure = self._register.measures[pair[0]]
        newest = rounds[-1]
        return Line(
            measure=measure.key,
            title=measure.title,
            indicator=measure.indicator,
            party=pair[1],
            keys=tuple(f.key for f in rounds),
            rounds=tuple(f.round for f in rounds),
            due=rounds[0].due,
            link=self._link((newest.key, measure.key)),
            day=max(f.seen_on or f.reported_on or f.completed_on or date.min for f in rounds),
            state=newest.state,
            late=any(f.reported_on is not None and f.reported_on > f.due for f in rounds),
        )

    def _link(self, keys: Iterable[str]) -> str:
        return next((self._links[key] for key in keys if key in self._links), "")

    def _last_result(self, assignment: str) -> str:
        if self._results is None:
            self._results = defaultdict(list)
            for f in self._register.follow_ups.values():
                if f.cells.get("result"):
                    self._results[f.assignment].append(f)
        rounds = self._results.get(assignment, ())
        newest = max(rounds, key=lambda f: f.opens, default=None)
        return " ".join(plain(newest.cells.get("result")).split()) if newest else ""


def by_measure(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return one line a measure, its parties together, in the place of its first line."""
    found: dict[str, Line] = {}
    for line in lines:
        first = found.get(line.measure)
        found[line.measure] = line if first is None else _together(first, line)
    return tuple(found.values())


def _together(one: Line, two: Line) -> Line:
    dues = [line.due for line in (one, two) if line.due]
    return replace(
        one,
        others=(*one.others, two.party),
        reports=(one.reports or len(one.rounds)) + len(two.rounds),
        keys=(*one.keys, *two.keys),
        rounds=tuple(dict.fromkeys((*one.rounds, *two.rounds))),
        due=min(dues, default=None),
        deadline=one.deadline or two.deadline,
        previous="",
    )


def _place(line: Line) -> tuple[str, str]:
    return line.measure, thai_sort_key(line.party)
