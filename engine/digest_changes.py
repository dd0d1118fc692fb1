"""What changed since the last digest, in plain sentences, from the history's lines."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from engine.columns import MEASURES, PEOPLE
from engine.digest_rounds import rounds_name
from engine.history import HistoryLine, Json
from engine.problems import Problem
from engine.register import FollowUp, Register
from engine.wording import Said, said

Parties = frozenset[str]
_ASKED_ABOUT: Final = ("key", "who", "name", "tab")
_ASKED_FROM: Final = ("old", "ours")
_ASKED_TO: Final = ("new", "theirs", "day", "email", "roles", "other")
"""What the sentences of requests call these parts (engine.wording.requests, .problems)."""
_NAMED_AT_MOST: Final = 8
_HEADINGS: Final[Mapping[str, str]] = {
    column.field: column.heading for design in (MEASURES, PEOPLE) for column in design.columns
}


def office_changes(history: Sequence[HistoryLine], register: Register) -> tuple[Said, ...]:
    """Return the changes of the whole plan: what people answered, amended, moved, decided."""
    return (
        *_answers(history),
        *_opened(history, register),
        *_measures(history, register),
        *_moved(history, register, None),
        *_fell_away(history, register, None),
        *_excused(history, register, None),
        *_completed(history, register),
        *_people(history, register),
        *_decided(history, register),
    )


def division_changes(
    history: Sequence[HistoryLine], register: Register, parties: Parties
) -> tuple[Said, ...]:
    """Return the changes of these parties' duty: what is new, moved, excused or fell away."""
    return (
        *_new_duty(history, register, parties),
        *_amended_deadlines(history, register, parties),
        *_moved(history, register, parties),
        *_fell_away(history, register, parties),
        *_excused(history, register, parties),
    )


def listed(names: Iterable[str]) -> Said:
    """Return names as a list, the first few of many and how many more there are."""
    every = list(dict.fromkeys(names))
    shown = " ".join(every[:_NAMED_AT_MOST])
    more = len(every) - _NAMED_AT_MOST
    return (
        said("digest.and_more", names=shown, n=more) if more > 0 else said("digest.as", it=shown)
    )


def _answers(history: Sequence[HistoryLine]) -> Iterator[Said]:
    given = cleared = 0
    for line in history:
        if line.kind == "follow_up" and "reported_on" in line.fields:
            old, new = line.fields["reported_on"]
            given += old is None and new is not None
            cleared += old is not None and new is None
    if given:
        yield said("digest.answers_given", n=given)
    if cleared:
        yield said("digest.answers_cleared", n=cleared)


def _opened(history: Sequence[HistoryLine], register: Register) -> Iterator[Said]:
    found: Counter[str] = Counter()
    for f in _follow_ups(history, register, "opened_on", None):
        found[f.round] += 1
    if found:
        yield said("digest.rounds_opened", rounds=_rounds(found), n=sum(found.values()))


def _measures(history: Sequence[HistoryLine], register: Register) -> Iterator[Said]:
    new: list[str] = []
    withdrawn: list[str] = []
    amended: dict[str, list[str]] = {}
    for line in history:
        if line.kind != "measure" or line.key not in register.measures:
            continue
        if _is_new(line):
            new.append(line.key)
        elif _set(line, "withdrawn_on"):
            withdrawn.append(line.key)
        elif fields := _cells_changed(line):
            amended.setdefault(line.key, []).extend(fields)
    if new:
        yield said("digest.measures_new", n=len(new), keys=listed(new))
    for key, fields in list(amended.items())[:_NAMED_AT_MOST]:
        yield said("digest.measure_amended", key=key, fields=", ".join(dict.fromkeys(fields)))
    if len(amended) > _NAMED_AT_MOST:
        yield said("digest.measures_amended_more", n=len(amended) - _NAMED_AT_MOST)
    if withdrawn:
        yield said("digest.measures_withdrawn", n=len(withdrawn), keys=listed(withdrawn))


def _moved(
    history: Sequence[HistoryLine], register: Register, parties: Parties | None
) -> Iterator[Said]:
    """A round's due day moved by a decision or an amendment; a new row was not moved."""
    groups: defaultdict[tuple[str, str, str], list[FollowUp]] = defaultdict(list)
    for line in history:
        found = _of(line, register, parties)
        if found is None or _is_new(line) or "due" not in line.fields:
            continue
        _, new = line.fields["due"]
        groups[(found.party, str(new), line.who)].append(found)
    for (party, day, who), moved in groups.items():
        yield said(
            "digest.due_moved",
            party=party,
            keys=listed(f.measure for f in moved),
            rounds=_rounds({f.round for f in moved}),
            day=date.fromisoformat(day),
            who=who,
        )


def _fell_away(
    history: Sequence[HistoryLine], register: Register, parties: Parties | None
) -> Iterator[Said]:
    groups: defaultdict[tuple[str, str], list[FollowUp]] = defaultdict(list)
    reasons: dict[tuple[str, str], Said | None] = {}
    for line in history:
        found = _of(line, register, parties)
        if found is not None and _set(line, "cancelled_on"):
            groups[(found.measure, found.party)].append(found)
            reasons[(found.measure, found.party)] = line.why
    for (measure, party), fallen in groups.items():
        why = reasons[(measure, party)]
        yield said(
            "digest.rounds_cancelled",
            key=measure,
            party=party,
            rounds=_rounds({f.round for f in fallen}),
            why=said("digest.because", why=why) if why else said("digest.nothing"),
        )


def _excused(
    history: Sequence[HistoryLine], register: Register, parties: Parties | None
) -> Iterator[Said]:
    for f in _follow_ups(history, register, "excused_on", parties):
        yield said("digest.excused", key=f.measure, party=f.party, rounds=rounds_name((f.round,)))


def _completed(history: Sequence[HistoryLine], register: Register) -> Iterator[Said]:
    for line in history:
        assignment = register.assignments.get(line.key) if line.kind == "assignment" else None
        if assignment is not None and _set(line, "completed_on"):
            yield said("digest.completed", key=assignment.measure, party=assignment.party)


def _new_duty(
    history: Sequence[HistoryLine], register: Register, parties: Parties
) -> Iterator[Said]:
    keys = []
    for line in history:
        assignment = register.assignments.get(line.key) if line.kind == "assignment" else None
        if assignment and _is_new(line) and assignment.party in parties:
            keys.append(assignment.measure)
    if keys:
        yield said("digest.new_duty", n=len(set(keys)), keys=listed(keys))


def _amended_deadlines(
    history: Sequence[HistoryLine], register: Register, parties: Parties
) -> Iterator[Said]:
    mine = {a.measure for a in register.assignments.values() if a.party in parties}
    for line in history:
        if line.kind != "measure" or line.key not in mine or _is_new(line):
            continue
        _, new = line.fields.get("due", (None, None))
        if isinstance(new, str):
            yield said("digest.deadline_amended", key=line.key, day=date.fromisoformat(new))


def _people(history: Sequence[HistoryLine], register: Register) -> Iterator[Said]:
    names: dict[str, None] = {}
    for line in history:
        person = register.people.get(line.key) if line.kind == "person" else None
        if person is not None:
            names[person.position or person.name or person.division or person.key] = None
    if names:
        yield said("digest.people_changed", n=len(names), names=", ".join(list(names)[:8]))


def _decided(history: Sequence[HistoryLine], register: Register) -> Iterator[Said]:
    for line in history:
        problem = register.problems.get(line.key) if line.kind == "problem" else None
        if problem is None or not _set(line, "answer", empty="") or not problem.answer:
            continue
        if problem.via != "sheet":  # the office's own notes tell of those, with how to undo them
            about = {"key": problem.key, "what": asked(problem), "who": problem.decided_by}
            yield said(f"digest.decided_{problem.answer}", **about)


def brief(note: Said, register: Register) -> Said:
    """Return a note about a decided request with what was asked in short.

    The request's own sentence says what holds until it is decided, which it is.
    """
    problem = register.problems.get(str(dict(note.about).get("problem")))
    if problem is None or problem.request is None:
        return note
    short = asked(problem)
    return replace(
        note,
        about=tuple((name, short if name == "what" else value) for name, value in note.about),
    )


def asked(problem: Problem) -> Said:
    """Return in short what a request asked for: its kind, about what, from what to what."""
    if problem.request is None:
        return problem.message
    about = dict(problem.message.about)
    kind = Said(f"kind.{problem.request}")
    what = next((about[name] for name in _ASKED_ABOUT if about.get(name)), problem.tab)
    old = next((about[name] for name in _ASKED_FROM if about.get(name)), None)
    new = next((about[name] for name in _ASKED_TO if about.get(name)), None)
    if new is None:
        return said("digest.asked", kind=kind, what=what)
    if old is None:
        return said("digest.asked_to", kind=kind, what=what, new=new)
    return said("digest.asked_change", kind=kind, what=what, old=old, new=new)


def _follow_ups(
    history: Iterable[HistoryLine], register: Register, name: str, parties: Parties | None
) -> Iterator[FollowUp]:
    for line in history:
        found = _of(line, register, parties)
        if found is not None and _set(line, name):
            yield found


def _of(line: HistoryLine, register: Register, parties: Parties | None) -> FollowUp | None:
    found = register.follow_ups.get(line.key) if line.kind == "follow_up" else None
    return found if found and (parties is None or found.party in parties) else None


def _set(line: HistoryLine, name: str, empty: Json = None) -> bool:
    old, new = line.fields.get(name, (empty, empty))
    return old in (None, empty) and new not in (None, empty)


def _is_new(line: HistoryLine) -> bool:
    """A new value's line tells its key too; a changed one never does."""
    return "key" in line.fields


def _cells_changed(line: HistoryLine) -> list[str]:
    old, new = line.fields.get("cells", (None, None))
    if not isinstance(old, dict) or not isinstance(new, dict):
        return []
    return [_HEADINGS.get(name, name) for name in {**old, **new} if old.get(name) != new.get(name)]


def _rounds(codes: Iterable[str]) -> Said:
    return rounds_name(tuple(sorted(set(codes))))
