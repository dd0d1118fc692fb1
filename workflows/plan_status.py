"""The flows `status` and `overdue`: how the plan stands on a day, as plain values."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import Any

from engine.keys import in_order
from engine.register import Register
from engine.standing import Standing
from engine.status import WORST_FIRST, Status
from workflows.office import Office


def status_of(office: Office, register: Register, standing: Standing) -> dict[str, Any]:
    """Return the shape of `status --json` (docs/reference/json.md)."""
    parties: dict[str, list[str]] = {}
    for assignment in register.assignments.values():
        if assignment.cancelled_on is None:
            parties.setdefault(assignment.measure, []).append(assignment.party)
    counted = Counter(standing.follow_ups.values())
    measures = sorted(register.measures.values(), key=lambda m: (m.position, m.key))
    return {
        "agency": office.name,
        "fiscal_year_be": office.policy.fiscal_year_be,
        "as_of": standing.day.isoformat(),
        "measures": [
            _measure(standing, m.key, parties.get(m.key, []))
            for m in measures
            if m.withdrawn_on is None or m.withdrawn_on > standing.day
        ],
        "totals": {
            "measures": sum(1 for m in measures if m.withdrawn_on is None),
            "assignments": sum(len(names) for names in parties.values()),
            "follow_ups": len(register.follow_ups),
            "by_state": {str(word): counted[word] for word in WORST_FIRST if counted[word]},
        },
    }


def _measure(standing: Standing, key: str, parties: list[str]) -> dict[str, Any]:
    stands = standing.measures[key]
    measure = stands.measure
    return {
        "key": key,
        "indicator": measure.indicator,
        "items": list(measure.items),
        "deadline": _iso(measure.deadline),
        "due": _iso(measure.due),
        "cadences": [str(cadence) for cadence in measure.cadences],
        "divisions": parties,
        "reported": stands.reported,
        "expected": stands.expected,
        "missing": list(stands.missing),
        "state": str(stands.state),
        "assumed": list(measure.assumed),
    }


def overdue_of(register: Register, standing: Standing) -> dict[str, Any]:
    """Return the shape of `overdue --json`: rounds and deadlines missed, longest first."""
    items = [*_rounds(register, standing), *_deadlines(register, standing)]
    items.sort(key=lambda item: (-item["days_overdue"], in_order(item["key"])))
    return {"as_of": standing.day.isoformat(), "items": items}


def _rounds(register: Register, standing: Standing) -> list[dict[str, Any]]:
    found = []
    for key, status in standing.follow_ups.items():
        if status is Status.OVERDUE:
            f = register.follow_ups[key]
            about = (f.measure, f.party, f.round, f.due)
            found.append(_item("follow_up", key, about, register, standing.day))
    return found


def _deadlines(register: Register, standing: Standing) -> list[dict[str, Any]]:
    found = []
    for key, status in standing.deadlines.items():
        due = register.measures[register.assignments[key].measure].due
        if status is Status.OVERDUE and due is not None:
            a = register.assignments[key]
            about = (a.measure, a.party, None, due)
            found.append(_item("deadline", key, about, register, standing.day))
    return found


def _item(
    kind: str,
    key: str,
    about: tuple[str, str, str | None, date],
    register: Register,
    today: date,
) -> dict[str, Any]:
    measure, party, window, due = about
    return {
        "kind": kind,
        "measure": measure,
        "title": register.measures[measure].title,
        "division": party,
        "round": window,
        "due": due.isoformat(),
        "days_overdue": (today - due).days,
        "key": key,
    }


def problems_of(register: Register, language_of: Mapping[str, str]) -> list[dict[str, Any]]:
    """Return the shape of `problems --json`; language_of: problem id -> its sentence."""
    return [
        {
            "id": p.key,
            "tab": p.tab,
            "row": p.row,
            "column": p.column,
            "value": p.value,
            "message": language_of[p.key],
            "severity": str(p.severity),
        }
        for p in register.problems.values()
        if p.is_open
    ]


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None
