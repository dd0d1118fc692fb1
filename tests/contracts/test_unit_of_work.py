"""What every unit of work promises: kept whole or not at all, and only what differs."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import Engine, event
from sqlalchemy.engine.interfaces import DBAPICursor
from sqlalchemy.exc import StatementError

from engine.history import Slot
from engine.register import BaseRow, Change
from engine.storage_errors import StorageError
from engine.wording import said
from storage.database import Storage
from tests.storage.values import (
    DAY,
    NOON,
    a_family,
    a_follow_up,
    a_measure,
    a_message,
    a_person,
    a_run,
    an_assignment,
    new,
    noon,
)
from workflows.ports import OpenWork, ReadModel


def keep(storage: Storage, *changes: Change, number: int = 1, seconds: int = 0) -> None:
    """Keep changes as one run of their own."""
    with storage.work() as work:
        work.keep(changes, a_run(number, noon(seconds=seconds)))
        work.commit()


@pytest.fixture
def written(engine: Engine) -> list[str]:
    """Return the statements that write, as they are sent."""
    seen: list[str] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, *_: object) -> None:
        if statement.split(maxsplit=1)[0] in {"INSERT", "UPDATE", "DELETE"}:
            seen.append(statement)

    return seen


def test_the_storage_is_what_the_flows_ask_for(storage: Storage) -> None:
    open_work: OpenWork = storage.work
    lists: ReadModel = storage.read_model()
    with open_work() as work:
        assert work.history_end() == 0
    assert lists.overdue_keys(DAY) == []


def test_what_was_committed_is_there_for_the_next_unit(storage: Storage) -> None:
    keep(storage, *new(*a_family()))
    with storage.reading() as work:
        register = work.register()
    found = [
        *register.measures.values(),
        *register.assignments.values(),
        *register.follow_ups.values(),
        *register.people.values(),
        *register.problems.values(),
    ]
    assert found == a_family()


def test_without_a_commit_the_block_leaves_no_trace(storage: Storage) -> None:
    with storage.work() as work:
        work.keep(new(*a_family()), a_run())
        work.keep_base([BaseRow("measures", "M001", {"issue": "ก"})])
        work.stamp({"last_tick": "x"})
        work.keep_context({"policy": 1})
        work.close_slot(Slot("digest:pathumwan:2022-10-03", NOON, {}))
        work.queue([a_message()])
    with storage.reading() as work:
        assert not work.register().measures
        assert (work.base(), work.stamps(), work.slots(), work.messages()) == ({}, {}, [], [])
        assert (work.history(), work.history_end(), work.context_at(NOON)) == ([], 0, None)


def test_an_error_in_the_block_leaves_no_trace(storage: Storage) -> None:
    with pytest.raises(ZeroDivisionError), storage.work() as work:
        work.keep(new(*a_family()), a_run())
        1 / 0  # noqa: B018
    with storage.reading() as work:
        assert not work.register().measures


def test_a_unit_reads_what_it_wrote(storage: Storage) -> None:
    with storage.work() as work:
        assert not work.register().measures
        work.keep(new(*a_family()), a_run())
        work.keep_base([BaseRow("measures", "M001", {"issue": "ก"})])
        assert work.register().measures == {"M001": a_measure()}
        assert work.register_at(NOON).people == {"P001": a_person()}
        assert work.base() == {"measures": {"M001": {"issue": "ก"}}}
        work.keep(new(a_measure("M002")), a_run(2))
        assert list(work.register().measures) == ["M001", "M002"]


def test_a_second_unit_in_the_block_of_the_first_is_refused_at_once(storage: Storage) -> None:
    with storage.work(), pytest.raises(RuntimeError, match="already"), storage.work():
        pass
    keep(storage, *new(*a_family()))  # and the storage is free again


def test_a_unit_goes_on_after_its_commit(storage: Storage) -> None:
    with storage.work() as work:
        work.stamp({"read": "1"})
        work.commit()
        work.stamp({"read": "2"})
        work.commit()
        work.stamp({"read": "3"})
    with storage.reading() as work:
        assert work.stamps() == {"read": "2"}


def test_a_reading_unit_does_not_write(storage: Storage) -> None:
    with storage.reading() as work:
        with pytest.raises(RuntimeError, match="reading"):
            work.stamp({"a": "b"})
        with pytest.raises(RuntimeError, match="reading"):
            work.commit()


def test_a_reading_unit_sees_one_state_while_another_writes(storage: Storage) -> None:
    keep(storage, *new(a_measure()))
    with storage.reading() as work:
        before = work.register().measures
        writer = threading.Thread(target=keep, args=(storage, *new(a_measure("M002"))))
        writer.start()
        writer.join()
        assert work.history_end() == len(before) == 1
    with storage.reading() as work:
        assert work.history_end() == 2


def test_a_unit_that_failed_keeps_nothing_even_if_it_is_told_to(storage: Storage) -> None:
    orphan = replace(an_assignment(), measure="M999")
    with storage.work() as work:
        work.stamp({"a": "b"})
        with pytest.raises(Exception, match=r"(?i)foreign key"):
            work.keep(new(orphan), a_run())
        with pytest.raises(RuntimeError, match="failed"):
            work.commit()
    with storage.reading() as work:
        assert work.stamps() == {}


def test_the_same_keys_stand_in_every_agency_and_every_year(
    engine: Engine, storage: Storage
) -> None:
    others = (Storage(engine, "pathumwan", 2567), Storage(engine, "watthana", 2566))
    keep(storage, *new(*a_family()))
    for number, other in enumerate(others, start=2):
        with other.work() as work:
            assert not work.register().measures
            assert work.history_end() == 0
            work.keep(new(a_measure(position=number)), a_run(number))
            assert work.queue([a_message()]) == 1
            work.stamp({"read": str(number)})
            work.keep_base([BaseRow("measures", "M001", {"n": number})])
            assert work.close_slot(Slot("digest:2022-10-03", NOON, {}))
            work.commit()
    for number, other in enumerate(others, start=2):
        with other.reading() as work:
            assert work.register().measures["M001"].position == number
            assert work.history_end() == 1
            assert work.stamps() == {"read": str(number)}
            assert work.base() == {"measures": {"M001": {"n": number}}}
    with storage.work() as work:
        work.keep_base([], gone=[("measures", "M001")])
        assert [m.key for m in work.claim(NOON, 10)] == []
        assert work.register().measures == {"M001": a_measure()}


def test_keeping_what_is_kept_writes_nothing(storage: Storage, written: list[str]) -> None:
    keep(storage, *new(*a_family()))
    with storage.work() as work:
        work.keep_base([BaseRow("measures", "M001", {"b": "ก", "a": 1.5})])
        work.commit()
    written.clear()
    keep(storage, *new(*a_family()), number=2, seconds=60)
    keep(storage, *[Change(one, one, "x") for one in a_family()], number=3, seconds=120)
    with storage.work() as work:
        work.base()
        work.keep_base([BaseRow("measures", "M001", {"a": 1.5, "b": "ก"})])
        work.commit()
    assert written == []


def test_a_base_row_not_read_before_is_compared_in_the_database(
    storage: Storage, engine: Engine
) -> None:
    same = BaseRow("measures", "M001", {"a": 1, "b": "ก"})
    with storage.work() as work:
        work.keep_base([same])
        work.commit()
    counts: list[int] = []

    @event.listens_for(engine, "after_cursor_execute")
    def note(_c: object, cursor: DBAPICursor, statement: str, *_: object) -> None:
        if statement.startswith("INSERT INTO base_row"):
            counts.append(cursor.rowcount)

    with storage.work() as work:
        work.keep_base([replace(same, cells={"b": "ก", "a": 1})])
        work.keep_base([replace(same, cells={"b": "ก", "a": 2})])
        assert work.base() == {"measures": {"M001": {"a": 2, "b": "ก"}}}
    assert counts == [0, 1]


def test_only_named_columns_are_written(storage: Storage, written: list[str]) -> None:
    keep(storage, *new(*a_family()))
    written.clear()
    keep(storage, Change(a_follow_up(), replace(a_follow_up(), state="ติดปัญหา"), "x"), number=2)
    [update] = [one for one in written if one.startswith("UPDATE")]
    assert update.split("SET")[1].split("WHERE")[0].strip() in {"state = ?", "state = %s"}


def test_two_flows_that_changed_different_fields_are_both_kept(storage: Storage) -> None:
    keep(storage, *new(*a_family()))
    seen = a_follow_up()
    keep(storage, Change(seen, replace(seen, state="ติดปัญหา", seen_on=DAY), "answer"), number=2)
    keep(storage, Change(seen, replace(seen, opened_on=DAY, seen_on=DAY), "tick"), number=3)
    with storage.reading() as work:
        [now] = work.register().follow_ups.values()
        assert now == replace(seen, state="ติดปัญหา", opened_on=DAY, seen_on=DAY)
        assert work.history()[-1].fields == {"opened_on": (None, "2022-10-03")}


def test_a_change_overtaken_by_another_is_refused_whole(storage: Storage) -> None:
    keep(storage, *new(*a_family()))
    seen = a_follow_up()
    keep(storage, Change(seen, replace(seen, due=date(2022, 11, 4)), "decide"), number=2)
    late = Change(seen, replace(seen, due=date(2022, 11, 9)), "decide")
    with pytest.raises(StorageError) as caught:
        keep(storage, *new(a_measure("M002")), late, number=3)
    assert (caught.value.code, caught.value.permanent) == ("overtaken", False)
    with storage.reading() as work:
        assert work.register().follow_ups[seen.key].due == date(2022, 11, 4)
        assert list(work.register().measures) == ["M001"]


def test_changes_of_one_value_in_one_run_follow_each_other(storage: Storage) -> None:
    one = a_measure()
    two, three = replace(one, position=2), replace(one, position=3, indicator=None)
    keep(storage, Change(None, one, "a"), Change(one, two, "b"), Change(two, three, "c"))
    with storage.reading() as work:
        assert work.register().measures == {"M001": three}
        assert [line.who for line in work.history()] == ["a", "b", "c"]
        assert work.history()[2].fields == {"position": (2, 3), "indicator": (9, None)}


def test_a_change_of_one_key_into_another_is_a_bug(storage: Storage) -> None:
    with pytest.raises(ValueError, match="two values"):
        keep(storage, Change(a_measure(), a_measure("M002"), "x"))


def test_more_changes_than_a_statement_names_keys(storage: Storage) -> None:
    rows = [a_measure(f"M{n:04d}", position=n) for n in range(1200)]
    keep(storage, *new(*rows))
    with storage.work() as work:
        work.keep([Change(m, replace(m, position=m.position + 1), "x") for m in rows], a_run(2))
        work.commit()
    with storage.reading() as work:
        assert [m.position for m in work.register().measures.values()] == list(range(1, 1201))
        assert work.history_end() == 2400


def test_the_history_says_who_changed_what_when_and_why(storage: Storage) -> None:
    keep(storage, *new(*a_family()))
    moved = replace(a_follow_up(), due=date(2022, 11, 4), cells={"result": "ก"})
    why = said("decisions.extended", day=date(2022, 11, 4), by="นางสาวมาลี")
    keep(storage, Change(a_follow_up(), moved, "นางสาวมาลี", why), number=2, seconds=60)
    with storage.reading() as work:
        first, line = work.history(key=moved.key)
    assert (line.number, line.run, line.at, line.who) == (6, "sync:2", noon(0, 60), "นางสาวมาลี")
    assert (line.kind, line.key, line.why) == ("follow_up", moved.key, why)
    assert line.fields == {"due": ("2022-10-31", "2022-11-04"), "cells": ({}, {"result": "ก"})}
    assert (first.number, first.why) == (3, None)
    assert set(first.fields) == set(a_follow_up().__slots__)
    assert first.fields["due"] == (None, "2022-10-31")
    assert first.fields["state"] == (None, "")


def test_history_is_asked_from_after_one_instant_up_to_another(storage: Storage) -> None:
    for number in range(4):
        keep(storage, *new(a_measure(f"M{number:03d}")), number=number, seconds=number)
    with storage.reading() as work:
        part = work.history(since=noon(0, 0), until=noon(0, 2))
        assert [line.key for line in part] == ["M001", "M002"]
        assert [line.number for line in work.history()] == [1, 2, 3, 4]
        assert work.history(key="M003", until=noon(0, 2)) == []


def test_instants_are_the_offices_own_whatever_zone_they_came_in(storage: Storage) -> None:
    keep(storage, *new(a_measure()))
    with storage.reading() as work:
        assert work.history()[0].at.isoformat() == "2022-10-03T12:00:00+07:00"


def test_an_instant_without_a_zone_is_refused(storage: Storage) -> None:
    with pytest.raises(StatementError, match="without a zone"), storage.work() as work:
        work.keep(new(a_measure()), a_run(at=NOON.replace(tzinfo=None)))


def test_the_settings_of_a_past_day_are_those_of_its_last_run(storage: Storage) -> None:
    with storage.work() as work:
        assert work.context_at(NOON) is None
        old = work.keep_context({"policy": {"due_soon_days": 5}, "kind": "สำนักงานเขต"})
        new_ = work.keep_context({"policy": {"due_soon_days": 7}})
        again = work.keep_context({"kind": "สำนักงานเขต", "policy": {"due_soon_days": 5}})
        assert old == again != new_
        work.keep(new(a_measure()), a_run(1, noon(1), old))
        work.keep([], a_run(2, noon(2), old))  # nothing kept: no run
        work.keep([], a_run(3, noon(3), new_))  # nothing kept, but under new settings
        work.commit()
    with storage.reading() as work:
        assert work.context_at(noon(0)) is None
        assert work.context_at(noon(1)) == {"policy": {"due_soon_days": 5}, "kind": "สำนักงานเขต"}
        assert work.context_at(noon(2)) == work.context_at(noon(1))
        assert work.context_at(noon(3)) == {"policy": {"due_soon_days": 7}}
        assert work.history_end() == 1


def test_a_run_stands_only_for_what_it_kept(storage: Storage, engine: Engine) -> None:
    keep(storage, *new(a_measure()), number=1)
    keep(storage, *new(a_measure()), number=2)
    keep(storage, number=3)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("SELECT key FROM run").scalars().all() == ["sync:1"]


def test_base_rows_are_kept_changed_and_forgotten(storage: Storage) -> None:
    with storage.work() as work:
        rows = [BaseRow("measures", f"M{n:04d}", {"n": n, "d": DAY}) for n in range(1100)]
        work.keep_base([*rows, BaseRow("people", "P001", {"name": "ก"})])
        work.commit()
    with storage.work() as work:
        gone = [("measures", f"M{n:04d}") for n in range(2, 1100)]
        work.keep_base([BaseRow("measures", "M0000", {"n": None})], gone)
        work.commit()
    with storage.reading() as work:
        assert work.base() == {
            "measures": {"M0000": {"n": None}, "M0001": {"n": 1, "d": DAY}},
            "people": {"P001": {"name": "ก"}},
        }


def test_stamps_are_set_one_by_one(storage: Storage) -> None:
    with storage.work() as work:
        work.stamp({"read": "1", "write": "1"})
        work.stamp({"read": "2", "กลับ": "3"})
        work.stamp({})
        work.commit()
    with storage.reading() as work:
        assert work.stamps() == {"read": "2", "write": "1", "กลับ": "3"}


def test_a_slot_is_closed_once(storage: Storage) -> None:
    later = Slot("digest:pathumwan:2022-10-10", noon(7), {"overdue": {"ฝ่ายโยธา": 3}, "n": [1]})
    with storage.work() as work:
        assert work.close_slot(later)
        assert work.close_slot(Slot("digest:pathumwan:2022-10-03", noon(0), {}))
        assert not work.close_slot(replace(later, figures={}))
        work.commit()
    with storage.work() as work:
        assert not work.close_slot(replace(later, closed_at=noon(8)))
        assert [slot.key[-2:] for slot in work.slots()] == ["03", "10"]
        assert work.slots()[1] == later
