"""An agency's kind: who its divisions are and how its sheets name things."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class PartySort(StrEnum):
    """What a responsible party is; ALL expands to divisions only."""

    DIVISION = "division"
    OUTSIDE = "outside"  # โรงเรียนในสังกัดเขต
    COMMITTEE = "committee"
    EXECUTIVE = "executive"  # ผู้อำนวยการเขต, นายก อบต.
    SECTION = "section"  # งาน… inside a division


@dataclass(frozen=True, slots=True)
class PartyName:
    """A party that the agency knows, with the other ways its name is written."""

    name: str
    sort: PartySort
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AgencyProfile:
    """A kind of agency as its TOML file states it, with the office's own aliases added.

    headings: tab id -> field id -> headings that mean it (ours first).
    """

    kind: str
    parties: tuple[PartyName, ...]
    all_words: tuple[str, ...]
    headings: Mapping[str, Mapping[str, tuple[str, ...]]]
    role_words: Mapping[str, tuple[str, ...]]  # role id -> words in บทบาท or ตำแหน่ง
    item_ranges: Mapping[str, tuple[int, int]]  # of the fiscal year: "1" -> its items (1, 7)

    @property
    def divisions(self) -> tuple[str, ...]:
        """The divisions in the profile's order: what ALL means here."""
        return tuple(p.name for p in self.parties if p.sort is PartySort.DIVISION)
