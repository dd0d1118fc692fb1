"""Typed cells compared, shown and kept: one meaning of "the same" for every tab."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from engine.snapshot import CellError, CellValue

Cells: TypeAlias = Mapping[str, CellValue]  # field id -> value as typed
Packed: TypeAlias = str | int | float | bool | dict[str, str] | None

NO_CELLS: Cells = {}


def plain(value: CellValue) -> str:
    """Return the cell as text: 7.0 is "7", a date is its ISO day, an empty cell is ""."""
    if value is None or isinstance(value, str):
        return value or ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date):
        return _iso(value)
    return value.text if isinstance(value, CellError) else str(value)


def same(one: CellValue, other: CellValue) -> bool:
    """Tell whether two cells say the same; line ends and outer blanks are no difference.

    Excel and LibreOffice change both on saving, and no official means anything by them.
    """
    if one is other or one == other:
        return True
    if (one is None or one == "") and (other is None or other == ""):
        return True  # what most cells of a sheet are compared for
    return canonical(one) == canonical(other)


def canonical(value: CellValue) -> str:
    """Return the one text of all cells that are the same."""
    return plain(value).replace("\r\n", "\n").replace("\r", "\n").strip()


def is_empty(value: CellValue) -> bool:
    """Tell whether a cell holds nothing but blanks."""
    return value is None or (isinstance(value, str) and not value.strip())


def pack(value: CellValue) -> Packed:
    """Return the cell as JSON can keep it, with its type."""
    if isinstance(value, CellError):
        return {"error": value.text}
    if isinstance(value, datetime):
        return {"time": value.isoformat()}
    if isinstance(value, date):
        return {"day": value.isoformat()}
    return value


def unpack(packed: Packed) -> CellValue:
    """Return the cell that `pack` kept."""
    if not isinstance(packed, dict):
        return packed
    [(kind, text)] = packed.items()
    if kind == "error":
        return CellError(text)
    return datetime.fromisoformat(text) if kind == "time" else date.fromisoformat(text)


def _iso(value: datetime | date) -> str:
    midnight = isinstance(value, datetime) and value.hour == value.minute == value.second == 0
    return value.date().isoformat() if midnight else value.isoformat()  # type: ignore[union-attr]
