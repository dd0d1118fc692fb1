"""One plan's storage: what opens its units of work and its lists."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import Engine

from storage.read_model import SqlReadModel
from storage.unit_of_work import SqlUnitOfWork


class Storage:
    """The rows of one plan (agency and fiscal year B.E.) in a database.

    One value serves all threads of a process; each unit of work belongs to one thread.
    """

    def __init__(self, engine: Engine, agency: str, year_be: int) -> None:
        """Touch nothing; the schema must be there (storage.schema.upgrade)."""
        self._engine = engine
        self._agency = agency
        self._year_be = year_be
        self._mine = threading.local()

    @contextmanager
    def work(self) -> Iterator[SqlUnitOfWork]:
        """Open a unit of work; a second one inside it in the same thread is a bug.

        It would wait for the first until the time-out.
        """
        if getattr(self._mine, "working", False):
            raise RuntimeError("a unit of work is open in this thread already")
        self._mine.working = True
        try:
            with self._unit(reading=False) as unit:
                yield unit
        finally:
            self._mine.working = False

    @contextmanager
    def reading(self) -> Iterator[SqlUnitOfWork]:
        """Open a unit that reads one state of the database and holds nobody up."""
        with self._unit(reading=True) as unit:
            yield unit

    def read_model(self) -> SqlReadModel:
        """Return the lists of this plan."""
        return SqlReadModel(self._engine, self._agency, self._year_be)

    @contextmanager
    def _unit(self, *, reading: bool) -> Iterator[SqlUnitOfWork]:
        unit = SqlUnitOfWork(self._engine, self._agency, self._year_be, reading=reading)
        try:
            yield unit
        finally:
            unit.close()
