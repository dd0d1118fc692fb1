"""A decided request is told in short: what held until it was decided is past."""

from dataclasses import replace

import pytest

from engine.digest_changes import asked, brief
from engine.problems import RequestKind
from engine.wording import Said, said, say
from tests.golden.office import line, problem, put, register
from tests.unit.engine.test_notices_changes import told

LATER = said("request.later_deadline", key="M015", old="ภายใน มี.ค. ๖๖", new="๓๐ เม.ย. ๖๖")
ALL = said("request.conflict", key="M001", column="สถานะ", theirs="ใหม่", ours="เดิม")
MAIL = said("request.address", email="a@khet.example", who="หัวหน้าฝ่ายโยธา")
GONE = said("request.withdrawal", key="M009", title="เรื่อง")


@pytest.mark.parametrize(
    ("kind", "message", "short"),
    [
        (
            RequestKind.LATER_DEADLINE,
            LATER,
            "เลื่อนระยะเวลาแล้วเสร็จ M015 “ภายใน มี.ค. ๖๖” → “๓๐ เม.ย. ๖๖”",
        ),
        (RequestKind.CONFLICT, ALL, "แก้สองทาง M001 “เดิม” → “ใหม่”"),
        (RequestKind.ADDRESS, MAIL, "อีเมล หัวหน้าฝ่ายโยธา → a@khet.example"),
        (RequestKind.WITHDRAWAL, GONE, "ถอนมาตรการ M009"),
    ],
)
def test_a_request_in_short_is_its_kind_and_from_what_to_what(
    kind: RequestKind, message: Said, short: str
) -> None:
    request = replace(problem("P0004", ""), message=message, request=kind)

    assert say(asked(request)) == short


def test_a_decision_in_the_sheet_is_told_once_with_how_to_undo_it_and_in_short() -> None:
    request = replace(
        problem("P0004", "", request=RequestKind.LATER_DEADLINE, answer="approved", via="sheet"),
        message=LATER,
    )
    found = put(register(), request)
    note = said("office.sheet_approved", problem="P0004", what=LATER)

    text = say(brief(note, found))

    assert "จนกว่าจะตัดสิน" in say(note)
    assert "จนกว่าจะตัดสิน" not in text
    assert "M015 “ภายใน มี.ค. ๖๖” → “๓๐ เม.ย. ๖๖”" in text
    assert "tidtam decide P0004 ไม่อนุมัติ" in text
    assert told(found, line("problem", "P0004", answer=("", "approved"))) == []


def test_a_note_about_no_request_stays_as_it_is() -> None:
    note = said("office.crash_report", file="crash.txt")

    assert brief(note, register()) is note
