"""A plan is read whatever program saved it, and never with the wrong letters."""

import codecs
import csv
import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from engine.sheet_errors import SheetError
from sync.backends.plan_file import read_plan_file

ROWS = [
    ["ตัวชี้วัด", "ประเด็น", "ผู้รับผิดชอบ"],
    ["๑) การปฏิบัติหน้าที่", '- จุดบริการ, ฉับไว; ใสสะอาด\n- "e-service"', "ทุกฝ่าย"],
    ["=I1", "", "ฝ่ายโยธา/ทุกฝ่าย"],
]


def as_csv(rows: Sequence[Sequence[str]], separator: str = ",") -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=separator).writerows(rows)
    return out.getvalue()


def save(folder: Path, content: bytes, name: str = "แผน.csv") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp874"),
        (b"", "tis-620"),
    ],
)
def test_a_plan_is_read_as_excel_or_notepad_saved_it(
    tmp_path: Path, mark: bytes, encoding: str, separator: str
) -> None:
    path = save(tmp_path, mark + as_csv(ROWS, separator).encode(encoding))
    assert read_plan_file(path) == ROWS


@given(
    st.lists(
        st.tuples(
            st.text('กขคงจมยรลวสหอะาเแโ ,;"\n', min_size=1).map(lambda text: f"ก{text}ก"),
            st.sampled_from(["ฝ่ายปกครอง", "ทุกฝ่าย", ""]),
        ),
        min_size=1,
        max_size=6,
    ),
    st.sampled_from(["utf-8", "cp874", "utf-16"]),
)
def test_any_thai_table_comes_back_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str]], encoding: str
) -> None:
    folder = tmp_path_factory.mktemp("plan")
    table = [["หัวข้อ", "ผู้รับผิดชอบ"], *([first, second] for first, second in rows)]
    path = save(folder, as_csv(table).encode(encoding))
    assert read_plan_file(path) == table


def test_empty_rows_and_columns_at_the_ends_are_left_out(tmp_path: Path) -> None:
    rows = [["", ""], ["ข้อ", "ประเด็น", "", ""], ["1", "ก", "", " "], ["", "", "", ""]]
    assert read_plan_file(save(tmp_path, as_csv(rows).encode())) == [
        ["ข้อ", "ประเด็น"],
        ["1", "ก"],
    ]


def test_an_empty_row_in_the_middle_stays(tmp_path: Path) -> None:
    rows = [["ข้อ", "ประเด็น"], ["", ""], ["1", "ก"]]
    assert read_plan_file(save(tmp_path, as_csv(rows).encode())) == rows


def test_a_field_of_two_hundred_thousand_characters_is_read(tmp_path: Path) -> None:
    rows = [["ข้อ"], ["ก" * 200_000]]
    assert read_plan_file(save(tmp_path, as_csv(rows).encode())) == rows


def test_a_workbook_is_read_from_its_first_sheet_with_content(tmp_path: Path) -> None:
    book = Workbook()
    filled = book.create_sheet("แผน")
    for row in ROWS:
        filled.append(row)
        filled.cell(filled.max_row, 1).data_type = "s"
    path = tmp_path / "แผน.xlsx"
    book.save(path)
    assert read_plan_file(path) == ROWS


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "plan_empty"),
        (b"\xef\xbb\xbf\r\n , \r\n", "plan_empty"),
        ("libellé,délégué,fermé,à côté\n".encode("latin-1"), "plan_encoding"),
        ("計画,責任者\n".encode("shift-jis"), "plan_encoding"),
        ("ข้อ,ประเด็น\n".encode() + b"\xff", "plan_encoding"),
        ("ตัวชี้วัด,การปฏิบัติหน้าที่".encode()[:-1], "plan_encoding"),  # cut within a letter
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "plan_not_table"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "plan_not_table"),
        (bytes(range(256)) * 8, "plan_not_table"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE, "damaged"),
        (b"PK\x03\x04 and no more", "damaged"),
    ],
)
def test_a_file_that_is_no_plan_is_refused_by_name(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = save(tmp_path, content)
    with pytest.raises(SheetError) as refused:
        read_plan_file(path)
    assert (refused.value.code, dict(refused.value.said.about)["file"]) == (code, str(path))


def test_a_plan_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(SheetError) as refused:
        read_plan_file(tmp_path / "ไม่มี.csv")
    assert refused.value.code == "missing"
