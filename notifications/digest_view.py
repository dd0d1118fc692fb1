"""A digest as a view: the memo's head, the headline, the figures, and the parts in order."""

from collections.abc import Sequence
from functools import reduce
from typing import Final

from engine.digest import FOLLOW_UP_TAB, WHOLE_SHEET, Digest
from engine.wording import Said, said
from notifications.director_view import (
    director_below,
    director_figures,
    director_headline,
    director_sections,
    director_subject,
)
from notifications.office_view import (
    office_below,
    office_figures,
    office_headline,
    office_sections,
    office_subject,
)
from notifications.own_view import (
    divisions_named,
    own_below,
    own_figures,
    own_headline,
    own_sections,
    own_subject,
)
from notifications.text_layout import one_line, shorten
from notifications.view import Figure, Section, View, Voice, capped, safe_href

MOST_LINES = 60
"""In a section; then the count and where to look."""

_MOST_FOLDED: Final = 3
"""More missed issues than this are counted, not listed."""


def subject_of(digest: Digest, voice: Voice) -> str:
    """Return the subject: who it is about, the numbers that matter, the day.

    A digest that is late, or holds older missed ones, names the day it belongs to.
    """
    if digest.office:
        who, told = said("digest.as", it=digest.agency), office_subject(digest.office)
    elif digest.director:
        who, told = said("digest.as", it=digest.agency), director_subject(digest.director)
    elif digest.own:
        who = divisions_named([tally.party for tally in digest.own.tallies])
        told = own_subject(digest.own)
    else:
        raise ValueError("a digest without any part says nothing")
    what = " ".join(voice.say(one) for one in told)
    day = "digest.for_day" if digest.slot.is_late else "digest.plain_day"
    text = voice.text(
        "digest.subject",
        who=shorten(voice.say(who), 60),
        what=what,
        day=said(day, day=digest.slot.day),
    )
    return one_line(text)


def build_view(digest: Digest, voice: Voice) -> View:
    """Return the whole mail in one language, at most MOST_LINES lines a section."""
    subject = subject_of(digest, voice)
    headline, below, figures = _top(digest, voice)
    sheet = safe_href(digest.links.get(WHOLE_SHEET, ""))
    tab = safe_href(digest.links.get(FOLLOW_UP_TAB, "")) or sheet
    return View(
        language=voice.language,
        agency=shorten(digest.agency, 60),
        product=voice.text("digest.product"),
        subject=subject,
        preheader=" · ".join(f"{f.label} {f.value}{f.of}" for f in figures),
        memo=_memo(digest, voice),
        headline=headline,
        below=below,
        figures=figures,
        sections=tuple(capped(one, MOST_LINES, voice) for one in _sections(digest, voice)),
        how_title=voice.text("digest.how_title") if _asks(digest) else "",
        how=_how(digest, voice) if _asks(digest) else (),
        button=voice.text("digest.open_tab") if tab and _asks(digest) else "",
        button_href=tab if _asks(digest) else "",
        in_sheet=voice.text("digest.in_sheet"),
        foot=_foot(digest, voice),
        foot_link=voice.text("digest.open_sheet") if sheet else "",
        foot_href=sheet,
    )


def _top(digest: Digest, voice: Voice) -> tuple[str, str, tuple[Figure, ...]]:
    today = digest.slot.composed_on
    if digest.office:
        part = digest.office
        return office_headline(part, voice), office_below(part, voice), office_figures(part, voice)
    if digest.director:
        chief = digest.director
        below = director_below(chief, digest.grace_days, voice)
        return director_headline(chief, voice), below, director_figures(chief, today, voice)
    if digest.own:
        own = digest.own
        return own_headline(own, today, voice), own_below(own, voice), own_figures(own, voice)
    return "", "", ()


def _sections(digest: Digest, voice: Voice) -> list[Section]:
    today, cap = digest.slot.composed_on, MOST_LINES
    found: list[Section] = []
    if digest.own:
        found += own_sections(digest.own, today, voice, cap)
    if digest.office:
        me = (digest.email, dict(digest.links))
        found += office_sections(digest.office, me, today, voice, cap)
    if digest.director:
        found += director_sections(digest.director, today, voice, cap)
    return found


def _asks(digest: Digest) -> bool:
    """Whether the reader is to report something."""
    own = digest.own
    return own is not None and bool(own.overdue or own.due_soon or own.opened)


def _memo(digest: Digest, voice: Voice) -> tuple[tuple[str, str], ...]:
    kind = "office" if digest.office else "director" if digest.director else "own"
    title = voice.text(f"digest.title_{kind}", year=voice.number_of_year(digest.fiscal_year_be))
    greeting = _joined(digest.greeting, voice)
    rows = [
        (voice.text("digest.memo_subject"), title),
        (voice.text("digest.memo_to"), greeting),
        (voice.text("digest.memo_day"), voice.day(digest.slot.composed_on, "weekday")),
    ]
    if digest.slot.is_late:
        rows.append((voice.text("digest.memo_slot"), _slot(digest, voice)))
    return tuple(rows)


def _slot(digest: Digest, voice: Voice) -> str:
    day = voice.day(digest.slot.day, "weekday")
    if not digest.slot.folded:
        return voice.text("digest.slot_of", day=day)
    folded = digest.slot.folded
    if len(folded) > _MOST_FOLDED:
        span = {"first": folded[0], "last": folded[-1]}
        return voice.text("digest.slot_folded_many", day=day, n=len(folded), **span)
    missed = ", ".join(voice.day(one) for one in folded)
    return voice.text("digest.slot_folded", day=day, missed=missed)


def _how(digest: Digest, voice: Voice) -> tuple[str, ...]:
    own = digest.own
    names = [f"“{tally.party}”" for tally in own.tallies] if own else []
    who = " ".join(names)
    return (
        voice.text("digest.how_open", who=who),
        voice.text("digest.how_choose"),
        voice.text("digest.how_same"),
    )


def _foot(digest: Digest, voice: Voice) -> tuple[str, ...]:
    source = voice.text("digest.foot_source", day=digest.slot.composed_on)
    if digest.previous_day:
        source += f" · {voice.text('digest.foot_previous', day=digest.previous_day)}"
    roles = tuple(said(f"digest.role_{role}", division=name) for role, name in digest.duties)
    return (
        source,
        voice.text("digest.foot_why", roles=_joined(roles, voice)),
        voice.text("digest.foot_auto"),
    )


def _joined(names: Sequence[Said], voice: Voice) -> str:
    return shorten(
        voice.say(reduce(lambda one, two: said("digest.and", one=one, two=two), names)), 200
    )
