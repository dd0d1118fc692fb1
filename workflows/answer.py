"""The flow `answer`: a report given outside the sheet, by command now and by page later."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from engine.answer import Written, earlier_result, read_answer, take_answer
from engine.cells import Cells
from engine.columns import FOLLOW_UPS
from engine.draft import Draft
from engine.follow_up import settle_completion
from engine.history import Run
from engine.people import coordinators
from engine.problem_book import keep_findings
from engine.problems import Finding, Place
from engine.register import FollowUp, Person
from engine.snapshot import CellValue
from engine.wording import said
from workflows.errors import FlowError
from workflows.office import Office
from workflows.ports import OpenWork

_NO_ANSWER: Final = frozenset(
    {
        "answer.state_unread",
        "answer.no_result",
        "answer.nothing_before",
        "answer.no_state",
        "answer.evidence_link",
    }
)
FIELDS: Final = ("state", "result", "problem", "evidence", "extension")


@dataclass(frozen=True, slots=True)
class AnswerOutcome:
    """The follow-up as it now stands and what was found in the answer."""

    follow_up: FollowUp
    findings: tuple[Finding, ...]


def answer(
    office: Office,
    open_work: OpenWork,
    key: str,
    given: Mapping[str, str],
    by: tuple[str, datetime],
) -> AnswerOutcome:
    """Keep an answer to one follow-up; the next cycle writes it into the sheet.

    given: field -> text, of FIELDS; fields not given stay as they are. by: who (address)
    and now. Raises FlowError where the key, the person or the round does not allow it.
    """
    email, now = by[0].strip().lower(), by[1]
    with open_work() as work:
        draft = Draft(work.register())
        follow_up = _follow_up(draft, key, now.date())
        person = _may_answer(office, draft, follow_up, email)
        cells: dict[str, CellValue] = {**follow_up.cells, **given}
        cells["reporter"] = _named(person, email)
        findings = take(draft, office, follow_up, cells, (email, now.date()))
        _refuse_what_is_no_answer(findings)
        context = work.keep_context(office.context)
        work.keep(draft.changes(), Run(f"answer:{now.isoformat()}", "answer", now, context))
        work.commit()
    return AnswerOutcome(draft.follow_ups[key], findings)


def take(
    draft: Draft, office: Office, follow_up: FollowUp, cells: Cells, by: tuple[str, date]
) -> tuple[Finding, ...]:
    """Take answer cells whose exact day is known."""
    who, today = by
    place = Place(FOLLOW_UPS.title, None, "", follow_up.key)
    earlier = earlier_result(draft, follow_up)
    read = read_answer(cells, follow_up, earlier=earlier is not None, place=place)
    written = Written(today, today, who, said("answer.by_command"))
    take_answer(draft, follow_up, cells, read, written)
    assignment = draft.assignments[follow_up.assignment]
    settle_completion(draft, assignment, office.policy, who)
    keep_findings(draft, read.findings, (), today, who)
    return read.findings


def _refuse_what_is_no_answer(findings: tuple[Finding, ...]) -> None:
    """A sheet keeps what was typed and says what is wrong; a command can just say it."""
    for finding in findings:
        if finding.code in _NO_ANSWER:
            raise FlowError(finding.message, usage=finding.code == "answer.state_unread")


def _follow_up(draft: Draft, key: str, today: date) -> FollowUp:
    follow_up = draft.follow_ups.get(key)
    if follow_up is None:
        raise FlowError(said("answer.no_such_key", key=key))
    if follow_up.cancelled_on is not None:
        raise FlowError(said("answer.cancelled", key=key, day=follow_up.cancelled_on))
    if today < follow_up.opens:
        raise FlowError(said("answer.not_open", key=key, day=follow_up.opens))
    return follow_up


def _may_answer(office: Office, draft: Draft, follow_up: FollowUp, email: str) -> Person | None:
    """A confirmed person of the party, or a coordinator (who may answer for anyone)."""
    people = [p for p in draft.people.values() if p.email == email and p.gone_on is None]
    if email in coordinators(draft.people.values(), office.grants):
        return people[0] if people else None
    mine = [p for p in people if p.division == follow_up.party]
    if not mine:
        raise FlowError(said("answer.not_yours", who=email, party=follow_up.party))
    return mine[0]


def _named(person: Person | None, email: str) -> str:
    return (person.name or person.position or email) if person else email
