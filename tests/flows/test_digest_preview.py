"""digest: what a person would be mailed; it queues and closes nothing."""

from datetime import datetime
from pathlib import Path

import pytest

from engine.history import Json, Slot
from engine.outbox import Delivery, Message
from tests.flows.command_line import run, run_json
from tests.flows.conftest import MakeOffice
from tests.flows.office import Office
from tests.flows.plans import THREE
from tidtam.clock import BANGKOK
from workflows.example_people import example_people


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = office(THREE)
    people = example_people(o.house.office)
    o.confirm(*people)
    o.show(people)
    o.sync("2022-10-03")
    return o


def test_a_persons_digest_is_shown_and_nothing_is_queued(three: Office, tmp_path: Path) -> None:
    page = tmp_path / "digest.html"
    shown = run_json(three.folder, "digest", "HEAD03@example.go.th", "--at", "2022-11-07")
    assert (shown["to"], shown["why"]) == ("head03@example.go.th", None)
    assert "ฝ่ายโยธา" in shown["subject"]
    assert "เกินกำหนด" in shown["text"]
    done = run(three.folder, "digest", "หัวหน้าฝ่ายโยธา", "--at", "2022-11-07", "--html", str(page))
    assert done.returncode == 0
    assert page.read_text(encoding="utf-8") == shown["html"]
    with three.house.storage.reading() as work:
        assert (work.messages(), work.slots()) == ([], [])


@pytest.mark.parametrize(
    ("person", "code", "says"),
    [
        ("หัวหน้าฝ่าย", 1, "หลายคน"),
        ("ไม่มีใคร", 1, "ไม่พบบุคคล"),
        ("head02@example.go.th", 0, "ไม่มีรายการ"),
    ],
)
def test_a_name_must_mean_one_person_and_silence_has_a_reason(
    three: Office, person: str, code: int, says: str
) -> None:
    done = run(three.folder, "digest", person, "--at", "2022-11-07")
    assert done.returncode == code
    assert says in done.stdout + done.stderr


def test_a_person_without_a_confirmed_address_or_in_no_office_gets_none(three: Office) -> None:
    three.add("หน่วยงาน", {"ฝ่าย": "ฝ่ายรายได้", "ชื่อ": "สมหญิง", "อีเมล": "new@example.go.th"})
    until = {"ฝ่าย": "ฝ่ายโยธา", "อีเมล": "head03@example.go.th", "ถึง": "31 ต.ค. 2565"}
    for number, row in enumerate(three.rows("หน่วยงาน"), start=2):
        if row["อีเมล"] == until["อีเมล"]:
            three.edit("หน่วยงาน", number, "ถึง", until["ถึง"])
    three.sync("2022-10-04")
    quiet = run_json(three.folder, "digest", "สมหญิง", "--at", "2022-11-07")
    assert (quiet["to"], quiet["subject"], quiet["html"]) == ("", None, None)
    assert "ยืนยัน" in quiet["why"]
    gone = run_json(three.folder, "digest", "head03@example.go.th", "--at", "2022-11-07")
    assert "อยู่นอกช่วง" in gone["why"]
    closed = run_json(three.folder, "digest", "head01@example.go.th", "--at", "2024-02-01")
    assert "ปิดแล้ว" in closed["why"]


def test_the_coordinator_is_also_shown_what_the_system_has_to_say(three: Office) -> None:
    at = datetime(2022, 10, 5, 8, tzinfo=BANGKOK)
    lost = Message(
        "digest:x:head03@example.go.th:2022-10-05", "digest", "head03@example.go.th", "N007",
        "เรื่องที่ส่งไม่ถึง", at.date(), b"", state=Delivery.FAILED, queued_at=at, settled_at=at,
    )  # fmt: skip
    with three.house.storage.work() as work:
        work.queue([lost])
        work.commit()
    shown = run_json(three.folder, "digest", "coordinator@example.go.th", "--at", "2022-10-10")
    assert "เรื่องที่ส่งไม่ถึง" in shown["text"]


def test_a_digest_on_a_day_whose_mail_has_gone_is_compared_with_the_one_before(
    three: Office,
) -> None:
    with three.house.storage.work() as work:
        for day, late in (("2022-11-07", 1), ("2022-11-14", 3)):
            at = datetime.fromisoformat(f"{day}T08:00:00+07:00")
            figures: dict[str, Json] = {"composed_on": day, "past_grace": {"ฝ่ายโยธา": late}}
            work.close_slot(Slot(f"digest:{three.house.office.agency}:{day}", at, figures))
        work.commit()

    def compared(on: str) -> str:
        shown = run_json(three.folder, "digest", "director@example.go.th", "--at", on)
        return str(shown["text"]).replace("\u00a0", " ")

    assert "(๑ → " in compared("2022-11-14")
    assert "ฉบับก่อน ๗ พ.ย. ๒๕๖๕" in compared("2022-11-14")
    assert "(๓ → " in compared("2022-11-15")
