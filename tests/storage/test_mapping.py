"""Values are kept as rows and as JSON, and come back exactly."""

import json
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, create_engine, insert, select

from engine.outbox import Message
from engine.problems import Problem
from engine.register import Assignment, FollowUp, Measure, Person
from storage.kinds import KINDS
from storage.mapping import dump, mapped
from storage.tables import metadata, outbox
from tests.storage.values import a_follow_up, a_measure, any_of

CLASSES: tuple[Any, ...] = (Measure, Assignment, FollowUp, Person, Problem)
TABLES = {kind.mapped.cls: kind.table for kind in KINDS.values()} | {Message: outbox}


@pytest.fixture(scope="module")
def memory() -> Engine:
    """Return tables in memory: only their types matter here."""
    opened = create_engine("sqlite://")
    metadata.create_all(opened)
    return opened


@pytest.mark.parametrize("cls", CLASSES)
def test_the_columns_of_a_table_are_the_fields_of_its_value(cls: Any) -> None:
    columns = [column.name for column in TABLES[cls].columns]
    assert columns == ["agency", "year_be", *mapped(cls).names]


@pytest.mark.parametrize("cls", [*CLASSES, Message])
@given(data=st.data())
def test_a_value_comes_back_from_its_row_as_it_was(
    memory: Engine, cls: Any, data: st.DataObject
) -> None:
    value, table = data.draw(any_of(cls)), TABLES[cls]
    extra = {"number": 1, "claimed_at": None} if cls is Message else {}
    with memory.connect() as connection:
        row = {"agency": "a", "year_be": 2566, **mapped(cls).row(value), **extra}
        connection.execute(insert(table), [row])
        rows = connection.execute(select(*(table.c[n] for n in mapped(cls).names))).all()
    [back] = mapped(cls).from_rows(rows)
    assert repr(back) == repr(value)  # repr tells 1 from 1.0 and True
    assert back == value


@pytest.mark.parametrize("cls", CLASSES)
@given(data=st.data())
def test_a_value_comes_back_from_the_history_as_it_was(cls: Any, data: st.DataObject) -> None:
    value = data.draw(any_of(cls))
    [record] = mapped(cls).to_json([value])
    [back] = mapped(cls).from_json([json.loads(dump(record))])
    assert repr(back) == repr(value)


@given(st.data())
def test_only_what_differs_is_named_with_its_old_and_new_value(data: st.DataObject) -> None:
    old, new = data.draw(any_of(FollowUp)), data.draw(any_of(FollowUp))
    names = {name for name in mapped(FollowUp).names if getattr(old, name) != getattr(new, name)}
    found = mapped(FollowUp).difference(old, new)
    assert found.keys() == names
    for place in (0, 1):
        record = {**mapped(FollowUp).to_json([old])[0], **{n: p[place] for n, p in found.items()}}
        assert mapped(FollowUp).from_json([record]) == [(old, new)[place]]


def test_a_new_value_is_kept_without_the_fields_that_hold_nothing() -> None:
    [record] = mapped(FollowUp).to_json([a_follow_up()])
    assert sorted(record) == [
        "assignment", "cadence", "closes", "due", "key", "measure", "opens", "party", "round",
        "scheduled",
    ]  # fmt: skip


def test_thai_is_kept_as_thai() -> None:
    assert "การเปิดเผย" in mapped(Measure).row(a_measure())["cells"]


def test_no_values_are_no_rows() -> None:
    assert mapped(Measure).from_rows([]) == []
    assert mapped(Measure).to_json([]) == []


def test_a_field_nobody_knows_how_to_keep_is_refused_when_the_program_starts() -> None:
    @dataclass(frozen=True, slots=True)
    class Fine:
        baht: Decimal

    @dataclass(frozen=True)
    class Open:
        name: str

    with pytest.raises(TypeError, match="baht"):
        mapped(Fine)
    with pytest.raises(TypeError, match="slots"):
        mapped(Open)
