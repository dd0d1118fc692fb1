"""The flow `decide`: a coordinator's word on what waits for one."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from engine.decisions import ANSWER_WORDS, decide
from engine.draft import Draft
from engine.history import Run
from engine.people import coordinators
from engine.problems import Problem, RequestKind
from engine.register import Register
from engine.wording import said
from workflows import stamps as st
from workflows.errors import FlowError
from workflows.office import Office
from workflows.ports import OpenWork


@dataclass(frozen=True, slots=True)
class DecideOutcome:
    """The requests as decided."""

    decided: tuple[Problem, ...]


def decide_requests(
    office: Office,
    open_work: OpenWork,
    keys: Sequence[str],
    word: str,
    by: tuple[str, datetime],
) -> DecideOutcome:
    """Decide requests, all or none; the next cycle writes what follows into the sheet.

    word: one of ANSWER_WORDS. by: a confirmed coordinator's address and now. A decision
    made in the sheet by an unnamed editor may be decided the other way; one made by a
    coordinator too: both stay in the history.
    """
    email, now = by[0].strip().lower(), by[1]
    answer = ANSWER_WORDS.get(word.strip())
    if answer is None:
        raise FlowError(
            said("decide.unknown_word", value=word, words=", ".join(ANSWER_WORDS)), usage=True
        )
    with open_work() as work:
        draft = Draft(work.register())
        if email not in coordinators(draft.people.values(), office.grants):
            raise FlowError(said("decide.not_coordinator", who=email))
        problems = [_request(draft, key) for key in keys]
        act = office.act(now.date(), email, st.first_sync(work.stamps()))
        for problem in problems:
            decide(draft, problem, answer, "command", act)
        context = work.keep_context(office.context)
        work.keep(draft.changes(), Run(f"decide:{now.isoformat()}", "decide", now, context))
        work.commit()
    return DecideOutcome(tuple(draft.problems[p.key] for p in problems))


def waiting_addresses(register: Register) -> list[Problem]:
    """Return the addresses that wait for a yes, for --all-addresses."""
    return [p for p in register.problems.values() if p.waits and p.request is RequestKind.ADDRESS]


def _request(draft: Draft, key: str) -> Problem:
    problem = draft.problems.get(key.strip().upper())
    if problem is None:
        raise FlowError(said("decide.no_such_key", key=key))
    if problem.request is None:
        raise FlowError(said("decide.asks_nothing", key=problem.key))
    if problem.gone_on is not None and not problem.answer:
        raise FlowError(said("decide.gone", key=problem.key, day=problem.gone_on))
    return problem
