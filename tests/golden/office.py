"""A small office written as tables, for digests: seven measures, three divisions, a school."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.digest import Composed, Digest, DigestSlot, Occasion
from engine.fiscal_year import FiscalYear
from engine.history import HistoryLine, Json, Slot
from engine.notices import compose_digests
from engine.policy import Policy
from engine.problems import Problem, RequestKind, Severity
from engine.register import Assignment, FollowUp, Measure, Person, Register
from engine.rounds import rounds_of
from engine.standing import judge
from engine.state_words import DONE_THIS_ROUND
from engine.wording import Said, said

YEAR = FiscalYear(2566)
PLAN_START = date(2022, 10, 1)
POLICY = Policy(2566, PLAN_START)
TODAY = date(2023, 4, 24)
LAST = date(2023, 4, 18)

MEASURES = """
M001 | 1    | 2023-03-30 | ฝ่ายปกครอง, ฝ่ายเทศกิจ            | พัฒนาจุดบริการศูนย์ราชการฉับไว ใสสะอาด
M002 | 1    | 2023-04-20 | ฝ่ายปกครอง                       | - เพิ่มจุดเผยแพร่คู่มือและระบบ e-service
M003 | 4    | 2023-04-28 | ฝ่ายปกครอง, ฝ่ายการคลัง, ฝ่ายเทศกิจ | จัดทำบัญชีควบคุมทรัพย์สินพร้อมผู้รับผิดชอบ
M004 | 9    |            | ฝ่ายปกครอง, ฝ่ายการคลัง            | O1 โครงสร้าง อัตรากำลัง ข้อมูลผู้บริหาร
M005 | 9    |            | ฝ่ายการคลัง                       | O20 สรุปผลการจัดซื้อจัดจ้างรายเดือน
M006 | None | 2023-04-20 | โรงเรียนในสังกัดเขต                | เผยแพร่การประเมิน ITA แก่โรงเรียนในสังกัด
"""

PEOPLE = """
P1 | ฝ่ายปกครอง | หัวหน้าฝ่ายปกครอง | pokkrong@khet.example | head
P2 | ฝ่ายการคลัง | หัวหน้าฝ่ายการคลัง | klang@khet.example    | head
P3 | ฝ่ายเทศกิจ  | หัวหน้าฝ่ายเทศกิจ  | thetsakit@khet.example | head
P4 | ฝ่ายปกครอง | ผู้ประสานงาน ITA   | ita@khet.example      | coordinator
P5 |           | ผู้อำนวยการเขต     | chief@khet.example    | director
P6 | ฝ่ายเทศกิจ  | พนักงานเทศกิจ      |                       | officer
"""

# Who had answered which rounds (1 is October) on their due day; the rest is missing.
ANSWERED = """
M001-1 | 1-7
M001-2 |
M002-1 | 1-4
M003-1 | 1-6
M003-2 | 1-7
M003-3 | 1-3, 5
M004-1 | 1-6
M004-2 | 1-6
M005-1 | 1-7
M006-1 | 1-7
"""


@dataclass(frozen=True)
class Office:
    """A register, and what a digest needs beside it."""

    register: Register
    policy: Policy = POLICY
    today: date = TODAY
    previous: Slot | None = None
    history: tuple[HistoryLine, ...] = ()
    notes: tuple[Said, ...] = ()
    links: dict[str, str] = field(default_factory=dict)
    slot: DigestSlot | None = None
    agency: str = "สำนักงานเขตตัวอย่าง"

    def compose(self) -> Composed:
        """Return the digests of the day."""
        occasion = Occasion(
            self.agency,
            self.policy,
            self.slot or DigestSlot(self.today, self.today),
            self.previous,
            self.history,
            self.links,
            self.notes,
        )
        return compose_digests(
            self.register, judge(self.register, self.today, self.policy), occasion
        )

    def digest(self, email: str) -> Digest:
        """Return the one digest of an address; KeyError of none."""
        return {d.email: d for d in self.compose().digests}[email]


def register(
    measures: str = MEASURES,
    people: str = PEOPLE,
    answered: str = ANSWERED,
    *,
    today: date = TODAY,
) -> Register:
    """Return the register that the tables tell of, on a day."""
    found = Register({}, {}, {}, {}, {})
    done = {key: _rounds(rounds) for key, rounds in _rows(answered)}
    for key, indicator, due, parties, title in _rows(measures):
        _add_measure(found, (key, indicator, due, title), parties, (done, today))
    for key, division, position, email, roles in _rows(people):
        named = tuple(role for role in roles.split(", ") if role)
        put(found, Person(key, {}, division, position, "", email, named))
    return found


def put(
    found: Register, *entities: Measure | Assignment | FollowUp | Person | Problem
) -> Register:
    """Set values of a register under construction."""
    tables: dict[type, dict[str, object]] = {
        Measure: found.measures,  # type: ignore[dict-item]
        Assignment: found.assignments,  # type: ignore[dict-item]
        FollowUp: found.follow_ups,  # type: ignore[dict-item]
        Person: found.people,  # type: ignore[dict-item]
        Problem: found.problems,  # type: ignore[dict-item]
    }
    for entity in entities:
        tables[type(entity)][entity.key] = entity
    return found


def problem(key: str, text: str, severity: Severity = Severity.WARNING, **more: object) -> Problem:
    """Return a problem of one cell."""
    plain = Problem(
        key, key, "test", "มาตรการ", 4, "ผู้รับผิดชอบ", "", "", say_as_is(text), severity, LAST
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def say_as_is(text: str) -> Said:
    """Return a sentence that is its text."""
    return said("digest.as", it=text)


def line(kind: str, key: str, who: str = "sync", /, **fields: tuple[Json, Json]) -> HistoryLine:
    """Return a line of history since the last digest."""
    return HistoryLine(1, "run", datetime(2023, 4, 20, tzinfo=UTC), who, kind, key, fields)


def closed(day: date = LAST, **past_grace: int) -> Slot:
    """Return the slot before, with what was past the grace then."""
    figures: dict[str, Json] = {"composed_on": day.isoformat(), "past_grace": dict(past_grace)}
    return Slot(f"digest:khet:{day}", datetime(2023, 4, 18, 1, tzinfo=UTC), figures)


def golden_office() -> Office:
    """Return the office of the golden mails: something of everything."""
    found = register()
    moved = [f"M004-{n}-2566-07" for n in (1, 2)]
    put(found, *(replace(found.follow_ups[key], due=date(2023, 4, 28)) for key in moved))
    put(found, replace(found.follow_ups["M002-1-2566-05"], inherited=True))
    put(
        found,
        problem(
            "P0007",
            "ฝ่ายการคลังขอเลื่อนกำหนด M004 รอบ เม.ย. เป็น ๑๕ พ.ค. ๒๕๖๖",
            Severity.REQUEST,
            request=RequestKind.EXTENSION,
            tab="ติดตาม",
            row=41,
            column="ขอเลื่อนเป็น",
        ),
        problem(
            "P0009",
            "ฝ่ายเทศกิจขอยกเว้นการรายงาน M001",
            Severity.REQUEST,
            request=RequestKind.EXEMPTION,
            tab="ติดตาม",
            row=44,
            column="สถานะการดำเนินการ",
        ),
        problem("P0003", "“โรงเรียนในสังกัดเขต” ไม่มีผู้รับในแท็บ “หน่วยงาน”", row=7),
    )
    history = (
        *(
            line("follow_up", f"M00{n}-1-2566-07", reported_on=(None, "2023-04-20"))
            for n in (1, 5)
        ),
        *(
            line("follow_up", key, "ita@khet.example", due=("2023-05-01", "2023-04-28"))
            for key in moved
        ),
        line("measure", "M005", cells=({"output": "๑ ครั้ง"}, {"output": "๒ ครั้ง"})),
    )
    return Office(
        found,
        previous=closed(ฝ่ายปกครอง=3, ฝ่ายเทศกิจ=4),
        history=history,
        notes=(say_as_is("ไฟล์ตารางกลางเปิดอยู่โดย สมชาย มา ๕ ชั่วโมง จึงยังไม่ได้เขียนสถานะกลับ"),),
        links={"sheet": "https://sheets.example/khet", "M001": "https://sheets.example/khet#M001"},
    )


def _add_measure(
    found: Register,
    cells: tuple[str, str, str, str],
    parties: str,
    known: tuple[dict[str, set[int]], date],
) -> None:
    key, indicator, due, title = cells
    day = date.fromisoformat(due) if due else None
    number = None if indicator == "None" else int(indicator)
    monthly = (Cadence.MONTHLY,)
    place = len(found.measures) + 1
    put(
        found, Measure(key, place, {"issue": title}, number, (), day, day, monthly, (), PLAN_START)
    )
    for n, party in enumerate(parties.split(", "), start=1):
        sort = PartySort.DIVISION if party.startswith("ฝ่าย") else PartySort.OUTSIDE
        assignment = Assignment(f"{key}-{n}", key, n, party, sort, "lead", PLAN_START)
        put(found, assignment, *_follow_ups(assignment, known))


def _follow_ups(
    assignment: Assignment, known: tuple[dict[str, set[int]], date]
) -> Iterable[FollowUp]:
    done, today = known
    for window in rounds_of(YEAR, Cadence.MONTHLY):
        due = date(2023, 5, 1) if window.number == 7 else window.closes
        follow_up = FollowUp(
            f"{assignment.key}-{window.code}", assignment.measure, assignment.key,
            assignment.party, window.code, Cadence.MONTHLY, window.opens, window.closes, due, due,
            opened_on=window.opens if window.opens <= today else None,
        )  # fmt: skip
        if window.number == 7:
            follow_up = replace(follow_up, opened_on=date(2023, 4, 20))
        if window.number in done.get(assignment.key, ()):
            day = min(due, date(2023, 4, 20)) if window.opens <= today else due
            follow_up = replace(
                follow_up,
                state=DONE_THIS_ROUND,
                cells={"state": DONE_THIS_ROUND, "result": "ปรับปรุงข้อมูลบนเว็บไซต์แล้ว"},
                reported_on=day,
                seen_on=day,
            )
        yield follow_up


def _rows(table: str) -> list[list[str]]:
    return [[c.strip() for c in row.split("|")] for row in table.strip().splitlines()]


def _rounds(text: str) -> set[int]:
    found: set[int] = set()
    for part in filter(None, text.split(", ")):
        first, _, last = part.partition("-")
        found.update(range(int(first), int(last or first) + 1))
    return found
