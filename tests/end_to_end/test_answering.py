"""Answers and decisions: in the workbook, by command, and what becomes of them."""

from collections.abc import Callable

from openpyxl import load_workbook

from tests.end_to_end.conftest import CommandLine

Office = Callable[..., CommandLine]


def demonstration(office: Office, day: str) -> CommandLine:
    tidtam = office("small", "--demonstration")
    assert tidtam("tick", "--at", day).code == 0
    return tidtam


def state_of(tidtam: CommandLine, measure: str) -> dict[str, object]:
    found = tidtam("status", "--json").json["measures"]
    return next(m for m in found if m["key"] == measure)


def test_an_answer_in_the_workbook_is_a_report(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    key = "M002-1-2566-01"
    tidtam.type_into("ติดตาม", key, "สถานะการดำเนินการ", "ดำเนินการแล้ว (รอบนี้)")
    tidtam.type_into("ติดตาม", key, "ผลการดำเนินการ", "เผยแพร่แล้ว 1 ครั้ง")
    assert tidtam("tick", "--at", "2022-10-21").code == 0
    found = state_of(tidtam, "M002")
    assert (found["reported"], found["expected"], found["state"]) == (1, 1, "reported")


def test_an_answer_by_command_is_written_into_the_sheet(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    done = tidtam(
        "answer",
        "M002-1-2566-01",
        "--state",
        "อยู่ระหว่างดำเนินการ",
        "--result",
        "จัดทำร่างแล้ว",
        "--by",
        "head08@example.go.th",
    )
    assert done.code == 0, done.err
    assert tidtam("sync", "--json").json["cells_written"] > 0
    assert tidtam("sync", "--json").json["cells_written"] == 0
    assert state_of(tidtam, "M002")["reported"] == 1


def test_only_the_division_or_a_coordinator_answers(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    words = ("answer", "M002-1-2566-01", "--state", "ติดปัญหา", "--result", "x")
    stranger = tidtam(*words, "--by", "head01@example.go.th")
    assert stranger.code == 1
    assert "ไม่ใช่ผู้ที่ยืนยันแล้วของ ฝ่ายการคลัง" in stranger.err
    assert tidtam(*words, "--by", "coordinator@example.go.th").code == 0


def test_a_later_deadline_waits_for_the_coordinator(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    tidtam.type_into("มาตรการ", "M002", "ระยะเวลาแล้วเสร็จ", "๓๐ มิ.ย. ๖๖")
    assert tidtam("tick", "--at", "2022-10-21").code == 0
    assert state_of(tidtam, "M002")["due"] == "2023-04-05"
    [request] = tidtam("problems", "--json").json
    assert (request["severity"], request["column"]) == ("request", "ระยะเวลาแล้วเสร็จ")
    refused = tidtam("decide", request["id"], "อนุมัติ", "--by", "head01@example.go.th")
    assert refused.code == 1
    done = tidtam("decide", request["id"], "อนุมัติ", "--by", "coordinator@example.go.th")
    assert done.code == 0, done.err
    assert state_of(tidtam, "M002")["due"] == "2023-06-30"
    assert tidtam("problems", "--json").json == []


def test_what_was_known_on_a_past_day_is_shown_as_it_was(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    tidtam.type_into("มาตรการ", "M002", "ระยะเวลาแล้วเสร็จ", "๓๐ มี.ค. ๖๖")
    assert tidtam("tick", "--at", "2022-10-27").code == 0
    assert state_of(tidtam, "M002")["deadline"] == "2023-03-30"
    known = tidtam("status", "--known-at", "2022-10-26", "--json").json
    assert known["as_of"] == "2022-10-26"
    assert {m["key"]: m["deadline"] for m in known["measures"]}["M002"] == "2023-04-05"
    before = tidtam("status", "--known-at", "2022-09-30")
    assert before.code == 0
    assert "ก่อนการอ่านแฟ้มครั้งแรก" in before.out


def test_unknown_keys_and_ids_are_said_in_a_sentence(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    coordinator = ("--by", "coordinator@example.go.th")
    assert tidtam("answer", "M999-1-2566-01", "--state", "ติดปัญหา", *coordinator).code == 1
    assert "P9999" in tidtam("decide", "P9999", "อนุมัติ", *coordinator).err
    assert tidtam("decide", "อนุมัติ", *coordinator).code == 2


def test_a_command_that_gives_no_answer_changes_nothing(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    by = ("--by", "coordinator@example.go.th")
    good = ("answer", "M002-1-2566-01", "--state", "ติดปัญหา", "--result", "รอเอกสาร", *by)
    assert tidtam(*good).code == 0
    for word, code in (("zzz", 2), ("เหมือนรอบก่อน", 1)):
        refused = tidtam("answer", "M002-1-2566-01", "--state", word, *by)
        assert refused.code == code
        assert "ยังไม่นับเป็นการรายงาน" in refused.err
    assert state_of(tidtam, "M002")["reported"] == 1


def test_what_happens_after_a_tick_on_its_own_day_is_in_the_next_digest(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-10")
    key, by = "M002-1-2566-01", ("--by", "head08@example.go.th")
    assert tidtam("answer", key, "--state", "ติดปัญหา", "--result", "รอเอกสาร", *by).code == 0
    tidtam.type_into("มาตรการ", "M001", "ระยะเวลาแล้วเสร็จ", "๓๐ มิ.ย. ๖๖")
    assert tidtam("sync").code == 0
    [request] = tidtam("problems", "--json").json
    tidtam.type_into("ตรวจสอบ", request["id"], "คำตัดสิน", "อนุมัติ")
    assert tidtam("sync").code == 0
    assert tidtam("tick", "--at", "2022-10-17").code == 0
    mails = {
        path.name.split("@")[0].rpartition("_")[2]: path for path in tidtam.mails("2022-10-17")
    }
    own = mails["head08"].with_suffix(".html").read_text(encoding="utf-8")
    assert "รายงานแล้วตั้งแต่ฉบับก่อน" in own
    coordinator = mails["coordinator"].with_suffix(".html").read_text(encoding="utf-8")
    assert "ไม่ทราบชื่อ" in coordinator
    assert request["id"] in coordinator


def test_evidence_that_is_no_web_link_is_refused(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    words = ("answer", "M002-1-2566-01", "--state", "ติดปัญหา", "--result", "x")
    by = ("--by", "coordinator@example.go.th")
    assert tidtam(*words, "--evidence", "javascript:alert(1)", *by).code == 1
    assert tidtam(*words, "--evidence", "https://example.go.th/ita", *by).code == 0


def test_a_person_of_no_known_division_or_role_is_asked_about(office: Office) -> None:
    tidtam = demonstration(office, "2022-10-20")
    book = load_workbook(tidtam.workbook)
    book["หน่วยงาน"].append(["ฝ่ายไม่มี", "", "เจ้าพนักงาน", "นาย ก", "ko@example.go.th", "หัวหน้าใหญ่"])
    book["หน่วยงาน"].append(["ฝ่ายโยธา", "", "เลขานุการ", "นาย ข", "kho@example.go.th"])
    book["หน่วยงาน"].cell(book["หน่วยงาน"].max_row, 7).value = "ผู้อำนวยการเขต"
    book.save(tidtam.workbook)
    assert tidtam("sync").code == 0
    found = {(p["column"], p["severity"]) for p in tidtam("problems", "--json").json}
    assert {("ฝ่าย", "warning"), ("บทบาท", "warning")} <= found
    assert ("ปฏิบัติหน้าที่แทน", "request") in found
