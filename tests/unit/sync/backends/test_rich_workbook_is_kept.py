"""What people put into their workbook is there after a write, to the byte."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import etree

from engine.snapshot import CellEdit, RowAppend, WriteOutcome, WritePlan
from sync.backends.workbook import WorkbookSheet
from tests.unit.sync.backends import rich_workbook
from tests.unit.sync.backends.rich_workbook import LAST_ROW, MAIN

NOW = datetime(2024, 11, 4, 9, tzinfo=UTC)
NEW = LAST_ROW + 2  # the last row after two were added


@pytest.fixture
def office(tmp_path: Path) -> WorkbookSheet:
    path = rich_workbook.make(tmp_path / "แผน ITA.xlsx")
    return WorkbookSheet(path, backups=tmp_path / "backups")


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        return {name: book.read(name) for name in book.namelist()}


def write(office: WorkbookSheet, *, edits: bool = True, appends: bool = True) -> WriteOutcome:
    plan = WritePlan(
        office.fingerprint(),
        (CellEdit("ติดตาม", 3, 3, "เกินกำหนด"),) if edits else (),
        (
            RowAppend("ติดตาม", ("M007", "ใหม่", "เปิดรับรายงาน", None, 7)),
            RowAppend("ติดตาม", ("M008", "ใหม่", "เปิดรับรายงาน", None, 8)),
        )
        if appends
        else (),
    )
    return office.write(plan, NOW)


def sheet_tree(path: Path) -> etree._Element:
    return etree.fromstring(parts(path)[MAIN])


def cell_of(root: etree._Element, name: str) -> etree._Element:
    return next(cell for cell in root.iter("{*}c") if cell.get("r") == name)


def text_of(path: Path) -> str:
    return etree.tostring(sheet_tree(path), encoding="unicode")


def test_an_edit_changes_one_part_and_copies_the_others_to_the_byte(office: WorkbookSheet) -> None:
    before = parts(office.path)
    write(office, appends=False)
    after = parts(office.path)
    assert list(after) == list(before)
    assert [name for name in after if after[name] != before[name]] == [MAIN]


def test_an_edit_changes_nothing_in_its_sheet_but_the_cell(office: WorkbookSheet) -> None:
    before = sheet_tree(office.path)
    write(office, appends=False)
    after = sheet_tree(office.path)
    old, new = cell_of(before, "C3"), cell_of(after, "C3")
    assert (old.get("s"), "".join(map(str, new.itertext()))) == (new.get("s"), "เกินกำหนด")
    row = new.getparent()
    assert row is not None
    row.replace(new, old)
    assert etree.tostring(after, method="c14n") == etree.tostring(
        sheet_tree(rich_workbook.make(office.path.with_name("again.xlsx"))), method="c14n"
    )


def test_appended_rows_change_only_the_sheet_and_the_name_of_its_filter(
    office: WorkbookSheet,
) -> None:
    before = parts(office.path)
    write(office)
    after = parts(office.path)
    assert [name for name in after if after[name] != before[name]] == [MAIN, "xl/workbook.xml"]
    assert f"$A$1:$G${NEW}" in after["xl/workbook.xml"].decode()
    assert b"$A$1:$A$3" in after["xl/workbook.xml"]  # the list that people named


@pytest.mark.parametrize(
    "grown",
    [
        f'<conditionalFormatting sqref="C2:C{NEW}"',
        f'<dataValidation sqref="C2:C{NEW}"',
        f'<protectedRange sqref="C2:C{NEW}"',
        f'<autoFilter ref="A1:G{NEW}"',
        f"<xm:sqref>D2:D{NEW}</xm:sqref>",
        "<xm:sqref>H2</xm:sqref>",  # a sparkline stays where it is
        '<mergeCell ref="J20:K21"',
        '<dimension ref="A1:K21"',
        '<row r="4" hidden="1"',
        "<t>ตัวธรรมดา</t>",
    ],
)
def test_ranges_grow_over_the_new_rows(office: WorkbookSheet, grown: str) -> None:
    write(office)
    assert grown in text_of(office.path)


def test_new_rows_go_below_the_last_value_and_not_below_formatted_empty_rows(
    office: WorkbookSheet,
) -> None:
    assert write(office).written
    rows = office.read().tabs[0].rows
    assert [row[0] for row in rows[LAST_ROW - 1 : NEW]] == ["M006", "M007", "M008"]
    assert list(rows[NEW - 1][:5]) == ["M008", "ใหม่", "เปิดรับรายงาน", "", 8.0]


def test_new_cells_look_like_those_of_the_row_above(office: WorkbookSheet) -> None:
    write(office)
    above, new = (cell_of(sheet_tree(office.path), name) for name in ("A6", "A7"))
    assert new.get("s") == above.get("s") != "0"


def test_a_date_shows_in_the_buddhist_era_and_keeps_the_rest_of_the_look(
    office: WorkbookSheet,
) -> None:
    plan = WritePlan(office.fingerprint(), (CellEdit("ติดตาม", 3, 5, date(2024, 9, 30)),))
    office.write(plan, NOW)
    assert office.read().tabs[0].rows[2][4] == date(2024, 9, 30)
    styles = etree.fromstring(parts(office.path)["xl/styles.xml"])
    cell = cell_of(sheet_tree(office.path), "E3")
    formats = styles.find("{*}cellXfs")
    assert formats is not None and formats.get("count") == str(len(formats))
    dated, plain = formats[int(cell.get("s", "0"))], formats[1]
    assert (dated.get("fontId"), dated.get("fillId")) == (plain.get("fontId"), plain.get("fillId"))
    assert "[$-107041E]d mmm yyyy" in etree.tostring(styles, encoding="unicode")


def test_formulas_and_what_a_merge_hides_are_left_alone_and_named(office: WorkbookSheet) -> None:
    edits = (CellEdit("ติดตาม", 2, 6, "ทับ"), CellEdit("ติดตาม", 21, 11, "ในเซลล์ที่ผสาน"))
    before = office.path.read_bytes()
    outcome = office.write(WritePlan(office.fingerprint(), edits), NOW)
    assert (outcome.written, outcome.skipped) == (True, edits)
    assert office.path.read_bytes() == before


def test_formulas_are_known_to_the_reader_though_nobody_has_computed_them(
    office: WorkbookSheet,
) -> None:
    tab = office.read().tabs[0]
    assert tab.formulas == {(row, 6) for row in range(2, LAST_ROW + 1)}
    assert (tab.rows[1][5], tab.merges) == ("", ((20, 10, 21, 11),))


def test_a_table_of_people_grows_with_rows_added_to_it(office: WorkbookSheet) -> None:
    plan = WritePlan(office.fingerprint(), appends=(RowAppend("งานของฝ่าย", (2, "จัดจ้าง")),))
    office.write(plan, NOW)
    table = etree.fromstring(parts(office.path)["xl/tables/table1.xml"])
    assert table.get("ref") == "A1:B3"
    assert [item.get("ref") for item in table.iter("{*}autoFilter")] == ["A1:B3"]
