"""Rows of หน่วยงาน: what they propose and what is in force."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agency import AgencyProfile
from engine.cells import Cells
from engine.fiscal_year import FiscalYear
from engine.people import (
    check_person,
    coordinators,
    granted,
    person_from,
    read_address,
    read_roles,
)
from engine.problems import Finding, Place
from engine.register import Person
from tests.unit.engine.plans import on
from tests.unit.engine.profiles import BANGKOK_DISTRICT

PROFILE: AgencyProfile = replace(
    BANGKOK_DISTRICT,
    role_words={
        "officer": ("เจ้าหน้าที่",),
        "head": ("หัวหน้าฝ่าย",),
        "coordinator": ("ผู้ประสานงาน",),
        "director": ("ผู้อำนวยการ",),
        "viewer": ("ผู้ติดตาม",),
    },
)
YEAR = FiscalYear(2566)
ROW: Cells = {
    "division": "ฝ่ายปกครอง",
    "position": "เจ้าพนักงานปกครอง",
    "name": "สมชาย ใจดี",
    "email": "Somchai@example.go.th",
    "roles": "เจ้าหน้าที่",
}
PLACES = {
    f: Place("หน่วยงาน", 2, f, "N001")
    for f in ("division", "email", "roles", "acting_for", "since", "until")
}


def _person(before: Person | None = None, **cells: object) -> Person:
    return person_from("N001", {**ROW, **cells}, before, PROFILE, YEAR)  # type: ignore[dict-item]


def _check(person: Person, **grants: tuple[str, ...]) -> list[Finding]:
    return list(check_person(person, PLACES, PROFILE, grants))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        (" Somchai@Example.go.th \n", "somchai@example.go.th"),
        (None, ""),
        ("-", ""),
        ("a@b.go.th\nBcc: c@d.th", None),
        ("a@b.go.th;c@d.go.th", None),
        ("a@b", None),
        ("สมชาย@example.go.th", None),
        (f"{'a' * 64}@{'b' * 200}.go.th", None),
        (7, None),
    ],
)
def test_an_address_is_one_address_or_refused(typed: str | None, read: str | None) -> None:
    assert read_address(typed) == read


@given(st.text())
def test_no_accepted_address_can_end_a_mail_header(typed: str) -> None:
    read = read_address(typed)
    assert not read or not set(read) & set("\r\n ,;<>")


@pytest.mark.parametrize(
    ("roles", "position", "read"),
    [
        ("หัวหน้าฝ่าย", "ผู้อำนวยการเขต", ("head",)),
        (None, "ผู้อำนวยการเขต", ("director",)),
        ("เจ้าหน้าที่, ผู้ประสานงาน", None, ("officer", "coordinator")),
        (None, "นักจัดการงานทั่วไป", ("officer",)),
    ],
)
def test_roles_are_named_by_the_cell_else_by_the_position(
    roles: str | None, position: str | None, read: tuple[str, ...]
) -> None:
    assert read_roles({"roles": roles, "position": position}, PROFILE) == read


def test_a_new_person_has_no_address_and_no_privilege_until_confirmed() -> None:
    person = _person(roles="ผู้ประสานงาน")
    assert (person.email, person.roles) == ("", ())
    assert {f.code for f in _check(person)} == {"address", "role"}


def test_what_was_confirmed_stays_whatever_is_typed() -> None:
    confirmed = replace(_person(), email="old@x.th", roles=("officer", "coordinator"))
    again = _person(confirmed, roles="หัวหน้าฝ่าย")
    assert (again.email, again.roles) == ("old@x.th", ("head", "coordinator"))
    asked = {f.code: f for f in _check(again)}
    assert asked["address"].message.code == "request.address_changed"
    assert asked["role"].proposal == {"roles": "head", "old": "head,coordinator"}


def test_the_settings_grant_to_an_address_what_they_say_and_nothing_is_asked() -> None:
    grants = {"somchai@example.go.th": ("coordinator",)}
    person = granted(_person(), grants)
    assert (person.email, person.roles) == (
        "somchai@example.go.th",
        ("officer", "coordinator"),
    )
    assert _check(person, **grants) == []
    assert granted(_person(email="x@y.th"), grants) == _person(email="x@y.th")
    assert granted(_person(email="x y"), grants).email == ""


def test_a_person_serves_from_the_first_day_to_the_last_that_is_meant() -> None:
    person = _person(since="ต.ค. 2565", until="มี.ค. 2566")
    assert (person.since, person.until) == (on("2022-10-01"), on("2023-03-31"))
    day = _person(since=on("2022-11-01"), until="-")
    assert (day.since, day.until) == (on("2022-11-01"), None)
    assert [f.code for f in _check(_person(until="เมื่อไรไม่รู้", email=None))] == ["people.day_unread"]


def test_a_division_that_is_not_known_stays_as_typed() -> None:
    assert _person(division=" กลุ่มงาน  พิเศษ ").division == "กลุ่มงาน พิเศษ"
    assert _person(division="ฝ่ายสิ่งแวดล้อมฯ").division == "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล"


def test_a_bad_address_is_said_in_one_line_by_name_or_position() -> None:
    [found] = _check(_person(email="a b\nc", name=None))
    about = dict(found.message.about)
    assert about == {"value": "a b c", "who": "เจ้าพนักงานปกครอง (ฝ่ายปกครอง)"}


def test_coordinators_are_those_confirmed_and_those_of_the_settings() -> None:
    confirmed = replace(_person(), email="a@x.th", roles=("coordinator",))
    gone = replace(confirmed, email="b@x.th", gone_on=on("2022-10-01"))
    unconfirmed = replace(confirmed, email="")
    grants = {"c@x.th": ("coordinator",), "d@x.th": ("viewer",)}
    assert coordinators([confirmed, gone, unconfirmed], grants) == {"a@x.th", "c@x.th"}


def test_acting_for_somebody_waits_for_a_yes_and_ending_it_does_not() -> None:
    typed = _person(acting_for="หัวหน้าฝ่ายปกครอง", email=None)
    assert typed.acting_for == ""
    [asked] = _check(typed)
    assert (asked.code, asked.proposal) == (
        "acting",
        {"acting_for": "หัวหน้าฝ่ายปกครอง", "old": ""},
    )
    confirmed = replace(typed, acting_for="หัวหน้าฝ่ายปกครอง")
    assert _check(_person(confirmed, acting_for="หัวหน้าฝ่ายปกครอง", email=None)) == []
    other = _person(confirmed, acting_for="หัวหน้าฝ่ายโยธา", email=None)
    assert other.acting_for == "หัวหน้าฝ่ายปกครอง"
    assert [f.code for f in _check(other)] == ["acting"]
    assert _person(confirmed, email=None).acting_for == ""


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ({"division": "ฝ่ายปกคอง"}, ["people.division_unknown"]),
        ({"division": "กลุ่มงานลูกเสือ"}, ["people.division_unknown"]),
        ({"division": "-"}, []),
        ({"division": None}, []),
        ({"roles": "ผู้ดูแล"}, ["people.role_unknown"]),
        ({"roles": "-"}, []),
        ({"roles": None}, []),
    ],
)
def test_a_division_or_role_that_nobody_knows_is_said(
    typed: dict[str, Any], codes: list[str]
) -> None:
    assert [f.code for f in _check(_person(email=None, **typed))] == codes
