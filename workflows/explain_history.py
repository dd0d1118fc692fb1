"""The history of one value in words: who made what of it, when and why."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final

from engine.cells import plain, unpack
from engine.columns import FOLLOW_UPS, MEASURES, PEOPLE, TabDesign
from engine.history import HistoryLine, Json
from engine.wording import Said, said
from workflows.explain_steps import Event, listed, who_said

_DESIGNS: Final[Mapping[str, TabDesign]] = {
    "measure": MEASURES,
    "follow_up": FOLLOW_UPS,
    "person": PEOPLE,
}
_FACTS: Final[Mapping[str, tuple[str, ...]]] = {
    "measure": ("deadline", "due", "cadences", "first_seen"),
    "assignment": ("party", "role", "added_on"),
    "follow_up": ("opens", "closes", "scheduled", "due"),
    "person": ("division", "email", "roles"),
    "problem": ("severity", "value", "found_on"),
}
"""What of a new value is told; all of it stands in the register."""
_WORDS: Final = {
    "role": "explain.role_",
    "roles": "simulate.role_",
    "cadence": "cadence.",
    "cadences": "cadence.",
    "severity": "severity.",
}
"""Fields whose values are words of ours -> how their sentences' codes begin."""
SILENT: Final = frozenset({"key", "position", "sign", "message", "proposal"})


def events(lines: Sequence[HistoryLine]) -> tuple[Event, ...]:
    """Return the lines in words, oldest first; one that only moved a row is left out."""
    found = []
    for line in lines:
        what = tuple(_created(line) if _is_new(line) else _changed(line))
        if what:
            found.append(Event(line.at, who_said(line.who), what, line.why))
    return tuple(found)


def _is_new(line: HistoryLine) -> bool:
    old, new = line.fields.get("key", (None, None))
    return old is None and new is not None


def _created(line: HistoryLine) -> Iterator[Said]:
    facts = [
        said("explain.fact", field=_field(name), value=_value(line.fields[name][1], name))
        for name in _FACTS.get(line.kind, ())
        if name in line.fields and line.fields[name][1] not in (None, "", [])
    ]
    yield said("explain.created", facts=listed(facts))


def _changed(line: HistoryLine) -> Iterator[Said]:
    for name, (old, new) in line.fields.items():
        if name in SILENT:
            continue
        if name in {"cells", "held"}:
            yield from _cells(line.kind, name, old, new)
        else:
            yield said(
                "explain.changed", field=_field(name), old=_value(old, name), new=_value(new, name)
            )


def _cells(kind: str, name: str, old: Json, new: Json) -> Iterator[Said]:
    before = old if isinstance(old, dict) else {}
    after = new if isinstance(new, dict) else {}
    design = _DESIGNS.get(kind)
    for field in dict.fromkeys([*before, *after]):
        was, now = _cell(before.get(field)), _cell(after.get(field))
        if was == now:
            continue
        heading = design.column(field).heading if design else field
        code = "explain.cell_changed" if name == "cells" else "explain.held_changed"
        yield said(code, heading=heading, old=was or "–", new=now or "–")


def _cell(packed: Json) -> str:
    value: Any = packed
    return plain(unpack(value)).strip()


def _field(name: str) -> Said:
    return said(f"explain.field_{name}")


def _value(value: Json, name: str) -> Said | date | str:
    if value is None or value in ("", []):
        return said("explain.nothing")
    if name in _WORDS:
        codes = value if isinstance(value, list) else [value]
        return listed([said(f"{_WORDS[name]}{code}") for code in codes])
    if isinstance(value, bool):
        return said("explain.yes" if value else "explain.no")
    if isinstance(value, list):
        return ", ".join(str(entry) for entry in value)
    if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-":
        return date.fromisoformat(value)
    return str(value)
