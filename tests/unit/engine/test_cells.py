"""Cells compared, shown and kept: one meaning of "the same" for every tab."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cells import canonical, is_empty, pack, plain, same, unpack
from engine.snapshot import CellError, CellValue

values: st.SearchStrategy[CellValue] = st.one_of(
    st.none(),
    st.text(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.booleans(),
    st.dates(),
    st.datetimes(),
    st.sampled_from(["#REF!", "#N/A"]).map(CellError),
)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        ("ก", "ก"),
        (7.0, "7"),
        (7.5, "7.5"),
        (7, "7"),
        (True, "TRUE"),
        (False, "FALSE"),
        (date(2023, 4, 1), "2023-04-01"),
        (datetime(2023, 4, 1), "2023-04-01"),  # noqa: DTZ001  # a cell knows no zone
        (datetime(2023, 4, 1, 8, 30), "2023-04-01T08:30:00"),  # noqa: DTZ001
        (CellError("#REF!"), "#REF!"),
    ],
)
def test_a_cell_as_text(value: CellValue, shown: str) -> None:
    assert plain(value) == shown


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("ก", " ก\r\n", True),
        ("ก\rข", "ก\nข", True),
        ("", None, True),
        (" ", None, True),
        (7.0, "7", True),
        (date(2023, 4, 1), "2023-04-01", True),
        ("ก", "ข", False),
        ("ก ข", "กข", False),
        (None, 0, False),
    ],
)
def test_line_ends_and_outer_blanks_are_no_difference(
    one: CellValue, other: CellValue, alike: bool
) -> None:
    assert same(one, other) is alike
    assert same(other, one) is alike


@given(values, values)
def test_two_cells_are_the_same_exactly_where_their_one_text_is(
    one: CellValue, other: CellValue
) -> None:
    assert same(one, other) == (one == other or canonical(one) == canonical(other))


@given(values)
def test_what_is_kept_of_a_cell_gives_it_back(value: CellValue) -> None:
    back = unpack(pack(value))
    assert (back, type(back)) == (value, type(value))


@pytest.mark.parametrize(
    ("value", "empty"), [(None, True), (" \n", True), (0, False), ("-", False)]
)
def test_a_cell_of_blanks_is_empty(value: CellValue, empty: bool) -> None:
    assert is_empty(value) is empty
