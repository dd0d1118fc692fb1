"""The flow `init`: a plan file's rows as the first shared sheet, and its first people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from engine.agency import AgencyProfile
from engine.cells import is_empty, plain
from engine.columns import MEASURES, PEOPLE, Owner
from engine.draft import Draft
from engine.history import Run
from engine.register import Person
from engine.snapshot import CellValue
from engine.thai_text import squash
from engine.wording import said
from workflows.office import Office
from workflows.ports import OpenWork

Grid = Sequence[Sequence[CellValue]]


@dataclass(frozen=True, slots=True)
class FirstSheet:
    """The rows of a new workbook by tab id, and people's own headings of the plan file."""

    rows: Mapping[str, list[list[CellValue]]]
    extra_headings: Mapping[str, list[str]]


def plan_rows(grid: Grid, profile: AgencyProfile) -> tuple[list[list[CellValue]], list[str]]:
    """Return the plan's rows under our headings, cells as written, and unmapped headings.

    Headings are matched by the profile's aliases; of two that mean one field the first
    counts and the other stays people's own, to the right. Tidtam's own columns of an older
    workbook are left out: last year's keys and states mean nothing in the new plan.
    """
    header = [plain(cell).strip() for cell in grid[0]]
    fields = _bind(header, profile)
    ours = {squash(c.heading) for c in MEASURES.columns if c.owner is Owner.TIDTAM}
    own = [
        i
        for i, text in enumerate(header)
        if text and i not in fields.values() and squash(text) not in ours
    ]
    rows = []
    for row in grid[1:]:
        if all(is_empty(cell) for cell in row):
            continue
        cells = [
            _cell(row, fields.get(column.field)) if column.owner is Owner.PEOPLE else None
            for column in MEASURES.columns
        ]
        rows.append(cells + [_cell(row, index) for index in own])
    return rows, [header[index] for index in own]


def recognised(grid: Grid, profile: AgencyProfile) -> set[str]:
    """Return the fields of มาตรการ that the plan file's headings name."""
    return set(_bind([plain(cell).strip() for cell in grid[0]], profile)) if grid else set()


def _bind(header: Sequence[str], profile: AgencyProfile) -> dict[str, int]:
    fields: dict[str, int] = {}
    aliases = profile.headings.get(MEASURES.tab, {})
    squashed = [squash(text) for text in header]
    for column in MEASURES.columns:
        if column.owner is not Owner.PEOPLE:
            continue
        for name in (column.heading, *aliases.get(column.field, ())):
            if squash(name) in squashed:
                fields[column.field] = squashed.index(squash(name))
                break
    return fields


def _cell(row: Sequence[CellValue], index: int | None) -> CellValue:
    return row[index] if index is not None and index < len(row) else None


def people_rows(people: Sequence[Person]) -> list[list[CellValue]]:
    """Return people as rows of หน่วยงาน."""
    names = [column.field for column in PEOPLE.columns]
    return [[person.cells.get(name) for name in names] for person in people]


def first_coordinator(email: str, office: Office) -> Person:
    """Return the coordinator that `init --coordinator` names: confirmed from the start."""
    division = office.profile.divisions[0] if office.profile.divisions else ""
    word = office.profile.role_words["coordinator"][0]
    cells: dict[str, CellValue] = {
        "division": division,
        "position": f"{word} ITA",
        "email": email,
        "roles": word,
    }
    return Person(
        key="N001",
        cells=cells,
        division=division,
        position=f"{word} ITA",
        name="",
        email=email.lower(),
        roles=("coordinator",),
    )


def seed_people(
    office: Office, open_work: OpenWork, people: Sequence[Person], now: datetime
) -> None:
    """Keep the people an office begins with as confirmed by `init`."""
    with open_work() as work:
        draft = Draft(work.register())
        for person in people:
            draft.put(person, "init", said("register.first_people"))
        context = work.keep_context(office.context)
        work.keep(draft.changes(), Run(f"init:{now.isoformat()}", "init", now, context))
        work.commit()
