"""The director's part: what is past the grace, where, and whether it grows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from engine.digest import DirectorPart, Tally
from engine.wording import Said, said
from notifications.line_rows import late_section
from notifications.own_view import reported_figure
from notifications.view import Figure, Row, Section, Voice, bar


def director_sections(
    part: DirectorPart, today: date, voice: Voice, cap: int
) -> Iterator[Section]:
    """Return the table of divisions and the oldest items."""
    most = max((t.past_grace for t in part.tallies), default=0)
    rows = tuple(_division(tally, most, today, voice) for tally in part.tallies[:cap])
    names = " · ".join(part.clear[:12])
    yield Section(
        form="table",
        tone="overdue",
        title=voice.text("digest.sec_past_grace"),
        count=voice.text("digest.items", n=part.total.past_grace),
        rows=rows,
        columns=tuple(
            voice.text(f"digest.col_{name}") for name in ("division", "items", "oldest", "change")
        ),
        left=len(part.tallies) - len(rows),
        where="digest.where_summary",
        foot=f"✓ {voice.text('digest.clear', names=names)}" if names else "",
    )
    if part.oldest:
        lines = [replace(line, previous="") for line in part.oldest]
        oldest = late_section("digest.sec_oldest", lines, today, voice, cap, name_party=True)
        intro = "digest.sec_oldest_rest" if part.some_shown_above else "digest.sec_oldest_intro"
        yield Section(
            form=oldest.form,
            tone=oldest.tone,
            title=oldest.title,
            count=voice.text("digest.measures", n=len(lines)),
            rows=oldest.rows,
            intro=voice.text(intro),
            where=oldest.where,
        )


def director_headline(part: DirectorPart, voice: Voice) -> str:
    """Return how many, in how many divisions, and where most of them are."""
    n = part.total.past_grace
    late = [t for t in part.tallies if t.past_grace]
    if not late:
        return voice.text("digest.h_director_none")
    code = "digest.h_director_one" if len(late) == 1 else "digest.h_director"
    return voice.text(code, n=n, m=len(late), worst=late[0].party)


def director_below(part: DirectorPart, grace_days: int, voice: Voice) -> str:
    """Return the trend, and what is counted."""
    if part.total.before is None:
        return voice.text("digest.sub_director", days=grace_days)
    return voice.text(
        "digest.sub_director_trend",
        trend=_trend(part.total),
        before=part.total.before,
        n=part.total.past_grace,
        days=grace_days,
    )


def director_figures(part: DirectorPart, today: date, voice: Voice) -> tuple[Figure, ...]:
    """Return past the grace, the oldest, reported."""
    oldest = min((t.oldest for t in part.tallies if t.oldest), default=None)
    trend = "" if part.total.before is None else voice.say(_trend(part.total)).strip()
    return (
        Figure(
            "overdue",
            voice.number(part.total.past_grace),
            voice.text("digest.f_past_grace"),
            trend,
        ),
        Figure(
            "plain",
            voice.number((today - oldest).days) if oldest else voice.number(0),
            voice.text("digest.f_oldest"),
            voice.text("digest.days"),
        ),
        reported_figure(part.total.reported, part.total.expected, part.round, voice),
    )


def director_subject(part: DirectorPart) -> list[Said]:
    """Return how much is past the grace."""
    late = sum(1 for t in part.tallies if t.past_grace)
    if not late:
        return [Said("digest.s_none_past_grace")]
    return [said("digest.s_past_grace", n=part.total.past_grace, m=late)]


def _division(tally: Tally, most: int, today: date, voice: Voice) -> Row:
    oldest = voice.number((today - tally.oldest).days) if tally.oldest else "–"
    return Row(
        title=tally.party,
        cells=(
            voice.number(tally.past_grace),
            oldest if tally.past_grace else "–",
            voice.say(_change(tally)),
        ),
        filled=bar(tally.past_grace, most),
        tone="overdue",
    )


def _trend(tally: Tally) -> Said:
    change = tally.past_grace - (tally.before or 0)
    if change == 0:
        return Said("digest.same")
    return said("digest.up" if change > 0 else "digest.down", n=abs(change))


def _change(tally: Tally) -> Said:
    if tally.before is None:
        return Said("digest.change_unknown")
    change = tally.past_grace - tally.before
    if change == 0:
        return Said("digest.change_same")
    return said("digest.change_up" if change > 0 else "digest.change_down", n=abs(change))
