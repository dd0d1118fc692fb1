"""ติดตาม is Tidtam's list: deleted rows come back, foreign ones count for nothing."""

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, iso
from tests.flows.plans import THREE

STATE, RESULT = "สถานะการดำเนินการ", "ผลการดำเนินการ"
OCT = "M001-1-2566-01"


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def test_a_deleted_row_comes_back_with_its_last_answers(o: Office) -> None:
    answer = {STATE: "ติดปัญหา", RESULT: "ขาดงบ", "ปัญหา/อุปสรรค": "ยังไม่ได้รับจัดสรร"}
    o.edits("ติดตาม", [(OCT, heading, value) for heading, value in answer.items()])
    o.sync("2022-10-10")
    held = o.row("ติดตาม", OCT)
    o.delete("ติดตาม", OCT)
    o.sync("2022-10-11")
    assert o.row("ติดตาม", OCT) == held
    assert o.keys("ติดตาม")[-1] == OCT
    assert o.word(OCT, "2022-10-11") == "reported"
    assert o.problems() == []
    o.settle("2022-10-11")


def test_all_rows_deleted_trip_no_guard_and_end_no_duty(o: Office) -> None:
    o.delete("ติดตาม", 2, 3, 4)
    done = o.sync("2022-10-04")
    assert not done.suspicious
    assert done.rows_added == 3
    assert o.word(OCT, "2022-11-01") == "overdue"
    o.settle("2022-10-04")


def test_a_decided_request_is_not_asked_again_because_its_row_was_deleted(o: Office) -> None:
    o.edit("ติดตาม", OCT, "ขอเลื่อนเป็น", "15 พ.ย. 2565")
    o.sync("2022-10-10")
    o.decide(o.problem("extension").key, "อนุมัติ", "2022-10-10")
    o.sync("2022-10-10")
    o.delete("ติดตาม", OCT)
    o.sync("2022-10-11")
    o.sync("2022-10-12")
    assert o.problems() == []
    assert len([p for p in o.register().problems.values() if p.code == "extension"]) == 1
    assert iso(o.follow_up(OCT).due) == "2022-11-15"


def test_a_copied_row_is_marked_and_counts_for_nothing(o: Office) -> None:
    copy = o.copy("ติดตาม", OCT)
    o.edits("ติดตาม", [(copy, STATE, "อยู่ระหว่างดำเนินการ"), (copy, RESULT, "ทำแล้ว")])
    o.sync("2022-10-10")
    assert o.word(OCT, "2022-10-10") == "open"
    assert OCT in o.cell("ติดตาม", copy, "ข้อสังเกต")
    assert o.problem("answer.copied_row").row == copy
    o.settle("2022-10-10")


def test_an_unknown_row_is_marked_and_counts_for_nothing(o: Office) -> None:
    row = o.add("ติดตาม", {"รหัส": "M009-1-2566-01", STATE: "อยู่ระหว่างดำเนินการ", RESULT: "ก"})
    o.sync("2022-10-10")
    assert o.problem("answer.unknown_row").value == "M009-1-2566-01"
    assert o.cell("ติดตาม", row, "ข้อสังเกต")
    o.settle("2022-10-10")


def test_a_round_not_yet_open_cannot_be_typed_into_the_list(o: Office) -> None:
    o.add("ติดตาม", {"รหัส": "M001-1-2566-05", STATE: "อยู่ระหว่างดำเนินการ", RESULT: "ก"})
    o.sync("2022-10-10")
    assert o.follow_up("M001-1-2566-05").reported_on is None
    assert o.problem("answer.unknown_row").value == "M001-1-2566-05"


def test_a_row_without_key_is_marked_and_a_lost_key_is_put_back(o: Office) -> None:
    row = o.add("ติดตาม", {STATE: "อยู่ระหว่างดำเนินการ", RESULT: "งานของเรา"})
    o.edit("ติดตาม", OCT, "รหัส", None)
    o.sync("2022-10-10")
    assert o.problem("answer.row_without_key").row == row
    assert o.problem("cell.key_returned").row_key == OCT
    assert o.cell("ติดตาม", 2, "รหัส") == OCT
    o.settle("2022-10-10")


def test_sorted_and_filtered_rows_keep_their_answers(o: Office) -> None:
    o.edits("ติดตาม", [(OCT, STATE, "อยู่ระหว่างดำเนินการ"), (OCT, RESULT, "ร่างแล้ว")])
    o.sort("ติดตาม", by=lambda row: row["ฝ่าย"] != "ฝ่ายโยธา")
    o.sync("2022-11-01")
    assert o.keys("ติดตาม") == [
        "M002-1-2566-01",
        OCT,
        "M003-1-2566-Q1",
        "M001-1-2566-02",
        "M002-1-2566-02",
    ]
    assert o.word(OCT, "2022-11-01") == "reported"
    o.settle("2022-11-01")


def test_our_own_cell_typed_over_is_put_back_and_said(o: Office) -> None:
    o.edits("ติดตาม", [(OCT, "ครบกำหนด", "31 ธ.ค. 2565"), (OCT, "สถานะ", "รายงานแล้ว")])
    o.edit("สรุป", 2, "เกินกำหนด", 99)
    o.edit("หน่วยงาน", 1, "ข้อสังเกต", "ข้อสังเกต")
    o.sync("2022-10-10")
    assert iso(o.cell("ติดตาม", OCT, "ครบกำหนด")) == "2022-10-31"
    assert o.cell("ติดตาม", OCT, "สถานะ") == "เปิดรับรายงาน"
    assert o.cell("สรุป", 2, "เกินกำหนด") == 0
    restored = {(p.tab, p.column): p for p in o.problems("cell.restored")}
    assert set(restored) == {("ติดตาม", "ครบกำหนด"), ("ติดตาม", "สถานะ"), ("สรุป", "เกินกำหนด")}
    assert {p.severity for p in restored.values()} == {"info"}
    assert "31 ธ.ค. 2565" in o.cell("ติดตาม", OCT, "ข้อสังเกต")
    o.settle("2022-10-10")
    o.sync("2022-10-11")
    assert o.problems() == []
    o.settle("2022-10-11")


def test_a_cancelled_row_that_nobody_answered_may_be_deleted(o: Office) -> None:
    o.edit("มาตรการ", "M003", "การกำกับติดตาม", "ทุกเดือน")
    o.sync("2022-10-10")
    assert o.word("M003-1-2566-Q1", "2022-10-10") == "cancelled"
    o.delete("ติดตาม", "M003-1-2566-Q1")
    o.sync("2022-10-11")
    assert "M003-1-2566-Q1" not in o.keys("ติดตาม")
    o.settle("2022-10-11")


def test_new_rounds_come_at_the_end_in_the_order_they_are_due(o: Office) -> None:
    o.sync("2023-01-03")
    keys = o.keys("ติดตาม")
    assert keys[:3] == [OCT, "M002-1-2566-01", "M003-1-2566-Q1"]
    assert keys[3:] == [
        "M001-1-2566-02",
        "M002-1-2566-02",
        "M001-1-2566-03",
        "M002-1-2566-03",
        "M001-1-2566-04",
        "M002-1-2566-04",
        "M003-1-2566-Q2",
    ]


def test_what_a_deleted_row_asks_names_the_row_it_is_put_back_to(o: Office) -> None:
    o.edit("ติดตาม", OCT, "ขอเลื่อนเป็น", "15 พ.ย. 2565")
    o.sync("2022-10-10")
    o.delete("ติดตาม", OCT)
    o.sync("2022-10-11")
    asked = o.problem("extension")
    assert (asked.row, o.cell("ติดตาม", 4, "รหัส")) == (4, OCT)
    assert o.cell("ตรวจสอบ", asked.key, "ตำแหน่ง") == "ติดตาม!L4"
    o.settle("2022-10-11")


def test_our_own_cell_typed_over_again_on_another_day_is_said_again(o: Office) -> None:
    for on in ("2022-10-10", "2022-10-12"):
        o.edit("ติดตาม", OCT, "สถานะ", "รายงานแล้ว")
        o.sync(on)
        assert iso(o.problem("cell.restored").found_on) == on
        o.settle(on)
