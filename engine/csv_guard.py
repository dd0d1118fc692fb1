"""Texts in a CSV that a spreadsheet would run as formulas, made harmless and brought back.

Source: OWASP, "CSV Injection": a cell that begins with = + - @ TAB or CR gets ' before it.
"""

import re
from collections.abc import Sequence
from typing import Final

from engine.snapshot import CellValue

GUARD_MARK: Final = "tidtam-export-1"
"""A last heading that says: the texts of this table are guarded."""
_RISKY: Final = re.compile(r"'*[=+\-@\t\r]")


def guarded(text: str) -> str:
    """Return the text with ' before it where it, or what it hides behind its own ', is risky."""
    return f"'{text}" if _RISKY.match(text) else text


def unguarded(text: str) -> str:
    """Return the text that `guarded` made harmless; every other text as it is."""
    return text[1:] if text.startswith("'") and _RISKY.match(text) else text


def unguard_table(grid: Sequence[Sequence[CellValue]]) -> list[list[CellValue]]:
    """Return a table without the guards, where its headings carry the mark; else as it is.

    Without the mark an apostrophe is what people typed, and stays.
    """
    rows = [list(row) for row in grid]
    if not rows or GUARD_MARK not in rows[0]:
        return rows
    mark = rows[0].index(GUARD_MARK)
    kept = [[cell for index, cell in enumerate(row) if index != mark] for row in rows]
    return [[unguarded(cell) if isinstance(cell, str) else cell for cell in row] for row in kept]
