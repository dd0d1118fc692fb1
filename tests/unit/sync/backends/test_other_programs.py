"""Workbooks as other programs write them: prefixes, unnamed cells, comments, other encodings."""

import io
import zipfile

import pytest
from lxml import etree
from openpyxl import Workbook

from engine.snapshot import CellEdit, RowAppend, WritePlan
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_read import read_snapshot
from sync.backends.xlsx_rows import SheetRows
from sync.backends.xlsx_write import apply_plan

NS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def book_of(sheet: bytes, strings: str = "") -> bytes:
    """Return a workbook whose only sheet part is this."""
    book = Workbook()
    book.worksheets[0].title = "ติดตาม"
    out, made = io.BytesIO(), io.BytesIO()
    book.save(made)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "xl/worksheets/sheet1.xml":
                content = sheet
            elif strings and info.filename == "xl/_rels/workbook.xml.rels":
                relation = (
                    b'<Relationship Id="rIdS" Target="sharedStrings.xml" Type="http://schemas.'
                    b'openxmlformats.org/officeDocument/2006/relationships/sharedStrings"/>'
                )
                content = content.replace(b"</Rel", relation + b"</Rel")
            target.writestr(info, content)
        if strings:
            target.writestr("xl/sharedStrings.xml", f'<sst xmlns="{NS}">{strings}</sst>')
    return out.getvalue()


def text_cell(name: str, text: str) -> str:
    return f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'


ROWS = (
    f'<row r="1">{text_cell("A1", "รหัส")}{text_cell("B1", "ผล")}</row>'
    f'<row r="3">{text_cell("A3", "M002")}</row>'
)
PLAIN = f'<worksheet xmlns="{NS}"><sheetData>{ROWS}</sheetData></worksheet>'


def prefixed(text: str) -> str:
    for name in ("worksheet", "sheetData", "row", "c", "is", "t"):
        text = text.replace(f"<{name} ", f"<x:{name} ").replace(f"<{name}>", f"<x:{name}>")
        text = text.replace(f"</{name}>", f"</x:{name}>")
    return text.replace("xmlns=", "xmlns:x=")


def unnamed(text: str) -> str:
    for name in ("A1", "B1", "A3"):
        text = text.replace(f' r="{name}"', "")
    return text


OTHERS = {
    "plain": PLAIN.encode(),
    "a prefix for every element": prefixed(PLAIN).encode(),
    "cells without names": unnamed(PLAIN).encode(),
    "single quotes": PLAIN.replace('"', "'").encode(),
    "comments between cells": PLAIN.replace("<row", "<!-- <row r='9'> --><row").encode(),
    "character data sections": PLAIN.replace(">ผล<", "><![CDATA[ผล]]><").encode(),
    "UTF-16": f'<?xml version="1.0" encoding="UTF-16"?>{PLAIN}'.encode("utf-16"),
    "spaces between rows": PLAIN.replace("<row", "\r\n  <row").encode(),
}


@pytest.mark.parametrize("sheet", OTHERS.values(), ids=OTHERS)
def test_cells_are_found_as_other_programs_write_them(sheet: bytes) -> None:
    plan = WritePlan(
        "",
        (
            CellEdit("ติดตาม", 1, 2, "ผลใหม่"),
            CellEdit("ติดตาม", 2, 2, "แทรก"),
            CellEdit("ติดตาม", 3, 1, None),
            CellEdit("ติดตาม", 3, 2, "ท้าย"),
        ),
        (RowAppend("ติดตาม", ("M003",)),),
    )
    data, _ = apply_plan(Package(book_of(sheet), "x"), plan)
    rows = read_snapshot(Package(data, "x"), "").tabs[0].rows
    assert [list(row) for row in rows] == [
        ["รหัส", "ผลใหม่"],
        ["", "แทรก"],
        ["", "ท้าย"],
        ["M003", ""],
    ]


@pytest.mark.parametrize("data", ["<sheetData/>", "<sheetData></sheetData>", "<sheetData />"])
def test_the_first_row_of_an_empty_sheet_can_be_written(data: str) -> None:
    sheet = f'<worksheet xmlns="{NS}">{data}</worksheet>'.encode()
    plan = WritePlan("", (CellEdit("ติดตาม", 1, 1, "รหัส"),), (RowAppend("ติดตาม", ("M001",)),))
    written, _ = apply_plan(Package(book_of(sheet), "x"), plan)
    assert read_snapshot(Package(written, "x"), "").tabs[0].rows == [["รหัส"], ["M001"]]


@pytest.mark.parametrize(
    ("row", "below"),
    [
        ('<row r="4"><c r="A4" s="0"/></row>', 4),  # only a format
        ('<row r="4"><c r="A4" t="str"><f>IF(B4="","",B4)</f><v></v></c></row>', 4),
        ('<row r="4"><c r="A4"><f>B4</f></c></row>', 5),  # not computed: nobody knows
        ('<row r="4"><c r="B4" t="str"><f>"x"</f><v>x</v></c></row>', 5),
        ('<row r="4"><c r="B4" t="s"><v>0</v></c></row>', 4),  # an empty text
        ('<row r="4"><c r="B4" t="s"><v>1</v></c></row>', 5),
        ('<row r="4"><c r="B4" t="inlineStr"><is><t></t></is></c></row>', 4),
        ('<row r="4" hidden="1"><c r="B4"><v>5</v></c></row>', 5),  # filtered away, yet there
    ],
)
def test_new_rows_go_below_the_last_row_that_shows_something(row: str, below: int) -> None:
    sheet = PLAIN.replace("</sheetData>", f"{row}</sheetData>").encode()
    book = book_of(sheet, "<si><t/></si><si><t>ก</t></si>")
    plan = WritePlan("", appends=(RowAppend("ติดตาม", (None, None, "ใหม่")),))
    data, _ = apply_plan(Package(book, "x"), plan)
    rows = read_snapshot(Package(data, "x"), "").tabs[0].rows
    assert [number for number, cells in enumerate(rows, 1) if "ใหม่" in cells] == [below]


def test_formulas_that_people_filled_in_ahead_stay_in_the_new_row() -> None:
    ahead = '<row r="4"><c r="B4" t="str"><f>IF(A4="","",A4)</f><v></v></c></row>'
    sheet = PLAIN.replace("</sheetData>", f"{ahead}</sheetData>").encode()
    plan = WritePlan("", appends=(RowAppend("ติดตาม", ("M003", "ทับ")),))
    data, skipped = apply_plan(Package(book_of(sheet), "x"), plan)
    assert skipped == (CellEdit("ติดตาม", 4, 2, "ทับ"),)
    package = Package(data, "x")
    assert read_snapshot(package, "").tabs[0].formulas == {(4, 2)}
    assert b'fullCalcOnLoad="1"' in package.read("xl/workbook.xml")


def test_rows_that_do_not_change_are_not_touched() -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}"><v>{n}</v></c></row>' for n in range(1, 101))
    part = SheetRows(f'<worksheet xmlns="{NS}"><sheetData>{rows}</sheetData></worksheet>'.encode())
    outline = part.outline({50})
    assert len(outline[0]) == 1
    outline[0][0].set("ht", "30")
    joined = part.join(outline)
    assert joined.count(b"<row ") == 100
    assert joined.replace(b' ht="30"', b"").endswith(part.xml[part.xml.index(b"<sheetData>") :])


def links_after(value: str | None, sheet: str = PLAIN) -> tuple[list[dict[str, str]], list[str]]:
    """Write the value into B3; return the links of the sheet and the order of its elements."""
    data, _ = apply_plan(
        Package(book_of(sheet.encode()), "x"), WritePlan("", (CellEdit("ติดตาม", 3, 2, value),))
    )
    root = etree.fromstring(Package(data, "x").read("xl/worksheets/sheet1.xml"))
    links = [{str(k): str(v) for k, v in e.attrib.items()} for e in root.iter("{*}hyperlink")]
    return links, [etree.QName(element).localname for element in root]


BEHIND = PLAIN.replace(
    "</sheetData>", '</sheetData><dataValidations count="0"/><pageMargins left="1"/>'
)


@pytest.mark.parametrize(
    ("text", "location"),
    [
        ("ติดตาม!B12", "'ติดตาม'!B12"),
        ("'ติดตาม'!B12", "'ติดตาม'!B12"),
        ("ไม่มีแผ่นนี้!B12", None),
        ("ดูที่ ติดตาม!B12", None),
        ("ติดตาม!ข้อ 12", None),
    ],
)
def test_the_address_of_a_cell_is_a_link_to_it(text: str, location: str | None) -> None:
    links, order = links_after(text, BEHIND)
    assert links == ([{"ref": "B3", "location": location}] if location else [])
    if location:
        assert order == ["sheetData", "dataValidations", "hyperlinks", "pageMargins"]


def test_a_link_goes_with_its_address_and_links_of_people_stay() -> None:
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    made = (
        '<hyperlinks><hyperlink ref="B3" location="A1"/><hyperlink ref="B3" r:id="rId9" '
        f'xmlns:r="{relations}"/></hyperlinks>'
    )
    links, _ = links_after("แก้แล้ว", PLAIN.replace("</sheetData>", f"</sheetData>{made}"))
    assert links == [{"ref": "B3", f"{{{relations}}}id": "rId9"}]
