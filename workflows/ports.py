"""What the flows need of the outside world; tidtam.bootstrap hands the real ones over."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import date, datetime, timedelta
from typing import Protocol, TypeAlias

from engine.cells import Cells
from engine.history import HistoryLine, Json, Run, Slot
from engine.outbox import Message
from engine.register import BaseRow, Change, Register
from engine.snapshot import Snapshot, WriteOutcome, WritePlan


class Clock(Protocol):
    """Asked once per flow; aware, Asia/Bangkok."""

    def now(self) -> datetime:
        """Return the present instant (in a demonstration office: of the office's day)."""
        ...


class SharedSheet(Protocol):
    """The sheet that people edit."""

    def fingerprint(self) -> str:
        """Return what changes when any byte of the sheet does, as cheaply as can be."""
        ...

    def read(self) -> Snapshot:
        """Read all tabs once; SheetError where it cannot be read."""
        ...

    def write(self, plan: WritePlan, now: datetime) -> WriteOutcome:
        """Write all of it or nothing; never over a formula, never into a changed sheet."""
        ...


class UnitOfWork(Protocol):
    """One short transaction over one agency's rows; nothing is kept without commit."""

    def register(self) -> Register:
        """Return all current rows of the plan."""
        ...

    def register_at(self, at: datetime) -> Register:
        """Return the register as the office knew it at that instant, from the history."""
        ...

    def keep(self, changes: Sequence[Change], run: Run) -> None:
        """Upsert each `after` and append its differences to the history."""
        ...

    def base(self) -> Mapping[str, Mapping[str, Cells]]:
        """Return tab id -> row key -> cells as both sides last agreed."""
        ...

    def keep_base(self, rows: Iterable[BaseRow], gone: Iterable[tuple[str, str]] = ()) -> None:
        """Upsert base rows and forget those of (tab id, row key)."""
        ...

    def stamps(self) -> Mapping[str, str]:
        """Return the office's stamps: last read, last write, last tick, and so on."""
        ...

    def stamp(self, values: Mapping[str, str]) -> None:
        """Set stamps; others stay."""
        ...

    def keep_context(self, record: Mapping[str, Json]) -> str:
        """Keep a settings record once per content; return its hash."""
        ...

    def context_at(self, at: datetime) -> Mapping[str, Json] | None:
        """Return the settings record of the last run up to that instant."""
        ...

    def history(
        self,
        *,
        key: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> Sequence[HistoryLine]:
        """Return history lines in order; since is exclusive, until inclusive."""
        ...

    def history_end(self) -> int:
        """Return the number of the last history line, 0 of none."""
        ...

    def slots(self) -> Sequence[Slot]:
        """Return the closed digest slots, oldest first."""
        ...

    def close_slot(self, slot: Slot) -> bool:
        """Close a slot; False where it is closed already."""
        ...

    def queue(self, messages: Iterable[Message]) -> int:
        """Add messages whose key is not there yet; return how many were added."""
        ...

    def messages(self) -> Sequence[Message]:
        """Return the whole outbox, oldest first."""
        ...

    def claim(self, now: datetime, limit: int) -> Sequence[Message]:
        """Mark up to `limit` due messages `sending`; nobody else gets them."""
        ...

    def settle(self, message: Message) -> None:
        """Keep what became of a message."""
        ...

    def give_up_claims(self, now: datetime, lease: timedelta) -> Sequence[Message]:
        """Mark messages left `sending` longer than the lease `unknown`; return them."""
        ...

    def commit(self) -> None:
        """Keep everything; without it the block leaves no trace."""
        ...


OpenWork: TypeAlias = Callable[[], AbstractContextManager[UnitOfWork]]


class Mailer(Protocol):
    """One way of sending mail."""

    @property
    def name(self) -> str:
        """The backend's name in the ledger."""
        ...

    @property
    def delivers(self) -> bool:
        """False for the folder: kept as a file, not sent."""
        ...

    def send(self, message: Message) -> str:
        """Send one message and return a receipt; MailError says what a failure means."""
        ...


class ReadModel(Protocol):
    """Plain rows answered in SQL, for lists that must be quick in a large database."""

    def overdue_keys(self, today: date) -> Sequence[str]:
        """Return the keys of follow-ups overdue today (facts known now), by due day."""
        ...
