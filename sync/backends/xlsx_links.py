"""A cell that holds nothing but the address of another cell becomes a link to it."""

import re
from collections.abc import Collection

from lxml import etree

from engine.snapshot import CellValue
from sync.backends.xlsx_package import child, local

_ADDRESS = re.compile(r"(?:'((?:[^']|'')+)'|([^!'\n]+))!([A-Z]{1,3}[1-9][0-9]{0,6})")
_BEFORE = {
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
}  # what stands before hyperlinks in a sheet part (ECMA-376 part 1, 18.3.1.99)


def location_of(value: CellValue, titles: Collection[str]) -> str | None:
    """Return where มาตรการ!I12 or 'แผน ก'!B2 leads, or None where it is no cell of ours."""
    match = _ADDRESS.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        return None
    title = match[1].replace("''", "'") if match[1] else match[2]
    if title not in titles:
        return None
    quoted = title.replace("'", "''")
    return f"'{quoted}'!{match[3]}"


def link(root: etree._Element, cell: str, location: str | None) -> None:
    """Let the cell lead to the location; with None, take an inner link away.

    Links out of the workbook, which only people make, are left alone.
    """
    holder = child(root, "hyperlinks")
    for element in list(() if holder is None else holder):
        if element.get("ref") == cell and _inner(element) and holder is not None:
            holder.remove(element)
    namespace = etree.QName(root).namespace
    if location is not None:
        if holder is None:
            holder = etree.Element(etree.QName(namespace, "hyperlinks"))
            root.insert(sum(local(element) in _BEFORE for element in root), holder)
        fresh = etree.SubElement(holder, etree.QName(namespace, "hyperlink"))
        fresh.set("ref", cell)
        fresh.set("location", location)
    if holder is not None and len(holder) == 0:
        root.remove(holder)


def _inner(element: etree._Element) -> bool:
    return not any(str(name).endswith("relationships}id") for name in element.attrib)
