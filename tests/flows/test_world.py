"""An office's weeks in any order: people type, sort, copy and delete, commands come between."""

import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from engine.problems import Problem
from tests.flows.office import Office, day

PLAN = """
ตัวชี้วัด | ประเด็น | กิจกรรม | ผู้รับผิดชอบ | ระยะเวลาแล้วเสร็จ | การกำกับติดตาม
1 | ปฏิบัติงานตามขั้นตอน | จัดทำคู่มือ | ฝ่ายปกครอง | 31 มี.ค. 2566 | ทุกเดือน
1 | ให้บริการอย่างเท่าเทียม | - ประชุม | ฝ่ายโยธา | 30 มิ.ย. 2566 | ทุกไตรมาส
2 | เปิดเผยแผนการใช้จ่าย | เผยแพร่แผน | ฝ่ายการคลัง | 5 เม.ย. 2566 | ทุกเดือน
3 | ใช้อำนาจโดยชอบ | อบรม | ฝ่ายเทศกิจ | ปีงบประมาณ 2566 | ทุก 6 เดือน
"""
TYPED: dict[str, list[Any]] = {
    "ประเด็น": ["เรื่องเดิม", "เรื่องใหม่", None],
    "กิจกรรม": ["- อบรม", "=รวม", "ก" * 300],
    "ผู้รับผิดชอบ": ["ฝ่ายปกครอง", "ฝ่ายโยธา ฝ่ายรายได้", "กองกลาง", None],
    "ระยะเวลาแล้วเสร็จ": ["31 มี.ค. 2566", "30 ก.ย. 2566", "1 ธ.ค. 2565", "เร็ว ๆ นี้", None],
    "การกำกับติดตาม": ["ทุกเดือน", "ทุกไตรมาส", "ต่อเนื่อง", None],
}
STATES = [
    "ยังไม่ดำเนินการ",
    "อยู่ระหว่างดำเนินการ",
    "แล้วเสร็จทั้งมาตรการ",
    "เหมือนรอบก่อน",
    "ขอยกเว้น",
    "อะไรสักอย่าง",
    None,
]
MEASURES, FOLLOW_UPS = "มาตรการ", "ติดตาม"
any_row = st.integers(0, 30)


class World(RuleBasedStateMachine):
    """What people last typed into each cell is remembered, and asked for after every sync."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.today = day("2022-10-03")
        self.typed: dict[tuple[str, str, str], Any] = {}
        self.seen: set[str] = set()

    @initialize()
    def found(self) -> None:
        self.o = Office(Path(self.folder.name) / "office", PLAN)
        self._sync()

    def teardown(self) -> None:
        self.folder.cleanup()

    # people in the workbook

    @rule(at=any_row, pick=st.data())
    def edit_a_measure(self, at: int, pick: st.DataObject) -> None:
        heading = pick.draw(st.sampled_from(sorted(TYPED)))
        self._type(MEASURES, at, {heading: pick.draw(st.sampled_from(TYPED[heading]))})

    @rule(at=any_row, state=st.sampled_from(STATES), result=st.sampled_from(["ทำแล้ว", "-", None]))
    def answer_in_the_sheet(self, at: int, state: str | None, result: str | None) -> None:
        self._type(FOLLOW_UPS, at, {"สถานะการดำเนินการ": state, "ผลการดำเนินการ": result})

    @rule(at=any_row, until=st.sampled_from(["15 ธ.ค. 2565", "เดือนหน้า", "1 ต.ค. 2565"]))
    def ask_for_more_time(self, at: int, until: str) -> None:
        self._type(FOLLOW_UPS, at, {"ขอเลื่อนเป็น": until})

    @rule(before=st.sampled_from([None, 2, 3]))
    def add_a_measure(self, before: int | None) -> None:
        row = {"ประเด็น": "เพิ่มใหม่", "ผู้รับผิดชอบ": "ฝ่ายรายได้", "การกำกับติดตาม": "ทุกเดือน"}
        self.o.add(MEASURES, row, before=before)

    @rule(tab=st.sampled_from([MEASURES, FOLLOW_UPS]), at=any_row, to=st.sampled_from([None, 2]))
    def copy_a_row(self, tab: str, at: int, to: int | None) -> None:
        self._sync()  # of two rows of one key, the one that changed since is the copy
        key = self._key(tab, at)
        if key is not None:
            self.o.copy(tab, key, to=to)
            self._sync()

    @rule(tab=st.sampled_from([MEASURES, FOLLOW_UPS]), at=any_row)
    def delete_a_row(self, tab: str, at: int) -> None:
        key = self._key(tab, at)
        if key is not None:
            self.o.delete(tab, key)
            self._forget(tab, key)

    @rule(tab=st.sampled_from([MEASURES, FOLLOW_UPS]), turned=st.booleans())
    def sort_the_rows(self, tab: str, turned: bool) -> None:
        rows = self.o.rows(tab)
        order = {str(row): n for n, row in enumerate(rows)}
        if len(order) == len(rows):
            self.o.sort(tab, by=lambda row: -order[str(row)] if turned else str(row))

    @rule(at=any_row)
    def type_over_a_cell_of_ours(self, at: int) -> None:
        key = self._key(MEASURES, at)
        if key is not None:
            self.o.edit(MEASURES, key, "สถานะ", "ของเรา")

    # commands

    @rule(at=any_row, result=st.sampled_from(["ตามคำสั่ง", "ตามหน้าเว็บ"]))
    def answer_by_command(self, at: int, result: str) -> None:
        follow_ups = self.o.register().follow_ups.values()
        open_ones = [f.key for f in follow_ups if f.opened_on and not f.cancelled_on]
        if open_ones:
            key = open_ones[at % len(open_ones)]
            state = "อยู่ระหว่างดำเนินการ"
            self.o.answer(key, self.today.isoformat(), state=state, result=result)
            self._forget(FOLLOW_UPS, key)

    @precondition(lambda self: any(p.waits for p in self.o.problems()))
    @rule(at=any_row, word=st.sampled_from(["อนุมัติ", "ไม่อนุมัติ"]))
    def decide(self, at: int, word: str) -> None:
        waiting = [p for p in self.o.problems() if p.waits]
        asked = waiting[at % len(waiting)]
        self.o.decide(asked.key, word, self.today.isoformat())
        self._forget_what(asked)

    @rule(at=any_row, word=st.sampled_from(["ยืนยัน", "คืนค่าเดิม", "แล้วแต่", None]))
    def decide_in_the_sheet(self, at: int, word: str | None) -> None:
        key = self._key("ตรวจสอบ", at)
        if key is not None:
            self.o.edit("ตรวจสอบ", key, "คำตัดสิน", word)
            self._forget_what(self.o.register().problems[key])

    @rule()
    def sync_behind_a_lock(self) -> None:
        lock = self.o.path.with_name(f".~lock.{self.o.path.name}#")
        lock.write_text("สมศรี,สมศรี,pc-3,01.01.2023 10:00,file:///;", encoding="utf-8")
        file = self.o.sha256()
        self.o.sync(self.today.isoformat())
        assert self.o.sha256() == file
        lock.unlink()

    def _forget_what(self, asked: Problem) -> None:
        keys = str((asked.proposal or {}).get("keys", "")).split(",")
        for key in (asked.row_key, *keys):
            self._forget(MEASURES, key)
            self._forget(FOLLOW_UPS, key)

    @rule(days=st.integers(1, 40))
    def days_pass(self, days: int) -> None:
        self.today = min(self.today + timedelta(days=days), day("2023-09-30"))

    @rule()
    def sync(self) -> None:
        self._sync()

    # what must hold

    def _sync(self) -> None:
        on = self.today.isoformat()
        done = self.o.sync(on)
        if any(m.missing_since for m in self.o.register().measures.values()):
            done = self.o.sync(on)
        register = self.o.register()
        assert self.seen <= set(register.follow_ups), "a follow-up was lost"
        self.seen |= set(register.follow_ups)
        for (tab, key, heading), value in self.typed.items():
            if key in self.o.keys(tab):
                assert self.o.cell(tab, key, heading) == value, (tab, key, heading)
        if done.suspicious:
            return
        keys = self.o.keys(MEASURES)
        assert len(set(keys) - {None}) == len(keys), "each row has its own key"
        listed = self.o.keys(FOLLOW_UPS)
        for f in register.follow_ups.values():
            assert f.key in listed or not f.opened_on or f.cancelled_on, f.key
        self.o.settle(on)

    def _key(self, tab: str, at: int) -> str | None:
        keys = [key for key in self.o.keys(tab) if key]
        return keys[at % len(keys)] if keys else None

    def _type(self, tab: str, at: int, cells: dict[str, Any]) -> None:
        """Into a row that is the only one of its key: else nobody knows which one is meant."""
        key = self._key(tab, at)
        if key is not None and self.o.keys(tab).count(key) == 1:
            self.o.edits(tab, [(key, heading, value) for heading, value in cells.items()])
            self.typed.update({(tab, key, heading): value for heading, value in cells.items()})

    def _forget(self, tab: str, key: str) -> None:
        self.typed = {cell: v for cell, v in self.typed.items() if cell[:2] != (tab, key)}


TestWorld = World.TestCase
TestWorld.settings = settings(
    max_examples=max(settings().max_examples // 10, 5),
    stateful_step_count=12,
    suppress_health_check=list(HealthCheck),
)
