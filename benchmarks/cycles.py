"""Whole cycles of a register: reading, merging, the rules, and writing back."""

import json
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.measuring import Line, Measured, alternate
from benchmarks.offices import BenchOffice, RawTable, make_office


def register_of_1000() -> Iterator[Line]:
    """1,000 rows with the parties of the real plan, 2.9 a row."""
    yield from _register(1_000, rounds=7)


def register_of_10000() -> Iterator[Line]:
    """10,000 rows of 20 columns, one party a row."""
    yield from _register(10_000, rounds=3)


def _register(rows: int, rounds: int) -> Iterator[Line]:
    with TemporaryDirectory() as name:
        office = make_office(Path(name), rows)
        start = perf_counter()
        office.sync()
        first = perf_counter() - start
        office.settle()
        yield from _floors(office, Path(name), rounds, first)


def _floors(office: BenchOffice, folder: Path, rounds: int, first: float) -> Iterator[Line]:
    n = f"{office.rows:,} rows"
    grid = office.grid()
    text = json.dumps(grid, ensure_ascii=False, default=str)
    table = RawTable(folder / "raw.db", [row for tab in grid for row in tab])
    quick = {
        "read": Measured(office.grid),
        "json": Measured(lambda: json.loads(text)),
        "upsert": Measured(table.upsert),
        "same bytes": Measured(office.sync),
        "saved again": Measured(office.sync, office.save_again),
    }
    found = alternate(quick, rounds)
    slow = {
        "read": Measured(office.grid),
        "merged": Measured(office.sync, office.forget_settled),
        "answered": Measured(office.sync, office.type_answers),
    }
    whole = alternate(slow, 3)
    table.close()
    reading = found["read"]
    yield Line(f"{n}: floor, calamine reads the file", reading)
    yield Line(f"{n}: floor, json.loads of the same cells", found["json"])
    yield Line(f"{n}: floor, raw SQLite upsert of the same rows", found["upsert"])
    yield Line(f"{n}: unchanged, same bytes", found["same bytes"], floor=reading, times=3)
    yield Line(f"{n}: unchanged, saved again", found["saved again"], floor=reading, times=3)
    yield Line(f"{n}: every row merged, nothing changed", whole["merged"], floor=whole["read"])
    both = whole["read"] + found["upsert"]
    yield Line(f"{n}: 100 cells answered, written back", whole["answered"], floor=both)
    yield Line(f"{n}: the first sync of all", first, floor=both)
