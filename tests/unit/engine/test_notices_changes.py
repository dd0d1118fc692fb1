from dataclasses import replace
from datetime import date

from engine.digest_changes import division_changes, listed, office_changes
from engine.register import Register
from engine.wording import say
from tests.golden.office import Office, closed, line, problem, put, register, say_as_is


def told(register_: Register, *lines: object) -> list[str]:
    return [say(one) for one in office_changes(lines, register_)]  # type: ignore[arg-type]


def to_division(register_: Register, *lines: object) -> list[str]:
    mine = frozenset({"ฝ่ายปกครอง"})
    return [say(one) for one in division_changes(lines, register_, mine)]  # type: ignore[arg-type]


def test_answers_are_counted_given_and_taken_back() -> None:
    assert told(
        register(),
        line("follow_up", "M001-1-2566-06", reported_on=(None, "2023-04-20")),
        line("follow_up", "M002-1-2566-06", reported_on=(None, "2023-04-20")),
        line("follow_up", "M003-1-2566-06", reported_on=("2023-04-20", None)),
    ) == ["ได้รับรายงานผล 2 รายการ", "ถอนรายงานผล 1 รายการ"]


def test_opened_rounds_are_named_together() -> None:
    lines = [
        line("follow_up", f"M00{n}-1-2566-0{r}", opened_on=(None, "2023-04-20"))
        for n in (1, 2)
        for r in (6, 7)
    ]
    assert told(register(), *lines) == ["เปิดรับรายงานรอบ มี.ค.–เม.ย. (2 รอบ) รวม 4 รายการ"]


def test_the_plans_own_amendments_are_named_by_heading() -> None:
    assert told(
        register(),
        line("measure", "M001", key=(None, "M001"), cells=(None, {"issue": "x"})),
        line("measure", "M002", withdrawn_on=(None, "2023-04-20")),
        line(
            "measure", "M003", cells=({"output": "a", "issue": "b"}, {"output": "c", "issue": "b"})
        ),
        line("measure", "M003", due=("2023-04-20", "2023-04-28")),
        line("measure", "M999", withdrawn_on=(None, "2023-04-20")),
    ) == ["เพิ่ม 1 มาตรการ: M001", "แก้ไข M003: ผลผลิต", "ถอน 1 มาตรการ: M002"]


def test_many_amendments_are_named_up_to_eight() -> None:
    many = "\n".join(f"M{n:03d} | 1 | | ฝ่ายปกครอง | เรื่อง" for n in range(1, 11))
    lines = [line("measure", f"M{n:03d}", cells=({}, {"output": "x"})) for n in range(1, 11)]

    sentences = told(register(many), *lines)

    assert len(sentences) == 9
    assert sentences[-1] == "แก้ไขอีก 2 มาตรการ"
    assert say(listed(f"M{n:03d}" for n in range(10))).endswith("M007 และอีก 2")


def test_moved_days_are_told_to_all_whom_they_touch() -> None:
    moved = line(
        "follow_up", "M004-1-2566-07", "ita@khet.example", due=("2023-05-01", "2023-05-15")
    )
    new = line("follow_up", "M004-1-2566-08", key=(None, "k"), due=(None, "2023-05-31"))
    other = line("follow_up", "M004-2-2566-07", due=("2023-05-01", "2023-05-15"))
    sentence = (
        "กำหนดรายงานรอบ เม.ย. ของฝ่ายปกครอง เปลี่ยนเป็น 15 พ.ค. 2566: M004 (โดย ita@khet.example)"
    )

    assert [one.replace("\u00a0", " ") for one in to_division(register(), moved, new, other)] == [
        sentence
    ]
    assert len(told(register(), moved, new, other)) == 2


def test_rounds_that_fall_away_are_told_with_the_reason() -> None:
    lines = [
        replace(
            line("follow_up", f"M001-1-2566-{n:02d}", cancelled_on=(None, "2023-04-20")),
            why=say_as_is("เปลี่ยนเป็นทุกไตรมาส") if n < 10 else None,
        )
        for n in (8, 9)
    ]
    unexplained = line("follow_up", "M002-1-2566-08", cancelled_on=(None, "2023-04-20"))

    assert to_division(register(), *lines, unexplained) == [
        "ยกเลิกการติดตามรอบ พ.ค.–มิ.ย. (2 รอบ) ของ M001 ฝ่ายปกครอง เนื่องจากเปลี่ยนเป็นทุกไตรมาส",
        "ยกเลิกการติดตามรอบ พ.ค. ของ M002 ฝ่ายปกครอง",
    ]


def test_excused_rounds_and_completed_measures_are_told() -> None:
    assert told(
        register(),
        line("follow_up", "M001-2-2566-06", excused_on=(None, "2023-04-20")),
        line("assignment", "M003-2", completed_on=(None, "2023-04-20")),
        line("assignment", "M003-3", role=("lead", "support")),
    ) == [
        "ยกเว้นการรายงานรอบ มี.ค. ของ M001 ฝ่ายเทศกิจ",
        "ฝ่ายการคลัง รายงานแล้วเสร็จทั้งมาตรการ M003",
    ]


def test_people_and_decisions_are_named() -> None:
    found = put(
        register(),
        problem("P0001", "x", answer="approved", decided_by="ita@khet.example"),
        problem("P0002", "x", answer="rejected", decided_by="ita@khet.example"),
        problem("P0003", "x"),
    )
    assert told(
        found,
        line("person", "P1", email=("", "a@khet.example")),
        line("person", "P9", email=("", "a@khet.example")),
        *(line("problem", f"P000{n}", answer=("", "approved")) for n in (1, 2, 3)),
        line("problem", "P0003", row=(4, 5)),
    ) == [
        "แก้ไขรายชื่อในแท็บ “หน่วยงาน” 1 แถว: หัวหน้าฝ่ายปกครอง",
        "อนุมัติ P0001 (x) โดย ita@khet.example",
        "ไม่อนุมัติ P0002 (x) โดย ita@khet.example",
    ]


def test_a_division_is_told_of_new_duty_and_of_moved_deadlines() -> None:
    assert [
        one.replace("\u00a0", " ")
        for one in to_division(
            register(),
            line("assignment", "M004-1", key=(None, "M004-1")),
            line("assignment", "M004-2", key=(None, "M004-2")),
            line("measure", "M001", due=("2023-03-30", "2023-03-15")),
            line("measure", "M005", due=("2023-03-30", "2023-03-15")),
            line("measure", "M002", due=("2023-03-30", None)),
        )
    ] == ["ได้รับมอบหมายเพิ่ม 1 มาตรการ: M004", "กำหนดแล้วเสร็จของ M001 เปลี่ยนเป็น 15 มี.ค. 2566"]


def test_before_the_first_digest_nothing_is_a_change_to_a_division() -> None:
    history = (line("assignment", "M004-1", key=(None, "M004-1")),)
    first = Office(register(), history=history).digest("pokkrong@khet.example").own
    later = Office(register(), history=history, previous=closed(date(2023, 4, 18)))
    own = later.digest("pokkrong@khet.example").own

    assert first is not None and first.changes == ()
    assert own is not None and len(own.changes) == 1
