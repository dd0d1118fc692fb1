"""Values of a register for tests: one of each by hand, and any by hypothesis."""

from datetime import date, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from engine.agency import PartySort
from engine.cadence import Cadence
from engine.history import Run
from engine.outbox import Message
from engine.problems import Problem, RequestKind, Severity
from engine.register import Assignment, Change, Entity, FollowUp, Measure, Person
from engine.snapshot import CellError
from engine.wording import Said, said
from storage.instants import BANGKOK

DAY = date(2022, 10, 3)
NOON = datetime(2022, 10, 3, 12, tzinfo=BANGKOK)


def noon(days: int = 0, seconds: int = 0) -> datetime:
    """Return noon of the plan's first Monday, and so long after."""
    return NOON + timedelta(days=days, seconds=seconds)


def a_run(number: int = 1, at: datetime = NOON, context: str = "") -> Run:
    return Run(f"sync:{number}", "sync", at, context)


def new(*values: Entity, who: str = "แผ่นงาน") -> list[Change]:
    return [Change(None, value, who) for value in values]


def a_measure(key: str = "M001", **fields: Any) -> Measure:
    given: dict[str, Any] = {
        "position": 1,
        "cells": {"issue": "การเปิดเผยข้อมูลสาธารณะ", "deadline": date(2023, 3, 31), "n": 7.5},
        "indicator": 9,
        "items": ("O1", "O2"),
        "deadline": date(2023, 3, 31),
        "due": date(2023, 3, 31),
        "cadences": (Cadence.MONTHLY, Cadence.CONTINUOUS),
        "assumed": ("due",),
        "first_seen": DAY,
    }
    return Measure(key, **{**given, **fields})


def an_assignment(key: str = "M001-1", **fields: Any) -> Assignment:
    given: dict[str, Any] = {
        "measure": key.rsplit("-", 1)[0],
        "number": 1,
        "party": "ฝ่ายปกครอง",
        "sort": PartySort.DIVISION,
        "role": "lead",
        "added_on": DAY,
    }
    return Assignment(key, **{**given, **fields})


def a_follow_up(key: str = "M001-1-2566-01", **fields: Any) -> FollowUp:
    measure, number, _, round_ = key.split("-")
    given: dict[str, Any] = {
        "measure": measure,
        "assignment": f"{measure}-{number}",
        "party": "ฝ่ายปกครอง",
        "round": f"2566-{round_}",
        "cadence": Cadence.MONTHLY,
        "opens": date(2022, 10, 1),
        "closes": date(2022, 10, 31),
        "scheduled": date(2022, 10, 31),
        "due": date(2022, 10, 31),
    }
    return FollowUp(key, **{**given, **fields})


def a_person(key: str = "P001", **fields: Any) -> Person:
    given: dict[str, Any] = {
        "cells": {"name": "นางสาวมาลี ใจดี"},
        "division": "ฝ่ายปกครอง",
        "position": "หัวหน้าฝ่าย",
        "name": "นางสาวมาลี ใจดี",
        "email": "malee@example.go.th",
        "roles": ("head", "coordinator"),
    }
    return Person(key, **{**given, **fields})


def a_problem(key: str = "N001", **fields: Any) -> Problem:
    given: dict[str, Any] = {
        "sign": "problems.date|มาตรการ|M001|ระยะเวลา|31 ก.พ. 66",
        "code": "problems.date",
        "tab": "มาตรการ",
        "row": 5,
        "column": "ระยะเวลาแล้วเสร็จ",
        "row_key": "M001",
        "value": "31 ก.พ. 66",
        "message": said("problems.date", value="31 ก.พ. 66"),
        "severity": Severity.REQUEST,
        "found_on": DAY,
        "request": RequestKind.LATER_DEADLINE,
        "proposal": {"deadline": {"day": "2023-03-31"}, "parties": "ทุกฝ่าย", "n": 2},
    }
    return Problem(key, **{**given, **fields})


def a_family() -> list[Entity]:
    """One of each kind, each referring to the others."""
    return [a_measure(), an_assignment(), a_follow_up(), a_person(), a_problem()]


def a_message(key: str = "digest:pathumwan:P001:2022-10-03", **fields: Any) -> Message:
    given: dict[str, Any] = {
        "kind": "digest",
        "to": "malee@example.go.th",
        "person": "นางสาวมาลี ใจดี",
        "subject": "งานที่ต้องรายงาน",
        "day": DAY,
        "mime": "Subject: งาน\r\n\r\nเนื้อความ\x00".encode(),
        "queued_at": NOON,
    }
    return Message(key, **{**given, **fields})


# PostgreSQL keeps no NUL and neither database half a surrogate pair; no sheet holds either
texts = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)
days = st.dates(date(2022, 10, 1), date(2023, 9, 30))
maybe_days = st.none() | days
instants = st.timedeltas(timedelta(days=-800), timedelta(days=6000)).map(lambda gap: NOON + gap)
numbers = st.integers(-(10**9), 10**9)
cell_values = (
    st.none()
    | texts
    | numbers
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
    | st.dates()
    | st.datetimes().map(lambda moment: moment.replace(fold=0))  # a cell has none
    | st.builds(CellError, texts)
)
cells = st.dictionaries(texts, cell_values, max_size=4)
sentences = st.builds(
    Said,
    texts,
    st.dictionaries(texts, texts | numbers | days | st.builds(Said, texts), max_size=3).map(
        lambda about: tuple(about.items())
    ),
)
packed = st.none() | texts | numbers | st.booleans() | st.dictionaries(texts, texts, max_size=2)
KNOWN: dict[Any, st.SearchStrategy[Any]] = {
    "cells": cells,
    "held": cells,
    "message": sentences,
    "proposal": st.none() | st.dictionaries(texts, packed, max_size=3),
    "cadences": st.lists(st.sampled_from(Cadence), max_size=3).map(tuple),
    "sort": st.sampled_from(PartySort),
    "cadence": st.sampled_from(Cadence),
    "severity": st.sampled_from(Severity),
    "request": st.none() | st.sampled_from(RequestKind),
}


def any_of(cls: type[Any], **fixed: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Return any value of a class; fields by their hint, but for the fixed ones."""
    by_hint: dict[str, st.SearchStrategy[Any]] = {}
    for name, hint in cls.__annotations__.items():
        known = {**KNOWN, **fixed}
        by_hint[name] = known[name] if name in known else _by_hint(hint)
    return st.builds(cls, **by_hint)


def _by_hint(hint: Any) -> st.SearchStrategy[Any]:
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: texts,
        int: numbers,
        bool: st.booleans(),
        bytes: st.binary(max_size=20),
        date: days,
        datetime: instants,
        int | None: st.none() | numbers,
        date | None: maybe_days,
        datetime | None: st.none() | instants,
        tuple[str, ...]: st.lists(texts, max_size=3).map(tuple),
    }
    return plain[hint] if hint in plain else st.from_type(hint)
