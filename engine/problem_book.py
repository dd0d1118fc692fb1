"""Problems kept from read to read: lasting ids, gone when the sheet no longer shows them."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date

from engine.draft import Draft
from engine.problems import Finding, Problem


def keep_findings(
    draft: Draft, findings: Iterable[Finding], tabs: Collection[str], today: date, who: str
) -> None:
    """Bring the book to what a read of these tabs found.

    A finding that stands keeps its id and its decision; one that is no longer found in a
    tab that was read is gone; one that comes back undecided is open again.
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
        if sign not in found and problem.tab in tabs:
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
            message=finding.message,
            severity=finding.severity,
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
        value=finding.value,
        message=finding.message,
        severity=finding.severity,
        found_on=today,
        request=finding.request,
        proposal=finding.proposal,
    )
