"""A follow-up explained: the measure's cells, the round's rule, what moved it, its answer."""

from engine.answer import earlier_result, read_answer
from engine.cells import plain
from engine.columns import FOLLOW_UPS
from engine.draft import Draft
from engine.fiscal_year import FiscalYear
from engine.history import HistoryLine
from engine.problems import Place
from engine.register import FollowUp
from engine.rounds import rounds_of
from engine.state_reading import read_state
from engine.status import Status
from engine.wording import said
from sync.views import round_name
from workflows.explain_measure import cadence_steps, held_steps, party_step, read_cell
from workflows.explain_steps import (
    Known,
    Step,
    cell_source,
    cell_step,
    decision_steps,
    due_steps,
    who_said,
)


def follow_up_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    """Return the chain of one follow-up, from the measure's cells to the word of the day."""
    measure = known.register.measures[follow_up.measure]
    assignment = known.register.assignments[follow_up.assignment]
    return [
        Step("duty", said("explain.measure", key=measure.key, title=measure.title)),
        *read_cell(known, measure, "responsible"),
        party_step(assignment),
        *read_cell(known, measure, "cadence"),
        *held_steps(measure),
        *cadence_steps(known, measure),
        *_round_steps(known, follow_up),
        *due_steps(known.office, follow_up.closes, follow_up.scheduled),
        *decision_steps(known, follow_up.key),
        *_moved_steps(known, follow_up),
        *_answer_steps(known, follow_up),
        *_status_steps(known, follow_up),
    ]


def _round_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    year = FiscalYear(known.office.policy.fiscal_year_be)
    windows = rounds_of(year, follow_up.cadence)
    number = next((w.number for w in windows if w.code == follow_up.round), 0)
    about = {
        "name": round_name(follow_up),
        "number": number,
        "of": len(windows),
        "cadence": said(f"cadence.{follow_up.cadence}"),
        "opens": follow_up.opens,
        "closes": follow_up.closes,
    }
    source = said("explain.fiscal_year", year=str(year.be), first=year.first, last=year.last)
    steps = [Step("rule", said("explain.round", **about), source)]
    if follow_up.inherited:
        steps.append(Step("rule", said("explain.inherited", due=follow_up.scheduled)))
    elif follow_up.opened_on:
        steps.append(Step("rule", said("explain.opened", day=follow_up.opened_on)))
    return steps


def _moved_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    """Scheduled and due side by side, and what took the follow-up off the list."""
    f, steps = follow_up, []
    line = _last(known, f, "due")
    if f.due != f.scheduled:
        who = who_said(line.who) if line else said("explain.nothing")
        about = {"scheduled": f.scheduled, "due": f.due, "who": who}
        steps.append(Step("decision", said("explain.extended", **about)))
    else:
        steps.append(Step("rule", said("explain.due_as_scheduled", due=f.due)))
    if f.excused_on:
        steps.append(Step("decision", said("explain.excused", day=f.excused_on)))
    if f.cancelled_on:
        line = _last(known, f, "cancelled_on")
        why = line.why if line and line.why else said("explain.nothing")
        steps.append(Step("decision", said("explain.cancelled", day=f.cancelled_on, why=why)))
    if f.completed_on:
        line = _last(known, f, "completed_on")
        why = line.why if line and line.why else said("explain.nothing")
        steps.append(Step("rule", said("explain.completed", day=f.completed_on, why=why)))
    return steps


def _answer_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    typed = [f for f, v in follow_up.cells.items() if plain(v).strip()]
    if not typed:
        return [Step("answer", said("explain.no_answer"))]
    order = [c.field for c in FOLLOW_UPS.columns if c.field in typed]
    steps = [cell_step(follow_up.key, f, follow_up.cells, FOLLOW_UPS) for f in order]
    reading = read_state(plain(follow_up.cells.get("state")))
    value = said("explain.as", it=reading.value) if reading.value else said("explain.nothing")
    source = cell_source(follow_up.key, "state", FOLLOW_UPS)
    steps.append(Step("reading", said("explain.read_as", value=value, how=reading.how), source))
    earlier = earlier_result(Draft(known.register), follow_up) is not None
    place = Place(FOLLOW_UPS.title, None, "", follow_up.key)
    taken = read_answer(follow_up.cells, follow_up, earlier=earlier, place=place)
    counts = "explain.is_report" if taken.is_report else "explain.is_no_report"
    steps.append(Step("answer", said(counts, state=taken.state or "–")))
    steps += [Step("answer", finding.message) for finding in taken.findings]
    line = _last(known, follow_up, "cells")
    if line is not None:
        about = {"who": who_said(line.who), "day": line.at.date(), "time": f"{line.at:%H:%M}"}
        steps.append(Step("answer", said("explain.answered_by", **about)))
    return [*steps, *_interval_steps(known, follow_up)]


def _interval_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    """From when a report counts: the earliest it can have been written (DESIGN section 3)."""
    f = follow_up
    if f.reported_on is None or f.seen_on is None:
        return []
    line = _last(known, f, "reported_on")
    run = said("explain.run", run=line.run) if line else None
    about = {"first": f.reported_on, "seen": f.seen_on, "opens": f.opens}
    if line is not None and line.why is not None and line.why.code == "answer.by_command":
        return [Step("rule", said("explain.day_known", **about), run)]
    if f.reported_on == f.opens:
        return [Step("rule", said("explain.from_opening", **about), run)]
    return [Step("rule", said("explain.interval", **about), run)]


def _status_steps(known: Known, follow_up: FollowUp) -> list[Step]:
    word = known.standing.follow_ups[follow_up.key]
    soon = known.office.policy.due_soon_days
    about = {
        "day": known.day,
        "due": follow_up.due,
        "days": abs((known.day - follow_up.due).days),
        "opens": follow_up.opens,
        "reported": follow_up.reported_on or known.day,
        "soon": soon,
        "word": said(f"explain.word_{word}"),
    }
    steps = [Step("status", said(f"explain.status_{word}", **about))]
    later = follow_up.reported_on
    if later is not None and later > known.day and word is not Status.CANCELLED:
        steps.append(Step("status", said("explain.later_report", reported=later, day=known.day)))
    return steps


def _last(known: Known, follow_up: FollowUp, field: str) -> HistoryLine | None:
    """Return the line that last gave a field its value; a new row's empty field is no change."""
    for line in reversed(known.history_of(follow_up.key)):
        if field in line.fields and line.fields[field][1]:
            return line
    return None
