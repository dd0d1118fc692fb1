"""What held on a past day can be had back exactly from the history."""

import json
from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.errors import SettingsError
from config.records import (
    Record,
    calendar_from_record,
    calendar_to_record,
    from_record,
    policy_from_record,
    policy_to_record,
    profile_from_record,
    profile_to_record,
    record_hash,
    settings_record,
)
from config.settings import Settings, calendar_of, load_settings, profile_of
from engine.agency import AgencyProfile, PartyName, PartySort
from engine.policy import Policy
from engine.working_days import WorkingCalendar

WORD = st.text(max_size=12)
WORDS = st.lists(WORD, max_size=3).map(tuple)
BY_WORD = st.dictionaries(WORD, WORDS, max_size=3)
POLICIES = st.builds(
    Policy,
    fiscal_year_be=st.integers(2560, 2642),
    plan_start=st.dates(),
    digest_weekdays=st.lists(st.integers(0, 6), max_size=7).map(tuple),
    language=st.sampled_from(["th", "en"]),
    thai_digits=st.booleans(),
    due_soon_days=st.integers(0, 60),
)
PROFILES = st.builds(
    AgencyProfile,
    kind=WORD,
    parties=st.lists(
        st.builds(PartyName, name=WORD, sort=st.sampled_from(PartySort), aliases=WORDS), max_size=4
    ).map(tuple),
    all_words=WORDS,
    headings=st.dictionaries(WORD, BY_WORD, max_size=3),
    role_words=BY_WORD,
    item_ranges=st.dictionaries(WORD, st.tuples(st.integers(), st.integers()), max_size=3),
)
CALENDARS = st.builds(
    WorkingCalendar,
    holidays=st.dictionaries(st.dates(), WORD, max_size=6),
    known_through=st.dates(),
)


def through_json(record: Record) -> Record:
    """Return the record as the database gives it back."""
    back: Record = json.loads(json.dumps(record, ensure_ascii=False))
    assert back == record
    return back


@given(POLICIES)
def test_a_policy_comes_back_exactly(policy: Policy) -> None:
    assert policy_from_record(through_json(policy_to_record(policy))) == policy


@given(PROFILES)
def test_a_profile_comes_back_exactly(profile: AgencyProfile) -> None:
    assert profile_from_record(through_json(profile_to_record(profile))) == profile


@given(CALENDARS)
def test_a_calendar_comes_back_exactly(calendar: WorkingCalendar) -> None:
    back = calendar_from_record(through_json(calendar_to_record(calendar)))
    assert back == calendar
    assert list(back.holidays) == sorted(calendar.holidays)


@pytest.fixture
def office(tmp_path: Path) -> Settings:
    (tmp_path / "tidtam.toml").write_text(
        'office.name = "เขต"\noffice.kind = "bangkok-district"\noffice.fiscal_year = 2566\n'
        'roles.directors = ["d@example.go.th"]\n',
        "utf-8",
    )
    return load_settings(
        tmp_path,
        {
            "TIDTAM_MAIL__SMTP__PASSWORD": "hunter2",
            "TIDTAM_STORAGE__DATABASE_URL": "postgresql://u:hunter2@h/d",
        },
    )


def record_of(settings: Settings) -> Record:
    return settings_record(settings, profile_of(settings), calendar_of(settings))


def test_the_record_of_a_real_office_gives_everything_back(office: Settings) -> None:
    back = from_record(through_json(record_of(office)))
    assert back == (office.policy, profile_of(office), calendar_of(office))


def test_a_record_holds_no_secret_and_no_path(office: Settings) -> None:
    text = json.dumps(record_of(office), ensure_ascii=False)
    assert "hunter2" not in text
    assert str(office.folder) not in text
    assert "d@example.go.th" in text


def test_the_same_content_has_the_same_hash_and_a_change_another(office: Settings) -> None:
    record = record_of(office)
    turned = dict(reversed(record.items()))
    assert record_hash(turned) == record_hash(record)
    changed = replace(office, policy=replace(office.policy, due_soon_days=6))
    assert record_hash(record_of(changed)) != record_hash(record)


def test_every_field_of_the_recorded_values_is_in_the_record(office: Settings) -> None:
    record = record_of(office)
    assert record["policy"].keys() == {f.name for f in fields(Policy)}
    assert record["profile"].keys() == {f.name for f in fields(AgencyProfile)}
    assert record["calendar"].keys() == {f.name for f in fields(WorkingCalendar)}


def test_a_record_from_before_a_policy_had_a_key_takes_its_default(office: Settings) -> None:
    record = policy_to_record(replace(office.policy, shrink_percent=50))
    del record["shrink_percent"]
    assert policy_from_record(record) == office.policy


DAMAGE: list[tuple[str, Callable[[Record], object]]] = [
    ("policy", lambda r: r.pop("policy")),
    ("policy", lambda r: r["policy"].pop("plan_start")),
    ("policy", lambda r: r["policy"].update(plan_start="soon")),
    ("profile", lambda r: r.update(profile=[])),
    ("profile", lambda r: r["profile"].update(parties=[["ก", "team", []]])),
    ("profile", lambda r: r["profile"].update(headings=[])),
    ("calendar", lambda r: r["calendar"].update(known_through=None)),
    ("calendar", lambda r: r["calendar"].update(holidays={"2566": "ก"})),
]


@pytest.mark.parametrize(("part", "damage"), DAMAGE)
def test_a_damaged_record_is_named_by_its_part(
    office: Settings, part: str, damage: Callable[[Record], object]
) -> None:
    record = through_json(record_of(office))
    damage(record)
    with pytest.raises(SettingsError) as caught:
        from_record(record)
    assert caught.value.text("en").endswith(f"are damaged: {part}.")


def test_the_day_of_a_record_is_a_day(office: Settings) -> None:
    assert record_of(office)["policy"]["plan_start"] == date(2022, 10, 1).isoformat()
