"""The flow `simulate`: a period played over a copy of the register; it keeps and sends nothing."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Any, Final

from engine.digest import Digest, DigestSlot, Occasion
from engine.digest_slots import slot_days, slot_key
from engine.draft import Draft
from engine.fiscal_year import FiscalYear
from engine.follow_up import open_rounds
from engine.history import HistoryLine, Slot
from engine.notices import compose_digests
from engine.people import coordinators
from engine.register import FollowUp, Register
from engine.standing import judge
from workflows.office import Office

LONGEST: Final = timedelta(days=731)
"""Two years: a plan runs for one and is closed soon after."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail that would go out; items as `items_of` counts them."""

    day: date
    person: str
    role: str
    kind: str
    subject: str
    items: int


@dataclass(frozen=True, slots=True)
class Simulation:
    """A period as it would go by if nobody answered beyond what is known.

    follow_ups: how many fall due in it. peak_day: the day on which most do, the earliest of
    several. nobody: there is no confirmed coordinator, so no digest goes to anyone.
    """

    mails: tuple[Mail, ...]
    follow_ups: int
    peak_day: date | None
    nobody: bool


@dataclass(frozen=True, slots=True)
class Telling:
    """What a simulation is handed: how a subject reads, and whom to tell of each day done."""

    subject: Callable[[Digest], str]
    day_done: Callable[[date], None] = lambda _: None


def simulate_year(
    office: Office,
    register: Register,
    period: tuple[date, date],
    telling: Telling,
    previous: Slot | None = None,
) -> Simulation:
    """Play first to last day of the period, both included, over a copy of the register.

    previous: the slot that was really closed last before the period, which the first
    simulated one is compared with. The register given is not changed.
    """
    first, last = period
    falling = Counter(f.due for f in register.follow_ups.values() if _falls_due(f, first, last))
    nobody = not coordinators(register.people.values(), office.grants)
    play = _Play(office, register, period, previous)
    mails: list[Mail] = []
    day = first
    while day <= last:
        mails += play.day(day, telling.subject, mailed=not nobody)
        telling.day_done(day)
        day += timedelta(days=1)
    most = max(falling.values(), default=0)
    peak = min((day for day, n in falling.items() if n == most), default=None)
    return Simulation(tuple(mails), falling.total(), peak, nobody)


def items_of(digest: Digest) -> int:
    """Return how many things a digest speaks of.

    Of the own part: every follow-up and deadline that is overdue, due soon, newly opened or
    answered. Of the coordinator's: requests, problems, measures not fully reported, and what is
    overdue or due soon of parties that nobody is mailed for. Of the director's: every follow-up
    and deadline past the grace. A digest of several parts has the sum.
    """
    own, office, director = digest.own, digest.office, digest.director
    found = 0
    if own:
        lines = (*own.overdue, *own.due_soon, *own.opened, *own.answered)
        found += sum(len(line.keys) for line in lines)
    if office:
        found += len(office.requests) + len(office.problems) + len(office.measures)
        lines = (*office.unmailed_overdue, *office.unmailed_due_soon)
        found += sum(len(line.keys) for line in lines)
    if director:
        found += director.total.past_grace
    return found


def simulation_json(played: Simulation) -> dict[str, Any]:
    """Return the shape of `simulate --json` (docs/reference/json.md)."""
    return {
        "mails": [
            {
                "day": m.day.isoformat(),
                "person": m.person,
                "role": m.role,
                "kind": m.kind,
                "subject": m.subject,
                "items": m.items,
            }
            for m in played.mails
        ],
        "follow_ups": played.follow_ups,
        "peak_day": played.peak_day.isoformat() if played.peak_day else None,
    }


class _Play:
    """The register as it becomes day by day, and the slot closed last."""

    def __init__(
        self,
        office: Office,
        register: Register,
        period: tuple[date, date],
        previous: Slot | None,
    ) -> None:
        first, last = period
        self.office, self.previous = office, previous
        self.draft = Draft(_before(register, first))
        self.opening = {f.opens for f in self.draft.follow_ups.values()} | {first}
        ended = FiscalYear(office.policy.fiscal_year_be).last
        closed = ended + timedelta(days=office.policy.closed_after_days)
        self.slots = frozenset(slot_days(first, min(last, closed), office.policy, office.calendar))
        self.news: list[HistoryLine] = []

    def day(self, day: date, subject: Callable[[Digest], str], *, mailed: bool) -> Sequence[Mail]:
        """Open the day's rounds and compose its digests, if it is a digest day."""
        if day in self.opening:
            self._open(day)
        if day not in self.slots or not mailed:
            return ()
        register = self.draft.register()
        occasion = Occasion(
            agency=self.office.name,
            policy=self.office.policy,
            slot=DigestSlot(day, day),
            previous=self.previous,
            history=tuple(self.news),
        )
        composed = compose_digests(register, judge(register, day, self.office.policy), occasion)
        self.previous = Slot(slot_key(self.office.agency, day), self._at(day), composed.figures)
        self.news = []
        return [
            Mail(day, d.email, d.role, "digest", subject(d), items_of(d)) for d in composed.digests
        ]

    def _open(self, day: date) -> None:
        waiting = [f.key for f in self.draft.follow_ups.values() if f.opened_on is None]
        if not open_rounds(self.draft, day, "calendar"):
            return
        for key in waiting:
            if self.draft.follow_ups[key].opened_on is not None:
                fields = {"opened_on": (None, day.isoformat())}
                line = HistoryLine(
                    0, "simulate", self._at(day), "calendar", "follow_up", key, fields
                )
                self.news.append(line)

    def _at(self, day: date) -> datetime:
        return datetime.combine(day, time(self.office.policy.digest_hour), self.zone)

    @property
    def zone(self) -> Any:
        return self.previous.closed_at.tzinfo if self.previous else None


def _before(register: Register, first: date) -> Register:
    """Return the register with the rounds not yet open that were opened on a later day."""
    return replace(
        register,
        follow_ups={
            key: replace(f, opened_on=None) if f.opened_on and f.opened_on >= first else f
            for key, f in register.follow_ups.items()
        },
    )


def _falls_due(follow_up: FollowUp, first: date, last: date) -> bool:
    """What was cancelled, excused or completed before its due day does not fall due."""
    facts = (follow_up.cancelled_on, follow_up.excused_on, follow_up.completed_on)
    return first <= follow_up.due <= last and all(
        day is None or day > follow_up.due for day in facts
    )
