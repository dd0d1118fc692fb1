"""The command line: what an office types, and the machine interface (--json)."""

from typing import Annotated

import typer

from tidtam.commands.explaining import check, digest, explain, export, simulate
from tidtam.commands.founding import init
from tidtam.commands.looking import outbox, overdue, problems, status
from tidtam.commands.reading import read
from tidtam.commands.working import answer, decide, sync, tick
from tidtam.speech import tell

app = typer.Typer(
    name="tidtam",
    help=tell("help.tidtam"),
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)


def _version(*, wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version  # noqa: PLC0415

        print(f"tidtam {version('tidtam')}")
        raise typer.Exit


@app.callback()
def _top(
    *,
    version: Annotated[
        bool, typer.Option("--version", help=tell("help.version"), callback=_version)
    ] = False,
) -> None:
    del version


for _command in (
    init,
    sync,
    tick,
    simulate,
    status,
    overdue,
    digest,
    explain,
    answer,
    decide,
    problems,
    outbox,
    check,
    export,
    read,
):
    app.command(_command.__name__, help=tell(f"help.{_command.__name__}"))(_command)
