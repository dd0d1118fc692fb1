"""Register, answers and history as tables for other programs: one .xlsx, or CSV files."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from engine.cells import plain
from engine.columns import FOLLOW_UPS, MEASURES, STATUS_WORDS, Owner
from engine.csv_guard import GUARD_MARK, guarded
from engine.history import HistoryLine
from engine.register import FollowUp, Measure, Register
from engine.standing import Standing
from engine.wording import Said, said

if TYPE_CHECKING:
    import pandas as pd

Say = Callable[[Said], str]
REGISTER, ANSWERS, HISTORY = "ทะเบียน", "การติดตาม", "ประวัติ"
_FORBIDDEN: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 has no place for; nobody typed them on purpose."""


@dataclass(frozen=True, slots=True)
class Table:
    """A title, its headings, and rows of texts."""

    title: str
    headings: tuple[str, ...]
    rows: Sequence[tuple[str, ...]]


def export_tables(
    register: Register, standing: Standing, history: Sequence[HistoryLine], say: Say
) -> tuple[Table, Table, Table]:
    """Return the register with its readings, every follow-up with its word, and the history.

    Every value is a text: cells as typed, days as ISO days, so that no program reads them
    otherwise. The register read in again by `sync --plan` changes nothing.
    """
    return (
        _register(register, standing, say),
        _answers(register, standing, say),
        _history(history, say),
    )


def write_xlsx(tables: Sequence[Table], path: Path) -> None:
    """Write one workbook with a sheet for each table; every cell a typed text.

    A text that begins with = would become a formula: it is kept a text, with no prefix.
    """
    import pandas as pd  # noqa: PLC0415  # 0.4 s, and only exports need it

    with pd.ExcelWriter(path, engine="openpyxl") as writer:
        for table in tables:
            frame = _frame(table).map(lambda text: _FORBIDDEN.sub("", text))
            frame.to_excel(writer, sheet_name=table.title, index=False, freeze_panes=(1, 1))
            for row in writer.sheets[table.title].iter_rows():
                for cell in row:
                    if isinstance(cell.value, str) and cell.value:
                        cell.data_type = "s"


def write_csv(tables: Sequence[Table], folder: Path) -> list[Path]:
    """Write a CSV for each table (UTF-8 with BOM, as Excel wants) and return the paths.

    A text that a spreadsheet would run as a formula has ' before it; the mark in the last
    heading says so to the import, which takes exactly these off again.
    """
    written = []
    for table in tables:
        frame = _frame(table).map(guarded)
        frame[GUARD_MARK] = ""
        path = folder / f"{table.title}.csv"
        frame.to_csv(path, index=False, encoding="utf-8-sig", lineterminator="\r\n")
        written.append(path)
    return written


def _frame(table: Table) -> "pd.DataFrame":
    import pandas as pd  # noqa: PLC0415

    return pd.DataFrame(list(table.rows), columns=list(table.headings), dtype=object)


def _register(register: Register, standing: Standing, say: Say) -> Table:
    fields = [c for c in MEASURES.columns if c.owner is Owner.PEOPLE]
    headings = [MEASURES.column("key").heading, *(c.heading for c in fields)]
    headings += [say(said(f"export.read_{name}")) for name in _READ]
    headings += [MEASURES.column("status").heading, MEASURES.column("reported").heading]
    parties = _parties(register)
    rows = []
    for measure in sorted(register.measures.values(), key=lambda m: (m.position, m.key)):
        stands = standing.measures[measure.key]
        cells = [plain(measure.cells.get(c.field)) for c in fields]
        n_of_m = f"{stands.reported}/{stands.expected}" if stands.expected else ""
        read = _readings(measure, parties.get(measure.key, ()))
        rows.append((measure.key, *cells, *read, STATUS_WORDS[stands.state], n_of_m))
    return Table(REGISTER, tuple(headings), rows)


_READ: Final = ("indicator", "items", "parties", "deadline", "due", "cadences", "assumed")


def _readings(measure: Measure, parties: Sequence[str]) -> tuple[str, ...]:
    return (
        str(measure.indicator or ""),
        " ".join(measure.items),
        "\n".join(parties),
        measure.deadline.isoformat() if measure.deadline else "",
        measure.due.isoformat() if measure.due else "",
        " ".join(measure.cadences),
        " ".join(measure.assumed),
    )


def _parties(register: Register) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for assignment in sorted(register.assignments.values(), key=lambda a: (a.measure, a.number)):
        if assignment.cancelled_on is None:
            found.setdefault(assignment.measure, []).append(assignment.party)
    return found


_DAYS: Final = (
    "opens", "closes", "scheduled", "due", "opened_on", "reported_on", "seen_on", "completed_on",
    "excused_on", "cancelled_on",
)  # fmt: skip


def _answers(register: Register, standing: Standing, say: Say) -> Table:
    fields = [c for c in FOLLOW_UPS.columns if c.owner is Owner.PEOPLE]
    headings = [
        FOLLOW_UPS.column("key").heading,
        say(said("export.measure_key")),
        *(FOLLOW_UPS.column(name).heading for name in ("measure", "division", "round")),
        *(say(said(f"explain.field_{name}")) for name in _DAYS),
        *(c.heading for c in fields),
        say(said("export.state_read")),
        FOLLOW_UPS.column("status").heading,
        say(said("export.status_code")),
    ]
    rows = []
    for f in sorted(register.follow_ups.values(), key=lambda f: (f.opens, f.key)):
        word = standing.follow_ups[f.key]
        title = register.measures[f.measure].title
        cells = [plain(f.cells.get(c.field)) for c in fields]
        words = (f.state, STATUS_WORDS[word], str(word))
        rows.append((f.key, f.measure, title, f.party, f.round, *_days(f), *cells, *words))
    return Table(ANSWERS, tuple(headings), rows)


def _days(follow_up: FollowUp) -> Iterator[str]:
    for name in _DAYS:
        day = getattr(follow_up, name)
        yield day.isoformat() if day else ""


def _history(history: Sequence[HistoryLine], say: Say) -> Table:
    names = ("number", "at", "who", "kind", "key", "field", "old", "new", "why", "run")
    headings = tuple(say(said(f"export.history_{name}")) for name in names)
    rows: list[tuple[str, ...]] = []
    for line in history:
        head = (str(line.number), line.at.isoformat(), line.who, line.kind, line.key)
        tail = (say(line.why) if line.why else "", line.run)
        rows += [(*head, *change, *tail) for change in _changes(line)]
    return Table(HISTORY, headings, rows)


def _changes(line: HistoryLine) -> Iterator[tuple[str, str, str]]:
    """A new value is one row with all it held; a changed one a row for each field."""
    if line.fields.get("key", (None, None))[0] is None and "key" in line.fields:
        held: Mapping[str, object] = {
            name: new for name, (_, new) in line.fields.items() if new not in (None, "", [], {})
        }
        yield "*", "", _json(held)
        return
    for name, (old, new) in line.fields.items():
        yield name, _json(old), _json(new)


def _json(value: object) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
