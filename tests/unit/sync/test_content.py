"""What counts as the same sheet: cells of equal types at equal places, whatever the bytes."""

from datetime import date, datetime

import pytest

from engine.columns import MEASURES
from engine.snapshot import CellError, CellValue, Snapshot, Tab
from sync.content import content_of

ROWS: list[list[CellValue]] = [["รหัส", "ประเด็น"], ["M001", "ก"], ["M002", "ข"]]


def sheet(rows: list[list[CellValue]] = ROWS, **more: object) -> Snapshot:
    """Return a sheet with the tab มาตรการ and one of people's own."""
    own = Tab("บันทึก", [["ของเราเอง"]])
    return Snapshot((own, Tab(MEASURES.title, rows, **more)), "bytes")  # type: ignore[arg-type]


def test_other_bytes_with_the_same_cells_are_the_same_content() -> None:
    again = Snapshot(tuple(reversed(sheet().tabs)), "other bytes")
    assert content_of(again) == content_of(sheet())


def test_a_tab_of_peoples_own_is_no_part_of_the_content() -> None:
    without = Snapshot(sheet().tabs[1:], "bytes")
    assert content_of(without) == content_of(sheet())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (7.0, "7.0"),
        (True, "True"),
        (None, "None"),
        (date(2023, 4, 1), "2023-04-01"),
        (date(2023, 4, 1), datetime(2023, 4, 1)),  # noqa: DTZ001  # a cell knows no zone
        (CellError("#REF!"), "#REF!"),
        ("ก", "ก "),
        ("', 'ข", "ข"),
    ],
)
def test_a_cell_of_another_type_or_text_is_other_content(one: CellValue, other: CellValue) -> None:
    assert content_of(sheet([["รหัส"], [one]])) != content_of(sheet([["รหัส"], [other]]))


@pytest.mark.parametrize(
    "changed",
    [
        sheet([ROWS[0], ROWS[2], ROWS[1]]),
        sheet([*ROWS, ["M003", "ค"]]),
        sheet([["รหัส", "ประเด็น "], *ROWS[1:]]),
        sheet(merges=((2, 1, 3, 1),)),
        sheet(formulas=frozenset({(2, 2)})),
        Snapshot((Tab("มาตรการ ", ROWS),), "bytes"),
        Snapshot((), "bytes"),
    ],
    ids=["sorted", "row added", "heading", "merge", "formula", "title", "gone"],
)
def test_what_a_merge_could_see_is_in_the_content(changed: Snapshot) -> None:
    assert content_of(changed) != content_of(sheet())


def test_a_value_that_moves_to_the_next_cell_or_row_is_other_content() -> None:
    wide, moved, tall = [["ก", "", "ข"]], [["ก", "ข", ""]], [["ก"], ["ข"]]
    assert len({content_of(sheet(rows)) for rows in (wide, moved, tall)}) == 3  # type: ignore[arg-type]
