"""A database looked over: whether it can be written, is whole, and of which version."""

from dataclasses import dataclass

from sqlalchemy import Engine, inspect, text

from storage.errors import plainly
from storage.schema import VERSIONS

_VERSION = text("SELECT version_num FROM alembic_version")


@dataclass(frozen=True, slots=True)
class Health:
    """What was found. journal: SQLite's journal mode, "" elsewhere; faults: of its check."""

    dialect: str
    server: str
    journal: str
    version: str
    is_current: bool
    faults: tuple[str, ...]


def examine(engine: Engine) -> Health:
    """Return how the database is; StorageError where it cannot be read or written.

    A table is made and taken back, so that a full disk or a read-only file shows itself.
    """
    sqlite = engine.dialect.name == "sqlite"
    with plainly(engine), engine.connect() as connection:
        server = connection.scalar(
            text("SELECT sqlite_version()" if sqlite else "SELECT version()")
        )
        journal, faults = "", []
        if sqlite:
            journal = str(connection.scalar(text("PRAGMA journal_mode")))
            found = connection.scalars(text("PRAGMA quick_check(20)")).all()
            faults = [str(line) for line in found if line != "ok"]
        stated = inspect(connection).has_table("alembic_version")
        version = connection.scalar(_VERSION) if stated else ""
        connection.execute(text("CREATE TABLE tidtam_check (n INTEGER)"))
        connection.rollback()
    return Health(
        dialect=engine.dialect.name,
        server=str(server).split(" on ")[0],
        journal=journal,
        version=str(version),
        is_current=version == VERSIONS[-1],
        faults=tuple(faults),
    )
