"""Opening a database: by default one file on the office's PC, or PostgreSQL by address."""

import os
import sqlite3
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from engine.storage_errors import StorageError

READING: Final = "tidtam_reading"
"""Execution option: the transaction only reads, so it takes no write lock."""
WAIT: Final = "tidtam_wait_seconds"
_CLUSTER: Final = 'pip install ".[cluster]"'


def open_database(url: str, *, create: bool = True, wait_seconds: float = 10) -> Engine:
    """Return the engine of a database; StorageError where its address cannot be used.

    url: "sqlite:////folder/tidtam.db" or "postgresql://user@host/name".
    create: False where the office exists, so that a lost file is not taken for a new one.
    wait_seconds: how long to wait for another writer before giving up as busy.
    """
    try:
        address = make_url(url)
    except ArgumentError:
        # not even the words of a broken address: they may hold a password
        raise StorageError("address", permanent=True, place="…") from None
    if address.drivername in {"sqlite", "sqlite+pysqlite"} and address.database:
        return _open_sqlite(address, create=create, wait_seconds=wait_seconds)
    if address.drivername in {"postgresql", "postgresql+psycopg"}:
        return _open_postgresql(address, wait_seconds)
    place = address.render_as_string(hide_password=True)
    raise StorageError("address", permanent=True, place=place)


def _open_sqlite(address: URL, *, create: bool, wait_seconds: float) -> Engine:
    _prepare_file(Path(address.database or ""), create=create)
    engine = create_engine(address, connect_args={"timeout": wait_seconds})

    @event.listens_for(engine, "connect")
    def settle(connection: Any, _record: Any) -> None:
        _settle_sqlite(connection)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = connection.get_execution_options().get(READING, False)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _settle_sqlite(connection: sqlite3.Connection) -> None:
    connection.isolation_level = None  # sqlite3 must not open transactions of its own
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # what was committed outlives a power cut
        "foreign_keys = ON",
        "recursive_triggers = ON",
    ):
        connection.execute(f"PRAGMA {pragma}").close()


def _prepare_file(path: Path, *, create: bool) -> None:
    """Make the file readable to its owner alone; its WAL takes the same mode from it."""
    if path.exists():
        return
    if not create:
        raise StorageError("missing", permanent=True, place=str(path))
    try:
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    except OSError as error:
        raise StorageError("no_folder", permanent=True, folder=str(path.parent)) from error


def _open_postgresql(address: URL, wait_seconds: float) -> Engine:
    try:
        return create_engine(
            address.set(drivername="postgresql+psycopg"),
            pool_pre_ping=True,
            connect_args={} if "connect_timeout" in address.query else {"connect_timeout": 10},
            execution_options={WAIT: wait_seconds},
        )
    except ModuleNotFoundError as error:
        raise StorageError("no_driver", permanent=True, command=_CLUSTER) from error
