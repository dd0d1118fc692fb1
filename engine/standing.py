"""How a whole plan stands on a day: every status, and n of m for every measure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, TypeAlias

from engine.keys import in_order
from engine.policy import Policy
from engine.register import FollowUp, Measure, Register
from engine.status import (
    ANSWERED,
    NOT_EXPECTED,
    Status,
    deadline_status_on,
    measure_state,
    status_on,
)


@dataclass(frozen=True, slots=True)
class MeasureStanding:
    """A measure on a day.

    reported of expected: parties of the round opened last (of two opened on one day, the
    one due first); missing: the parties that have not reported it, in the measure's order.
    next_due: the nearest due day not yet past among what is owed; overdue_since: the day
    after the oldest due day that was missed.
    """

    measure: Measure
    state: Status
    reported: int
    expected: int
    missing: tuple[str, ...]
    round: str
    next_due: date | None
    overdue_since: date | None


@dataclass(frozen=True, slots=True)
class Standing:
    """A plan on a day; follow_ups by follow-up key, deadlines by assignment key."""

    day: date
    follow_ups: Mapping[str, Status]
    deadlines: Mapping[str, Status]
    measures: Mapping[str, MeasureStanding]


def judge(register: Register, today: date, policy: Policy) -> Standing:
    """Return how the plan stands at the end of that day."""
    due_soon = timedelta(days=policy.due_soon_days)
    # a copy has the size it needs; a dict that grows is half of the time of judging
    follow_ups: dict[str, Any] = dict(register.follow_ups)
    judged_of: defaultdict[str, _Judged] = defaultdict(lambda: ([], []))
    for key, follow_up in register.follow_ups.items():
        word = follow_ups[key] = status_on(follow_up, today, due_soon)
        rounds, words = judged_of[follow_up.measure]
        rounds.append(follow_up)
        words.append(word)
    deadlines: dict[str, Status] = {}
    deadlines_of: defaultdict[str, list[Status]] = defaultdict(list)
    for key, assignment in register.assignments.items():
        due = register.measures[assignment.measure].due
        deadline = deadline_status_on(assignment, due, today, due_soon)
        if deadline is not None:
            deadlines[key] = deadline
            deadlines_of[assignment.measure].append(deadline)
    measures = {
        key: _standing(measure, judged_of[key], deadlines_of[key], today)
        for key, measure in register.measures.items()
    }
    return Standing(today, follow_ups, deadlines, measures)


_Judged: TypeAlias = tuple[list[FollowUp], list[Status]]  # of one measure, side by side


def _standing(
    measure: Measure, judged: _Judged, deadlines: Sequence[Status], today: date
) -> MeasureStanding:
    last = _last_opened(judged, today)
    expected = [(f, word) for f, word in last if word not in NOT_EXPECTED]
    silent = sorted((f for f, word in expected if word not in ANSWERED), key=_number)
    missing = tuple(f.party for f in silent)
    owed = {f.due for f, word in zip(*judged, strict=True) if word in _OWED}
    if measure.due is not None and not _OWED.isdisjoint(deadlines):
        owed.add(measure.due)
    late = [due for due in owed if due < today]
    return MeasureStanding(
        measure=measure,
        state=measure_state(today, measure, set(judged[1]), set(deadlines)),
        reported=len(expected) - len(missing),
        expected=len(expected),
        missing=missing,
        round=last[0][0].round if last else "",
        next_due=min((due for due in owed if due >= today), default=None),
        overdue_since=min(late) + timedelta(days=1) if late else None,
    )


def _number(follow_up: FollowUp) -> tuple[str | int, ...]:
    return in_order(follow_up.assignment)


_OWED = frozenset({Status.NOT_OPEN, Status.OPEN, Status.DUE_SOON, Status.OVERDUE})


def _last_opened(judged: _Judged, today: date) -> list[tuple[FollowUp, Status]]:
    """Cancelled follow-ups belong to no round any more."""
    newest = date.min
    on_that_day: list[tuple[FollowUp, Status]] = []
    for f, word in zip(*judged, strict=True):
        opens = f.opens
        if opens < newest or opens > today or word is Status.CANCELLED:
            continue
        if opens > newest:
            newest, on_that_day = opens, []
        on_that_day.append((f, word))
    code = min(((f.scheduled, f.round) for f, _ in on_that_day), default=(None, ""))[1]
    return [(f, word) for f, word in on_that_day if f.round == code]
