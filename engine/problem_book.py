"""Problems kept from read to read: lasting ids, gone when the sheet no longer shows them."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from engine.draft import Draft
from engine.problems import Finding, Problem, Severity
from engine.wording import About, Said

LONGEST_VALUE = 500
LONGEST_WORD = 200
"""Characters; a cell may hold 50,000, a sentence about it may not."""


def keep_findings(
    draft: Draft, findings: Iterable[Finding], tabs: Collection[str], today: date, who: str
) -> None:
    """Bring the book to what a read of these tabs found.

    A finding that stands keeps its id and its decision; one that is no longer found in a
    tab that was read is gone; one that comes back undecided is open again. What is said for
    information stays for the day it was found, also when the cycle itself has mended it.
    What is wrong with a tab's headings is looked at in every read.
    """
    standing = {p.sign: p for p in draft.problems.values() if p.gone_on is None}
    undecided = {
        p.sign: p for p in draft.problems.values() if p.gone_on is not None and not p.answer
    }
    found: set[str] = set()
    for finding in findings:
        if finding.sign in found:
            continue
        found.add(finding.sign)
        before = standing.get(finding.sign) or undecided.get(finding.sign)
        draft.put(_kept(draft, finding, before, today), who)
    for sign, problem in standing.items():
        looked_at = problem.tab in tabs or problem.code.startswith("layout.")
        told_today = problem.severity is Severity.INFO and problem.found_on == today
        if sign not in found and looked_at and not told_today:
            draft.put(replace(problem, gone_on=today), who)


def close_settled(draft: Draft, signs: Collection[str], today: date, who: str) -> None:
    """Close the decided questions of these signs, which a write-back has just settled."""
    for problem in list(draft.problems.values()):
        if problem.sign in signs and problem.gone_on is None and problem.answer:
            draft.put(replace(problem, gone_on=today), who)


def next_key(draft: Draft) -> str:
    """Return the next problem id: P0001 and on, never reused."""
    last = max((int(key[1:]) for key in draft.problems), default=0)
    return f"P{last + 1:04d}"


def _kept(draft: Draft, finding: Finding, before: Problem | None, today: date) -> Problem:
    if before is not None:
        return replace(
            before,
            row=finding.place.row,
            message=shortened(finding.message),
            severity=finding.severity,
            found_on=today if finding.once or before.gone_on is not None else before.found_on,
            proposal=before.proposal if before.answer else finding.proposal,
            gone_on=None,
        )
    return Problem(
        key=next_key(draft),
        sign=finding.sign,
        code=finding.code,
        tab=finding.place.tab,
        row=finding.place.row,
        column=finding.place.column,
        row_key=finding.place.row_key,
        value=finding.value[:LONGEST_VALUE],
        message=shortened(finding.message),
        severity=finding.severity,
        found_on=today,
        request=finding.request,
        proposal=finding.proposal,
    )


def shortened(sentence: Said) -> Said:
    """Return the sentence with its long words cut: it must fit into a cell and a mail."""
    return Said(sentence.code, tuple((name, _word(about)) for name, about in sentence.about))


def _word(about: About) -> About:
    if isinstance(about, Said):
        return shortened(about)
    if isinstance(about, str) and len(about) > LONGEST_WORD:
        return f"{about[:LONGEST_WORD]}…"
    return about
