"""An office as the flows see it: engine values only, read once by tidtam.bootstrap."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from engine.agency import AgencyProfile
from engine.assignment import Amendment
from engine.history import Json
from engine.measure import conventions
from engine.policy import Policy
from engine.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Office:
    """One agency's plan with what it runs under.

    grants: address -> roles that tidtam.toml grants. context: the settings record kept
    with every run, without secrets. office_hours: (first, last) full hour of a working day.
    """

    agency: str
    name: str
    profile: AgencyProfile
    policy: Policy
    calendar: WorkingCalendar
    context: Mapping[str, Json]
    grants: Mapping[str, tuple[str, ...]]
    demonstration: bool = False
    office_hours: tuple[int, int] = (8, 16)

    def act(self, today: date, who: str, first_sync: date | None = None) -> Amendment:
        """Return an act of this office on that day."""
        by = conventions(self.profile, self.policy, self.calendar)
        return Amendment(by, today, who, None, first_sync)

    def under(self, policy: Policy, profile: AgencyProfile, calendar: WorkingCalendar) -> "Office":
        """Return the office as it was under other settings (a past day replayed)."""
        return replace(self, policy=policy, profile=profile, calendar=calendar)
