"""Texts that a spreadsheet would run as formulas, guarded and brought back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.csv_guard import GUARD_MARK, guarded, unguard_table, unguarded
from engine.snapshot import CellValue


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("=1+1", "'=1+1"),
        ("- ประชุม", "'- ประชุม"),
        ("+66", "'+66"),
        ("@ทุกคน", "'@ทุกคน"),
        ("\tก", "'\tก"),
        ("\rก", "'\rก"),
        ("'-ก", "''-ก"),
        ("'คำพูด'", "'คำพูด'"),
        ("ก - ข", "ก - ข"),
        ("", ""),
    ],
)
def test_only_what_would_run_is_guarded(text: str, shown: str) -> None:
    assert guarded(text) == shown
    assert unguarded(shown) == text


@given(st.text(alphabet="'=+-@\t\rก1 ", max_size=8))
def test_what_was_guarded_comes_back_and_never_runs(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in set("=+-@\t\r") - {""}


def test_a_table_without_the_mark_keeps_its_apostrophes() -> None:
    assert unguard_table([["ก"], ["'-1"]]) == [["ก"], ["'-1"]]
    assert unguard_table([]) == []


def test_the_mark_takes_its_column_with_it() -> None:
    table: list[list[CellValue]] = [["ก", GUARD_MARK, "ข"], ["'-1", "", 7], ["'ก", None, "'"]]
    assert unguard_table(table) == [["ก", "ข"], ["-1", 7], ["'ก", "'"]]
