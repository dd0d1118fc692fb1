"""How a whole plan stands on a day: every status, and n of m for every measure."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from engine.policy import Policy
from engine.register import Assignment, FollowUp, Measure, Register
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
    one due first); missing: the parties that have not reported it. next_due: the nearest
    due day not yet past among what is owed; overdue_since: the day after the oldest due
    day that was missed.
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
    follow_ups = {
        key: status_on(follow_up, today, due_soon)
        for key, follow_up in register.follow_ups.items()
    }
    deadlines: dict[str, Status] = {}
    for key, assignment in register.assignments.items():
        due = register.measures[assignment.measure].due
        word = deadline_status_on(assignment, due, today, due_soon)
        if word is not None:
            deadlines[key] = word
    rounds_of: defaultdict[str, list[FollowUp]] = defaultdict(list)
    parties_of: defaultdict[str, list[Assignment]] = defaultdict(list)
    for follow_up in register.follow_ups.values():
        rounds_of[follow_up.measure].append(follow_up)
    for assignment in register.assignments.values():
        parties_of[assignment.measure].append(assignment)
    measures = {
        key: _standing(measure, rounds_of[key], parties_of[key], (today, follow_ups, deadlines))
        for key, measure in register.measures.items()
    }
    return Standing(today, follow_ups, deadlines, measures)


def _standing(
    measure: Measure,
    rounds: Sequence[FollowUp],
    parties: Sequence[Assignment],
    judged: tuple[date, Mapping[str, Status], Mapping[str, Status]],
) -> MeasureStanding:
    today, words, deadlines = judged
    last = _last_opened(rounds, today)
    expected = [f for f in last if words[f.key] not in NOT_EXPECTED]
    missing = tuple(f.party for f in expected if words[f.key] not in ANSWERED)
    pending = [f for f in rounds if words[f.key] in _OWED]
    owed = [f.due for f in pending]
    if measure.due is not None:
        owed += [measure.due for a in parties if deadlines.get(a.key) in _OWED]
    late = [due for due in owed if due < today]
    return MeasureStanding(
        measure=measure,
        state=measure_state(
            today,
            measure,
            (words[f.key] for f in rounds),
            (deadlines.get(a.key) for a in parties),
        ),
        reported=len(expected) - len(missing),
        expected=len(expected),
        missing=missing,
        round=last[0].round if last else "",
        next_due=min((due for due in owed if due >= today), default=None),
        overdue_since=min(late) + timedelta(days=1) if late else None,
    )


_OWED = frozenset({Status.NOT_OPEN, Status.OPEN, Status.DUE_SOON, Status.OVERDUE})


def _last_opened(rounds: Sequence[FollowUp], today: date) -> list[FollowUp]:
    """Cancelled follow-ups belong to no round any more."""
    opened = [
        f
        for f in rounds
        if f.opens <= today and not (f.cancelled_on is not None and f.cancelled_on <= today)
    ]
    if not opened:
        return []
    newest = max(f.opens for f in opened)
    on_that_day = [f for f in opened if f.opens == newest]
    code = min(on_that_day, key=lambda f: (f.scheduled, f.round)).round
    return [f for f in on_that_day if f.round == code]
