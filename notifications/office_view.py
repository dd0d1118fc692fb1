"""The coordinator's part: what waits, who is missing, what must be mended, what changed."""

from collections.abc import Iterator, Sequence
from datetime import date

from engine.digest import IndicatorTally, MeasureTally, OfficePart, Tally
from engine.wording import Said, said
from notifications.line_rows import clean_title, indicator_name, late_section, soon_section
from notifications.own_view import notes_section, reported_figure, round_said
from notifications.problem_view import problems_section, requests_section
from notifications.text_layout import shorten
from notifications.view import Figure, Row, Section, Voice, bar, safe_href

_KEYS_SHOWN = 12
_NAMES_SHOWN = 12
_NOBODY_ONE_BY_ONE = 2


def office_sections(
    part: OfficePart, me: tuple[str, dict[str, str]], today: date, voice: Voice, cap: int
) -> Iterator[Section]:
    """Return the sections that hold something. me: own address, links by key."""
    email, links = me
    if part.requests:
        yield requests_section(part.requests, email, links, voice, cap)
    if part.notes:
        yield notes_section("digest.sec_notes", part.notes, voice, cap, "digest.where_checks")
    yield from _unmailed(part, today, voice, cap)
    yield from _figures(part, voice, cap)
    if part.problems:
        yield problems_section(part.problems, links, voice, cap)
    if part.changes:
        yield notes_section("digest.sec_changes", part.changes, voice, cap, "digest.where_history")
    if part.unaddressed:
        yield _unaddressed(part.unaddressed, voice, cap)


def _unmailed(part: OfficePart, today: date, voice: Voice, cap: int) -> Iterator[Section]:
    for title, lines, make in (
        ("digest.sec_unmailed_overdue", part.unmailed_overdue, late_section),
        ("digest.sec_unmailed_due_soon", part.unmailed_due_soon, soon_section),
    ):
        if lines:
            yield make(title, lines, today, voice, cap, name_party=True)


def _figures(part: OfficePart, voice: Voice, cap: int) -> Iterator[Section]:
    if part.tallies:
        yield _divisions(part, voice, cap)
    if part.measures:
        yield _measures(part.measures, voice, cap)
    if part.indicators:
        yield _indicators(part.indicators, voice)


def office_headline(part: OfficePart, voice: Voice) -> str:
    """Return how far the round is."""
    n, m = part.total.reported, part.total.expected
    if not m:
        return voice.text("digest.h_office_none")
    if n == m:
        return voice.text("digest.h_office_all", round=round_said(part.round, long=True), m=m)
    return voice.text(
        "digest.h_office", round=round_said(part.round, long=True), n=n, m=m, rest=m - n
    )


def office_below(part: OfficePart, voice: Voice) -> str:
    """Return what else waits."""
    return voice.text(
        "digest.sub_office",
        overdue=part.total.overdue,
        requests=len(part.requests),
        problems=len(part.problems),
    )


def office_figures(part: OfficePart, voice: Voice) -> tuple[Figure, ...]:
    """Return overdue, due soon, reported, to decide."""
    late = sum(1 for t in part.tallies if t.overdue)
    return (
        Figure(
            "overdue",
            voice.number(part.total.overdue),
            voice.text("digest.f_overdue"),
            voice.text("digest.f_in_places", n=late) if late else "",
        ),
        Figure(
            "soon",
            voice.number(part.total.due_soon),
            voice.text("digest.f_due_soon"),
            voice.text("digest.f_open_all", n=part.total.open),
        ),
        reported_figure(part.total.reported, part.total.expected, part.round, voice),
        Figure(
            "problem",
            voice.number(len(part.requests)),
            voice.text("digest.f_requests"),
            voice.text("digest.f_problems", n=len(part.problems)),
        ),
    )


def office_subject(part: OfficePart) -> list[Said]:
    """Return the numbers of the subject, those of nothing left out."""
    total = part.total
    told = []
    if total.overdue:
        told.append(said("digest.s_overdue", n=total.overdue))
    if total.expected:
        told.append(said("digest.s_reported", n=total.reported, m=total.expected))
    if part.requests:
        told.append(said("digest.s_requests", n=len(part.requests)))
    if not told and part.problems:
        told.append(said("digest.s_problems", n=len(part.problems)))
    if not told:
        told.append(said("digest.s_notes", n=len(part.notes) or len(part.changes)))
    return told


def _divisions(part: OfficePart, voice: Voice, cap: int) -> Section:
    silent = sum(not tally.has_people for tally in part.tallies)
    one_by_one = silent <= _NOBODY_ONE_BY_ONE
    rows = tuple(_division(tally, voice, nobody=one_by_one) for tally in part.tallies[:cap])
    intro = voice.text("digest.sec_divisions_intro")
    if not one_by_one:
        about = {"n": silent, "m": len(part.tallies)}
        intro += f" · {voice.text('digest.nobody_counted', **about)}"
    round_name = voice.say(round_said(part.round, long=True))
    return Section(
        form="bars",
        tone="plain",
        title=voice.text("digest.sec_divisions", round=round_name),
        count=voice.share(part.total.reported, part.total.expected),
        rows=rows,
        intro=intro,
        left=len(part.tallies) - len(rows),
        where="digest.where_summary",
    )


def _division(tally: Tally, voice: Voice, *, nobody: bool) -> Row:
    details = []
    if tally.missing and tally.reported == 0 and tally.expected > 1:
        details.append(voice.text("digest.line_missing_all", n=tally.expected))
    elif tally.missing:
        names = _some(tally.missing, " ", _KEYS_SHOWN)
        details.append(voice.text("digest.line_missing", names=names))
    elif tally.expected:
        details.append(f"✓ {voice.text('digest.line_all_in')}")
    if tally.inherited:
        details.append(voice.text("digest.line_inherited", n=tally.inherited))
    if nobody and not tally.has_people:
        details.append(voice.text("digest.line_nobody"))
    late = voice.text("digest.line_overdue", n=tally.overdue) if tally.overdue else ""
    return Row(
        title=tally.party,
        right=voice.share(tally.reported, tally.expected),
        badge=f"▲ {late}" if late else "",
        filled=bar(tally.reported, tally.expected),
        tone="reported",
        details=tuple(details),
    )


def _measures(measures: Sequence[MeasureTally], voice: Voice, cap: int) -> Section:
    several = len({m.round for m in measures}) > 1
    rows = tuple(
        Row(
            lead=voice.share(m.reported, m.expected),
            title=clean_title(m.title, 72),
            right=m.measure,
            filled=bar(m.reported, m.expected),
            tone="open",
            who=voice.say(round_said(m.round)) if several else "",
            details=(voice.text("digest.line_missing", names=_missing(m, voice)),),
            href=safe_href(m.link),
        )
        for m in measures[:cap]
    )
    return Section(
        form="shares",
        tone="plain",
        title=voice.text("digest.sec_measures"),
        count=voice.text("digest.measures", n=len(measures)),
        rows=rows,
        intro=voice.text("digest.sec_measures_intro"),
        left=len(measures) - len(rows),
        where="digest.where_measures",
    )


def _missing(m: MeasureTally, voice: Voice) -> str:
    """Where most divisions are missing, the few that are not are the shorter thing to read."""
    found = [voice.say(_some(m.missing, " · ", _NAMES_SHOWN))] if m.missing else []
    if m.every_but:
        names = _some(m.every_but, ", ", _NAMES_SHOWN)
        found.append(voice.text("digest.every_division_but", names=names))
    elif m.every_but is not None:
        found.append(voice.text("digest.every_division"))
    return " · ".join(found)


def _indicators(indicators: Sequence[IndicatorTally], voice: Voice) -> Section:
    rows = tuple(
        Row(
            title=indicator_name(i.indicator, voice),
            cells=(
                voice.number(i.measures),
                voice.share(i.reported, i.expected),
                voice.number(i.overdue),
            ),
            filled=bar(i.reported, i.expected),
            tone="reported",
        )
        for i in indicators
    )
    return Section(
        form="table",
        tone="plain",
        title=voice.text("digest.sec_indicators"),
        count="",
        rows=rows,
        columns=tuple(
            voice.text(f"digest.col_{name}")
            for name in ("indicator", "measures", "reported", "overdue")
        ),
    )


def _unaddressed(people: Sequence[tuple[str, str]], voice: Voice, cap: int) -> Section:
    rows = tuple(
        Row(title=f"{shorten(who, 60)} · {division}" if division else shorten(who, 60))
        for who, division in people[:cap]
    )
    return Section(
        form="notes",
        tone="plain",
        title=voice.text("digest.sec_unaddressed"),
        count=voice.text("digest.people", n=len(people)),
        rows=rows,
        intro=voice.text("digest.sec_unaddressed_intro"),
        left=len(people) - len(rows),
        where="digest.where_people",
    )


def _some(names: Sequence[str], mark: str, most: int) -> Said:
    shown = mark.join(names[:most])
    if len(names) > most:
        return said("digest.and_more", names=shown, n=len(names) - most)
    return said("digest.as", it=shown)
