"""Tabs, headings and cells in whatever state people left them."""

from typing import Any

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, iso
from tests.flows.plans import NEW_ROW, THREE


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def test_a_heading_renamed_to_another_of_its_names_is_still_read(o: Office) -> None:
    o.edit("มาตรการ", 1, "ระยะเวลาแล้วเสร็จ", "กำหนดแล้วเสร็จ")
    o.edit("มาตรการ", "M001", "กำหนดแล้วเสร็จ", "วันใดวันหนึ่ง")
    done = o.sync("2022-10-04")
    assert done.stopped == ()
    asked = o.problem("measure.deadline_unread")
    assert (asked.tab, asked.column, asked.row) == ("มาตรการ", "กำหนดแล้วเสร็จ", 2)
    assert o.measure("M001").deadline is not None
    o.settle("2022-10-04")


def test_a_heading_renamed_to_something_else_stops_its_tab_and_no_other(o: Office) -> None:
    o.edit("มาตรการ", 1, "ระยะเวลาแล้วเสร็จ", "เมื่อไร")
    o.add("มาตรการ", {k: v for k, v in NEW_ROW.items() if k != "ระยะเวลาแล้วเสร็จ"})
    o.edits(
        "ติดตาม",
        [
            ("M001-1-2566-01", "สถานะการดำเนินการ", "อยู่ระหว่างดำเนินการ"),
            ("M001-1-2566-01", "ผลการดำเนินการ", "ร่างคู่มือแล้ว"),
        ],
    )
    before = o.rows("มาตรการ")
    [stopped] = o.sync("2022-11-01").stopped
    assert (stopped.code, stopped.place.tab) == ("layout.heading_missing", "มาตรการ")
    assert o.rows("มาตรการ") == before
    assert len(o.register().measures) == 3
    assert o.word("M001-1-2566-01", "2022-11-01") == "reported"
    assert o.cell("ติดตาม", "M001-1-2566-01", "สถานะ") == "รายงานแล้ว"
    o.edit("มาตรการ", 1, "เมื่อไร", "ระยะเวลาแล้วเสร็จ")
    o.sync("2022-11-02")
    assert o.problems("layout.heading_missing") == []
    assert len(o.register().measures) == 4
    o.settle("2022-11-02")


def test_a_doubled_heading_stops_its_tab_and_names_both_columns(o: Office) -> None:
    o.edit("มาตรการ", 1, "หมายเหตุของเรา", "ผู้รับผิดชอบ")
    [stopped] = o.sync("2022-10-04").stopped
    assert stopped.code == "layout.heading_doubled"
    assert dict(stopped.message.about)["columns"] == "H, P"
    assert o.problem("layout.heading_doubled").severity == "error"


def test_a_heading_first_doubled_and_then_missing_leaves_one_problem(o: Office) -> None:
    o.edit("มาตรการ", 1, "หมายเหตุของเรา", "ผู้รับผิดชอบ")
    o.sync("2022-10-04")
    o.edits("มาตรการ", [(1, "ผู้รับผิดชอบ", "ก")])
    o.edits("มาตรการ", [(1, "ผู้รับผิดชอบ", "ข")])
    o.sync("2022-10-05")
    assert [p.code for p in o.problems()] == ["layout.heading_missing"]


def test_a_key_column_that_was_deleted_stops_the_tab(o: Office) -> None:
    with o.book() as book:
        book["มาตรการ"].delete_cols(1)
    [stopped] = o.sync("2022-10-04").stopped
    assert stopped.place.column == "รหัส"
    assert all(m.missing_since is None for m in o.register().measures.values())


def test_columns_that_were_moved_are_found_by_their_headings(o: Office) -> None:
    with o.book() as book:
        sheet = book["มาตรการ"]
        for row in sheet.iter_rows():
            row[1].value, row[7].value = row[7].value, row[1].value
    o.sync("2022-10-04")
    assert o.problems() == []
    assert o.measure("M001").cells["responsible"] == "ฝ่ายปกครอง"
    o.settle("2022-10-04")


def test_a_tab_that_was_renamed_is_named_and_the_others_go_on(o: Office) -> None:
    with o.book() as book:
        book["ติดตาม"].title = "ติดตามงาน"
    [stopped] = o.sync("2022-11-01").stopped
    assert (stopped.code, dict(stopped.message.about)["near"]) == (
        "layout.tab_missing_near",
        "ติดตามงาน",
    )
    assert o.cell("มาตรการ", "M001", "สถานะ") == "เกินกำหนด"
    assert len(o.rows("ติดตามงาน")) == 3
    with o.book() as book:
        book["ติดตามงาน"].title = "ติดตาม"
    o.sync("2022-11-01")
    assert len(o.rows("ติดตาม")) == 5
    o.settle("2022-11-01")


def test_a_tab_that_is_missing_holds_nothing_else_up(o: Office) -> None:
    with o.book() as book:
        del book["สรุป"]
    [stopped] = o.sync("2022-11-01").stopped
    assert stopped.code == "layout.tab_missing"
    assert o.cell("มาตรการ", "M001", "สถานะ") == "เกินกำหนด"


def test_a_blank_after_a_tabs_title_changes_no_problem(o: Office) -> None:
    o.edit("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ", "เร็ว ๆ นี้")
    o.sync("2022-10-04")
    [before] = o.problems()
    with o.book() as book:
        book["มาตรการ"].title = "มาตรการ "
    o.sync("2022-10-05")
    [after] = o.problems()
    assert after == before
    assert o.cell("ตรวจสอบ", after.key, "ตำแหน่ง") == "'มาตรการ '!I2"
    o.settle("2022-10-05")


def test_a_second_tab_that_differs_in_a_blank_only_is_not_ours(o: Office) -> None:
    with o.book() as book:
        book.create_sheet("มาตรการ ", 0)
    assert o.sync("2022-10-04").stopped == ()


def test_people_own_columns_and_tabs_are_never_touched(o: Office) -> None:
    with o.book() as book:
        book.create_sheet("ของเรา")["B2"] = "=1+1"
    o.sync("2022-11-01")
    assert [row["หมายเหตุของเรา"] for row in o.rows("มาตรการ")] == ["ก", "ข", "ค"]
    with o.book() as book:
        assert book["ของเรา"]["B2"].value == "=1+1"
        assert book.sheetnames[-1] == "ของเรา"


def test_a_merge_down_one_column_means_the_same_for_each_of_its_rows(office: MakeOffice) -> None:
    o = office(THREE)
    with o.book() as book:
        sheet = book["มาตรการ"]
        sheet["H3"] = None
        sheet.merge_cells("B2:B3")
        sheet.merge_cells("H2:H3")
    o.sync("2022-10-03")
    assert [m.indicator for m in o.register().measures.values()] == [1, 1, 2]
    assert list(o.parties("M002").values()) == ["ฝ่ายปกครอง"]
    assert o.problems() == []
    o.settle("2022-10-03")


def test_a_merge_over_our_own_column_is_never_written_into(o: Office) -> None:
    with o.book() as book:
        book["มาตรการ"].merge_cells("K2:K3")
    o.sync("2022-11-01")
    assert o.cell("มาตรการ", 2, "สถานะ") == "เกินกำหนด"
    assert o.cell("มาตรการ", 3, "สถานะ") is None
    o.settle("2022-11-01")


def test_a_formula_without_a_result_counts_as_unchanged_and_is_never_overwritten(
    o: Office,
) -> None:
    o.edit("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ", '="31 มี.ค. "&2566')
    o.sync("2022-10-04")
    found = o.problem("cell.unreadable")
    assert (found.row_key, found.column) == ("M001", "ระยะเวลาแล้วเสร็จ")
    assert iso(o.measure("M001").deadline) == "2023-03-31"
    assert o.cell("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ").startswith("=")
    o.settle("2022-10-04")


def test_an_error_in_a_cell_is_unreadable_and_not_empty(o: Office) -> None:
    with o.book() as book:
        cell = book["มาตรการ"]["H2"]
        cell.value = "#REF!"
        cell.data_type = "e"
    o.sync("2022-10-04")
    assert o.problem("cell.unreadable").value == "#REF!"
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง"]
    o.settle("2022-10-04")


def test_a_formula_in_our_own_column_stays_and_blames_nobody(o: Office) -> None:
    o.edit("มาตรการ", "M001", "สถานะ", "=A1")
    o.sync("2022-11-01")
    assert o.cell("มาตรการ", "M001", "สถานะ") == "=A1"
    assert o.problems("cell.restored") == []
    o.settle("2022-11-01")


def test_a_cell_of_50_000_characters_is_kept_and_holds_nothing_up(o: Office) -> None:
    with o.book() as book:
        _type_long(book["มาตรการ"]["E2"], "ย")
        _type_long(book["มาตรการ"]["I3"], "ก")
    o.sync("2022-10-04")
    assert len(str(o.measure("M001").cells["activities"])) == 50_000
    asked = o.problem("measure.deadline_unread")
    assert len(o.cell("ตรวจสอบ", asked.key, "เรื่อง")) < 1_000
    o.settle("2022-10-04")


def test_a_row_put_back_holds_what_a_cell_can_hold_and_the_register_the_rest(o: Office) -> None:
    with o.book() as book:
        _type_long(book["มาตรการ"]["E3"], "ย")
    o.sync("2022-10-04")
    o.delete("มาตรการ", "M002")
    o.sync("2022-10-05")
    o.sync("2022-10-05")
    o.decide(o.problem("withdrawal").key, "คืนค่าเดิม", "2022-10-05")
    o.sync("2022-10-05")
    assert len(o.cell("มาตรการ", "M002", "กิจกรรม")) == 32_767
    o.settle("2022-10-05")
    assert len(str(o.measure("M002").cells["activities"])) == 50_000


def _type_long(cell: Any, letter: str) -> None:
    cell._value = letter * 50_000  # as other programs write it; openpyxl's own limit is Excel's
    cell.data_type = "s"


@pytest.mark.parametrize("text", ["- ประชุมชี้แจง", "=สรุปผล", "+ เพิ่มเติม", "@ทุกฝ่าย"])
def test_a_text_that_begins_like_a_formula_stays_the_text(o: Office, text: str) -> None:
    with o.book() as book:
        cell = book["มาตรการ"]["E2"]
        cell.value, cell.data_type = text, "s"
    o.sync("2022-10-04")
    assert o.measure("M001").cells["activities"] == text
    o.answer("M001-1-2566-01", "2022-10-04", state="อยู่ระหว่างดำเนินการ", result=text)
    o.sync("2022-10-05")
    with o.book() as book:
        cell = book["ติดตาม"]["H2"]
        assert (cell.value, cell.data_type) == (text, "s")
    o.settle("2022-10-05")


def test_an_office_without_the_people_tab_still_follows_up(office: MakeOffice) -> None:
    o = office(THREE)
    with o.book() as book:
        del book["หน่วยงาน"]
    [stopped] = o.sync("2022-10-03").stopped
    assert stopped.place.tab == "หน่วยงาน"
    assert len(o.keys("ติดตาม")) == 3
    assert o.cell("ตรวจสอบ", o.problem("layout.tab_missing").key, "ตำแหน่ง") == "แท็บ หน่วยงาน"


def test_a_column_of_ours_that_was_never_there_is_not_missed(office: MakeOffice) -> None:
    o = office(THREE)
    with o.book() as book:
        book["มาตรการ"].delete_cols(15)
    assert o.sync("2022-10-03").stopped == ()
    assert "ข้อสังเกต" not in o.rows("มาตรการ")[0]
    o.settle("2022-10-03")


def test_a_new_row_beside_a_row_that_vanished_is_a_new_measure(o: Office) -> None:
    o.delete("มาตรการ", "M002")
    o.add("มาตรการ", NEW_ROW)
    o.sync("2022-10-04")
    assert o.keys("มาตรการ") == ["M001", "M003", "M004"]
    assert o.measure("M002").missing_since is not None
