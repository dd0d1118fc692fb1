"""The word of a follow-up or a deadline on a day, computed from facts, never stored."""

from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import Final

from engine.register import Assignment, FollowUp, Measure


class Status(StrEnum):
    """The nine words; DESIGN section 3."""

    NOT_OPEN = "not_open"
    OPEN = "open"
    DUE_SOON = "due_soon"
    OVERDUE = "overdue"
    REPORTED = "reported"
    REPORTED_LATE = "reported_late"
    COMPLETED = "completed"
    EXCUSED = "excused"
    CANCELLED = "cancelled"


WORST_FIRST: Final = (
    Status.OVERDUE,
    Status.DUE_SOON,
    Status.OPEN,
    Status.REPORTED_LATE,
    Status.REPORTED,
    Status.NOT_OPEN,
    Status.EXCUSED,
    Status.COMPLETED,
    Status.CANCELLED,
)
ANSWERED: Final = frozenset({Status.REPORTED, Status.REPORTED_LATE, Status.COMPLETED})
NOT_EXPECTED: Final = frozenset({Status.EXCUSED, Status.CANCELLED})
_COUNTED_DEADLINES: Final = frozenset({Status.DUE_SOON, Status.OVERDUE, Status.COMPLETED})
_RANK: Final = {status: rank for rank, status in enumerate(WORST_FIRST)}


def status_on(follow_up: FollowUp, today: date, due_soon: timedelta) -> Status:
    """Return the word on that day; a fact dated later than the day is not yet one.

    Overdue is from the day after the due day until reported: nothing ages out.
    """
    f = follow_up
    if f.cancelled_on is not None and f.cancelled_on <= today:
        return Status.CANCELLED
    if f.reported_on is not None and f.reported_on <= today:
        return Status.REPORTED_LATE if f.reported_on > f.due else Status.REPORTED
    if f.excused_on is not None and f.excused_on <= today:
        return Status.EXCUSED
    if f.completed_on is not None and f.completed_on <= today:
        return Status.COMPLETED
    if today < f.opens:
        return Status.NOT_OPEN
    if today > f.due:
        return Status.OVERDUE
    return Status.DUE_SOON if f.due - today <= due_soon else Status.OPEN


def deadline_status_on(
    assignment: Assignment, due: date | None, today: date, due_soon: timedelta
) -> Status | None:
    """Return the word of a completion deadline, or None where the measure names no day."""
    a = assignment
    if a.cancelled_on is not None and a.cancelled_on <= today:
        return Status.CANCELLED
    if due is None:
        return None
    if a.completed_on is not None and a.completed_on <= today:
        return Status.COMPLETED
    if today > due:
        return Status.OVERDUE
    return Status.DUE_SOON if due - today <= due_soon else Status.OPEN


def worst(statuses: Iterable[Status]) -> Status | None:
    """Return the worst of them, or None of none."""
    return min(statuses, key=_RANK.__getitem__, default=None)


def measure_state(
    today: date,
    measure: Measure,
    follow_ups: Iterable[Status],
    deadlines: Iterable[Status | None],
) -> Status:
    """Return the worst of a measure's words; a deadline counts only when it presses or is met."""
    if measure.withdrawn_on is not None and measure.withdrawn_on <= today:
        return Status.CANCELLED
    pressing = (word for word in deadlines if word in _COUNTED_DEADLINES)
    return worst(word for word in (*follow_ups, *pressing) if word) or Status.NOT_OPEN
