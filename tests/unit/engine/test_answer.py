"""What a division typed about a round: whether it is a report, and from when it counts."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.answer import AnswerReading, Written, earlier_result, read_answer, take_answer
from engine.cells import Cells
from engine.problems import Place
from engine.register import FollowUp
from engine.snapshot import CellValue
from engine.state_words import ASKS_EXEMPTION, REPORTING, SAME_AS_BEFORE, STATE_WORDS
from tests.unit.engine.plans import on, plan, rounds

PLACE = Place("ติดตาม", 2, "", "M001-1-2566-02")
NOV: FollowUp = rounds(plan())["02"]


def _read(earlier: bool = False, **cells: CellValue) -> AnswerReading:  # noqa: FBT002
    return read_answer(cells, NOV, earlier=earlier, place=PLACE)


@given(st.sampled_from(STATE_WORDS), st.sampled_from(["", "-", "…", "ทำแล้ว", "5"]), st.booleans())
def test_a_report_is_a_reporting_word_with_a_result_or_the_same_where_one_was(
    word: str, result: str, earlier: bool
) -> None:
    says = any(letter.isalnum() for letter in result)
    expected = (word in REPORTING and says) or (word == SAME_AS_BEFORE and earlier)
    answer = _read(earlier=earlier, state=word, result=result)
    assert (answer.state, answer.is_report) == (word, expected)


@pytest.mark.parametrize(
    ("cells", "codes"),
    [
        ({}, []),
        ({"state": "ยังไม่ดำเนินการ", "result": "รอ"}, []),
        ({"state": "-", "result": "-"}, []),
        ({"state": "-", "result": "ทำแล้ว"}, ["answer.no_state"]),
        ({"state": "ทำแล้วมั้ง", "result": "ทำแล้ว"}, ["answer.state_unread"]),
        ({"state": "ติดปัญหา"}, ["answer.no_result"]),
        ({"state": SAME_AS_BEFORE}, ["answer.nothing_before"]),
        ({"state": ASKS_EXEMPTION}, ["exemption"]),
        ({"extension": "15 ธ.ค. 2565"}, ["extension"]),
        ({"extension": on("2022-12-15")}, ["extension"]),
        ({"extension": "ธ.ค. 2565"}, ["extension"]),
        ({"extension": "30 พ.ย. 2565"}, ["answer.extension_early"]),
        ({"extension": "เดือนหน้า"}, ["answer.extension_unread"]),
        ({"extension": "–"}, []),
        ({"evidence": "https://example.go.th/1"}, []),
        ({"evidence": "หนังสือที่ กท 1234/2566"}, []),
        ({"evidence": "javascript:alert(1)"}, ["answer.evidence_link"]),
        ({"state": ASKS_EXEMPTION, "extension": "15 ธ.ค. 2565"}, ["extension", "exemption"]),
    ],
)
def test_what_is_said_about_an_answer(cells: Cells, codes: list[str]) -> None:
    assert [f.code for f in read_answer(cells, NOV, earlier=False, place=PLACE).findings] == codes


def test_an_extension_to_a_month_is_to_its_last_day() -> None:
    [asked] = _read(extension="ธ.ค. 2565").findings
    assert asked.proposal == {"due": "2022-12-31", "old": "2022-11-30"}
    assert asked.place.column == "ขอเลื่อนเป็น"


def _take(follow_up: FollowUp, *, report: bool, earliest: str | None, seen: str) -> FollowUp:
    draft = plan()
    draft.put(follow_up, "sheet")
    state = "ติดปัญหา" if report else ""
    written = Written(on(earliest) if earliest else None, on(seen), "sheet")
    reading = AnswerReading(state, report, ())
    take_answer(draft, follow_up, {"state": state}, reading, written)
    return draft.follow_ups[follow_up.key]


@pytest.mark.parametrize(
    ("earliest", "seen", "reported"),
    [
        (None, "2022-11-10", "2022-11-01"),
        ("2022-10-20", "2022-11-10", "2022-11-01"),
        ("2022-11-05", "2022-11-10", "2022-11-05"),
        ("2022-12-02", "2022-12-05", "2022-12-02"),
        ("2022-11-10", "2022-11-10", "2022-11-10"),
        (None, "2022-10-20", "2022-10-20"),
    ],
)
def test_a_report_counts_from_the_earliest_day_it_can_have_been_written(
    earliest: str | None, seen: str, reported: str
) -> None:
    taken = _take(NOV, report=True, earliest=earliest, seen=seen)
    assert (taken.reported_on, taken.seen_on) == (on(reported), on(seen))


def test_a_report_that_stands_keeps_its_interval_and_a_cleared_one_has_none() -> None:
    first = _take(NOV, report=True, earliest="2022-11-05", seen="2022-11-10")
    again = _take(first, report=True, earliest="2022-11-20", seen="2022-11-25")
    assert (again.reported_on, again.seen_on) == (on("2022-11-05"), on("2022-11-10"))
    cleared = _take(again, report=False, earliest="2022-11-25", seen="2022-11-26")
    assert (cleared.reported_on, cleared.seen_on) == (None, None)


def test_the_earlier_result_is_of_the_newest_earlier_round_that_says_something() -> None:
    draft = plan()
    for code, result in (("01", "ร่างคู่มือ"), ("02", " – "), ("04", "ภายหลัง")):
        draft.put(replace(rounds(draft)[code], cells={"result": result}), "sheet")
    found = earlier_result(draft, rounds(draft)["03"])
    assert found is not None
    assert found.round == "2566-01"
    assert earlier_result(draft, rounds(draft)["01"]) is None
