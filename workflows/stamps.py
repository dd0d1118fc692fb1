"""The office's stamps: small facts of the last cycle, the only rows a quiet tick touches."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from engine.wording import Said
from engine.wording.packing import pack_said, unpack_said

FIRST_SYNC: Final = "first_sync"
LAST_READ: Final = "last_read"
LAST_TICK: Final = "last_tick"
BOUND: Final = "bound"
BACKFILL: Final = "backfill"
SETTLED: Final = "settled"
TURN: Final = "turn"
"""How many full cycles there were: a snapshot read before another cycle's end is stale."""
WRITING: Final = "writing"
"""Set while a write-back is under way; found set, its end is not known."""
WRITE: Final = "write"
CONTEXT: Final = "context"
FAILURE: Final = "failure"
CRASH: Final = "crash"
COUNTS: Final = "counts"
CLOCK: Final = "clock"


@dataclass(frozen=True, slots=True)
class Waiting:
    """A write-back that waits: since when, why ("locked" or "changed") and behind whom."""

    since: datetime
    reason: str
    holder: str


def first_sync(stamps: Mapping[str, str]) -> date | None:
    """Return the day of the first good sync."""
    return date.fromisoformat(stamps[FIRST_SYNC]) if stamps.get(FIRST_SYNC) else None


def last_read(stamps: Mapping[str, str]) -> datetime | None:
    """Return the instant of the last full good read."""
    return datetime.fromisoformat(stamps[LAST_READ]) if stamps.get(LAST_READ) else None


def bound(stamps: Mapping[str, str]) -> dict[str, frozenset[str]]:
    """Return tab id -> the fields whose headings were found before."""
    kept = json.loads(stamps.get(BOUND) or "{}")
    return {tab: frozenset(fields) for tab, fields in kept.items()}


def pack_bound(fields: Mapping[str, frozenset[str]]) -> str:
    """Return `bound` as a stamp."""
    return json.dumps({tab: sorted(names) for tab, names in sorted(fields.items())})


def waiting(stamps: Mapping[str, str]) -> Waiting | None:
    """Return the write-back that waits, or None."""
    if not stamps.get(WRITE):
        return None
    kept = json.loads(stamps[WRITE])
    return Waiting(datetime.fromisoformat(kept["since"]), kept["reason"], kept["holder"])


def pack_waiting(wait: Waiting | None) -> str:
    """Return a waiting write-back as a stamp, "" for none."""
    if wait is None:
        return ""
    kept = {"since": wait.since.isoformat(), "reason": wait.reason, "holder": wait.holder}
    return json.dumps(kept, ensure_ascii=False)


def failure(stamps: Mapping[str, str]) -> tuple[datetime, Said] | None:
    """Return since when the sheet has failed to be read, and why; None where it has not."""
    return _since_and_why(stamps.get(FAILURE))


def crash(stamps: Mapping[str, str]) -> tuple[datetime, Said] | None:
    """Return when a run ended by a bug that no digest has told of yet, and where it is kept."""
    return _since_and_why(stamps.get(CRASH))


def _since_and_why(stamp: str | None) -> tuple[datetime, Said] | None:
    if not stamp:
        return None
    kept = json.loads(stamp)
    return datetime.fromisoformat(kept["since"]), unpack_said(kept["why"])


def pack_failure(since: datetime, why: Said) -> str:
    """Return a failure or a crash as a stamp."""
    return json.dumps({"since": since.isoformat(), "why": pack_said(why)}, ensure_ascii=False)
