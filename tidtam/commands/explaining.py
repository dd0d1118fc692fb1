"""simulate, digest, explain, check, export: what shows and sends nothing."""

from enum import StrEnum
from typing import Annotated

import typer

from tidtam.options import HERE, At, Json, KnownAt, OfficeDir
from tidtam.speech import FAILED, plainly, tell


class Format(StrEnum):
    """The forms of an export."""

    XLSX = "xlsx"
    CSV = "csv"


@plainly
def simulate(
    first: Annotated[str, typer.Option("--from", metavar="DATE", help=tell("help.simulate.from"))],
    last: Annotated[str, typer.Option("--to", metavar="DATE", help=tell("help.simulate.to"))],
    office: OfficeDir = HERE,
    *,
    json: Json = False,
) -> None:
    """Play a period over a copy of the register."""
    from tidtam.commands.simulating import play  # noqa: PLC0415

    play(office, first, last, as_json=json)


@plainly
def digest(
    person: Annotated[str, typer.Argument(help=tell("help.digest.person"))],
    office: OfficeDir = HERE,
    at: At = "",
    html: Annotated[
        str, typer.Option("--html", metavar="FILE", help=tell("help.digest.html"))
    ] = "",
    *,
    json: Json = False,
) -> None:
    """Preview what a person would be mailed."""
    from tidtam.commands.previewing import preview  # noqa: PLC0415

    preview(office, person, at, html, as_json=json)


@plainly
def explain(
    key: Annotated[str, typer.Argument(help=tell("help.explain.key"))],
    office: OfficeDir = HERE,
    at: At = "",
    known_at: KnownAt = "",
    *,
    json: Json = False,
) -> None:
    """Say where a status, a day, a person's roles or a mail comes from."""
    from tidtam.commands.explanations import tell_explanation  # noqa: PLC0415

    tell_explanation(office, key, (at, known_at), as_json=json)


@plainly
def check(
    office: OfficeDir = HERE,
    *,
    connect: Annotated[bool, typer.Option("--connect", help=tell("help.check.connect"))] = False,
    json: Json = False,
) -> None:
    """Check the office's set-up, line by line."""
    from tidtam.commands.checking import run_checks  # noqa: PLC0415

    raise typer.Exit(0 if run_checks(office, connect=connect, as_json=json) else FAILED)


@plainly
def export(
    format_: Annotated[Format, typer.Option("--format", help=tell("help.export.format"))],
    to: Annotated[str, typer.Option("--to", metavar="PATH", help=tell("help.export.to"))] = "",
    office: OfficeDir = HERE,
    *,
    json: Json = False,
) -> None:
    """Write register, answers and history for other programs."""
    from tidtam.commands.exporting import write_export  # noqa: PLC0415

    write_export(office, str(format_), to, as_json=json)
