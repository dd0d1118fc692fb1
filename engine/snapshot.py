"""A shared sheet as it was read once, and what is to be written into it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class CellError:
    """A formula's error, such as #REF!: unreadable, never empty."""

    text: str


CellValue: TypeAlias = str | int | float | bool | date | datetime | CellError | None
"""None is an empty cell. A true date is a date; a time of day makes it a datetime."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab's used range: rows[0] is row 1 of the sheet, rows[0][0] is A1.

    Rows may be of different length; trailing empties may be missing.
    merges: (first row, first column, last row, last column), 1-based, inclusive.
    formulas: (row, column), 1-based, of cells that hold a formula.
    """

    title: str
    rows: Sequence[Sequence[CellValue]]
    merges: tuple[tuple[int, int, int, int], ...] = ()
    formulas: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All tabs of one read; the fingerprint changes when any byte of the source does."""

    tabs: tuple[Tab, ...]
    fingerprint: str

    def tab(self, title: str) -> Tab | None:
        """Return the tab of that title, or None."""
        return next((tab for tab in self.tabs if tab.title == title), None)


@dataclass(frozen=True, slots=True)
class CellEdit:
    """One cell to write: row and column are 1-based; expected is the value as read."""

    tab: str
    row: int
    column: int
    value: CellValue
    expected: CellValue = None


@dataclass(frozen=True, slots=True)
class RowAppend:
    """One row to add below the last used row of a tab; values[0] goes to column A."""

    tab: str
    values: tuple[CellValue, ...]


@dataclass(frozen=True, slots=True)
class WritePlan:
    """What one cycle writes, all or nothing, into the sheet of this fingerprint."""

    fingerprint: str
    edits: tuple[CellEdit, ...] = ()
    appends: tuple[RowAppend, ...] = ()

    def __bool__(self) -> bool:
        """Tell whether there is anything to write."""
        return bool(self.edits or self.appends)


@dataclass(frozen=True, slots=True)
class WriteOutcome:
    """What became of a WritePlan: written, or put off with the reason.

    reason: "" when written, "changed" (somebody saved since the read) or "locked".
    holder: who holds the lock, as the lock file says; since: when it was made.
    fingerprint: of the sheet after the write.
    """

    written: bool
    reason: str = ""
    holder: str = ""
    since: datetime | None = None
    fingerprint: str = ""
    skipped: tuple[CellEdit, ...] = field(default=())  # formula cells are never overwritten
