"""init: a new office with its settings, workbook, database and first people."""

import uuid
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from engine.wording import said
from tidtam.commands.reading import year_of
from tidtam.output import Speaker, print_json
from tidtam.speech import USAGE, RefusedError, plainly, tell

if TYPE_CHECKING:
    from engine.agency import AgencyProfile
    from engine.snapshot import CellValue
    from tidtam.bootstrap import House
    from workflows.init_office import Grid


@dataclass(frozen=True, slots=True)
class Founding:
    """What `init` was asked for."""

    folder: Path
    agency: str
    kind: str
    year_be: int
    plan: Path | None = None
    workbook: Path | None = None
    coordinator: str = ""
    demonstration: bool = False
    backfill: bool = False


@dataclass(frozen=True, slots=True)
class Founded:
    """What `init` made: rows of the plan in the workbook, and columns kept as people's own."""

    house: "House"
    workbook: Path
    rows: int
    own_columns: list[str]


@plainly
def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help=tell("help.init.dir"))],
    agency: Annotated[str, typer.Option("--agency", help=tell("help.init.agency"))],
    kind: Annotated[str, typer.Option("--kind", help=tell("help.kind"))],
    year: Annotated[str, typer.Option("--year", help=tell("help.year"))],
    plan: Annotated[str, typer.Option("--plan", help=tell("help.init.plan"))] = "",
    workbook: Annotated[str, typer.Option("--workbook", help=tell("help.init.workbook"))] = "",
    coordinator: Annotated[str, typer.Option("--coordinator", help=tell("help.init.by"))] = "",
    *,
    demonstration: Annotated[
        bool, typer.Option("--demonstration", help=tell("help.init.demonstration"))
    ] = False,
    backfill: Annotated[bool, typer.Option("--backfill", help=tell("help.backfill"))] = False,
    json: Annotated[bool, typer.Option("--json", help=tell("help.json"))] = False,
) -> None:
    """Make a new office in DIR."""
    wish = Founding(
        folder=folder.expanduser().absolute(),
        agency=agency.strip(),
        kind=kind.strip(),
        year_be=year_of(year),
        plan=Path(plan).expanduser().absolute() if plan else None,
        workbook=Path(workbook).expanduser().absolute() if workbook else None,
        coordinator=_address(coordinator),
        demonstration=demonstration,
        backfill=backfill,
    )
    _tell(wish, make_office(wish), as_json=json)


def _address(text: str) -> str:
    from engine.people import read_address  # noqa: PLC0415

    address = read_address(text)
    if address is None:
        raise RefusedError(said("init.bad_address", value=text), USAGE)
    return address


def make_office(wish: Founding) -> Founded:
    """Make the office; what fails half-way leaves nothing behind that would stop a new try."""
    from config.kinds import list_kinds, load_profile  # noqa: PLC0415
    from config.office_file import write_settings  # noqa: PLC0415
    from config.settings import FILE  # noqa: PLC0415

    if wish.kind not in list_kinds():
        kinds = ", ".join(list_kinds())
        raise RefusedError(said("cli.no_kind", value=wish.kind, kinds=kinds), USAGE)
    profile = load_profile(wish.kind, fiscal_year_be=wish.year_be)
    grid = _plan(wish)
    _refuse_conflicts(wish)
    _refuse_other_tables(wish, grid, profile)
    write_settings(wish.folder, _given(wish))
    try:
        return _found_inside(wish, grid)
    except BaseException:
        (wish.folder / FILE).unlink(missing_ok=True)
        raise


def _refuse_other_tables(wish: Founding, grid: "Grid", profile: "AgencyProfile") -> None:
    from workflows.init_office import recognised  # noqa: PLC0415

    if grid and "responsible" not in recognised(grid, profile):
        headings = ", ".join(str(cell) for cell in grid[0] if cell)
        raise RefusedError(said("init.not_a_plan", file=str(wish.plan), headings=headings))


def _given(wish: Founding) -> dict[str, Any]:
    given: dict[str, Any] = {
        "office.name": wish.agency,
        "office.kind": wish.kind,
        "office.fiscal_year": wish.year_be,
    }
    if wish.demonstration:
        given["office.demonstration"] = True
    if wish.workbook is not None:
        given["sheet.workbook"] = str(wish.workbook)
    if wish.coordinator:
        given["roles.coordinators"] = [wish.coordinator]
    return given


def _plan(wish: Founding) -> "list[list[CellValue]]":
    if wish.plan is None:
        return []
    from sync.backends.plan_file import read_plan_file  # noqa: PLC0415

    return read_plan_file(wish.plan)


def _refuse_conflicts(wish: Founding) -> None:
    adopts = wish.workbook is not None and wish.workbook.exists()
    if adopts and wish.plan is not None:
        raise RefusedError(said("init.plan_and_workbook", file=str(wish.workbook)), USAGE)
    if not adopts and _new_workbook(wish).exists():
        raise RefusedError(said("init.workbook_exists", file=str(_new_workbook(wish))))


def _new_workbook(wish: Founding) -> Path:
    return wish.workbook or wish.folder / f"แผน ITA {wish.year_be}.xlsx"


def _found_inside(wish: Founding, grid: "Grid") -> Founded:
    from tidtam.bootstrap import open_office  # noqa: PLC0415
    from workflows import stamps as st  # noqa: PLC0415
    from workflows.example_people import example_people  # noqa: PLC0415
    from workflows.init_office import first_coordinator, plan_rows, seed_people  # noqa: PLC0415

    house = open_office(wish.folder, founding=True)
    people = example_people(house.office) if wish.demonstration else []
    if wish.coordinator and not wish.demonstration:
        people = [first_coordinator(wish.coordinator, house.office)]
    rows, own = plan_rows(grid, house.office.profile) if grid else ([], [])
    path = _make_workbook(house, wish, (rows, own), people)
    seed_people(house.office, house.storage.work, people, house.clock.now())
    if wish.backfill:
        with house.storage.work() as work:
            work.stamp({st.BACKFILL: "1"})
            work.commit()
    return Founded(house, path, len(rows), own)


def _make_workbook(
    house: "House", wish: Founding, plan: tuple[list[list[Any]], list[str]], people: list[Any]
) -> Path:
    from engine.columns import TABS  # noqa: PLC0415
    from workflows.init_office import people_rows  # noqa: PLC0415

    path, guid, named = _new_workbook(wish), str(uuid.uuid4()), people_rows(people)
    if path.exists():
        from sync.backends.adopt import adopt_workbook  # noqa: PLC0415

        now = house.clock.now()
        done = adopt_workbook(house.sheet, house.office.profile, {"people": named}, guid, now)
        if not done.written:
            raise RefusedError(said("init.locked", file=str(path), holder=done.holder or "–"))
        return path
    from sync.backends.xlsx_template import create_workbook  # noqa: PLC0415

    rows, own = plan
    first = {"measures": rows, "people": named}
    create_workbook(path, list(TABS.values()), first, {"measures": own}, guid=guid)
    return path


def _tell(wish: Founding, made: Founded, *, as_json: bool) -> None:
    if as_json:
        print_json(
            {
                "office": str(wish.folder),
                "workbook": str(made.workbook),
                "rows": made.rows,
                "own_columns": made.own_columns,
                "demonstration": wish.demonstration,
            }
        )
        return
    speaker = Speaker(made.house.office.policy)
    speaker.say("init.done", agency=wish.agency, folder=str(wish.folder))
    speaker.say("init.workbook", file=str(made.workbook), rows=made.rows)
    if made.own_columns:
        speaker.say("init.own_columns", names=", ".join(made.own_columns))
    if not wish.coordinator and not wish.demonstration:
        speaker.say("init.no_coordinator")
    speaker.say("init.next", folder=str(wish.folder))
