"""The tick: everything due, once, whatever happens to the sheet."""

import hashlib
import sqlite3
from collections.abc import Callable
from email import message_from_bytes
from email.policy import default
from pathlib import Path

from tests.end_to_end.conftest import CommandLine

Office = Callable[..., CommandLine]
DEMONSTRATION = ("small", "--demonstration")


def everything_kept(folder: Path) -> dict[str, object]:
    """All rows but the last-run stamps, and every file beside the database."""
    kept: dict[str, object] = {}
    with sqlite3.connect(folder / "tidtam.db") as db:
        tables = [
            row[0] for row in db.execute("select name from sqlite_master where type='table'")
        ]
        for table in tables:
            if table != "stamp":
                kept[table] = db.execute(f"select * from {table}").fetchall()  # noqa: S608
    for path in folder.rglob("*"):
        if path.is_file() and "tidtam.db" not in path.name:
            kept[str(path.relative_to(folder))] = hashlib.sha256(path.read_bytes()).hexdigest()
    return kept


def test_a_second_tick_on_the_same_state_changes_nothing(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    assert tidtam("tick", "--at", "2022-10-31").code == 0
    before = everything_kept(tidtam.folder)
    for _ in range(3):
        assert tidtam("tick").code == 0
        assert everything_kept(tidtam.folder) == before


def test_a_person_in_three_roles_gets_one_mail(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    tidtam("tick", "--at", "2022-10-03")
    [mail] = [path for path in tidtam.mails("2022-10-03") if "coordinator@" in path.name]
    message = message_from_bytes(mail.read_bytes(), policy=default)
    assert message["To"].addresses[0].addr_spec == "coordinator@example.go.th"


def test_missed_slots_are_folded_into_the_newest(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    tidtam("tick", "--at", "2022-10-03")
    done = tidtam("tick", "--at", "2022-10-18", "--json").json
    assert done["digests"]["slot"] == "2022-10-17"
    assert done["digests"]["folded"] == ["2022-10-10"]
    assert tidtam("tick", "--json").json["digests"]["slot"] is None


def test_a_slot_on_a_holiday_is_the_next_working_day(office: Office) -> None:
    """24 Oct 2565 is the day in lieu of Chulalongkorn Day."""
    tidtam = office(*DEMONSTRATION)
    tidtam("tick", "--at", "2022-10-17")
    assert tidtam("tick", "--at", "2022-10-24", "--json").json["digests"]["slot"] is None
    assert tidtam("tick", "--at", "2022-10-25", "--json").json["digests"]["slot"] == "2022-10-25"


def test_a_broken_workbook_holds_up_no_digest(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    tidtam("tick", "--at", "2022-10-03")
    tidtam.workbook.write_bytes(b"PK\x03\x04 half a file")
    done = tidtam("tick", "--at", "2022-11-07", "--json")
    assert done.code == 1
    assert done.json["failure"]
    assert done.json["digests"]["queued"] > 0
    [mail] = [path for path in tidtam.mails("2022-11-07") if "coordinator@" in path.name]
    text = message_from_bytes(mail.read_bytes(), policy=default).get_body(("plain",))
    assert text is not None
    assert "อ่านหรือเขียนแฟ้มกลางไม่ได้" in text.get_content()


def test_without_a_coordinator_nobody_is_mailed_and_it_is_said(office: Office) -> None:
    tidtam = office("small", "--year", "2600")
    done = tidtam("tick")
    assert done.code == 0
    assert "ยังไม่มีผู้ประสานงานที่ยืนยันแล้ว" in done.out
    assert tidtam("outbox", "--json").json == []


def test_a_plan_that_ended_long_ago_is_closed(office: Office) -> None:
    tidtam = office("small", synced=True)
    done = tidtam("tick", "--json")
    assert done.code == 0
    assert done.json["closed_since"] == "2023-09-30"
    assert "ปิดแล้ว" in tidtam("tick").out


def test_only_a_demonstration_may_choose_its_day(office: Office) -> None:
    assert office("small")("tick", "--at", "2023-01-01").code == 2
    tidtam = office(*DEMONSTRATION)
    assert tidtam("tick", "--at", "2023-01-05").code == 0
    back = tidtam("tick", "--at", "2023-01-04")
    assert (back.code, back.out) == (2, "")
    assert "ย้อนกลับไม่ได้" in back.err


def test_the_ledger_says_that_files_are_not_mail(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    assert "เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล" in tidtam("tick", "--at", "2022-10-03").out
    assert "เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล" in tidtam("outbox").out
    assert {m["state"] for m in tidtam("outbox", "--json").json} == {"kept"}


def test_a_locked_workbook_is_named_with_whose_lock_it_is(office: Office) -> None:
    tidtam = office(*DEMONSTRATION)
    tidtam("tick", "--at", "2022-10-03")
    lock = tidtam.folder / f".~lock.{tidtam.workbook.name}#"
    lock.write_text(",สมศรี ใจดี,office-pc,20.10.2022 09:00,file:///;", encoding="utf-8")
    done = tidtam("tick", "--at", "2022-10-31")
    assert done.code == 1
    assert "สมศรี ใจดี" in done.out
    lock.unlink()
    after = tidtam("tick", "--json")
    assert after.code == 0
    assert after.json["sync"]["cells_written"] > 0
