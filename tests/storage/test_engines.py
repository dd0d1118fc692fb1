"""Opening a database, and what is said when it cannot be."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event

from engine.storage_errors import StorageError
from engine.wording import say
from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade
from tests.postgres import new_database, run_sql
from tests.storage.values import a_measure, a_run, new


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Engine]:
    """Return a ready database in a file."""
    engine = open_database(f"sqlite:///{tmp_path / 'tidtam.db'}", wait_seconds=0.1)
    upgrade(engine)
    yield engine
    engine.dispose()


def said_of(error: StorageError) -> str:
    """Return what is said, after seeing that both languages can say it."""
    assert say(error.said, "en") != say(error.said)
    return say(error.said)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 10_000)],
)
def test_what_is_committed_outlives_a_power_cut(
    tmp_path: Path, pragma: str, value: object
) -> None:
    engine = open_database(f"sqlite:///{tmp_path / 't.db'}")
    with engine.connect() as connection:
        assert connection.exec_driver_sql(f"PRAGMA {pragma}").scalar() == value
    engine.dispose()


def test_only_the_owner_may_read_the_file(here: Engine, tmp_path: Path) -> None:
    with Storage(here, "a", 2566).work() as work:
        work.stamp({"a": "b"})
        files = sorted(tmp_path.iterdir())
        assert [file.name for file in files] == ["tidtam.db", "tidtam.db-shm", "tidtam.db-wal"]
        assert {file.stat().st_mode & 0o777 for file in files} == {0o600}


@pytest.mark.parametrize(
    "url", ["", "mysql://u:geheim@h/d", "sqlite://", "tidtam.db", "postgresql+psycopg2://h/d"]
)
def test_an_address_that_cannot_be_used_is_said_without_its_password(url: str) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(url)
    assert (caught.value.code, caught.value.permanent) == ("address", True)
    assert "geheim" not in said_of(caught.value) + repr(caught.value)


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(f"sqlite:///{tmp_path / 'none' / 't.db'}")
    assert caught.value.code == "no_folder"
    assert str(tmp_path / "none") in said_of(caught.value)


def test_a_lost_file_is_not_taken_for_a_new_office(tmp_path: Path) -> None:
    with pytest.raises(StorageError) as caught:
        open_database(f"sqlite:///{tmp_path / 't.db'}", create=False)
    assert caught.value.code == "missing"
    assert "t.db" in said_of(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "t.db"
    path.write_bytes(b"PK\x03\x04 an xlsx" * 200)
    engine = open_database(f"sqlite:///{path}")
    with pytest.raises(StorageError) as caught:
        upgrade(engine)
    assert (caught.value.code, caught.value.permanent) == ("damaged", True)
    assert "t.db" in said_of(caught.value)
    assert path.read_bytes() == b"PK\x03\x04 an xlsx" * 200


def test_a_database_with_a_torn_page_is_said_to_be_damaged(here: Engine, tmp_path: Path) -> None:
    storage = Storage(here, "a", 2566)
    with storage.work() as work:
        work.keep(new(*(a_measure(f"M{n:04d}") for n in range(500))), a_run())
        work.commit()
    here.dispose()
    path = tmp_path / "tidtam.db"
    whole = path.read_bytes()
    path.write_bytes(whole[: 4096 * 20] + os.urandom(len(whole) - 4096 * 20))
    with pytest.raises(StorageError) as caught, storage.reading() as work:
        work.register()
        work.history()
    assert caught.value.code == "damaged"


def test_another_program_that_writes_is_waited_for_and_then_said_to_be_busy(
    here: Engine, tmp_path: Path
) -> None:
    script = (
        "import sqlite3, sys; c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
        "c.execute('BEGIN IMMEDIATE'); print('ready', flush=True); sys.stdin.read()"
    )
    path = str(tmp_path / "tidtam.db")
    storage = Storage(here, "a", 2566)
    with subprocess.Popen(
        [sys.executable, "-c", script, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(StorageError) as caught, storage.work() as work:
            work.stamp({"a": "b"})
        assert (caught.value.code, caught.value.permanent) == ("busy", False)
        assert path in said_of(caught.value)
        with storage.reading() as work:
            assert work.stamps() == {}  # reading waits for nobody
    with storage.work() as work:
        work.stamp({"a": "b"})
        work.commit()


def test_a_writer_who_comes_second_waits_his_turn(url: str) -> None:
    engine = open_database(url, wait_seconds=20)
    seen: list[str] = []

    def second() -> None:
        with Storage(engine, "a", 2566).work() as work:
            seen.append(work.stamps()["n"])

    with Storage(engine, "a", 2566).work() as work:
        work.stamp({"n": "1"})
        waiting = threading.Thread(target=second)
        waiting.start()
        waiting.join(0.3)
        assert seen == []
        work.commit()
    waiting.join()
    assert seen == ["1"]
    engine.dispose()


@pytest.mark.postgresql
def test_writers_of_one_agency_take_turns_and_others_do_not_wait() -> None:
    engine = open_database(new_database(), wait_seconds=0.2)
    upgrade(engine)
    with Storage(engine, "a", 2566).work() as work:
        work.stamp({"n": "1"})
        with Storage(engine, "b", 2566).work() as other:
            other.stamp({"n": "1"})
            other.commit()
        with pytest.raises(StorageError) as caught, Storage(engine, "a", 2567).work() as late:
            late.stamp({"n": "1"})
        assert caught.value.code == "busy"
    engine.dispose()


def test_a_database_that_may_not_be_written_is_said_so(here: Engine) -> None:
    @event.listens_for(here, "checkout")
    def narrow(connection: Any, *_: object) -> None:
        connection.execute("PRAGMA query_only = ON").close()

    with pytest.raises(StorageError) as caught, Storage(here, "a", 2566).work() as work:
        work.stamp({"a": "b"})
    assert (caught.value.code, caught.value.permanent) == ("read_only", True)
    said_of(caught.value)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anything")
def test_a_file_that_may_only_be_read_is_said_so(here: Engine, tmp_path: Path) -> None:
    here.dispose()
    (tmp_path / "tidtam.db").chmod(0o400)
    with pytest.raises(StorageError) as caught, Storage(here, "a", 2566).work() as work:
        work.stamp({"a": "b"})
    assert caught.value.code == "read_only"


def test_a_server_that_is_not_there_is_said_to_be_unreachable(tmp_path: Path) -> None:
    engine = open_database(f"postgresql://u:geheim@/d?host={tmp_path}")
    with pytest.raises(StorageError) as caught:
        upgrade(engine)
    assert (caught.value.code, caught.value.permanent) == ("unreachable", False)
    assert "geheim" not in said_of(caught.value) + repr(caught.value)


@pytest.mark.postgresql
@pytest.mark.parametrize("swap", [("/tidtam_", "/nothing_"), ("//postgres@", "//nobody@")])
def test_a_server_that_refuses_is_said_to_refuse(swap: tuple[str, str]) -> None:
    engine = open_database(new_database().replace(*swap))
    with pytest.raises(StorageError) as caught:
        upgrade(engine)
    assert (caught.value.code, caught.value.permanent) == ("refused", True)
    said_of(caught.value)


@pytest.mark.postgresql
def test_a_connection_the_server_drops_keeps_nothing_and_is_replaced() -> None:
    engine = open_database(new_database())
    upgrade(engine)
    storage = Storage(engine, "a", 2566)
    drop = f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{engine.url.database}'"  # noqa: E501, S608
    with storage.work() as work:
        work.stamp({"a": "b"})
        run_sql(drop)
        with pytest.raises(StorageError) as caught:
            work.stamp({"a": "c"})
        assert (caught.value.code, caught.value.permanent) == ("unreachable", False)
    for _ in range(2):
        with storage.reading() as work:
            assert work.stamps() == {}
        run_sql(drop)  # while it waits in the pool
    engine.dispose()


def test_a_missing_driver_is_said_with_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StorageError) as caught:
        open_database("postgresql://localhost/tidtam")
    assert caught.value.code == "no_driver"
    assert ".[cluster]" in said_of(caught.value)
