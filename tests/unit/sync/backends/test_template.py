"""A workbook made by Tidtam, and Tidtam's tabs in a workbook that people made."""

import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from engine.columns import CHECKS, FOLLOW_UPS, MEASURES, STATUS_WORDS, SUMMARY, TABS, Owner
from engine.sheet_errors import SheetError
from engine.snapshot import CellValue, RowAppend, WritePlan
from sync.backends.workbook import WorkbookSheet
from sync.backends.xlsx_adopt import add_missing_tabs
from sync.backends.xlsx_template import GUID_PROPERTY, create_workbook
from tests.unit.sync.backends import rich_workbook

NOW = datetime(2024, 11, 4, 9, tzinfo=UTC)
MEASURE: tuple[CellValue, ...] = (
    "M001",
    "๑) การปฏิบัติหน้าที่",
    "I1",
    "=ประเด็น",
    "- ประชุมชี้แจง\n- ประชาสัมพันธ์",
    *[None] * 5,
    STATUS_WORDS["overdue"],
    "7/10",
    date(2023, 5, 1),
    None,
    None,
    "ของเขต",
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "แผน.xlsx"
    rows: dict[str, list[tuple[CellValue, ...]]] = {
        "measures": [MEASURE],
        "summary": [("รวม", 1860, 930)],
    }
    create_workbook(path, list(TABS.values()), rows, {"measures": ("หมายเหตุ", "=ลับ")}, "guid-7")
    return path


def tab(path: Path, title: str) -> Worksheet:
    sheet = load_workbook(path)[title]
    assert isinstance(sheet, Worksheet)
    return sheet


def test_every_tab_has_its_headings_and_people_keep_theirs(path: Path) -> None:
    tabs = WorkbookSheet(path, backups=path.parent).read().tabs
    assert [tab.title for tab in tabs] == [design.title for design in TABS.values()]
    for found, design in zip(tabs, TABS.values(), strict=True):
        assert list(found.rows[0])[: len(design.columns)] == [c.heading for c in design.columns]
    assert list(tabs[0].rows[0])[-2:] == ["หมายเหตุ", "=ลับ"]


def test_rows_are_written_as_typed(path: Path) -> None:
    tab = WorkbookSheet(path, backups=path.parent).read().tabs[0]
    assert [value or None for value in tab.rows[1]] == [*MEASURE, None]
    assert tab.formulas == frozenset()


def test_dates_show_in_the_buddhist_era_and_numbers_as_numbers(path: Path) -> None:
    assert tab(path, "มาตรการ")["M2"].number_format == "[$-107041E]d mmm yyyy"
    assert tab(path, "สรุป")["B2"].number_format == "#,##0"


def test_columns_of_tidtam_are_grey_from_top_to_bottom_and_those_of_people_white(
    path: Path,
) -> None:
    sheet = tab(path, "ติดตาม")
    for number, column in enumerate(FOLLOW_UPS.columns, 1):
        letter = get_column_letter(number)
        grey = sheet.column_dimensions[letter].fill.start_color.rgb == "00EEF1F5"
        assert grey is (column.owner is Owner.TIDTAM)
        head = sheet.cell(1, number).fill.start_color.rgb
        assert head == ("005A6577" if grey else "0016233A")


def test_choices_reach_the_last_row_and_let_own_words_pass(path: Path) -> None:
    (rule,) = tab(path, "ติดตาม").data_validations.dataValidation
    assert str(rule.sqref) == "G2:G1048576"
    assert rule.formula1.strip('"').split(",") == list(FOLLOW_UPS.column("state").choices)
    assert (rule.errorStyle, rule.showErrorMessage) == ("warning", True)


@pytest.mark.parametrize(("title", "column"), [("มาตรการ", "K"), ("ติดตาม", "M")])
def test_every_state_has_its_colour_in_the_whole_column(
    path: Path, title: str, column: str
) -> None:
    (area,) = tab(path, title).conditional_formatting
    assert str(area.sqref) == f"{column}2:{column}1048576"
    assert {rule.formula[0].strip('"') for rule in area.rules} == set(STATUS_WORDS.values())


def test_headings_stay_in_sight_and_are_printed_on_every_page(path: Path) -> None:
    for design in TABS.values():
        sheet = tab(path, design.title)
        assert sheet.freeze_panes in {"B2", "C2"}
        assert sheet.print_title_rows == "$1:$1"
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert not sheet.protection.sheet


def test_people_are_told_at_the_heading_what_to_type(path: Path) -> None:
    sheet = tab(path, "ติดตาม")
    for number, column in enumerate(FOLLOW_UPS.columns, 1):
        has_hint = sheet.cell(1, number).comment is not None
        assert has_hint is (column.owner is Owner.PEOPLE)


def test_the_filter_grows_with_the_first_rows(path: Path) -> None:
    office = WorkbookSheet(path, backups=path.parent / "backups")
    rows = tuple(RowAppend("ติดตาม", (f"M{n:03}-1-2566-07",)) for n in range(1, 4))
    office.write(WritePlan(office.fingerprint(), appends=rows), NOW)
    assert tab(path, "มาตรการ").auto_filter.ref == "A1:Q2"
    assert tab(path, "ติดตาม").auto_filter.ref == "A1:N4"


def test_a_long_text_makes_its_row_taller(path: Path) -> None:
    office = WorkbookSheet(path, backups=path.parent / "backups")
    texts = ("M001-1-2566-07", "กิจกรรม " * 20)
    plan = WritePlan(office.fingerprint(), appends=(RowAppend("ติดตาม", texts),))
    office.write(plan, NOW)
    assert (tab(path, "ติดตาม").row_dimensions[2].height or 0) >= 60


def test_a_workbook_that_is_there_is_not_overwritten(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(SheetError) as refused:
        create_workbook(path, [MEASURES], {}, {}, "guid-8")
    assert refused.value.code == "exists"
    assert path.read_bytes() == before


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as book:
        assert book.testzip() is None
        return {name: book.read(name) for name in book.namelist()}


@pytest.fixture
def adopted(tmp_path: Path) -> WorkbookSheet:
    path = rich_workbook.make(tmp_path / "ของเขต.xlsx")
    return WorkbookSheet(path, backups=tmp_path / "backups")


def test_missing_tabs_are_added_and_no_sheet_of_people_changes(adopted: WorkbookSheet) -> None:
    before = parts(adopted.path)
    assert add_missing_tabs(adopted, list(TABS.values()), "guid-9", NOW).written
    after = parts(adopted.path)
    assert {name for name in before if before[name] != after[name]} == {
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
        "xl/workbook.xml",
    }
    titles = [tab.title for tab in adopted.read().tabs]
    assert titles == ["ติดตาม", "รายการ", "งานของฝ่าย", "มาตรการ", "หน่วยงาน", "สรุป", "ตรวจสอบ"]


@pytest.mark.filterwarnings("ignore:.*extension is not supported")  # openpyxl reads as witness
def test_an_added_tab_looks_like_one_of_a_new_workbook(adopted: WorkbookSheet, path: Path) -> None:
    add_missing_tabs(adopted, [MEASURES, CHECKS], "guid-9", NOW)
    rows = (RowAppend("มาตรการ", MEASURE[:15]),)
    adopted.write(WritePlan(adopted.fingerprint(), appends=rows), NOW)
    ours, theirs = tab(path, "มาตรการ"), tab(adopted.path, "มาตรการ")
    for name in ("A1", "B1", "A2", "E2", "K2", "M2"):
        for look in ("font", "fill", "border", "alignment", "number_format"):
            assert repr(getattr(ours[name], look)) == repr(getattr(theirs[name], look)), name
    for sheet in (ours, theirs):
        (area,) = sheet.conditional_formatting
        assert area.rules[0].dxf is not None
        assert area.rules[0].dxf.fill.end_color.rgb == "00FBE6E3"
    assert theirs.freeze_panes == ours.freeze_panes
    assert theirs.auto_filter.ref == "A1:O2"
    assert theirs.print_title_rows == "$1:$1"


def test_styles_of_people_keep_their_numbers(adopted: WorkbookSheet) -> None:
    before = etree.fromstring(parts(adopted.path)["xl/styles.xml"])
    add_missing_tabs(adopted, list(TABS.values()), "guid-9", NOW)
    after = etree.fromstring(parts(adopted.path)["xl/styles.xml"])
    for group in ("fonts", "fills", "borders", "cellXfs", "dxfs"):
        old, new = before.find(f"{{*}}{group}"), after.find(f"{{*}}{group}")
        assert old is not None and new is not None
        assert new.get("count") == str(len(new)) and len(new) > len(old)
        kept = [etree.tostring(item, method="c14n") for item in list(new)[: len(old)]]
        assert kept == [etree.tostring(item, method="c14n") for item in old]


def test_comments_come_with_the_added_tab(tmp_path: Path) -> None:
    path = tmp_path / "มีแต่สรุป.xlsx"
    create_workbook(path, [SUMMARY], {}, {}, "guid-1")
    office = WorkbookSheet(path, backups=tmp_path / "backups")
    add_missing_tabs(office, [FOLLOW_UPS], "guid-1", NOW)
    assert tab(path, "ติดตาม")["H1"].comment is not None


def test_the_property_is_set_once(adopted: WorkbookSheet) -> None:
    add_missing_tabs(adopted, list(TABS.values()), "guid-9", NOW)
    first = adopted.fingerprint()
    outcome = add_missing_tabs(adopted, list(TABS.values()), "guid-10", NOW)
    assert (outcome.written, outcome.fingerprint) == (True, first)
    properties = etree.fromstring(parts(adopted.path)["docProps/custom.xml"])
    assert [item.get("name") for item in properties] == [GUID_PROPERTY]
    assert "".join(map(str, properties.itertext())) == "guid-9"


def test_nothing_is_added_while_somebody_holds_the_workbook_open(adopted: WorkbookSheet) -> None:
    adopted.path.with_name(f"~${adopted.path.name}").write_bytes(b"")
    now = datetime.now(UTC)  # noqa: TID251 (the lock's age is the file's)
    assert add_missing_tabs(adopted, [MEASURES], "guid-9", now).reason == "locked"
