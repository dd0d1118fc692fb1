"""Carry cell styles from our template into a workbook that has its own."""

from copy import deepcopy

from lxml import etree

from sync.backends.xlsx_package import child
from sync.backends.xlsx_styles import Styles

_LOOKS = (("fontId", "fonts"), ("fillId", "fills"), ("borderId", "borders"))


class StyleCopy:
    """Numbers of styles in the source, mapped to equal styles added to the target."""

    def __init__(self, source: etree._Element, target: Styles) -> None:
        """Take the source's styles root and the target's styles."""
        self._source = Styles(source)
        self._target = target
        self._formats: dict[int, int] = {}
        self._rules: dict[int, int] = {}
        self._looks: dict[tuple[str, int], int] = {}

    def renumber(self, sheet: etree._Element) -> None:
        """Let cells, columns and conditional formats of a sheet point to the target's styles."""
        for element in sheet.iter("{*}c", "{*}row"):
            if element.get("s") is not None:
                element.set("s", str(self._format(int(element.get("s", "0")))))
        for element in sheet.iter("{*}col"):
            if element.get("style") is not None:
                element.set("style", str(self._format(int(element.get("style", "0")))))
        for element in sheet.iter("{*}cfRule"):
            if element.get("dxfId") is not None:
                element.set("dxfId", str(self._rule(int(element.get("dxfId", "0")))))

    def _format(self, number: int) -> int:
        if number not in self._formats:
            fresh = self._moved(self._source.group("cellXfs")[number])
            fresh.set("xfId", "0")
            for attribute, group in _LOOKS:
                fresh.set(attribute, str(self._look(group, int(fresh.get(attribute, "0")))))
                fresh.set(f"apply{group[:-1].capitalize()}", "1")
            code = self._code(fresh.get("numFmtId", "0"))
            if code is not None:
                fresh.set("numFmtId", str(self._target.number_format(code)))
            fresh.set("applyNumberFormat", "1")
            fresh.set("applyAlignment", "1")
            self._formats[number] = self._target.append("cellXfs", fresh)
        return self._formats[number]

    def _look(self, group: str, number: int) -> int:
        if (group, number) not in self._looks:
            fresh = self._moved(self._source.group(group)[number])
            self._looks[group, number] = self._target.append(group, fresh)
        return self._looks[group, number]

    def _rule(self, number: int) -> int:
        if number not in self._rules:
            fresh = self._moved(self._source.group("dxfs")[number])
            self._rules[number] = self._target.append("dxfs", fresh)
        return self._rules[number]

    def _code(self, number: str) -> str | None:
        holder = child(self._source.root, "numFmts")
        for element in () if holder is None else holder:
            if element.get("numFmtId") == number:
                return element.get("formatCode")
        return None

    def _moved(self, element: etree._Element) -> etree._Element:
        """Copy an element into the target's namespace, which differs in strict workbooks."""
        fresh = deepcopy(element)
        namespace = etree.QName(self._target.root).namespace
        for part in fresh.iter():
            part.tag = str(etree.QName(namespace, etree.QName(part).localname))
        return fresh
