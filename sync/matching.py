"""Rows matched to what is known by their key alone; order and row numbers mean nothing."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from engine.cells import NO_CELLS, Cells, same
from sync.reading import SheetRow


@dataclass(slots=True)
class Matches:
    """What a read holds: copies carry the key of the row they were copied from."""

    known: dict[str, SheetRow] = field(default_factory=dict)
    new: list[SheetRow] = field(default_factory=list)
    copies: list[SheetRow] = field(default_factory=list)
    unknown: list[SheetRow] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def match_rows(
    rows: Iterable[SheetRow], keys: Collection[str], base: Mapping[str, Cells]
) -> Matches:
    """Match rows to keys. Of rows with one key, the one nearest to the base is the original.

    Two rows equally near (a row copied and not edited yet): the upper one is.
    """
    found: dict[str, list[SheetRow]] = {}
    matches = Matches()
    for row in rows:
        if not row.key:
            matches.new.append(row)
        elif row.key not in keys:
            matches.unknown.append(row)
        else:
            found.setdefault(row.key, []).append(row)
    for key, candidates in found.items():
        original = max(candidates, key=lambda row: (_likeness(row, base.get(key)), -row.row))
        matches.known[key] = original
        matches.copies.extend(row for row in candidates if row is not original)
    matches.missing = [key for key in keys if key not in found]
    return matches


def _likeness(row: SheetRow, base: Cells | None) -> int:
    return sum(same(row.cells.get(name), value) for name, value in (base or NO_CELLS).items())
