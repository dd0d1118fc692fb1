"""sync --plan: an amended plan, previewed and taken as the coordinator's edit."""

from datetime import date, datetime, time
from pathlib import Path

import pytest

from engine.problems import RequestKind
from tests.flows.command_line import run, run_json
from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, grid
from tests.flows.plans import NEW_ROW, TEN, THREE
from tidtam.clock import BANGKOK, SystemClock
from workflows.amend_plan import REVISION, WHO, PlanAmendment, apply_plan, compare_plan, plan_act
from workflows.errors import FlowError

FOLLOWING = "2022-10-10"


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def _preview(o: Office, plan: str) -> PlanAmendment:
    with o.house.storage.reading() as work:
        act = plan_act(o.house.office, work, date(2022, 10, 10))
        return compare_plan(o.house.office, work.register(), grid(plan), act)


def _take(o: Office, plan: str, on: str = FOLLOWING) -> PlanAmendment:
    now = datetime.combine(date.fromisoformat(on), time(11), BANGKOK)
    house = o.house
    taken = apply_plan(house.office, house.sheet, house.storage.work, grid(plan), now)
    o.check()
    return taken


def _effects(wanted: PlanAmendment) -> dict[str, list[str]]:
    return {a.measure.key: [effect.code for effect in a.effects] for a in wanted.amended}


def test_the_plan_that_the_office_began_with_changes_nothing(three: Office) -> None:
    same = _preview(three, THREE)
    assert not same
    assert (same.unchanged, same.amended, same.added, same.asked, same.missing) == (
        3, (), (), (), (),
    )  # fmt: skip
    assert same.plan.own == ("หมายเหตุของเรา",)


def test_a_preview_names_each_field_and_what_becomes_of_the_duty(three: Office) -> None:
    later = THREE.replace("31 มี.ค. 2566", "28 เม.ย. 2566").replace("ฝ่ายโยธา", "ฝ่ายโยธา ฝ่ายรายได้")
    wanted = _preview(three, later)
    assert [(a.measure.key, a.fields) for a in wanted.amended] == [
        ("M001", (("deadline", "31 มี.ค. 2566", "28 เม.ย. 2566"),)),
        ("M002", (("responsible", "ฝ่ายโยธา", "ฝ่ายโยธา ฝ่ายรายได้"),)),
    ]
    assert _effects(wanted) == {
        "M001": ["amend.due_later"],
        "M002": ["amend.party_added", "amend.rounds_added"],
    }
    assert three.measure("M001").due == date(2023, 3, 31)


def test_a_later_deadline_counts_at_once_since_the_coordinator_says_so(three: Office) -> None:
    later = THREE.replace("31 มี.ค. 2566", "28 เม.ย. 2566")
    _take(three, later)
    assert three.measure("M001").due == date(2023, 4, 28)
    three.sync(FOLLOWING)
    assert three.cell("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ") == "28 เม.ย. 2566"
    assert three.problems() == []
    assert three.measure("M001").held == {}
    [line] = [x for x in three.history() if x.kind == "measure" and x.who == WHO]
    assert line.fields["due"] == ("2023-03-31", "2023-04-28")
    three.settle(FOLLOWING)


def test_a_party_taken_off_and_a_rarer_cadence_cancel_what_nobody_answered(three: Office) -> None:
    three.answer("M002-1-2566-01", "2022-10-05", state="ดำเนินการแล้ว (รอบนี้)", result="ประชุมแล้ว")
    rarer = THREE.replace("30 มิ.ย. 2566 | ทุกเดือน", "30 มิ.ย. 2566 | ทุกไตรมาส")
    assert _effects(_preview(three, rarer))["M002"] == [
        "amend.cadence", "amend.rounds_added", "amend.rounds_cancelled",
    ]  # fmt: skip
    _take(three, rarer)
    three.sync(FOLLOWING)
    assert three.follow_up("M002-1-2566-01").cancelled_on is None
    assert three.follow_up("M002-1-2566-02").cancelled_on == date(2022, 10, 10)
    moved = THREE.replace("ฝ่ายการคลัง", "ฝ่ายรายได้")
    _take(three, moved)
    assert list(three.parties("M003").values()) == ["ฝ่ายรายได้"]


def test_a_new_row_of_the_file_becomes_a_row_of_the_sheet_and_a_measure(three: Office) -> None:
    grown = THREE + "2 | I8 | ตรวจสอบภายใน | - ตรวจพัสดุ | ฝ่ายรายได้ | 30 ก.ย. 2566 | ทุกเดือน | ง"
    wanted = _take(three, grown)
    assert [row.title for row in wanted.added] == ["ตรวจสอบภายใน"]
    done = three.sync(FOLLOWING)
    assert (done.measures, three.keys("มาตรการ")[-1]) == (4, "M004")
    assert three.cell("มาตรการ", "M004", "กิจกรรม") == "- ตรวจพัสดุ"
    assert three.measure("M004").first_seen == date(2022, 10, 10)
    assert three.problems() == []
    three.settle(FOLLOWING)
    assert not _preview(three, grown)


def test_a_measure_that_the_file_lost_waits_for_tidtam_decide(three: Office) -> None:
    shorter = "\n".join(THREE.strip().splitlines()[:3])
    wanted = _take(three, shorter)
    assert [m.key for m in wanted.missing] == ["M003"]
    three.sync(FOLLOWING)
    three.sync("2022-10-11")
    problem = three.problem("plan_withdrawal")
    assert (problem.request, problem.row_key, problem.tab) == (
        RequestKind.WITHDRAWAL, "M003", REVISION,
    )  # fmt: skip
    assert three.measure("M003").withdrawn_on is None
    _take(three, shorter, on="2022-10-12")
    assert three.problem("plan_withdrawal").key == problem.key
    three.decide(problem.key, "ยืนยัน", "2022-10-13")
    assert three.measure("M003").withdrawn_on == date(2022, 10, 13)


def test_a_question_goes_when_the_file_holds_the_measure_again(three: Office) -> None:
    _take(three, "\n".join(THREE.strip().splitlines()[:3]))
    _take(three, THREE, on="2022-10-12")
    assert three.problems("plan_withdrawal") == []


def test_a_file_with_a_part_of_the_plan_withdraws_nothing(office: MakeOffice) -> None:
    o = office(TEN)
    o.sync("2022-10-03")
    lines = TEN.splitlines()
    part = "\n".join([lines[0], lines[1].replace("31 มี.ค. 2566", "1 มี.ค. 2566")])
    wanted = _take(o, part)
    assert (wanted.partial, len(wanted.missing), len(wanted.amended)) == (True, 9, 1)
    assert o.problems() == []


def test_a_row_that_is_only_like_a_measure_is_asked_about_and_not_taken(three: Office) -> None:
    changed = THREE.replace("จัดทำคู่มือ", "จัดทำคู่มือและประชุม")
    wanted = _preview(three, changed)
    assert [(a.candidates, a.why.code) for a in wanted.asked] == [(("M001",), "amend.ask_which")]
    assert not wanted
    assert wanted.missing == ()


def test_a_key_in_the_file_says_which_measure_a_row_is(three: Office) -> None:
    table = [[None, *row] for row in grid(THREE)]
    table[0][0] = "รหัส"
    for number, row in enumerate(table[1:], start=1):
        row[0] = f" m{number:03d} "
    table[1][3] = "ปฏิบัติงานตามขั้นตอนใหม่"
    wanted = _preview(three, table)  # type: ignore[arg-type]
    assert [(a.measure.key, a.matched_by) for a in wanted.amended] == [("M001", "key")]
    table[1][0], table[2][0], table[3][0] = "ใหม่", "M003", "M003"
    wanted = _preview(three, table)  # type: ignore[arg-type]
    assert [row.row for row in wanted.added] == [2]
    assert [a.why.code for a in wanted.asked] == ["amend.ask_doubled"]
    table[1][0], table[2][0] = "M099", "M002"
    wanted = _preview(three, table)  # type: ignore[arg-type]
    assert [a.why.code for a in wanted.asked] == ["amend.ask_unknown"]


def test_columns_that_the_file_lacks_stay_as_they_are(three: Office) -> None:
    three.edit("มาตรการ", "M001", "ผลผลิต", "คู่มือหนึ่งเล่ม")
    three.sync("2022-10-04")
    assert not _preview(three, THREE)
    narrow = "ประเด็น | กิจกรรม | ผู้รับผิดชอบ\nปฏิบัติงานตามขั้นตอน | จัดทำคู่มือ | ฝ่ายปกครอง"
    wanted = _preview(three, narrow)
    assert (wanted.unchanged, wanted.amended) == (1, ())


def test_a_text_that_cannot_be_read_keeps_the_old_duty_and_is_told(three: Office) -> None:
    wanted = _take(three, THREE.replace("31 มี.ค. 2566", "31 ก.พ. 2566"))
    assert [f.code for f in wanted.findings] == ["measure.deadline_unread"]
    assert three.measure("M001").due == date(2023, 3, 31)


def test_an_open_workbook_puts_the_whole_amendment_off(three: Office) -> None:
    grown = THREE.replace("31 มี.ค. 2566", "28 เม.ย. 2566")
    grown += "2 | I8 | ตรวจสอบภายใน | - ตรวจพัสดุ | ฝ่ายรายได้ | 30 ก.ย. 2566 | ทุกเดือน | ง"
    lock = three.path.with_name(f".~lock.{three.path.name}#")
    lock.write_text("สมศรี,somsri,PC-7,2022,;", encoding="utf-8")
    before = three.traces()
    now = SystemClock().now()  # a lock's age is the machine's
    house = three.house
    with pytest.raises(FlowError) as refused:
        apply_plan(house.office, house.sheet, house.storage.work, grid(grown), now)
    assert refused.value.said.code == "amend.locked"
    assert three.traces() == before


def test_a_file_without_issues_is_no_plan(three: Office) -> None:
    with pytest.raises(FlowError):
        _preview(three, "ผู้รับผิดชอบ | วันที่\nฝ่ายปกครอง | 1 มี.ค. 2566")


def test_the_command_shows_first_and_takes_with_yes(three: Office, tmp_path: Path) -> None:
    plan = tmp_path / "แผนแก้ไข.csv"
    later = THREE.replace("31 มี.ค. 2566", "28 เม.ย. 2566").replace(" | ", ",")
    plan.write_text(later, encoding="cp874")
    three.add("มาตรการ", NEW_ROW)  # typed into the workbook, not synced yet
    before = three.traces()
    shown = run(three.folder, "sync", "--plan", str(plan))
    assert shown.returncode == 0, shown.stderr
    assert "“31 มี.ค. 2566” เป็น “28 เม.ย. 2566”" in shown.stdout
    assert "--yes" in shown.stdout
    assert three.traces() == before
    done = run_json(three.folder, "sync", "--plan", str(plan), "--yes")
    assert (done["applied"], done["sync"]["measures"]) == (True, 4)
    assert [c["key"] for c in done["changed"]] == ["M001"]
    assert [w["key"] for w in done["withdrawals"]] == ["M004"]
    assert three.cell("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ") == "28 เม.ย. 2566"
    again = run_json(three.folder, "sync", "--plan", str(plan))
    assert (again["changed"], again["added"], again["asked"]) == ([], [], [])


def test_a_missing_or_foreign_file_is_refused_in_one_sentence(
    three: Office, tmp_path: Path
) -> None:
    gone = run(three.folder, "sync", "--plan", str(tmp_path / "ไม่มี.csv"))
    assert (gone.returncode, gone.stdout) == (1, "")
    assert "ไม่มี.csv" in gone.stderr
    other = tmp_path / "other.csv"
    other.write_text("ชื่อ,อายุ\nก,1\n", encoding="utf-8")
    refused = run(three.folder, "sync", "--plan", str(other))
    assert refused.returncode == 1
    assert "ประเด็น" in refused.stderr
