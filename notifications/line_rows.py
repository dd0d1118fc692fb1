"""Lines of a digest as rows: what is late, what is due, what is open, what came in."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from engine.digest import Line
from engine.digest_rounds import rounds_name
from engine.state_words import STATE_WORDS
from engine.wording import Said, said
from notifications.text_layout import shorten
from notifications.view import Row, Section, Voice, safe_href

_DASH_FIRST: Final = re.compile(r"^[\s\-–—•·*]+")
_TITLE: Final = 92
_RESULT: Final = 90
_PARTIES: Final = 240
FOLLOW_UPS: Final = "digest.where_follow_ups"


@lru_cache(maxsize=8192)
def clean_title(text: str, columns: int = _TITLE) -> str:
    """Return a title of one line; plans often begin a cell with a list's dash."""
    return shorten(_DASH_FIRST.sub("", text[:1000]) or text, columns)


def late_section(
    title: str, lines: Sequence[Line], today: date, voice: Voice, cap: int, *, name_party: bool
) -> Section:
    """Return what is overdue: days late, the missed rounds together, the missed deadline."""
    rows = tuple(_late(line, today, voice, name_party=name_party) for line in lines[:cap])
    return Section(
        form="late",
        tone="overdue",
        title=voice.text(title),
        count=_count(lines, voice),
        rows=rows,
        left=len(lines) - len(rows),
        where=FOLLOW_UPS,
    )


def soon_section(
    title: str, lines: Sequence[Line], today: date, voice: Voice, cap: int, *, name_party: bool
) -> Section:
    """Return what is due soon, the nearest first."""
    rows = tuple(_soon(line, today, voice, name_party=name_party) for line in lines[:cap])
    return Section(
        form="late",
        tone="soon",
        title=voice.text(title),
        count=_count(lines, voice),
        rows=rows,
        left=len(lines) - len(rows),
        where=FOLLOW_UPS,
    )


def opened_section(lines: Sequence[Line], voice: Voice, cap: int, *, name_party: bool) -> Section:
    """Return what is newly open, by indicator; what they share is said once above."""
    shared = {(line.rounds, line.due) for line in lines}
    intro = _open_until(lines[0], voice) if len(shared) == 1 else ""
    rows = []
    group: object = object()
    for line in lines[:cap]:
        heading = "" if line.indicator == group else indicator_name(line.indicator, voice)
        group = line.indicator
        rows.append(
            Row(
                lead=line.measure,
                title=clean_title(line.title),
                who=line.party if name_party else "",
                details=() if intro else (_open_until(line, voice),),
                href=safe_href(line.link),
                heading=heading,
            )
        )
    return Section(
        form="keys",
        tone="open",
        title=voice.text("digest.sec_opened"),
        count=_count(lines, voice),
        rows=tuple(rows),
        intro=intro,
        left=len(lines) - len(rows),
        where=FOLLOW_UPS,
    )


def answered_section(
    lines: Sequence[Line], voice: Voice, cap: int, *, name_party: bool
) -> Section:
    """Return what came in since the last issue."""
    rows = tuple(
        Row(
            lead=voice.day(line.day, "row") if line.day else "",
            title=clean_title(line.title, 72),
            who=line.party if name_party else "",
            details=(_answer(line, voice),),
            href=safe_href(line.link),
        )
        for line in lines[:cap]
    )
    return Section(
        form="days",
        tone="reported",
        title=voice.text("digest.sec_answered"),
        count=_count(lines, voice),
        rows=rows,
        left=len(lines) - len(rows),
        where=FOLLOW_UPS,
    )


def indicator_name(indicator: int | None, voice: Voice) -> str:
    """Return an indicator by its number."""
    if indicator is None:
        return voice.text("digest.no_indicator")
    return voice.text("digest.indicator", n=indicator)


def items(lines: Sequence[Line]) -> int:
    """Return how many follow-ups and deadlines the lines hold."""
    return sum(len(line.keys) for line in lines)


def _count(lines: Sequence[Line], voice: Voice) -> str:
    n, m = items(lines), len({line.measure for line in lines})
    if n == m:
        return voice.text("digest.items", n=n)
    return voice.text("digest.items_in_measures", n=n, m=m)


def _late(line: Line, today: date, voice: Voice, *, name_party: bool) -> Row:
    details = []
    if line.rounds and line.due:
        code = "digest.line_late" if len(line.rounds) == 1 else "digest.line_late_many"
        details.append(voice.text(code, rounds=rounds_name(line.rounds), day=line.due))
        if line.reports:
            details.append(voice.text("digest.line_together", n=line.reports))
    if line.deadline:
        late = (today - line.deadline).days
        details.append(voice.text("digest.line_deadline_late", day=line.deadline, n=late))
    return _owed(line, details, (today - line.since).days, voice, name_party=name_party)


def _soon(line: Line, today: date, voice: Voice, *, name_party: bool) -> Row:
    details = []
    if line.rounds and line.due:
        rounds = rounds_name(line.rounds)
        details.append(voice.text("digest.line_soon", rounds=rounds, day=line.due))
    if line.deadline:
        details.append(voice.text("digest.line_deadline_soon", day=line.deadline))
    return _owed(line, details, (line.since - today).days, voice, name_party=name_party)


def _owed(line: Line, details: list[str], days: int, voice: Voice, *, name_party: bool) -> Row:
    if line.previous:
        result = shorten(line.previous, _RESULT)
        details.append(voice.text("digest.line_previous", result=result))
    return Row(
        lead=voice.number(days) if days else voice.text("digest.today"),
        unit=voice.text("digest.days") if days else "",
        title=clean_title(line.title),
        right=line.measure,
        who=shorten(", ".join(line.parties), _PARTIES) if name_party else "",
        details=tuple(details),
        href=safe_href(line.link),
    )


def _open_until(line: Line, voice: Voice) -> str:
    about = said("digest.round", round=rounds_name(line.rounds))
    return voice.text("digest.line_open", rounds=about, day=line.due or date.min)


def _answer(line: Line, voice: Voice) -> str:
    late = Said("digest.line_reported_late" if line.late else "digest.line_reported")
    state = line.state if line.state in STATE_WORDS else ""
    parts = [voice.say(rounds_name(line.rounds)), state or voice.say(late)]
    if line.late and state:
        parts.append(voice.say(late))
    return " · ".join(parts)
