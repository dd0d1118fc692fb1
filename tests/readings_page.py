"""The page of readings, made from the readers: `python -m tests.readings_page`.

Writes docs/reference/readings.md; tests/test_docs.py holds the page equal.
"""

from datetime import date
from pathlib import Path

from config.kinds import load_profile
from engine.cadence import read_cadences
from engine.fiscal_year import FiscalYear
from engine.item_reading import read_indicator, read_items
from engine.party_reading import read_parties
from engine.reading import Sure
from engine.snapshot import CellValue
from engine.state_reading import read_state
from engine.thai_dates import DateValue, read_date_cell
from engine.wording import Said, say

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "readings.md"
YEAR = FiscalYear(2566)
DATES: tuple[CellValue, ...] = (
    "๓๐ มี.ค.๖๖",
    "๒๐ เม.ย ๖๖",
    "1 เมษายน 2566",
    "30/3/2566",
    "30 Mar 2023",
    "30 มี.ค. 2023",
    "ทุกข้อมูลดำเนินการแล้วเสร็จภายใน ๒๐ เม.ย ๖๖ และนำขึ้น website ของสำนักงานเขต",
    "30 มี.ค.",
    "ม.ค. – ก.พ. 66",
    "ต.ค. 65 - มี.ค. 66",
    "ภายในเดือนมีนาคม 2566",
    "ภายในไตรมาส 2",
    "ไตรมาส 2/2566",
    "ปีงบประมาณ พ.ศ. ๒๕๖๖",
    "ตลอดปีงบประมาณ",
    "ก่อน 30 มี.ค. 66",
    "-",
    date(2023, 3, 30),
    date(2566, 3, 30),
    date(1966, 3, 30),
    "31 ก.พ. 66",
    "30/13/66",
    "30 มี.ค. 66 และ 20 เม.ย. 66",
    "หลังวันที่ 30 มี.ค. 66",
    "ต้นเดือนมีนาคม 66",
    "30 มี.ค. 2590",
    "โดยเร็ว",
)
CADENCES = (
    "ทุก ๑ เดือน",
    "รายเดือน",
    "๑ ครั้ง/เดือน",
    "ทุกไตรมาส",
    "ทุก ๓ เดือน",
    "ปีละ ๒ ครั้ง",
    "รอบ ๖ เดือน และ ๑๒ เดือน",
    "ปีละครั้ง",
    "ทุกสัปดาห์",
    "รายเดือน และรายไตรมาส",
    "อย่างต่อเนื่อง ทุก ๑ เดือน",
    "ตลอดปีงบประมาณ",
    "เมื่อมีการเปลี่ยนแปลง",
    "-",
    "ทุก 2 เดือน",
    "ตามความเหมาะสม",
)
PARTIES = (
    "ฝ่ายปกครอง ฝ่ายทะเบียน",
    "ฝ่าย สิ่งแวดล้อมฯ/ฝ่ายพัฒนาฯ",
    "ฝ่ายโยธาและฝ่ายรายได้",
    "ทุกฝ่าย",
    "ฝ่ายโยธา/ทุกฝ่าย",
    "โรงเรียนในสังกัดเขต",
    "ผอ.เขต",
    "ฝ่ายปกคอง",
)
STATES = (
    "ดำเนินการแล้ว (รอบนี้)",
    "แล้วเสร็จทั้งมาตรการ",
    "แล้วเสร็จ",
    "ดำเนินการเสร็จสิ้น",
    "ครบถ้วน",
    "กำลังดำเนินการ",
    "รอตรวจสอบ",
    "รอหลักฐาน",
    "ยังไม่ได้ดำเนินการ",
    "ยังไม่แล้วเสร็จ",
    "เหมือนเดิม",
    "ขอยกเว้น",
    "แล้วเสร็จภายใน 30 มี.ค. 66",
    "ไม่ทราบ",
)
ITEMS = (
    ("9 การเปิดเผยข้อมูล", "", "0๒๘ แผนปฏิบัติการป้องกันการทุจริต"),
    ("10 การป้องกันการทุจริต", "O23", ""),
    ("1 การปฏิบัติหน้าที่", "I1-I3", ""),
    ("การใช้อำนาจ", "", "ตามข้อ O12 ของแผน"),
)
MARK = {Sure.YES: "yes", Sure.ASSUMED: "assumed", Sure.ASK: "**ask**"}

HEAD = """# How texts are read

Made by `python -m tests.readings_page` from the readers themselves; a test holds it equal.

Every reading has a value, says how it was read, and how sure that is:

- **yes**: it follows from the text and the calendar.
- **assumed**: a stated convention filled something in.
- **ask**: a person must say. The value, if any, is only a proposal and obliges nobody; the place
  stands in ตรวจสอบ.

Try any text: `tidtam read "๓๐ มี.ค.๖๖" --as date` (also `cadence`, `divisions`, `state`).
"""
CONVENTIONS = (
    (
        "A year is Buddhist when it has two digits (2500 + yy) or is 2400 or more; below 2400 it"
        " is the Common Era. CE = BE − 543",
        "usage of official documents; published plans write “๓๐ มี.ค.๖๖”; Thai years begin on"
        " 1 January since 2484 BE",
    ),
    (
        "A day or month without a year lies in the plan's fiscal year",
        "a plan speaks of its own year; said as *assumed*",
    ),
    (
        "Quarters and halves are those of the fiscal year, 1 October to 30 September",
        "Budget Procedure Act B.E. 2561, section 4",
    ),
    (
        "A period obliges by its last day; a fiscal year alone is no deadline, its last day is"
        " the assumed due day",
        "the period written is the time allowed",
    ),
    (
        "A true date of a spreadsheet with a year from 2400 on was typed as a Buddhist year",
        "spreadsheets count the Common Era when 30/9/2569 is typed",
    ),
    (
        "A day more than five years from the plan's year is asked about",
        "no plan reaches that far; a typing slip does",
    ),
    (
        "“After”, “about”, “not”, “from ... on”, “counted from” leave open whether the named day"
        " counts: asked",
        "what the day means is not in the text",
    ),
    ("Two different days in a text: asked", "which one obliges is not in the text"),
)


def page() -> str:
    """Return the whole page."""
    profile = load_profile("bangkok-district", fiscal_year_be=2566)
    parts = [HEAD]
    parts += _table("Days (ระยะเวลาแล้วเสร็จ, ขอเลื่อนเป็น), under the plan of 2566", map(_date, DATES))
    parts.append("\n## Conventions of the date reader, and where they come from\n")
    parts += ["| convention | source |", "|---|---|"]
    parts += [f"| {convention} | {source} |" for convention, source in CONVENTIONS]
    found = ((text, read_cadences(text)) for text in CADENCES)
    parts += _table(
        "Cadences (การกำกับติดตาม)",
        ((t, ", ".join(r.value) or "none", r.how, r.sure) for t, r in found),
    )
    parties = ((text, read_parties(text, profile)) for text in PARTIES)
    parts += _table(
        "Responsible parties (ผู้รับผิดชอบ), in a Bangkok district office",
        ((t, _names([p.name for p in r.parties]), r.how, r.sure) for t, r in parties),
    )
    states = ((text, read_state(text)) for text in STATES)
    parts += _table(
        "States (สถานะการดำเนินการ)", ((t, r.value or "none", r.how, r.sure) for t, r in states)
    )
    parts += _table("Items (ตัวชี้วัด, ข้อ, ประเด็น)", map(_items, ITEMS))
    return "\n".join(parts)


def _date(cell: CellValue) -> tuple[str, str, Said, Sure]:
    reading = read_date_cell(cell, YEAR)
    shown = cell if isinstance(cell, str) else f"a true date, {cell}"
    return shown, _days(reading.value), reading.how, reading.sure


def _days(value: DateValue) -> str:
    if isinstance(value, tuple):
        return " .. ".join(day.isoformat() for day in value)
    return value.isoformat() if value else "none"


def _names(names: list[str]) -> str:
    return ", ".join(names) if len(names) < 10 else f"{', '.join(names[:2])} ... ({len(names)})"


def _items(typed: tuple[str, str, str]) -> tuple[str, str, Said, Sure]:
    profile = load_profile("bangkok-district", fiscal_year_be=2566)
    indicator = read_indicator(typed[0]).value
    within = profile.item_ranges.get(str(indicator))
    reading = read_items(typed[1], typed[2], indicator, within)
    return " ; ".join(t or "–" for t in typed), ", ".join(reading.value), reading.how, reading.sure


def _table(title: str, rows: object) -> list[str]:
    lines = [f"\n## {title}\n", "| typed | read as | sure | how |", "|---|---|---|---|"]
    assert hasattr(rows, "__iter__")
    for typed, value, how, sure in rows:
        about = say(how, "en").replace("\u00a0", " ")
        lines.append(f"| {typed} | {value or 'none'} | {MARK[sure]} | {about} |")
    return lines


if __name__ == "__main__":
    PAGE.write_text(page() + "\n", encoding="utf-8")
