"""Plans built by hand for the rules: one office, and registers of a few rows."""

from datetime import date
from typing import Any

from engine.amending import admit
from engine.assignment import Amendment
from engine.cells import Cells
from engine.draft import Draft
from engine.measure import conventions
from engine.policy import Policy
from engine.problems import Place
from engine.register import FollowUp, Measure, Register
from engine.working_days import WorkingCalendar
from tests.unit.engine.profiles import BANGKOK_DISTRICT

CALENDAR = WorkingCalendar({date(2022, 12, 5): "วันพ่อแห่งชาติ"}, date(2023, 12, 31))
POLICY = Policy(2566, date(2022, 10, 1))
PLACE = Place("มาตรการ", 2, "", "M001")
MONTHLY: Cells = {
    "indicator": "1",
    "issue": "ปฏิบัติงานตามขั้นตอน",
    "responsible": "ฝ่ายปกครอง",
    "deadline": "31 มี.ค. 2566",
    "cadence": "ทุกเดือน",
}


def on(text: str) -> date:
    """Return the day of an ISO date."""
    return date.fromisoformat(text)


def act(day: str = "2022-10-03", policy: Policy = POLICY, **about: Any) -> Amendment:
    """Return an act of the office on that day."""
    by = conventions(BANGKOK_DISTRICT, policy, CALENDAR)
    return Amendment(by, on(day), "sheet", **about)


def bare(key: str = "M001", cells: Cells = MONTHLY, first_seen: str = "2022-10-01") -> Measure:
    """Return a measure as a row gives it, before anything of it is read."""
    return Measure(key, 0, cells, None, (), None, None, (), (), on(first_seen))


def plan(cells: Cells = MONTHLY, day: str = "2022-10-03", **about: Any) -> Draft:
    """Return a draft with one measure admitted on that day."""
    draft = Draft(Register())
    admit(draft, bare(cells=cells), PLACE, act(day, **about))
    return draft


def rounds(draft: Draft, party: int = 1) -> dict[str, FollowUp]:
    """Return round -> follow-up of one party of M001."""
    mine = (f for f in draft.follow_ups_of("M001") if f.assignment == f"M001-{party}")
    return {f.round.removeprefix("2566-"): f for f in mine}


def standing(draft: Draft, party: int = 1) -> list[str]:
    """Return the rounds of one party that are not cancelled."""
    return [code for code, f in rounds(draft, party).items() if f.cancelled_on is None]
