"""What a person must fix or decide, with its place."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from engine.cells import Packed
from engine.wording import Said


class Severity(StrEnum):
    """How much hangs on a problem."""

    ERROR = "error"  # something is not followed up, or a tab is not read, until it is mended
    WARNING = "warning"  # read with doubt, or put back
    INFO = "info"  # said once, nothing to do
    REQUEST = "request"  # waits for a decision


class RequestKind(StrEnum):
    """What a decision is asked about (DESIGN section 4)."""

    LATER_DEADLINE = "later_deadline"
    FEWER_PARTIES = "fewer_parties"
    RARER_CADENCE = "rarer_cadence"
    EXTENSION = "extension"
    EXEMPTION = "exemption"
    WITHDRAWAL = "withdrawal"
    SHRINKAGE = "shrinkage"
    CONFLICT = "conflict"
    ADDRESS = "address"
    ROLE = "role"
    PERSON_GONE = "person_gone"
    ACTING = "acting"


ONLY_BY_COORDINATOR = frozenset(
    {
        RequestKind.EXEMPTION,
        RequestKind.WITHDRAWAL,
        RequestKind.SHRINKAGE,
        RequestKind.ADDRESS,
        RequestKind.ROLE,
        RequestKind.PERSON_GONE,
        RequestKind.ACTING,
    }
)
"""Not decided by an unnamed editor's คำตัดสิน (DESIGN section 4)."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the sheet: tab and heading as written there; row_key outlives sorting."""

    tab: str
    row: int | None = None
    column: str = ""
    row_key: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem as one read found it, before it has a lasting id.

    once: an event that the cycle itself mends; it is told on the day it last happened.
    """

    code: str
    place: Place
    value: str
    message: Said
    severity: Severity
    request: RequestKind | None = None
    proposal: Mapping[str, Packed] | None = None
    once: bool = False

    @property
    def sign(self) -> str:
        """What makes two findings the same problem: row numbers move, this does not."""
        where = self.place.row_key or (self.place.row if self.place.row else "")
        value = self.value
        if len(value) > 80:  # the whole of a long text counts, and an index can hold it
            value = f"{value[:60]}…{hashlib.sha256(value.encode()).hexdigest()[:16]}"
        return "|".join((self.code, self.place.tab, str(where), self.place.column, value))


@dataclass(frozen=True, slots=True)
class Problem:
    """A finding that is kept: id, since when, until when, and what was decided.

    answer: "" while it waits, else "approved" or "rejected".
    via: "sheet" (an unnamed editor) or "command".
    """

    key: str
    sign: str
    code: str
    tab: str
    row: int | None
    column: str
    row_key: str
    value: str
    message: Said
    severity: Severity
    found_on: date
    gone_on: date | None = None
    request: RequestKind | None = None
    proposal: Mapping[str, Packed] | None = None
    answer: str = ""
    decided_by: str = ""
    decided_on: date | None = None
    via: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it still stands and nobody has decided it."""
        return self.gone_on is None and not self.answer

    @property
    def waits(self) -> bool:
        """Whether it is a request that nobody has decided."""
        return self.request is not None and self.is_open
