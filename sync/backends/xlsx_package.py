"""The zip around a workbook: find parts, and save with untouched parts copied as they are."""

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Mapping
from copy import copy
from dataclasses import dataclass

from lxml import etree

from engine.sheet_errors import SheetError

MAX_PART = 300 * 1024 * 1024  # bytes unpacked; a real plan's largest part is some 20 MB
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCAL_HEADER = 30


@dataclass(frozen=True, slots=True)
class SheetPart:
    """A worksheet by its title; index is its place in workbook.xml (0-based)."""

    title: str
    part: str
    index: int


def parser() -> etree.XMLParser:
    """Return a parser that follows nothing out of the document."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
    )


def parse(xml: bytes) -> etree._Element:
    """Return the root; etree.XMLSyntaxError where it is not well-formed."""
    return etree.fromstring(xml, parser())


def to_bytes(root: etree._Element) -> bytes:
    """Return a part as Excel declares it."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def local(element: etree._Element) -> str:
    """Return the element's name without its namespace, which differs in strict workbooks."""
    return etree.QName(element).localname


def children(element: etree._Element, name: str) -> list[etree._Element]:
    """Return the children of that local name."""
    return [child for child in element if local(child) == name]


def child(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of that local name, or None."""
    return next(iter(children(element, name)), None)


def relation_id(element: etree._Element) -> str:
    """Return r:id, whichever of the two namespaces of relationships it is in."""
    for name, value in element.attrib.items():
        if str(name).endswith("relationships}id"):
            return str(value)
    return ""


class Package:
    """One workbook's bytes; SheetError at once where they are no readable workbook."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the bytes; name is said in errors."""
        self.data = data
        self.name = name
        self._zip = _open(data, name)
        self._infos = {info.filename: info for info in self._zip.infolist()}
        for info in self._infos.values():
            if info.file_size > MAX_PART:
                size = info.file_size // 2**20
                raise SheetError(
                    "too_large", permanent=True, file=name, part=info.filename, size=size
                )
        self.workbook_part = self._main_part()
        self.sheets = self._sheets()

    def parts(self) -> tuple[str, ...]:
        """Return the part names in their order."""
        return tuple(self._infos)

    def read(self, part: str) -> bytes:
        """Return one part, unpacked."""
        try:
            return self._zip.read(self._infos[part])
        except (KeyError, zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
            raise self.damaged() from error
        except (NotImplementedError, RuntimeError, OSError) as error:
            raise self.damaged() from error  # a packing or encryption no office program uses

    def xml(self, part: str) -> etree._Element:
        """Return one part's root element."""
        try:
            return parse(self.read(part))
        except etree.XMLSyntaxError as error:
            raise self.damaged() from error

    def damaged(self) -> SheetError:
        """Return the error for a workbook whose inside does not hold together."""
        return SheetError("damaged", permanent=False, file=self.name)

    def sheet(self, title: str) -> SheetPart:
        """Return the worksheet of that title, exactly as given."""
        for sheet in self.sheets:
            if sheet.title == title:
                return sheet
        tabs = ", ".join(sheet.title for sheet in self.sheets)
        raise SheetError("no_tab", permanent=True, file=self.name, tab=title, tabs=tabs)

    def relations(self, part: str) -> dict[str, tuple[str, str]]:
        """Return id -> (last word of the type, part name) of a part's relationships."""
        rels = rels_of(part)
        if rels not in self._infos:
            return {}
        folder = posixpath.dirname(part)
        found = {}
        for element in self.xml(rels):
            if element.get("TargetMode") == "External":
                continue
            target = element.get("Target", "")
            path = target if target.startswith("/") else f"{folder}/{target}"
            kind = posixpath.basename(element.get("Type", ""))
            found[element.get("Id", "")] = (
                kind,
                self._as_stored(posixpath.normpath(path).lstrip("/")),
            )
        return found

    def related(self, part: str, kind: str) -> list[str]:
        """Return the parts that this part points to by that type."""
        return [target for found, target in self.relations(part).values() if found == kind]

    def save(self, changed: Mapping[str, bytes]) -> bytes:
        """Return the workbook with these parts put in place or added at the end.

        All other parts are copied as packed, in their order.
        """
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as target:
            for name, info in self._infos.items():
                if name not in changed:
                    self._copy_packed(target, info)
                    continue
                fresh = zipfile.ZipInfo(name, info.date_time)
                fresh.compress_type = info.compress_type
                fresh.external_attr = info.external_attr
                target.writestr(fresh, changed[name])
            for name, content in changed.items():
                if name not in self._infos:
                    fresh = zipfile.ZipInfo(name)  # 1980: the same plan gives the same bytes
                    fresh.compress_type = zipfile.ZIP_DEFLATED
                    target.writestr(fresh, content)
        return out.getvalue()

    def _copy_packed(self, target: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
        start = info.header_offset
        name_size, extra_size = struct.unpack("<HH", self.data[start + 26 : start + 30])
        begin = start + _LOCAL_HEADER + name_size + extra_size
        entry = copy(info)
        entry.extra = b""
        entry.flag_bits &= ~0x08  # sizes stand in the header, none follow the data
        stream = target.fp
        if stream is None:
            raise ValueError("the target is closed")
        entry.header_offset = target.start_dir
        stream.seek(target.start_dir)
        stream.write(entry.FileHeader(zip64=False))
        stream.write(self.data[begin : begin + info.compress_size])
        target.filelist.append(entry)
        target.NameToInfo[entry.filename] = entry
        target.start_dir = stream.tell()

    def _as_stored(self, part: str) -> str:
        if part in self._infos:
            return part
        lower = part.lower()  # part names are equal without regard to case (OPC 6.2.2.3)
        return next((name for name in self._infos if name.lower() == lower), part)

    def _main_part(self) -> str:
        if "[Content_Types].xml" not in self._infos:
            raise SheetError("not_xlsx", permanent=True, file=self.name)
        part = next(iter(self.related("", "officeDocument")), "")
        if part not in self._infos or local(self.xml(part)) != "workbook":
            raise SheetError("not_xlsx", permanent=True, file=self.name)
        return part

    def _sheets(self) -> tuple[SheetPart, ...]:
        relations = self.relations(self.workbook_part)
        holder = child(self.xml(self.workbook_part), "sheets")
        found = []
        for index, element in enumerate(() if holder is None else holder):
            kind, part = relations.get(relation_id(element), ("", ""))
            if kind == "worksheet" and part in self._infos:
                found.append(SheetPart(element.get("name", ""), part, index))
        return tuple(found)


def rels_of(part: str) -> str:
    """Return the name of the part that holds a part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def _open(data: bytes, name: str) -> zipfile.ZipFile:
    if not data:
        raise SheetError("empty_file", permanent=False, file=name)
    if data.startswith(_OLE):
        code = "password" if _ENCRYPTED in data else "old_excel"
        raise SheetError(code, permanent=True, file=name)
    if not data.startswith(b"PK"):
        # a sync client lays out a file as zeros before its bytes arrive
        code = "not_xlsx" if data.strip(b"\0") else "damaged"
        raise SheetError(code, permanent=code == "not_xlsx", file=name)
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, struct.error) as error:
        raise SheetError("damaged", permanent=False, file=name) from error
