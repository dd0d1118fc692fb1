"""The figures of a plan on a day: by party, by measure, by indicator."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final

from engine.agency import PartySort
from engine.digest import IndicatorTally, MeasureTally, Occasion, Tally
from engine.digest_lines import previous_day
from engine.history import Json
from engine.register import FollowUp, Register
from engine.standing import MeasureStanding, Standing
from engine.status import ANSWERED, NOT_EXPECTED, Status
from engine.thai_text import thai_sort_key

_MANY: Final = 4
"""Divisions from which on those that have answered are quicker to read than those missing."""


@dataclass(slots=True)
class _Count:
    overdue: int = 0
    past_grace: int = 0
    due_soon: int = 0
    open: int = 0
    inherited: int = 0
    reported: int = 0
    expected: int = 0
    missing: list[str] = field(default_factory=list)
    oldest: date | None = None

    def late(self, due: date, last_of_grace: date) -> None:
        self.overdue += 1
        self.past_grace += due < last_of_grace
        self.oldest = due if self.oldest is None else min(self.oldest, due)


def tally_parties(register: Register, standing: Standing, occasion: Occasion) -> tuple[Tally, ...]:
    """Return the figures of every party with a living assignment, in Thai order of names.

    Past the grace: more than policy.director_grace_days calendar days after the due day.
    """
    edge = standing.day - timedelta(days=occasion.policy.director_grace_days)
    counts: defaultdict[str, _Count] = defaultdict(_Count)
    for assignment in register.assignments.values():
        if standing.deadlines.get(assignment.key) is not Status.CANCELLED:
            counts[assignment.party]
    for key, follow_up in register.follow_ups.items():
        _count_follow_up(counts, follow_up, standing.follow_ups[key], edge)
    for key, word in standing.deadlines.items():
        assignment = register.assignments[key]
        due = register.measures[assignment.measure].due
        if word is Status.OVERDUE and due is not None:
            counts[assignment.party].late(due, edge)
        elif word is Status.DUE_SOON:
            counts[assignment.party].due_soon += 1
    _count_rounds(counts, register, standing)
    before = _before(occasion)
    return tuple(
        Tally(
            party,
            overdue=c.overdue,
            past_grace=c.past_grace,
            due_soon=c.due_soon,
            open=c.open,
            inherited=c.inherited,
            reported=c.reported,
            expected=c.expected,
            missing=tuple(c.missing),
            oldest=c.oldest,
            before=None if before is None else before.get(party, 0),
        )
        for party, c in sorted(counts.items(), key=lambda pair: thai_sort_key(pair[0]))
    )


def _count_follow_up(
    counts: Mapping[str, _Count], follow_up: FollowUp, word: Status, edge: date
) -> None:
    if word is Status.OVERDUE:
        count = counts[follow_up.party]
        count.late(follow_up.due, edge)
        count.inherited += follow_up.inherited
    elif word is Status.DUE_SOON:
        counts[follow_up.party].due_soon += 1
    elif word is Status.OPEN:
        counts[follow_up.party].open += 1


def _count_rounds(counts: Mapping[str, _Count], register: Register, standing: Standing) -> None:
    for follow_up in register.follow_ups.values():
        measure = standing.measures[follow_up.measure]
        word = standing.follow_ups[follow_up.key]
        if follow_up.round != measure.round or word in NOT_EXPECTED:
            continue
        count = counts[follow_up.party]
        count.expected += 1
        if word in ANSWERED:
            count.reported += 1
        else:
            count.missing.append(follow_up.measure)


def total(tallies: Iterable[Tally]) -> Tally:
    """Return the sum of some parties' figures, under no name."""
    every = tuple(tallies)
    known = [t.before for t in every if t.before is not None]
    return Tally(
        "",
        overdue=sum(t.overdue for t in every),
        past_grace=sum(t.past_grace for t in every),
        due_soon=sum(t.due_soon for t in every),
        open=sum(t.open for t in every),
        inherited=sum(t.inherited for t in every),
        reported=sum(t.reported for t in every),
        expected=sum(t.expected for t in every),
        oldest=min((t.oldest for t in every if t.oldest), default=None),
        before=sum(known) if known else None,
    )


def with_people(tallies: Sequence[Tally], mailed: frozenset[str]) -> tuple[Tally, ...]:
    """Return the figures, marked where nobody of the party is mailed."""
    return tuple(replace(t, has_people=t.party in mailed) for t in tallies)


def tally_measures(
    register: Register, standing: Standing, links: Mapping[str, str]
) -> tuple[MeasureTally, ...]:
    """Return n of m of every measure that somebody has not reported, the emptiest first."""
    lacking = [m for m in standing.measures.values() if m.missing]
    lacking.sort(key=lambda m: (m.reported / m.expected, -m.expected, m.measure.key))
    divisions = _divisions(register, standing)
    answered = _answered(register, standing)
    return tuple(_lacking(m, divisions, answered[m.measure.key], links) for m in lacking)


def _lacking(
    m: MeasureStanding, divisions: frozenset[str], answered: set[str], links: Mapping[str, str]
) -> MeasureTally:
    missing, every_but = set(m.missing), None
    silent = divisions & missing
    if (
        len(divisions) >= _MANY
        and 2 * len(silent) > len(divisions)
        and divisions <= (missing | answered)
    ):
        every_but = tuple(sorted(divisions - missing, key=thai_sort_key))
        missing -= divisions
    return MeasureTally(
        measure=m.measure.key,
        title=m.measure.title,
        round=m.round,
        reported=m.reported,
        expected=m.expected,
        missing=tuple(sorted(missing, key=thai_sort_key)),
        link=links.get(m.measure.key, ""),
        every_but=every_but,
    )


def _divisions(register: Register, standing: Standing) -> frozenset[str]:
    """Every division that still owes something under the plan."""
    return frozenset(
        a.party
        for a in register.assignments.values()
        if a.sort is PartySort.DIVISION and standing.deadlines.get(a.key) is not Status.CANCELLED
    )


def _answered(register: Register, standing: Standing) -> defaultdict[str, set[str]]:
    """Who has answered the round opened last, by measure."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for f in register.follow_ups.values():
        if (
            standing.follow_ups[f.key] in ANSWERED
            and f.round == standing.measures[f.measure].round
        ):
            found[f.measure].add(f.party)
    return found


def tally_indicators(register: Register, standing: Standing) -> tuple[IndicatorTally, ...]:
    """Return the figures by indicator, those without one last."""
    rows: defaultdict[int | None, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for m in standing.measures.values():
        if m.state is not Status.CANCELLED:
            row = rows[m.measure.indicator]
            row[0] += 1
            row[1] += m.reported
            row[2] += m.expected
    for key, word in standing.follow_ups.items():
        if word is Status.OVERDUE:
            rows[register.measures[register.follow_ups[key].measure].indicator][3] += 1
    for key, word in standing.deadlines.items():
        if word is Status.OVERDUE:
            rows[register.measures[register.assignments[key].measure].indicator][3] += 1
    return tuple(
        IndicatorTally(indicator, *rows[indicator])
        for indicator in sorted(rows, key=lambda i: (i is None, i or 0))
    )


def common_round(standing: Standing, measures: Iterable[str]) -> str:
    """Return the round opened last where all of these measures share it, else ""."""
    codes = {standing.measures[key].round for key in measures} - {""}
    return codes.pop() if len(codes) == 1 else ""


def figures(tallies: Sequence[Tally], standing: Standing, occasion: Occasion) -> dict[str, Json]:
    """Return what the next slot compares itself with: zero figures of parties are left out."""
    whole = total(tallies)
    return {
        "slot": occasion.slot.day.isoformat(),
        "composed_on": standing.day.isoformat(),
        "overdue": {t.party: t.overdue for t in tallies if t.overdue},
        "past_grace": {t.party: t.past_grace for t in tallies if t.past_grace},
        "totals": {
            "overdue": whole.overdue,
            "past_grace": whole.past_grace,
            "due_soon": whole.due_soon,
            "open": whole.open,
            "inherited": whole.inherited,
            "reported": whole.reported,
            "expected": whole.expected,
        },
    }


def _before(occasion: Occasion) -> Mapping[str, int] | None:
    if occasion.previous is None or previous_day(occasion) is None:
        return None
    kept = occasion.previous.figures.get("past_grace")
    if not isinstance(kept, dict):
        return None
    return {party: n for party, n in kept.items() if isinstance(n, int)}
