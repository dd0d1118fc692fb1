"""A measure and its deadline explained: cells, how they were read, the duty in force."""

from collections import Counter
from collections.abc import Sequence

from engine.cadence import read_cadences
from engine.cells import plain, same
from engine.columns import MEASURES
from engine.fiscal_year import FiscalYear
from engine.item_reading import read_indicator, read_items
from engine.party_reading import read_parties
from engine.register import Assignment, Measure
from engine.rounds import COUNTED
from engine.thai_dates import read_date_cell
from engine.wording import Said, said
from workflows.explain_steps import (
    Known,
    Step,
    cell_source,
    cell_step,
    decision_steps,
    due_steps,
    listed,
)


def measure_steps(known: Known, measure: Measure) -> list[Step]:
    """Return every cell of a measure with its reading, the duty in force and how it stands."""
    steps = [Step("duty", said("explain.measure", key=measure.key, title=measure.title))]
    for field in ("indicator", "items", "responsible", "deadline", "cadence"):
        steps += read_cell(known, measure, field)
    steps += held_steps(measure)
    steps += _duty_steps(known, measure)
    if measure.due is not None and measure.deadline is not None:
        steps += due_steps(known.office, measure.deadline, measure.due)
    steps += decision_steps(known, measure.key)
    steps += _problem_steps(known, measure.key)
    return [*steps, *_measure_status(known, measure)]


def deadline_steps(known: Known, assignment: Assignment) -> list[Step]:
    """Return the chain of one party's completion deadline."""
    measure = known.register.measures[assignment.measure]
    steps = [
        Step("duty", said("explain.measure", key=measure.key, title=measure.title)),
        *read_cell(known, measure, "responsible"),
        party_step(assignment),
        *read_cell(known, measure, "deadline"),
        *held_steps(measure),
    ]
    if measure.due is None:
        steps.append(Step("rule", said("explain.no_deadline")))
    elif measure.deadline is None:
        about = {"due": measure.due}
        steps.append(Step("rule", said("explain.due_assumed", **about)))
    else:
        steps += due_steps(known.office, measure.deadline, measure.due)
    steps += decision_steps(known, measure.key)
    return [*steps, *_deadline_status(known, assignment, measure)]


def read_cell(known: Known, measure: Measure, field: str) -> list[Step]:
    """Return a cell as typed and how it is read; an empty optional cell is not spoken of."""
    cells = measure.cells
    if field == "items" and not plain(cells.get(field)).strip() and not measure.items:
        return []
    how, value = _reading(known, measure, field)
    text = said("explain.read_as", value=value, how=how)
    return [
        cell_step(measure.key, field, cells, MEASURES),
        Step("reading", text, cell_source(measure.key, field)),
    ]


def _reading(known: Known, measure: Measure, field: str) -> tuple[Said, Said]:
    cells = measure.cells
    text = plain(cells.get(field))
    if field == "indicator":
        number = read_indicator(text)
        return number.how, said(f"indicator.{number.value}" if number.value else "indicator.none")
    if field == "items":
        indicator = read_indicator(plain(cells.get("indicator"))).value
        items = read_items(text, plain(cells.get("issue")), indicator)
        return items.how, listed(items.value)
    if field == "responsible":
        parties = read_parties(text, known.profile())
        return parties.how, listed([p.name for p in parties.parties])
    if field == "cadence":
        cadences = read_cadences(text)
        return cadences.how, listed([said(f"cadence.{c}") for c in cadences.value])
    day = read_date_cell(cells.get(field), FiscalYear(known.office.policy.fiscal_year_be))
    if isinstance(day.value, tuple):
        return day.how, said("explain.period", first=day.value[0], last=day.value[1])
    return day.how, said("explain.day", day=day.value) if day.value else said("explain.nothing")


def held_steps(measure: Measure) -> list[Step]:
    """Tell which typed cells do not count yet, and which text is in force instead."""
    return [
        Step(
            "duty",
            said(
                "explain.held",
                heading=MEASURES.column(field).heading,
                typed=plain(measure.cells.get(field)),
                text=plain(text),
            ),
            cell_source(measure.key, field),
        )
        for field, text in measure.held.items()
        if not same(text, measure.cells.get(field))
    ]


def party_step(assignment: Assignment) -> Step:
    """Tell in which role a party is bound, and by which number of the measure's parties."""
    about = {
        "party": assignment.party,
        "role": said(f"explain.role_{assignment.role}"),
        "key": assignment.key,
        "day": assignment.added_on,
    }
    return Step("duty", said("explain.party", **about))


def cadence_steps(known: Known, measure: Measure) -> list[Step]:
    """Tell which cadence makes the rounds, or that the plan's default does."""
    if any(cadence in COUNTED for cadence in measure.cadences):
        return []
    cadence = said(f"cadence.{known.office.policy.default_cadence}")
    source = said("explain.setting", key="plan.default_cadence")
    return [Step("rule", said("explain.default_cadence", cadence=cadence), source)]


def _duty_steps(known: Known, measure: Measure) -> list[Step]:
    parties = _parties(known, measure)
    live = [a for a in parties if a.cancelled_on is None]
    names = listed([f"{a.key} {a.party}" for a in live])
    steps = [Step("duty", said("explain.parties", n=len(live), names=names))]
    steps += cadence_steps(known, measure)
    if measure.deadline is None and measure.due is not None:
        steps.append(Step("rule", said("explain.due_assumed", due=measure.due)))
    if measure.first_seen > known.office.policy.plan_start:
        steps.append(Step("rule", said("explain.first_seen", day=measure.first_seen)))
    if measure.missing_since is not None:
        steps.append(Step("duty", said("explain.missing", day=measure.missing_since)))
    return steps


def _parties(known: Known, measure: Measure) -> Sequence[Assignment]:
    mine = [a for a in known.register.assignments.values() if a.measure == measure.key]
    return sorted(mine, key=lambda a: a.number)


def _problem_steps(known: Known, key: str) -> list[Step]:
    return [
        Step("problem", p.message, said("explain.problem", key=p.key))
        for p in known.problems_of(key)
        if p.is_open and p.request is None
    ]


def _measure_status(known: Known, measure: Measure) -> list[Step]:
    stands = known.standing.measures[measure.key]
    words = Counter(
        known.standing.follow_ups[key]
        for key, f in known.register.follow_ups.items()
        if f.measure == measure.key
    )
    counts = listed(
        [said("explain.count", n=n, word=said(f"explain.word_{w}")) for w, n in words.items()]
    )
    word = said(f"explain.word_{stands.state}")
    steps = [
        Step("status", said("explain.measure_state", day=known.day, word=word, counts=counts))
    ]
    if stands.expected:
        about = {"n": stands.reported, "of": stands.expected, "missing": listed(stands.missing)}
        steps.append(Step("status", said("explain.n_of_m", **about)))
    return steps


def _deadline_status(known: Known, assignment: Assignment, measure: Measure) -> list[Step]:
    word = known.standing.deadlines.get(assignment.key)
    steps = []
    if assignment.completed_on is not None:
        said_so = [
            f.key
            for f in known.register.follow_ups.values()
            if f.assignment == assignment.key and f.reported_on == assignment.completed_on
        ]
        about = {"day": assignment.completed_on, "keys": listed(said_so)}
        steps.append(Step("decision", said("explain.completed_by", **about)))
    if assignment.cancelled_on is not None:
        steps.append(Step("decision", said("explain.party_gone", day=assignment.cancelled_on)))
    if word is None:
        return [*steps, Step("status", said("explain.no_deadline_state", day=known.day))]
    due = measure.due or known.day
    about = {"day": known.day, "due": due, "days": abs((known.day - due).days)}
    return [*steps, Step("status", said(f"explain.deadline_{word}", **about))]
