"""The ledger: who got what when, and what is known of its arrival."""

from collections.abc import Sequence
from typing import Any

from engine.outbox import Delivery, Message
from engine.wording import Said, said

KEPT_ONLY = frozenset({"folder"})
"""Backends that keep a mail as a file and send nothing."""


def messages_of(messages: Sequence[Message]) -> list[dict[str, Any]]:
    """Return the shape of `outbox --json`."""
    return [
        {
            "key": m.key,
            "kind": m.kind,
            "day": m.day.isoformat(),
            "to": m.to,
            "subject": m.subject,
            "state": "kept" if _is_kept(m) else str(m.state),
            "attempts": m.attempts,
            "backend": m.backend,
            "receipt": m.receipt,
            "queued_at": m.queued_at.isoformat() if m.queued_at else None,
            "settled_at": m.settled_at.isoformat() if m.settled_at else None,
        }
        for m in messages
    ]


def message_word(message: Message) -> Said:
    """Return what is known of a mail, in words."""
    return said("outbox.kept" if _is_kept(message) else f"outbox.{message.state}")


def _is_kept(message: Message) -> bool:
    return message.state is Delivery.SENT and message.backend in KEPT_ONLY
