"""The sheet and Tidtam changed at the same time: nothing is overwritten in silence."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

import pytest

from engine.snapshot import Snapshot, WriteOutcome, WritePlan
from tests.flows.conftest import MakeOffice
from tests.flows.office import Office, day
from tests.flows.plans import ONE
from tidtam.clock import BANGKOK
from workflows.ports import SharedSheet
from workflows.sync_register import SyncOutcome, sync_register

STATE, RESULT = "สถานะการดำเนินการ", "ผลการดำเนินการ"
OCT = "M001-1-2566-01"


@pytest.fixture
def o(office: MakeOffice) -> Office:
    o = office(ONE)
    o.sync("2022-10-03")
    o.edits("ติดตาม", [(OCT, STATE, "อยู่ระหว่างดำเนินการ"), (OCT, RESULT, "ร่างแรก")])
    o.sync("2022-10-04")
    return o


@contextmanager
def _locked(o: Office) -> Iterator[None]:
    lock = o.path.with_name(f".~lock.{o.path.name}#")
    lock.write_text("นางสาวสมศรี,สมศรี,pc-3,04.10.2022 10:00,file:///;", encoding="utf-8")
    yield
    lock.unlink()


class _Between:
    """The real sheet, with something that happens just before a read or a write ends."""

    def __init__(
        self, sheet: SharedSheet, *, after_read: object = None, at: object = None
    ) -> None:
        self.sheet, self.after_read, self.at_write = sheet, after_read, at

    def fingerprint(self) -> str:
        return self.sheet.fingerprint()

    def read(self) -> Snapshot:
        found = self.sheet.read()
        if callable(self.after_read):
            happens, self.after_read = self.after_read, None
            happens()
        return found

    def write(self, plan: WritePlan, now: datetime) -> WriteOutcome:
        if callable(self.at_write):
            happens, self.at_write = self.at_write, None
            happens()
        return self.sheet.write(plan, now)


def _sync(o: Office, sheet: SharedSheet, on: str) -> SyncOutcome:
    now = datetime.combine(day(on), datetime.min.time(), BANGKOK)
    done = sync_register(o.house.office, sheet, o.house.storage.work, now)
    o.check()
    return done


def _conflict(o: Office) -> str:
    o.answer(OCT, "2022-10-05", result="ตามคำสั่ง")
    o.edit("ติดตาม", OCT, RESULT, "ตามแผ่นงาน")
    o.sync("2022-10-05")
    return o.problem("conflict").key


def test_a_cell_changed_on_both_sides_is_a_question_and_neither_is_overwritten(
    o: Office,
) -> None:
    _conflict(o)
    asked = o.problem("conflict")
    assert (asked.row_key, asked.column) == (OCT, RESULT)
    assert o.cell("ติดตาม", OCT, RESULT) == "ตามแผ่นงาน"
    assert o.follow_up(OCT).cells["result"] == "ตามคำสั่ง"
    o.settle("2022-10-05")


@pytest.mark.parametrize(("word", "left"), [("ยืนยัน", "ตามแผ่นงาน"), ("คืนค่าเดิม", "ตามคำสั่ง")])
@pytest.mark.parametrize("via", ["sheet", "command"])
def test_a_conflict_is_decided_either_way(o: Office, word: str, left: str, via: str) -> None:
    key = _conflict(o)
    if via == "sheet":
        o.edit("ตรวจสอบ", key, "คำตัดสิน", word)
    else:
        o.decide(key, word, "2022-10-06")
    o.sync("2022-10-06")
    assert o.cell("ติดตาม", OCT, RESULT) == left
    assert o.follow_up(OCT).cells["result"] == left
    assert o.problems() == []
    o.settle("2022-10-06")


def test_a_decided_conflict_can_be_decided_the_other_way(o: Office) -> None:
    key = _conflict(o)
    o.edit("ตรวจสอบ", key, "คำตัดสิน", "ยืนยัน")
    o.sync("2022-10-06")
    o.decide(key, "คืนค่าเดิม", "2022-10-07")
    o.sync("2022-10-07")
    assert o.cell("ติดตาม", OCT, RESULT) == "ตามคำสั่ง"
    o.decide(key, "ยืนยัน", "2022-10-08")
    o.sync("2022-10-08")
    assert o.cell("ติดตาม", OCT, RESULT) == "ตามแผ่นงาน"
    assert o.problems() == []
    o.settle("2022-10-08")


def test_a_refused_conflict_keeps_what_was_said_since_the_question(o: Office) -> None:
    key = _conflict(o)
    o.answer(OCT, "2022-10-06", result="ตามคำสั่งใหม่")
    o.decide(key, "คืนค่าเดิม", "2022-10-06")
    o.sync("2022-10-06")
    assert o.cell("ติดตาม", OCT, RESULT) == "ตามคำสั่งใหม่"


def test_a_conflict_that_people_settle_themselves_is_gone(o: Office) -> None:
    _conflict(o)
    o.edit("ติดตาม", OCT, RESULT, "ตามคำสั่ง")
    o.sync("2022-10-06")
    assert o.problems() == []
    o.settle("2022-10-06")


def test_the_same_words_on_both_sides_are_no_conflict(o: Office) -> None:
    o.answer(OCT, "2022-10-05", result="ร่างสุดท้าย")
    o.edit("ติดตาม", OCT, RESULT, "ร่างสุดท้าย ")
    o.sync("2022-10-05")
    assert o.problems() == []
    o.settle("2022-10-05")


def test_two_cells_of_one_row_changed_on_two_sides_are_both_kept(o: Office) -> None:
    o.answer(OCT, "2022-10-05", result="ตามคำสั่ง")
    o.edit("ติดตาม", OCT, "หลักฐาน (URL)", "https://example.go.th/1")
    o.sync("2022-10-05")
    row = o.row("ติดตาม", OCT)
    assert (row[RESULT], row["หลักฐาน (URL)"]) == ("ตามคำสั่ง", "https://example.go.th/1")
    o.settle("2022-10-05")


def test_a_write_that_waits_behind_a_lock_catches_up_and_blames_nobody(o: Office) -> None:
    file = o.sha256()
    with _locked(o):
        done = o.sync("2022-11-01")
        assert (done.postponed, done.holder) == ("locked", "นางสาวสมศรี (pc-3)")
        assert o.sha256() == file
        assert o.sync("2022-11-02").postponed == "locked"
        assert o.problems() == []
    done = o.sync("2022-11-03")
    assert done.rows_added == 1
    assert o.problems() == []
    o.settle("2022-11-03")


def test_our_own_cell_typed_over_while_a_write_waits_is_still_said(o: Office) -> None:
    with _locked(o):
        o.sync("2022-11-01")
    o.edit("มาตรการ", "M001", "สถานะ", "แล้วเสร็จ")
    o.sync("2022-11-02")
    assert o.problem("cell.restored").value == "แล้วเสร็จ"
    assert o.cell("มาตรการ", "M001", "สถานะ") != "แล้วเสร็จ"


def test_an_answer_typed_while_our_write_waits_is_kept(o: Office) -> None:
    o.answer(OCT, "2022-10-05", result="ตามคำสั่ง")
    with _locked(o):
        o.sync("2022-10-05")
    o.edit("ติดตาม", OCT, STATE, "ติดปัญหา")
    o.sync("2022-10-06")
    row = o.row("ติดตาม", OCT)
    assert (row[STATE], row[RESULT]) == ("ติดปัญหา", "ตามคำสั่ง")


def test_an_answer_by_command_between_read_and_merge_is_written(o: Office) -> None:
    def happens() -> None:
        o.answer(OCT, "2022-10-05", result="ระหว่างทาง")

    _sync(o, _Between(o.house.sheet, after_read=happens), "2022-10-05")
    assert o.cell("ติดตาม", OCT, RESULT) == "ระหว่างทาง"
    o.settle("2022-10-05")


def test_an_answer_by_command_between_merge_and_write_is_written_by_the_next_cycle(
    o: Office,
) -> None:
    def happens() -> None:
        o.answer(OCT, "2022-11-01", result="ระหว่างเขียน")

    _sync(o, _Between(o.house.sheet, at=happens), "2022-11-01")
    assert o.cell("ติดตาม", OCT, RESULT) == "ร่างแรก"
    o.sync("2022-11-01")
    assert o.cell("ติดตาม", OCT, RESULT) == "ระหว่างเขียน"
    o.settle("2022-11-01")


def test_a_command_that_comes_into_a_quiet_cycle_is_not_lost_to_the_skip(o: Office) -> None:
    """A cycle with nothing to write is settled by what it knew, not by what came after."""
    o.sync("2022-10-04")
    work, times = o.house.storage.work, iter(range(10))

    @contextmanager
    def open_work() -> Iterator[object]:
        if next(times) == 2:  # the third transaction stamps the end of the cycle
            o.answer(OCT, "2022-10-05", result="ระหว่างทาง")
        with work() as unit:
            yield unit

    now = datetime.combine(day("2022-10-05"), datetime.min.time(), BANGKOK)
    sync_register(o.house.office, o.house.sheet, open_work, now)  # type: ignore[arg-type]
    assert not o.sync("2022-10-05").skipped
    assert o.cell("ติดตาม", OCT, RESULT) == "ระหว่างทาง"


def test_what_people_save_between_read_and_write_is_never_overwritten(o: Office) -> None:
    def happens() -> None:
        o.edit("ติดตาม", OCT, RESULT, "เพิ่งพิมพ์")

    done = _sync(o, _Between(o.house.sheet, at=happens), "2022-11-01")
    assert done.postponed == "changed"
    o.sync("2022-11-01")
    assert o.cell("ติดตาม", OCT, RESULT) == "เพิ่งพิมพ์"
    assert len(o.keys("ติดตาม")) == 2
    assert o.problems() == []
    o.settle("2022-11-01")


def test_a_snapshot_older_than_another_cycle_is_read_again(o: Office) -> None:
    """Else the answer that the other cycle has taken would look as if people had cleared it."""

    def happens() -> None:
        o.edit("ติดตาม", OCT, RESULT, "เพิ่งพิมพ์")
        o.sync("2022-11-01")

    _sync(o, _Between(o.house.sheet, after_read=happens), "2022-11-01")
    assert o.follow_up(OCT).cells["result"] == "เพิ่งพิมพ์"
    lines = [x for x in o.history() if x.key == OCT and "cells" in x.fields]
    assert len(lines) == 3  # made, answered, changed: and never cleared
    o.settle("2022-11-01")


def test_a_crash_after_the_write_blames_nobody_and_loses_nothing(o: Office) -> None:
    o.answer(OCT, "2022-11-01", result="ตามคำสั่ง")
    work, times = o.house.storage.work, iter(range(10))

    class PowerCut(Exception):  # noqa: N818
        pass

    @contextmanager
    def open_work() -> Iterator[object]:
        if next(times) == 2:
            raise PowerCut
        with work() as unit:
            yield unit

    now = datetime.combine(day("2022-11-01"), datetime.min.time(), BANGKOK)
    with pytest.raises(PowerCut):
        sync_register(o.house.office, o.house.sheet, open_work, now)  # type: ignore[arg-type]
    assert o.cell("ติดตาม", OCT, RESULT) == "ตามคำสั่ง"
    o.sync("2022-11-02")
    assert o.problems() == []
    assert len(o.keys("ติดตาม")) == 2
    o.settle("2022-11-02")
