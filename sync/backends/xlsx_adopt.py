"""Add Tidtam's tabs to a workbook that people made; nothing that is there is changed."""

import posixpath
from collections.abc import Sequence
from datetime import datetime

from lxml import etree

from engine.columns import TabDesign
from engine.sheet_errors import SheetError
from engine.snapshot import WriteOutcome
from sync.backends.workbook import WorkbookSheet
from sync.backends.xlsx_package import Package, SheetPart, child, local, to_bytes
from sync.backends.xlsx_parts import OFFICE, Changes
from sync.backends.xlsx_style_copy import StyleCopy
from sync.backends.xlsx_styles import Styles
from sync.backends.xlsx_template import GUID_PROPERTY, template

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VARIANT = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FMTID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"  # [MS-OLEPS]: the custom properties' set
_AFTER_NAMES = ("calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "extLst")


def add_missing_tabs(
    sheet: WorkbookSheet, designs: Sequence[TabDesign], guid: str, now: datetime
) -> WriteOutcome:
    """Add the tabs of these designs whose title is not there, and the property TidtamWorkbook.

    Put off like any write where the file is held open; raises SheetError as WorkbookSheet.write.
    """
    return sheet.exchange(lambda package: (with_tabs(package, designs, guid), ()), now)


def with_tabs(package: Package, designs: Sequence[TabDesign], guid: str) -> bytes:
    """Return the workbook with the missing tabs at its end."""
    titles = {sheet.title for sheet in package.sheets}
    missing = [design for design in designs if design.title not in titles]
    changes = Changes(package)
    if missing and str(etree.QName(package.xml(package.workbook_part)).namespace) != _MAIN:
        raise SheetError("strict", permanent=True, file=package.name)
    if missing:
        source = Package(template(missing, {}, guid), GUID_PROPERTY)
        move = _Move(source, changes)
        for part in source.sheets:
            move.sheet(part)
    _keep_guid(changes, guid)
    return package.save(changes.parts())


class _Move:
    """Sheets of our own template, carried over with their styles, comments and names."""

    def __init__(self, source: Package, changes: Changes) -> None:
        self.source = source
        self.changes = changes
        styles = Styles(changes.tree(changes.styles_part()))
        (source_styles,) = source.related(source.workbook_part, "styles")
        self.styles = StyleCopy(source.xml(source_styles), styles)
        self.book = changes.tree(changes.package.workbook_part)
        self.folder = posixpath.dirname(changes.package.workbook_part)

    def sheet(self, origin: SheetPart) -> None:
        """Carry one sheet over, to the end of the workbook."""
        root = self.source.xml(origin.part)
        self.styles.renumber(root)
        for view in root.iter("{*}sheetView"):
            view.attrib.pop("tabSelected", "")
        part = self.changes.free_name(f"{self.folder}/worksheets/sheet{{}}.xml")
        self.changes.add(part, b"", f"{_SHEET_ML}.worksheet+xml")
        self._comments(origin, root, part)
        self.changes.raw[part] = to_bytes(root)
        relation = self.changes.relate(self.changes.package.workbook_part, "worksheet", part)
        index = self._enlist(origin.title, relation)
        self._names(origin, index)

    def _comments(self, origin: SheetPart, root: etree._Element, part: str) -> None:
        drawing = child(root, "legacyDrawing")
        if drawing is None:
            return
        for kind, pattern, content_type in (
            ("comments", f"{self.folder}/tidtamComments{{}}.xml", f"{_SHEET_ML}.comments+xml"),
            ("vmlDrawing", f"{self.folder}/drawings/tidtamComments{{}}.vml", _VML_TYPE),
        ):
            (found,) = self.source.related(origin.part, kind)
            target = self.changes.free_name(pattern)
            self.changes.add(target, self.source.read(found), content_type)
            relation = self.changes.relate(part, kind, target)
        drawing.attrib.clear()
        drawing.set(f"{{{OFFICE}}}id", relation)

    def _enlist(self, title: str, relation: str) -> int:
        sheets = child(self.book, "sheets")
        if sheets is None:
            raise self.changes.package.damaged()
        taken = [int(element.get("sheetId", "0")) for element in sheets]
        element = etree.SubElement(sheets, etree.QName(etree.QName(sheets).namespace, "sheet"))
        element.set("name", title)
        element.set("sheetId", str(max(taken, default=0) + 1))
        element.set(f"{{{OFFICE}}}id", relation)
        return len(sheets) - 1

    def _names(self, origin: SheetPart, index: int) -> None:
        """Print titles and the filter's hidden name belong to a sheet by its place."""
        names = child(self.source.xml(self.source.workbook_part), "definedNames")
        for element in () if names is None else names:
            if element.get("localSheetId") != str(origin.index):
                continue
            target = child(self.book, "definedNames")
            namespace = etree.QName(self.book).namespace
            if target is None:
                target = etree.Element(etree.QName(namespace, "definedNames"))
                later = [other for other in self.book if local(other) in _AFTER_NAMES]
                self.book.insert(self.book.index(later[0]) if later else len(self.book), target)
            copied = etree.SubElement(target, etree.QName(namespace, "definedName"))
            for attribute, value in element.attrib.items():
                copied.set(attribute, value)
            copied.set("localSheetId", str(index))
            copied.text = element.text


def _keep_guid(changes: Changes, guid: str) -> None:
    parts = changes.package.related("", "custom-properties")
    if not parts:
        part = "docProps/custom.xml"
        if changes.has(part):
            part = changes.free_name("docProps/custom{}.xml")
        content = f'<Properties xmlns="{_CUSTOM}" xmlns:vt="{_VARIANT}"/>'.encode()
        changes.add(part, content, _CUSTOM_TYPE)
        changes.relate("", f"{OFFICE}/custom-properties", part)
        parts = [part]
    root = changes.tree(parts[0])
    if any(element.get("name") == GUID_PROPERTY for element in root):
        return
    taken = [int(element.get("pid", "1")) for element in root]
    entry = etree.SubElement(root, etree.QName(etree.QName(root).namespace, "property"))
    entry.set("fmtid", _FMTID)
    entry.set("pid", str(max(taken, default=1) + 1))
    entry.set("name", GUID_PROPERTY)
    etree.SubElement(entry, f"{{{_VARIANT}}}lpwstr").text = guid
