"""An office in a folder, and what people do to its workbook between two cycles."""

import shutil
import sqlite3
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from python_calamine import CalamineWorkbook

from benchmarks.plan import workbook
from config.office_file import write_settings
from engine.columns import FOLLOW_UPS
from engine.snapshot import CellEdit, WritePlan
from engine.state_words import DONE_THIS_ROUND
from tidtam.bootstrap import House, open_office
from workflows import stamps as st
from workflows.example_people import example_people
from workflows.init_office import seed_people
from workflows.sync_register import SyncOutcome, sync_register

Grids = list[list[list[Any]]]  # tab, row, cell
_NUMBERS = count(1)
_FIELDS = [column.field for column in FOLLOW_UPS.columns]
_STATE, _RESULT = _FIELDS.index("state") + 1, _FIELDS.index("result") + 1


@dataclass(frozen=True, slots=True)
class BenchOffice:
    """A demonstration office of Pathum Wan whose plan has `rows` rows."""

    house: House
    path: Path
    rows: int

    def sync(self) -> SyncOutcome:
        """Run one whole cycle."""
        h = self.house
        return sync_register(h.office, h.sheet, h.storage.work, h.clock.now())

    def settle(self) -> None:
        """Sync until nothing is left to do."""
        while not self.sync().skipped:
            pass

    def forget_settled(self) -> None:
        """Make the next cycle merge every row, as on a new day."""
        with self.house.storage.work() as work:
            work.stamp({st.SETTLED: ""})
            work.commit()

    def save_again(self) -> None:
        """Give the file other bytes and the same cells, as pressing save does."""
        with zipfile.ZipFile(self.path, "a") as package:
            package.comment = str(next(_NUMBERS)).encode()

    def type_answers(self) -> None:
        """Change 100 cells: the next 50 rows of ติดตาม get a state and a result.

        Tidtam answers with some 200: their states, n of m of their measures, and the summary.
        """
        self.settle()
        number, sheet = next(_NUMBERS), self.house.sheet
        snapshot = sheet.read()
        tab = snapshot.tab(FOLLOW_UPS.title)
        assert tab is not None
        edits = []
        unanswered = [n for n, r in enumerate(tab.rows[1:], start=2) if not r[_STATE - 1]]
        for row in unanswered[:50]:
            typed = (DONE_THIS_ROUND, f"ประชุมชี้แจง ครั้งที่ {number}")
            for column, text in zip((_STATE, _RESULT), typed, strict=True):
                have = tab.rows[row - 1][column - 1]
                edits.append(CellEdit(FOLLOW_UPS.title, row, column, text, have))
        plan = WritePlan(snapshot.fingerprint, tuple(edits))
        assert sheet.write(plan, self.house.clock.now()).written

    def grid(self) -> Grids:
        """Read the file as barely as can be: the floor of every cycle that reads."""
        book = CalamineWorkbook.from_path(str(self.path))
        return [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]


def make_office(folder: Path, rows: int) -> BenchOffice:
    """Make an office with a plan of that size; from 10,000 rows on one party a row."""
    write_settings(
        folder,
        {
            "office.name": "สำนักงานเขตปทุมวัน",
            "office.kind": "bangkok-district",
            "office.fiscal_year": 2566,
            "office.demonstration": True,
        },
    )
    house = open_office(folder, founding=True)
    people = example_people(house.office)
    made = workbook(house.office.profile, people, rows, one_party=rows >= 10_000)
    path = folder / "plan.xlsx"
    shutil.copyfile(made, path)
    seed_people(house.office, house.storage.work, people, house.clock.now())
    return BenchOffice(house, path, rows)


class RawTable:
    """The rows of a grid in one plain SQLite table: the floor of keeping them."""

    def __init__(self, path: Path, grid: Sequence[Sequence[Any]]) -> None:
        """Make the table with the rows in it."""
        width = max(len(row) for row in grid)
        self._rows = [
            (number, *(str(cell) for cell in row), *[""] * (width - len(row)))
            for number, row in enumerate(grid)
        ]
        names = [f"c{index}" for index in range(width)]
        self._connection = sqlite3.connect(path)
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = FULL")
        self._connection.execute(
            f"CREATE TABLE cells (id INTEGER PRIMARY KEY, {', '.join(names)})"
        )
        marks = ", ".join("?" * (width + 1))
        new = ", ".join(f"{name} = excluded.{name}" for name in names)
        differs = " OR ".join(f"{name} IS NOT excluded.{name}" for name in names)
        self._upsert = (
            f"INSERT INTO cells VALUES ({marks}) "  # noqa: S608  # names are c0, c1, ...
            f"ON CONFLICT (id) DO UPDATE SET {new} WHERE {differs}"
        )
        self.upsert()

    def upsert(self) -> None:
        """Upsert all rows in one transaction; those that are there stay untouched."""
        with self._connection:
            self._connection.executemany(self._upsert, self._rows)

    def close(self) -> None:
        """Close the file."""
        self._connection.close()
