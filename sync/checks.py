"""The tab ตรวจสอบ: คำตัดสิน as typed, taken where an unnamed editor may decide."""

from collections.abc import Mapping
from dataclasses import replace

from engine.assignment import Amendment
from engine.cells import Cells, plain, same
from engine.decisions import (
    ANSWER_WORDS,
    UNNAMED_EDITOR,
    decide,
    may_decide_in_sheet,
    objection,
)
from engine.draft import Draft
from engine.problems import Finding, Problem, Severity
from engine.thai_text import tidy
from engine.wording import said
from sync.layout import Layout
from sync.matching import match_rows
from sync.reading import SheetRow, read_rows
from sync.tab_merge import TabMerge


def merge_checks(
    draft: Draft, layout: Layout, base: Mapping[str, Cells], act: Amendment
) -> TabMerge:
    """Merge one full read of ตรวจสอบ: a decision counts once, when its cell changes."""
    rows, findings = read_rows(layout)
    done = TabMerge(findings=findings)
    matches = match_rows(rows, draft.problems, base)
    unnamed = replace(act, who=UNNAMED_EDITOR)
    for key, row in matches.known.items():
        done.rows[key] = row
        typed = row.cells.get("decision")
        before = base.get(key, {}).get("decision")
        done.base[key] = {"decision": typed}
        if not same(typed, before) and plain(typed).strip():
            finding = _decide(draft, draft.problems[key], layout, row, unnamed)
            if finding:
                done.findings.append(finding)
                done.base[key] = {"decision": before}  # said again until it is taken back
    return done


def _decide(
    draft: Draft, problem: Problem, layout: Layout, row: SheetRow, act: Amendment
) -> Finding | None:
    typed = tidy(plain(row.cells.get("decision")))
    answer = ANSWER_WORDS.get(typed)
    if answer is None:
        code = "decision.unknown_word"
    elif problem.request is None:
        code = "decision.not_asked"
    elif problem.answer == answer:
        return None
    elif objection(draft, problem):
        code = "decision.too_late"
    elif not may_decide_in_sheet(problem):
        code = "decision.by_name" if problem.answer else "decision.only_coordinator"
    else:
        decide(draft, problem, answer, "sheet", act)
        return None
    place = layout.place("decision", row.row, problem.key)
    message = said(code, value=typed, problem=problem.key)
    return Finding(code, place, typed, message, Severity.WARNING)
