"""Decisions: what an approval or a refusal of a waiting request does to the register.

Both directions set values and not differences, so a decision made in the sheet by an
unnamed editor is undone by deciding the other way, as long as nobody has moved on since.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final, TypeAlias

from engine.assignment import Amendment, duty_in_force, set_parties
from engine.cadence import Cadence
from engine.cells import Cells, same, unpack
from engine.draft import Draft
from engine.follow_up import reopen, schedule
from engine.measure import Duty
from engine.problems import ONLY_BY_COORDINATOR, Problem, RequestKind
from engine.register import FollowUp, Measure
from engine.snapshot import CellValue
from engine.wording import Said, said

APPROVED: Final = "approved"
REJECTED: Final = "rejected"
ANSWER_WORDS: Final[Mapping[str, str]] = {
    "ยืนยัน": APPROVED,
    "อนุมัติ": APPROVED,
    "คืนค่าเดิม": REJECTED,
    "ไม่อนุมัติ": REJECTED,
    "approve": APPROVED,
    "reject": REJECTED,
}
UNNAMED_EDITOR: Final = "ผู้แก้ไขแผ่นงาน (ไม่ทราบชื่อ)"
WITHDRAWN: Final = "withdrawn"
_FIELDS: Final[Mapping[RequestKind, str]] = {
    RequestKind.LATER_DEADLINE: "deadline",
    RequestKind.FEWER_PARTIES: "responsible",
    RequestKind.RARER_CADENCE: "cadence",
}


def may_decide_in_sheet(problem: Problem) -> bool:
    """Tell whether คำตัดสิน in the sheet counts for this request.

    An unnamed editor does not overrule the coordinator who decided by name.
    """
    open_to_all = problem.request is not None and problem.request not in ONLY_BY_COORDINATOR
    return open_to_all and not (problem.answer and problem.via != "sheet")


def objection(draft: Draft, problem: Problem) -> Said | None:
    """Return why a request cannot be decided (any more), or None where it can."""
    if problem.request is None:
        return said("decide.asks_nothing", key=problem.key)
    if problem.gone_on is not None and not problem.answer:
        return said("decide.gone", key=problem.key, day=problem.gone_on)
    if problem.answer and _has_moved_on(draft, problem):
        return said("decide.moved_on", key=problem.key)
    return None


def decide(draft: Draft, problem: Problem, answer: str, via: str, act: Amendment) -> None:
    """Apply an answer to a request and keep who decided it; act.who is the decider.

    Ask for an `objection` first.
    """
    if problem.request is None:
        msg = f"{problem.key} asks for no decision"
        raise ValueError(msg)
    decided = replace(
        problem, answer=answer, decided_by=act.who, decided_on=act.today, via=via, gone_on=None
    )
    draft.put(decided, act.who, said(f"decision.{answer}", kind=said(f"kind.{problem.request}")))
    because = replace(act, why=said("decision.because", problem=problem.key))
    undone = problem.decided_on if problem.answer == APPROVED and answer == REJECTED else None
    _EFFECTS[problem.request](draft, decided, because, undone)


def _has_moved_on(draft: Draft, problem: Problem) -> bool:
    """Whether what the earlier decision left has been changed since by somebody else."""
    proposal = problem.proposal or {}
    approved = problem.answer == APPROVED
    field = _FIELDS.get(problem.request) if problem.request else None
    if field is not None:
        left = unpack(proposal.get("new_cell" if approved else "old_cell"))
        return not same(draft.measures[problem.row_key].cells.get(field), left)
    if problem.request is RequestKind.CONFLICT:
        left = unpack(proposal["theirs" if approved else "ours"])
        return not same(_holder(draft, problem).cells.get(str(proposal["field"])), left)
    if problem.request is RequestKind.ADDRESS:
        email = str(proposal.get("email" if approved else "old") or "")
        return draft.people[problem.row_key].email != email
    return False


def _later_deadline(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    chosen = _proposed(problem)
    deadline, due = (_day(chosen.get(name)) for name in ("deadline", "due"))
    _amend(draft, problem, act, lambda m: replace(m, deadline=deadline, due=due))


def _rarer_cadence(draft: Draft, problem: Problem, act: Amendment, undone: date | None) -> None:
    names = str(_proposed(problem)["cadences"] or "")
    cadences = tuple(Cadence(name) for name in names.split(",") if name)
    _reopen(draft, problem.row_key, act, undone)
    decided = replace(act, decided=True)
    _amend(draft, problem, decided, lambda m: replace(m, cadences=cadences))


def _fewer_parties(draft: Draft, problem: Problem, act: Amendment, undone: date | None) -> None:
    measure = draft.measures[problem.row_key]
    names = str(_proposed(problem)["parties"] or "").split("\n")
    known = {a.party: a for a in draft.assignments_of(measure.key)}
    parties = tuple(
        (name, known[name].sort.value, known[name].role) for name in names if name in known
    )
    duty = replace(duty_in_force(measure, ()), parties=parties)
    set_parties(draft, measure, duty, act)
    _reopen(draft, measure.key, act, undone)
    _amend(draft, problem, act, lambda m: m)


def _reopen(draft: Draft, measure: str, act: Amendment, undone: date | None) -> None:
    """Take back what an approval that is undone let fall away; `schedule` sorts it out."""
    if undone is not None:
        reopen(draft, measure, undone, act)


def _amend(
    draft: Draft,
    problem: Problem,
    act: Amendment,
    amend: Callable[[Measure], Measure],
) -> None:
    """Set the duty; a refusal also puts the old text back into the cell (by write-back)."""
    measure = amend(draft.measures[problem.row_key])
    field = _FIELDS[problem.request or RequestKind.LATER_DEADLINE]
    side = "new_cell" if problem.answer == APPROVED else "old_cell"
    cells: Cells = {**measure.cells, field: unpack((problem.proposal or {}).get(side))}
    measure = replace(measure, cells=cells)
    draft.put(measure, act.who, act.why)
    schedule(draft, measure, act)


def _extension(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    follow_up = draft.follow_ups[problem.row_key]
    due = follow_up.scheduled
    if problem.answer == APPROVED:
        due = act.by.working_day(date.fromisoformat(str((problem.proposal or {})["due"])))
    draft.put(replace(follow_up, due=due), act.who, act.why)


def _exemption(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    follow_up = draft.follow_ups[problem.row_key]
    day = act.today if problem.answer == APPROVED else None
    draft.put(replace(follow_up, excused_on=day), act.who, act.why)


def _withdrawal(draft: Draft, problem: Problem, act: Amendment, undone: date | None) -> None:
    _withdraw(draft, problem.row_key, problem.answer == APPROVED, act, undone)


def _shrinkage(draft: Draft, problem: Problem, act: Amendment, undone: date | None) -> None:
    for key in str((problem.proposal or {}).get("keys", "")).split(","):
        if key in draft.measures:
            _withdraw(draft, key, problem.answer == APPROVED, act, undone)


def _withdraw(
    draft: Draft,
    key: str,
    gone: bool,  # noqa: FBT001
    act: Amendment,
    undone: date | None,
) -> None:
    """A withdrawn measure binds nobody; refused, its row is put back (by write-back)."""
    day = act.today if gone else None
    measure = replace(draft.measures[key], withdrawn_on=day)
    draft.put(measure, act.who, act.why)
    for assignment in draft.assignments_of(key):
        if gone and assignment.cancelled_on is None:
            ended = replace(assignment, cancelled_on=day, reason=WITHDRAWN)
            draft.put(ended, act.who, act.why)
        elif not gone and assignment.reason == WITHDRAWN:
            draft.put(replace(assignment, cancelled_on=None, reason=""), act.who, act.why)
    _reopen(draft, key, act, undone)
    schedule(draft, measure, act)


def _conflict(draft: Draft, problem: Problem, act: Amendment, undone: date | None) -> None:
    """Approved: what stands in the sheet counts. Rejected: what was said elsewhere does.

    That stands in the register already, and may have been said anew since the question was
    put: only an approval that is undone sets it back.
    """
    proposal = problem.proposal or {}
    if problem.answer == REJECTED and undone is None:
        return
    side = "theirs" if problem.answer == APPROVED else "ours"
    field, value = str(proposal["field"]), unpack(proposal[side])
    _set_cell(draft, _holder(draft, problem), (field, value), act)


def _holder(draft: Draft, problem: Problem) -> Measure | FollowUp:
    measure = draft.measures.get(problem.row_key)
    return measure if measure is not None else draft.follow_ups[problem.row_key]


def _set_cell(
    draft: Draft, holder: Measure | FollowUp, cell: tuple[str, CellValue], act: Amendment
) -> None:
    field, value = cell
    draft.put(replace(holder, cells={**holder.cells, field: value}), act.who, act.why)


def _address(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    person = draft.people[problem.row_key]
    side = "email" if problem.answer == APPROVED else "old"
    email = str((problem.proposal or {}).get(side) or "")
    draft.put(replace(person, email=email), act.who, act.why)


def _role(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    person = draft.people[problem.row_key]
    side = "roles" if problem.answer == APPROVED else "old"
    roles = tuple(r for r in str((problem.proposal or {}).get(side) or "").split(",") if r)
    draft.put(replace(person, roles=roles), act.who, act.why)


def _person_gone(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    person = draft.people[problem.row_key]
    day = act.today if problem.answer == APPROVED else None
    draft.put(replace(person, gone_on=day), act.who, act.why)


def _acting(draft: Draft, problem: Problem, act: Amendment, _: date | None) -> None:
    person = draft.people[problem.row_key]
    side = "acting_for" if problem.answer == APPROVED else "old"
    acting_for = str((problem.proposal or {}).get(side) or "")
    draft.put(replace(person, acting_for=acting_for), act.who, act.why)


def _proposed(problem: Problem) -> Mapping[str, object]:
    """The proposal's side that the answer chose: keys new_x and old_x become x."""
    side = "new_" if problem.answer == APPROVED else "old_"
    return {
        key.removeprefix(side): value
        for key, value in (problem.proposal or {}).items()
        if key.startswith(side)
    }


def _day(text: object) -> date | None:
    return date.fromisoformat(str(text)) if text else None


_Effect: TypeAlias = Callable[[Draft, Problem, Amendment, date | None], None]
"""Takes the problem as decided and, where an approval is undone, the day it was given."""
_EFFECTS: Final[Mapping[RequestKind, _Effect]] = {
    RequestKind.LATER_DEADLINE: _later_deadline,
    RequestKind.FEWER_PARTIES: _fewer_parties,
    RequestKind.RARER_CADENCE: _rarer_cadence,
    RequestKind.EXTENSION: _extension,
    RequestKind.EXEMPTION: _exemption,
    RequestKind.WITHDRAWAL: _withdrawal,
    RequestKind.SHRINKAGE: _shrinkage,
    RequestKind.CONFLICT: _conflict,
    RequestKind.ADDRESS: _address,
    RequestKind.ROLE: _role,
    RequestKind.PERSON_GONE: _person_gone,
    RequestKind.ACTING: _acting,
}


def lightened_proposal(old: Duty, new: Duty, field: str) -> dict[str, str | None]:
    """Return both sides of a lightening as a decision can set either."""
    sides = (("new_", new), ("old_", old))
    if field == "deadline":
        return {
            f"{side}{name}": day.isoformat() if day else None
            for side, duty in sides
            for name, day in (("deadline", duty.deadline), ("due", duty.due))
        }
    if field == "cadence":
        return {f"{side}cadences": ",".join(duty.cadences) for side, duty in sides}
    return {
        f"{side}parties": "\n".join(name for name, _, _ in duty.parties) for side, duty in sides
    }
