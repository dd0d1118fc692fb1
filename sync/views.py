"""What Tidtam's own columns must say: one row's cells from what is known of it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from engine.answer import earlier_result
from engine.cells import Cells, plain
from engine.columns import FOLLOW_UPS, MEASURES, STATUS_WORDS
from engine.draft import Draft
from engine.policy import Policy
from engine.problems import Place, Problem, Severity
from engine.register import FollowUp
from engine.standing import MeasureStanding, Standing
from engine.wording import Said, said, say
from sync.layout import Layout
from sync.tab_merge import TabMerge

NOTE_LENGTH = 500
RESULT_LENGTH = 200


class View:
    """A plan on a day, as its rows are to be shown."""

    def __init__(
        self,
        draft: Draft,
        standing: Standing,
        policy: Policy,
        tabs: Mapping[str, tuple[Layout, TabMerge]],
    ) -> None:
        """Gather the open problems by the row they are about."""
        self.draft, self.standing, self.policy = draft, standing, policy
        self._tabs = {layout.design.title: (layout, merged) for layout, merged in tabs.values()}
        self._problems: dict[tuple[str, str], list[Problem]] = {}
        for problem in draft.problems.values():
            if problem.is_open and problem.row_key:
                self._problems.setdefault((problem.tab, problem.row_key), []).append(problem)

    def measure(self, key: str) -> Cells:
        """Return a measure's cells in มาตรการ."""
        standing = self.standing.measures[key]
        asked = f"{standing.reported}/{standing.expected}" if standing.expected else ""
        return {
            "key": key,
            "status": STATUS_WORDS[standing.state],
            "reported": asked,
            "next_due": standing.next_due,
            "overdue_since": standing.overdue_since,
            "notes": self.notes(MEASURES.title, key, self._conventions(standing)),
        }

    def follow_up(self, key: str) -> Cells:
        """Return a follow-up's cells in ติดตาม."""
        follow_up = self.draft.follow_ups[key]
        earlier = earlier_result(self.draft, follow_up)
        previous = plain(earlier.cells.get("result")) if earlier else ""
        return {
            "key": key,
            "measure": self.draft.measures[follow_up.measure].title[:RESULT_LENGTH],
            "division": follow_up.party[:RESULT_LENGTH],
            "round": self.say(round_name(follow_up)),
            "due": follow_up.due,
            "previous": previous[:RESULT_LENGTH],
            "status": STATUS_WORDS[self.standing.follow_ups[key]],
            "notes": self.notes(FOLLOW_UPS.title, key, self._why_due(follow_up)),
        }

    def check(self, problem: Problem) -> Cells:
        """Return a problem's cells in ตรวจสอบ."""
        return {
            "key": problem.key,
            "severity": self.say(said(f"severity.{problem.severity}")),
            "place": self._place(problem),
            "value": problem.value[:RESULT_LENGTH],
            "message": self.say(problem.message),
            "found_on": problem.found_on,
            "status": self.say(problem_state(problem)),
        }

    def notes(self, tab: str, key: str, more: Iterable[Said] = ()) -> str:
        """Return what ข้อสังเกต says about a row: its open problems, then the conventions."""
        open_ones = self._problems.get((tab, key), ())
        texts = [f"{p.key} {self.say(p.message)}" for p in open_ones]
        texts += [self.say(sentence) for sentence in more]
        return "\n".join(texts)[:NOTE_LENGTH]

    def _place(self, problem: Problem) -> str:
        """Return the address of the cell, which the sheet makes a link, else the tab."""
        place = Place(problem.tab, problem.row, problem.column)
        if problem.tab not in self._tabs:
            return self.say(place_name(place))
        layout, merged = self._tabs[problem.tab]
        row = merged.rows.get(problem.row_key)
        if problem.gone_on is not None:
            place = Place(problem.tab)
        elif problem.row is not None and row is not None:  # wherever it has been sorted to
            place = replace(place, row=row.row)
        return layout.address(place) or self.say(place_name(place))

    def say(self, sentence: Said) -> str:
        """Return a sentence as the sheet shows it: Arabic digits, so that it can be sorted."""
        return say(sentence, self.policy.language)

    def _conventions(self, standing: MeasureStanding) -> list[Said]:
        assumed = standing.measure.assumed
        found = []
        if "cadences" in assumed:
            cadence = said(f"cadence.{self.policy.default_cadence}")
            found.append(said("note.default_cadence", cadence=cadence))
        if "due" in assumed and standing.measure.due:
            found.append(said("note.assumed_due", due=standing.measure.due))
        return found

    @staticmethod
    def _why_due(follow_up: FollowUp) -> list[Said]:
        found = []
        if follow_up.due != follow_up.scheduled:
            found.append(said("note.extended", scheduled=follow_up.scheduled))
        elif follow_up.scheduled != follow_up.closes:
            found.append(said("note.moved", closes=follow_up.closes))
        if follow_up.provisional:
            found.append(said("note.provisional"))
        return found


def round_name(follow_up: FollowUp) -> Said:
    """Return a round's name: its month, quarter, half, week or year."""
    year, _, code = follow_up.round.partition("-")
    if code.isdigit():
        month = said(f"month.{follow_up.opens.month}")
        year_ce = follow_up.opens.year
        return said("round.month", month=month, year=str(year_ce + 543), year_ce=str(year_ce))
    return said(f"round.{code[0]}", number=int(code[1:]), year=year)


def place_name(place: Place) -> Said:
    """Return a place in words: tab, row, heading."""
    if place.row is None:
        return said("place.tab", tab=place.tab)
    code = "place.cell" if place.column else "place.row"
    return said(code, tab=place.tab, row=str(place.row), column=place.column)


def problem_state(problem: Problem) -> Said:
    """Return whether a problem stands, waits, is mended or is decided, by whom and when."""
    if problem.answer and problem.decided_on:
        return said(f"problem.{problem.answer}", who=problem.decided_by, day=problem.decided_on)
    if problem.gone_on:
        return said("problem.gone", day=problem.gone_on)
    if problem.severity is Severity.INFO:
        return said("problem.info")
    return said("problem.waits" if problem.request else "problem.open")
