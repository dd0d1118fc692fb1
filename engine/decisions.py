"""Decisions: what an approval or a refusal of a waiting request does to the register.

Both directions set values and not differences, so a decision made in the sheet by an
unnamed editor is undone by deciding the other way.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from engine.assignment import Amendment, duty_in_force, set_parties
from engine.cadence import Cadence
from engine.cells import Cells, unpack
from engine.draft import Draft
from engine.follow_up import schedule
from engine.measure import Duty
from engine.problems import ONLY_BY_COORDINATOR, Problem, RequestKind
from engine.register import FollowUp, Measure
from engine.wording import said

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


def may_decide_in_sheet(problem: Problem) -> bool:
    """Tell whether คำตัดสิน in the sheet counts for this request."""
    return problem.request is not None and problem.request not in ONLY_BY_COORDINATOR


def decide(draft: Draft, problem: Problem, answer: str, via: str, act: Amendment) -> None:
    """Apply an answer to a request and keep who decided it; act.who is the decider."""
    if problem.request is None:
        msg = f"{problem.key} asks for no decision"
        raise ValueError(msg)
    decided = replace(problem, answer=answer, decided_by=act.who, decided_on=act.today, via=via)
    draft.put(decided, act.who, said(f"decision.{answer}", kind=problem.request.value))
    because = replace(act, why=said("decision.because", problem=problem.key))
    _EFFECTS[problem.request](draft, decided, because)


def _later_deadline(draft: Draft, problem: Problem, act: Amendment) -> None:
    chosen = _proposed(problem)
    deadline, due = (_day(chosen.get(name)) for name in ("deadline", "due"))
    _amend(draft, problem, act, lambda m: replace(m, deadline=deadline, due=due), field="deadline")


def _rarer_cadence(draft: Draft, problem: Problem, act: Amendment) -> None:
    names = str(_proposed(problem)["cadences"] or "")
    cadences = tuple(Cadence(name) for name in names.split(",") if name)
    _amend(draft, problem, act, lambda m: replace(m, cadences=cadences), field="cadence")


def _fewer_parties(draft: Draft, problem: Problem, act: Amendment) -> None:
    measure = draft.measures[problem.row_key]
    names = str(_proposed(problem)["parties"] or "").split("\n")
    known = {a.party: a for a in draft.assignments_of(measure.key)}
    parties = tuple(
        (name, known[name].sort.value, known[name].role) for name in names if name in known
    )
    duty = replace(duty_in_force(measure, ()), parties=parties)
    set_parties(draft, measure, duty, act)
    _amend(draft, problem, act, lambda m: m, field="responsible")


def _amend(
    draft: Draft,
    problem: Problem,
    act: Amendment,
    amend: Callable[[Measure], Measure],
    field: str,
) -> None:
    """Set the duty; a refusal also puts the old text back into the cell (by write-back)."""
    measure = amend(draft.measures[problem.row_key])
    side = "new_cell" if problem.answer == APPROVED else "old_cell"
    cells: Cells = {**measure.cells, field: unpack((problem.proposal or {}).get(side))}
    measure = replace(measure, cells=cells)
    draft.put(measure, act.who, act.why)
    schedule(draft, measure, act)


def _extension(draft: Draft, problem: Problem, act: Amendment) -> None:
    follow_up = draft.follow_ups[problem.row_key]
    due = follow_up.scheduled
    if problem.answer == APPROVED:
        due = act.by.working_day(date.fromisoformat(str((problem.proposal or {})["due"])))
    draft.put(replace(follow_up, due=due), act.who, act.why)


def _exemption(draft: Draft, problem: Problem, act: Amendment) -> None:
    follow_up = draft.follow_ups[problem.row_key]
    day = act.today if problem.answer == APPROVED else None
    draft.put(replace(follow_up, excused_on=day), act.who, act.why)


def _withdrawal(draft: Draft, problem: Problem, act: Amendment) -> None:
    _withdraw(draft, problem.row_key, act, gone=problem.answer == APPROVED)


def _shrinkage(draft: Draft, problem: Problem, act: Amendment) -> None:
    for key in str((problem.proposal or {}).get("keys", "")).split(","):
        if key in draft.measures:
            _withdraw(draft, key, act, gone=problem.answer == APPROVED)


def _withdraw(draft: Draft, key: str, act: Amendment, *, gone: bool) -> None:
    """A refused withdrawal puts the row back, with what it held (by write-back)."""
    measure = draft.measures[key]
    day = act.today if gone else None
    measure = replace(measure, withdrawn_on=day)
    draft.put(measure, act.who, act.why)
    schedule(draft, measure, act)


def _conflict(draft: Draft, problem: Problem, act: Amendment) -> None:
    """Approved: what stands in the sheet counts. Rejected: what was said elsewhere does."""
    proposal = problem.proposal or {}
    side = "theirs" if problem.answer == APPROVED else "ours"
    field, value = str(proposal["field"]), unpack(proposal[side])
    holder = draft.measures.get(problem.row_key) or draft.follow_ups.get(problem.row_key)
    if isinstance(holder, Measure | FollowUp):
        settled = replace(holder, cells={**holder.cells, field: value})
        draft.put(settled, act.who, act.why)


def _address(draft: Draft, problem: Problem, act: Amendment) -> None:
    person = draft.people[problem.row_key]
    side = "email" if problem.answer == APPROVED else "old"
    email = str((problem.proposal or {}).get(side) or "")
    draft.put(replace(person, email=email), act.who, act.why)


def _role(draft: Draft, problem: Problem, act: Amendment) -> None:
    person = draft.people[problem.row_key]
    side = "roles" if problem.answer == APPROVED else "old"
    roles = tuple(r for r in str((problem.proposal or {}).get(side) or "").split(",") if r)
    draft.put(replace(person, roles=roles), act.who, act.why)


def _person_gone(draft: Draft, problem: Problem, act: Amendment) -> None:
    person = draft.people[problem.row_key]
    day = act.today if problem.answer == APPROVED else None
    draft.put(replace(person, gone_on=day), act.who, act.why)


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


_EFFECTS: Final[Mapping[RequestKind, Callable[[Draft, Problem, Amendment], None]]] = {
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
