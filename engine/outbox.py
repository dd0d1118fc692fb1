"""Messages on their way: neither lost nor doubled, and where that is unknown it says so."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Delivery(StrEnum):
    """The states of DESIGN section 5."""

    TODO = "todo"
    SENDING = "sending"
    SENT = "sent"
    UNKNOWN = "unknown"  # the body may have gone out: never silently resent
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Message:
    """One mail, its bytes frozen when queued.

    key: kind:agency:person:period, unique, so a slot can never mail a person twice.
    mime: the whole message as RFC 5322 bytes; empty when the body has been purged.
    backend: who took it, e.g. "folder" or "smtp"; receipt: what that backend answered.
    """

    key: str
    kind: str
    to: str
    person: str
    subject: str
    day: date
    mime: bytes
    state: Delivery = Delivery.TODO
    attempts: int = 0
    queued_at: datetime | None = None
    settled_at: datetime | None = None
    not_before: datetime | None = None
    backend: str = ""
    receipt: str = ""
