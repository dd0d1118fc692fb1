"""The law of the history: it tells every past register, and the present one."""

from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine

from engine.problems import Problem
from engine.register import Assignment, Change, Entity, FollowUp, Measure, Person, Register
from storage.database import Storage
from tests.storage.values import NOON, a_run, any_of, sentences, texts

_agencies = count(1)
# parents first: what refers to a measure or an assignment finds it there
KEYS = ("M001", "M002")
MEASURES = any_of(Measure, key=st.sampled_from(KEYS))
FAMILY = st.one_of(
    MEASURES,
    any_of(
        Assignment,
        key=st.sampled_from(("M001-1", "M002-1")),
        measure=st.sampled_from(KEYS),
    ),
    any_of(
        FollowUp,
        key=st.sampled_from(("M001-1-2566-01", "M001-1-2566-02")),
        assignment=st.sampled_from(("M001-1", "M002-1")),
    ),
    any_of(Person, key=st.sampled_from(("P001", "P002"))),
    any_of(Problem, key=st.sampled_from(("N001", "N002"))),
)
WHYS = st.none() | sentences
STEPS = st.lists(  # (values of one run, seconds since the last: 0 is the same instant)
    st.tuples(st.lists(st.tuples(FAMILY, texts, WHYS), max_size=5), st.integers(0, 3)),
    min_size=1,
    max_size=6,
)
PLACES = {
    Measure: "measures",
    Assignment: "assignments",
    FollowUp: "follow_ups",
    Person: "people",
    Problem: "problems",
}


def orphan(value: Entity, known: Register) -> bool:
    """Tell whether what the value refers to is not there yet."""
    if isinstance(value, Assignment):
        return value.measure not in known.measures
    return isinstance(value, FollowUp) and value.assignment not in known.assignments


def grown(known: Register, value: Entity) -> Register:
    """Return the register with the value in its place, in the order of keys."""
    place = PLACES[type(value)]
    values = {**getattr(known, place), value.key: value}
    return replace(known, **{place: dict(sorted(values.items()))})


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_the_history_folds_to_every_register_there_was(engine: Engine, steps: Any) -> None:
    storage = Storage(engine, f"agency-{next(_agencies)}", 2566)
    expected, at = Register(), NOON
    states = [(at - timedelta(seconds=1), expected)]
    for number, (values, seconds) in enumerate(steps):
        at += timedelta(seconds=seconds)
        changes = []
        for value, who, why in values:
            if not orphan(value, expected):
                before = getattr(expected, PLACES[type(value)]).get(value.key)
                changes.append(Change(before, value, who, why))
                expected = grown(expected, value)
        with storage.work() as work:
            work.keep(changes, a_run(number, at))
            assert work.register() == expected
            assert work.register_at(at) == expected
            work.commit()
        states = [state for state in states if state[0] != at] + [(at, expected)]
    with storage.reading() as work:
        for then, register in states:
            assert work.register_at(then) == register
        assert repr(work.register_at(at)) == repr(work.register())


def test_lines_written_by_a_clock_that_ran_wrong_do_not_stand_in_the_way(
    engine: Engine,
) -> None:
    storage = Storage(engine, "pathumwan", 2566)
    people = [Person("P001", {}, "", "", name, "", ()) for name in ("ก", "ข", "ค")]
    at = (NOON + timedelta(days=3650), NOON - timedelta(days=9000), NOON)
    for number, (before, after) in enumerate(zip([None, *people], people, strict=False)):
        with storage.work() as work:
            work.keep([Change(before, after, "x")], a_run(number, at[number]))
            work.commit()
    with storage.reading() as work:
        assert work.register_at(NOON) == Register()
        assert work.register_at(at[0]) == work.register()
