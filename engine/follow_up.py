"""The follow-ups that assignments owe: a row for every round of the plan year."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from engine.assignment import Amendment
from engine.draft import Draft
from engine.policy import Policy
from engine.register import Assignment, FollowUp, Measure
from engine.rounds import Round, round_cadences, rounds_of
from engine.state_words import COMPLETED
from engine.wording import said

FALLEN_AWAY = "fallen_away"


def schedule(draft: Draft, measure: Measure, act: Amendment) -> None:
    """Bring a measure's follow-ups to its duty.

    Answered rounds stay as they are; a round that falls away is cancelled with the
    reason, never deleted; one that comes back is open again (DESIGN section 3). A round
    already missed falls away by a decision only: nobody may type it off the list.
    """
    held: dict[str, dict[str, FollowUp]] = {}
    for follow_up in draft.follow_ups_of(measure.key):
        held.setdefault(follow_up.assignment, {})[follow_up.round] = follow_up
    for assignment in draft.assignments_of(measure.key):
        mine = held.get(assignment.key, {})
        wanted = {r.code: r for r in _owed(measure, assignment, mine, act)}
        for window in wanted.values():
            before = mine.get(window.code)
            draft.put(_row(window, assignment, before, act), act.who, act.why)
        for code, follow_up in mine.items():
            missed = follow_up.due < act.today and _is_bound(measure, assignment)
            stays = code in wanted or follow_up.reported_on is not None
            if not stays and (act.decided or not missed):
                _cancel(draft, follow_up, act)
        if assignment.completed_on is not None:
            settle_completion(draft, assignment, act.by.policy, act.who)


def _is_bound(measure: Measure, assignment: Assignment) -> bool:
    return measure.withdrawn_on is None and assignment.cancelled_on is None


def _owed(
    measure: Measure, assignment: Assignment, held: Mapping[str, FollowUp], act: Amendment
) -> Iterator[Round]:
    """Rounds begin with the plan, or with the round of the day a duty was first seen.

    What an amendment brings (another cadence, a party named again) begins with the round of
    its day; rounds that stand go on.
    """
    if not _is_bound(measure, assignment):
        return
    first = act.by.policy.plan_start
    start = act.today if held else assignment.added_on
    for cadence in round_cadences(measure.cadences, act.by.policy):
        for window in rounds_of(act.by.year, cadence):
            before = held.get(window.code)
            stands = before is not None and before.cancelled_on is None
            if window.closes >= first and (stands or window.closes >= start):
                yield window


def _row(
    window: Round, assignment: Assignment, before: FollowUp | None, act: Amendment
) -> FollowUp:
    scheduled = act.by.working_day(window.closes)
    if before is None:
        inherited = act.first_sync is not None and scheduled < act.first_sync
        return FollowUp(
            key=f"{assignment.key}-{window.code}",
            measure=assignment.measure,
            assignment=assignment.key,
            party=assignment.party,
            round=window.code,
            cadence=window.cadence,
            opens=window.opens,
            closes=window.closes,
            scheduled=scheduled,
            due=scheduled,
            provisional=act.by.calendar.is_provisional(scheduled),
            inherited=inherited,
        )
    if before.reported_on is not None:
        return replace(before, cancelled_on=None, reason="")
    extended = before.due != before.scheduled
    return replace(
        before,
        scheduled=scheduled,
        due=max(before.due, scheduled) if extended else scheduled,
        provisional=act.by.calendar.is_provisional(scheduled),
        cancelled_on=None,
        reason="",
    )


def _cancel(draft: Draft, follow_up: FollowUp, act: Amendment) -> None:
    if follow_up.cancelled_on is None:
        cancelled = replace(follow_up, cancelled_on=act.today, reason=FALLEN_AWAY)
        draft.put(cancelled, act.who, act.why or said("register.round_fell_away"))


def reopen(draft: Draft, measure: str, since: date, act: Amendment) -> None:
    """Take back what fell away on that day or later: the decision that did it is undone."""
    for follow_up in draft.follow_ups_of(measure):
        if follow_up.cancelled_on is not None and follow_up.cancelled_on >= since:
            standing = replace(follow_up, cancelled_on=None, reason="")
            draft.put(standing, act.who, act.why)


def open_rounds(draft: Draft, today: date, who: str) -> int:
    """Open every round whose window has begun; return how many. Idempotent.

    Inherited rounds and rounds that nobody owes any more get no row in the sheet.
    """
    due = [
        f
        for f in draft.follow_ups.values()
        if f.opened_on is None and f.opens <= today and not f.inherited and _is_owed(f)
    ]
    for follow_up in due:
        draft.put(replace(follow_up, opened_on=today), who, said("register.round_opened"))
    return len(due)


def _is_owed(follow_up: FollowUp) -> bool:
    facts = (follow_up.cancelled_on, follow_up.completed_on, follow_up.excused_on)
    return all(fact is None for fact in facts)


def settle_completion(draft: Draft, assignment: Assignment, policy: Policy, who: str) -> None:
    """Complete an assignment from its earliest report of แล้วเสร็จทั้งมาตรการ, or undo it.

    Its deadline and its later rounds are completed on that day: rounds that end with or
    after the round that said so, or (in another cadence) on that day or later. By policy
    rounds may go on until the year's end.
    """
    rounds = [f for f in draft.follow_ups_of(assignment.measure) if f.assignment == assignment.key]
    said_so = _first_completion(rounds)
    day = said_so.reported_on if said_so else None
    why = said("register.completed", key=said_so.key) if said_so else said("register.reopened")
    draft.put(replace(assignment, completed_on=day), who, why)
    for follow_up in rounds:
        later = (
            said_so is not None
            and day is not None
            and policy.rounds_until == "completion"
            and follow_up.key != said_so.key
            and (follow_up.closes >= said_so.closes or follow_up.closes >= day)
        )
        draft.put(replace(follow_up, completed_on=day if later else None), who, why)


def _first_completion(rounds: Iterable[FollowUp]) -> FollowUp | None:
    done = (f for f in rounds if f.state == COMPLETED and f.reported_on is not None)
    return min(done, key=lambda f: (f.reported_on, f.closes, f.key), default=None)


def reschedule_all(draft: Draft, act: Amendment) -> None:
    """Bring every measure's days and follow-ups to the settings in force (holidays, policy)."""
    for measure in list(draft.measures.values()):
        if measure.deadline is not None:
            measure = replace(measure, due=act.by.working_day(measure.deadline))  # noqa: PLW2901
            draft.put(measure, act.who, act.why)
        schedule(draft, measure, act)
