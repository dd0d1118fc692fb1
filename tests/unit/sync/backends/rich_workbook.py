"""A workbook with all that offices put into theirs, some of it beyond what openpyxl can make."""

import io
import re
import struct
import zipfile
import zlib
from pathlib import Path

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

MAIN = "xl/worksheets/sheet1.xml"
LAST_ROW = 6  # the last row of ติดตาม that holds a value; rows 7 and 8 are only formatted

_EXTENSIONS = """<extLst>\
<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations count="1" \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" \
allowBlank="1"><x14:formula1><xm:f>รายการ!$A$1:$A$3</xm:f></x14:formula1>\
<xm:sqref>D2:D6</xm:sqref></x14:dataValidation></x14:dataValidations></ext>\
<ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" \
uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups \
xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup>\
<x14:sparklines><x14:sparkline><xm:f>ติดตาม!E2:E6</xm:f><xm:sqref>H2</xm:sqref></x14:sparkline>\
</x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst>"""
_RICH = '<is><r><rPr><b/></rPr><t xml:space="preserve">ตัวหนา </t></r><r><t>ตัวธรรมดา</t></r></is>'
_SHAPES = """<xdr:twoCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff>\
<xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>11</xdr:col>\
<xdr:colOff>0</xdr:colOff><xdr:row>4</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>\
<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="90" name="TextBox 1"/>\
<xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>\
</xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>กล่องข้อความ</a:t></a:r></a:p></xdr:txBody>\
</xdr:sp><xdr:clientData/></xdr:twoCellAnchor><xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col>\
<xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>\
<xdr:ext cx="95250" cy="95250"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="91" name="Picture 1"/>\
<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="rIdSeal" \
xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><a:stretch>\
<a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/>\
<a:ext cx="95250" cy="95250"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>\
</xdr:pic><xdr:clientData/></xdr:oneCellAnchor>"""
_DRAWING_NAMES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
)


def picture() -> bytes:
    """Return a red PNG of one pixel."""

    def chunk(kind: bytes, body: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + body))
        return struct.pack(">I", len(body)) + kind + body + check

    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0\xff\0\0"))
    return b"\x89PNG\r\n\x1a\n" + header + body + chunk(b"IEND", b"")


def make(path: Path) -> Path:
    """Write the workbook and return its path."""
    out = io.BytesIO()
    _plain().save(out)
    with (
        zipfile.ZipFile(out) as source,
        zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for info in source.infolist():
            target.writestr(info, _enriched(info.filename, source.read(info)))
        target.writestr("xl/media/seal.png", picture())
    return path


def _plain() -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ติดตาม"
    sheet.append(["รหัส", "มาตรการ", "สถานะ", "จากรายการ", "จำนวน", "สูตร", "คอลัมน์ของเขต"])
    for row in range(2, LAST_ROW + 1):
        sheet.append([f"M{row:03}", f"มาตรการ {row}", "เปิดรับรายงาน", "ก", row, f"=E{row}*2", "-"])
    for row in range(2, LAST_ROW + 3):
        for column in range(1, 8):
            sheet.cell(row, column).fill = PatternFill("solid", start_color="FFFDE7")
            sheet.cell(row, column).font = Font(name="TH SarabunPSK", size=16)
    rule = DataValidation(type="list", formula1='"เปิดรับรายงาน,เกินกำหนด"')
    rule.add(f"C2:C{LAST_ROW}")
    sheet.add_data_validation(rule)
    red = DifferentialStyle(font=Font(color="A3190F"))
    look = Rule(type="cellIs", operator="equal", formula=['"เกินกำหนด"'], dxf=red)
    sheet.conditional_formatting.add(f"C2:C{LAST_ROW}", look)
    sheet.auto_filter.ref = f"A1:G{LAST_ROW}"
    sheet.freeze_panes = "B2"
    sheet["B1"].comment = Comment("พิมพ์ให้สั้น", "ผู้ประสานงาน")
    sheet.merge_cells("J20:K21")
    sheet.row_dimensions[4].hidden = True
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=1, max_row=LAST_ROW), titles_from_data=True)
    sheet.add_chart(chart, "M2")
    lists = book.create_sheet("รายการ")
    for word in ("ก", "ข", "ค"):
        lists.append([word])
    own = book.create_sheet("งานของฝ่าย")
    own.append(["ลำดับ", "งาน"])
    own.append([1, "จัดซื้อ"])
    own.add_table(Table(displayName="งานฝ่าย", ref="A1:B2"))
    own.protection.sheet = True
    book.defined_names["รายชื่อ"] = DefinedName("รายชื่อ", attr_text="รายการ!$A$1:$A$3")
    return book


def _enriched(name: str, content: bytes) -> bytes:
    text = content.decode() if name.endswith((".xml", ".rels")) else ""
    if name == MAIN:
        text = text.replace(
            "<autoFilter",
            f'<protectedRanges><protectedRange sqref="C2:C{LAST_ROW}" name="ให้ฝ่ายกรอก"/>'
            "</protectedRanges><autoFilter",
        )
        text = re.sub(r'(<c r="G3"[^>]*>)<is>.*?</is>', rf"\1{_RICH}", text)
        text = text.replace("</worksheet>", f"{_EXTENSIONS}</worksheet>")
    elif name == "xl/drawings/drawing1.xml":
        text = text.replace("<wsDr ", f"<wsDr {_DRAWING_NAMES} ", 1)
        text = text.replace("</wsDr>", f"{_SHAPES}</wsDr>")
    elif name == "xl/drawings/_rels/drawing1.xml.rels":
        seal = (
            '<Relationship Id="rIdSeal" Target="/xl/media/seal.png" Type="http://schemas.'
            'openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
        )
        text = text.replace("</Relationships>", seal)
    elif name == "[Content_Types].xml":
        png = '<Default Extension="png" ContentType="image/png"/><Override'
        text = text.replace("<Override", png, 1)
    return text.encode() if text else content
