"""Notices put together: one digest for each person with something to say to them."""

from collections.abc import Iterable
from datetime import date, timedelta

from engine.digest import (
    Composed,
    Digest,
    DirectorPart,
    Line,
    Occasion,
    OfficePart,
    OwnPart,
)
from engine.digest_changes import brief, division_changes, office_changes
from engine.digest_lines import (
    Gathered,
    LineMaker,
    Pair,
    Sections,
    by_measure,
    gather,
    previous_day,
)
from engine.digest_people import ROLES, Recipient, recipients, without_address
from engine.digest_tally import (
    common_round,
    figures,
    tally_indicators,
    tally_measures,
    tally_parties,
    total,
    with_people,
)
from engine.problems import Problem, Severity
from engine.register import Person, Register
from engine.standing import Standing
from engine.wording import Said, said

_OLDEST_SHOWN = 5


def compose_digests(register: Register, standing: Standing, occasion: Occasion) -> Composed:
    """Return the digests of a slot, one for each address, and the figures to close it with.

    standing: how the plan stands on the day of composing. Who has nothing to be told gets
    none. Items of parties that nobody is mailed for stand in the coordinator's digest.
    """
    people = recipients(register.people.values(), standing.day)
    desk = _Desk(register, standing, occasion, people)
    digests = (desk.digest(recipient) for recipient in people)
    return Composed(
        tuple(digest for digest in digests if digest is not None),
        figures(desk.tallies, standing, occasion),
    )


class _Desk:
    """One slot's sorted items and figures, from which every digest is put together."""

    def __init__(
        self,
        register: Register,
        standing: Standing,
        occasion: Occasion,
        people: tuple[Recipient, ...],
    ) -> None:
        self.register, self.standing, self.occasion = register, standing, occasion
        self.sections: Sections = gather(register, standing, occasion)
        self.lines = LineMaker(register, occasion.links)
        self.mailed = frozenset(d for recipient in people for d in recipient.divisions)
        self.tallies = with_people(tally_parties(register, standing, occasion), self.mailed)

    def digest(self, to: Recipient) -> Digest | None:
        own = self.own(to) if to.divisions else None
        office = self.office() if to.holds("coordinator") else None
        shown: set[Pair] = set()
        if own:
            shown |= {(line.measure, line.party) for line in own.overdue}
        if office:
            shown |= {(line.measure, p) for line in office.unmailed_overdue for p in line.parties}
        director = self.director(shown) if to.holds("director", "viewer") else None
        if own is None and office is None and director is None:
            return None
        return Digest(
            email=to.email,
            name=to.people[0].name or to.people[0].position,
            greeting=_greeting(to),
            people=tuple(person.key for person in to.people),
            duties=tuple(sorted(to.duties, key=lambda duty: (ROLES.index(duty[0]), duty[1]))),
            agency=self.occasion.agency,
            fiscal_year_be=self.occasion.policy.fiscal_year_be,
            slot=self.occasion.slot,
            previous_day=previous_day(self.occasion),
            grace_days=self.occasion.policy.director_grace_days,
            own=own,
            office=office,
            director=director,
            links=self.occasion.links,
        )

    def own(self, to: Recipient) -> OwnPart | None:
        mine, s = to.divisions, self.sections
        tallies = tuple(t for t in self.tallies if t.party in mine)
        part = OwnPart(
            tallies=tallies,
            overdue=self.lines.owed(s.overdue, _of(s.overdue.pairs(), mine)),
            due_soon=self.lines.owed(s.due_soon, _of(s.due_soon.pairs(), mine)),
            opened=self.lines.in_plan_order(s.opened, _of(s.opened.pairs(), mine)),
            answered=self.lines.answered(s.answered, _of(s.answered.pairs(), mine)),
            changes=self._changes(mine),
            round=common_round(
                self.standing,
                (a.measure for a in self.register.assignments.values() if a.party in mine),
            ),
        )
        told = (part.overdue, part.due_soon, part.opened, part.answered, part.changes)
        return part if any(told) or any(t.inherited for t in tallies) else None

    def _changes(self, mine: frozenset[str]) -> tuple[Said, ...]:
        """Before the first digest nothing is a change: the digest itself is the news."""
        if self.occasion.previous is None:
            return ()
        return division_changes(self.occasion.history, self.register, mine)

    def office(self) -> OfficePart | None:
        s = self.sections
        open_problems = [p for p in self.register.problems.values() if p.is_open]
        requests = tuple(sorted((p for p in open_problems if p.waits), key=lambda p: p.key))
        part = OfficePart(
            total=total(self.tallies),
            round=common_round(self.standing, self.standing.measures),
            requests=requests,
            notes=tuple(brief(note, self.register) for note in self.occasion.office_notes),
            unmailed_overdue=self._unmailed(s.overdue),
            unmailed_due_soon=self._unmailed(s.due_soon),
            tallies=tuple(
                sorted(self.tallies, key=lambda t: (t.reported - t.expected, -t.overdue))
            ),
            measures=tally_measures(self.register, self.standing, self.occasion.links),
            indicators=tally_indicators(self.register, self.standing),
            problems=self._problems(open_problems),
            changes=office_changes(self.occasion.history, self.register),
            unaddressed=tuple(
                (person.position or person.name or person.division, person.division)
                for person in without_address(self.register.people.values(), self.standing.day)
            ),
        )
        told = (
            requests, part.notes, part.unmailed_overdue, part.unmailed_due_soon, part.measures,
            part.problems, part.changes, part.unaddressed,
        )  # fmt: skip
        return part if any(told) or part.total.overdue else None

    def director(self, shown: set[Pair]) -> DirectorPart | None:
        whole = total(self.tallies)
        if not whole.past_grace and not whole.before:
            return None
        late = [t for t in self.tallies if t.past_grace or t.before]
        late.sort(key=lambda t: (-t.past_grace, t.oldest or date.max))
        overdue = self.sections.overdue
        lines = self.lines.owed(overdue, overdue.pairs())
        edge = self.standing.day - timedelta(days=self.occasion.policy.director_grace_days)
        past = [line for line in lines if line.since < edge]
        unseen = [line for line in past if (line.measure, line.party) not in shown]
        return DirectorPart(
            total=whole,
            round=common_round(self.standing, self.standing.measures),
            tallies=tuple(late),
            clear=tuple(t.party for t in self.tallies if not t.past_grace and not t.before),
            oldest=by_measure(unseen)[:_OLDEST_SHOWN],
            some_shown_above=len(unseen) < len(past),
        )

    def _unmailed(self, gathered: Gathered) -> tuple[Line, ...]:
        pairs = [pair for pair in gathered.pairs() if pair[1] not in self.mailed]
        return by_measure(self.lines.owed(gathered, pairs))

    def _problems(self, still_open: Iterable[Problem]) -> tuple[Problem, ...]:
        """Errors first; what is only said once is said in the first digest after it."""
        last = previous_day(self.occasion)
        shown = [
            p
            for p in still_open
            if p.request is None
            and (p.severity is not Severity.INFO or last is None or p.found_on > last)
        ]
        rank = (Severity.ERROR, Severity.WARNING)
        return tuple(
            sorted(
                shown,
                key=lambda p: (
                    rank.index(p.severity) if p.severity in rank else len(rank),
                    p.tab,
                    p.row or 0,
                    p.key,
                ),
            )
        )


def _of(pairs: Iterable[Pair], parties: frozenset[str]) -> list[Pair]:
    return [pair for pair in pairs if pair[1] in parties]


def _greeting(to: Recipient) -> tuple[Said, ...]:
    return tuple(dict.fromkeys(_called(person) for person in to.people))


def _called(person: Person) -> Said:
    who = person.position or person.name or person.division or person.email
    if person.acting_for:
        return said("digest.acting", who=who, other=person.acting_for)
    return said("digest.as", it=who)
