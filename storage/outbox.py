"""Messages on their way: queued once, claimed by one, settled by name of column."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, or_, select, update

from engine.outbox import Delivery, Message
from storage.mapping import mapped
from storage.tables import outbox
from storage.transaction import Transaction

_MESSAGE = mapped(Message)
_COLUMNS = tuple(outbox.c[name] for name in _MESSAGE.names)
_FROZEN = frozenset({"key", "kind", "to", "person", "subject", "day", "queued_at"})


def queue(tx: Transaction, messages: Iterable[Message]) -> int:
    """Add the messages whose key is not there yet, in order; return how many."""
    first = tx.next_number(outbox)
    rows = [
        {**_MESSAGE.row(message), "number": number, "claimed_at": None}
        for number, message in enumerate(messages, start=first)
    ]
    return tx.add_missing(outbox, rows)


def messages(tx: Transaction) -> list[Message]:
    """Return the whole outbox in the order of queueing."""
    return _read(tx, outbox.c.key.is_not(None))


def claim(tx: Transaction, now: datetime, limit: int) -> list[Message]:
    """Mark up to `limit` due messages sending, oldest first."""
    due = (
        tx.mine(outbox)
        & (outbox.c.state == Delivery.TODO.value)
        & or_(outbox.c.not_before.is_(None), outbox.c.not_before <= now)
    )
    first = select(outbox.c.key).where(due).order_by(outbox.c.number).limit(limit)
    keys = tx.connection.scalars(first).all()
    # "due" stands here too: a rival's claim between the two leaves nothing to mark
    marked = update(outbox).where(due, outbox.c.key.in_(keys))
    return _marked(tx, marked.values(state=Delivery.SENDING.value, claimed_at=now))


def give_up_claims(tx: Transaction, now: datetime, lease: timedelta) -> list[Message]:
    """Mark as unknown what was left sending longer than the lease.

    A claim from further ahead than a lease was dated by a clock that ran wrong; waiting for
    that day would hold the message back for ever.
    """
    left = or_(
        outbox.c.claimed_at.is_(None),
        outbox.c.claimed_at < now - lease,
        outbox.c.claimed_at > now + lease,
    )
    given_up = update(outbox).where(
        tx.mine(outbox), outbox.c.state == Delivery.SENDING.value, left
    )
    return _marked(tx, given_up.values(state=Delivery.UNKNOWN.value, settled_at=now))


def settle(tx: Transaction, message: Message) -> None:
    """Keep what became of a message; what was queued stays, but for a body that is purged.

    LookupError where it was never queued, ValueError where frozen fields differ.
    """
    found = _read(tx, outbox.c.key == message.key)
    if not found:
        raise LookupError(message.key)
    old, new = _MESSAGE.row(found[0]), _MESSAGE.row(message)
    changed = {name: value for name, value in new.items() if value != old[name]}
    if changed.keys() & _FROZEN or changed.get("mime"):
        raise ValueError(f"message {message.key} is frozen: {sorted(changed)}")
    if changed:
        mine = tx.mine(outbox) & (outbox.c.key == message.key)
        tx.connection.execute(update(outbox).where(mine).values(changed))


def _marked(tx: Transaction, statement: Any) -> list[Message]:
    keys: Sequence[str] = tx.connection.scalars(statement.returning(outbox.c.key)).all()
    return _read(tx, outbox.c.key.in_(keys)) if keys else []


def _read(tx: Transaction, which: ColumnElement[bool]) -> list[Message]:
    asked = select(*_COLUMNS).where(tx.mine(outbox), which).order_by(outbox.c.number)
    return _MESSAGE.from_rows(tx.connection.execute(asked).all())
