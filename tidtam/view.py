"""An office's register as a reading command sees it: on a day, as known on a day."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from engine.register import Register
from engine.standing import Standing, judge
from tidtam.bootstrap import House, office_under, open_office
from tidtam.clock import end_of
from tidtam.options import day_of
from tidtam.output import Speaker
from workflows.office import Office


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A register and how it stands on a day; unknown: --known-at lies before the first sync."""

    house: House
    office: Office
    register: Register
    standing: Standing
    unknown: bool

    @property
    def speaker(self) -> Speaker:
        """Who prints it."""
        return Speaker(self.office.policy)


def view_office(folder: Path, at: str = "", known_at: str = "") -> OfficeView:
    """Return the office's register on day `at` (today), as known at the end of `known_at`."""
    day, known = day_of(at, "--at"), day_of(known_at, "--known-at")
    house = open_office(folder)
    office, unknown = house.office, False
    with house.storage.reading() as work:
        if known is None:
            register = work.register()
        else:
            register = work.register_at(end_of(known))
            context = work.context_at(end_of(known))
            unknown = context is None
            office = office_under(office, context) if context is not None else office
    today = day or known or house.clock.now().date()
    return OfficeView(house, office, register, judge(register, today, office.policy), unknown)


def today_of(house: House) -> date:
    """Return the office's present day."""
    return house.clock.now().date()
