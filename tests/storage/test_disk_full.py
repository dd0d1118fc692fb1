"""A full disk: nothing half-kept, at whatever page it fills."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import Engine, event

from engine.register import BaseRow
from engine.storage_errors import StorageError
from engine.wording import say
from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade
from tests.storage.values import (
    NOON,
    a_family,
    a_follow_up,
    a_message,
    a_run,
    new,
)

ROUNDS = [a_follow_up(f"M001-1-2566-{n:03d}") for n in range(2, 200)]


class Disk:
    """How many pages the database may have; None while there is room."""

    limit: int | None = None


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def engine(tmp_path: Path, disk: Disk) -> Iterator[Engine]:
    """Return a ready database on the disk; SQLite itself says when it is full."""
    opened = open_database(f"sqlite:///{tmp_path / 't.db'}")

    @event.listens_for(opened, "checkout")
    def narrow(connection: object, *_: object) -> None:
        pages = disk.limit or 2**30
        connection.execute(f"PRAGMA max_page_count = {pages}").close()  # type: ignore[attr-defined]

    upgrade(opened)
    with Storage(opened, "a", 2566).work() as work:
        work.keep(new(*a_family()), a_run())
        work.commit()
    yield opened
    opened.dispose()


def pages(engine: Engine) -> int:
    with engine.connect() as connection:
        return int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())


def whole_month(storage: Storage) -> None:
    """Write all that a sync and a tick write, in one unit."""
    with storage.work() as work:
        work.keep_context({"policy": 5})
        work.keep(new(*ROUNDS), a_run(2))
        work.keep_base([BaseRow("follow_up", one.key, {"state": "ก" * 90}) for one in ROUNDS])
        work.queue([a_message(mime=b"x" * 60_000)])
        work.stamp({"last_sync": "x"})
        work.commit()


def test_a_disk_that_fills_at_any_page_keeps_all_or_nothing(engine: Engine, disk: Disk) -> None:
    storage = Storage(engine, "a", 2566)
    start = pages(engine)
    failures = 0
    for room in range(0, 400, 3):
        disk.limit = start + room
        try:
            whole_month(storage)
            break
        except StorageError as error:
            failures += 1
            assert (error.code, error.permanent) == ("full", False)
            assert "t.db" in say(error.said)
        with storage.reading() as work:
            assert work.register() == work.register_at(NOON)
            assert len(work.register().follow_ups) == 1
            assert (work.base(), work.stamps(), work.messages()) == ({}, {}, [])
            assert work.history_end() == 5
    assert failures > 20
    with storage.reading() as work:
        assert len(work.register().follow_ups) == 199
        assert work.register() == work.register_at(NOON)
        assert (len(work.messages()), work.history_end()) == (1, 203)
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"


def test_a_flow_that_goes_on_after_a_full_disk_keeps_nothing(engine: Engine, disk: Disk) -> None:
    storage = Storage(engine, "a", 2566)
    disk.limit = pages(engine) + 5
    with storage.work() as work:
        work.stamp({"a": "b"})
        with pytest.raises(StorageError):
            work.keep(new(*ROUNDS), a_run(2))
        with pytest.raises(RuntimeError, match="failed"):
            work.stamp({"c": "d"})
        with pytest.raises(RuntimeError, match="failed"):
            work.commit()
    with storage.reading() as work:
        assert work.stamps() == {}
