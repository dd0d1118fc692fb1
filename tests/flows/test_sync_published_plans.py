"""The two published plans through the whole flow: the figures that must come out."""

import json
from pathlib import Path
from typing import Any

import pytest

from engine.rounds import round_cadences
from sync.backends.plan_file import read_plan_file
from tests.flows.conftest import MakeOffice
from tests.flows.office import EXAMPLES, Office, iso


@pytest.fixture
def pathum_wan(office: MakeOffice) -> Office:
    o = office(read_plan_file(EXAMPLES / "pathumwan-2566.csv"), office__demonstration=True)
    o.sync("2022-10-03")
    return o


@pytest.fixture
def watthana(office: MakeOffice) -> Office:
    plan = read_plan_file(EXAMPLES / "watthana-2568.csv")
    o = office(plan, office__name="สำนักงานเขตวัฒนา", office__fiscal_year=2568)
    o.sync("2024-10-01")
    return o


def _expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(Path(EXAMPLES / name).read_text(encoding="utf-8"))
    return found


def test_pathum_wan_owes_1860_follow_ups_of_155_assignments_of_54_measures(
    pathum_wan: Office,
) -> None:
    totals = pathum_wan.status("2022-10-03")["totals"]
    assert (totals["measures"], totals["assignments"], totals["follow_ups"]) == (54, 155, 1860)
    opened = [f for f in pathum_wan.register().follow_ups.values() if f.opened_on]
    assert len(opened) == 155
    assert pathum_wan.problems() == []
    pathum_wan.settle("2022-10-03")


def test_pathum_wan_with_nothing_reported_is_930_rounds_and_155_deadlines_late_on_21_april(
    pathum_wan: Office,
) -> None:
    late = pathum_wan.overdue("2023-04-21")
    rounds = [item for item in late if item["kind"] == "follow_up"]
    deadlines = [item for item in late if item["kind"] == "deadline"]
    assert (len(rounds), len(deadlines)) == (930, 155)
    assert len({item["measure"] for item in deadlines}) == 54
    assert len(pathum_wan.standing("2023-04-21").deadlines) == 155


def test_due_days_move_to_the_next_working_day(pathum_wan: Office) -> None:
    f = pathum_wan.register().follow_ups
    assert iso(f["M001-1-2566-06"].due) == "2023-03-31"
    assert iso(f["M001-1-2566-07"].due) == "2023-05-01"
    assert iso(f["M001-1-2566-10"].due) == "2023-08-03"
    first_of_april = [m for m in pathum_wan.register().measures.values() if m.deadline]
    moved = {iso(m.deadline): m.due for m in first_of_april if m.deadline and m.due}
    assert iso(moved["2023-04-01"]) == "2023-04-03"


@pytest.mark.parametrize(
    ("name", "fixture"),
    [("pathumwan-2566.expected.json", "pathum_wan"), ("watthana-2568.expected.json", "watthana")],
)
def test_every_reading_of_a_published_plan_is_the_expected_one(
    name: str, fixture: str, request: pytest.FixtureRequest
) -> None:
    o: Office = request.getfixturevalue(fixture)
    expected, register = _expected(name), o.register()
    assert len(expected["measures"]) == len(register.measures)
    everyone = set(o.house.office.profile.divisions)
    for wanted, m in zip(expected["measures"], register.measures.values(), strict=True):
        parties = [a.party for a in register.assignments.values() if a.measure == m.key]
        [cadence] = round_cadences(m.cadences, o.house.office.policy)
        got = {
            "indicator": m.indicator,
            "items": list(m.items),
            "deadline": iso(m.deadline) if m.deadline else None,
            "cadence": str(cadence),
            "responsible": ["ALL"] if set(parties) == everyone else parties,
        }
        assert got == {key: wanted[key] for key in got}, m.key


def test_watthana_owes_460_follow_ups_of_230_assignments_of_23_measures(watthana: Office) -> None:
    totals = watthana.status("2024-10-01")["totals"]
    assert (totals["measures"], totals["assignments"], totals["follow_ups"]) == (23, 230, 460)
    watthana.settle("2024-10-01")
