"""A new workbook that is pleasant to work in: the tabs of engine.columns as Excel shows them."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import cast

from openpyxl import Workbook
from openpyxl.cell import Cell
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.header_footer import HeaderFooterItem, _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from engine.columns import STATUS_WORDS, Column, Owner, TabDesign
from engine.snapshot import CellValue, RowAppend, WritePlan
from sync.backends.safe_save import create
from sync.backends.xlsx_cells import cell_text, escaped
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_scan import MAX_ROW
from sync.backends.xlsx_styles import THAI_DATE
from sync.backends.xlsx_write import apply_plan

GUID_PROPERTY = "TidtamWorkbook"
# Tahoma: on every Windows and Mac with Office, made for screens, with Thai letters as tall as
# the Latin ones; TH Sarabun must be installed first and is small on a screen. LibreOffice on
# Linux puts a Thai font of the same width in its place.
_FONT, _SIZE = "Tahoma", 10
_HEAD_HEIGHT = 32  # points, two lines; rows below are left automatic
_OWN_WIDTH = 24  # characters, of a column that people brought with them
_LINE = Side(style="thin", color="D5DAE2")
_BORDER = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_PEOPLE_HEAD, _TIDTAM_HEAD, _TIDTAM_FILL = "16233A", "5A6577", "EEF1F5"
_STATUS_COLOURS = {
    "overdue": ("FBE6E3", "A3190F"),
    "due_soon": ("FDF0D5", "7A4A00"),
    "open": ("E6EEF8", "1B4F91"),
    "reported": ("E0F2ED", "0D5C4D"),
    "reported_late": ("F3EAF8", "6B3A86"),
    "completed": ("CFE8E1", "0A463A"),
    "excused": ("ECEFF3", "4D5566"),
    "not_open": ("F2F4F7", "5A6577"),
    "cancelled": ("F2F4F7", "8A93A3"),
}
_TAB_COLOURS = {
    "measures": "16233A",
    "follow_ups": "0D5C4D",
    "people": "1B4F91",
    "summary": "5A6577",
    "checks": "A3190F",
}
_FROZEN = {"measures": 2, "follow_ups": 2}  # key columns that stay in sight; elsewhere the first
_FILTERED = {"measures", "follow_ups", "checks"}
_HINTS = {
    "state": "เลือกจากรายการ หรือพิมพ์เองได้ เช่น\n'เหมือนรอบก่อน' เมื่อผลไม่เปลี่ยนแปลง\n"
    "'แล้วเสร็จทั้งมาตรการ' เมื่อทำครบทั้งมาตรการแล้วเท่านั้น",
    "result": "พิมพ์สิ่งที่ดำเนินการแล้วในรอบนี้โดยย่อ เช่น\nประชุมชี้แจง 1 ครั้ง ผู้เข้าร่วม 45 คน",
    "problem": "พิมพ์ปัญหาหรืออุปสรรคที่พบ หากไม่มีให้เว้นว่าง",
    "evidence": "วางที่อยู่เว็บ (URL) ของเอกสาร ภาพถ่าย หรือประกาศที่ใช้เป็นหลักฐาน",
    "reporter": "พิมพ์ชื่อผู้รายงาน",
    "extension": "หากขอเลื่อนกำหนดของรอบนี้ พิมพ์วันที่ใหม่ เช่น 15 พ.ค. 2568\n"
    "กำหนดเดิมยังใช้อยู่จนกว่าผู้ประสานงานจะอนุมัติ",
}


def create_workbook(
    path: Path,
    designs: Sequence[TabDesign],
    rows: Mapping[str, Sequence[Sequence[CellValue]]],
    extra_headings: Mapping[str, Sequence[str]],
    guid: str,
) -> None:
    """Write a new workbook of these tabs; SheetError where the file exists or cannot be made.

    rows: by tab id, values from column A on, texts as typed. extra_headings: by tab id, people's
    own columns, to the right of the design's. guid: kept as the property TidtamWorkbook.
    """
    data = template(designs, extra_headings, guid)
    appends = tuple(
        RowAppend(design.title, tuple(values))
        for design in designs
        for values in rows.get(design.tab, ())
    )
    if appends:
        data, _ = apply_plan(Package(data, str(path)), WritePlan("", appends=appends))
    create(path, data)


def template(
    designs: Sequence[TabDesign], extra_headings: Mapping[str, Sequence[str]], guid: str
) -> bytes:
    """Return a workbook of these tabs with headings and no rows."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for design in designs:
        _fill_tab(book.create_sheet(design.title), design, extra_headings.get(design.tab, ()))
    book.properties.creator = "Tidtam"
    properties = book.custom_doc_props  # type: ignore[attr-defined]  # missing in the stubs
    properties.append(StringProperty(name=GUID_PROPERTY, value=guid))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill_tab(sheet: Worksheet, design: TabDesign, extras: Sequence[str]) -> None:
    own = [Column(f"own{n}", text, Owner.PEOPLE, _OWN_WIDTH) for n, text in enumerate(extras)]
    columns = (*design.columns, *own)
    for number, column in enumerate(columns, 1):
        _style_column(sheet, number, column)
        _head(cast("Cell", sheet.cell(1, number)), column)
        _add_choices(sheet, number, column)
        if design.tab == "follow_ups" and column.field in _HINTS:
            sheet.cell(1, number).comment = _hint(_HINTS[column.field])
    if design.tab in {"measures", "follow_ups"}:
        _colour_states(sheet, [c.field for c in columns].index("status") + 1)
    if design.tab in _FILTERED:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(columns))}1"
    sheet.row_dimensions[1].height = _HEAD_HEIGHT
    sheet.freeze_panes = f"{get_column_letter(_FROZEN.get(design.tab, 1) + 1)}2"
    sheet.sheet_properties.tabColor = _TAB_COLOURS.get(design.tab, _PEOPLE_HEAD)
    _set_up_print(sheet)


def _style_column(sheet: Worksheet, number: int, column: Column) -> None:
    """Style the whole column, so that rows to come look like the rows that are there."""
    dimension = sheet.column_dimensions[get_column_letter(number)]
    dimension.width = column.width
    colour = "1B4F91" if column.form == "link" else "16233A"
    dimension.font = Font(name=_FONT, size=_SIZE, color=colour)
    horizontal = {"date": "center", "number": "right"}.get(column.form)
    dimension.alignment = Alignment(vertical="top", wrap_text=True, horizontal=horizontal)
    dimension.border = _BORDER
    if column.owner is Owner.TIDTAM:
        dimension.fill = PatternFill("solid", start_color=_TIDTAM_FILL)
    if column.form == "date":
        dimension.number_format = THAI_DATE
    elif column.form == "number":
        dimension.number_format = "#,##0"


def _head(cell: Cell, column: Column) -> None:
    cell.value = escaped(cell_text(column.heading))
    cell.data_type = "s"  # a heading that people brought may begin with =
    colour = _PEOPLE_HEAD if column.owner is Owner.PEOPLE else _TIDTAM_HEAD
    cell.font = Font(name=_FONT, size=_SIZE, bold=True, color="FFFFFF")
    cell.fill = PatternFill("solid", start_color=colour)
    cell.alignment = Alignment(vertical="center", horizontal="center", wrap_text=True)
    cell.border = _BORDER


def _add_choices(sheet: Worksheet, number: int, column: Column) -> None:
    """A drop-down that warns and lets pass: what people type themselves is read too."""
    if not column.choices:
        return
    letter = get_column_letter(number)
    rule = DataValidation(
        type="list",
        formula1='"' + ",".join(column.choices) + '"',
        allow_blank=True,
        showErrorMessage=True,
        errorStyle="warning",
        errorTitle=column.heading,
        error="คำนี้ไม่อยู่ในรายการ หากต้องการใช้คำนี้ให้กด 'ใช่'",
    )
    rule.add(f"{letter}2:{letter}{MAX_ROW}")
    sheet.add_data_validation(rule)


def _colour_states(sheet: Worksheet, number: int) -> None:
    letter = get_column_letter(number)
    for state, word in STATUS_WORDS.items():
        fill, colour = _STATUS_COLOURS[state]
        look = DifferentialStyle(
            font=Font(color=colour, bold=state == "overdue"),
            fill=PatternFill("solid", start_color=fill, end_color=fill),
        )
        rule = Rule(type="cellIs", operator="equal", formula=[f'"{word}"'], dxf=look)
        sheet.conditional_formatting.add(f"{letter}2:{letter}{MAX_ROW}", rule)


def _hint(text: str) -> Comment:
    comment = Comment(text, "Tidtam")
    comment.width, comment.height = 280, 96
    return comment


def _set_up_print(sheet: Worksheet) -> None:
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9  # A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "1:1"
    sheet.page_margins.left = sheet.page_margins.right = 0.4
    sheet.page_margins.top = sheet.page_margins.bottom = 0.6
    sheet.HeaderFooter.oddFooter = HeaderFooterItem(
        left=_HeaderFooterPart("&A"), right=_HeaderFooterPart("หน้า &P / &N")
    )
