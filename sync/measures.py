"""The tab มาตรการ: rows into measures, edits into amendments, gone rows into questions."""

import math
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from engine.amending import admit, amend
from engine.assignment import Amendment
from engine.cells import NO_CELLS, Cells, is_empty, plain
from engine.columns import Owner
from engine.decisions import REJECTED
from engine.draft import Draft
from engine.problems import Finding, RequestKind, Severity
from engine.register import Measure
from engine.wording import said
from sync.layout import Layout
from sync.matching import Matches, match_rows
from sync.reading import SheetRow, holds_something, read_rows
from sync.tab_merge import TabMerge, keys_returned, merge_row, standing_problems

LEAST_SHRINKAGE = 3
"""Fewer rows gone than this are single deletions, whatever share of a small plan they are."""


class MeasuresMerge:
    """One full read of มาตรการ merged into a draft.

    first_seen: the day a row without key counts from: the plan's start at the first sync.
    """

    def __init__(
        self,
        draft: Draft,
        layout: Layout,
        base: Mapping[str, Cells],
        act: Amendment,
        first_seen: date,
    ) -> None:
        """Take what the merge stands on; `run` does it."""
        self.draft, self.layout, self.base, self.act = draft, layout, base, act
        self.first_seen = first_seen
        self.standing = standing_problems(draft)
        self.done = TabMerge()
        self.last = max((int(key[1:]) for key in draft.measures), default=0)  # never reused
        self.end = 0

    def run(self) -> TabMerge:
        """Merge every row, or none where the sheet looks damaged."""
        rows, self.done.findings = read_rows(self.layout)
        rows = [row for row in rows if holds_something(row, self.layout.design)]
        active = [key for key, m in self.draft.measures.items() if m.withdrawn_on is None]
        matches = match_rows(rows, active, self.base)
        self.end = len(rows)
        self._put_back_refused(matches)
        if self._has_shrunk(matches, len(active)):
            return self.done
        position = {row.row: number for number, row in enumerate(rows)}
        for key, row in matches.known.items():
            self._known(key, row, position[row.row])
        self.done.findings += keys_returned(self.layout, matches)
        for row in matches.unknown:
            self._quarantine(row)
        fresh = [(row, "") for row in matches.new] + [(row, row.key) for row in matches.copies]
        for row, original in sorted(fresh, key=lambda pair: pair[0].row):
            self._admit(row, original, position[row.row])
        for key in matches.missing:
            self._missing(key)
        self.done.findings.extend(self.done.notes.values())
        return self.done

    def _known(self, key: str, row: SheetRow, position: int) -> None:
        measure = self.draft.measures[key]
        base = self.base.get(key, NO_CELLS)
        merged, findings = merge_row(self.layout, row, base, measure.cells, self.standing)
        present = replace(measure, position=position, missing_since=None)
        if present != measure:
            self.draft.put(present, self.act.who)
        place = self.layout.place("", row.row, key)
        findings += amend(self.draft, present, merged.cells, place, self.act)
        self._keep(key, row, merged.base, findings)

    def _admit(self, row: SheetRow, original: str, position: int) -> None:
        if self._is_heading(row):
            self.done.findings.append(self._at(row, "", "measure.section_heading", Severity.INFO))
            return
        self.last += 1
        key = f"M{self.last:03d}"
        people = self.layout.design.fields(Owner.PEOPLE)
        cells = {f: v for f, v in row.cells.items() if f in people and f not in row.unreadable}
        measure = Measure(
            key=key,
            position=position,
            cells=cells,
            indicator=None,
            items=(),
            deadline=None,
            due=None,
            cadences=(),
            assumed=(),
            first_seen=self.first_seen,
        )
        findings = admit(self.draft, measure, self.layout.place("", row.row, key), self.act)
        if original:
            note = said("measure.copied", original=original, key=key)
            where = self.layout.place("key", row.row, key)
            found = Finding("measure.copied", where, original, note, Severity.INFO, once=True)
            findings.append(found)
        self._keep(key, row, cells, findings)

    def _keep(self, key: str, row: SheetRow, base: Cells, findings: list[Finding]) -> None:
        self.done.rows[key] = row
        self.done.base[key] = base
        self.done.findings.extend(self.layout.as_written(findings))

    def _quarantine(self, row: SheetRow) -> None:
        gone = self.draft.measures.get(row.key)
        code = "measure.withdrawn_key" if gone else "measure.unknown_key"
        self.done.notes[row.row] = self._at(row, "key", code, Severity.ERROR)

    def _missing(self, key: str) -> None:
        """Withdrawn only after two reads and the coordinator's word; refused: put back."""
        measure = self.draft.measures[key]
        place = self.layout.place("", None, key)
        about = said("request.withdrawal", key=key, title=measure.title[:120])
        kind = RequestKind.WITHDRAWAL
        finding = Finding(kind.value, place, key, about, Severity.REQUEST, kind, {})
        known = self.standing.get(finding.sign)
        if known is not None and known.answer == REJECTED:
            self._put_back(key, finding)
            return
        if measure.missing_since is None:
            self.draft.put(replace(measure, missing_since=self.act.today), self.act.who)
            return
        self.done.findings.append(finding)

    def _put_back(self, key: str, refused: Finding) -> None:
        """The row comes back at the end; the question stands until it is there."""
        back = replace(self.draft.measures[key], position=self.end, missing_since=None)
        self.draft.put(back, self.act.who)
        self.end += 1
        self.done.put_back.append(key)
        self.done.findings.append(refused)
        self.done.settled.append(refused.sign)

    def _has_shrunk(self, matches: Matches, active: int) -> bool:
        """A large share gone at once is a damaged sheet: no writes, and someone must say."""
        fresh = [k for k in matches.missing if self.draft.measures[k].missing_since is None]
        share = math.ceil(active * self.act.by.policy.shrink_percent / 100)
        if len(fresh) < max(LEAST_SHRINKAGE, share):
            return False
        keys = ",".join(sorted(fresh))
        about = said("request.shrinkage", gone=len(fresh), of=active, tab=self.layout.design.title)
        kind = RequestKind.SHRINKAGE
        place = self.layout.place()
        finding = Finding(kind.value, place, keys, about, Severity.REQUEST, kind, {"keys": keys})
        self.done.findings.append(finding)
        self.done.suspicious = True
        return True

    def _put_back_refused(self, matches: Matches) -> None:
        """Rows whose loss the coordinator refused, however many of them are still gone."""
        kind = RequestKind.SHRINKAGE
        for problem in self.standing.values():
            if problem.request is not kind or problem.answer != REJECTED:
                continue
            keys = str((problem.proposal or {}).get("keys", ""))
            refused = Finding(
                kind.value,
                self.layout.place(),
                keys,
                problem.message,
                Severity.REQUEST,
                kind,
                problem.proposal,
            )
            for key in [key for key in matches.missing if key in keys.split(",")]:
                matches.missing.remove(key)
                self._put_back(key, refused)

    def _is_heading(self, row: SheetRow) -> bool:
        """A row that names an indicator and nothing else heads the rows below it."""
        people = self.layout.design.fields(Owner.PEOPLE)
        filled = {f for f in people if f in row.cells and not is_empty(row.cells[f])}
        return filled == {"indicator"}

    def _at(self, row: SheetRow, field: str, code: str, severity: Severity) -> Finding:
        place = self.layout.place(field, row.row, row.key)
        text = plain(row.cells.get("indicator")) if not row.key else row.key
        return Finding(code, place, text, said(code, key=row.key, value=text), severity)
