"""The rows of an amended plan file, and which measure each of them is."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import Final

from engine.agency import AgencyProfile
from engine.cells import Cells, is_empty, plain, same
from engine.columns import MEASURES, Owner
from engine.register import Measure
from engine.snapshot import CellValue
from engine.thai_text import squash
from engine.wording import Said, said
from sync.reading import clean_key

NEW_WORDS: Final = frozenset({"ใหม่", "NEW"})
"""In รหัส: the row is a new measure, whatever it looks like."""
_ALIKE: Final = 0.75
"""From this likeness of issue and activities on, a person must say whether it is the same."""
_MOST_CANDIDATES: Final = 3


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A row of the file: its number as a spreadsheet counts it, its key as typed, its cells."""

    row: int
    key: str
    cells: Cells

    @property
    def title(self) -> str:
        """The issue, else the activities or what else is there."""
        texts = (plain(value).strip() for value in self.cells.values())
        named = (plain(self.cells.get(f)).strip() for f in ("issue", "activities", "output"))
        return " ".join(next((t for t in (*named, *texts) if t), "").split())


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A plan file bound by its headings; own: headings that are none of ours."""

    rows: tuple[PlanRow, ...]
    fields: tuple[str, ...]
    own: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """A row of which a person must say which measure it is; candidates: the likeliest first."""

    row: PlanRow
    candidates: tuple[str, ...]
    why: Said


@dataclass(slots=True)
class Matching:
    """matched: measure key -> (row, "key" or "text"); added: rows that are new measures."""

    matched: dict[str, tuple[PlanRow, str]] = field(default_factory=dict)
    added: list[PlanRow] = field(default_factory=list)
    asked: list[Asked] = field(default_factory=list)
    missing: list[str] = field(default_factory=list)


def bind_plan(grid: Sequence[Sequence[CellValue]], profile: AgencyProfile) -> PlanFile:
    """Return the file's rows under our fields; a heading of two means the first of them."""
    header = [plain(cell).strip() for cell in grid[0]] if grid else []
    places = _places(header, profile)
    own = [text for i, text in enumerate(header) if text and i not in places.values()]
    rows = []
    for number, values in enumerate(grid[1:], start=2):
        cells = {f: _cell(values, i) for f, i in places.items() if f != "key"}
        key = plain(_cell(values, places.get("key"))).strip()
        filled = {f for f, value in cells.items() if not is_empty(value)}
        if filled - {"indicator"} or key:  # an indicator alone heads the rows below it
            rows.append(PlanRow(number, key, cells))
    fields = tuple(f for f in places if f != "key")
    return PlanFile(tuple(rows), fields, tuple(own))


def _places(header: Sequence[str], profile: AgencyProfile) -> dict[str, int]:
    aliases = profile.headings.get(MEASURES.tab, {})
    squashed = [squash(text) for text in header]
    places: dict[str, int] = {}
    for column in MEASURES.columns:
        if column.owner is not Owner.PEOPLE and column.field != "key":
            continue
        for name in (column.heading, *aliases.get(column.field, ())):
            if squash(name) in squashed:
                places[column.field] = squashed.index(squash(name))
                break
    return places


def _cell(row: Sequence[CellValue], index: int | None) -> CellValue:
    return row[index] if index is not None and index < len(row) else None


def match_plan(plan: PlanFile, measures: Mapping[str, Measure]) -> Matching:
    """Match rows to measures: by รหัส, else by equal issue and activities, else ask a person.

    A row that is like no measure that is left is a new one.
    """
    done = Matching()
    active = {key: m for key, m in measures.items() if m.withdrawn_on is None}
    open_rows = _by_key(done, plan, measures, active)
    for alike in (_all_cells, _issue_and_activities):
        open_rows = _by_text(done, open_rows, active, plan.fields, alike)
    left = {key: m for key, m in active.items() if key not in done.matched}
    for row in open_rows:
        near = _near(row, left.values())
        if near:
            why = said("amend.ask_which", row=str(row.row), keys=", ".join(near))
            done.asked.append(Asked(row, near, why))
        else:
            done.added.append(row)
    spoken_for = {key for asked in done.asked for key in asked.candidates}
    done.missing = [key for key in left if key not in spoken_for]
    return done


def _by_key(
    done: Matching, plan: PlanFile, measures: Mapping[str, Measure], active: Mapping[str, Measure]
) -> list[PlanRow]:
    """Return the rows without a key; an unknown, doubled or withdrawn key is asked about."""
    without = []
    for row in plan.rows:
        key = clean_key(row.key)
        if not key:
            without.append(row)
        elif key in NEW_WORDS:
            done.added.append(row)
        elif key in done.matched:
            about = {"row": str(row.row), "key": key}
            done.asked.append(Asked(row, (key,), said("amend.ask_doubled", **about)))
        elif key in active:
            done.matched[key] = (row, "key")
        elif key in measures:
            if any(not same(value, measures[key].cells.get(f)) for f, value in row.cells.items()):
                about = {"row": str(row.row), "key": key}
                done.asked.append(Asked(row, (), said("amend.ask_withdrawn", **about)))
        else:
            about = {"row": str(row.row), "key": key}
            done.asked.append(Asked(row, (), said("amend.ask_unknown", **about)))
    return without


Text = tuple[str, ...]


def _all_cells(cells: Cells, fields: Sequence[str]) -> Text:
    return tuple(squash(plain(cells.get(f))) for f in fields)


def _issue_and_activities(cells: Cells, fields: Sequence[str]) -> Text:
    return _all_cells(cells, [f for f in ("issue", "activities") if f in fields])


def _by_text(
    done: Matching,
    rows: Iterable[PlanRow],
    active: Mapping[str, Measure],
    fields: Sequence[str],
    text_of: Callable[[Cells, Sequence[str]], Text],
) -> list[PlanRow]:
    """Match equal texts; several of one text are matched in order where they are as many."""
    groups: dict[Text, list[PlanRow]] = {}
    for row in rows:
        groups.setdefault(text_of(row.cells, fields), []).append(row)
    measures: dict[Text, list[Measure]] = {}
    for measure in sorted(active.values(), key=lambda m: (m.position, m.key)):
        if measure.key not in done.matched:
            measures.setdefault(text_of(measure.cells, fields), []).append(measure)
    left = []
    for text, alike in groups.items():
        found = measures.get(text, [])
        if any(text) and len(found) == len(alike):
            for measure, row in zip(found, alike, strict=True):
                done.matched[measure.key] = (row, "text")
        else:
            left += alike
    return sorted(left, key=lambda row: row.row)


def _near(row: PlanRow, measures: Iterable[Measure]) -> tuple[str, ...]:
    """Return the keys of measures whose issue is the same, else whose texts are much alike."""
    issue = squash(plain(row.cells.get("issue")))
    listed = list(measures)
    equal = [m.key for m in listed if issue and squash(plain(m.cells.get("issue"))) == issue]
    if equal:
        return tuple(equal[:_MOST_CANDIDATES])
    text = "".join(_issue_and_activities(row.cells, ("issue", "activities")))
    scored = defaultdict[str, float](float)
    for measure in listed:
        other = "".join(_issue_and_activities(measure.cells, ("issue", "activities")))
        matcher = SequenceMatcher(None, text, other, autojunk=False)
        if text and matcher.real_quick_ratio() >= _ALIKE and matcher.quick_ratio() >= _ALIKE:
            scored[measure.key] = matcher.ratio()
    near = sorted((k for k, score in scored.items() if score >= _ALIKE), key=lambda k: -scored[k])
    return tuple(near[:_MOST_CANDIDATES])
