"""Answers typed in ติดตาม: what is a report, from when it counts, and what it asks for."""

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import COORDINATOR, Office, iso
from tests.flows.plans import ONE

STATE, RESULT = "สถานะการดำเนินการ", "ผลการดำเนินการ"
OCT, NOV, DEC, JAN = (f"M001-1-2566-{n:02d}" for n in range(1, 5))


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(ONE)
    o.sync("2022-10-03")
    return o


def _type(o: Office, key: str, state: str | None, result: str | None = None) -> None:
    o.edits("ติดตาม", [(key, STATE, state), (key, RESULT, result)])


@pytest.mark.parametrize(
    ("state", "result", "word", "problem"),
    [
        (None, None, "open", None),
        ("ยังไม่ดำเนินการ", None, "open", None),
        ("ยังไม่ดำเนินการ", "รองบประมาณ", "open", None),
        ("อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว", "reported", None),
        ("ดำเนินการแล้ว (รอบนี้)", "ประชุม 1 ครั้ง", "reported", None),
        ("แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือ", "reported", None),
        ("ติดปัญหา", "ขาดงบ", "reported", None),
        ("แล้วเสร็จ", "ครบแล้ว", "reported", None),
        ("รอตรวจสอบ", "ส่งแล้ว", "reported", None),
        ("อยู่ระหว่างดำเนินการ", None, "open", "answer.no_result"),
        ("อยู่ระหว่างดำเนินการ", "-", "open", "answer.no_result"),
        ("แล้วเสร็จทั้งมาตรการ", None, "open", "answer.no_result"),
        ("เหมือนรอบก่อน", None, "open", "answer.nothing_before"),
        (None, "ร่างคู่มือแล้ว", "open", "answer.no_state"),
        ("-", None, "open", None),
        ("ไม่แน่ใจ", "ร่างคู่มือแล้ว", "open", "answer.state_unread"),
        ("ขอยกเว้น", "ไม่มีกิจกรรม", "open", "exemption"),
    ],
)
def test_what_a_state_word_and_a_result_make(
    o: Office, state: str | None, result: str | None, word: str, problem: str | None
) -> None:
    _type(o, OCT, state, result)
    o.sync("2022-10-10")
    assert o.word(OCT, "2022-10-10") == word
    assert [p.code for p in o.problems()] == ([problem] if problem else [])
    assert o.follow_up(OCT).cells.get("state", None) == state or state is None
    o.settle("2022-10-10")


def test_not_started_is_an_answer_that_stays_overdue(o: Office) -> None:
    _type(o, OCT, "ยังไม่ดำเนินการ")
    o.sync("2022-10-10")
    assert o.follow_up(OCT).state == "ยังไม่ดำเนินการ"
    assert o.word(OCT, "2022-11-01") == "overdue"


def test_only_the_words_of_the_list_complete_a_measure(o: Office) -> None:
    _type(o, OCT, "แล้วเสร็จ", "เผยแพร่คู่มือ")
    o.sync("2022-10-10")
    assert o.register().assignments["M001-1"].completed_on is None
    _type(o, OCT, "แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือ")
    o.sync("2022-10-11")
    assert o.register().assignments["M001-1"].completed_on is not None


def test_a_report_counts_from_the_last_read_before_the_one_that_saw_it(o: Office) -> None:
    o.sync("2022-10-31")
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-11-04")
    f = o.follow_up(OCT)
    assert (iso(f.reported_on), iso(f.seen_on)) == ("2022-10-31", "2022-11-04")
    assert o.word(OCT, "2022-11-04") == "reported"


def test_a_skipped_cycle_over_the_same_bytes_is_a_read(o: Office) -> None:
    o.sync("2022-10-20")
    o.sync("2022-10-20")
    assert o.sync("2022-10-20", at="15:00").skipped
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-10-25")
    assert iso(o.follow_up(OCT).reported_on) == "2022-10-20"


def test_a_report_counts_from_the_opening_where_the_last_read_was_before_it(o: Office) -> None:
    o.sync("2022-10-20")
    with o.book() as book:
        book["ติดตาม"].append([NOV])
    o.delete("ติดตาม", 3)
    o.sync("2022-11-01")
    o.sync("2022-11-01")
    _type(o, NOV, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-11-02")
    assert iso(o.follow_up(NOV).reported_on) == "2022-11-01"


def test_late_means_late_even_by_the_earliest_day(o: Office) -> None:
    o.sync("2022-11-02")
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-11-09")
    assert iso(o.follow_up(OCT).reported_on) == "2022-11-02"
    assert o.word(OCT, "2022-11-09") == "reported_late"
    assert o.word(OCT, "2022-11-01") == "overdue"


def test_a_changed_wording_keeps_the_day_of_the_report(o: Office) -> None:
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-10-10")
    _type(o, OCT, "ดำเนินการแล้ว (รอบนี้)", "เผยแพร่คู่มือแล้ว")
    o.sync("2022-11-20")
    f = o.follow_up(OCT)
    assert (iso(f.reported_on), iso(f.seen_on)) == ("2022-10-03", "2022-10-10")
    assert f.cells["result"] == "เผยแพร่คู่มือแล้ว"


def test_a_cleared_answer_counts_as_not_reported_from_that_read_on(o: Office) -> None:
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-10-10")
    _type(o, OCT, None, None)
    o.sync("2022-11-05")
    assert o.word(OCT, "2022-11-05") == "overdue"
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างใหม่")
    o.sync("2022-11-08")
    assert iso(o.follow_up(OCT).reported_on) == "2022-11-05"
    assert o.word(OCT, "2022-11-08") == "reported_late"
    o.settle("2022-11-08")


def test_same_as_before_is_a_report_where_an_earlier_result_exists(o: Office) -> None:
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-11-01")
    assert o.cell("ติดตาม", NOV, "ผลรอบก่อน") == "ร่างคู่มือแล้ว"
    _type(o, NOV, "เหมือนรอบก่อน")
    o.sync("2022-11-10")
    assert o.word(NOV, "2022-11-10") == "reported"
    assert o.cell("ติดตาม", NOV, RESULT) is None
    o.settle("2022-11-10")


def test_same_as_before_counts_no_more_when_the_earlier_result_is_taken_away(o: Office) -> None:
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    o.sync("2022-11-01")
    _type(o, NOV, "เหมือนรอบก่อน")
    o.sync("2022-11-10")
    _type(o, OCT, None, None)
    o.sync("2022-11-11")
    assert o.word(NOV, "2022-11-11") == "open"
    assert o.problem("answer.nothing_before").row_key == NOV


def test_the_coordinator_is_told_of_three_times_the_same(o: Office) -> None:
    _type(o, OCT, "อยู่ระหว่างดำเนินการ", "ร่างคู่มือแล้ว")
    for month, key in (("2022-11", NOV), ("2022-12", DEC), ("2023-01", JAN)):
        o.sync(f"{month}-01")
        _type(o, key, "เหมือนรอบก่อน")
        o.sync(f"{month}-02")
        told = [p.row_key for p in o.problems("answer.same_again")]
        assert told == ([JAN] if key == JAN else [])
    assert o.problem("answer.same_again").severity == "info"
    o.settle("2023-01-02")


def test_a_completed_measure_owes_no_deadline_and_no_later_round(o: Office) -> None:
    o.sync("2022-11-01")
    _type(o, NOV, "แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือแล้ว")
    o.sync("2022-11-10")
    o.sync("2022-12-01")
    assert o.word(OCT, "2022-12-01") == "overdue"
    assert o.word(NOV, "2022-12-01") == "reported"
    assert o.word(DEC, "2022-12-01") == "completed"
    assert DEC not in o.keys("ติดตาม")
    assert str(o.standing("2023-05-01").deadlines["M001-1"]) == "completed"
    [measure] = o.status("2022-12-01")["measures"]
    assert (measure["reported"], measure["expected"]) == (1, 1)
    o.settle("2022-12-01")


def test_a_completion_taken_back_owes_again_and_opens_its_rounds(o: Office) -> None:
    _type(o, OCT, "แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือแล้ว")
    o.sync("2022-10-10")
    o.sync("2022-12-01")
    _type(o, OCT, "ดำเนินการแล้ว (รอบนี้)", "เผยแพร่ร่าง")
    o.sync("2022-12-02")
    assert o.keys("ติดตาม") == [OCT, NOV, DEC]
    assert o.word(NOV, "2022-12-02") == "overdue"
    assert str(o.standing("2023-05-01").deadlines["M001-1"]) == "overdue"
    o.settle("2022-12-02")


def test_a_round_added_to_a_completed_measure_is_completed_too(o: Office) -> None:
    _type(o, OCT, "แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือแล้ว")
    o.sync("2022-10-10")
    o.edit("มาตรการ", "M001", "การกำกับติดตาม", "ทุกสัปดาห์")
    o.sync("2022-10-20")
    later = [f for f in o.register().follow_ups.values() if "W" in f.round]
    assert later
    assert {o.word(f.key, "2022-12-31") for f in later if not f.cancelled_on} == {"completed"}


def test_rounds_go_on_to_the_years_end_where_the_policy_says_so(office: MakeOffice) -> None:
    o = office(ONE, plan__rounds_until="year_end")
    o.sync("2022-10-03")
    _type(o, OCT, "แล้วเสร็จทั้งมาตรการ", "เผยแพร่คู่มือแล้ว")
    o.sync("2022-10-10")
    assert o.word(NOV, "2022-12-01") == "overdue"
    assert str(o.standing("2023-05-01").deadlines["M001-1"]) == "completed"


def test_an_exemption_is_a_request_that_only_the_coordinator_grants(o: Office) -> None:
    _type(o, OCT, "ขอยกเว้น", "ไม่มีกิจกรรม")
    o.sync("2022-10-10")
    asked = o.problem("exemption").key
    o.edit("ตรวจสอบ", asked, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-11")
    assert o.problem("decision.only_coordinator").row_key == asked
    assert o.word(OCT, "2022-11-01") == "overdue"
    o.decide(asked, "อนุมัติ", "2022-10-12")
    o.sync("2022-10-12")
    assert o.word(OCT, "2022-11-01") == "excused"
    [measure] = o.status("2022-10-12")["measures"]
    assert (measure["reported"], measure["expected"]) == (0, 0)
    o.settle("2022-10-12")
    o.decide(asked, "ไม่อนุมัติ", "2022-10-13")
    o.sync("2022-10-13")
    assert o.word(OCT, "2022-11-01") == "overdue"
    o.settle("2022-10-13")


def test_an_extension_moves_its_rounds_due_day_and_nothing_else(o: Office) -> None:
    o.edit("ติดตาม", OCT, "ขอเลื่อนเป็น", "12 พ.ย. 2565")
    o.sync("2022-10-10")
    asked = o.problem("extension")
    assert (asked.severity, iso(o.follow_up(OCT).due)) == ("request", "2022-10-31")
    o.edit("ตรวจสอบ", asked.key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-11")
    f = o.follow_up(OCT)
    assert (iso(f.scheduled), iso(f.due)) == ("2022-10-31", "2022-11-14")
    assert iso(o.measure("M001").due) == "2023-03-31"
    assert iso(o.follow_up(NOV).due) == "2022-11-30"
    assert iso(o.cell("ติดตาม", OCT, "ครบกำหนด")) == "2022-11-14"
    assert o.word(OCT, "2022-11-14") != "overdue"
    o.settle("2022-10-11")
    o.decide(asked.key, "ไม่อนุมัติ", "2022-10-12")
    o.sync("2022-10-12")
    assert iso(o.follow_up(OCT).due) == "2022-10-31"
    assert o.problems() == []
    o.settle("2022-10-12")


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("31 ก.พ. 2566", "answer.extension_unread"),
        ("15 ต.ค. 2565", "answer.extension_early"),
        ("-", None),
    ],
)
def test_an_extension_to_no_later_day_moves_nothing(
    o: Office, typed: str, code: str | None
) -> None:
    o.edit("ติดตาม", OCT, "ขอเลื่อนเป็น", typed)
    o.sync("2022-10-10")
    assert [p.code for p in o.problems()] == ([code] if code else [])
    assert iso(o.follow_up(OCT).due) == "2022-10-31"


def test_an_answer_by_command_has_its_exact_day_and_goes_into_the_sheet(o: Office) -> None:
    o.answer(OCT, "2022-10-20", state="อยู่ระหว่างดำเนินการ", result="ร่างคู่มือแล้ว")
    o.sync("2022-10-25")
    row = o.row("ติดตาม", OCT)
    assert (row[STATE], row[RESULT], row["ผู้รายงาน"]) == (
        "อยู่ระหว่างดำเนินการ",
        "ร่างคู่มือแล้ว",
        COORDINATOR,
    )
    f = o.follow_up(OCT)
    assert (iso(f.reported_on), iso(f.seen_on)) == ("2022-10-20", "2022-10-20")
    o.settle("2022-10-25")


def test_a_cell_written_by_tidtam_can_be_edited_and_cleared_at_once(o: Office) -> None:
    o.answer(OCT, "2022-10-20", state="อยู่ระหว่างดำเนินการ", result="ร่างคู่มือแล้ว")
    o.sync("2022-10-25")
    o.edit("ติดตาม", OCT, RESULT, "ร่างคู่มือ 2 เล่ม")
    o.sync("2022-10-26")
    assert o.problems() == []
    assert o.follow_up(OCT).cells["result"] == "ร่างคู่มือ 2 เล่ม"
    o.answer(OCT, "2022-10-27", result="ร่าง 3 เล่ม")
    o.sync("2022-10-27")
    o.edit("ติดตาม", OCT, RESULT, None)
    o.sync("2022-10-28")
    assert o.cell("ติดตาม", OCT, RESULT) is None
    assert o.follow_up(OCT).reported_on is None
