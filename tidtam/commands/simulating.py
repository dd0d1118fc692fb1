"""What `simulate` does and prints."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from engine.digest import Digest
from engine.history import Slot
from engine.register import Register
from engine.wording import said
from notifications.digest import digest_subject
from tidtam.bootstrap import House, open_office
from tidtam.options import day_of
from tidtam.output import Speaker, print_json
from tidtam.speech import USAGE, RefusedError
from workflows import stamps as st
from workflows.compose_digests import closed_days
from workflows.simulate_year import (
    LONGEST,
    Mail,
    Simulation,
    Telling,
    simulate_year,
    simulation_json,
)


def play(folder: Path, first: str, last: str, *, as_json: bool) -> None:
    """Play the period and print it; the office is only read."""
    period = _period(first, last)
    house = open_office(folder)
    register, previous = known(house, period[0])
    speaker = Speaker(house.office.policy)

    def subject(digest: Digest) -> str:
        return digest_subject(digest, house.office.policy)

    with _bar(speaker, period, quiet=as_json) as day_done:
        played = simulate_year(
            house.office, register, period, Telling(subject, day_done), previous
        )
    if as_json:
        print_json(simulation_json(played))
        if played.nobody:
            print(speaker.text(said("simulate.nobody")), file=sys.stderr)
        return
    _tell(speaker, house, period, played)


def known(house: House, first: date) -> tuple[Register, Slot | None]:
    """Return the register and the slot closed last before that day; refuse before any sync."""
    with house.storage.reading() as work:
        register = work.register()
        closed = {d: s for d, s in closed_days(list(work.slots())).items() if d < first}
        began = st.first_sync(work.stamps())
    if began is None:
        folder = str(house.settings.folder)
        raise RefusedError(said("simulate.not_synced", folder=folder))
    return register, closed[max(closed)] if closed else None


def _period(first: str, last: str) -> tuple[date, date]:
    begins, ends = _day(first, "--from"), _day(last, "--to")
    if begins > ends:
        raise RefusedError(said("simulate.inverted", first=begins, last=ends), USAGE)
    if ends - begins > LONGEST:
        raise RefusedError(said("simulate.too_long", first=begins, last=ends), USAGE)
    return begins, ends


def _day(text: str, option: str) -> date:
    day = day_of(text, option)
    if day is None:
        raise RefusedError(said("simulate.day_needed", option=option), USAGE)
    return day


@contextmanager
def _bar(
    speaker: Speaker, period: tuple[date, date], *, quiet: bool
) -> Iterator[Callable[[date], None]]:
    """Show how far it is, where a person watches."""
    if quiet or not speaker.console.is_terminal:
        yield lambda _: None
        return
    from rich.progress import Progress  # noqa: PLC0415

    with Progress(console=speaker.console, transient=True) as progress:
        days = (period[1] - period[0]).days + 1
        task = progress.add_task(speaker.text(said("simulate.going_on")), total=days)
        yield lambda _: progress.advance(task)


def _tell(speaker: Speaker, house: House, period: tuple[date, date], played: Simulation) -> None:
    speaker.say("simulate.headline", agency=house.office.name, first=period[0], last=period[1])
    if played.nobody:
        speaker.say("simulate.nobody")
    elif not played.mails:
        speaker.say("simulate.no_mail")
    for day, mails in groupby(played.mails, key=lambda mail: mail.day):
        speaker.line()
        speaker.line(speaker.day(day, "weekday"), "bold")
        speaker.table(
            ("col.person", "col.role", "col.items", "col.subject"),
            [_row(speaker, mail) for mail in mails],
        )
    days = len({mail.day for mail in played.mails})
    speaker.say(
        "simulate.totals", mails=len(played.mails), days=days, follow_ups=played.follow_ups
    )
    if played.peak_day:
        speaker.say("simulate.peak", day=played.peak_day)


def _row(speaker: Speaker, mail: Mail) -> list[tuple[str, Any]]:
    role = speaker.text(said(f"simulate.role_{mail.role}"))
    return [
        (mail.person, ""),
        (role, ""),
        (speaker.number(mail.items), ""),
        (mail.subject, ""),
    ]
