"""What a typed text was read as: the value, how it was read, and how sure the reader is."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from engine.wording import Said

T_co = TypeVar("T_co", covariant=True)


class Sure(StrEnum):
    """How far a reading may be relied upon."""

    YES = "yes"
    ASSUMED = "assumed"  # filled by a stated convention
    ASK = "ask"  # a person must say; the value, if any, is only a proposal


@dataclass(frozen=True, slots=True)
class Reading(Generic[T_co]):
    """One reading of one text; `how` names the convention that gave the value."""

    value: T_co
    how: Said
    sure: Sure
