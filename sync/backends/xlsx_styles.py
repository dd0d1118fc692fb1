"""Cell styles: a date gets a Thai Buddhist date format and keeps all else of its look."""

import re
from copy import deepcopy

from lxml import etree

from sync.backends.xlsx_package import child, children

# Calendar 07 (Thai Buddhist), Arabic digits, Thai: Excel and LibreOffice both show 30 ก.ย. 2569
THAI_DATE = "[$-107041E]d mmm yyyy"
THAI_TIME = "[$-107041E]d mmm yyyy h:mm"
_BUILT_IN_DATES = {*range(14, 23), *range(27, 37), *range(50, 59), *range(71, 82)}
_FIRST_CUSTOM = 164  # ids below are built in (ECMA-376 part 1, 18.8.30)
_NO_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|[_*].')


class Styles:
    """The styles part's tree, changed in place."""

    def __init__(self, root: etree._Element) -> None:
        """Take the root of styles.xml."""
        self.root = root
        self._dated: dict[tuple[int, str], int] = {}
        self._wrapping: dict[int, bool] = {}

    def dated(self, style: int, code: str) -> int:
        """Return a style like this one that shows a date; itself where it does already."""
        if (style, code) not in self._dated:
            self._dated[style, code] = self._make_dated(style, code)
        return self._dated[style, code]

    def wraps(self, style: int) -> bool:
        """Tell whether cells of this style break a long text into lines."""
        if style not in self._wrapping:
            formats = self.group("cellXfs")
            found = child(formats[style], "alignment") if 0 <= style < len(formats) else None
            flag = "" if found is None else found.get("wrapText", "")
            self._wrapping[style] = flag in {"1", "true"}
        return self._wrapping[style]

    def number_format(self, code: str) -> int:
        """Return the id of a number format, added where it is not there."""
        holder = self.group("numFmts")
        for element in holder:
            if element.get("formatCode") == code:
                return int(element.get("numFmtId", "0"))
        taken = [int(element.get("numFmtId", "0")) for element in holder]
        number = max([_FIRST_CUSTOM - 1, *taken]) + 1
        element = self.new("numFmt")
        element.set("numFmtId", str(number))
        element.set("formatCode", code)
        self.append("numFmts", element)
        return number

    def group(self, name: str) -> etree._Element:
        """Return a group such as cellXfs; numFmts is made where it is not there."""
        found = child(self.root, name)
        if found is None:
            found = self.new(name)
            self.root.insert(0 if name == "numFmts" else _place_for(self.root, name), found)
        return found

    def new(self, name: str) -> etree._Element:
        """Return a new element of the styles' namespace."""
        return etree.Element(etree.QName(etree.QName(self.root).namespace, name))

    def append(self, group: str, element: etree._Element) -> int:
        """Append to a group and return the element's place there."""
        holder = self.group(group)
        holder.append(element)
        holder.set("count", str(len(holder)))
        return len(holder) - 1

    def _make_dated(self, style: int, code: str) -> int:
        formats = self.group("cellXfs")
        if not 0 <= style < len(formats):
            style = 0
        if self._shows_date(formats[style]):
            return style
        fresh = deepcopy(formats[style])
        fresh.set("numFmtId", str(self.number_format(code)))
        fresh.set("applyNumberFormat", "1")
        return self.append("cellXfs", fresh)

    def _shows_date(self, xf: etree._Element) -> bool:
        number = int(xf.get("numFmtId", "0"))
        if number < _FIRST_CUSTOM:
            return number in _BUILT_IN_DATES
        for element in children(self.group("numFmts"), "numFmt"):
            if element.get("numFmtId") == str(number):
                plain = _NO_CODE.sub("", element.get("formatCode", ""))
                return re.search("[dyb]", plain, re.IGNORECASE) is not None
        return False


_ORDER = (
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
)


def _place_for(root: etree._Element, name: str) -> int:
    earlier = set(_ORDER[: _ORDER.index(name)])
    return sum(1 for element in root if etree.QName(element).localname in earlier)
