"""Rows matched to what is known by their key alone; order and row numbers mean nothing."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from engine.cells import NO_CELLS, Cells, canonical, same
from sync.reading import SheetRow


@dataclass(slots=True)
class Matches:
    """What a read holds: copies carry the key of the row they were copied from.

    returned: the known ones whose key was taken out of their row.
    """

    known: dict[str, SheetRow] = field(default_factory=dict)
    new: list[SheetRow] = field(default_factory=list)
    copies: list[SheetRow] = field(default_factory=list)
    unknown: list[SheetRow] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)
    returned: list[str] = field(default_factory=list)


def match_rows(
    rows: Iterable[SheetRow], keys: Collection[str], base: Mapping[str, Cells]
) -> Matches:
    """Match rows to keys. Of rows with one key, the one nearest to the base is the original.

    Two rows equally near (a row copied and not edited yet): the upper one is.
    """
    found: dict[str, list[SheetRow]] = {}
    matches = Matches()
    known = frozenset(keys)
    for row in rows:
        if not row.key:
            matches.new.append(row)
        elif row.key not in known:
            matches.unknown.append(row)
        else:
            found.setdefault(row.key, []).append(row)
    for key, candidates in found.items():
        if len(candidates) == 1:
            matches.known[key] = candidates[0]
            continue
        original = max(candidates, key=lambda row: (_likeness(row, base.get(key)), -row.row))
        matches.known[key] = original
        matches.copies.extend(row for row in candidates if row is not original)
    matches.missing = [key for key in keys if key not in found]
    if matches.missing and matches.new:
        _give_back_keys(matches, base)
    return matches


def _give_back_keys(matches: Matches, base: Mapping[str, Cells]) -> None:
    """A row that lost its key and nothing else is still that row: the key is ours."""
    lost: dict[tuple[tuple[str, str], ...], list[str]] = {}
    names: dict[tuple[str, ...], None] = {}
    for key in reversed(matches.missing):
        agreed = sorted(name for name in base.get(key, NO_CELLS) if name != "key")
        if agreed:
            names[tuple(agreed)] = None
            lost.setdefault(_contents(base[key], agreed), []).append(key)
    for row in list(matches.new):
        alike = (lost.get(_contents(row.cells, fields)) for fields in names)
        keys = next((found for found in alike if found), None)
        if keys:
            key = keys.pop()
            matches.known[key] = replace(row, key=key)
            matches.returned.append(key)
            matches.new.remove(row)
            matches.missing.remove(key)


def _contents(cells: Cells, names: Sequence[str]) -> tuple[tuple[str, str], ...]:
    return tuple((name, canonical(cells.get(name))) for name in names)


def _likeness(row: SheetRow, base: Cells | None) -> int:
    return sum(same(row.cells.get(name), value) for name, value in (base or NO_CELLS).items())
