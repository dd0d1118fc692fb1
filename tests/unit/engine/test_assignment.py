"""Who owes what; a party's number is given once, and a lighter duty is named."""

from dataclasses import replace

import pytest

from engine.assignment import duty_in_force, in_force_with, lightenings, rounds_a_year, set_parties
from engine.cadence import Cadence
from engine.draft import Draft
from engine.measure import Duty
from engine.problems import RequestKind
from engine.register import Register
from tests.unit.engine.plans import act, bare, on

ONE = ("ฝ่ายปกครอง", "division", "lead")
TWO = ("ฝ่ายโยธา", "division", "lead")
DUTY = Duty(on("2023-03-31"), on("2023-03-31"), (Cadence.MONTHLY,), (ONE,), ())


@pytest.mark.parametrize(
    ("about", "kinds"),
    [
        ({}, []),
        ({"deadline": on("2023-02-28"), "due": on("2023-02-28")}, []),
        ({"deadline": on("2023-04-30"), "due": on("2023-05-01")}, [RequestKind.LATER_DEADLINE]),
        ({"deadline": None, "due": None}, [RequestKind.LATER_DEADLINE]),
        ({"deadline": None}, []),
        ({"parties": (ONE, TWO)}, []),
        ({"parties": (TWO,)}, [RequestKind.FEWER_PARTIES]),
        ({"parties": (("ฝ่ายปกครอง", "division", "support"),)}, []),
        ({"cadences": (Cadence.WEEKLY,)}, []),
        ({"cadences": (Cadence.MONTHLY, Cadence.QUARTERLY)}, []),
        ({"cadences": (Cadence.QUARTERLY,)}, [RequestKind.RARER_CADENCE]),
        ({"cadences": ()}, [RequestKind.RARER_CADENCE]),
        (
            {"due": on("2023-04-03"), "parties": (), "cadences": (Cadence.ANNUAL,)},
            [
                RequestKind.LATER_DEADLINE,
                RequestKind.FEWER_PARTIES,
                RequestKind.RARER_CADENCE,
            ],
        ),
    ],
)
def test_what_lightens_a_duty(about: dict[str, object], kinds: list[RequestKind]) -> None:
    new = replace(DUTY, **about)  # type: ignore[arg-type]
    assert [part.kind for part in lightenings(DUTY, new, act().by)] == kinds


def test_where_no_day_was_there_any_day_adds_duty() -> None:
    assert list(lightenings(replace(DUTY, deadline=None, due=None), DUTY, act().by)) == []


def test_a_duty_is_in_force_with_its_held_parts_as_they_were() -> None:
    new = Duty(on("2023-06-30"), on("2023-06-30"), (), (TWO,), ("cadences",))
    held = in_force_with(DUTY, new, frozenset({"deadline", "responsible", "cadence"}))
    assert held == replace(DUTY, parties=(ONE, TWO))
    assert in_force_with(DUTY, new, frozenset()) == new
    assumed = replace(DUTY, assumed=("due",))
    assert in_force_with(assumed, new, frozenset({"deadline"})).assumed == ("due", "cadences")


def test_rounds_a_year_are_those_of_every_counted_cadence() -> None:
    by = act().by
    assert rounds_a_year((Cadence.MONTHLY, Cadence.QUARTERLY), by) == 16
    assert rounds_a_year((Cadence.CONTINUOUS,), by) == 2


def test_a_number_is_given_once_and_never_reused() -> None:
    draft, measure = Draft(Register()), bare()
    draft.put(measure, "sheet")
    set_parties(draft, measure, DUTY, act("2022-10-03"))
    set_parties(draft, measure, replace(DUTY, parties=(TWO,)), act("2022-11-01"))
    three = ("ฝ่ายเทศกิจ", "division", "support")
    set_parties(draft, measure, replace(DUTY, parties=(three, ONE)), act("2022-12-01"))
    set_parties(draft, measure, replace(DUTY, parties=(three, ONE)), act("2022-12-02"))
    found = {a.key: a for a in draft.assignments_of("M001")}
    assert [a.party for a in found.values()] == ["ฝ่ายปกครอง", "ฝ่ายโยธา", "ฝ่ายเทศกิจ"]
    assert found["M001-1"].added_on == on("2022-12-01")
    assert (found["M001-2"].cancelled_on, found["M001-2"].reason) == (
        on("2022-12-01"),
        "party_removed",
    )
    assert found["M001-3"].role == "support"
    duty = duty_in_force(measure, list(found.values()))
    assert [name for name, _, _ in duty.parties] == ["ฝ่ายปกครอง", "ฝ่ายเทศกิจ"]


def test_the_first_parties_owe_from_the_day_the_measure_was_seen() -> None:
    draft, measure = Draft(Register()), bare(first_seen="2022-10-01")
    set_parties(draft, measure, DUTY, act("2022-11-15"))
    assert draft.assignments["M001-1"].added_on == on("2022-10-01")
