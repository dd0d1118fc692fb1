"""A measure's cells changed: what counts at once, and what waits for a decision."""

from collections.abc import Iterator
from dataclasses import replace

from engine.assignment import (
    Amendment,
    Lightening,
    duty_in_force,
    in_force_with,
    lightenings,
    set_parties,
)
from engine.cells import Cells, pack, plain, same
from engine.columns import MEASURES
from engine.decisions import lightened_proposal
from engine.draft import Draft
from engine.follow_up import schedule
from engine.measure import Duty, MeasureReading, read_measure
from engine.problems import Finding, Place, RequestKind, Severity
from engine.register import Measure
from engine.wording import said


def admit(draft: Draft, measure: Measure, place: Place, act: Amendment) -> list[Finding]:
    """Take a measure that is seen for the first time: all of its duty counts."""
    reading = read_measure(measure.cells, act.by, place)
    taken = _with_duty(measure, reading, reading.duty)
    draft.put(taken, act.who, act.why)
    set_parties(draft, taken, reading.duty, act)
    schedule(draft, taken, act)
    return list(reading.findings)


def amend(
    draft: Draft,
    measure: Measure,
    cells: Cells,
    place: Place,
    act: Amendment,
    *,
    by_coordinator: bool = False,
) -> list[Finding]:
    """Take a measure's cells as they now are.

    What adds duty takes effect at once; what lightens it, or cannot be read, leaves the
    old duty in force (DESIGN section 4). The coordinator's own edit may lighten; so may
    new holidays or settings under a text that nobody changed, but not a short name that
    somebody retyped in หน่วยงาน.
    """
    act = replace(act, decided=by_coordinator)
    reading = read_measure(cells, act.by, place)
    old = duty_in_force(measure, draft.assignments_of(measure.key))
    readable = in_force_with(old, reading.duty, reading.unread)
    in_force: Cells = {**measure.cells, **measure.held}
    renamed = set() if act.settings_changed else _never_retyped(measure)

    def waits(part: Lightening) -> bool:
        retyped = not same(cells.get(part.field), in_force.get(part.field))
        return not by_coordinator and (retyped or part.field in renamed)

    lighter = [part for part in lightenings(old, readable, act.by) if waits(part)]
    held = reading.unread | {part.field for part in lighter}
    duty = in_force_with(old, reading.duty, held)
    texts = {field: in_force.get(field) for field in sorted(held)}
    after = _with_duty(replace(measure, cells=cells, held=texts), reading, duty)
    draft.put(after, act.who, act.why)
    if _as_set(duty) != _as_set(old):
        set_parties(draft, after, duty, act)
        schedule(draft, after, act)
    if lighter:
        old = replace(old, parties=_parties_before(in_force, cells, duty, act, place))
    asked = _requests(after, old, reading.duty, lighter, place)
    return [*reading.findings, *asked]


def _parties_before(
    in_force: Cells, cells: Cells, duty: Duty, act: Amendment, place: Place
) -> tuple[tuple[str, str, str], ...]:
    """Return whom a refusal leaves bound: those of the old text, not whom the new one added."""
    named = read_measure(in_force, act.by, place)
    retyped = not same(cells.get("responsible"), in_force.get("responsible"))
    return named.duty.parties if retyped and "responsible" not in named.unread else duty.parties


def _as_set(duty: Duty) -> tuple[Duty, frozenset[tuple[str, str, str]]]:
    """A cell names its parties in any order."""
    return replace(duty, parties=()), frozenset(duty.parties)


def _never_retyped(measure: Measure) -> set[str]:
    """Only the names of parties can mean something else without settings having changed."""
    typed, held = measure.cells.get("responsible"), measure.held.get("responsible")
    return {"responsible"} if "responsible" not in measure.held or same(typed, held) else set()


def _with_duty(measure: Measure, reading: MeasureReading, duty: Duty) -> Measure:
    return replace(
        measure,
        indicator=reading.indicator,
        items=reading.items,
        deadline=duty.deadline,
        due=duty.due,
        cadences=duty.cadences,
        assumed=duty.assumed,
    )


_SAYS = {
    RequestKind.LATER_DEADLINE: "request.later_deadline",
    RequestKind.FEWER_PARTIES: "request.fewer_parties",
    RequestKind.RARER_CADENCE: "request.rarer_cadence",
}


def _requests(
    measure: Measure, old: Duty, new: Duty, lighter: list[Lightening], place: Place
) -> Iterator[Finding]:
    for part in lighter:
        old_cell, new_cell = measure.held.get(part.field), measure.cells.get(part.field)
        heading = MEASURES.column(part.field).heading
        message = said(
            _SAYS[part.kind], key=measure.key, old=plain(old_cell), new=plain(new_cell) or "–"
        )
        if same(old_cell, new_cell):
            gone = [n for n, _, _ in old.parties if n not in {p[0] for p in new.parties}]
            message = said("request.renamed_parties", key=measure.key, parties=", ".join(gone))
        proposal = {
            **lightened_proposal(old, new, part.field),
            "old_cell": pack(old_cell),
            "new_cell": pack(new_cell),
        }
        where = Place(place.tab, place.row, heading, measure.key)
        yield Finding(
            part.kind.value,
            where,
            plain(new_cell),
            message,
            Severity.REQUEST,
            part.kind,
            proposal,
        )
