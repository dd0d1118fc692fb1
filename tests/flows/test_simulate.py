"""simulate: a period played over a copy of the register, and nothing touched."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from notifications.digest import digest_subject
from sync.backends.plan_file import read_plan_file
from tests.flows.command_line import run, run_json
from tests.flows.conftest import MakeOffice
from tests.flows.office import EXAMPLES, Office
from tests.flows.plans import THREE
from workflows.example_people import example_people
from workflows.simulate_year import Simulation, Telling, simulate_year

PEOPLE = ("coordinator@example.go.th", "director@example.go.th", "head03@example.go.th")


def _with_people(o: Office) -> Office:
    people = example_people(o.house.office)
    o.confirm(*people)
    o.show(people)
    return o


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = _with_people(office(THREE))
    o.sync("2022-10-03")
    return o


def _play(o: Office, first: str, last: str) -> Simulation:
    policy = o.house.office.policy
    telling = Telling(lambda digest: digest_subject(digest, policy))
    period = (date.fromisoformat(first), date.fromisoformat(last))
    return simulate_year(o.house.office, o.register(), period, telling)


def _items(played: Simulation, person: str) -> dict[str, int]:
    return {m.day.isoformat(): m.items for m in played.mails if m.person == person}


def _bytes(folder: Path) -> dict[str, bytes]:
    return {str(p): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def test_a_digest_goes_out_on_each_slot_moved_to_a_working_day(three: Office) -> None:
    played = _play(three, "2022-10-10", "2022-10-31")
    days = sorted({m.day.isoformat() for m in played.mails})
    # Monday 24 October 2022 is the day after Chulalongkorn Day, a Sunday: off in lieu
    assert days == ["2022-10-10", "2022-10-17", "2022-10-25", "2022-10-31"]


def test_an_officer_is_told_of_the_round_once_then_when_it_is_due_then_each_week_it_is_late(
    three: Office,
) -> None:
    played = _play(three, "2022-10-03", "2022-11-15")
    assert _items(played, "head03@example.go.th") == {
        "2022-10-03": 1,  # opened
        "2022-10-31": 1,  # due today
        "2022-11-07": 2,  # October late, November opened
        "2022-11-14": 1,
    }
    roles = {m.person: m.role for m in played.mails}
    assert roles == {
        "coordinator@example.go.th": "coordinator",
        "director@example.go.th": "director",
        "viewer@example.go.th": "viewer",
        "head01@example.go.th": "head",
        "head03@example.go.th": "head",
        "head08@example.go.th": "head",
    }


def test_a_director_hears_of_what_is_past_the_grace_only(three: Office) -> None:
    played = _play(three, "2022-10-03", "2022-11-30")
    assert _items(played, "director@example.go.th") == {
        "2022-11-14": 2, "2022-11-21": 2, "2022-11-28": 2,
    }  # fmt: skip


def test_a_person_in_three_roles_gets_one_mail_a_slot(three: Office) -> None:
    played = _play(three, "2022-10-03", "2023-03-31")
    per_slot = Counter((m.day, m.person) for m in played.mails)
    assert set(per_slot.values()) == {1}
    assert per_slot[date(2022, 10, 10), "coordinator@example.go.th"] == 1


def test_answers_that_are_known_are_not_asked_for_again(three: Office) -> None:
    three.answer("M002-1-2566-01", "2022-10-05", state="ดำเนินการแล้ว (รอบนี้)", result="ประชุม")
    played = _play(three, "2022-10-10", "2022-10-31")
    assert "head03@example.go.th" not in {m.person for m in played.mails if m.day.day == 31}


def test_what_falls_due_is_counted_and_the_peak_is_the_earliest_of_equals(three: Office) -> None:
    played = _play(three, "2022-10-01", "2022-12-31")
    # two monthly rounds on 31 Oct and 30 Nov; December's and the quarter's move to January
    assert (played.follow_ups, played.peak_day) == (4, date(2022, 10, 31))
    played = _play(three, "2022-12-01", "2023-01-31")
    assert (played.follow_ups, played.peak_day) == (5, date(2023, 1, 4))
    assert _play(three, "2024-01-01", "2024-02-01").peak_day is None


def test_the_register_that_is_played_is_not_changed(three: Office) -> None:
    register = three.register()
    before = dict(register.follow_ups)
    telling = Telling(lambda digest: digest.email)
    simulate_year(three.house.office, register, (date(2022, 10, 1), date(2023, 9, 30)), telling)
    assert register.follow_ups == before


def test_a_plan_that_is_over_and_closed_mails_nobody(three: Office) -> None:
    played = _play(three, "2023-11-01", "2024-03-31")
    assert max(m.day for m in played.mails) == date(2023, 11, 27)


def test_without_a_coordinator_nobody_is_mailed_and_it_is_said(office: MakeOffice) -> None:
    o = office(THREE, roles__coordinators=[])
    o.sync("2022-10-03")
    played = _play(o, "2022-10-03", "2022-12-31")
    assert (played.mails, played.nobody, played.follow_ups) == ((), True, 4)
    done = run(o.folder, "simulate", "--from", "2022-10-03", "--to", "2022-10-31", "--json")
    assert done.returncode == 0
    assert "coordinators" in done.stderr


def test_the_command_touches_no_byte_of_the_office(three: Office) -> None:
    three.house.storage._engine.dispose()  # our own connections hold files beside the database
    before = _bytes(three.folder)
    played: dict[str, Any] = run_json(
        three.folder, "simulate", "--from", "2022-10-01", "--to", "2023-09-30"
    )
    assert _bytes(three.folder) == before
    assert set(played) == {"mails", "follow_ups", "peak_day"}
    assert set(played["mails"][0]) == {"day", "person", "role", "kind", "subject", "items"}
    assert {m["kind"] for m in played["mails"]} == {"digest"}


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        ("2023-01-02", "2023-01-01", 2),
        ("2022-10-01", "2024-10-03", 2),
        ("31 ก.พ. 2566", "2023-04-01", 2),
        ("๑ ต.ค. ๒๕๖๕", "31 ต.ค. 2565", 0),
    ],
)
def test_a_period_must_be_one(three: Office, first: str, last: str, code: int) -> None:
    done = run(three.folder, "simulate", "--from", first, "--to", last)
    assert done.returncode == code
    assert bool(done.stderr) == (code != 0)


def test_an_office_that_has_not_synced_says_what_to_do(office: MakeOffice) -> None:
    o = office(THREE)
    for words in (
        ("simulate", "--from", "2022-10-01", "--to", "2022-10-31"),
        ("digest", "coordinator@example.go.th"),
        ("explain", "M001"),
        ("export", "--format", "csv"),
    ):
        done = run(o.folder, *words)
        assert done.returncode == 1
        assert "tidtam sync" in done.stderr


def test_a_year_of_pathum_wan_is_played_and_its_figures_come_out(office: MakeOffice) -> None:
    plan = read_plan_file(EXAMPLES / "pathumwan-2566.csv")
    o = _with_people(office(plan, office__demonstration=True))
    o.sync("2022-10-01")
    played = run_json(o.folder, "simulate", "--from", "2022-10-01", "--to", "2023-10-31")
    assert (played["follow_ups"], played["peak_day"]) == (1860, "2022-10-31")
    people = {m["person"] for m in played["mails"]}
    assert {*PEOPLE, "viewer@example.go.th"} <= people
    assert len(people) == 13
