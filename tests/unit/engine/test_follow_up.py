"""The rounds that an assignment owes, through amendments, completion and undoing."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.amending import amend
from engine.draft import Draft
from engine.follow_up import open_rounds, reopen, reschedule_all, schedule, settle_completion
from engine.state_words import COMPLETED
from tests.unit.engine.plans import (
    CALENDAR,
    MONTHLY,
    PLACE,
    POLICY,
    act,
    on,
    plan,
    rounds,
    standing,
)

MONTHS = [f"{n:02d}" for n in range(1, 13)]


def _amend(draft: Draft, day: str, **cells: str) -> None:
    measure = draft.measures["M001"]
    amend(draft, measure, {**measure.cells, **cells}, PLACE, act(day), by_coordinator=True)


def test_the_whole_year_is_owed_from_the_plans_start() -> None:
    owed = rounds(plan())
    assert list(owed) == MONTHS
    assert owed["03"].due == on("2022-12-31") or owed["03"].due > on("2022-12-31")
    assert owed["02"].scheduled == on("2022-11-30")
    assert not any(f.inherited or f.provisional for f in owed.values())


def test_rounds_due_before_the_first_sync_are_inherited() -> None:
    inherited = rounds(plan(day="2023-02-10", first_sync=on("2023-02-10")))
    assert [code for code, f in inherited.items() if f.inherited] == MONTHS[:4]


def test_a_due_day_beyond_the_known_holidays_is_provisional() -> None:
    by = replace(act().by, calendar=replace(CALENDAR, known_through=on("2023-06-30")))
    draft = plan()
    reschedule_all(draft, replace(act(), by=by))
    assert [c for c, f in rounds(draft).items() if f.provisional] == ["10", "11", "12"]


def test_scheduling_twice_changes_nothing() -> None:
    draft = plan()
    before = dict(draft.follow_ups)
    schedule(draft, draft.measures["M001"], act("2023-03-01"))
    assert draft.follow_ups == before


@given(st.sampled_from(["ทุกสัปดาห์", "ทุกไตรมาส", "ทุก 6 เดือน", "ทุกปี"]), st.integers(0, 360))
def test_a_cadence_changed_and_changed_back_owes_the_rounds_from_that_day_on(
    other: str, after: int
) -> None:
    from datetime import timedelta

    day = (on("2022-10-02") + timedelta(days=after)).isoformat()
    draft = plan()
    keys = set(draft.follow_ups)
    _amend(draft, day, cadence=other)
    _amend(draft, day, cadence="ทุกเดือน")
    expected = [c for c in MONTHS if rounds(draft)[c].closes >= on(day)]
    assert [c for c in standing(draft) if c in MONTHS] == expected
    assert set(draft.follow_ups) >= keys


def test_an_answered_round_stays_and_comes_back_uncancelled() -> None:
    draft = plan()
    answered = replace(rounds(draft)["05"], reported_on=on("2023-02-10"))
    draft.put(answered, "sheet")
    _amend(draft, "2023-02-11", cadence="ทุกไตรมาส")
    assert standing(draft) == ["05", "Q2", "Q3", "Q4"]
    draft.put(replace(answered, cancelled_on=on("2023-02-12"), reason="x"), "sheet")
    _amend(draft, "2023-02-13", cadence="ทุกเดือน")
    assert rounds(draft)["05"] == answered


def test_a_missed_round_falls_away_by_a_decision_only() -> None:
    draft = plan()
    measure = draft.measures["M001"]
    weekly = {**MONTHLY, "cadence": "ทุกสัปดาห์"}
    amend(draft, measure, weekly, PLACE, act("2023-01-10"))
    assert [c for c in standing(draft) if c in MONTHS] == ["01", "02", "03"]
    _amend(draft, "2023-01-11", cadence="ทุก 6 เดือน")
    assert standing(draft) == ["H1", "H2"]


def test_rounds_before_the_plans_start_are_owed_by_nobody() -> None:
    late = replace(POLICY, plan_start=on("2023-01-01"))
    draft = plan(policy=late)
    assert standing(draft) == MONTHS[3:]
    draft = plan()
    reschedule_all(draft, act("2022-10-04", late))
    assert standing(draft) == MONTHS[3:]


def test_an_extended_day_never_comes_before_the_rule() -> None:
    draft = plan()
    draft.put(replace(rounds(draft)["01"], due=on("2022-11-15")), "coordinator")
    holiday = replace(CALENDAR, holidays={on("2022-10-31"): "พิเศษ"})
    reschedule_all(draft, replace(act(), by=replace(act().by, calendar=holiday)))
    first = rounds(draft)["01"]
    assert (first.scheduled, first.due) == (on("2022-11-01"), on("2022-11-15"))
    long = replace(CALENDAR, holidays={on(f"2022-11-{n:02d}"): "x" for n in range(1, 25)})
    far = replace(long, holidays={**long.holidays, on("2022-10-31"): "x"})
    reschedule_all(draft, replace(act(), by=replace(act().by, calendar=far)))
    assert rounds(draft)["01"].due == on("2022-11-25")


def test_a_measure_without_a_deadline_is_rescheduled_too() -> None:
    draft = plan({**MONTHLY, "deadline": None})
    reschedule_all(draft, act())
    assert draft.measures["M001"].due is None


def test_rounds_open_on_their_day_once() -> None:
    draft = plan(day="2022-12-07", first_sync=on("2022-12-07"))
    assert open_rounds(draft, on("2022-12-07"), "calendar") == 1
    assert open_rounds(draft, on("2022-12-07"), "calendar") == 0
    assert rounds(draft)["03"].opened_on == on("2022-12-07")


@pytest.mark.parametrize("fact", ["cancelled_on", "completed_on", "excused_on"])
def test_a_round_that_nobody_owes_opens_no_row(fact: str) -> None:
    draft = plan()
    settled = {fact: on("2022-10-01")}
    draft.put(replace(rounds(draft)["01"], **settled), "x")  # type: ignore[arg-type]
    assert open_rounds(draft, on("2022-10-03"), "calendar") == 0


def _complete(draft: Draft, code: str, day: str | None) -> None:
    state = COMPLETED if day else ""
    report = replace(rounds(draft)[code], state=state, reported_on=on(day) if day else None)
    draft.put(report, "sheet")


def test_a_completion_settles_the_deadline_and_the_later_rounds_and_is_undone_whole() -> None:
    draft = plan()
    before = dict(draft.follow_ups)
    _complete(draft, "03", "2022-12-20")
    settle_completion(draft, draft.assignments["M001-1"], POLICY, "sheet")
    assert draft.assignments["M001-1"].completed_on == on("2022-12-20")
    assert [c for c, f in rounds(draft).items() if f.completed_on] == MONTHS[3:]
    _complete(draft, "03", None)
    settle_completion(draft, draft.assignments["M001-1"], POLICY, "sheet")
    assert draft.assignments["M001-1"].completed_on is None
    assert draft.follow_ups == before


def test_of_two_completions_the_earlier_report_counts() -> None:
    draft = plan()
    _complete(draft, "04", "2023-01-20")
    _complete(draft, "03", "2022-12-20")
    settle_completion(draft, draft.assignments["M001-1"], POLICY, "sheet")
    assert draft.assignments["M001-1"].completed_on == on("2022-12-20")


def test_by_policy_rounds_go_on_after_a_completion() -> None:
    draft, policy = plan(), replace(POLICY, rounds_until="year_end")
    _complete(draft, "03", "2022-12-20")
    settle_completion(draft, draft.assignments["M001-1"], policy, "sheet")
    assert draft.assignments["M001-1"].completed_on is not None
    assert not any(f.completed_on for f in draft.follow_ups.values())


def test_rounds_made_after_a_completion_are_completed_with_it() -> None:
    draft = plan()
    _complete(draft, "03", "2022-12-20")
    settle_completion(draft, draft.assignments["M001-1"], POLICY, "sheet")
    _amend(draft, "2023-01-09", cadence="ทุกไตรมาส")
    assert all(rounds(draft)[c].completed_on for c in ("Q2", "Q3", "Q4"))


def test_what_a_decision_let_fall_can_be_taken_back() -> None:
    draft = plan()
    _amend(draft, "2022-12-08", cadence="ทุกไตรมาส")
    assert standing(draft) == ["Q1", "Q2", "Q3", "Q4"]
    reopen(draft, "M001", on("2022-12-09"), act())
    assert standing(draft) == ["Q1", "Q2", "Q3", "Q4"]
    reopen(draft, "M001", on("2022-12-08"), act())
    assert standing(draft) == [*MONTHS, "Q1", "Q2", "Q3", "Q4"]
