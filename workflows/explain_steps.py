"""What an explanation is made of: steps from cell to rule to decision, and a history."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from engine.agency import AgencyProfile
from engine.cells import plain
from engine.columns import MEASURES, TabDesign
from engine.history import HistoryLine
from engine.outbox import Message
from engine.problems import Problem
from engine.register import Person, Register
from engine.standing import Standing
from engine.wording import Said, said
from workflows.office import Office


@dataclass(frozen=True, slots=True)
class Step:
    """One link of the chain.

    step: "cell", "reading", "duty", "rule", "decision", "answer", "status", "recipient",
    "slot", "content" or "delivery". source: where it can be looked up; None where the text
    says it.
    """

    step: str
    text: Said
    source: Said | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """One line of history: who made what of it when, and why where it is not plain."""

    at: datetime
    who: Said
    what: tuple[Said, ...]
    why: Said | None = None


@dataclass(frozen=True, slots=True)
class Explanation:
    """kind: follow_up, assignment, measure, problem, person or mail."""

    key: str
    kind: str
    as_of: date
    steps: tuple[Step, ...]
    history: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What an explanation stands on: the register on a day, as known on a day.

    history_of: the lines of one key, up to what is known.
    """

    office: Office
    register: Register
    standing: Standing
    history_of: Callable[[str], Sequence[HistoryLine]]
    messages: Sequence[Message] = ()

    @property
    def day(self) -> date:
        """The day it is judged on."""
        return self.standing.day

    def profile(self) -> AgencyProfile:
        """Return the profile with ชื่อย่อ of หน่วยงาน, as a sync reads the measures with it."""
        short: dict[str, list[str]] = {}
        for person in self.register.people.values():
            name = plain(person.cells.get("short_name")).strip()
            if name and person.gone_on is None:
                short.setdefault(plain(person.cells.get("division")).strip(), []).append(name)
        profile = self.office.profile
        parties = tuple(
            replace(party, aliases=(*party.aliases, *short.get(party.name, ())))
            for party in profile.parties
        )
        return replace(profile, parties=parties)

    def problems_of(self, key: str) -> list[Problem]:
        """Return the problems and requests about a row, in the order they were found."""
        return [p for p in self.register.problems.values() if p.row_key == key]


def cell_source(key: str, field: str, design: TabDesign = MEASURES) -> Said:
    """Return where a cell is: tab, the row's lasting key, heading."""
    heading = design.column(field).heading
    return said("explain.at_cell", tab=design.title, key=key, heading=heading)


def cell_step(key: str, field: str, cells: Mapping[str, object], design: TabDesign) -> Step:
    """Return what stands in a cell, as typed."""
    heading = design.column(field).heading
    text = plain(cells.get(field))  # type: ignore[arg-type]  # every cell is a CellValue
    code = "explain.cell" if text.strip() else "explain.cell_empty"
    return Step("cell", said(code, heading=heading, text=text), cell_source(key, field, design))


def listed(parts: Sequence[Said | str]) -> Said:
    """Return parts as one sentence part, separated by commas."""
    if not parts:
        return said("explain.nothing")
    joined = parts[0] if isinstance(parts[0], Said) else said("explain.as", it=parts[0])
    for part in parts[1:]:
        joined = said("explain.and", first=joined, rest=part)
    return joined


def decision_steps(known: Known, key: str) -> list[Step]:
    """Return what was asked about a row and who decided it when, by which way."""
    found = []
    for problem in known.problems_of(key):
        if problem.request is None:
            continue
        source = said("explain.problem", key=problem.key)
        found.append(Step("decision", said("explain.asked", what=problem.message), source))
        found.append(Step("decision", decided(problem), source))
    return found


def decided(problem: Problem) -> Said:
    """Return who decided a request, when and by which way, or that it waits."""
    if problem.answer and problem.decided_on:
        via = said(f"explain.via_{problem.via or 'command'}")
        about = {"who": who_said(problem.decided_by), "day": problem.decided_on, "via": via}
        return said(f"explain.{problem.answer}", **about)
    if problem.gone_on:
        return said("explain.request_gone", day=problem.gone_on)
    return said("explain.waits", day=problem.found_on)


def who_said(who: str) -> Said:
    """Return who did something, in words: the history keeps short names for the system's own."""
    if who in {"sheet", "calendar", "settings", "backfill", "init"}:
        return said(f"explain.who_{who}")
    return said("explain.as", it=who or "–")


def due_steps(office: Office, closes: date, counted: date) -> list[Step]:
    """Return why the day that counts follows from the day as written or the round's last."""
    calendar, source = office.calendar, said("explain.civil_code")
    if not office.policy.move_to_working_day:
        source = said("explain.setting", key="working_days.rule")
        return [Step("rule", said("explain.not_moved", day=closes), source)]
    if calendar.is_working(closes):
        steps = [Step("rule", said("explain.working_day", day=closes), source)]
    else:
        expected = calendar.on_or_after(closes)
        reasons = listed(_days_off(office, closes, expected))
        about = {"day": closes, "reasons": reasons, "due": expected}
        steps = [Step("rule", said("explain.moved", **about), source)]
    if calendar.on_or_after(closes) != counted:
        steps.append(Step("rule", said("explain.due_kept", due=counted)))
    if calendar.is_provisional(counted):
        known = said("explain.provisional", day=calendar.known_through)
        steps.append(Step("rule", known, said("explain.setting", key="working_days.file")))
    return steps


def _days_off(office: Office, first: date, until: date) -> list[Said]:
    found, day = [], first
    while day < until:
        name = office.calendar.why_off(day)
        weekday = said(f"explain.weekday_{day.weekday()}")
        if name:
            found.append(said("explain.holiday", day=day, name=name))
        else:
            found.append(said("explain.weekend", day=day, weekday=weekday))
        day += timedelta(days=1)
    return found


def confirmed_by(known: Known, person: Person, field: str) -> Said:
    """Return who put a person's address or roles in force, from settings or history."""
    if person.email in known.office.grants:
        return said("explain.by_settings")
    for line in reversed(known.history_of(person.key)):
        if field in line.fields and line.fields[field][1]:
            about = {"who": who_said(line.who), "day": line.at.date()}
            return said("explain.confirmed", **about)
    return said("explain.not_confirmed")
