"""Who changed what when: the append-only record from which every past state is rebuilt."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias

from engine.wording import Said

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


@dataclass(frozen=True, slots=True)
class Run:
    """One flow's writing: the instant it asked the clock, and under which settings.

    context: the content hash of the settings, profile and holidays it ran with.
    """

    key: str
    kind: str  # "sync", "tick", "answer", "decide", ...
    at: datetime
    context: str


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One value's change: field -> (old, new) as JSON; all fields with old None when it is new."""

    number: int
    run: str
    at: datetime
    who: str
    kind: str  # "measure", "assignment", "follow_up", "person", "problem"
    key: str
    fields: Mapping[str, tuple[Json, Json]]
    why: Said | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A digest slot that is closed: nobody is mailed for it again.

    figures: what the next digest compares itself with (overdue by division and so on).
    """

    key: str  # kind:agency:slot day
    closed_at: datetime
    figures: Mapping[str, Json]
