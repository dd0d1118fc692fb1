"""What a division typed about a round: whether it is a report, and from when it counts."""

import re
from dataclasses import dataclass, replace
from datetime import date

from engine.cells import Cells, plain
from engine.columns import FOLLOW_UPS
from engine.draft import Draft
from engine.fiscal_year import FiscalYear
from engine.problems import Finding, Place, RequestKind, Severity
from engine.reading import Sure
from engine.register import FollowUp
from engine.state_reading import has_substance, read_state
from engine.state_words import (
    ASKS_EXEMPTION,
    NOT_STARTED,
    REPORTING,
    SAME_AS_BEFORE,
)
from engine.thai_dates import read_date_cell
from engine.wording import Said, said

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+):(?=\S)")


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """An answer as read: the normal state word, whether it is a report, and why not."""

    state: str
    is_report: bool
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """When and by whom an answer was written: the interval that is known.

    earliest: None means nothing is known before the round's opening.
    """

    earliest: date | None
    seen: date
    who: str
    why: Said | None = None


def read_answer(
    cells: Cells, follow_up: FollowUp, *, earlier: bool, place: Place
) -> AnswerReading:
    """Return what the answer cells mean; `earlier`: an earlier round has a result.

    Reported = a reporting word with a result that holds a letter or digit, or
    เหมือนรอบก่อน where an earlier result exists (DESIGN section 3).
    """
    typed = plain(cells.get("state")).strip()
    result = plain(cells.get("result")).strip()
    reading = read_state(typed)
    state = reading.value if reading.value and reading.sure is not Sure.ASK else ""
    typed = typed if state or reading.sure is Sure.ASK else ""  # a dash says nothing
    findings = [*_extension(cells, follow_up, place), *_evidence(cells, place)]
    is_report = (state in REPORTING and has_substance(result)) or (
        state == SAME_AS_BEFORE and earlier
    )
    if state == ASKS_EXEMPTION:
        about = said("answer.asks_exemption", key=follow_up.key, party=follow_up.party)
        where = _at(place, "state")
        findings.append(
            Finding("exemption", where, typed, about, Severity.REQUEST, RequestKind.EXEMPTION, {})
        )
    elif not is_report and (why := _why_not(typed, state, result)):
        value = typed or result
        findings.append(
            Finding(why, _at(place, "state"), value, said(why, value=value), Severity.WARNING)
        )
    return AnswerReading(state, is_report, tuple(findings))


def _why_not(typed: str, state: str, result: str) -> str:
    """An empty row and ยังไม่ดำเนินการ are plain; everything else is told."""
    if typed and not state:
        return "answer.state_unread"
    if state in REPORTING:
        return "answer.no_result"
    if state == SAME_AS_BEFORE:
        return "answer.nothing_before"
    return "answer.no_state" if has_substance(result) and state != NOT_STARTED else ""


def _evidence(cells: Cells, place: Place) -> list[Finding]:
    """Only a web link is ever made one: javascript: and the like stay plain text."""
    text = plain(cells.get("evidence")).strip()
    scheme = _SCHEME.match(text)
    if scheme is None or scheme[1].lower() in {"http", "https"}:
        return []
    code = "answer.evidence_link"
    where = _at(place, "evidence")
    return [Finding(code, where, text, said(code, value=text[:80]), Severity.WARNING)]


def _extension(cells: Cells, follow_up: FollowUp, place: Place) -> list[Finding]:
    """ขอเลื่อนเป็น asks for a later due day of its round; only a decision moves it."""
    value = cells.get("extension")
    text = plain(value).strip()
    if not has_substance(text):
        return []
    where = _at(place, "extension")
    reading = read_date_cell(value, FiscalYear.of(follow_up.closes))
    day = reading.value[1] if isinstance(reading.value, tuple) else reading.value
    if day is None or reading.sure is Sure.ASK:
        unread = said("answer.extension_unread", value=text, how=reading.how)
        return [Finding("answer.extension_unread", where, text, unread, Severity.WARNING)]
    if day <= follow_up.scheduled:
        early = said("answer.extension_early", value=text, due=follow_up.scheduled)
        return [Finding("answer.extension_early", where, text, early, Severity.WARNING)]
    asks = said("answer.asks_extension", key=follow_up.key, party=follow_up.party, day=day)
    proposal = {"due": day.isoformat(), "old": follow_up.scheduled.isoformat()}
    kind = RequestKind.EXTENSION
    return [Finding("extension", where, text, asks, Severity.REQUEST, kind, proposal)]


def take_answer(
    draft: Draft, follow_up: FollowUp, cells: Cells, answer: AnswerReading, written: Written
) -> None:
    """Keep an answer. A report counts from the earliest day it can have been written.

    That is the later of the round's opening and the last full good read before the one
    that saw it; a report that stands keeps its day when its wording changes; one that is
    cleared counts as not reported from the read that saw it.
    """
    earliest = max(follow_up.opens, written.earliest or follow_up.opens)
    reported = follow_up.reported_on or min(earliest, written.seen)
    after = replace(
        follow_up,
        cells=cells,
        state=answer.state,
        reported_on=reported if answer.is_report else None,
        seen_on=(follow_up.seen_on or written.seen) if answer.is_report else None,
    )
    draft.put(after, written.who, written.why)


def earlier_result(draft: Draft, follow_up: FollowUp) -> FollowUp | None:
    """Return the newest earlier round of the assignment that holds a result of its own."""
    before = [
        f
        for f in draft.follow_ups_of(follow_up.measure)
        if f.assignment == follow_up.assignment
        and f.key != follow_up.key
        and (f.closes, f.opens) < (follow_up.closes, follow_up.opens)
        and has_substance(plain(f.cells.get("result")))
    ]
    return max(before, key=lambda f: (f.closes, f.opens), default=None)


def _at(place: Place, field: str) -> Place:
    heading = FOLLOW_UPS.column(field).heading
    return Place(place.tab, place.row, heading, place.row_key)
