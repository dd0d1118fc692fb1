"""หน่วยงาน proposes and does not grant: addresses and roles wait for a yes."""

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import COORDINATOR, Office, iso
from tests.flows.plans import ONE

PEOPLE = f"""
ฝ่าย | ชื่อย่อ | ตำแหน่ง | ชื่อ | อีเมล | บทบาท
ฝ่ายปกครอง | ฝปค. | เจ้าพนักงานปกครอง | สมชาย ใจดี | somchai@example.go.th | เจ้าหน้าที่
ฝ่ายโยธา | | หัวหน้าฝ่ายโยธา | มานี มีนา | manee@example.go.th | หัวหน้าฝ่าย
ฝ่ายปกครอง | | นักจัดการงานทั่วไป | วีระ กล้า | {COORDINATOR} | ผู้ประสานงาน
"""
SOMCHAI, MANEE = "somchai@example.go.th", "manee@example.go.th"


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(ONE, PEOPLE)
    o.sync("2022-10-03")
    return o


def _confirmed(o: Office) -> Office:
    for asked in o.problems("address"):
        o.decide(asked.key, "อนุมัติ", "2022-10-03")
    o.sync("2022-10-03")
    return o


def test_a_new_address_waits_for_a_yes(o: Office) -> None:
    assert o.person(SOMCHAI).email == ""
    assert {p.value for p in o.problems()} == {SOMCHAI, MANEE}
    assert o.cell("หน่วยงาน", 2, "ข้อสังเกต").startswith("P00")
    o.settle("2022-10-03")
    _confirmed(o)
    assert o.person(SOMCHAI).email == SOMCHAI
    assert o.problems() == []
    o.settle("2022-10-03")


def test_what_the_settings_grant_needs_no_yes(o: Office) -> None:
    granted = o.person(COORDINATOR)
    assert (granted.email, granted.roles) == (COORDINATOR, ("coordinator",))
    o.edit("หน่วยงาน", 4, "บทบาท", "เจ้าหน้าที่")
    o.sync("2022-10-04")
    assert o.problems("role") == []
    assert "coordinator" in o.person(COORDINATOR).roles


def test_a_changed_address_keeps_the_old_one_until_confirmed(o: Office) -> None:
    _confirmed(o)
    o.edit("หน่วยงาน", 2, "อีเมล", "New.Somchai@example.go.th")
    o.sync("2022-10-04")
    person = o.person("New.Somchai@example.go.th")
    asked = o.problem("address")
    assert (person.email, person.key) == (SOMCHAI, asked.row_key)
    o.settle("2022-10-04")
    o.decide(asked.key, "อนุมัติ", "2022-10-05")
    o.sync("2022-10-05")
    assert o.person("New.Somchai@example.go.th").email == "new.somchai@example.go.th"
    o.decide(asked.key, "ไม่อนุมัติ", "2022-10-06")
    o.sync("2022-10-06")
    assert o.person("New.Somchai@example.go.th").email == SOMCHAI
    assert o.problems() == []
    o.settle("2022-10-06")


def test_a_refused_address_is_not_asked_about_again(o: Office) -> None:
    asked = next(p for p in o.problems("address") if p.value == SOMCHAI)
    o.decide(asked.key, "ไม่อนุมัติ", "2022-10-03")
    o.sync("2022-10-04")
    assert {p.value for p in o.problems()} == {MANEE}
    assert o.person(SOMCHAI).email == ""
    o.settle("2022-10-04")


def test_an_unnamed_editor_confirms_no_address(o: Office) -> None:
    asked = next(p for p in o.problems("address") if p.value == SOMCHAI)
    o.edit("ตรวจสอบ", asked.key, "คำตัดสิน", "อนุมัติ")
    o.sync("2022-10-04")
    assert o.person(SOMCHAI).email == ""
    assert o.problem("decision.only_coordinator").row_key == asked.key


@pytest.mark.parametrize(
    "typed",
    [
        "a@b.go.th\nBcc: x@y.th",
        "a@b.go.th, c@d.go.th",
        "สมชาย@example.go.th",
        "a b@c.go.th",
        "abc",
    ],
)
def test_what_is_no_single_address_is_refused_and_the_old_one_used(o: Office, typed: str) -> None:
    _confirmed(o)
    o.edit("หน่วยงาน", 2, "อีเมล", typed)
    o.sync("2022-10-04")
    found = o.problem("people.bad_address")
    assert (found.row, found.column) == (2, "อีเมล")
    assert o.register().people[found.row_key].email == SOMCHAI
    o.settle("2022-10-04")


def test_a_dash_is_no_address_and_nothing_to_mend(o: Office) -> None:
    o.add("หน่วยงาน", {"ฝ่าย": "ฝ่ายรายได้", "ชื่อ": "ปิติ พอใจ", "อีเมล": "-", "ถึง": "-"})
    o.sync("2022-10-04")
    assert {p.value for p in o.problems()} == {SOMCHAI, MANEE}


@pytest.mark.parametrize("role", ["ผู้ประสานงาน", "ผู้อำนวยการ", "ผู้ติดตาม"])
def test_a_privileged_role_waits_for_a_yes(o: Office, role: str) -> None:
    _confirmed(o)
    o.edit("หน่วยงาน", 2, "บทบาท", role)
    o.sync("2022-10-04")
    asked = o.problem("role")
    assert o.person(SOMCHAI).roles == ()
    o.decide(asked.key, "อนุมัติ", "2022-10-05")
    o.sync("2022-10-05")
    assert len(o.person(SOMCHAI).roles) == 1
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_plain_role_counts_at_once_and_a_privileged_one_is_not_typed_away(o: Office) -> None:
    _confirmed(o)
    o.edit("หน่วยงาน", 2, "บทบาท", "หัวหน้าฝ่าย")
    o.sync("2022-10-04")
    assert o.person(SOMCHAI).roles == ("head",)
    o.edit("หน่วยงาน", 2, "บทบาท", "ผู้ประสานงาน")
    o.sync("2022-10-05")
    o.decide(o.problem("role").key, "อนุมัติ", "2022-10-05")
    o.edit("หน่วยงาน", 2, "บทบาท", "เจ้าหน้าที่")
    o.sync("2022-10-06")
    assert o.person(SOMCHAI).roles == ("officer", "coordinator")
    assert o.problem("role").waits


def test_a_removed_row_silences_nobody_until_decided(o: Office) -> None:
    _confirmed(o)
    o.delete("หน่วยงาน", 3)
    o.sync("2022-10-04")
    asked = o.problem("person_gone")
    assert o.person(MANEE).gone_on is None
    o.settle("2022-10-04")
    o.decide(asked.key, "อนุมัติ", "2022-10-05")
    o.sync("2022-10-05")
    assert iso(o.person(MANEE).gone_on) == "2022-10-05"
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_removal_that_is_refused_puts_the_row_back(o: Office) -> None:
    _confirmed(o)
    held = o.row("หน่วยงาน", 3)
    o.delete("หน่วยงาน", 3)
    o.sync("2022-10-04")
    o.decide(o.problem("person_gone").key, "คืนค่าเดิม", "2022-10-05")
    o.sync("2022-10-05")
    back = next(row for row in o.rows("หน่วยงาน") if row["อีเมล"] == MANEE)
    assert {**back, "ข้อสังเกต": held["ข้อสังเกต"]} == held
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_row_without_confirmed_address_may_simply_go(o: Office) -> None:
    o.delete("หน่วยงาน", 3)
    o.sync("2022-10-04")
    assert o.person(MANEE).gone_on is not None
    assert {p.value for p in o.problems()} == {SOMCHAI}


def test_people_are_known_by_what_they_keep_when_rows_are_sorted(o: Office) -> None:
    _confirmed(o)
    before = o.register().people
    o.sort("หน่วยงาน", by=lambda row: str(row["ชื่อ"]))
    o.sync("2022-10-04")
    assert o.register().people == before
    assert o.problems() == []


def test_swapped_addresses_mail_nobody_else(o: Office) -> None:
    _confirmed(o)
    o.edits("หน่วยงาน", [(2, "อีเมล", MANEE), (3, "อีเมล", SOMCHAI)])
    o.sync("2022-10-04")
    confirmed = {p.name: p.email for p in o.register().people.values()}
    assert (confirmed["สมชาย ใจดี"], confirmed["มานี มีนา"]) == (SOMCHAI, MANEE)
    assert len(o.problems("address")) == 2


def test_a_short_name_helps_to_read_a_measure(o: Office) -> None:
    o.edit("มาตรการ", "M001", "ผู้รับผิดชอบ", "ฝปค. ฝยธ.")
    o.sync("2022-10-04")
    assert dict(o.problem("measure.party_unknown").message.about)["unread"] == "ฝยธ"
    o.edit("หน่วยงาน", 3, "ชื่อย่อ", "ฝยธ.")
    o.sync("2022-10-05")
    assert o.problems("measure.party_unknown") == []
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง", "ฝ่ายโยธา"]


def test_a_short_name_given_to_another_division_takes_nobodys_duty_away(o: Office) -> None:
    o.edit("มาตรการ", "M001", "ผู้รับผิดชอบ", "ฝปค.")
    o.sync("2022-10-04")
    assert o.problems("fewer_parties") == []
    o.edits("หน่วยงาน", [(2, "ชื่อย่อ", None), (3, "ชื่อย่อ", "ฝปค.")])
    o.sync("2022-10-05")
    assert set(o.parties("M001").values()) == {"ฝ่ายปกครอง", "ฝ่ายโยธา"}
    asked = o.problem("fewer_parties")
    assert asked.message.code == "request.renamed_parties"
    o.settle("2022-10-05")
    o.decide(asked.key, "ไม่อนุมัติ", "2022-10-06")
    o.sync("2022-10-06")
    assert "ฝ่ายปกครอง" in o.parties("M001").values()
    assert o.problems("fewer_parties") == []
    o.settle("2022-10-06")


@pytest.mark.parametrize("short", ["ฝ่ายปกครอง", "ทุกฝ่าย", "ผอ.เขต"])
def test_a_short_name_that_means_somebody_else_is_refused(o: Office, short: str) -> None:
    o.edit("หน่วยงาน", 3, "ชื่อย่อ", short)
    o.sync("2022-10-04")
    assert o.problem("people.short_name_taken").value == short
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง"]


def test_a_dash_is_no_short_name(o: Office) -> None:
    o.edit("หน่วยงาน", 3, "ชื่อย่อ", "-")
    o.edit("มาตรการ", "M001", "ผู้รับผิดชอบ", "ฝ่ายปกครอง - ฝ่ายเทศกิจ")
    o.sync("2022-10-04")
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง", "ฝ่ายเทศกิจ"]


def test_a_person_may_serve_from_a_month_to_a_month(o: Office) -> None:
    o.edits("หน่วยงาน", [(2, "ตั้งแต่", "ต.ค. 2565"), (2, "ถึง", "ธ.ค. 2565"), (3, "ถึง", "ไม่ทราบ")])
    o.sync("2022-10-04")
    person = o.person(SOMCHAI)
    assert (iso(person.since), iso(person.until)) == ("2022-10-01", "2022-12-31")
    assert o.problem("people.day_unread").value == "ไม่ทราบ"


def test_a_note_of_ours_in_people_tab_is_put_back_and_said(o: Office) -> None:
    o.edit("หน่วยงาน", 4, "ข้อสังเกต", "ไม่จริง")
    o.sync("2022-10-04")
    assert o.problem("cell.restored").value == "ไม่จริง"
    o.settle("2022-10-04")
