"""Values written into a workbook are read back as they were."""

import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from engine.sheet_errors import SheetError
from engine.snapshot import CellEdit, CellValue, RowAppend, Tab, WritePlan
from sync.backends.xlsx_cells import cell_text
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_read import read_snapshot
from sync.backends.xlsx_write import apply_plan

NOW = datetime(2024, 11, 4, 9, tzinfo=UTC)


def small_book(*, since_1904: bool = False) -> bytes:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ติดตาม"
    sheet.append(["รหัส", "ผล"])
    sheet.append(["M001", "เดิม"])
    if since_1904:
        book.epoch = datetime(1904, 1, 1)  # noqa: DTZ001 (openpyxl's own constant)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


BOOK = small_book()


def written(*values: CellValue, book: bytes = BOOK) -> Tab:
    """Write the values down column B from row 2 on and read the tab back."""
    edits = tuple(CellEdit("ติดตาม", row, 2, value) for row, value in enumerate(values, 2))
    data, skipped = apply_plan(Package(book, "แผน.xlsx"), WritePlan("", edits))
    assert skipped == ()
    return read_snapshot(Package(data, "แผน.xlsx"), "").tabs[0]


@pytest.mark.parametrize(
    "text",
    [
        "- ประชุมชี้แจง",
        "=1+1",
        "+66 2 214 1000",
        "@ฝ่ายปกครอง",
        "  เว้นวรรคหน้าและหลัง  ",
        "บรรทัดแรก\nบรรทัดที่สอง\n",
        "ครบ_x0041_ถ้วน",
        "<b>&amp;</b>",
        "007",
        "๑๒๓",
        "TRUE",
        "\tแท็บ",
        "😀",
        "'ขึ้นต้นด้วยฝน",
    ],
)
def test_a_text_stays_the_very_text(text: str) -> None:
    tab = written(text)
    assert tab.rows[1][1] == text
    assert tab.formulas == frozenset()


@given(st.text(max_size=80))
def test_any_text_comes_back_as_a_cell_can_hold_it(text: str) -> None:
    row = written(text).rows[1]
    assert (row[1] if len(row) > 1 else "") == cell_text(text)


BOOK_1904 = small_book(since_1904=True)


@pytest.mark.parametrize("book", [BOOK, BOOK_1904], ids=["1900", "1904"])
@given(day=st.dates(date(1904, 1, 2), date(2999, 12, 31)))
def test_any_date_comes_back_in_both_calendars_of_excel(book: bytes, day: date) -> None:
    assert written(day, book=book).rows[1][1] == day


@pytest.mark.parametrize(
    ("value", "read"),
    [
        (7, 7.0),
        (0.1, 0.1),
        (True, True),
        (1_234_567_890_123, 1_234_567_890_123.0),
        (12_345_678_901_234_567, "12345678901234567"),  # a cell would lose its last digits
        (float("nan"), "nan"),
        (datetime(2024, 9, 30, 13, 30), datetime(2024, 9, 30, 13, 30)),  # noqa: DTZ001 (cells)
        (date(1899, 1, 1), "1899-01-01"),  # before Excel's calendar
    ],
)
def test_numbers_and_times_come_back(value: CellValue, read: CellValue) -> None:
    assert written(value).rows[1][1] == read


def test_none_empties_a_cell_and_keeps_its_row() -> None:
    assert list(written(None).rows[1]) == ["M001", ""]


def test_a_text_that_no_cell_holds_is_refused_and_never_cut() -> None:
    with pytest.raises(SheetError) as refused:
        written("ก" * 32_768)
    assert refused.value.code == "text_too_long"
    assert dict(refused.value.said.about)["cell"] == "B2"
    assert len(str(written("ก" * 32_767).rows[1][1])) == 32_767


@pytest.mark.parametrize(("row", "column"), [(0, 1), (1_048_577, 1), (1, 16_385)])
def test_a_cell_outside_of_the_sheet_is_refused(row: int, column: int) -> None:
    plan = WritePlan("", (CellEdit("ติดตาม", row, column, "x"),))
    with pytest.raises(SheetError) as refused:
        apply_plan(Package(BOOK, "แผน.xlsx"), plan)
    assert refused.value.code == "outside"


def test_a_tab_that_is_not_there_is_named_with_those_that_are() -> None:
    with pytest.raises(SheetError) as refused:
        apply_plan(Package(BOOK, "แผน.xlsx"), WritePlan("", appends=(RowAppend("สรุป", ("x",)),)))
    assert refused.value.code == "no_tab"
    assert dict(refused.value.said.about) == {"file": "แผน.xlsx", "tab": "สรุป", "tabs": "ติดตาม"}
