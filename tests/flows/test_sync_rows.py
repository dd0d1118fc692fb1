"""Rows of มาตรการ as people add, copy, move and delete them; the key is what a row is."""

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, iso
from tests.flows.plans import NEW_ROW, TEN, THREE


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def test_a_new_row_gets_a_key_and_owes_rounds_from_the_day_it_was_seen(o: Office) -> None:
    o.add("มาตรการ", NEW_ROW)
    o.sync("2023-01-10")
    assert o.cell("มาตรการ", 5, "รหัส") == "M004"
    rounds = [f.round for f in o.register().follow_ups.values() if f.measure == "M004"]
    assert (rounds[0], len(rounds)) == ("2566-04", 9)
    assert iso(o.follow_up("M004-1-2566-04").opened_on) == "2023-01-10"
    o.settle("2023-01-10")


def test_a_row_inserted_above_moves_no_key(o: Office) -> None:
    o.add("มาตรการ", NEW_ROW, before=2)
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M004", "M001", "M002", "M003"]
    assert [m["key"] for m in o.status("2022-10-04")["measures"]] == [
        "M004",
        "M001",
        "M002",
        "M003",
    ]
    assert o.problems() == []
    o.settle("2022-10-04")


def test_an_unedited_copy_gets_a_new_key_and_the_original_keeps_its_own(o: Office) -> None:
    o.copy("มาตรการ", "M001", to=4)
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M001", "M002", "M004", "M003"]
    assert o.problem("measure.copied").row_key == "M004"
    assert o.measure("M004").cells["issue"] == o.measure("M001").cells["issue"]
    o.settle("2022-10-04")


def test_a_copy_that_was_edited_is_the_new_one_wherever_it_stands(o: Office) -> None:
    above = o.copy("มาตรการ", "M002", to=2)
    o.edit("มาตรการ", above, "ประเด็น", "เรื่องใหม่")
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M004", "M001", "M002", "M003"]
    assert o.measure("M002").cells["issue"] == "ให้บริการอย่างเท่าเทียม"
    assert o.measure("M004").cells["issue"] == "เรื่องใหม่"


def test_a_row_with_an_unknown_key_is_quarantined_until_its_key_is_cleared(o: Office) -> None:
    row = o.add("มาตรการ", {**NEW_ROW, "รหัส": "M099"})
    o.sync("2022-10-04")
    assert len(o.register().measures) == 3
    assert "M099" in o.cell("มาตรการ", row, "ข้อสังเกต")
    assert o.problem("measure.unknown_key").row == row
    o.settle("2022-10-04")
    o.edit("มาตรการ", row, "รหัส", None)
    o.sync("2022-10-05")
    assert o.cell("มาตรการ", row, "รหัส") == "M004"
    assert o.problems("measure.unknown_key") == []
    o.settle("2022-10-05")


def test_a_key_typed_in_thai_digits_or_with_blanks_is_still_the_key(o: Office) -> None:
    o.edits("มาตรการ", [("M001", "รหัส", " m๐๐๑ ")])
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M001", "M002", "M003"]
    assert o.problems() == []


def test_a_key_that_was_taken_out_of_its_row_is_put_back_and_said(o: Office) -> None:
    o.edit("มาตรการ", "M002", "รหัส", None)
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M001", "M002", "M003"]
    assert o.problem("cell.key_returned").row_key == "M002"
    assert len(o.register().measures) == 3
    o.settle("2022-10-04")


def test_a_whole_column_of_keys_cleared_comes_back_even_of_rows_that_are_alike(
    office: MakeOffice,
) -> None:
    header, row, *_ = TEN.splitlines()
    o = office("\n".join([header, *[row] * 6]))
    o.sync("2022-10-03")
    o.edits("มาตรการ", [(n, "รหัส", None) for n in range(2, 8)])
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == [f"M00{n}" for n in range(1, 7)]
    o.settle("2022-10-04")


def test_a_deleted_row_is_asked_about_after_two_reads(o: Office) -> None:
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-04")
    assert o.problems() == []
    assert o.measure("M002").missing_since is not None
    o.sync("2022-10-04")
    assert o.problem("withdrawal").row_key == "M002"
    assert o.word("M002-1-2566-01", "2022-11-01") == "overdue"
    o.settle("2022-10-04")


def test_a_row_cut_and_pasted_back_was_never_gone(o: Office) -> None:
    held = o.row("มาตรการ", "M002")
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-04")
    o.add("มาตรการ", held)
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M001", "M003", "M002"]
    assert o.measure("M002").missing_since is None
    assert o.problems() == []
    o.settle("2022-10-04")


def test_a_withdrawal_that_is_approved_binds_nobody_any_more(o: Office) -> None:
    o.delete("มาตรการ", "M002")
    o.sync("2022-11-04")
    o.sync("2022-11-04")
    o.decide(o.problem("withdrawal").key, "อนุมัติ", "2022-11-04")
    o.sync("2022-11-04")
    assert [m["key"] for m in o.status("2022-11-04")["measures"]] == ["M001", "M003"]
    assert o.status("2022-11-04")["totals"]["assignments"] == 2
    assert {item["measure"] for item in o.overdue("2023-08-01")} == {"M001", "M003"}
    assert o.word("M002-1-2566-01", "2022-11-04") == "cancelled"
    assert o.problems() == []
    o.settle("2022-11-04")


def test_a_withdrawal_that_is_undone_owes_again_what_it_owed(o: Office) -> None:
    o.delete("มาตรการ", "M002")
    o.sync("2022-11-04")
    o.sync("2022-11-04")
    asked = o.problem("withdrawal").key
    o.decide(asked, "อนุมัติ", "2022-11-04")
    o.sync("2022-11-05")
    o.decide(asked, "ไม่อนุมัติ", "2022-12-20")
    o.sync("2022-12-20")
    assert o.cell("มาตรการ", "M002", "ประเด็น") == "ให้บริการอย่างเท่าเทียม"
    assert [i["round"] for i in o.overdue("2022-12-20") if i["measure"] == "M002"] == [
        "2566-01",
        "2566-02",
    ]
    assert o.status("2022-12-20")["totals"]["assignments"] == 3
    o.settle("2022-12-20")


def test_a_withdrawal_that_is_refused_puts_the_row_back_with_what_it_held(o: Office) -> None:
    o.edit("มาตรการ", "M002", "ผลผลิต", "รายงาน 1 ฉบับ")
    o.sync("2022-10-04")
    held = o.row("มาตรการ", "M002")
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-05")
    o.sync("2022-10-05")
    o.decide(o.problem("withdrawal").key, "คืนค่าเดิม", "2022-10-05")
    o.sync("2022-10-05")
    assert o.keys("มาตรการ") == ["M001", "M003", "M002"]
    back = o.row("มาตรการ", "M002")
    assert {**back, "หมายเหตุของเรา": "ข", "ข้อสังเกต": held["ข้อสังเกต"]} == held
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_row_deleted_again_after_a_refusal_is_asked_about_again(o: Office) -> None:
    for on in ("2022-10-05", "2022-10-06"):
        o.delete("มาตรการ", "M002")
        o.sync(on)
        o.sync(on)
        o.decide(o.problem("withdrawal").key, "คืนค่าเดิม", on)
        o.sync(on)
        assert "M002" in o.keys("มาตรการ")
    asked = [p for p in o.register().problems.values() if p.code == "withdrawal"]
    assert len(asked) == 2


def test_a_withdrawn_key_that_comes_back_counts_for_nothing(o: Office) -> None:
    held = o.row("มาตรการ", "M002")
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-04")
    o.sync("2022-10-04")
    o.decide(o.problem("withdrawal").key, "ยืนยัน", "2022-10-04")
    o.add("มาตรการ", held)
    o.sync("2022-10-05")
    assert o.problem("measure.withdrawn_key").row_key == "M002"
    assert o.measure("M002").withdrawn_on is not None


def test_rows_that_were_sorted_keep_their_keys_and_owe_what_they_owed(o: Office) -> None:
    before = o.register()
    o.sort("มาตรการ", by=lambda row: row["ผู้รับผิดชอบ"])
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M003", "M001", "M002"]
    after = o.register()
    assert after.follow_ups == before.follow_ups
    assert after.assignments == before.assignments
    assert o.problems() == []
    o.settle("2022-10-04")


def test_hidden_and_filtered_rows_count_like_any_other(o: Office) -> None:
    with o.book() as book:
        sheet = book["มาตรการ"]
        sheet.auto_filter.ref = "A1:P4"
        sheet.auto_filter.add_filter_column(0, ["M001"])
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
    o.edit("มาตรการ", "M002", "ผู้รับผิดชอบ", "ฝ่ายโยธา/ฝ่ายเทศกิจ")
    o.sync("2022-10-04")
    assert list(o.parties("M002").values()) == ["ฝ่ายโยธา", "ฝ่ายเทศกิจ"]
    with o.book() as book:
        assert book["มาตรการ"].row_dimensions[3].hidden


def test_empty_rows_and_leftovers_of_ours_are_no_rows(o: Office) -> None:
    with o.book() as book:
        sheet = book["มาตรการ"]
        sheet.insert_rows(3, 2)
        sheet.cell(4, 12).value = "เกินกำหนด"
    o.sync("2022-10-04")
    assert len(o.register().measures) == 3
    assert o.problems() == []


def test_a_row_that_names_an_indicator_only_is_a_heading(o: Office) -> None:
    o.add("มาตรการ", {"ตัวชี้วัด": "ตัวชี้วัดที่ 2 การใช้งบประมาณ"}, before=4)
    o.sync("2022-10-04")
    assert len(o.register().measures) == 3
    assert o.problem("measure.section_heading").row == 4
    o.settle("2022-10-04")


def test_a_large_share_of_rows_gone_at_once_stops_all_writing(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    o.delete("มาตรการ", "M002", "M003", "M004")
    o.edit("ติดตาม", "M001-1-2566-Q1", "สถานะการดำเนินการ", "อยู่ระหว่างดำเนินการ")
    o.edit("ติดตาม", "M001-1-2566-Q1", "ผลการดำเนินการ", "เริ่มแล้ว")
    file = o.sha256()
    done = o.sync("2022-10-04")
    assert done.suspicious
    assert (done.cells_written, done.rows_added) == (0, 0)
    assert o.sha256() == file
    assert o.problem("shrinkage").message.about[0] == ("gone", 3)
    assert all(m.missing_since is None for m in o.register().measures.values())
    assert o.word("M001-1-2566-Q1", "2022-10-04") == "reported"
    assert o.sync("2022-10-04").skipped


def test_rows_that_come_back_from_a_backup_take_the_question_away(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    whole = o.path.read_bytes()
    o.delete("มาตรการ", "M002", "M003", "M004")
    o.sync("2022-10-04")
    o.path.write_bytes(whole)
    assert not o.sync("2022-10-05").suspicious
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_shrinkage_that_is_approved_withdraws_the_rows(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    o.delete("มาตรการ", "M002", "M003", "M004")
    o.sync("2022-10-04")
    o.decide(o.problem("shrinkage").key, "อนุมัติ", "2022-10-04")
    assert not o.sync("2022-10-04").suspicious
    assert o.status("2022-10-04")["totals"]["measures"] == 7
    o.settle("2022-10-04")


def test_a_shrinkage_that_is_refused_puts_every_row_back(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    o.delete("มาตรการ", "M002", "M003", "M004")
    o.sync("2022-10-04")
    o.decide(o.problem("shrinkage").key, "คืนค่าเดิม", "2022-10-04")
    o.sync("2022-10-04")
    assert sorted(o.keys("มาตรการ")) == [f"M{n:03d}" for n in range(1, 11)]
    assert o.cell("มาตรการ", "M003", "ประเด็น") == "เรื่องที่ 3"
    o.settle("2022-10-04")
    assert o.problems() == []


def test_a_refused_shrinkage_holds_also_while_the_write_waits(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    o.delete("มาตรการ", "M002", "M003", "M004")
    o.sync("2022-10-04")
    o.decide(o.problem("shrinkage").key, "คืนค่าเดิม", "2022-10-04")
    lock = o.path.with_name(".~lock.plan.xlsx#")
    lock.write_text(",นางสาวสมศรี,pc-3,04.10.2022 10:00,file:///;", encoding="utf-8")
    assert o.sync("2022-10-04").postponed == "locked"
    o.sync("2022-10-04")
    lock.unlink()
    o.sync("2022-10-04")
    assert sorted(o.keys("มาตรการ")) == [f"M{n:03d}" for n in range(1, 11)]
    o.settle("2022-10-04")


def test_an_unnamed_editor_cannot_confirm_that_rows_are_withdrawn(o: Office) -> None:
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-04")
    o.sync("2022-10-04")
    asked = o.problem("withdrawal").key
    o.edit("ตรวจสอบ", asked, "คำตัดสิน", "ยืนยัน")
    o.sync("2022-10-05")
    assert o.problem("withdrawal").answer == ""
    assert o.problem("decision.only_coordinator").row_key == asked
    o.settle("2022-10-05")
