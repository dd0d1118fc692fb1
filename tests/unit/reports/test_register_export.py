"""The tables of an export, and what becomes of them in a file."""

import csv
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.history import HistoryLine
from engine.policy import Policy
from engine.register import Assignment, FollowUp, Measure, Register
from engine.snapshot import CellError
from engine.standing import judge
from engine.wording import said, say
from reports.register_export import Table, export_tables, write_csv, write_xlsx

AT = datetime(2022, 10, 5, 9, 30, tzinfo=ZoneInfo("Asia/Bangkok"))
HISTORY = (
    HistoryLine(1, "sync:1", AT, "sheet", "measure", "M001", {
        "key": (None, "M001"), "due": (None, "2023-03-31"), "items": (None, []),
    }),
    HistoryLine(2, "decide:1", AT, "a@example.go.th", "measure", "M001", {
        "due": ("2023-03-31", None), "items": ([], ["I1"]),
    }, said("decision.because", problem="P0001")),
)  # fmt: skip


def _register() -> Register:
    measure = Measure(
        "M001", 0,
        {"issue": "=เรื่อง", "deadline": date(2023, 3, 31), "indicator": 7.0,
         "output": CellError("#REF!")},
        7, ("I1", "I2"), date(2023, 3, 31), date(2023, 3, 31), (Cadence.MONTHLY,), (),
        date(2022, 10, 1),
    )  # fmt: skip
    assignment = Assignment(
        "M001-1", "M001", 1, "ฝ่ายโยธา", PartySort.DIVISION, "lead", date(2022, 10, 1)
    )
    day = date(2022, 10, 31)
    follow_up = FollowUp(
        "M001-1-2566-01", "M001", "M001-1", "ฝ่ายโยธา", "2566-01", Cadence.MONTHLY,
        date(2022, 10, 1), day, day, day, cells={"result": "- เสร็จ"},
    )  # fmt: skip
    return Register({"M001": measure}, {"M001-1": assignment}, {follow_up.key: follow_up})


def _tables(on: date = date(2022, 11, 5)) -> dict[str, list[dict[str, str]]]:
    register = _register()
    standing = judge(register, on, Policy(2566, date(2022, 10, 1)))
    tables = export_tables(register, standing, HISTORY, say)
    return {t.title: [dict(zip(t.headings, row, strict=True)) for row in t.rows] for t in tables}


def test_cells_stand_as_typed_beside_what_was_read_of_them() -> None:
    [row] = _tables()["ทะเบียน"]
    assert (row["ประเด็น"], row["ระยะเวลาแล้วเสร็จ"], row["ตัวชี้วัด"], row["ผลผลิต"]) == (
        "=เรื่อง", "2023-03-31", "7", "#REF!",
    )  # fmt: skip
    assert (row["ข้อ (อ่านได้)"], row["ผู้รับผิดชอบ (อ่านได้)"]) == ("I1 I2", "ฝ่ายโยธา")
    assert (row["สถานะ"], row["รายงานแล้ว"]) == ("เกินกำหนด", "0/1")


def test_a_follow_up_stands_with_its_word_on_the_day() -> None:
    assert [_tables(day)["การติดตาม"][0]["รหัสสถานะ"] for day in (
        date(2022, 9, 30), date(2022, 10, 2), date(2022, 10, 31), date(2022, 11, 1),
    )] == ["not_open", "open", "due_soon", "overdue"]  # fmt: skip


def test_a_new_value_is_one_line_of_history_and_a_change_one_for_each_field() -> None:
    made, due, items = _tables()["ประวัติ"]
    assert (made["ช่อง"], made["ใหม่"]) == ("*", '{"key": "M001", "due": "2023-03-31"}')
    assert (due["ช่อง"], due["เดิม"], due["ใหม่"]) == ("due", "2023-03-31", "")
    assert (items["เดิม"], items["ใหม่"], items["เหตุ"]) == ("[]", '["I1"]', "ตามคำตัดสิน P0001")


def test_a_workbook_holds_texts_only_and_no_sign_that_xml_forbids(tmp_path: Path) -> None:
    path = tmp_path / "out.xlsx"
    write_xlsx([Table("ก", ("หัว", "ข"), [("=1+1", "#REF!"), ("a\x07b", ""), ("TRUE", "1")])], path)
    sheet = openpyxl.load_workbook(path)["ก"]
    assert [[c.value for c in row] for row in sheet.iter_rows()] == [
        ["หัว", "ข"], ["=1+1", "#REF!"], ["ab", None], ["TRUE", "1"],
    ]  # fmt: skip
    assert {c.data_type for row in sheet.iter_rows() for c in row if c.value} == {"s"}


def test_a_csv_opens_in_thai_and_runs_nothing(tmp_path: Path) -> None:
    [path] = write_csv([Table("ก", ("หัว", "ข"), [("=1+1", 'a,\n"b"'), ("NA", "")])], tmp_path)
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        assert list(csv.reader(file)) == [
            ["หัว", "ข", "tidtam-export-1"], ["'=1+1", "a,\n\"b\"", ""], ["NA", "", ""],
        ]  # fmt: skip
