"""read: what a text would be read as, without any office."""

from enum import StrEnum
from typing import Annotated, Any

import typer

from tidtam.options import Json
from tidtam.output import print_json
from tidtam.speech import USAGE, RefusedError, language, plainly, tell


class As(StrEnum):
    """What to read a text as."""

    DATE = "date"
    CADENCE = "cadence"
    DIVISIONS = "divisions"
    STATE = "state"


@plainly
def read(
    text: Annotated[str, typer.Argument(help=tell("help.read.text"))],
    as_: Annotated[As, typer.Option("--as", help=tell("help.read.as"))],
    kind: Annotated[str, typer.Option("--kind", help=tell("help.kind"))] = "bangkok-district",
    year: Annotated[str, typer.Option("--year", help=tell("help.year"))] = "",
    *,
    json: Json = False,
) -> None:
    """Print a reading: the value, how it was read, and how sure."""
    from config.kinds import list_kinds  # noqa: PLC0415
    from engine.wording import said, say  # noqa: PLC0415

    if kind not in list_kinds():
        raise RefusedError(said("cli.no_kind", value=kind, kinds=", ".join(list_kinds())), USAGE)
    value, how, sure = _reading(text, as_, kind, year)
    sentence = say(how, language())
    if json:
        print_json({"value": value, "how": sentence, "sure": str(sure)})
        return
    shown = ", ".join(value) if isinstance(value, list) else str(value or "–")
    print(f"{shown}\n{say(said(f'sure.{sure}'), language())}: {sentence}")


def _reading(text: str, as_: As, kind: str, year: str) -> tuple[Any, Any, Any]:
    from engine.cadence import read_cadences  # noqa: PLC0415
    from engine.state_reading import read_state  # noqa: PLC0415

    if as_ is As.DATE:
        return _date(text, year)
    if as_ is As.CADENCE:
        cadences = read_cadences(text)
        return [str(c) for c in cadences.value], cadences.how, cadences.sure
    if as_ is As.STATE:
        state = read_state(text)
        return state.value, state.how, state.sure
    from config.kinds import load_profile  # noqa: PLC0415
    from engine.party_reading import read_parties  # noqa: PLC0415

    parties = read_parties(text, load_profile(kind))
    return [p.name for p in parties.parties], parties.how, parties.sure


def _date(text: str, year: str) -> tuple[Any, Any, Any]:
    from engine.fiscal_year import FiscalYear  # noqa: PLC0415
    from engine.thai_dates import read_date  # noqa: PLC0415

    plan = FiscalYear(year_of(year)) if year else None
    reading = read_date(text, plan)
    value = reading.value
    if isinstance(value, tuple):
        return [day.isoformat() for day in value], reading.how, reading.sure
    return value.isoformat() if value else None, reading.how, reading.sure


def year_of(text: str) -> int:
    """Return a fiscal year B.E. typed in Thai or Arabic digits, or refuse."""
    from engine.thai_text import to_arabic_digits  # noqa: PLC0415
    from engine.wording import said  # noqa: PLC0415

    digits = to_arabic_digits(text.strip())
    if digits.isdigit() and 2500 <= int(digits) <= 2642:
        return int(digits)
    raise RefusedError(said("cli.no_year", value=text), USAGE)
