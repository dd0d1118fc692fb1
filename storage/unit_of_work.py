"""The unit of work: one short transaction over one plan's rows, kept whole or not at all."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Engine

from engine.cells import Cells
from engine.history import HistoryLine, Json, Run, Slot
from engine.outbox import Message
from engine.register import BaseRow, Change, Register
from storage import history, outbox
from storage.errors import plainly
from storage.notebook import Notebook
from storage.register_rows import RegisterRows
from storage.transaction import Transaction, begin


@dataclass(frozen=True, slots=True)
class _Open:
    """An open transaction and what was read in it."""

    tx: Transaction
    rows: RegisterRows
    notes: Notebook


class SqlUnitOfWork:
    """The port workflows.ports.UnitOfWork over a database.

    The transaction begins with the first call and sees its own writes. Every call may raise
    StorageError; after any error nothing more is taken, and nothing of the unit is kept.
    After a commit the next call begins another transaction.
    """

    def __init__(self, engine: Engine, agency: str, year_be: int, *, reading: bool) -> None:
        """Open nothing yet; a reading unit refuses to write."""
        self._engine = engine
        self._agency = agency
        self._year_be = year_be
        self._reading = reading
        self._open: _Open | None = None
        self._broken = False

    def register(self) -> Register:
        """Return all current rows of the plan."""
        with self._reads() as unit:
            return unit.rows.register()

    def register_at(self, at: datetime) -> Register:
        """Return the register as the office knew it at that instant, from the history."""
        with self._reads() as unit:
            return history.register_at(unit.tx, at)

    def keep(self, changes: Sequence[Change], run: Run) -> None:
        """Upsert each `after` and append its differences to the history."""
        with self._writes() as unit:
            unit.rows.keep(changes, run)

    def base(self) -> Mapping[str, Mapping[str, Cells]]:
        """Return tab id -> row key -> cells as both sides last agreed."""
        with self._reads() as unit:
            return unit.notes.base()

    def keep_base(self, rows: Iterable[BaseRow], gone: Iterable[tuple[str, str]] = ()) -> None:
        """Upsert base rows and forget those of (tab id, row key)."""
        with self._writes() as unit:
            unit.notes.keep_base(rows, gone)

    def stamps(self) -> Mapping[str, str]:
        """Return the office's stamps."""
        with self._reads() as unit:
            return unit.notes.stamps()

    def stamp(self, values: Mapping[str, str]) -> None:
        """Set stamps; others stay."""
        with self._writes() as unit:
            unit.notes.stamp(values)

    def keep_context(self, record: Mapping[str, Json]) -> str:
        """Keep a settings record once per content; return its hash."""
        with self._writes() as unit:
            return unit.notes.keep_context(record)

    def context_at(self, at: datetime) -> Mapping[str, Json] | None:
        """Return the settings record of the last run up to that instant."""
        with self._reads() as unit:
            return history.context_at(unit.tx, at)

    def history(
        self,
        *,
        key: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[HistoryLine]:
        """Return history lines in order; since is exclusive, until inclusive."""
        with self._reads() as unit:
            return history.lines(unit.tx, key, since, until)

    def history_end(self) -> int:
        """Return the number of the last history line, 0 of none."""
        with self._reads() as unit:
            return history.end(unit.tx)

    def slots(self) -> Sequence[Slot]:
        """Return the closed digest slots, oldest first."""
        with self._reads() as unit:
            return unit.notes.slots()

    def close_slot(self, slot: Slot) -> bool:
        """Close a slot; False where it is closed already."""
        with self._writes() as unit:
            return unit.notes.close_slot(slot)

    def queue(self, messages: Iterable[Message]) -> int:
        """Add messages whose key is not there yet; return how many were added."""
        with self._writes() as unit:
            return outbox.queue(unit.tx, messages)

    def messages(self) -> Sequence[Message]:
        """Return the whole outbox, oldest first."""
        with self._reads() as unit:
            return outbox.messages(unit.tx)

    def claim(self, now: datetime, limit: int) -> Sequence[Message]:
        """Mark up to `limit` due messages `sending`; nobody else gets them."""
        with self._writes() as unit:
            return outbox.claim(unit.tx, now, limit)

    def settle(self, message: Message) -> None:
        """Keep what became of a message."""
        with self._writes() as unit:
            outbox.settle(unit.tx, message)

    def give_up_claims(self, now: datetime, lease: timedelta) -> Sequence[Message]:
        """Mark messages left `sending` longer than the lease `unknown`; return them."""
        with self._writes() as unit:
            return outbox.give_up_claims(unit.tx, now, lease)

    def commit(self) -> None:
        """Keep everything; without it the block leaves no trace."""
        if self._reading:
            raise RuntimeError("a reading unit has nothing to commit")
        if self._broken:
            raise RuntimeError("this unit of work failed; nothing of it can be kept")
        if self._open is None:
            return
        try:
            with self._reads() as unit:
                unit.tx.connection.commit()
        finally:
            self.close()

    def close(self) -> None:
        """End the transaction; what was not committed leaves no trace."""
        if self._open is not None:
            unit, self._open = self._open, None
            with plainly(self._engine):
                unit.tx.connection.close()

    @contextmanager
    def _reads(self) -> Iterator[_Open]:
        if self._broken:
            raise RuntimeError("this unit of work failed; leave its block and open another")
        try:
            with plainly(self._engine):
                yield self._opened()
        except BaseException:
            self._broken = True
            raise

    @contextmanager
    def _writes(self) -> Iterator[_Open]:
        if self._reading:
            raise RuntimeError("a reading unit cannot write; open work() instead")
        with self._reads() as unit:
            yield unit

    def _opened(self) -> _Open:
        if self._open is None:
            tx = begin(self._engine, self._agency, self._year_be, reading=self._reading)
            self._open = _Open(tx, RegisterRows(tx), Notebook(tx))
        return self._open
