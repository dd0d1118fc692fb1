"""A national register judged: 5,000 measures, 10 divisions each, every month."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.measuring import Line, Measured, alternate
from engine.agency import PartySort
from engine.cadence import Cadence
from engine.fiscal_year import FiscalYear
from engine.policy import Policy
from engine.register import Assignment, FollowUp, Measure, Register
from engine.rounds import rounds_of
from engine.standing import judge
from engine.status import status_on

_START, _TODAY = date(2022, 10, 1), date(2023, 4, 21)
_MEASURES, _PARTIES = 5_000, 10


def judging() -> Iterator[Line]:
    """600,000 follow-ups, three of five past ones reported, on 21 April 2566."""
    policy = Policy(2566, _START)
    register = _register()
    follow_ups = register.follow_ups
    soon = timedelta(days=policy.due_soon_days)
    found = alternate(
        {
            "pass": Measured(lambda: {k: f.due < _TODAY for k, f in follow_ups.items()}),
            "words": Measured(lambda: [status_on(f, _TODAY, soon) for f in follow_ups.values()]),
            "whole": Measured(lambda: judge(register, _TODAY, policy)),
        },
        7,
    )
    n = f"{len(follow_ups):,} follow-ups"
    yield Line(f"{n}: floor, one comparison each into a dict", found["pass"])
    yield Line(f"{n}: their words", found["words"], floor=found["pass"], at_most=0.5)
    yield Line(
        f"{n}: the whole plan judged, n of m", found["whole"], floor=found["pass"], at_most=0.5
    )


def _register() -> Register:
    random = Random(2566)  # noqa: S311  # the same register every time
    measures: dict[str, Measure] = {}
    assignments: dict[str, Assignment] = {}
    follow_ups: dict[str, FollowUp] = {}
    due = date(2023, 4, 5)
    monthly = (Cadence.MONTHLY,)
    for number in range(1, _MEASURES + 1):
        measure = Measure(
            f"M{number:03d}", number, {}, number % 10 + 1, (), due, due, monthly, (), _START
        )
        measures[measure.key] = measure
        for party in range(1, _PARTIES + 1):
            key = f"{measure.key}-{party}"
            name = f"ฝ่ายที่ {party}"
            assignments[key] = Assignment(
                key, measure.key, party, name, PartySort.DIVISION, "lead", _START
            )
            for one in _year(assignments[key], random):
                follow_ups[one.key] = one
    return Register(measures, assignments, follow_ups)


def _year(assignment: Assignment, random: Random) -> Iterator[FollowUp]:
    for window in rounds_of(FiscalYear(2566), Cadence.MONTHLY):
        past = window.opens <= _TODAY
        reported = past and random.random() < 0.6
        yield FollowUp(
            key=f"{assignment.key}-{window.code}",
            measure=assignment.measure,
            assignment=assignment.key,
            party=assignment.party,
            round=window.code,
            cadence=window.cadence,
            opens=window.opens,
            closes=window.closes,
            scheduled=window.closes,
            due=window.closes,
            opened_on=window.opens if past else None,
            reported_on=window.closes + timedelta(days=random.randrange(-6, 4))
            if reported
            else None,
        )
