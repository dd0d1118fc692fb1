"""Files as people really save them."""

from pathlib import Path

import pytest

from config.errors import SettingsError
from config.toml_file import LARGEST, read_toml


def said_of(path: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        read_toml(path)
    assert str(path) in caught.value.text("th")
    return caught.value.text("en")


@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b""])
def test_a_file_saved_by_notepad_is_read(tmp_path: Path, start: bytes, end: bytes) -> None:
    path = tmp_path / "tidtam.toml"
    path.write_bytes(start + 'name = "เขต"'.encode() + end)
    assert read_toml(path) == {"name": "เขต"}


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("a = 1\nname = สำนักงาน\n", 2, 8),
        ('a = 1\nname = "open\n', 2, 13),
        ("[office\nname = 1\n", 1, 8),
        ("a = 1\na = 2\n", 2, 6),
        ('a = """', 1, 8),
        ("a =", 1, 4),
    ],
)
def test_a_broken_file_is_named_with_line_and_column(
    tmp_path: Path, text: str, line: int, column: int
) -> None:
    path = tmp_path / "tidtam.toml"
    path.write_text(text, "utf-8")
    assert f"line {line}, column {column} (" in said_of(path)


def test_a_file_in_another_encoding_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "tidtam.toml"
    # "เขต" alone would be the bytes of an Arabic letter in UTF-8, and pass
    path.write_bytes(b"a = 1\n" + 'name = "สำนักงานเขต"'.encode("cp874"))
    assert "is not UTF-8 text at line 2" in said_of(path)
    path.write_bytes('name = "เขต"'.encode("utf-16"))
    assert "is not UTF-8 text at line 1" in said_of(path)


def test_a_file_that_is_not_there_or_is_no_file_is_named(tmp_path: Path) -> None:
    assert "was not found" in said_of(tmp_path / "gone.toml")
    assert "was not found" in said_of(tmp_path / "gone" / "tidtam.toml")
    assert "is a folder" in said_of(tmp_path)
    (tmp_path / "file").touch()
    assert "cannot be read" in said_of(tmp_path / "file" / "tidtam.toml")


def test_a_file_far_too_large_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "tidtam.toml"
    path.write_bytes(b"#" * (LARGEST + 1))
    assert "too large" in said_of(path)
