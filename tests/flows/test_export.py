"""export: register, answers and history for other programs; read in again it changes nothing."""

import csv
import json
from pathlib import Path

import openpyxl
import pytest

from engine.csv_guard import GUARD_MARK
from sync.backends.plan_file import read_plan_file
from tests.flows.command_line import run, run_json
from tests.flows.conftest import MakeOffice
from tests.flows.office import EXAMPLES, Office
from tests.flows.plans import THREE

PLANS = {
    "pathumwan-2566.csv": ("2022-10-03", {}),
    "watthana-2568.csv": ("2024-10-01", {"office__fiscal_year": 2568}),
}
NASTY = ("- ลงประกาศ", "=1+1", "+66 2 000", "@ทุกคน", "'-เดิมมีเครื่องหมาย", "'คำพูด'", "\tย่อหน้า")


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.mark.parametrize("plan", PLANS)
@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_an_export_of_a_published_plan_read_in_again_changes_nothing(
    office: MakeOffice, tmp_path: Path, plan: str, form: str
) -> None:
    on, settings = PLANS[plan]
    o = office(read_plan_file(EXAMPLES / plan), **settings)
    o.sync(on)
    to = tmp_path / ("out.xlsx" if form == "xlsx" else "out")
    done = run_json(o.folder, "export", "--format", form, "--to", str(to))
    back = run_json(o.folder, "sync", "--plan", done["files"][0])
    measures = len(o.register().measures)
    assert (back["unchanged"], done["measures"]) == (measures, measures)
    assert [back[k] for k in ("changed", "added", "withdrawals", "asked", "problems")] == [[]] * 5
    assert back["partial"] is False
    run_json(o.folder, "sync")  # the machine's day opens rounds of its own
    before = o.traces()
    taken = run_json(o.folder, "sync", "--plan", done["files"][0], "--yes")
    assert (taken["changed"], taken["sync"]["changes"]) == ([], 0)
    assert o.traces()["history"] == before["history"]
    assert o.traces()["file"] == before["file"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_texts_that_look_like_formulas_survive_and_run_nowhere(
    three: Office, tmp_path: Path, form: str
) -> None:
    with three.book() as book:
        sheet = book["มาตรการ"]
        for number, text in enumerate(NASTY):
            cell = sheet.cell(2 + number % 3, 5 + number // 3)
            cell.value = text
            cell.data_type = "s"
    three.sync("2022-10-04")
    typed = {str(v) for m in three.register().measures.values() for v in m.cells.values()}
    assert {text.strip() for text in NASTY} <= {text.strip() for text in typed}
    to = tmp_path / ("out.xlsx" if form == "xlsx" else "out")
    [file, *_] = run_json(three.folder, "export", "--format", form, "--to", str(to))["files"]
    back = run_json(three.folder, "sync", "--plan", file)
    assert (back["changed"], back["unchanged"]) == ([], 3)
    if form == "xlsx":
        sheet = openpyxl.load_workbook(file)["ทะเบียน"]
        types = {c.data_type for row in sheet.iter_rows() for c in row if c.value is not None}
        assert types == {"s"}
        assert "=1+1" in {c.value for row in sheet.iter_rows() for c in row}
    else:
        fields = {v for row in _rows(Path(file)) for v in row.values()}
        assert {"'=1+1", "'- ลงประกาศ", "'+66 2 000", "'@ทุกคน", "''-เดิมมีเครื่องหมาย"} <= fields
        assert not [v for v in fields if v[:1] in set("=+-@\t\r") and v]


def test_an_apostrophe_of_a_plan_without_the_mark_is_what_people_typed(
    three: Office, tmp_path: Path
) -> None:
    plan = tmp_path / "plan.csv"
    plan.write_text(
        "ประเด็น,กิจกรรม,ผู้รับผิดชอบ\nให้บริการอย่างเท่าเทียม,- ประชุมชี้แจง,'-ฝ่ายโยธา\n", encoding="utf-8"
    )
    [changed] = run_json(three.folder, "sync", "--plan", str(plan))["changed"]
    assert changed["fields"][0]["new"] == "'-ฝ่ายโยธา"


def test_every_follow_up_stands_with_its_word_of_the_day_and_every_change_with_its_author(
    three: Office,
) -> None:
    three.answer("M002-1-2566-01", "2022-10-05", state="ดำเนินการแล้ว (รอบนี้)", result="- ประชุมแล้ว")
    done = run_json(three.folder, "export", "--format", "csv")
    register, answers, history = (_rows(Path(file)) for file in done["files"])
    assert [row["รหัส"] for row in register] == ["M001", "M002", "M003"]
    assert register[2]["รอบการติดตาม (อ่านได้)"] == "quarterly"
    assert register[0]["วันแล้วเสร็จ (อ่านได้)"] == "2023-03-31"
    assert len(answers) == len(three.register().follow_ups) == done["follow_ups"]
    [mine] = [row for row in answers if row["รหัส"] == "M002-1-2566-01"]
    assert (mine["ผลการดำเนินการ"], mine["รหัสสถานะ"]) == ("'- ประชุมแล้ว", "reported")
    assert {row["รหัสสถานะ"] for row in answers} == {"reported", "overdue"}  # today is years later
    last = [row for row in history if row["รหัส"] == "M002-1-2566-01"][-1]
    assert last["ผู้ทำ"] == "coordinator@example.go.th"
    made = next(row for row in history if row["ช่อง"] == "*" and row["รหัส"] == "M001")
    assert json.loads(made["ใหม่"])["due"] == "2023-03-31"


def test_an_export_never_lies_where_it_would_be_taken_for_the_workbook(
    three: Office, tmp_path: Path
) -> None:
    for to in (three.folder / "out.xlsx", three.path):
        refused = run(three.folder, "export", "--format", "xlsx", "--to", str(to))
        assert (refused.returncode, refused.stdout) == (2, "")
    before = three.sha256()
    usual = run_json(three.folder, "export", "--format", "xlsx")["files"][0]
    assert Path(usual).parent == three.folder / "exports"
    assert three.sha256() == before
    assert run(three.folder, "status").returncode == 0
    assert Path(usual).stat().st_mode & 0o077 == 0
    for form, to in (("xlsx", tmp_path / "x.csv"), ("csv", Path(usual)), ("pdf", tmp_path)):
        assert run(three.folder, "export", "--format", form, "--to", str(to)).returncode == 2


def test_the_mark_stands_in_every_csv_and_in_no_workbook(three: Office) -> None:
    for file in run_json(three.folder, "export", "--format", "csv")["files"]:
        assert list(_rows(Path(file))[0])[-1] == GUARD_MARK
        assert Path(file).read_bytes().startswith(b"\xef\xbb\xbf")
    [book] = run_json(three.folder, "export", "--format", "xlsx")["files"]
    for sheet in openpyxl.load_workbook(book):
        assert GUARD_MARK not in [cell.value for cell in sheet[1]]
