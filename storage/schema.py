"""Bringing a database to the schema of this program, and refusing one that is ahead of it."""

import threading
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

from engine.storage_errors import StorageError
from storage.errors import place_of, plainly
from storage.tables import metadata
from storage.transaction import take_turn

VERSIONS: Final = ("0001",)
"""Every schema version there was, oldest first; the last is this program's."""
_MIGRATIONS: Final = Path(__file__).parent / "migrations"
_one_at_a_time = threading.Lock()  # Alembic keeps the running migration in a module


def upgrade(engine: Engine) -> bool:
    """Bring the schema up to date in one transaction; tell whether anything was to do.

    StorageError "newer" where a newer program made it, "not_ours" where it holds tables of
    our names that no migration of ours made. Two processes at once: the second finds it done.
    """
    with plainly(engine):
        with engine.connect() as connection:
            version = _version(connection)
        if version == VERSIONS[-1]:
            return False
        with _one_at_a_time, engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                take_turn(connection, "tidtam:schema")
            version = _version(connection)
            _check(engine, connection, version)
            if version == VERSIONS[-1]:
                return False
            _migrate(connection)
            return True


def _version(connection: Connection) -> str | None:
    """Return the version that the database states, None of none; without Alembic (0.4 s)."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    stated: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return stated


def _check(engine: Engine, connection: Connection, version: str | None) -> None:
    if version is not None:
        if version not in VERSIONS:
            place = place_of(engine)
            raise StorageError("newer", permanent=True, place=place, version=version)
        return
    there = set(inspect(connection).get_table_names()) & set(metadata.tables)
    if there:
        raise StorageError("not_ours", permanent=True, place=place_of(engine), table=min(there))


def _migrate(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 (0.4 s at start, and rarely needed)
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
