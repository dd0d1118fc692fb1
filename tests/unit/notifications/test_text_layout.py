import pytest
from hypothesis import given
from hypothesis import strategies as st

from notifications.text_layout import hang, one_line, pad, pad_left, shorten, width

THAI = st.text(alphabet="กขคงจดตนบปมยรลวสหอเแโใไาำิีึืุู่้๊๋์ๆฯ abcXYZ019๐๑๙–…")


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("กำหนด", 5),
        ("ที่นี่", 2),
        ("เปิ้ล", 3),
        ("▲ ๖", 3),
        ("日本", 4),
        ("é", 1),
        ("e\u0301", 1),
    ],
)
def test_width_is_what_the_eye_sees(text: str, columns: int) -> None:
    assert width(text) == columns


@given(THAI, st.integers(0, 40))
def test_padding_fills_to_the_column_and_never_cuts(text: str, columns: int) -> None:
    assert width(pad(text, columns)) == max(columns, width(text))
    assert width(pad_left(text, columns)) == max(columns, width(text))
    assert pad(text, columns).startswith(text)
    assert pad_left(text, columns).endswith(text)


@given(THAI, st.integers(2, 40))
def test_a_shortened_text_fits_and_keeps_every_mark_on_its_consonant(
    text: str, columns: int
) -> None:
    short = shorten(text, columns)

    assert width(short) <= columns
    if short.endswith("…") and short != one_line(text):
        kept = short[:-1].rstrip()
        rest = one_line(text)[len(kept) :]
        assert one_line(text).startswith(kept)
        assert not rest or width(rest[0]) > 0 or not kept


@given(THAI)
def test_wrapping_changes_nothing_but_spaces(text: str) -> None:
    text = one_line(text)

    assert hang(text, 4, 20).replace("\n    ", " ") == text


def test_a_wrapped_text_hangs_under_its_beginning() -> None:
    assert hang("aaa bbb ccc ddd", 2, 9) == "aaa bbb\n  ccc ddd"


def test_a_thai_run_longer_than_a_line_is_left_to_the_readers_program() -> None:
    run = "การประเมินความเสี่ยงการทุจริต"

    assert hang(f"{run} {run}", 0, 10) == f"{run}\n{run}"


@pytest.mark.parametrize("text", ["a\r\nBcc: x", "a\x00 Bcc: x", "a\u2028Bcc: x", "  a   Bcc: x "])
def test_one_line_has_no_breaks_and_no_controls(text: str) -> None:
    assert "\n" not in one_line(text)
    assert one_line(text).split() == ["a", *(["Bcc:"] if "Bcc" in text else []), "x"]
