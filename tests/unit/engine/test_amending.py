"""What of an edit counts at once, and what waits."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.amending import amend
from engine.draft import Draft
from engine.problems import Finding, RequestKind
from engine.register import Measure
from tests.unit.engine.plans import MONTHLY, PLACE, act, on, plan, standing


def _edit(
    draft: Draft, day: str = "2022-10-10", *, by_coordinator: bool = False, **cells: Any
) -> list[Finding]:
    measure = draft.measures["M001"]
    typed = {**measure.cells, **cells}
    return amend(draft, measure, typed, PLACE, act(day), by_coordinator=by_coordinator)


def _measure(draft: Draft) -> Measure:
    return draft.measures["M001"]


def _bound(draft: Draft) -> list[str]:
    return [a.party for a in draft.assignments_of("M001") if a.cancelled_on is None]


def test_an_edit_that_adds_duty_counts_at_once_and_asks_nothing() -> None:
    draft = plan()
    found = _edit(
        draft,
        responsible="ฝ่ายปกครอง ฝ่ายโยธา",
        deadline="31 ม.ค. 2566",
        cadence="ทุกเดือน ทุกไตรมาส",
    )
    assert found == []
    assert _measure(draft).due == on("2023-01-31")
    assert _bound(draft) == ["ฝ่ายปกครอง", "ฝ่ายโยธา"]
    assert "Q1" in standing(draft)


@pytest.mark.parametrize(
    ("field", "typed", "kind"),
    [
        ("deadline", "30 มิ.ย. 2566", RequestKind.LATER_DEADLINE),
        ("deadline", None, RequestKind.LATER_DEADLINE),
        ("responsible", "ฝ่ายโยธา", RequestKind.FEWER_PARTIES),
        ("cadence", "ทุกไตรมาส", RequestKind.RARER_CADENCE),
    ],
)
def test_a_lightening_is_held_with_the_text_in_force(
    field: str, typed: str | None, kind: RequestKind
) -> None:
    draft = plan()
    edit: dict[str, Any] = {field: typed}
    [asked] = [f for f in _edit(draft, **edit) if f.request]
    assert asked.request is kind
    assert (asked.proposal or {})["old_cell"] == MONTHLY[field]
    assert (asked.proposal or {})["new_cell"] == typed
    m = _measure(draft)
    assert (m.cells[field], m.held) == (typed, {field: MONTHLY[field]})
    assert m.due == on("2023-03-31")
    assert "ฝ่ายปกครอง" in _bound(draft)
    assert len(standing(draft)) == 12


def test_the_question_stands_in_every_read_and_goes_when_the_text_is_typed_back() -> None:
    draft = plan()
    first = _edit(draft, responsible="ฝ่ายโยธา")
    assert [f.sign for f in _edit(draft, "2022-10-11")] == [f.sign for f in first]
    assert [f.proposal for f in _edit(draft, "2022-10-11")] == [f.proposal for f in first]
    assert _edit(draft, "2022-10-12", responsible="ฝ่ายปกครอง") == []
    assert _bound(draft) == ["ฝ่ายปกครอง"]
    assert _measure(draft).held == {}


def test_the_coordinators_own_edit_may_lighten() -> None:
    draft = plan()
    found = _edit(draft, by_coordinator=True, deadline="30 มิ.ย. 2566", responsible="ฝ่ายโยธา")
    assert found == []
    assert (_measure(draft).deadline, _bound(draft)) == (on("2023-06-30"), ["ฝ่ายโยธา"])


def test_a_refusal_of_fewer_parties_binds_those_of_the_old_text_only() -> None:
    draft = plan()
    [asked] = _edit(draft, responsible="ฝ่ายโยธา")
    assert (asked.proposal or {})["old_parties"] == "ฝ่ายปกครอง"
    assert (asked.proposal or {})["new_parties"] == "ฝ่ายโยธา"


def test_fewer_parties_after_a_text_that_could_not_be_read_leave_bound_who_is() -> None:
    draft = plan({**MONTHLY, "responsible": "ฝ่ายปกครอง ฝ่ายกิจการพิเศษ"})
    _edit(draft, responsible="ฝ่ายโยธา")
    [asked] = [f for f in _edit(draft, "2022-10-11") if f.request]
    assert set(str((asked.proposal or {})["old_parties"]).split("\n")) >= {"ฝ่ายปกครอง"}


cells = st.fixed_dictionaries(
    {},
    optional={
        "responsible": st.sampled_from(
            ["ฝ่ายปกครอง", "ฝ่ายโยธา", "ทุกฝ่าย", "ฝ่ายโยธา/ทุกฝ่าย", "กองเอก", None]
        ),
        "deadline": st.sampled_from(["31 มี.ค. 2566", "30 มิ.ย. 2566", "1 ธ.ค. 2565", "?", None]),
        "cadence": st.sampled_from(["ทุกเดือน", "ทุกไตรมาส", "ทุกสัปดาห์", "ต่อเนื่อง", None]),
    },
)


@given(st.lists(cells, max_size=5))
def test_no_edit_of_the_sheet_lightens_a_duty_without_a_decision(
    edits: list[dict[str, Any]],
) -> None:
    """Typing back what somebody else had added is the one way down, and no lower than that."""
    draft = plan()
    for edit in edits:
        before, bound = _measure(draft), set(_bound(draft))
        held = set(before.held)
        _edit(draft, **edit)
        after = _measure(draft)
        if "deadline" not in held and before.due is not None:
            assert after.due is not None
            assert after.due <= before.due
        if "responsible" not in held:
            assert set(_bound(draft)) >= bound
        assert "ฝ่ายปกครอง" in _bound(draft)
        assert after.due is not None
        assert after.due <= on("2023-03-31")
        again = dict(draft.follow_ups), dict(draft.assignments), dict(draft.measures)
        _edit(draft)
        assert (draft.follow_ups, draft.assignments, draft.measures) == again
