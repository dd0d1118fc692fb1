"""One database transaction over the rows of one plan."""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import islice, repeat
from typing import TYPE_CHECKING, Any, TypeVar, cast

from sqlalchemy import ColumnElement, Connection, Engine, Table, func, select, text

from storage.engines import READING, WAIT

if TYPE_CHECKING:
    from sqlalchemy.dialects.sqlite import Insert

T = TypeVar("T")
_LOCK_NAME = "tidtam:agency:"
CHUNK = 500
"""Keys a statement may name: far below what either database takes."""


@dataclass(frozen=True, slots=True)
class Transaction:
    """An open transaction, and whose rows it may touch."""

    connection: Connection
    agency: str
    year_be: int

    def mine(self, table: Table) -> ColumnElement[bool]:
        """Return the condition that a row belongs to this plan."""
        return (table.c.agency == self.agency) & (table.c.year_be == self.year_be)

    def row(self, values: Mapping[str, Any]) -> dict[str, Any]:
        """Return the values as a row of this plan."""
        return {"agency": self.agency, "year_be": self.year_be, **values}

    def insert(self, table: Table) -> "Insert":
        """Return an INSERT that knows ON CONFLICT, which SQLAlchemy has by dialect."""
        dialect = import_module(f"sqlalchemy.dialects.{self.connection.dialect.name}")
        return cast("Callable[[Table], Insert]", dialect.insert)(table)

    def add_missing(self, table: Table, rows: Sequence[Mapping[str, Any]]) -> int:
        """Insert the rows whose key is not there; return how many there were."""
        if not rows:
            return 0
        key = list(table.primary_key.columns)
        statement = self.insert(table).on_conflict_do_nothing(index_elements=key)
        done = self.connection.execute(statement.returning(key[-1]), [self.row(r) for r in rows])
        return len(done.all())

    def put(self, table: Table, rows: Sequence[Mapping[str, Any]], column: str) -> None:
        """Insert the rows, or set `column` of those that are there and differ in it."""
        if not rows:
            return
        insert = self.insert(table)
        new = insert.excluded[column]
        statement = insert.on_conflict_do_update(
            index_elements=list(table.primary_key.columns),
            set_={column: new},
            where=table.c[column].is_distinct_from(new),
        )
        self.connection.execute(statement, [self.row(r) for r in rows])

    def add(self, table: Table, names: Sequence[str], columns: Sequence[Sequence[Any]]) -> None:
        """Insert rows given column by column: no step in Python for each cell."""
        named = ", ".join(map(_quoted(self.connection), ("agency", "year_be", *names)))
        marks = ", ".join([self._mark] * (len(names) + 2))
        rows = zip(repeat(self.agency), repeat(self.year_be), *self._bound(table, names, columns))
        self._run(f"INSERT INTO {table.name} ({named}) VALUES ({marks})", rows)  # noqa: S608

    def change(
        self,
        table: Table,
        names: Sequence[str],
        columns: Sequence[Sequence[Any]],
        keys: Sequence[str],
    ) -> None:
        """Set the named columns, given column by column, of the rows of those keys."""
        quoted, mark = _quoted(self.connection), self._mark
        new = ", ".join(f"{quoted(name)} = {mark}" for name in names)
        mine = f"agency = {mark} AND year_be = {mark} AND {quoted('key')} = {mark}"
        bound = self._bound(table, names, columns)
        rows = zip(*bound, repeat(self.agency), repeat(self.year_be), keys)
        self._run(f"UPDATE {table.name} SET {new} WHERE {mine}", rows)  # noqa: S608

    @property
    def _mark(self) -> str:
        return "?" if self.connection.dialect.paramstyle == "qmark" else "%s"

    def _bound(
        self, table: Table, names: Sequence[str], columns: Sequence[Sequence[Any]]
    ) -> Iterator[Sequence[Any]]:
        """Turn columns into what the driver takes, each value that occurs once."""
        dialect = self.connection.dialect
        for name, column in zip(names, columns, strict=True):
            turn = table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
            if turn is None:
                yield column
                continue
            done = {value: turn(value) for value in set(column)}
            yield [done[value] for value in column]

    def _run(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        listed = list(rows)
        if listed:
            self.connection.exec_driver_sql(statement, listed)

    def next_number(self, table: Table) -> int:
        """Return one more than the plan's highest number; writers of a plan take turns."""
        highest = select(func.max(table.c.number)).where(self.mine(table))
        return (self.connection.scalar(highest) or 0) + 1


def _quoted(connection: Connection) -> Callable[[str], str]:
    quoted: Callable[[str], str] = connection.dialect.identifier_preparer.quote
    return quoted


def begin(engine: Engine, agency: str, year_be: int, *, reading: bool) -> Transaction:
    """Open a transaction; the caller closes its connection.

    A writing one takes its turn at once: on SQLite among all writers of the file, on
    PostgreSQL among those of the agency, so that what it reads cannot change under it.
    A reading one sees one state of the database throughout.
    """
    connection = engine.connect().execution_options(**{READING: reading})
    try:
        if engine.dialect.name == "postgresql":
            _begin_postgresql(connection, agency, reading=reading)
        else:
            connection.begin()
    except BaseException:
        connection.close()
        raise
    return Transaction(connection, agency, year_be)


def _begin_postgresql(connection: Connection, agency: str, *, reading: bool) -> None:
    if reading:
        level = "ISOLATION LEVEL REPEATABLE READ, READ ONLY"
        connection.execute(text(f"SET TRANSACTION {level}"))
        return
    take_turn(connection, _LOCK_NAME + agency)


def take_turn(connection: Connection, name: str) -> None:
    """Hold a lock of PostgreSQL's of that name until the transaction ends."""
    wait = connection.get_execution_options().get(WAIT, 10)
    connection.execute(text(f"SET LOCAL lock_timeout = {int(float(wait) * 1000)}"))
    digest = hashlib.blake2b(name.encode(), digest_size=8).digest()
    number = int.from_bytes(digest, "big", signed=True)
    connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": number})


def in_chunks(values: Iterable[T]) -> Iterator[list[T]]:
    """Cut a list of keys into what one statement may name."""
    rest = iter(values)
    while part := list(islice(rest, CHUNK)):
        yield part
