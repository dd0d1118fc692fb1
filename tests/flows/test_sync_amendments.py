"""Edits of a measure: what adds duty counts at once, what lightens it waits for a decision."""

from typing import Any

import pytest

from engine.decisions import UNNAMED_EDITOR
from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, iso
from tests.flows.plans import THREE

DEADLINE, PARTIES, CADENCE = "ระยะเวลาแล้วเสร็จ", "ผู้รับผิดชอบ", "การกำกับติดตาม"
LIGHTER = [
    (DEADLINE, "31 มี.ค. 2566", "30 มิ.ย. 2566", "later_deadline"),
    (DEADLINE, "31 มี.ค. 2566", None, "later_deadline"),
    (PARTIES, "ฝ่ายปกครอง", "ฝ่ายโยธา", "fewer_parties"),
    (PARTIES, "ฝ่ายปกครอง", None, "fewer_parties"),
    (CADENCE, "ทุกเดือน", "ทุกไตรมาส", "rarer_cadence"),
    (CADENCE, "ทุกเดือน", None, "rarer_cadence"),
]
each_lightening = pytest.mark.parametrize(("heading", "old", "new", "code"), LIGHTER)


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def _duty(o: Office) -> tuple[Any, ...]:
    m = o.measure("M001")
    standing = [f for f in o.register().follow_ups.values() if f.measure == "M001"]
    rounds = [f.key for f in standing if not f.cancelled_on]
    return (m.deadline, m.due, m.cadences, tuple(o.parties("M001").values()), tuple(rounds))


def test_a_party_that_is_added_owes_from_the_round_of_that_day(o: Office) -> None:
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายปกครอง ฝ่ายเทศกิจ")
    o.sync("2023-01-16")
    assert o.parties("M001") == {"M001-1": "ฝ่ายปกครอง", "M001-2": "ฝ่ายเทศกิจ"}
    added = [f.round for f in o.register().follow_ups.values() if f.assignment == "M001-2"]
    assert (added[0], len(added)) == ("2566-04", 9)
    assert o.problems() == []
    o.settle("2023-01-16")


def test_everyone_in_a_cell_is_every_division_and_the_lead_stays_lead(o: Office) -> None:
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายปกครอง/ทุกฝ่าย")
    o.sync("2022-10-04")
    assert list(o.parties("M001").values()) == [
        "ฝ่ายปกครอง",
        *(d for d in o.house.office.profile.divisions if d != "ฝ่ายปกครอง"),
    ]
    roles = {a.party: a.role for a in o.register().assignments.values() if a.measure == "M001"}
    assert roles["ฝ่ายปกครอง"] == "lead"
    assert roles["ฝ่ายโยธา"] == "support"
    o.settle("2022-10-04")


def test_an_earlier_deadline_counts_at_once(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "31 ม.ค. 2566")
    o.sync("2022-10-04")
    assert iso(o.measure("M001").due) == "2023-01-31"
    assert o.problems() == []


def test_another_way_to_write_the_same_working_day_is_no_request(o: Office) -> None:
    o.edit("มาตรการ", "M003", DEADLINE, "1 เม.ย. 2566")
    o.sync("2022-10-04")
    o.edit("มาตรการ", "M003", DEADLINE, "3 เม.ย. 2566")
    o.sync("2022-10-05")
    assert (iso(o.measure("M003").deadline), o.problems()) == ("2023-04-03", [])


def test_a_more_frequent_cadence_begins_with_the_round_of_that_day(o: Office) -> None:
    o.edit("มาตรการ", "M003", CADENCE, "ทุกเดือน")
    o.sync("2023-02-10")
    rounds = {f.round: f for f in o.register().follow_ups.values() if f.measure == "M003"}
    assert next(r for r in rounds if "Q" not in r) == "2566-05"
    assert iso(rounds["2566-Q2"].cancelled_on) == "2023-02-10"
    assert rounds["2566-Q2"].reason == "fallen_away"
    o.settle("2023-02-10")


def test_nobody_types_a_missed_round_off_the_list(o: Office) -> None:
    o.edit("มาตรการ", "M003", CADENCE, "ทุกเดือน")
    o.sync("2023-02-10")
    assert o.word("M003-1-2566-Q1", "2023-02-10") == "overdue"


def test_a_round_that_was_answered_stays_when_its_cadence_falls_away(o: Office) -> None:
    o.answer("M003-1-2566-Q1", "2022-12-01", state="อยู่ระหว่างดำเนินการ", result="ร่างแผน")
    o.sync("2022-12-01")
    o.edit("มาตรการ", "M003", CADENCE, "ทุกเดือน")
    o.sync("2022-12-02")
    assert o.word("M003-1-2566-Q1", "2022-12-02") == "reported"
    assert o.word("M003-1-2566-Q2", "2022-12-02") == "cancelled"


@each_lightening
def test_what_lightens_a_duty_waits_and_the_cell_stays_as_typed(
    o: Office, heading: str, old: str, new: str | None, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, new)
    o.sync("2022-10-04")
    asked = o.problem(code)
    assert (asked.row_key, asked.column, asked.waits) == ("M001", heading, True)
    assert o.cell("มาตรการ", "M001", heading) == new
    standing = _duty(o)
    assert standing[:3] == before[:3]
    assert set(before[3]) <= set(standing[3])
    assert set(before[4]) <= set(standing[4])
    assert asked.key in o.cell("มาตรการ", "M001", "ข้อสังเกต")
    o.settle("2022-10-04")


@each_lightening
def test_a_lightening_that_is_approved_becomes_the_duty(
    o: Office, heading: str, old: str, new: str | None, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, new)
    o.sync("2022-10-04")
    key = o.problem(code).key
    o.decide(key, "อนุมัติ", "2022-10-04")
    o.sync("2022-10-05")
    assert _duty(o) != before
    assert o.cell("มาตรการ", "M001", heading) == new
    assert o.problems(code) == []
    assert "อนุมัติโดย coordinator@example.go.th" in o.cell("ตรวจสอบ", key, "สถานะ")
    o.settle("2022-10-05")


@each_lightening
def test_a_lightening_that_is_refused_brings_the_text_back(
    o: Office, heading: str, old: str, new: str | None, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, new)
    o.sync("2022-10-04")
    o.decide(o.problem(code).key, "ไม่อนุมัติ", "2022-10-04")
    o.sync("2022-10-04")
    assert o.cell("มาตรการ", "M001", heading) == old
    assert _duty(o) == before
    assert o.problems() == []
    o.settle("2022-10-04")


@each_lightening
def test_a_lightening_that_is_typed_back_asks_nothing_any_more(
    o: Office, heading: str, old: str, new: str | None, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, new)
    o.sync("2022-10-04")
    o.edit("มาตรการ", "M001", heading, old)
    o.sync("2022-10-05")
    assert _duty(o) == before
    assert o.problems() == []
    assert o.measure("M001").held == {}
    o.settle("2022-10-05")


@each_lightening
def test_an_approval_that_is_undone_brings_duty_and_text_back(
    o: Office, heading: str, old: str, new: str | None, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, new)
    o.sync("2022-12-05")
    key = o.problem(code).key
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-12-05")
    assert o.register().problems[key].decided_by == UNNAMED_EDITOR
    assert _duty(o) != before
    o.decide(key, "ไม่อนุมัติ", "2023-01-20")
    o.sync("2023-01-20")
    assert o.cell("มาตรการ", "M001", heading) == old
    assert _duty(o)[:4] == before[:4]
    assert set(before[4]) == set(_duty(o)[4])
    assert o.word("M001-1-2566-02", "2023-01-20") == "overdue"
    assert o.problems(code) == []
    o.settle("2023-01-20")


def test_a_decision_cannot_be_undone_once_somebody_has_moved_on(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 มิ.ย. 2566")
    o.sync("2022-10-04")
    key = o.problem("later_deadline").key
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-05")
    o.edit("มาตรการ", "M001", DEADLINE, "31 พ.ค. 2566")
    o.sync("2022-10-06")
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "ไม่อนุมัติ")
    o.sync("2022-10-07")
    assert o.problem("decision.too_late").row_key == key
    assert o.cell("มาตรการ", "M001", DEADLINE) == "31 พ.ค. 2566"
    assert iso(o.measure("M001").deadline) == "2023-05-31"


def test_an_unnamed_editor_does_not_overrule_the_coordinator(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 มิ.ย. 2566")
    o.sync("2022-10-04")
    key = o.problem("later_deadline").key
    o.decide(key, "ไม่อนุมัติ", "2022-10-04")
    o.sync("2022-10-04")
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-05")
    assert o.problem("decision.by_name").row_key == key
    assert iso(o.measure("M001").deadline) == "2023-03-31"
    o.settle("2022-10-05")


def test_a_decision_on_what_was_typed_back_has_no_effect(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 มิ.ย. 2566")
    o.sync("2022-10-04")
    key = o.problem("later_deadline").key
    o.edit("มาตรการ", "M001", DEADLINE, "31 มี.ค. 2566")
    o.sync("2022-10-05")
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-06")
    assert iso(o.measure("M001").deadline) == "2023-03-31"
    assert o.problem("decision.too_late").row_key == key


def test_a_decision_and_a_later_edit_in_one_save_are_two_things(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 เม.ย. 2566")
    o.sync("2022-10-04")
    o.edit("ตรวจสอบ", o.problem("later_deadline").key, "คำตัดสิน", "อนุมัติ")
    o.edit("มาตรการ", "M001", DEADLINE, "30 มิ.ย. 2566")
    o.sync("2022-10-05")
    assert iso(o.measure("M001").deadline) == "2023-04-30"
    assert o.problem("later_deadline").value == "30 มิ.ย. 2566"


def test_a_word_that_is_no_decision_is_said_and_counts_for_nothing(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 มิ.ย. 2566")
    o.sync("2022-10-04")
    key = o.problem("later_deadline").key
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "แล้วแต่")
    o.sync("2022-10-05")
    assert o.problem("decision.unknown_word").value == "แล้วแต่"
    assert o.problem("later_deadline").waits
    o.settle("2022-10-05")
    o.edit("ตรวจสอบ", key, "คำตัดสิน", None)
    o.sync("2022-10-06")
    assert o.problems("decision.unknown_word") == []


def test_a_decision_on_what_asks_nothing_is_said(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "เร็ว ๆ นี้")
    o.sync("2022-10-04")
    o.edit("ตรวจสอบ", o.problem("measure.deadline_unread").key, "คำตัดสิน", "ยืนยัน")
    o.sync("2022-10-05")
    assert o.problem("decision.not_asked").value == "ยืนยัน"


@pytest.mark.parametrize(
    ("heading", "typed", "code"),
    [
        (DEADLINE, "31 ก.พ. 2566", "measure.deadline_unread"),
        (PARTIES, "ฝ่ายกิจการลูกเสือ", "measure.party_unknown"),
        (PARTIES, "ฝ่ายปกคอง", "measure.party_unknown_near"),
    ],
)
def test_what_cannot_be_read_keeps_the_old_duty(
    o: Office, heading: str, typed: str, code: str
) -> None:
    before = _duty(o)
    o.edit("มาตรการ", "M001", heading, typed)
    o.sync("2022-10-04")
    assert o.problem(code).value == typed
    assert _duty(o) == before
    o.settle("2022-10-04")
    o.edit("มาตรการ", "M001", heading, {DEADLINE: "31 ม.ค. 2566"}.get(heading, "ฝ่ายปกครอง"))
    o.sync("2022-10-05")
    assert o.problems() == []


def test_an_added_and_a_dropped_party_in_one_edit_are_taken_apart(o: Office) -> None:
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายโยธา")
    o.sync("2022-10-04")
    assert set(o.parties("M001").values()) == {"ฝ่ายปกครอง", "ฝ่ายโยธา"}
    o.sync("2022-10-05")
    o.decide(o.problem("fewer_parties").key, "ไม่อนุมัติ", "2022-10-05")
    o.sync("2022-10-05")
    assert set(o.parties("M001").values()) == {"ฝ่ายปกครอง"}
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_party_removed_and_added_again_keeps_its_number_and_owes_from_then(o: Office) -> None:
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายปกครอง ฝ่ายโยธา")
    o.sync("2022-10-04")
    o.answer("M001-2-2566-01", "2022-10-10", state="อยู่ระหว่างดำเนินการ", result="เริ่ม")
    o.sync("2022-10-10")
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายปกครอง")
    o.sync("2022-12-05")
    o.decide(o.problem("fewer_parties").key, "อนุมัติ", "2022-12-05")
    o.sync("2022-12-05")
    assert o.parties("M001") == {"M001-1": "ฝ่ายปกครอง"}
    o.edit("มาตรการ", "M001", PARTIES, "ฝ่ายปกครอง ฝ่ายโยธา")
    o.sync("2023-03-10")
    assert o.parties("M001") == {"M001-1": "ฝ่ายปกครอง", "M001-2": "ฝ่ายโยธา"}
    words = {f.round: f for f in o.register().follow_ups.values() if f.assignment == "M001-2"}
    standing = [code for code, f in words.items() if not f.cancelled_on]
    assert standing == ["2566-01", *(f"2566-{n:02d}" for n in range(6, 13))]
    o.settle("2023-03-10")


def test_rounds_that_fall_away_are_cancelled_with_the_reason_and_come_back(o: Office) -> None:
    o.edit("มาตรการ", "M001", CADENCE, "ทุกไตรมาส")
    o.sync("2022-10-04")
    o.decide(o.problem("rarer_cadence").key, "อนุมัติ", "2022-10-04")
    o.sync("2022-10-04")
    assert o.follow_up("M001-1-2566-02").reason == "fallen_away"
    [line] = [x for x in o.history() if x.key == "M001-1-2566-02" and "reason" in x.fields][-1:]
    assert line.why is not None
    assert line.why.code == "decision.because"
    o.edit("มาตรการ", "M001", CADENCE, "ทุกเดือน")
    o.sync("2022-11-10")
    assert o.follow_up("M001-1-2566-02").cancelled_on is None
    assert o.follow_up("M001-1-2566-01").cancelled_on is not None
    assert o.follow_up("M001-1-2566-Q1").cancelled_on is not None


def test_both_a_later_deadline_and_fewer_parties_are_two_requests(o: Office) -> None:
    o.edits("มาตรการ", [("M001", DEADLINE, "30 มิ.ย. 2566"), ("M001", PARTIES, "ฝ่ายโยธา")])
    o.sync("2022-10-04")
    assert {p.code for p in o.problems()} == {"later_deadline", "fewer_parties"}
    o.decide(o.problem("later_deadline").key, "อนุมัติ", "2022-10-04")
    o.sync("2022-10-05")
    assert iso(o.measure("M001").deadline) == "2023-06-30"
    assert "ฝ่ายปกครอง" in o.parties("M001").values()
    assert [p.code for p in o.problems()] == ["fewer_parties"]


def test_a_request_is_decided_on_what_the_cell_says_now(o: Office) -> None:
    o.edit("มาตรการ", "M001", DEADLINE, "30 เม.ย. 2566")
    o.sync("2022-10-04")
    first = o.problem("later_deadline").key
    o.edit("มาตรการ", "M001", DEADLINE, "31 พ.ค. 2566")
    o.sync("2022-10-05")
    assert o.problem("later_deadline").key != first
    o.decide(o.problem("later_deadline").key, "อนุมัติ", "2022-10-05")
    o.sync("2022-10-05")
    assert iso(o.measure("M001").deadline) == "2023-05-31"
