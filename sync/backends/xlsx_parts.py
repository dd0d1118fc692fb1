"""Changes around the sheets: new parts, their types and relationships, recalculation."""

import posixpath
import re

from lxml import etree

from sync.backends.xlsx_package import Package, child, local, parse, rels_of, to_bytes
from sync.backends.xlsx_scan import prefix_of

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "[Content_Types].xml"
_SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_AFTER_CALC = {
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
}  # what follows calcPr in a workbook part (ECMA-376 part 1, 18.2.27)


class Changes:
    """Parts changed or added so far; each is parsed once and rendered at the end."""

    def __init__(self, package: Package) -> None:
        """Start from a package; nothing is changed yet."""
        self.package = package
        self.raw: dict[str, bytes] = {}
        self._trees: dict[str, etree._Element] = {}

    def has(self, part: str) -> bool:
        """Tell whether the part is there, from the start or by now."""
        return part in self.raw or part in self._trees or part in self.package.parts()

    def tree(self, part: str) -> etree._Element:
        """Return the part's root to change in place."""
        if part not in self._trees:
            raw = self.raw.pop(part, None)
            self._trees[part] = self.package.xml(part) if raw is None else parse(raw)
        return self._trees[part]

    def parts(self) -> dict[str, bytes]:
        """Return all parts that differ from before, as bytes."""
        rendered = {part: to_bytes(root) for part, root in self._trees.items()}
        same = {
            part
            for part, content in rendered.items()
            if part in self.package.parts() and content == to_bytes(self.package.xml(part))
        }
        return self.raw | {part: rendered[part] for part in rendered if part not in same}

    def free_name(self, pattern: str) -> str:
        """Return the first part name not taken; the pattern holds {}."""
        number = 1
        while self.has(pattern.format(number)):
            number += 1
        return pattern.format(number)

    def add(self, part: str, content: bytes, content_type: str) -> None:
        """Add a part and declare its type."""
        self.raw[part] = content
        types = self.tree(TYPES)
        namespace = etree.QName(types).namespace
        element = etree.SubElement(types, etree.QName(namespace, "Override"))
        element.set("PartName", f"/{part}")
        element.set("ContentType", content_type)

    def relate(self, part: str, kind: str, target: str) -> str:
        """Let the part point to the target ("" is the package); return the relationship's id."""
        rels = rels_of(part)
        if not self.has(rels):
            self.raw[rels] = f'<Relationships xmlns="{RELATIONS}"/>'.encode()
        root = self.tree(rels)
        taken, number = {element.get("Id") for element in root}, 1
        while f"rId{number}" in taken:
            number += 1
        element = etree.SubElement(root, etree.QName(etree.QName(root).namespace, "Relationship"))
        element.set("Id", f"rId{number}")
        element.set("Type", kind if ":" in kind else f"{OFFICE}/{kind}")
        base = posixpath.dirname(part)
        element.set("Target", posixpath.relpath(target, base) if base else target)
        return f"rId{number}"

    def styles_part(self) -> str:
        """Return the styles part; a workbook without one gets the smallest there is."""
        workbook = self.package.workbook_part
        for part in self.package.related(workbook, "styles"):
            if part in self.package.parts():
                return part
        part = posixpath.join(posixpath.dirname(workbook), "styles.xml")
        if not self.has(part):
            self.add(part, _PLAIN_STYLES, f"{_SHEET_ML}.styles+xml")
            self.relate(workbook, "styles", part)
        return part

    def recalculate(self) -> None:
        """Have formulas computed anew when the workbook is opened, where it has any."""
        if not _has_formulas(self.package):
            return
        workbook = self.tree(self.package.workbook_part)
        calc = child(workbook, "calcPr")
        if calc is None:
            calc = etree.Element(etree.QName(etree.QName(workbook).namespace, "calcPr"))
            later = [element for element in workbook if local(element) in _AFTER_CALC]
            workbook.insert(workbook.index(later[0]) if later else len(workbook), calc)
        calc.set("fullCalcOnLoad", "1")


def _has_formulas(package: Package) -> bool:
    if package.related(package.workbook_part, "calcChain"):
        return True
    for sheet in package.sheets:
        xml = package.read(sheet.part)
        if re.search(b"<" + prefix_of(xml) + b"f[ >/]", xml):
            return True
    return False


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PLAIN_STYLES = f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="{_MAIN}"><fonts count="1"><font><sz val="11"/><name val="Tahoma"/></font>\
</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill>\
<patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/>\
<top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" \
fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" \
borderId="0" xfId="0"/></cellXfs></styleSheet>""".encode()
