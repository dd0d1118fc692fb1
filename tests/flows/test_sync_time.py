"""Offices that start late, holidays declared later, settings that change."""

import pytest

from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, iso
from tests.flows.plans import ONE, THREE


@pytest.fixture
def late(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2023-02-10")
    return o


def test_rounds_due_before_the_first_sync_are_inherited_and_get_no_row(late: Office) -> None:
    inherited = [f.key for f in late.register().follow_ups.values() if f.inherited]
    assert len(inherited) == 4 + 4 + 1
    assert late.keys("ติดตาม") == ["M001-1-2566-05", "M002-1-2566-05", "M003-1-2566-Q2"]
    assert late.word("M001-1-2566-01", "2023-02-10") == "overdue"
    assert len(late.overdue("2023-02-10")) == 9
    assert late.cell("สรุป", 2, "เกินกำหนด") == 9
    late.settle("2023-02-10")


def test_backfill_gives_every_inherited_round_its_row(late: Office) -> None:
    late.sync("2023-02-13", backfill=True)
    assert len(late.keys("ติดตาม")) == 12
    assert not any(f.inherited for f in late.register().follow_ups.values())
    [line] = [x for x in late.history() if x.key == "M001-1-2566-01" and "inherited" in x.fields][
        -1:
    ]
    assert line.who in {"backfill", "calendar"}
    late.settle("2023-02-13")


def test_backfill_on_the_first_sync_inherits_nothing(office: MakeOffice) -> None:
    o = office(THREE)
    o.sync("2023-02-10", backfill=True)
    assert len(o.keys("ติดตาม")) == 12
    o.settle("2023-02-10")


def test_a_demonstration_office_inherits_nothing(office: MakeOffice) -> None:
    o = office(THREE, office__demonstration=True)
    o.sync("2023-02-10")
    assert not any(f.inherited for f in o.register().follow_ups.values())


def test_a_measure_added_to_a_late_office_owes_from_its_own_day(late: Office) -> None:
    late.add(
        "มาตรการ",
        {"ประเด็น": "ใหม่", "ผู้รับผิดชอบ": "ฝ่ายรายได้", "การกำกับติดตาม": "ทุกเดือน"},
    )
    late.sync("2023-04-03")
    rounds = [f for f in late.register().follow_ups.values() if f.measure == "M004"]
    assert rounds[0].round == "2566-07"
    assert not any(f.inherited for f in rounds)


def test_a_holiday_declared_later_moves_unanswered_due_days_and_is_no_request(
    office: MakeOffice,
) -> None:
    o = office(ONE.replace("31 มี.ค. 2566", "30 พ.ย. 2565"))
    o.sync("2022-10-03")
    o.sync("2022-11-01")
    o.answer("M001-1-2566-01", "2022-11-01", state="อยู่ระหว่างดำเนินการ", result="ร่างแล้ว")
    (o.folder / "holidays.toml").write_text(
        '[added]\n"2022-10-31" = "วันหยุดพิเศษ"\n"2022-11-30" = "วันหยุดพิเศษ"\n', encoding="utf-8"
    )
    o.reopen()
    o.sync("2022-11-02")
    assert iso(o.follow_up("M001-1-2566-02").due) == "2022-12-01"
    assert iso(o.follow_up("M001-1-2566-01").due) == "2022-10-31"
    assert iso(o.measure("M001").due) == "2022-12-01"
    assert iso(o.measure("M001").deadline) == "2022-11-30"
    assert o.problems() == []
    assert o.word("M001-1-2566-02", "2022-12-01") == "due_soon"
    o.settle("2022-11-02")


def test_a_holiday_moves_an_extended_day_only_where_the_rule_is_later(office: MakeOffice) -> None:
    o = office(ONE)
    o.sync("2022-10-03")
    o.edit("ติดตาม", "M001-1-2566-01", "ขอเลื่อนเป็น", "10 พ.ย. 2565")
    o.sync("2022-10-04")
    o.decide(o.problem("extension").key, "อนุมัติ", "2022-10-04")
    (o.folder / "holidays.toml").write_text(
        '[added]\n"2022-10-31" = "วันหยุดพิเศษ"\n', encoding="utf-8"
    )
    o.reopen()
    o.sync("2022-10-05")
    f = o.follow_up("M001-1-2566-01")
    assert (iso(f.scheduled), iso(f.due)) == ("2022-11-01", "2022-11-10")


def test_a_deadline_moves_with_a_holiday_also_while_its_tab_is_stopped(office: MakeOffice) -> None:
    o = office(ONE.replace("31 มี.ค. 2566", "30 พ.ย. 2565"))
    o.sync("2022-10-03")
    o.edit("มาตรการ", 1, "ประเด็น", "ผู้รับผิดชอบ")
    (o.folder / "holidays.toml").write_text(
        '[added]\n"2022-11-30" = "วันหยุดพิเศษ"\n', encoding="utf-8"
    )
    o.reopen()
    o.sync("2022-10-04")
    assert iso(o.measure("M001").due) == "2022-12-01"


def test_another_default_cadence_reschedules_what_names_none(office: MakeOffice) -> None:
    o = office(ONE.replace("ทุกเดือน", "ต่อเนื่อง"))
    o.sync("2022-10-03")
    assert o.measure("M001").assumed == ("cadences",)
    assert len(o.register().follow_ups) == 2
    o.reopen(plan__default_cadence='"quarterly"')
    o.sync("2022-10-04")
    standing = [f.round for f in o.register().follow_ups.values() if not f.cancelled_on]
    assert standing == ["2566-Q1", "2566-Q2", "2566-Q3", "2566-Q4"]
    assert o.problems() == []
    o.settle("2022-10-04")


def test_an_office_alias_added_later_takes_effect_and_one_taken_away_too(
    office: MakeOffice,
) -> None:
    o = office(ONE.replace("ฝ่ายปกครอง", "ฝ่ายปกครอง นิติกร"))
    o.sync("2022-10-03")
    assert o.problem("measure.party_unknown")
    o.reopen(**{'aliases__"ฝ่ายโยธา"': '["นิติกร"]'})
    o.sync("2022-10-04")
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง", "ฝ่ายโยธา"]
    o.reopen(**{'aliases__"ฝ่ายโยธา"': "[]", 'aliases__"ฝ่ายเทศกิจ"': '["นิติกร"]'})
    o.sync("2022-10-05")
    assert list(o.parties("M001").values()) == ["ฝ่ายปกครอง", "ฝ่ายเทศกิจ"]
    assert o.problems() == []
    o.settle("2022-10-05")


def test_a_fiscal_year_alone_is_an_assumed_due_day_and_no_deadline(office: MakeOffice) -> None:
    o = office(ONE.replace("31 มี.ค. 2566", "ปีงบประมาณ พ.ศ. 2566"))
    o.sync("2022-10-03")
    m = o.measure("M001")
    assert (m.deadline, iso(m.due), m.assumed) == (None, "2023-10-02", ("due",))
    o.settle("2022-10-03")


def test_a_due_day_whose_holidays_are_not_all_known_says_so(office: MakeOffice) -> None:
    o = office(ONE)
    (o.folder / "holidays.toml").write_text("known_through = 2022-09-30\n", encoding="utf-8")
    o.reopen()
    o.sync("2022-10-03")
    assert o.follow_up("M001-1-2566-01").provisional
    assert "ยังไม่ทราบวันหยุด" in o.cell("ติดตาม", "M001-1-2566-01", "ข้อสังเกต")
    o.settle("2022-10-03")
