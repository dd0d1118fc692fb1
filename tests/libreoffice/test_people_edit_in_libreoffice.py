"""The workbook goes to and fro between Tidtam and a real LibreOffice, and nothing is lost."""

import json
import re
import shutil
import subprocess
import zipfile
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from engine.columns import STATUS_WORDS, TABS
from engine.sheet_errors import SheetError
from engine.snapshot import CellEdit, CellValue, RowAppend, Tab, WritePlan
from engine.state_words import IN_PROGRESS, STATE_WORDS
from sync.backends.workbook import WorkbookSheet
from sync.backends.xlsx_adopt import add_missing_tabs
from sync.backends.xlsx_template import create_workbook
from tests.unit.sync.backends import rich_workbook

NOW = datetime(2024, 11, 4, 9, tzinfo=UTC)
SCRIPT = Path(__file__).with_name("in_office.py")


def python_of_the_office(soffice: str) -> str | None:
    """Return a Python that can speak to LibreOffice: its own, or the system's with python3-uno."""
    own = Path(soffice).resolve().with_name("python")
    for candidate in (str(own), "/usr/bin/python3"):
        if shutil.which(candidate):
            found = subprocess.run(
                [candidate, "-c", "import uno"], capture_output=True, check=False
            )
            if found.returncode == 0:
                return candidate
    return None


@dataclass
class Office:
    """A real LibreOffice."""

    soffice: str
    python: str
    folder: Path
    runs: int = field(default=0)

    def edit(
        self,
        path: Path,
        edits: list[tuple[str, int, int, str | float]],
        places: list[tuple[str, int, int]] | None = None,
        password: str | None = None,
    ) -> dict[str, Any]:
        """Open the workbook, put values into cells (0-based), save it there, tell what it has."""
        self.runs += 1
        job = self.folder / f"job{self.runs}.json"
        target = self.folder / f"saved{self.runs}.xlsx"
        content = {
            "source": str(path),
            "target": str(target),
            "edits": edits,
            "places": places or [],
            "password": password,
        }
        job.write_text(json.dumps(content), encoding="utf-8")
        ended = subprocess.run(
            [self.python, str(SCRIPT), self.soffice, str(job)],
            capture_output=True,
            text=True,
            check=False,
            timeout=180,
        )
        assert ended.returncode == 0, ended.stderr
        target.replace(path)
        found: dict[str, Any] = json.loads(ended.stdout)
        return found


@pytest.fixture
def office(tmp_path: Path) -> Office:
    soffice = shutil.which("soffice") or shutil.which("libreoffice")
    if soffice is None:
        pytest.skip("NOT PROVEN: LibreOffice (soffice) is not installed on this machine")
    python = python_of_the_office(soffice)
    if python is None:
        pytest.skip("NOT PROVEN: no Python with LibreOffice's uno module (apt: python3-uno)")
    folder = tmp_path / "jobs"
    folder.mkdir()
    return Office(soffice, python, folder)


def new_rows(count: int) -> tuple[RowAppend, ...]:
    return tuple(
        RowAppend(
            "ติดตาม",
            (
                f"M{n:03}-3-2566-07",
                "- ประชุมชี้แจงเจ้าหน้าที่และประชาสัมพันธ์แก่ประชาชนที่มาติดต่อราชการ",
                "ฝ่ายปกครอง",
                "เม.ย. 2566",
                date(2023, 5, 1),
                *[None] * 7,
                STATUS_WORDS["overdue"],
            ),
        )
        for n in range(1, count + 1)
    )


def tab_of(sheet: WorkbookSheet, title: str) -> Tab:
    tab = sheet.read().tab(title)
    assert tab is not None
    return tab


def row_of(sheet: WorkbookSheet, title: str, number: int) -> list[CellValue]:
    return [value if value != "" else None for value in tab_of(sheet, title).rows[number - 1]]


def filters(path: Path) -> list[str]:
    """Return the range of each sheet's filter, as LibreOffice saved it."""
    with zipfile.ZipFile(path) as book:
        parts = sorted(name for name in book.namelist() if "/worksheets/sheet" in name)
        found = [re.search(rb'<autoFilter ref="([A-Z0-9:]+)"', book.read(part)) for part in parts]
    return [match[1].decode() for match in found if match]


def test_a_year_of_to_and_fro_loses_nothing(tmp_path: Path, office: Office) -> None:
    path = tmp_path / "แผน.xlsx"
    create_workbook(path, list(TABS.values()), {}, {"measures": ("หมายเหตุของเขต",)}, "guid")
    sheet = WorkbookSheet(path, backups=tmp_path / "backups")
    sheet.write(WritePlan(sheet.fingerprint(), appends=new_rows(3)), NOW)

    edits: list[tuple[str, int, int, str | float]] = [
        ("ติดตาม", 2, 6, IN_PROGRESS),
        ("ติดตาม", 2, 7, "- ประชุม 1 ครั้ง\nผู้เข้าร่วม 45 คน"),
        ("ติดตาม", 0, 14, "คอลัมน์ของฝ่าย"),
        ("ติดตาม", 1, 14, 12.0),
        ("มาตรการ", 1, 15, "ของเขต"),
    ]
    places = [("ติดตาม", 1, 6), ("ติดตาม", 3, 6), ("ติดตาม", 1, 4)]
    seen = office.edit(path, edits, places)
    for words in seen["drop_downs"][:2]:
        assert all(word in words for word in STATE_WORDS)
    assert seen["shown"][2] == "1 พ.ค. 2566"
    assert seen["sheets"]["ติดตาม"]["conditions"] == 1
    assert len(seen["sheets"]["ติดตาม"]["comments"]) == 6
    assert filters(path) == ["A1:P1", "A1:N4", "A1:H1"]

    row = row_of(sheet, "ติดตาม", 3)
    assert row[:5] == ["M002-3-2566-07", *new_rows(2)[1].values[1:5]]
    assert row[6:8] == [IN_PROGRESS, "- ประชุม 1 ครั้ง\nผู้เข้าร่วม 45 คน"]
    assert row_of(sheet, "ติดตาม", 2)[14] == 12.0

    plan = WritePlan(
        sheet.fingerprint(),
        (CellEdit("ติดตาม", 3, 13, STATUS_WORDS["reported"]),),
        (*new_rows(2), RowAppend("มาตรการ", ("M002",))),
    )
    assert sheet.write(plan, NOW).written
    again = office.edit(path, [("ติดตาม", 5, 7, "=ไม่ใช่สูตร")], [("ติดตาม", 5, 6), ("ติดตาม", 5, 4)])
    assert all(word in again["drop_downs"][0] for word in STATE_WORDS)
    assert again["shown"][1] == "1 พ.ค. 2566"
    assert again["sheets"]["ติดตาม"] == seen["sheets"]["ติดตาม"]
    assert filters(path) == ["A1:P3", "A1:N6", "A1:H1"]
    assert row_of(sheet, "ติดตาม", 3)[12] == STATUS_WORDS["reported"]
    assert row_of(sheet, "ติดตาม", 6)[7] == "=ไม่ใช่สูตร"
    assert [row[0] for row in tab_of(sheet, "ติดตาม").rows[1:]] == [
        f"M{n:03}-3-2566-07" for n in (1, 2, 3, 1, 2)
    ]
    assert row_of(sheet, "มาตรการ", 2)[15] == "ของเขต"


def test_what_people_put_in_is_there_in_libreoffice_after_our_write(
    tmp_path: Path, office: Office
) -> None:
    path = rich_workbook.make(tmp_path / "ของเขต.xlsx")
    sheet = WorkbookSheet(path, backups=tmp_path / "backups")
    untouched = shutil.copy(path, tmp_path / "before.xlsx")
    appends = (RowAppend("ติดตาม", ("M007", "ใหม่", "เปิดรับรายงาน", "ก", 7)),)
    edits = (CellEdit("ติดตาม", 2, 3, "เกินกำหนด"),)
    sheet.write(WritePlan(sheet.fingerprint(), edits, appends), NOW)

    places = [("ติดตาม", 1, 2), ("ติดตาม", 6, 2), ("ติดตาม", 6, 3), ("ติดตาม", 2, 6)]
    before, after = (office.edit(Path(book), [], places) for book in (untouched, path))
    assert after["sheets"] == before["sheets"]
    assert set(after["sheets"]["ติดตาม"]["shapes"]) >= {"OLE2Shape", "GraphicObjectShape"}
    assert after["sheets"]["ติดตาม"]["comments"] == ["พิมพ์ให้สั้น"]
    assert after["sheets"]["งานของฝ่าย"]["protected"] is True
    assert after["drop_downs"][1] == after["drop_downs"][0] != ""
    assert after["drop_downs"][2] != ""  # the list on another sheet, an extension of 2010
    assert after["shown"][3] == "ตัวหนา ตัวธรรมดา"
    assert row_of(sheet, "ติดตาม", 7)[:5] == ["M007", "ใหม่", "เปิดรับรายงาน", "ก", 7.0]


def test_formulas_are_computed_anew_from_what_we_wrote(tmp_path: Path, office: Office) -> None:
    path = rich_workbook.make(tmp_path / "ของเขต.xlsx")
    sheet = WorkbookSheet(path, backups=tmp_path / "backups")
    sheet.write(WritePlan(sheet.fingerprint(), (CellEdit("ติดตาม", 2, 5, 21),)), NOW)
    assert row_of(sheet, "ติดตาม", 2)[5] is None
    office.edit(path, [])
    assert row_of(sheet, "ติดตาม", 2)[5] == 42.0


def test_tabs_added_to_a_workbook_of_people_work_in_libreoffice(
    tmp_path: Path, office: Office
) -> None:
    path = rich_workbook.make(tmp_path / "ของเขต.xlsx")
    sheet = WorkbookSheet(path, backups=tmp_path / "backups")
    designs = [design for design in TABS.values() if design.tab != "follow_ups"]
    add_missing_tabs(sheet, designs, "guid", NOW)
    rows = (
        RowAppend("ตรวจสอบ", ("P1", "เตือน", "มาตรการ!I2", "x", "โปรดแก้ไข", date(2023, 4, 21))),
    )
    sheet.write(WritePlan(sheet.fingerprint(), appends=rows), NOW)
    seen = office.edit(path, [], [("ตรวจสอบ", 1, 6), ("ตรวจสอบ", 1, 5)])
    assert "คืนค่าเดิม" in seen["drop_downs"][0]
    assert seen["shown"][1] == "21 เม.ย. 2566"
    assert seen["sheets"]["มาตรการ"]["conditions"] == 1
    assert seen["sheets"]["ติดตาม"]["comments"] == ["พิมพ์ให้สั้น"]
    assert row_of(sheet, "ตรวจสอบ", 2)[0] == "P1"


def test_a_workbook_saved_with_a_password_says_so(tmp_path: Path, office: Office) -> None:
    path = rich_workbook.make(tmp_path / "ลับ.xlsx")
    office.edit(path, [], password="ความลับ")  # noqa: S106
    assert not zipfile.is_zipfile(path)
    with pytest.raises(SheetError) as refused:
        WorkbookSheet(path, backups=tmp_path).read()
    assert refused.value.code == "password"
