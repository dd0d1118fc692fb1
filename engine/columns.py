"""The five tabs of the shared sheet: which columns, whose, and in what form."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from engine.state_words import STATE_WORDS


class Owner(StrEnum):
    """Who may write a column; the other side's writing there is put back or asked about."""

    PEOPLE = "people"
    TIDTAM = "tidtam"


@dataclass(frozen=True, slots=True)
class Column:
    """A column by its lasting field id; `heading` is what Tidtam writes in row 1.

    width is in characters of the default font; choices make a drop-down.
    required: without this heading the tab cannot be read and is stopped.
    """

    field: str
    heading: str
    owner: Owner
    width: int
    form: Literal["text", "date", "number", "link"] = "text"
    choices: tuple[str, ...] = ()
    required: bool = False


@dataclass(frozen=True, slots=True)
class TabDesign:
    """A tab by its lasting id; the first field is its key where it has one."""

    tab: str
    title: str
    columns: tuple[Column, ...]

    def column(self, field: str) -> Column:
        """Return the column of that field id; KeyError where there is none."""
        for column in self.columns:
            if column.field == field:
                return column
        raise KeyError(field)

    def fields(self, owner: Owner) -> tuple[str, ...]:
        """Return the ids of the columns that this side owns."""
        return tuple(c.field for c in self.columns if c.owner is owner)


DECISION_WORDS: Final = ("ยืนยัน", "คืนค่าเดิม", "อนุมัติ", "ไม่อนุมัติ")
ROLE_WORDS: Final = ("เจ้าหน้าที่", "หัวหน้าฝ่าย", "ผู้ประสานงาน", "ผู้อำนวยการ", "ผู้ติดตาม")
STATUS_WORDS: Final[Mapping[str, str]] = {
    "overdue": "เกินกำหนด",
    "due_soon": "ใกล้ครบกำหนด",
    "open": "เปิดรับรายงาน",
    "not_open": "ยังไม่เปิดรอบ",
    "reported": "รายงานแล้ว",
    "reported_late": "รายงานล่าช้า",
    "completed": "แล้วเสร็จ",
    "excused": "ขอยกเว้น",
    "cancelled": "ยกเลิก",
}

_P, _T = Owner.PEOPLE, Owner.TIDTAM

MEASURES: Final = TabDesign(
    "measures",
    "มาตรการ",
    (
        Column("key", "รหัส", _T, 8, required=True),
        Column("indicator", "ตัวชี้วัด", _P, 22),
        Column("items", "ข้อ", _P, 10),
        Column("issue", "ประเด็น", _P, 36),
        Column("activities", "กิจกรรม", _P, 44),
        Column("output", "ผลผลิต", _P, 28),
        Column("channel", "วิธีการสร้างการรับรู้", _P, 26),
        Column("responsible", "ผู้รับผิดชอบ", _P, 24, required=True),
        Column("deadline", "ระยะเวลาแล้วเสร็จ", _P, 18),
        Column("cadence", "การกำกับติดตาม", _P, 14),
        Column("status", "สถานะ", _T, 14),
        Column("reported", "รายงานแล้ว", _T, 12),
        Column("next_due", "กำหนดถัดไป", _T, 14, "date"),
        Column("overdue_since", "เกินกำหนดตั้งแต่", _T, 14, "date"),
        Column("notes", "ข้อสังเกต", _T, 36),
    ),
)
FOLLOW_UPS: Final = TabDesign(
    "follow_ups",
    "ติดตาม",
    (
        Column("key", "รหัส", _T, 17, required=True),
        Column("measure", "มาตรการ", _T, 36),
        Column("division", "ฝ่าย", _T, 20),
        Column("round", "รอบ", _T, 14),
        Column("due", "ครบกำหนด", _T, 14, "date"),
        Column("previous", "ผลรอบก่อน", _T, 28),
        Column("state", "สถานะการดำเนินการ", _P, 22, choices=STATE_WORDS, required=True),
        Column("result", "ผลการดำเนินการ", _P, 40, required=True),
        Column("problem", "ปัญหา/อุปสรรค", _P, 24),
        Column("evidence", "หลักฐาน (URL)", _P, 24, "link"),
        Column("reporter", "ผู้รายงาน", _P, 16),
        Column("extension", "ขอเลื่อนเป็น", _P, 14),
        Column("status", "สถานะ", _T, 14),
        Column("notes", "ข้อสังเกต", _T, 36),
    ),
)
PEOPLE: Final = TabDesign(
    "people",
    "หน่วยงาน",
    (
        Column("division", "ฝ่าย", _P, 30, required=True),
        Column("short_name", "ชื่อย่อ", _P, 16),
        Column("position", "ตำแหน่ง", _P, 28),
        Column("name", "ชื่อ", _P, 26),
        Column("email", "อีเมล", _P, 30, required=True),
        Column("roles", "บทบาท", _P, 18, choices=ROLE_WORDS),
        Column("acting_for", "ปฏิบัติหน้าที่แทน", _P, 22),
        Column("since", "ตั้งแต่", _P, 14),
        Column("until", "ถึง", _P, 14),
        Column("notes", "ข้อสังเกต", _T, 40),
    ),
)
SUMMARY: Final = TabDesign(
    "summary",
    "สรุป",
    (
        Column("label", "สรุป", _T, 44),
        Column("follow_ups", "ทั้งปี", _T, 10, "number"),
        Column("overdue", "เกินกำหนด", _T, 12, "number"),
        Column("due_soon", "ใกล้ครบกำหนด", _T, 14, "number"),
        Column("open", "เปิดรับรายงาน", _T, 14, "number"),
        Column("reported", "รายงานแล้ว", _T, 12, "number"),
        Column("completed", "แล้วเสร็จ", _T, 12, "number"),
        Column("deadlines_overdue", "เลยกำหนดแล้วเสร็จ", _T, 18, "number"),
    ),
)
CHECKS: Final = TabDesign(
    "checks",
    "ตรวจสอบ",
    (
        Column("key", "รหัส", _T, 9, required=True),
        Column("severity", "ประเภท", _T, 14),
        Column("place", "ตำแหน่ง", _T, 22, "link"),
        Column("value", "ค่าที่พบ", _T, 28),
        Column("message", "เรื่อง", _T, 60),
        Column("found_on", "พบเมื่อ", _T, 14, "date"),
        Column("decision", "คำตัดสิน", _P, 14, choices=DECISION_WORDS, required=True),
        Column("status", "สถานะ", _T, 30),
    ),
)
TABS: Final[Mapping[str, TabDesign]] = {
    design.tab: design for design in (MEASURES, FOLLOW_UPS, PEOPLE, SUMMARY, CHECKS)
}
