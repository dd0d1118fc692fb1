"""`make demo`: the main job on a real plan, in a demonstration office of its own.

Pathum Wan's published plan of fiscal year 2566 from October to April: a workbook that
divisions answer in (some late, one never), rounds, states written back, and digests as
files. Everything goes through the commands' own flows; people's typing goes through the
workbook, as a person's would. The answers are invented, the plan is not.
"""

import shutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib.resources import as_file, files
from pathlib import Path

from engine.cells import is_empty, plain
from engine.columns import FOLLOW_UPS, MEASURES, TabDesign
from engine.digest_slots import slot_days
from engine.register import FollowUp, Register
from engine.snapshot import CellEdit, CellValue, Snapshot, WritePlan
from engine.state_words import COMPLETED, DONE_THIS_ROUND, IN_PROGRESS, SAME_AS_BEFORE
from engine.status import Status
from tidtam.bootstrap import House, mail_of, set_demonstration_day
from tidtam.commands.founding import Founding, make_office
from tidtam.output import Speaker
from tidtam.view import view_office
from workflows.decide import decide_requests
from workflows.tick import TickOutcome, tick

LAST_DAY = date(2023, 4, 24)  # a Monday after Songkran: every deadline of the plan has passed
NEVER = "ฝ่ายเทศกิจ"
LATE = {"ฝ่ายการศึกษา": 2, "ฝ่ายโยธา": 1, "โรงเรียนในสังกัดเขต": 2}
COORDINATOR = "coordinator@example.go.th"
LAST_DECISIONS = date(2023, 4, 10)  # what comes later still waits when the demonstration ends
EVENTS: tuple[tuple[date, TabDesign, str, str, str], ...] = (
    (date(2023, 2, 13), MEASURES, "M015", "deadline", "๓๐ เม.ย. ๖๖"),
    (date(2023, 3, 30), FOLLOW_UPS, "M034-1-2566-06", "extension", "๒๘ เม.ย. ๖๖"),
    (date(2023, 4, 18), MEASURES, "M030", "deadline", "ภายในไตรมาส ๔"),
    (date(2023, 4, 18), MEASURES, "M008", "responsible", "ฝ่ายการคลัง ฝ่ายพัสดุ"),
    (date(2023, 4, 18), FOLLOW_UPS, "M006-1-2566-07", "state", "ขอยกเว้น"),
)
"""What people typed otherwise: lightened duties, a division that is none, an exemption."""


@dataclass(slots=True)
class Story:
    """What happened in the demonstration, counted."""

    ticks: int = 0
    mails: int = 0
    answers: int = 0
    opened: int = 0
    decided: int = 0
    days: list[date] = field(default_factory=list)


def main() -> None:
    """Make the office anew, play its half-year, and say what came out."""
    folder = Path("demo-office").absolute()
    if folder.exists() and not (folder / "tidtam.toml").exists():
        sys.exit(f"{folder} is not a demonstration office of Tidtam; it is left alone.")
    shutil.rmtree(folder, ignore_errors=True)
    with as_file(files("tidtam") / "examples" / "pathumwan-2566.csv") as plan:
        wish = Founding(
            folder=folder,
            agency="สำนักงานเขตปทุมวัน",
            kind="bangkok-district",
            year_be=2566,
            plan=plan,
            demonstration=True,
        )
        made = make_office(wish)
    house = made.house
    speaker = Speaker(house.office.policy)
    speaker.say("demo.began", file=str(made.workbook))
    story = _play(house, speaker)
    _tell(house, speaker, story, made.workbook)


def _play(house: House, speaker: Speaker) -> Story:
    story = Story()
    for day in _days(house):
        set_demonstration_day(house.storage, day)
        story.answers += _divisions_answer(house, day)
        _others_type(house, day)
        story.decided += _coordinator_decides(house, day)
        done = tick(house.office, house.sheet, house.storage.work, mail_of(house), house.clock)
        _count(story, day, done)
        if done.digests.queued:
            speaker.say("demo.day", day=day, mails=done.digests.queued, answers=story.answers)
    return story


def _count(story: Story, day: date, done: TickOutcome) -> None:
    story.ticks += 1
    story.mails += done.digests.queued
    story.opened += done.sync.opened if done.sync else 0
    story.days.append(day)


def _days(house: House) -> Iterator[date]:
    """Every digest day, and the days around a round's due day, so that late is seen as late."""
    office, first = house.office, house.office.policy.plan_start
    dues = [_due(house, first, n) for n in range(7)]
    days = {due + timedelta(days=n) for due in dues for n in (-1, 0, 1, 2)}
    days |= {first, *slot_days(first, LAST_DAY, office.policy, office.calendar)}
    yield from sorted(day for day in days if first <= day <= LAST_DAY)


def _due(house: House, first: date, months: int) -> date:
    ends = (first + timedelta(days=31 * (months + 1))).replace(day=1)
    return house.office.calendar.on_or_after(ends - timedelta(days=1))


def _divisions_answer(house: House, day: date) -> int:
    """Type into ติดตาม what each division has to say on that day, as a person would."""
    with house.storage.reading() as work:
        register = work.register()
    snapshot = house.sheet.read()
    edits = [
        edit
        for key, row, have in _empty_rows(snapshot)
        if (follow_up := register.follow_ups.get(key)) is not None
        and _answers_on(follow_up) <= day
        for edit in _typed(follow_up, row, have, register)
    ]
    if edits:
        house.sheet.write(WritePlan(snapshot.fingerprint, tuple(edits)), house.clock.now())
    return len({edit.row for edit in edits})


def _empty_rows(snapshot: Snapshot) -> Iterator[tuple[str, int, dict[str, int]]]:
    """Yield key, row number and columns of the rows of ติดตาม that nobody has answered."""
    for number, cells, columns in _rows(snapshot, FOLLOW_UPS):
        if not is_empty(cells["key"]) and is_empty(cells["state"]):
            yield plain(cells["key"]), number, columns


def _rows(
    snapshot: Snapshot, design: TabDesign
) -> Iterator[tuple[int, dict[str, CellValue], dict[str, int]]]:
    tab = snapshot.tab(design.title)
    header = [plain(cell) for cell in tab.rows[0]] if tab and tab.rows else []
    columns = {c.field: header.index(c.heading) for c in design.columns if c.heading in header}
    for number, row in enumerate(tab.rows[1:] if tab else (), start=2):
        yield number, {n: row[i] if i < len(row) else None for n, i in columns.items()}, columns


def _others_type(house: House, day: date) -> None:
    todays = [event[1:] for event in EVENTS if event[0] == day]
    if not todays:
        return
    snapshot = house.sheet.read()
    edits = [
        CellEdit(design.title, number, columns[name] + 1, text)
        for design, key, name, text in todays
        for number, cells, columns in _rows(snapshot, design)
        if plain(cells["key"]) == key
    ]
    house.sheet.write(WritePlan(snapshot.fingerprint, tuple(edits)), house.clock.now())


def _answers_on(follow_up: FollowUp) -> date:
    """The day before the due day, or late; one division never, one measure in nine not yet."""
    number = int(follow_up.measure[1:])
    if follow_up.party == NEVER or (number + follow_up.opens.month) % 9 == 0:
        return date.max
    return follow_up.due + timedelta(days=LATE.get(follow_up.party, -1))


def _typed(
    follow_up: FollowUp, row: int, columns: dict[str, int], register: Register
) -> Iterator[CellEdit]:
    number, month = int(follow_up.measure[1:]), follow_up.opens.month
    output = plain(register.measures[follow_up.measure].cells.get("output")).strip(" -\n")
    output = " ".join(output.split())[:60] or "งานตามแผน"
    if month == 3:
        said = {"state": COMPLETED, "result": f"เผยแพร่ {output} ครบถ้วนแล้ว"}
    elif month in {12, 2} and follow_up.party not in LATE:
        said = {"state": SAME_AS_BEFORE}
    elif number % 2:
        said = {"state": IN_PROGRESS, "result": f"อยู่ระหว่างจัดทำ {output}"}
    else:
        said = {"state": DONE_THIS_ROUND, "result": f"ดำเนินการ {output} ประจำเดือนแล้ว"}
    said["reporter"] = f"หัวหน้า{follow_up.party}"
    for name, text in said.items():
        yield CellEdit(FOLLOW_UPS.title, row, columns[name] + 1, text)


def _coordinator_decides(house: House, day: date) -> int:
    """On Mondays the coordinator grants what the last digest named; nobody else may."""
    with house.storage.reading() as work:
        waiting = [p.key for p in work.register().problems.values() if p.waits]
    if day.weekday() != 0 or day > LAST_DECISIONS or not waiting:
        return 0
    by = (COORDINATOR, house.clock.now())
    done = decide_requests(house.office, house.storage.work, waiting, "อนุมัติ", by)
    return len(done.decided)


def _tell(house: House, speaker: Speaker, story: Story, workbook: Path) -> None:
    view = view_office(house.settings.folder)
    words = list(view.standing.follow_ups.values())
    rounds = sum(word is Status.OVERDUE for word in words)
    late = sum(word is Status.REPORTED_LATE for word in words)
    deadlines = sum(word is Status.OVERDUE for word in view.standing.deadlines.values())
    folder = house.settings.mail.folder
    newest = sorted(folder.glob(f"{LAST_DAY.isoformat()}-*.html"))
    speaker.line()
    speaker.say("demo.ended", day=LAST_DAY, ticks=story.ticks, opened=story.opened)
    speaker.say("demo.answers", answers=story.answers, late=late)
    speaker.say("demo.overdue", rounds=rounds, deadlines=deadlines, never=NEVER)
    speaker.say("demo.decided", decided=story.decided)
    speaker.say("demo.mails", mails=story.mails)
    speaker.line()
    speaker.say("demo.open_workbook", file=str(workbook))
    for word in ("director", "coordinator", "head01"):
        for path in (path for path in newest if word in path.name):
            speaker.say("demo.open_digest", file=str(path))
    speaker.say("demo.try", folder=str(house.settings.folder))


if __name__ == "__main__":
    main()
