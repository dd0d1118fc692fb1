"""What an approval, a refusal and their undoing do to the register."""

from dataclasses import replace

import pytest

from engine.decisions import (
    ANSWER_WORDS,
    APPROVED,
    REJECTED,
    UNNAMED_EDITOR,
    decide,
    may_decide_in_sheet,
    objection,
)
from engine.draft import Draft
from engine.problem_book import keep_findings
from engine.problems import (
    ONLY_BY_COORDINATOR,
    Finding,
    Place,
    Problem,
    RequestKind,
    Severity,
)
from engine.register import Person
from engine.wording import said
from tests.unit.engine.plans import act, on, plan, rounds, standing


def _asked(draft: Draft, kind: RequestKind, row_key: str, **proposal: str | None) -> Problem:
    place, about = Place("มาตรการ", 2, "", row_key), said("request.withdrawal", key="", title="")
    finding = Finding(kind.value, place, "", about, Severity.REQUEST, kind, dict(proposal))
    keep_findings(draft, [finding], (), on("2022-10-03"), "sheet")
    return list(draft.problems.values())[-1]


def _decide(draft: Draft, key: str, answer: str, day: str = "2022-12-08") -> None:
    decide(draft, draft.problems[key], answer, "command", replace(act(day), who="c@x.th"))


def test_every_word_of_the_list_is_one_of_two_answers() -> None:
    assert {ANSWER_WORDS[w] for w in ("ยืนยัน", "อนุมัติ")} == {APPROVED}
    assert {ANSWER_WORDS[w] for w in ("คืนค่าเดิม", "ไม่อนุมัติ")} == {REJECTED}


@pytest.mark.parametrize("kind", list(RequestKind))
def test_who_may_decide_in_the_sheet(kind: RequestKind) -> None:
    problem = _asked(plan(), kind, "M001")
    assert may_decide_in_sheet(problem) == (kind not in ONLY_BY_COORDINATOR)
    by_name = replace(problem, answer=APPROVED, via="command")
    assert not may_decide_in_sheet(by_name)
    unnamed = replace(problem, answer=APPROVED, via="sheet", decided_by=UNNAMED_EDITOR)
    assert may_decide_in_sheet(unnamed) == (kind not in ONLY_BY_COORDINATOR)


def test_what_asks_nothing_or_is_gone_is_not_decided() -> None:
    draft = plan()
    asked = _asked(draft, RequestKind.WITHDRAWAL, "M001")
    plain = replace(asked, request=None)
    assert (objection(draft, plain) or said("")).code == "decide.asks_nothing"
    gone = replace(asked, gone_on=on("2022-10-05"))
    assert (objection(draft, gone) or said("")).code == "decide.gone"
    assert objection(draft, asked) is None
    with pytest.raises(ValueError, match=asked.key):
        decide(draft, plain, APPROVED, "command", act())


def test_a_decision_keeps_who_when_and_how() -> None:
    draft = plan()
    key = _asked(draft, RequestKind.WITHDRAWAL, "M001").key
    _decide(draft, key, APPROVED)
    decided = draft.problems[key]
    assert (decided.answer, decided.decided_by, decided.via) == (APPROVED, "c@x.th", "command")
    assert (decided.decided_on, decided.is_open) == (on("2022-12-08"), False)


def test_a_withdrawal_undone_is_as_if_it_had_not_been() -> None:
    draft = plan()
    draft.put(replace(rounds(draft)["01"], reported_on=on("2022-10-20")), "x")
    before = (dict(draft.measures), dict(draft.assignments), dict(draft.follow_ups))
    key = _asked(draft, RequestKind.WITHDRAWAL, "M001").key
    _decide(draft, key, APPROVED)
    assert draft.measures["M001"].withdrawn_on == on("2022-12-08")
    assert draft.assignments["M001-1"].reason == "withdrawn"
    assert standing(draft) == ["01"]
    draft.put(replace(draft.problems[key], gone_on=on("2022-12-09")), "x")
    _decide(draft, key, REJECTED, "2023-02-20")
    assert (draft.measures, draft.assignments, draft.follow_ups) == before
    assert draft.problems[key].gone_on is None


def test_a_shrinkage_names_its_measures_and_passes_over_unknown_ones() -> None:
    draft = plan()
    key = _asked(draft, RequestKind.SHRINKAGE, "", keys="M001,M999").key
    _decide(draft, key, APPROVED)
    assert draft.measures["M001"].withdrawn_on is not None
    _decide(draft, key, REJECTED)
    assert draft.measures["M001"].withdrawn_on is None


def test_a_rarer_cadence_undone_brings_every_round_back() -> None:
    draft = plan()
    sides = {"old_cadences": "monthly", "new_cadences": "quarterly"}
    cells = {"old_cell": "ทุกเดือน", "new_cell": "ทุกไตรมาส"}
    key = _asked(draft, RequestKind.RARER_CADENCE, "M001", **sides, **cells).key
    before = standing(draft)
    _decide(draft, key, APPROVED)
    assert standing(draft) == ["Q1", "Q2", "Q3", "Q4"]
    assert draft.measures["M001"].cells["cadence"] == "ทุกไตรมาส"
    _decide(draft, key, REJECTED, "2023-02-20")
    assert standing(draft) == before
    assert draft.measures["M001"].cells["cadence"] == "ทุกเดือน"


def test_no_cadence_at_all_may_be_approved() -> None:
    draft = plan()
    sides = {"old_cadences": "monthly", "new_cadences": ""}
    key = _asked(draft, RequestKind.RARER_CADENCE, "M001", **sides, old_cell="x", new_cell=None)
    _decide(draft, key.key, APPROVED, "2022-10-04")
    assert standing(draft) == ["H1", "H2"]


def test_fewer_parties_undone_bind_again_with_their_missed_rounds() -> None:
    draft = plan()
    sides = {"old_parties": "ฝ่ายปกครอง", "new_parties": "ฝ่ายโยธา"}
    cells = {"old_cell": "ฝ่ายปกครอง", "new_cell": ""}
    key = _asked(draft, RequestKind.FEWER_PARTIES, "M001", **sides, **cells).key
    before = standing(draft)
    _decide(draft, key, APPROVED)
    assert standing(draft) == []
    _decide(draft, key, REJECTED, "2023-02-20")
    assert standing(draft) == before


@pytest.mark.parametrize("first", [APPROVED, REJECTED])
def test_a_deadline_is_decided_either_way_until_somebody_moves_on(first: str) -> None:
    draft = plan()
    sides = {
        "old_deadline": "2023-03-31",
        "old_due": "2023-03-31",
        "new_deadline": None,
        "new_due": None,
        "old_cell": "31 มี.ค. 2566",
        "new_cell": None,
    }
    key = _asked(draft, RequestKind.LATER_DEADLINE, "M001", **sides).key
    _decide(draft, key, first)
    assert draft.measures["M001"].due == (None if first == APPROVED else on("2023-03-31"))
    assert objection(draft, draft.problems[key]) is None
    moved = replace(draft.measures["M001"], cells={"deadline": "1 พ.ค. 2566"})
    draft.put(moved, "x")
    assert (objection(draft, draft.problems[key]) or said("")).code == "decide.moved_on"


def test_an_extension_to_a_day_off_is_due_on_the_next_working_day() -> None:
    draft = plan()
    follow_up = rounds(draft)["01"]
    key = _asked(draft, RequestKind.EXTENSION, follow_up.key, due="2022-11-12").key
    _decide(draft, key, APPROVED)
    assert rounds(draft)["01"].due == on("2022-11-14")
    assert objection(draft, draft.problems[key]) is None
    _decide(draft, key, REJECTED)
    assert rounds(draft)["01"] == follow_up


def test_an_exemption_counts_from_the_day_of_the_decision() -> None:
    draft = plan()
    follow_up = rounds(draft)["01"]
    key = _asked(draft, RequestKind.EXEMPTION, follow_up.key).key
    _decide(draft, key, APPROVED)
    assert rounds(draft)["01"].excused_on == on("2022-12-08")
    _decide(draft, key, REJECTED)
    assert rounds(draft)["01"] == follow_up


@pytest.mark.parametrize("row_key", ["M001", "M001-1-2566-01"])
def test_a_conflict_sets_the_side_that_was_chosen(row_key: str) -> None:
    draft = plan()
    sides = {"field": "result", "theirs": "แผ่นงาน", "ours": "คำสั่ง"}
    key = _asked(draft, RequestKind.CONFLICT, row_key, **sides).key

    def cell() -> object:
        holder = draft.measures.get(row_key) or draft.follow_ups[row_key]
        return holder.cells.get("result")

    _decide(draft, key, REJECTED)
    assert cell() is None  # what was said elsewhere stands already
    draft = plan()
    key = _asked(draft, RequestKind.CONFLICT, row_key, **sides).key
    _decide(draft, key, APPROVED)
    assert cell() == "แผ่นงาน"
    _decide(draft, key, REJECTED)
    assert cell() == "คำสั่ง"
    assert objection(draft, draft.problems[key]) is None
    holder = draft.measures.get(row_key) or draft.follow_ups[row_key]
    draft.put(replace(holder, cells={"result": "อื่น"}), "x")
    assert (objection(draft, draft.problems[key]) or said("")).code == "decide.moved_on"


def test_what_is_decided_about_a_person_is_set_and_set_back() -> None:
    draft = plan()
    person = Person("N001", {}, "ฝ่ายปกครอง", "", "สมชาย", "old@x.th", ("officer",))
    draft.put(person, "init")
    address = _asked(draft, RequestKind.ADDRESS, "N001", email="new@x.th", old="old@x.th").key
    role = _asked(draft, RequestKind.ROLE, "N001", roles="coordinator", old="officer").key
    acting = _asked(draft, RequestKind.ACTING, "N001", acting_for="หัวหน้าฝ่าย", old="").key
    gone = _asked(draft, RequestKind.PERSON_GONE, "N001").key
    for key in (address, role, acting, gone):
        _decide(draft, key, APPROVED)
    found = draft.people["N001"]
    assert (found.email, found.roles, found.acting_for, found.gone_on) == (
        "new@x.th",
        ("coordinator",),
        "หัวหน้าฝ่าย",
        on("2022-12-08"),
    )
    assert objection(draft, draft.problems[address]) is None
    for key in (address, role, acting, gone):
        _decide(draft, key, REJECTED)
    assert draft.people["N001"] == person
    draft.put(replace(person, email="third@x.th"), "x")
    assert (objection(draft, draft.problems[address]) or said("")).code == "decide.moved_on"
