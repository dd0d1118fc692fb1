"""Faults of every day: each gets one clear sentence, and nothing is lost."""

import os
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.end_to_end.conftest import CommandLine, Said, run, write_plan

Office = Callable[..., CommandLine]
KIND = ("--agency", "สำนักงานเขตปทุมวัน", "--kind", "bangkok-district", "--year", "2566")


def told(done: Said, *words: str) -> None:
    """One sentence on standard error, exit code 1, no traceback."""
    assert done.code == 1, done.out
    assert "Traceback" not in done.err + done.out
    for word in words:
        assert word in done.err + done.out


def test_a_workbook_that_is_gone_is_named_and_comes_back_unharmed(office: Office) -> None:
    tidtam = office("small", synced=True)
    path = tidtam.workbook
    kept = path.rename(path.with_suffix(".bak"))
    told(tidtam("sync"), str(tidtam.folder))
    kept.rename(path)
    assert tidtam("sync").code == 0
    assert tidtam("status", "--json").json["totals"]["measures"] == 3


@pytest.mark.parametrize(
    "content",
    [b"", b"not a workbook at all", b"PK\x03\x04" + b"\0" * 50, b"\xd0\xcf\x11\xe0" * 200],
)
def test_a_file_that_is_no_workbook_is_said(office: Office, content: bytes) -> None:
    tidtam = office("small", synced=True)
    path = tidtam.workbook
    path.write_bytes(content)
    told(tidtam("sync"), path.name)
    assert path.read_bytes() == content
    assert tidtam("status", "--json").json["totals"]["measures"] == 3


def test_two_workbooks_in_the_folder_are_asked_about(office: Office) -> None:
    tidtam = office("small", synced=True)
    (tidtam.folder / "สำเนา.xlsx").write_bytes(tidtam.workbook.read_bytes())
    told(tidtam("sync"), "สำเนา.xlsx")


def test_a_heading_that_is_gone_stops_its_tab_and_nothing_is_written_there(office: Office) -> None:
    tidtam = office("small", synced=True)
    book = load_workbook(tidtam.workbook)
    header = [cell.value for cell in book["มาตรการ"][1]]
    book["มาตรการ"].cell(1, header.index("ผู้รับผิดชอบ") + 1).value = "ใครทำ"
    book.save(tidtam.workbook)
    told(tidtam("sync"), "มาตรการ", "ผู้รับผิดชอบ")
    [problem] = [p for p in tidtam("problems", "--json").json if p["severity"] == "error"]
    assert (problem["tab"], problem["row"], problem["column"]) == ("มาตรการ", 1, "ผู้รับผิดชอบ")


def test_a_tab_that_was_renamed_is_named_with_its_likely_new_name(office: Office) -> None:
    tidtam = office("small", synced=True)
    book = load_workbook(tidtam.workbook)
    book["ติดตาม"].title = "ติดตาม (2)"
    book.save(tidtam.workbook)
    told(tidtam("sync"), "ติดตาม (2)")


def test_a_broken_settings_file_is_told_with_its_line(office: Office) -> None:
    tidtam = office("small", synced=True)
    (tidtam.folder / "tidtam.toml").write_text('[office]\nname = "เขต\n', encoding="utf-8")
    told(tidtam("status"), "tidtam.toml", "2")


def test_a_setting_with_a_wrong_value_names_key_and_what_is_allowed(office: Office) -> None:
    tidtam = office("small", synced=True)
    env = {"TIDTAM_DIGEST__HOUR": "25", "TIDTAM_OFFICE__DIGITS": "roman"}
    done = run("status", "--office", str(tidtam.folder), env=env)
    told(done, "TIDTAM_DIGEST__HOUR", "TIDTAM_OFFICE__DIGITS", "thai", "arabic")


def test_a_lost_database_is_said_and_not_replaced_in_silence(office: Office) -> None:
    tidtam = office("small", synced=True)
    for path in tidtam.folder.glob("tidtam.db*"):
        path.unlink()
    told(tidtam("status"), "tidtam.db")
    assert not (tidtam.folder / "tidtam.db").exists()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp874", "utf-16"])
def test_a_plan_as_excel_saves_it_reads_the_same(tmp_path: Path, encoding: str) -> None:
    text = (files("tidtam") / "examples" / "pathumwan-2566.csv").read_text(encoding="utf-8-sig")
    path = tmp_path / "plan.csv"
    path.write_bytes(text.replace("–", "-").encode(encoding))
    folder = tmp_path / "office"
    assert run("init", str(folder), "--plan", str(path), *KIND).code == 0
    tidtam = CommandLine(folder)
    assert tidtam("sync").code == 0
    totals = tidtam("status", "--json").json["totals"]
    assert (totals["measures"], totals["assignments"]) == (54, 155)
    assert tidtam("problems", "--json").json == []


def test_a_file_that_is_no_plan_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    folder = tmp_path / "office"
    told(run("init", str(folder), "--plan", str(path), *KIND), "other.csv", "a, b")
    assert not (folder / "tidtam.toml").exists()
    assert run("init", str(folder), "--plan", str(write_plan(path)), *KIND).code == 0


def test_init_never_overwrites_an_office(office: Office) -> None:
    tidtam = office("small", synced=True)
    before = (tidtam.folder / "tidtam.toml").read_bytes()
    told(run("init", str(tidtam.folder), *KIND))
    assert (tidtam.folder / "tidtam.toml").read_bytes() == before
    assert tidtam("status", "--json").json["totals"]["measures"] == 3


def test_a_workbook_that_people_made_is_adopted_and_nothing_in_it_is_changed(
    tmp_path: Path,
) -> None:
    from openpyxl import Workbook

    path = tmp_path / "ของเขต.xlsx"
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "มาตรการ"
    sheet.append(["ตัวชี้วัด", "ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ", "หมายเหตุ", "หน่วยงานรับผิดชอบ"])
    sheet.append(["๑) การปฏิบัติหน้าที่", "เผยแพร่คู่มือ", "ของเราเอง", "ทุกฝ่าย"])
    book.create_sheet("บันทึกส่วนตัว").append(["อย่าลบ"])
    book.save(path)
    folder = tmp_path / "office"
    assert run("init", str(folder), "--workbook", str(path), *KIND).code == 0
    tidtam = CommandLine(folder)
    assert tidtam("sync").code == 0
    after = load_workbook(path)
    assert [cell.value for cell in after["มาตรการ"][2]][:4] == [
        "๑) การปฏิบัติหน้าที่",
        "เผยแพร่คู่มือ",
        "ของเราเอง",
        "ทุกฝ่าย",
    ]
    assert after["บันทึกส่วนตัว"]["A1"].value == "อย่าลบ"
    assert {"ติดตาม", "หน่วยงาน", "สรุป", "ตรวจสอบ"} <= set(after.sheetnames)
    assert tidtam("status", "--json").json["measures"][0]["key"] == "M001"


def test_a_bug_is_one_sentence_and_a_file(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    tidtam = office("small", "--demonstration")

    def broken(*_: object, **__: object) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr("workflows.tick.sync_register", broken)
    told(tidtam("tick", "--at", "2022-10-03"), "crashes")
    [report] = (tidtam.folder / "crashes").iterdir()
    assert "KeyError" in report.read_text(encoding="utf-8")
    monkeypatch.undo()
    assert tidtam("tick").code == 0
    [mail] = [p for p in tidtam.mails("2022-10-03") if "coordinator@" in p.name]
    page = mail.with_suffix(".html").read_text(encoding="utf-8")
    assert "ข้อผิดพลาดของโปรแกรม" in page


def test_the_installed_program_ends_as_it_says(tmp_path: Path) -> None:
    """Through a real process: exit codes, Thai on a terminal without UTF-8, no traceback."""
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}  # noqa: TID251  # a child's environment
    program = [sys.executable, "-m", "tidtam"]
    for words, code in (
        (["status", "--office", str(tmp_path)], 1),
        (["nonsense"], 2),
        (["read", "๓๐ มี.ค.๖๖", "--as", "date"], 0),
    ):
        done = subprocess.run([*program, *words], capture_output=True, env=env, check=False)
        assert done.returncode == code, done.stderr
        assert b"Traceback" not in done.stderr


def test_last_years_workbook_makes_a_new_plan_without_its_old_keys(
    office: Office, tmp_path: Path
) -> None:
    last_year = office("small", synced=True)
    folder = tmp_path / "next"
    words = (*KIND[:-1], "2570", "--plan", str(last_year.workbook))
    assert run("init", str(folder), *words).code == 0
    tidtam = CommandLine(folder)
    assert tidtam("sync").code == 0
    assert tidtam("status", "--json").json["totals"]["measures"] == 3


def test_a_reader_that_stops_reading_is_no_fault(office: Office) -> None:
    tidtam = office("pathumwan-2566.csv", synced=True)
    program = f"{sys.executable} -m tidtam overdue --json --at 2023-04-21 --office"
    line = f"set -o pipefail; {program} {tidtam.folder} | head -1"
    done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
