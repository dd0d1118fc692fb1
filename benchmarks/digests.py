"""The mails of a morning: 1,000 people, 20 late measures each."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta, timezone

from benchmarks.measuring import Line, Measured, alternate
from benchmarks.plan import real_plan
from engine.agency import PartySort
from engine.cadence import Cadence
from engine.digest import Composed, DigestSlot, Occasion
from engine.notices import compose_digests
from engine.policy import Policy
from engine.register import Assignment, FollowUp, Measure, Person, Register
from engine.standing import judge
from notifications.digest import render_digest
from notifications.mime import Mailbox
from notifications.writer import MailWriter

_PEOPLE, _LINES = 1_000, 20
_START, _TODAY = date(2022, 10, 1), date(2022, 11, 7)
_NOW = datetime(2022, 11, 7, 8, tzinfo=timezone(timedelta(hours=7)))


def digests() -> Iterator[Line]:
    """No two of the 20,000 lines are alike, so that nothing is remembered between mails."""
    policy = Policy(2566, _START)
    register = _register()
    standing = judge(register, _TODAY, policy)
    occasion = Occasion("สำนักงานเขตปทุมวัน", policy, DigestSlot(_TODAY, _TODAY))
    composed = compose_digests(register, standing, occasion)
    assert {len(d.own.overdue) for d in composed.digests if d.own} == {_LINES}
    assert len(composed.digests) == _PEOPLE
    writer = MailWriter(Mailbox("ita@example.go.th", "ติดตาม"))

    def write() -> int:
        return sum(
            len(writer.write(digest, policy, f"digest:{digest.email}", _NOW)[1])
            for digest in composed.digests
        )

    once = alternate(
        {"compose": Measured(lambda: compose_digests(register, standing, occasion))}, 1
    )
    found = alternate(
        {"render": Measured(lambda: _render(composed, policy)), "write": Measured(write)}, 5
    )
    n = f"{_PEOPLE:,} digests of {_LINES} lines"
    yield Line(f"{n}: composed from the register", once["compose"])
    yield Line(f"{n}: text and HTML", found["render"], at_most=3)
    yield Line(f"{n}: text, HTML and frozen bytes", found["write"], at_most=3)
    size = write() / _PEOPLE / 1_000
    yield Line(f"{n}: size of one mail", size, unit="kB", at_most=100)


def _render(composed: Composed, policy: Policy) -> None:
    for digest in composed.digests:
        render_digest(digest, policy)


def _register() -> Register:
    titles = [str(row[1]) for row in real_plan()[1:]]
    found = Register({}, {}, {}, {}, {})
    measures, assignments, follow_ups, people = {}, {}, {}, {}
    opens, closes = _START, date(2022, 10, 31)
    for number in range(_PEOPLE * _LINES):
        key, party = f"M{number + 1:03d}", f"ฝ่ายที่ {number // _LINES + 1}"
        title = f"{titles[number % len(titles)]} (ลำดับที่ {number + 1})"
        cells, monthly = {"issue": title}, (Cadence.MONTHLY,)
        measures[key] = Measure(
            key, number, cells, number % 10 + 1, (), None, None, monthly, (), _START
        )
        duty = Assignment(f"{key}-1", key, 1, party, PartySort.DIVISION, "lead", _START)
        assignments[duty.key] = duty
        late = FollowUp(
            key=f"{duty.key}-2566-01",
            measure=key,
            assignment=duty.key,
            party=party,
            round="2566-01",
            cadence=Cadence.MONTHLY,
            opens=opens,
            closes=closes,
            scheduled=closes,
            due=closes,
            opened_on=opens,
        )
        follow_ups[late.key] = late
    for number in range(_PEOPLE):
        row = f"N{number + 1:03d}"
        address = f"officer{number + 1:04d}@example.go.th"
        party = f"ฝ่ายที่ {number + 1}"
        people[row] = Person(row, {}, party, "เจ้าพนักงาน", "", address, ("officer",))
    found.measures, found.assignments = measures, assignments
    found.follow_ups, found.people = follow_ups, people
    return found
