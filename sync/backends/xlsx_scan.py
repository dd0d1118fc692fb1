"""What the fast reader leaves out of a sheet part: formulas, errors, and cells far away."""

import re
from dataclasses import dataclass
from functools import cache

from lxml import etree

from sync.backends.xlsx_package import parse

Place = tuple[int, int]  # row, column, 1-based
MAX_CELLS = 20_000_000  # of the used rectangle; the fast reader fills all of it
MAX_ROW, MAX_COLUMN = 1_048_576, 16_384  # what Excel holds
_NAME = re.compile(r"\$?([A-Z]{1,3})\$?([0-9]{1,7})\Z")
_ERROR = re.compile(rb't="e"')


@dataclass(frozen=True, slots=True)
class Scan:
    """formulas: cells held by a formula, with all cells of its array; errors: their texts."""

    formulas: frozenset[Place]
    errors: dict[Place, str]


@cache
def column_number(letters: str) -> int:
    """Return 1 for A, 27 for AA."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


@cache
def column_letters(number: int) -> str:
    """Return A for 1, AA for 27."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Return B7 for row 7, column 2."""
    return f"{column_letters(column)}{row}"


def place_of(name: str) -> Place | None:
    """Return (row, column) of B7 or $B$7; None where it is no cell's name."""
    match = _NAME.match(name)
    if match is None:
        return None
    return int(match[2]), column_number(match[1])


def area_of(reference: str) -> tuple[int, int, int, int] | None:
    """Return (first row, first column, last row, last column) of A1:B7; None otherwise."""
    first, _, last = reference.partition(":")
    start, end = place_of(first), place_of(last or first)
    if start is None or end is None:
        return None
    return (*start, *end)


def prefix_of(xml: bytes) -> bytes:
    """Return the namespace prefix of the sheet's own elements ("x:"), mostly empty."""
    match = re.search(rb"<(\w+:)?worksheet\b", xml[:4096])
    return (match[1] or b"") if match else b""


def is_regular(xml: bytes) -> bool:
    """Tell whether rows and cells can be found by pattern: UTF-8, named, double quotes."""
    if re.match(rb"\s*<\?xml[^>]*encoding=[\"'](?!utf-8)", xml[:200], re.IGNORECASE):
        return False
    if xml[:2] in (b"\xff\xfe", b"\xfe\xff") or _holds(xml, b"<!") or _holds(xml, b"<?"):
        return False
    prefix = prefix_of(xml)
    row = re.search(b"<" + prefix + rb"row\b[^>]*>", xml)
    cell = re.search(b"<" + prefix + rb"c\b[^>]*>", xml)
    return (row is None or b' r="' in row[0]) and (cell is None or b' r="' in cell[0])


def _holds(xml: bytes, mark: bytes) -> bool:
    """Look for a mark behind the declaration; its rare second byte first, which is quick."""
    return xml.find(mark[1:], 60) >= 0 and xml.find(mark, 60) >= 0


def regular(xml: bytes) -> bytes:
    """Return the sheet part with every row and cell named, as Excel writes it."""
    if is_regular(xml):
        return xml
    root = parse(xml)
    row_number = 0
    for row in root.iter("{*}row"):
        row_number = int(row.get("r") or row_number + 1)
        row.set("r", str(row_number))
        column = 0
        for cell in row:
            place = place_of(cell.get("r") or "")
            column = place[1] if place else column + 1
            cell.set("r", cell_name(row_number, column))
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def scan(xml: bytes) -> Scan:
    """Find formulas and errors in a regular sheet part."""
    p = prefix_of(xml)
    formulas: set[Place] = set()
    if re.search(b"<" + p + b"f[ >/]", xml):
        pattern = re.compile(b"<" + p + rb"c ([^>]*)><" + p + rb"f([ >/][^>]*)")
        for match in pattern.finditer(xml):
            formulas.update(_held(match[1], match[2]))
    errors: dict[Place, str] = {}
    if _ERROR.search(xml):
        pattern = re.compile(b"<" + p + rb'c ([^>]*\bt="e"[^>]*)>(.*?)</' + p + b"c>", re.DOTALL)
        value = re.compile(b"<" + p + rb"v[^>]*>([^<]*)<")
        for match in pattern.finditer(xml):
            found = value.search(match[2])
            place = _place(match[1])
            if place is not None:
                errors[place] = found[1].decode("utf-8", "replace") if found else "#N/A"
    return Scan(frozenset(formulas), errors)


def far_cell(xml: bytes) -> str | None:
    """Return the name of the cell that makes the used rectangle too large to read, or None.

    Only cells with content count: a format painted down to the last row is harmless.
    """
    p = prefix_of(xml)
    rows = re.compile(b"<" + p + rb'row [^>]*?\br="([0-9]+)"')
    last = max(
        (int(m[1]) for m in rows.finditer(xml, max(0, xml.rfind(b"<" + p + b"row ")))), default=0
    )
    far_columns = re.search(rb' r="(?:[A-Z]{3}|[D-Z][A-Z])[0-9]', xml)
    if far_columns is None and last * 104 <= MAX_CELLS:  # 104 columns end at CZ
        return None
    filled = re.compile(
        b"<" + p + rb'c (?:[^>]*?[ ])?r="([A-Z]+)([0-9]+)"[^>]*(?<!/)><' + p + b"[vif]"
    )
    height = width = 0
    for match in filled.finditer(xml):
        height = max(height, int(match[2]))
        width = max(width, column_number(match[1].decode()))
    if height * width <= MAX_CELLS:
        return None
    return cell_name(height, width)


def _place(attributes: bytes) -> Place | None:
    match = re.search(rb'\br="([A-Z]+[0-9]+)"', attributes)
    return place_of(match[1].decode()) if match else None


def _held(cell: bytes, formula: bytes) -> set[Place]:
    place = _place(cell)
    if place is None:
        return set()
    held = {place}
    if b't="array"' in formula or b't="dataTable"' in formula:
        match = re.search(rb'\bref="([A-Z0-9:$]+)"', formula)
        area = area_of(match[1].decode()) if match else None
        if area and (area[2] - area[0] + 1) * (area[3] - area[1] + 1) <= MAX_CELLS:
            rows, columns = range(area[0], area[2] + 1), range(area[1], area[3] + 1)
            held.update((row, column) for row in rows for column in columns)
    return held
