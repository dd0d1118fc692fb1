"""The three-way merge of one row's cells: base, sheet and ours."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from engine.cells import Cells, same
from engine.snapshot import CellValue


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell that both sides changed to different things; neither is overwritten."""

    field: str
    theirs: CellValue
    ours: CellValue


@dataclass(frozen=True, slots=True)
class Merged:
    """cells: what counts now; base: what both sides now agree on.

    Where cells differ from base without a conflict, ours is to be written into the sheet.
    """

    cells: Cells
    base: Cells
    conflicts: tuple[Conflict, ...] = ()


def merge_cells(
    fields: Iterable[str],
    *,
    base: Cells,
    sheet: Cells,
    ours: Cells,
    settled: Mapping[str, bool] | None = None,
) -> Merged:
    """Merge the people's cells of one row that is known.

    settled: field -> whether a decided conflict goes to the sheet (True) or to ours. A
    field that the sheet does not hold (absent, or unreadable now) stays as it was.
    """
    cells, agreed, conflicts = dict(ours), dict(base), []
    for field in fields:
        if field not in sheet:
            continue
        theirs, mine, old = sheet[field], ours.get(field), base.get(field)
        if same(theirs, old):
            agreed[field] = theirs
        elif same(mine, old) or same(theirs, mine):
            cells[field] = agreed[field] = theirs
        elif settled and field in settled:
            agreed[field] = theirs
            cells[field] = theirs if settled[field] else mine
        else:
            conflicts.append(Conflict(field, theirs, mine))
    return Merged(cells, agreed, tuple(conflicts))
