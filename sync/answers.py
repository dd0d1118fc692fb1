"""The tab ติดตาม: Tidtam's list, the divisions' answers."""

from collections.abc import Mapping
from datetime import date

from engine.answer import AnswerReading, Written, earlier_result, read_answer, take_answer
from engine.assignment import Amendment
from engine.cells import NO_CELLS, Cells, is_empty
from engine.draft import Draft
from engine.follow_up import settle_completion
from engine.problems import Finding, Severity
from engine.register import FollowUp
from engine.state_words import SAME_AS_BEFORE
from engine.wording import said
from sync.layout import Layout
from sync.matching import match_rows
from sync.reading import SheetRow, read_rows
from sync.tab_merge import TabMerge, keys_returned, merge_row, standing_problems


class AnswersMerge:
    """One full read of ติดตาม merged into a draft.

    last_read: the day of the last full good read before this one, None at the first.
    """

    def __init__(
        self,
        draft: Draft,
        layout: Layout,
        base: Mapping[str, Cells],
        act: Amendment,
        last_read: date | None,
    ) -> None:
        """Take what the merge stands on; `run` does it."""
        self.draft, self.layout, self.base, self.act = draft, layout, base, act
        self.written = Written(last_read, act.today, act.who)
        self.standing = standing_problems(draft)
        self.done = TabMerge()

    def run(self) -> TabMerge:
        """Merge every row: a missing one is put back, a copied or unknown one is marked."""
        rows, self.done.findings = read_rows(self.layout)
        shown = [key for key, f in self.draft.follow_ups.items() if f.opened_on is not None]
        matches = match_rows(rows, shown, self.base)
        order = sorted(matches.known, key=lambda key: self.draft.follow_ups[key].closes)
        for key in order:
            self._known(key, matches.known[key])
        for key in matches.missing:
            self._missing(key)
        self.done.findings += keys_returned(self.layout, matches)
        for row in matches.copies:
            self._mark(row, "answer.copied_row")
        for row in matches.unknown:
            self._mark(row, "answer.unknown_row")
        for row in matches.new:
            self._mark(row, "answer.row_without_key")
        self.done.findings.extend(self.done.notes.values())
        return self.done

    def _known(self, key: str, row: SheetRow) -> None:
        follow_up = self.draft.follow_ups[key]
        base = self.base.get(key, NO_CELLS)
        merged, findings = merge_row(self.layout, row, base, follow_up.cells, self.standing)
        self.done.rows[key] = row
        self.done.base[key] = merged.base
        self.done.findings.extend(findings)
        if not follow_up.cells and all(is_empty(v) for v in merged.cells.values()):
            return
        self._take(follow_up, merged.cells, row)

    def _missing(self, key: str) -> None:
        """A row that is put back still asks what it asked, and what was decided stands."""
        follow_up = self.draft.follow_ups[key]
        if follow_up.cells:
            earlier = earlier_result(self.draft, follow_up)
            place = self.layout.place("", None, key)
            answer = read_answer(
                follow_up.cells, follow_up, earlier=earlier is not None, place=place
            )
            self.done.findings.extend(answer.findings)

    def _take(self, follow_up: FollowUp, cells: Cells, row: SheetRow) -> None:
        place = self.layout.place("", row.row, follow_up.key)
        earlier = earlier_result(self.draft, follow_up)
        answer = read_answer(cells, follow_up, earlier=earlier is not None, place=place)
        self.done.findings.extend(answer.findings)
        take_answer(self.draft, follow_up, cells, answer, self.written)
        after = self.draft.follow_ups[follow_up.key]
        if (after.state, after.reported_on) != (follow_up.state, follow_up.reported_on):
            assignment = self.draft.assignments[follow_up.assignment]
            settle_completion(self.draft, assignment, self.act.by.policy, self.act.who)
        self._same_again(after, answer, row)

    def _same_again(self, follow_up: FollowUp, answer: AnswerReading, row: SheetRow) -> None:
        """เหมือนรอบก่อน is a fair answer; the coordinator is told when it goes on and on."""
        limit = self.act.by.policy.same_as_before_limit
        if answer.state != SAME_AS_BEFORE:
            return
        rounds = [
            f
            for f in self.draft.follow_ups_of(follow_up.measure)
            if f.assignment == follow_up.assignment and f.closes <= follow_up.closes
        ]
        newest = sorted(rounds, key=lambda f: (f.closes, f.opens))[-limit:]
        if len(newest) == limit and all(f.state == SAME_AS_BEFORE for f in newest):
            about = said("answer.same_again", key=follow_up.key, times=limit)
            place = self.layout.place("state", row.row, follow_up.key)
            self.done.findings.append(
                Finding("answer.same_again", place, SAME_AS_BEFORE, about, Severity.INFO)
            )

    def _mark(self, row: SheetRow, code: str) -> None:
        place = self.layout.place("key", row.row, row.key)
        self.done.notes[row.row] = Finding(
            code, place, row.key, said(code, key=row.key or "–"), Severity.WARNING
        )
