"""explain: from the cell by the rule and the decision to the word of the day."""

import json
from dataclasses import fields
from datetime import date, datetime, time
from typing import Any

import pytest

from engine.outbox import Delivery, Message
from engine.problems import Problem
from engine.register import Assignment, FollowUp, Measure, Person
from engine.standing import judge
from engine.wording import Said, say, texts
from tests.flows.command_line import run, run_json
from tests.flows.conftest import MakeOffice
from tests.flows.office import COORDINATOR, Office
from tests.flows.plans import NEW_ROW, THREE
from tidtam.clock import BANGKOK
from workflows.errors import FlowError
from workflows.example_people import example_people
from workflows.explain import explain, explanation_json
from workflows.explain_history import SILENT
from workflows.explain_steps import Known

DONE = "ดำเนินการแล้ว (รอบนี้)"


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def _explained(o: Office, key: str, on: str) -> dict[str, Any]:
    with o.house.storage.reading() as work:
        register = work.register()
        standing = judge(register, date.fromisoformat(on), o.house.office.policy)
        known = Known(
            office=o.house.office,
            register=register,
            standing=standing,
            history_of=lambda one: work.history(key=one),
            messages=work.messages(),
        )
        return explanation_json(explain(known, key), _text)


def _text(sentence: Said) -> str:
    english = say(sentence, "en")
    assert english
    return say(sentence, "th")


def _said(found: dict[str, Any], step: str) -> str:
    return "\n".join(s["text"] for s in found["steps"] if s["step"] == step)


def _sources(found: dict[str, Any]) -> list[str]:
    return [s["source"] for s in found["steps"] if s["source"]]


def test_a_follow_up_is_led_from_its_cells_to_its_word(three: Office) -> None:
    found = _explained(three, "m002-1-2566-07", "2023-05-21")
    assert (found["key"], found["kind"], found["as_of"]) == (
        "M002-1-2566-07", "follow_up", "2023-05-21",
    )  # fmt: skip
    assert "ช่อง “ผู้รับผิดชอบ” พิมพ์ว่า “ฝ่ายโยธา”" in _said(found, "cell")
    assert "ช่อง “การกำกับติดตาม” พิมพ์ว่า “ทุกเดือน”" in _said(found, "cell")
    assert "แท็บ มาตรการ แถวรหัส M002 ช่อง การกำกับติดตาม" in _sources(found)
    assert "ทุก 1 เดือน" in _said(found, "reading")
    rule = _said(found, "rule")
    assert "รอบที่ 7 จาก 12" in rule
    assert "30\u00a0เม.ย.\u00a02566 เป็นวันอาทิตย์" in rule
    assert "วันทำการถัดไป 1\u00a0พ.ค.\u00a02566" in rule
    assert "ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 193/8" in _sources(found)
    assert "20 วัน" in _said(found, "status")
    [made] = found["history"]
    assert made["who"] == "แผ่นงานกลาง (ไม่ทราบชื่อผู้พิมพ์)"


def test_a_holiday_is_named_where_it_moves_the_day(three: Office) -> None:
    found = _explained(three, "M001-1-2566-03", "2022-12-20")
    rule = _said(found, "rule")
    assert "วันสิ้นปี" in rule
    assert "วันขึ้นปีใหม่" in rule
    assert "4\u00a0ม.ค.\u00a02566" in rule


def test_a_moved_due_day_names_who_moved_it_and_the_old_one(three: Office) -> None:
    three.edit("ติดตาม", "M002-1-2566-01", "ขอเลื่อนเป็น", "15 พ.ย. 2565")
    three.sync("2022-10-05")
    asked = three.problem("extension")
    waiting = _explained(three, "M002-1-2566-01", "2022-10-06")
    assert "รอการตัดสิน" in _said(waiting, "decision")
    three.decide(asked.key, "อนุมัติ", "2022-10-07")
    found = _explained(three, "M002-1-2566-01", "2022-11-10")
    decision = _said(found, "decision")
    assert f"อนุมัติโดย {COORDINATOR}" in decision
    assert "คำสั่ง tidtam decide" in decision
    assert "31\u00a0ต.ค.\u00a02565 แต่เลื่อนเป็น 15\u00a0พ.ย.\u00a02565" in decision
    assert f"เรื่อง {asked.key}" in _sources(found)
    assert found["history"][-1]["why"] == f"ตามคำตัดสิน {asked.key}"


def test_an_answer_from_the_sheet_counts_from_the_earliest_it_can_have_been_written(
    three: Office,
) -> None:
    three.sync("2022-10-20")
    three.edits(
        "ติดตาม",
        [
            ("M002-1-2566-01", "สถานะการดำเนินการ", DONE),
            ("M002-1-2566-01", "ผลการดำเนินการ", "- ประชุมแล้ว"),
        ],
    )
    three.sync("2022-11-07")
    found = _explained(three, "M002-1-2566-01", "2022-11-08")
    assert "ช่อง “ผลการดำเนินการ” พิมพ์ว่า “- ประชุมแล้ว”" in _said(found, "cell")
    assert "นับเป็นรายงาน" in _said(found, "answer")
    assert "20\u00a0ต.ค.\u00a02565 (ยังไม่พบ) กับการอ่าน 7\u00a0พ.ย.\u00a02565 (พบ)" in _said(
        found, "rule"
    )
    assert any(source.startswith("การทำงาน sync:2022-11-07") for source in _sources(found))
    assert "รายงานแล้ว" in _said(found, "status")
    early = _explained(three, "M002-1-2566-01", "2022-10-15")
    assert "ยังไม่นับ ณ 15\u00a0ต.ค.\u00a02565" in _said(early, "status")


def test_an_answer_by_command_has_its_exact_day_and_a_name(three: Office) -> None:
    three.answer("M002-1-2566-01", "2022-11-02", state=DONE, result="ประชุม")
    found = _explained(three, "M002-1-2566-01", "2022-11-03")
    assert "ทราบวันแน่นอน: 2\u00a0พ.ย.\u00a02565" in _said(found, "rule")
    assert f"โดย {COORDINATOR}" in _said(found, "answer")
    assert "รายงานล่าช้า" in _said(found, "status")
    assert found["history"][-1]["why"] == "รายงานผ่านคำสั่ง"


def test_an_answer_that_is_no_report_says_why(three: Office) -> None:
    three.edit("ติดตาม", "M002-1-2566-01", "สถานะการดำเนินการ", DONE)
    three.edit("ติดตาม", "M002-1-2566-01", "ผลการดำเนินการ", "-")
    three.sync("2022-10-05")
    found = _explained(three, "M002-1-2566-01", "2022-10-06")
    assert "ยังไม่นับเป็นรายงาน" in _said(found, "answer")


def test_a_completed_an_excused_and_a_cancelled_round_say_so(three: Office) -> None:
    three.answer("M001-1-2566-01", "2022-10-05", state="แล้วเสร็จทั้งมาตรการ", result="พิมพ์แล้ว")
    three.answer("M002-1-2566-01", "2022-10-05", state="ขอยกเว้น", result="ไม่มีงาน")
    three.sync("2022-10-06")
    three.decide(three.problem("exemption").key, "อนุมัติ", "2022-10-07")
    done = _explained(three, "M001-1-2566-02", "2022-11-10")
    assert "แล้วเสร็จทั้งมาตรการตามรายงาน M001-1-2566-01" in _said(done, "rule")
    deadline = _explained(three, "M001-1", "2022-11-10")
    assert "M001-1-2566-01" in _said(deadline, "decision")
    assert "แล้วเสร็จ" in _said(deadline, "status")
    excused = _explained(three, "M002-1-2566-01", "2022-11-10")
    assert "ได้รับยกเว้นตั้งแต่ 7\u00a0ต.ค.\u00a02565" in _said(excused, "decision")
    three.delete("มาตรการ", "M003")
    three.sync("2022-10-10")
    three.sync("2022-10-11")
    three.decide(three.problem("withdrawal").key, "ยืนยัน", "2022-10-12")
    gone = _explained(three, "M003-1-2566-Q2", "2022-10-13")
    assert "ยกเลิกเมื่อ 12\u00a0ต.ค.\u00a02565" in _said(gone, "decision")


def test_a_lightened_cell_says_which_text_is_still_in_force(three: Office) -> None:
    three.edit("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ", "30 ส.ค. 2566")
    three.sync("2022-10-05")
    found = _explained(three, "M001", "2022-10-06")
    assert "พิมพ์ใหม่เป็น “30 ส.ค. 2566” แต่ยังไม่มีผล" in _said(found, "duty")
    assert "ข้อความที่ยังมีผลคือ “31 มี.ค. 2566”" in _said(found, "duty")
    assert "รอการตัดสิน" in _said(found, "decision")
    problem = three.problem("later_deadline")
    asked = _explained(three, problem.key.lower(), "2022-10-06")
    assert asked["kind"] == "problem"
    assert "มาตรการ แถว 2 ช่อง ระยะเวลาแล้วเสร็จ" in _sources(asked)
    assert "คำตัดสิน" in _said(asked, "rule")


def test_a_measure_added_later_and_the_default_cadence_are_told(three: Office) -> None:
    three.add(
        "มาตรการ", {**NEW_ROW, "การกำกับติดตาม": "ต่อเนื่อง", "ระยะเวลาแล้วเสร็จ": "ปีงบประมาณ 2566"}
    )
    three.sync("2023-05-02")
    found = _explained(three, "M004", "2023-05-03")
    rule = _said(found, "rule")
    assert "พบครั้งแรก 2\u00a0พ.ค.\u00a02566" in rule
    assert "รอบตั้งต้นของแผน: ทุก 6 เดือน" in rule
    assert "ถือวันสุดท้ายของปีเป็นกำหนด" in rule
    assert "tidtam.toml: plan.default_cadence" in _sources(found)


def test_a_person_is_told_by_whose_word_they_are_mailed(three: Office) -> None:
    three.add(
        "หน่วยงาน",
        {"ฝ่าย": "ฝ่ายโยธา", "ชื่อ": "สมชาย", "อีเมล": "som@example.go.th", "บทบาท": "ผู้อำนวยการ"},
    )
    three.sync("2022-10-05")
    before = _explained(three, "som@example.go.th", "2022-10-06")
    assert "ยังไม่มีอีเมลที่ยืนยันแล้ว" in _said(before, "decision")
    assert "ไม่ได้รับสรุป" in _said(before, "status")
    three.decide(three.problem("address").key, "ยืนยัน", "2022-10-06")
    three.decide(three.problem("role").key, "ยืนยัน", "2022-10-06")
    found = _explained(three, "SOM@example.go.th", "2022-10-07")
    assert found["kind"] == "person"
    assert f"โดย {COORDINATOR} เมื่อ 6\u00a0ต.ค.\u00a02565" in _said(found, "decision")
    assert "ผู้อำนวยการ ฝ่ายโยธา" in _said(found, "status")


def test_a_mail_says_who_which_slot_what_it_said_and_what_became_of_it(
    office: MakeOffice,
) -> None:
    o = office(THREE)
    people = example_people(o.house.office)
    o.confirm(*people)
    o.show(people)
    o.sync("2022-10-03")
    head = next(p for p in people if p.email == "head03@example.go.th")
    key = "digest:office:head03@example.go.th:2022-10-25"
    at = datetime.combine(date(2022, 10, 25), time(8), BANGKOK)
    mime = "Content-Type: text/plain; charset=utf-8\r\n\r\nเกินกำหนด ๒ รายการ\r\n".encode()
    mail = Message(
        key, "digest", head.email, head.key, "เรื่องหนึ่ง", at.date(), mime,
        state=Delivery.UNKNOWN, queued_at=at, settled_at=at, backend="smtp", attempts=1,
    )  # fmt: skip
    with o.house.storage.work() as work:
        work.queue([mail])
        work.commit()
    found = _explained(o, key, "2022-10-26")
    assert found["kind"] == "mail"
    assert "หัวหน้าฝ่ายโยธา (ฝ่ายโยธา)" in _said(found, "recipient")
    assert "tidtam init" in _said(found, "decision")
    assert "24\u00a0ต.ค.\u00a02565 ซึ่งเป็นวันหยุด จึงเลื่อนเป็น 25\u00a0ต.ค.\u00a02565" in _said(
        found, "slot"
    )
    assert "เกินกำหนด ๒ รายการ" in _said(found, "content")
    about = _explained(o, "head03@example.go.th", "2022-10-26")
    assert key in _sources(about)


@pytest.mark.parametrize(
    ("key", "near"),
    [("M020-1-2566-01", "M002-1-2566-01"), ("M0O1", "M001"), ("zz", "tidtam status")],
)
def test_an_unknown_key_names_the_nearest(three: Office, key: str, near: str) -> None:
    with pytest.raises(FlowError) as refused:
        _explained(three, key, "2022-10-06")
    assert near in say(refused.value.said)


def test_the_command_prints_the_chain_and_knows_only_what_was_known(three: Office) -> None:
    three.answer("M002-1-2566-01", "2022-10-05", state=DONE, result="ประชุม")
    shown = run(three.folder, "explain", "M002-1-2566-01", "--at", "2022-10-06")
    assert shown.returncode == 0
    assert "ประวัติ" in shown.stdout
    now = run_json(three.folder, "explain", "M002-1-2566-01", "--at", "2022-10-06")
    then = run_json(three.folder, "explain", "M002-1-2566-01", "--known-at", "2022-10-04")
    assert (then["as_of"], len(then["history"])) == ("2022-10-04", len(now["history"]) - 1)
    assert "ยังไม่มีคำตอบ" in json.dumps(then, ensure_ascii=False)
    for words in (["--known-at", "2022-10-01"], ["--at", "เมื่อวาน"]):
        refused = run(three.folder, "explain", "M002-1-2566-01", *words)
        assert refused.returncode == (1 if words[0] == "--known-at" else 2)
        assert refused.stderr
    unknown = run(three.folder, "explain", "M0O2")
    assert unknown.returncode == 1
    assert "M002" in unknown.stderr


def test_every_field_that_history_may_name_has_words() -> None:
    for kind in (Measure, Assignment, FollowUp, Person, Problem):
        for field in fields(kind):
            if field.name not in SILENT | {"cells", "held"}:
                assert f"explain.field_{field.name}" in texts(), (kind, field.name)
