"""A register larger than what is read at once comes back whole, and holds equal values once."""

from datetime import date

from storage.database import Storage
from tests.storage.values import a_follow_up, a_measure, a_run, an_assignment, new

ROWS = 4_501
"""Two full parts of what is read together, and a bit."""


def test_a_register_of_many_parts_comes_back_whole_and_in_order(storage: Storage) -> None:
    days = [date(2022, 10, 1 + number % 28) for number in range(ROWS)]
    rows = [
        a_follow_up(f"M001-1-2566-{number:05d}", due=day, party=f"ฝ่ายที่ {number % 7}")
        for number, day in enumerate(days)
    ]
    with storage.work() as work:
        work.keep(new(a_measure(), an_assignment(), *rows), a_run())
        work.commit()
    with storage.reading() as work:
        found = work.register().follow_ups
    assert found == {row.key: row for row in rows}


def test_rows_that_name_the_same_party_and_day_hold_one_value(storage: Storage) -> None:
    rows = [a_follow_up(f"M001-1-2566-{number:02d}") for number in range(1, 13)]
    with storage.work() as work:
        work.keep(new(a_measure(), an_assignment(), *rows), a_run())
        work.commit()
    with storage.reading() as work:
        found = work.register().follow_ups.values()
    assert len({id(f.party) for f in found}) == 1
    assert len({id(f.due) for f in found}) == 1
