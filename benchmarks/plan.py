"""A plan of any size with the texts, days and parties of a real one."""

import csv
from importlib.resources import files
from pathlib import Path
from tempfile import gettempdir

from engine.agency import AgencyProfile
from engine.columns import MEASURES, PEOPLE, TABS
from engine.register import Person
from engine.snapshot import CellValue
from sync.backends.xlsx_template import create_workbook
from workflows.init_office import people_rows, plan_rows

VERSION = 1
"""Raise it when the workbook's content changes: cached ones are then made anew."""
OWN_HEADINGS = ("หมายเหตุของฝ่าย", "รหัสงบประมาณ", "งบประมาณ (บาท)", "ผู้ประสาน", "ขั้นตอน")
_STEPS = ("รอดำเนินการ", "อยู่ระหว่างจัดทำ", "เสนอลงนาม")
_FIELDS = [column.field for column in MEASURES.columns]
_ISSUE, _ACTIVITIES, _PARTY = (
    _FIELDS.index(field) for field in ("issue", "activities", "responsible")
)


def real_plan() -> list[list[CellValue]]:
    """Return the published plan of Pathum Wan for FY2566 as it is brought with Tidtam."""
    file = files("tidtam") / "examples" / "pathumwan-2566.csv"
    return [list(row) for row in csv.reader(file.read_text("utf-8-sig").splitlines(keepends=True))]


def many_rows(profile: AgencyProfile, rows: int, *, one_party: bool) -> list[list[CellValue]]:
    """Return that many rows of 20 columns: 15 of มาตรการ and five of people's own.

    The real plan's 54 rows again and again, each with a number in its issue and activities
    so that no two are alike. one_party: one division a row, in turn, instead of the real ones.
    """
    real, _ = plan_rows(real_plan(), profile)
    made = []
    for number in range(rows):
        row = list(real[number % len(real)])
        for index in (_ISSUE, _ACTIVITIES):
            row[index] = f"{row[index] or ''} (ลำดับที่ {number + 1})".strip()
        if one_party:
            row[_PARTY] = profile.divisions[number % len(profile.divisions)]
        made.append([*row, *_own(number)])
    return made


def _own(number: int) -> list[CellValue]:
    return [
        f"ประสานแล้ว ครั้งที่ {number % 7 + 1}",
        f"{2566}-{number % 97:03d}",
        float(number % 400 * 500),
        f"เจ้าหน้าที่คนที่ {number % 31 + 1}",
        _STEPS[number % len(_STEPS)],
    ]


def workbook(profile: AgencyProfile, people: list[Person], rows: int, *, one_party: bool) -> Path:
    """Return a workbook as `init` makes it, with that plan; made once and kept in temp."""
    folder = Path(gettempdir()) / "tidtam-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"register-{rows}-{VERSION}.xlsx"
    if not path.exists():
        first = {
            MEASURES.tab: many_rows(profile, rows, one_party=one_party),
            PEOPLE.tab: people_rows(people),
        }
        own = {MEASURES.tab: list(OWN_HEADINGS)}
        create_workbook(path, list(TABS.values()), first, own, guid="benchmark")
    return path
