"""The part of officers and heads: their own divisions' items, in the one order."""

from collections.abc import Iterator, Sequence
from datetime import date

from engine.digest import Line, OwnPart
from engine.digest_rounds import round_name
from engine.wording import Said, said
from notifications.line_rows import (
    FOLLOW_UPS,
    answered_section,
    items,
    late_section,
    opened_section,
    soon_section,
)
from notifications.text_layout import shorten
from notifications.view import Figure, Row, Section, Voice


def own_sections(part: OwnPart, today: date, voice: Voice, cap: int) -> Iterator[Section]:
    """Return overdue, due soon, open, reported, and what changed; empty ones are left out."""
    several = len(part.tallies) > 1
    if part.overdue:
        yield late_section(
            "digest.sec_overdue", part.overdue, today, voice, cap, name_party=several
        )
    if any(tally.inherited for tally in part.tallies):
        yield _inherited(part, voice, cap)
    if part.due_soon:
        yield soon_section(
            "digest.sec_due_soon", part.due_soon, today, voice, cap, name_party=several
        )
    if part.opened:
        yield opened_section(part.opened, voice, cap, name_party=several)
    if part.answered:
        yield answered_section(part.answered, voice, cap, name_party=several)
    if part.changes:
        yield notes_section(
            "digest.sec_own_changes", part.changes, voice, cap, "digest.where_history"
        )


def notes_section(
    title: str, sentences: Sequence[Said], voice: Voice, cap: int, where: str
) -> Section:
    """Return sentences, one a row."""
    rows = tuple(Row(title=shorten(voice.say(one), 300)) for one in sentences[:cap])
    return Section(
        form="notes",
        tone="plain",
        title=voice.text(title),
        count=voice.text("digest.places", n=len(sentences)),
        rows=rows,
        left=len(sentences) - len(rows),
        where=where,
    )


def _inherited(part: OwnPart, voice: Voice, cap: int) -> Section:
    """One line a division: these items count, and are not listed one by one."""
    found = [tally for tally in part.tallies if tally.inherited]
    rows = tuple(
        Row(title=f"{tally.party} {voice.text('digest.items', n=tally.inherited)}")
        for tally in found[:cap]
    )
    return Section(
        form="notes",
        tone="overdue",
        title=voice.text("digest.sec_inherited"),
        count=voice.text("digest.items", n=sum(tally.inherited for tally in found)),
        rows=rows,
        intro=voice.text("digest.sec_inherited_intro"),
        left=len(found) - len(rows),
        where=FOLLOW_UPS,
    )


def overdue_items(part: OwnPart) -> int:
    """Return all that is overdue, the inherited too."""
    return items(part.overdue) + sum(t.inherited for t in part.tallies)


def own_headline(part: OwnPart, today: date, voice: Voice) -> str:
    """Return the one sentence that matters."""
    overdue, soon = overdue_items(part), items(part.due_soon)
    days = max((_days_left(line, today) for line in part.due_soon), default=0)
    end = "" if days else "_today"
    if overdue and soon:
        return voice.text(f"digest.h_overdue_soon{end}", n=overdue, m=soon, days=days)
    if overdue:
        return voice.text("digest.h_overdue", n=overdue)
    if soon:
        return voice.text(f"digest.h_due_soon{end}", n=soon, days=days)
    if part.opened:
        return voice.text("digest.h_opened", n=items(part.opened))
    if part.answered:
        return voice.text("digest.h_answered", n=items(part.answered))
    return voice.text("digest.h_changed", n=len(part.changes))


def own_below(part: OwnPart, voice: Voice) -> str:
    """Return how far the round is."""
    reported = sum(t.reported for t in part.tallies)
    expected = sum(t.expected for t in part.tallies)
    if not expected:
        return ""
    return voice.text(
        "digest.sub_own",
        round=round_said(part.round, long=True),
        who=divisions_named([t.party for t in part.tallies]),
        n=reported,
        m=expected,
    )


def own_figures(part: OwnPart, voice: Voice) -> tuple[Figure, ...]:
    """Return overdue, due soon, newly open, reported."""
    reported = sum(t.reported for t in part.tallies)
    expected = sum(t.expected for t in part.tallies)
    measures = len({line.measure for line in part.overdue})
    due = min((line.since for line in part.due_soon), default=None)
    until = max((line.due for line in part.opened if line.due), default=None)
    still_open = sum(t.open for t in part.tallies)
    return (
        Figure(
            "overdue",
            voice.number(overdue_items(part)),
            voice.text("digest.f_overdue"),
            voice.text("digest.measures", n=measures) if measures else "",
        ),
        Figure(
            "soon",
            voice.number(items(part.due_soon)),
            voice.text("digest.f_due_soon"),
            voice.day(due, "row") if due else "",
        ),
        Figure(
            "open",
            voice.number(items(part.opened)),
            voice.text("digest.f_opened"),
            voice.text("digest.f_until", day=voice.day(until, "row"))
            if until
            else voice.text("digest.f_open_all", n=still_open),
        ),
        reported_figure(reported, expected, part.round, voice),
    )


def reported_figure(n: int, m: int, code: str, voice: Voice) -> Figure:
    """Return n of m of the round opened last."""
    below = voice.say(round_said(code)) if m else ""
    of = f"/{voice.number(m)}"
    return Figure("reported", voice.number(n), voice.text("digest.f_reported"), below, of)


def own_subject(part: OwnPart) -> list[Said]:
    """Return the numbers of the subject, those of nothing left out."""
    numbers = (
        ("digest.s_overdue", overdue_items(part)),
        ("digest.s_due_soon", items(part.due_soon)),
    )
    told = [said(code, n=n) for code, n in numbers if n]
    if told:
        return told
    if part.opened:
        return [said("digest.s_opened", n=items(part.opened))]
    if part.answered:
        return [said("digest.s_answered", n=items(part.answered))]
    return [said("digest.s_changed", n=len(part.changes))]


def divisions_named(names: Sequence[str]) -> Said:
    """Return the first of some divisions and how many more."""
    if len(names) > 1:
        return said("digest.and_divisions", first=names[0], n=len(names) - 1)
    return said("digest.as", it=names[0])


def round_said(code: str, *, long: bool = False) -> Said:
    """Return a round's name, or that it is the latest of several sorts."""
    if not code:
        return Said("digest.round_last")
    if long and "-H" in code:
        return said("digest.half_long", round=round_name(code))
    if long:
        return said("digest.round_long", round=round_name(code, long=True))
    return said("digest.round", round=round_name(code))


def _days_left(line: Line, today: date) -> int:
    return max((day - today).days for day in (line.due, line.deadline) if day is not None)
