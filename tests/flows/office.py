"""An office on disk: a workbook that tests edit as people do, real storage, and the flow sync."""

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from config.office_file import write_settings
from engine.columns import PEOPLE, TABS
from engine.history import HistoryLine
from engine.problems import Problem
from engine.register import FollowUp, Measure, Person, Register
from engine.snapshot import CellValue
from engine.standing import Standing, judge
from tidtam.bootstrap import House, open_office
from tidtam.clock import BANGKOK
from workflows.answer import AnswerOutcome, answer
from workflows.decide import decide_requests
from workflows.init_office import people_rows, plan_rows, seed_people
from workflows.plan_status import overdue_of, status_of
from workflows.sync_register import SyncOutcome, sync_register

EXAMPLES = Path(__file__).parents[2] / "tidtam" / "examples"
COORDINATOR = "coordinator@example.go.th"
Table = str | Sequence[Sequence[CellValue]]


def day(text: str) -> date:
    """Return the day of an ISO date."""
    return date.fromisoformat(text)


def iso(on: date | None) -> str:
    """Return a day as the tests write it, "" for none."""
    return on.isoformat() if on else ""


def grid(table: Table) -> list[list[CellValue]]:
    """Return a table drawn with | as rows of cells; "" is an empty cell."""
    if not isinstance(table, str):
        return [list(row) for row in table]
    lines = [line for line in table.strip().splitlines() if line.strip()]
    return [[cell.strip() or None for cell in line.strip().split("|")] for line in lines]


class Office:
    """One office of FY2566 in a folder; everything is real but the hour."""

    def __init__(
        self, folder: Path, plan: Table, people: Table = "ฝ่าย", **settings: object
    ) -> None:
        """Make the folder as `tidtam init` does: settings, workbook, first coordinator."""
        given: dict[str, Any] = {
            "office.name": "สำนักงานเขตปทุมวัน",
            "office.kind": "bangkok-district",
            "office.fiscal_year": 2566,
            "roles.coordinators": [COORDINATOR],
        }
        self.folder = folder
        write_settings(folder, given | {key.replace("__", "."): v for key, v in settings.items()})
        self.house: House = open_office(folder, founding=True)
        rows, extra = plan_rows(grid(plan), self.house.office.profile)
        self.path = folder / "plan.xlsx"
        from sync.backends.xlsx_template import create_workbook  # the wiring's, not a flow's

        first = {"measures": rows, "people": _under_our_headings(people)}
        create_workbook(self.path, list(TABS.values()), first, {"measures": extra}, guid="test")

    # what a tick does

    def sync(self, on: str, *, at: str = "12:00", backfill: bool = False) -> SyncOutcome:
        """Sync on that day; the fold of the history must be the register afterwards."""
        now = datetime.combine(day(on), time.fromisoformat(at), BANGKOK)
        house = self.house
        done = sync_register(house.office, house.sheet, house.storage.work, now, backfill=backfill)
        self.check()
        return done

    def check(self) -> None:
        """The fold of the history is the register (DESIGN section 3: --known-at)."""
        with self.house.storage.reading() as work:
            folded, known = work.register_at(datetime.max.replace(tzinfo=BANGKOK)), work.register()
        for table in ("measures", "assignments", "follow_ups", "people", "problems"):
            assert getattr(folded, table) == getattr(known, table), table

    def settle(self, on: str) -> None:
        """Sync twice more: the first on a state changes nothing, the next is skipped."""
        before = self.traces()
        self.sync(on)
        after = self.traces()
        assert after["history"] == before["history"], self.history()[before["history"] :]
        assert after["base"] == before["base"], _differing(before["base"], after["base"])
        assert after["file"] == before["file"]
        assert self.sync(on).skipped

    def traces(self) -> dict[str, Any]:
        """Return all that a sync may change: lines of history, base rows, bytes of the file."""
        with self.house.storage.reading() as work:
            lines, base = work.history_end(), work.base()
        return {"history": lines, "base": base, "file": self.sha256()}

    def sha256(self) -> str:
        """Return the file's fingerprint."""
        return hashlib.sha256(self.path.read_bytes()).hexdigest()

    def reopen(self, **settings: object) -> None:
        """Change settings in tidtam.toml and open the office again."""
        text = (self.folder / "tidtam.toml").read_text(encoding="utf-8")
        for key, value in settings.items():
            section, _, name = key.partition("__")
            text = _set_toml(text, section, name, value)
        (self.folder / "tidtam.toml").write_text(text, encoding="utf-8")
        self.house = open_office(self.folder)

    # what people do in the workbook

    @contextmanager
    def book(self) -> Iterator[Workbook]:
        """Open the workbook as a person would, and save it."""
        book = openpyxl.load_workbook(self.path)
        yield book
        book.save(self.path)

    def edit(self, tab: str, at: str | int, heading: str, value: CellValue) -> None:
        """Type into one cell; `at` is a key or a row number."""
        self.edits(tab, [(at, heading, value)])

    def edits(self, tab: str, cells: Sequence[tuple[str | int, str, Any]]) -> None:
        """Type into several cells and save once."""
        with self.book() as book:
            sheet = book[tab]
            for at, heading, value in cells:
                cell = sheet.cell(_row(sheet, at), _column(sheet, heading))
                cell.value = value
                if isinstance(value, str) and not value.startswith("=="):
                    cell.data_type = "f" if value.startswith("=") else "s"

    def add(self, tab: str, row: Mapping[str, CellValue], *, before: int | None = None) -> int:
        """Type a new row at the end, or insert it before a row; return its number."""
        with self.book() as book:
            sheet = book[tab]
            number = before or _last(sheet) + 1
            if before:
                sheet.insert_rows(before)
            for heading, value in row.items():
                sheet.cell(number, _column(sheet, heading)).value = value  # type: ignore[assignment]
        return number

    def copy(self, tab: str, at: str | int, *, to: int | None = None) -> int:
        """Copy a whole row to the end, or insert the copy before a row; return its number."""
        held = self.row(tab, at)
        return self.add(tab, held, before=to)

    def delete(self, tab: str, *rows: str | int) -> None:
        """Delete whole rows."""
        with self.book() as book:
            sheet = book[tab]
            for number in sorted((_row(sheet, at) for at in rows), reverse=True):
                sheet.delete_rows(number)

    def sort(self, tab: str, by: Callable[[dict[str, Any]], Any]) -> None:
        """Sort the rows below the headings."""
        rows = self.rows(tab)
        with self.book() as book:
            sheet = book[tab]
            for number, row in enumerate(sorted(rows, key=by), start=2):
                for heading, value in row.items():
                    sheet.cell(number, _column(sheet, heading)).value = value

    def rows(self, tab: str) -> list[dict[str, Any]]:
        """Return the rows that hold anything, heading -> value as people see it."""
        sheet = openpyxl.load_workbook(self.path)[tab]
        found = []
        headings = [cell.value for cell in sheet[1]]
        for values in sheet.iter_rows(min_row=2, values_only=True):
            if any(value not in (None, "") for value in values):
                found.append(
                    {str(h): _shown(v) for h, v in zip(headings, values, strict=True) if h}
                )
        return found

    def row(self, tab: str, at: str | int) -> dict[str, Any]:
        """Return one row; `at` is a key or a row number."""
        sheet = openpyxl.load_workbook(self.path)[tab]
        number = _row(sheet, at)
        return {
            str(head.value): _shown(cell.value)
            for head, cell in zip(sheet[1], sheet[number], strict=True)
            if head.value
        }

    def cell(self, tab: str, at: str | int, heading: str) -> Any:
        """Return one cell."""
        return self.row(tab, at)[heading]

    def keys(self, tab: str) -> list[Any]:
        """Return the column รหัส from top to bottom."""
        return [row["รหัส"] for row in self.rows(tab)]

    # what is said by command

    def answer(self, key: str, on: str, by: str = COORDINATOR, **given: str) -> AnswerOutcome:
        """Report by command."""
        now = datetime.combine(day(on), time(13), BANGKOK)
        return answer(self.house.office, self.house.storage.work, key, given, (by, now))

    def decide(self, key: str, word: str, on: str, by: str = COORDINATOR) -> None:
        """Decide by command as the coordinator."""
        now = datetime.combine(day(on), time(14), BANGKOK)
        decide_requests(self.house.office, self.house.storage.work, [key], word, (by, now))
        self.check()

    # what is known

    def register(self) -> Register:
        """Return the register."""
        with self.house.storage.reading() as work:
            return work.register()

    def history(self) -> Sequence[HistoryLine]:
        """Return the whole history."""
        with self.house.storage.reading() as work:
            return work.history()

    def measure(self, key: str) -> Measure:
        """Return one measure."""
        return self.register().measures[key]

    def follow_up(self, key: str) -> FollowUp:
        """Return one follow-up."""
        return self.register().follow_ups[key]

    def person(self, email: str) -> Person:
        """Return the person whose row shows that address."""
        people = self.register().people.values()
        [found] = [p for p in people if p.cells.get("email") == email]
        return found

    def parties(self, key: str) -> dict[str, str]:
        """Return assignment key -> party of a measure, of those in force, by number."""
        assignments = sorted(self.register().assignments.values(), key=lambda a: a.number)
        return {a.key: a.party for a in assignments if a.measure == key and not a.cancelled_on}

    def problems(self, *codes: str) -> list[Problem]:
        """Return the problems that stand and are not decided, of these codes or of all."""
        found = [p for p in self.register().problems.values() if p.is_open]
        return [p for p in found if not codes or p.code in codes]

    def problem(self, code: str) -> Problem:
        """Return the one open problem of that code."""
        [found] = self.problems(code)
        return found

    def standing(self, on: str) -> Standing:
        """Return how the plan stands on that day."""
        return judge(self.register(), day(on), self.house.office.policy)

    def word(self, key: str, on: str) -> str:
        """Return the status word of a follow-up."""
        return str(self.standing(on).follow_ups[key])

    def status(self, on: str) -> dict[str, Any]:
        """Return the shape of `status --json`."""
        return status_of(self.house.office, self.register(), self.standing(on))

    def overdue(self, on: str) -> list[dict[str, Any]]:
        """Return the items of `overdue --json`."""
        found: list[dict[str, Any]] = overdue_of(self.register(), self.standing(on))["items"]
        return found

    def confirm(self, *people: Person) -> None:
        """Keep people as `init` confirms the first ones."""
        now = datetime.combine(date(2022, 9, 30), time(9), BANGKOK)
        seed_people(self.house.office, self.house.storage.work, people, now)

    def show(self, people: Sequence[Person]) -> None:
        """Write people into หน่วยงาน as `init` does."""
        headings = [column.heading for column in PEOPLE.columns]
        for row in people_rows(people):
            self.add(PEOPLE.title, dict(zip(headings, row, strict=True)))


def _under_our_headings(people: Table) -> list[list[CellValue]]:
    header, *rows = grid(people)
    order = [header.index(c.heading) if c.heading in header else None for c in PEOPLE.columns]
    return [[None if i is None else row[i] for i in order] for row in rows]


def _row(sheet: Worksheet, at: str | int) -> int:
    if isinstance(at, int):
        return at
    keys = _column(sheet, "รหัส")
    return next(int(cell.row) for cell in sheet[_letter(keys)] if cell.value == at)


def _column(sheet: Worksheet, heading: str) -> int:
    return next(cell.column for cell in sheet[1] if cell.value == heading)


def _letter(column: int) -> str:
    return openpyxl.utils.get_column_letter(column)


def _last(sheet: Worksheet) -> int:
    rows = enumerate(sheet.iter_rows(values_only=True), start=1)
    return max((n for n, row in rows if any(v not in (None, "") for v in row)), default=1)


def _shown(value: Any) -> Any:
    return value.date() if isinstance(value, datetime) else value


def _set_toml(text: str, section: str, name: str, value: object) -> str:
    lines = text.splitlines()
    start = next(i for i, line in enumerate(lines) if line.startswith(f"[{section}]"))
    for i in range(start + 1, len(lines)):
        if lines[i].startswith("["):
            break
        if lines[i].lstrip("# ").startswith(f"{name} ="):
            lines[i] = f"{name} = {value}"
            return "\n".join(lines) + "\n"
    lines.insert(start + 1, f"{name} = {value}")
    return "\n".join(lines) + "\n"


def _differing(before: Any, after: Any) -> Any:
    return {
        (tab, key): (before.get(tab, {}).get(key), row)
        for tab, rows in after.items()
        for key, row in rows.items()
        if before.get(tab, {}).get(key) != row
    }
