"""What the databases' own errors mean to an office."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlalchemy import Engine
from sqlalchemy.exc import DBAPIError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from engine.storage_errors import StorageError

# https://www.sqlite.org/rescode.html, primary result codes: (our code, permanent)
_SQLITE: Final = {
    sqlite3.SQLITE_BUSY: ("busy", False),
    sqlite3.SQLITE_LOCKED: ("busy", False),
    sqlite3.SQLITE_FULL: ("full", False),
    sqlite3.SQLITE_IOERR: ("input_output", False),
    sqlite3.SQLITE_CORRUPT: ("damaged", True),
    sqlite3.SQLITE_NOTADB: ("damaged", True),
    sqlite3.SQLITE_CANTOPEN: ("missing", True),
    sqlite3.SQLITE_READONLY: ("read_only", True),
    sqlite3.SQLITE_PERM: ("read_only", True),
}
# https://www.postgresql.org/docs/current/errcodes-appendix.html, code or class
_POSTGRESQL: Final = {
    "53100": ("full", False),
    "53": ("busy", False),  # out of memory, too many connections
    "55P03": ("busy", False),
    "40": ("busy", False),  # deadlock or serialization failure
    "25006": ("read_only", True),
    "28": ("refused", True),
    "3D000": ("refused", True),
    "42501": ("refused", True),
    "58030": ("input_output", False),
    "XX001": ("damaged", True),
    "XX002": ("damaged", True),
    "08": ("unreachable", False),
    "57": ("unreachable", False),  # shut down, starting up, crashed
}


def place_of(engine: Engine) -> str:
    """Return how people know the database: its file, or its address without the password."""
    if engine.dialect.name == "sqlite":
        return engine.url.database or ":memory:"
    return engine.url.render_as_string(hide_password=True)


@contextmanager
def plainly(engine: Engine) -> Iterator[None]:
    """Turn the outside world's failures into StorageError; a bug of ours stays as it is."""
    try:
        yield
    except PoolTimeout as error:
        raise StorageError("busy", permanent=False, place=place_of(engine)) from error
    except DBAPIError as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        code, permanent = meaning
        detail = str(error.orig).splitlines()[0] if str(error.orig) else type(error.orig).__name__
        raise StorageError(
            code, permanent=permanent, place=place_of(engine), detail=detail
        ) from error


def _meaning(error: DBAPIError) -> tuple[str, bool] | None:
    cause = error.orig
    if isinstance(cause, sqlite3.Error):
        number = getattr(cause, "sqlite_errorcode", None)
        return None if number is None else _SQLITE.get(number & 0xFF)
    state = getattr(cause, "sqlstate", None)
    if state is None:  # the server never answered: psycopg has no code for that
        lost = error.connection_invalidated or isinstance(error, OperationalError)
        return _refusal(str(cause)) if lost else None
    return _POSTGRESQL.get(state) or _POSTGRESQL.get(state[:2])


def _refusal(text: str) -> tuple[str, bool]:
    """Tell a refusal from silence: while connecting, libpq keeps only the server's words."""
    refused = ("authentication failed", "no pg_hba.conf entry", "no password supplied")
    if any(words in text for words in refused) or ("FATAL" in text and "does not exist" in text):
        return ("refused", True)
    return ("unreachable", False)
