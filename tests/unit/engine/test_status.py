"""One word for any facts on any day."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.register import Assignment, FollowUp
from engine.status import (
    WORST_FIRST,
    Status,
    deadline_status_on,
    measure_state,
    status_on,
    worst,
)
from tests.unit.engine.plans import bare, on

FIVE = timedelta(days=5)
OPENS, DUE = on("2023-04-01"), on("2023-05-01")
APRIL = FollowUp(
    "M001-1-2566-07",
    "M001",
    "M001-1",
    "ฝ่ายปกครอง",
    "2566-07",
    Cadence.MONTHLY,
    OPENS,
    on("2023-04-30"),
    DUE,
    DUE,
)
PARTY = Assignment("M001-1", "M001", 1, "ฝ่ายปกครอง", PartySort.DIVISION, "lead", OPENS)
days = st.dates(on("2022-10-01"), on("2024-10-01"))
facts = st.none() | days


def _settling(follow_up: FollowUp) -> Iterator[date | None]:
    yield follow_up.reported_on
    yield follow_up.completed_on
    yield follow_up.excused_on
    yield follow_up.cancelled_on


@st.composite
def follow_ups(draw: st.DrawFn) -> FollowUp:
    opens, due = sorted((draw(days), draw(days)))
    reported, completed, excused, cancelled = (draw(facts) for _ in range(4))
    return replace(
        APRIL,
        opens=opens,
        due=due,
        reported_on=reported,
        completed_on=completed,
        excused_on=excused,
        cancelled_on=cancelled,
    )


@given(follow_ups(), days)
def test_it_is_overdue_exactly_after_its_due_day_while_nothing_has_settled_it(
    follow_up: FollowUp, today: date
) -> None:
    word = status_on(follow_up, today, FIVE)
    assert word in Status
    settled = any(fact is not None and fact <= today for fact in _settling(follow_up))
    late = today > follow_up.due and not settled
    assert (word is Status.OVERDUE) == late


@given(follow_ups(), days)
def test_a_fact_that_is_not_yet_one_changes_no_word(follow_up: FollowUp, today: date) -> None:
    facts = ("reported_on", "completed_on", "excused_on", "cancelled_on")
    to_come: dict[str, Any] = {
        name: None for name in facts if (getattr(follow_up, name) or today) > today
    }
    known = replace(follow_up, **to_come)
    assert status_on(known, today, FIVE) is status_on(follow_up, today, FIVE)


@pytest.mark.parametrize(
    ("about", "today", "word"),
    [
        ({}, "2023-03-31", Status.NOT_OPEN),
        ({}, "2023-04-01", Status.OPEN),
        ({}, "2023-04-25", Status.OPEN),
        ({}, "2023-04-26", Status.DUE_SOON),
        ({}, "2023-05-01", Status.DUE_SOON),
        ({}, "2023-05-02", Status.OVERDUE),
        ({}, "2024-05-02", Status.OVERDUE),
        ({"reported_on": on("2023-05-01")}, "2023-05-02", Status.REPORTED),
        ({"reported_on": on("2023-05-02")}, "2023-05-02", Status.REPORTED_LATE),
        ({"reported_on": on("2023-05-02")}, "2023-05-01", Status.DUE_SOON),
        ({"excused_on": on("2023-04-02")}, "2023-05-02", Status.EXCUSED),
        ({"completed_on": on("2023-04-02")}, "2023-05-02", Status.COMPLETED),
        ({"cancelled_on": on("2023-04-02")}, "2023-05-02", Status.CANCELLED),
        (
            {"excused_on": on("2023-04-02"), "reported_on": on("2023-04-03")},
            "2023-05-02",
            Status.REPORTED,
        ),
        (
            {"excused_on": on("2023-04-02"), "completed_on": on("2023-04-03")},
            "2023-05-02",
            Status.EXCUSED,
        ),
    ],
)
def test_the_word_of_a_round(about: dict[str, Any], today: str, word: Status) -> None:
    assert status_on(replace(APRIL, **about), on(today), FIVE) is word


def test_the_nearer_day_of_an_extension_counts_for_late() -> None:
    extended = replace(APRIL, due=on("2023-05-15"), reported_on=on("2023-05-10"))
    assert status_on(extended, on("2023-05-20"), FIVE) is Status.REPORTED


@pytest.mark.parametrize(
    ("about", "due", "today", "word"),
    [
        ({}, None, "2023-05-02", None),
        ({}, DUE, "2023-04-25", Status.OPEN),
        ({}, DUE, "2023-05-01", Status.DUE_SOON),
        ({}, DUE, "2023-05-02", Status.OVERDUE),
        ({"completed_on": on("2023-05-20")}, DUE, "2023-05-02", Status.OVERDUE),
        ({"completed_on": on("2023-05-20")}, DUE, "2023-05-20", Status.COMPLETED),
        ({"cancelled_on": on("2023-04-20")}, DUE, "2023-05-02", Status.CANCELLED),
        ({"cancelled_on": on("2023-04-20")}, None, "2023-05-02", Status.CANCELLED),
    ],
)
def test_the_word_of_a_deadline(
    about: dict[str, Any], due: date | None, today: str, word: Status | None
) -> None:
    assert deadline_status_on(replace(PARTY, **about), due, on(today), FIVE) is word


@given(st.lists(st.sampled_from(Status), min_size=1))
def test_the_worst_is_the_first_of_the_order_that_is_there(words: list[Status]) -> None:
    assert worst(words) is next(word for word in WORST_FIRST if word in words)


def test_nothing_has_no_worst() -> None:
    assert worst([]) is None


@pytest.mark.parametrize(
    ("rounds", "deadlines", "state"),
    [
        ([], [], Status.NOT_OPEN),
        ([Status.REPORTED], [Status.OPEN], Status.REPORTED),
        ([Status.REPORTED], [Status.DUE_SOON], Status.DUE_SOON),
        ([Status.REPORTED], [Status.OVERDUE, None], Status.OVERDUE),
        ([Status.COMPLETED], [Status.COMPLETED], Status.COMPLETED),
        ([Status.NOT_OPEN, Status.COMPLETED], [Status.CANCELLED], Status.NOT_OPEN),
        ([Status.CANCELLED], [Status.CANCELLED], Status.CANCELLED),
    ],
)
def test_a_deadline_counts_for_a_measure_only_when_it_presses_or_is_met(
    rounds: list[Status], deadlines: list[Status | None], state: Status
) -> None:
    assert measure_state(DUE, bare(), rounds, deadlines) is state


def test_a_withdrawn_measure_is_cancelled_from_that_day() -> None:
    gone = replace(bare(), withdrawn_on=DUE)
    assert measure_state(DUE, gone, [Status.OVERDUE], []) is Status.CANCELLED
    assert measure_state(OPENS, gone, [Status.OVERDUE], []) is Status.OVERDUE
