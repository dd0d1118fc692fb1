"""Options that many commands share, and how a day is typed on the command line."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from engine.wording import said
from tidtam.speech import USAGE, RefusedError, tell

OfficeDir = Annotated[
    Path, typer.Option("--office", envvar="TIDTAM_OFFICE", help=tell("help.office"))
]
Json = Annotated[bool, typer.Option("--json", help=tell("help.json"))]
At = Annotated[str, typer.Option("--at", metavar="DATE", help=tell("help.at"))]
KnownAt = Annotated[str, typer.Option("--known-at", metavar="DATE", help=tell("help.known_at"))]
By = Annotated[str, typer.Option("--by", metavar="EMAIL", help=tell("help.by"))]

HERE = Path()


def day_of(text: str, option: str) -> date | None:
    """Return the day typed after an option, in any form the date reader is sure of."""
    if not text:
        return None
    from engine.reading import Sure  # noqa: PLC0415  # keeps --help quick
    from engine.thai_dates import read_date  # noqa: PLC0415

    reading = read_date(text)
    if isinstance(reading.value, date) and reading.sure is not Sure.ASK:
        return reading.value
    raise RefusedError(said("cli.no_day", option=option, value=text, how=reading.how), USAGE)
