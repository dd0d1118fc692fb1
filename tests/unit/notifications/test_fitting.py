"""A mail that would be too large is cut where it is longest, and never in its tables."""

import re

from notifications.digest import MOST_BYTES, render_digest
from tests.golden.office import POLICY, Office, register

TEN = ", ".join(
    f"ฝ่าย{name}"
    for name in (
        "ปกครอง", "ทะเบียน", "โยธา", "สิ่งแวดล้อมและสุขาภิบาล", "รายได้",
        "รักษาความสะอาดและสวนสาธารณะ", "การศึกษา", "การคลัง", "เทศกิจ",
        "พัฒนาชุมชนและสวัสดิการสังคม",
    )
)  # fmt: skip
TITLE = "พัฒนาจุดบริการ และเพิ่มช่องทางเผยแพร่คู่มือ"
HEADS = "\n".join(
    f"P{n} | {d} | หัวหน้า | h{n}@khet.example | head" for n, d in enumerate(TEN.split(", "), 2)
)
PEOPLE = f"P1 | | ผู้ประสานงาน | ita@khet.example | coordinator\n{HEADS}"


def coordinator(measures: int, answered: str = "") -> tuple[str, int]:
    table = "\n".join(
        f"M{n:03d} | {n % 10 + 1} | | {TEN} | {TITLE} {n}" for n in range(1, measures + 1)
    )
    office = Office(register(table, PEOPLE, answered))
    mail = render_digest(office.digest("ita@khet.example"), POLICY)
    return mail.text.replace("\u00a0", " "), len(mail.text.encode()) + len(mail.html.encode())


def test_a_plan_of_54_measures_that_all_are_overdue_is_told_whole() -> None:
    text, _ = coordinator(54)

    assert len(re.findall(r"(?m)^ +๐/๑๐  M\d{3}", text)) == 54
    assert "บรรทัด ดูทั้งหมดใน" not in text


def test_only_the_longest_section_is_cut_and_its_count_is_told() -> None:
    text, size = coordinator(400)

    shown = len(re.findall(r"(?m)^ +๐/๑๐  M\d{3}", text))
    assert f"{shown}" and 40 <= shown <= 60
    assert size <= MOST_BYTES
    for division in TEN.split(", "):
        assert re.search(rf"(?m)^ +๐/๔๐๐  {division}  ", text)
    assert all(f"\nตัวชี้วัดที่ {n} " in text for n in ("๑", "๑๐"))


def test_few_divisions_that_reported_are_named_instead_of_the_many_that_did_not() -> None:
    text, _ = coordinator(1, "M001-3 | 1-7\nM001-9 | 1-7")

    assert "ขาด ทุกฝ่าย ยกเว้น ฝ่ายเทศกิจ, ฝ่ายโยธา" in text


def test_few_missing_divisions_are_all_named() -> None:
    text, _ = coordinator(1, "\n".join(f"M001-{n} | 1-7" for n in (1, 2, 3, 4, 6, 7)))

    assert "ขาด ฝ่ายการคลัง · ฝ่ายเทศกิจ · ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม · ฝ่ายรายได้" in " ".join(
        text.split()
    )
