"""A workbook that cannot be used says which file it is and what to do; it never crashes."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from engine.sheet_errors import SheetError
from engine.snapshot import CellError
from engine.wording import say
from engine.wording.sheet import TEXTS
from sync.backends import xlsx_package
from sync.backends.workbook import WorkbookSheet
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_read import read_snapshot

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def book_with(rows: list[list[str]]) -> bytes:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


GOOD = book_with([["รหัส", "ผล"], *([f"M{n:03}", "ผล"] for n in range(50))])


def without_sheets() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", "<document/>")
    return out.getvalue()


BAD = [
    (b"", "empty_file"),
    (GOOD[: len(GOOD) // 2], "damaged"),
    (bytes(4096), "damaged"),  # a sync client has made room and brought nothing yet
    ("รหัส,ผล\nM001,ดี\n".encode(), "not_xlsx"),
    (b"PK\x03\x04 and no more", "damaged"),
    (without_sheets(), "not_xlsx"),
    (OLE + "Workbook".encode("utf-16-le"), "old_excel"),
    (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
]


@pytest.mark.parametrize(("content", "code"), BAD)
def test_a_file_that_is_no_good_workbook_is_named(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "แผน.xlsx"
    path.write_bytes(content)
    with pytest.raises(SheetError) as bad:
        WorkbookSheet(path, backups=tmp_path).read()
    assert bad.value.code == code
    assert str(path) in say(bad.value.said, "th")
    assert str(path) in say(bad.value.said, "en")


@pytest.mark.parametrize(
    ("make", "code"),
    [(lambda path: None, "missing"), (Path.mkdir, "is_folder")],
)
def test_a_path_without_a_file_is_named(
    tmp_path: Path, make: Callable[[Path], None], code: str
) -> None:
    path = tmp_path / "แผน.xlsx"
    make(path)
    for look in (WorkbookSheet.read, WorkbookSheet.fingerprint):
        with pytest.raises(SheetError) as bad:
            look(WorkbookSheet(path, backups=tmp_path))
        assert (bad.value.code, dict(bad.value.said.about)["file"]) == (code, str(path))


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    out = io.BytesIO(GOOD)
    with (
        zipfile.ZipFile(out, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media/bomb.bin", "w") as part,
    ):
        for _ in range(301):
            part.write(bytes(2**20))
    with pytest.raises(SheetError) as bad:
        Package(out.getvalue(), "แผน.xlsx")
    assert bad.value.code == "too_large"
    assert dict(bad.value.said.about)["part"] == "xl/media/bomb.bin"
    assert xlsx_package.MAX_PART == 300 * 2**20


def test_a_value_in_the_farthest_cell_is_named_before_it_fills_the_memory() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "รหัส"
    book.worksheets[0]["XFD1048576"] = "หลงมา"
    out = io.BytesIO()
    book.save(out)
    with pytest.raises(SheetError) as bad:
        read_snapshot(Package(out.getvalue(), "แผน.xlsx"), "")
    assert (bad.value.code, dict(bad.value.said.about)["cell"]) == ("far_cell", "XFD1048576")


def test_a_format_in_the_farthest_cell_does_no_harm() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = "รหัส"
    book.worksheets[0]["XFD1048576"].number_format = "0.00"
    out = io.BytesIO()
    book.save(out)
    assert read_snapshot(Package(out.getvalue(), "แผน.xlsx"), "").tabs[0].rows[0][0] == "รหัส"


def part_with(cells: str) -> bytes:
    """Return a workbook whose row 2 is this XML."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(GOOD)) as source, zipfile.ZipFile(out, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if info.filename == "xl/worksheets/sheet1.xml":
                head, _, rest = content.partition(b'<row r="2">')
                content = (
                    head + f'<row r="2">{cells}</row>'.encode() + rest.partition(b"</row>")[2]
                )
            target.writestr(info, content)
    return out.getvalue()


def test_errors_of_formulas_are_errors_and_not_empty() -> None:
    cells = '<c r="A2" t="e"><f>B9/0</f><v>#DIV/0!</v></c><c r="H2" t="e"><v>#REF!</v></c>'
    tab = read_snapshot(Package(part_with(cells), "แผน.xlsx"), "").tabs[0]
    assert (tab.rows[1][0], tab.rows[1][7]) == (CellError("#DIV/0!"), CellError("#REF!"))
    assert tab.formulas == {(2, 1)}


def test_every_cell_of_an_array_formula_is_held_by_it() -> None:
    cells = '<c r="A2"><f t="array" ref="A2:B3">X1:Y2</f><v>1</v></c><c r="B2"><v>2</v></c>'
    tab = read_snapshot(Package(part_with(cells), "แผน.xlsx"), "").tabs[0]
    assert tab.formulas == {(2, 1), (2, 2), (3, 1), (3, 2)}


def test_a_cell_of_fifty_thousand_characters_is_read_whole() -> None:
    text = "ก" * 50_000
    cells = f'<c r="A2" t="inlineStr"><is><t>{text}</t></is></c>'
    assert read_snapshot(Package(part_with(cells), "แผน.xlsx"), "").tabs[0].rows[1][0] == text


def test_a_time_of_day_is_read_as_its_text() -> None:
    book = Workbook()
    book.worksheets[0]["A1"] = 0.5
    book.worksheets[0]["A1"].number_format = "h:mm"
    out = io.BytesIO()
    book.save(out)
    assert read_snapshot(Package(out.getvalue(), "x"), "").tabs[0].rows[0][0] == "12:00"


@settings(max_examples=150)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_whatever_byte_is_broken_the_workbook_is_read_or_refused(at: int, noise: bytes) -> None:
    broken = GOOD[:at] + noise + GOOD[at + len(noise) :]
    try:
        read_snapshot(Package(broken, "แผน.xlsx"), "")
    except SheetError as error:
        assert error.said.code in TEXTS


def test_every_sentence_names_its_file_in_both_languages() -> None:
    for code, (thai, english) in TEXTS.items():
        assert "{file}" in thai and "{file}" in english, code
