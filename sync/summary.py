"""The tab สรุป: the whole plan, each party and each indicator, counted on a day."""

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence

from engine.draft import Draft
from engine.snapshot import CellValue
from engine.standing import Standing
from engine.status import Status
from engine.wording import Said, said
from sync.views import View

_COLUMNS = (
    (Status.OVERDUE,),
    (Status.DUE_SOON,),
    (Status.OPEN,),
    (Status.REPORTED, Status.REPORTED_LATE),
    (Status.COMPLETED,),
)


def summary_rows(view: View, divisions: Sequence[str]) -> list[tuple[CellValue, ...]]:
    """Return the rows below the headings; divisions stand in the profile's order, then others."""
    draft, standing = view.draft, view.standing
    rounds, deadlines = _counted(draft, standing)
    parties = dict.fromkeys(a.party for a in draft.assignments.values() if not a.cancelled_on)
    ordered = [name for name in divisions if name in parties]
    ordered += [name for name in parties if name not in ordered]
    indicators = sorted({m.indicator or 0 for m in draft.measures.values()}, key=lambda n: n or 99)
    names: list[tuple[Hashable, str]] = [(None, view.say(said("summary.as_of", day=standing.day)))]
    names += [(("party", name), name) for name in ordered]
    names += [(("indicator", n), view.say(_indicator(n))) for n in indicators]
    return [_row(label, rounds.get(group, Counter()), deadlines[group]) for group, label in names]


def _indicator(number: int) -> Said:
    return said(f"indicator.{number}") if number else said("indicator.none")


def _counted(
    draft: Draft, standing: Standing
) -> tuple[Mapping[Hashable, Counter[Status]], Counter[Hashable]]:
    """Count each follow-up, and each missed deadline, once for the whole and each group."""
    alike = Counter(
        (f.measure, f.party, status)
        for f, status in zip(
            map(draft.follow_ups.__getitem__, standing.follow_ups),
            standing.follow_ups.values(),
            strict=True,
        )
    )
    rounds: defaultdict[Hashable, Counter[Status]] = defaultdict(Counter)
    for (measure, party, status), number in alike.items():
        for group in _groups(draft, measure, party):
            rounds[group][status] += number
    deadlines: Counter[Hashable] = Counter()
    for key, status in standing.deadlines.items():
        if status is Status.OVERDUE:
            assignment = draft.assignments[key]
            deadlines.update(_groups(draft, assignment.measure, assignment.party))
    return rounds, deadlines


def _groups(draft: Draft, measure: str, party: str) -> tuple[Hashable, ...]:
    return (None, ("party", party), ("indicator", draft.measures[measure].indicator or 0))


def _row(label: str, counted: Counter[Status], deadlines: int) -> tuple[CellValue, ...]:
    expected = sum(n for status, n in counted.items() if status is not Status.CANCELLED)
    figures = [sum(counted[status] for status in column) for column in _COLUMNS]
    return (label, expected, *figures, deadlines)
