"""What an office may decide about its plan; every rule takes it as a value."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from engine.wording import Language

CadenceName = Literal["weekly", "monthly", "quarterly", "semiannual", "annual"]


@dataclass(frozen=True, slots=True)
class Policy:
    """The policy of one plan (docs/reference/settings.md); days are calendar days."""

    fiscal_year_be: int
    plan_start: date
    rounds_until: Literal["completion", "year_end"] = "completion"
    default_cadence: CadenceName = "semiannual"
    due_soon_days: int = 5
    director_grace_days: int = 7
    digest_weekdays: tuple[int, ...] = (0,)  # Monday is 0
    digest_hour: int = 8
    move_to_working_day: bool = True  # Civil and Commercial Code s. 193/8
    closed_after_days: int = 60
    shrink_percent: int = 20  # this share of rows gone at once is a damaged sheet, not an edit
    same_as_before_limit: int = 3
    language: Language = "th"
    thai_digits: bool = True
