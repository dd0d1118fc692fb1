"""Dataclasses as rows and as JSON, exactly there and back.

How a field is kept follows from its type hint, looked at once for each class; the loops
over rows go by column and by position, for registers of a hundred thousand follow-ups.
"""

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from operator import attrgetter
from sys import intern
from types import UnionType
from typing import (
    Any,
    Final,
    Generic,
    TypeAlias,
    TypeVar,
    Union,
    get_args,
    get_origin,
    get_type_hints,
)

from engine.cells import NO_CELLS, Cells, Packed, pack, unpack
from engine.history import Json
from engine.wording import Said
from engine.wording.packing import pack_said, unpack_said

V = TypeVar("V")
Each: TypeAlias = Callable[[Iterable[Any]], list[Any]]
"""Turns a column's values, one by one and in order, into another form."""
_dumps: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


@dataclass(frozen=True, slots=True)
class Field:
    """One field: its JSON form, and whether its column holds that JSON as text.

    zero: what the type itself means by nothing (None, "", false, [], {}), whatever default
    the class gives today; a history line of a new value leaves such fields out.
    None for a turn: the form is the value as it is. repeats: many rows hold the same value.
    """

    name: str
    zero: Json
    to_json: Each | None = None
    from_json: Each | None = None
    to_row: Each | None = None
    from_row: Each | None = None
    repeats: bool = False


@dataclass(frozen=True, slots=True)
class Mapped(Generic[V]):
    """How a class is kept: its fields in order, which are also its columns."""

    cls: type[V]
    fields: tuple[Field, ...]
    names: tuple[str, ...]
    values: Callable[[V], tuple[Any, ...]]

    def columns(self, values: Iterable[V]) -> list[Sequence[Any]]:
        """Return what the database keeps of the values, column by column."""
        return _turned([field.to_row for field in self.fields], map(self.values, values))

    def row(self, value: V) -> dict[str, Any]:
        """Return one value as column -> what the database keeps."""
        return {name: kept for name, [kept] in zip(self.names, self.columns([value]), strict=True)}

    def from_rows(self, rows: Iterable[Sequence[Any]]) -> list[V]:
        """Return the values of rows whose columns stand in the order of `names`."""
        return self._built(_turned([field.from_row for field in self.fields], rows))

    def to_json(self, values: Iterable[V]) -> list[dict[str, Json]]:
        """Return the values as JSON records, without the fields that hold nothing."""
        columns = _turned([field.to_json for field in self.fields], map(self.values, values))
        named = [(field.name, field.zero) for field in self.fields]
        return [
            {name: one for (name, zero), one in zip(named, row, strict=True) if one != zero}
            for row in zip(*columns, strict=True)
        ]

    def from_json(self, records: Iterable[Mapping[str, Json]]) -> list[V]:
        """Return the values of JSON records; a field left out is its type's zero."""
        named = [(field.name, field.zero) for field in self.fields]
        rows = [[record.get(name, zero) for name, zero in named] for record in records]
        return self._built(_turned([field.from_json for field in self.fields], rows))

    def difference(self, old: V, new: V) -> dict[str, list[Json]]:
        """Return field -> [old, new] as JSON, of the fields that differ."""
        pairs = zip(self.fields, self.values(old), self.values(new), strict=True)
        return {
            field.name: [one, other] if field.to_json is None else field.to_json((one, other))
            for field, one, other in pairs
            if one != other
        }

    def _built(self, columns: list[Sequence[Any]]) -> list[V]:
        """Fill the slots column by column: a third of the time of calling the class.

        Equal names, days and parties become one value: half of the memory of follow-ups.
        """
        new = self.cls.__new__
        built = [new(self.cls) for _ in (columns[0] if columns else ())]
        for field, column in zip(self.fields, columns, strict=bool(columns)):
            held = _one_of_equals(column) if field.repeats else column
            deque(map(getattr(self.cls, field.name).__set__, built, held), maxlen=0)
        return built


@cache
def mapped(cls: type[V]) -> Mapped[V]:
    """Return how a frozen dataclass with slots is kept; TypeError for one of another sort."""
    if "__slots__" not in vars(cls) or hasattr(cls, "__post_init__"):
        raise TypeError(f"{cls.__name__} is not a plain dataclass with slots")
    hints = get_type_hints(cls)
    names = tuple(field.name for field in fields(cls))  # type: ignore[arg-type]
    kept = tuple(_field(name, hints[name]) for name in names)
    return Mapped(cls, kept, names, attrgetter(*names))


def _one_of_equals(column: Sequence[Any]) -> Iterable[Any]:
    kept: dict[Any, Any] = {}
    return map(kept.setdefault, column, column)


def _turned(turns: Sequence[Each | None], rows: Iterable[Sequence[Any]]) -> list[Sequence[Any]]:
    columns = list(zip(*rows, strict=True))
    if not columns:
        return []
    pairs = zip(turns, columns, strict=True)
    return [column if turn is None else turn(column) for turn, column in pairs]


def dump(value: Json) -> str:
    """Return compact JSON text, Thai as Thai."""
    return _dumps(value)


def dump_cells(cells: Cells) -> str:
    """Return cells as JSON text in a fixed order, so that equal cells are equal text."""
    return _dumps({name: pack(cells[name]) for name in sorted(cells)})


def load_cells(text: str) -> Cells:
    """Return the cells that `dump_cells` or a row kept."""
    return NO_CELLS if text == "{}" else _unpack_cells(json.loads(text))


def _field(name: str, hint: Any) -> Field:
    if hint == Cells:
        to_row, from_row = _each(_row_of_cells), _each(load_cells)
        return Field(name, {}, _each(_pack_cells), _each(_unpack_cells), to_row, from_row)
    if hint == (Mapping[str, Packed] | None):
        return Field(name, None, None, None, _each_known(_dumps), _each_known(json.loads))
    if hint is Said:
        to_row, from_row = _each(_row_of_said), _each(_said_of_row)
        return Field(name, None, _each(pack_said), _each(unpack_said), to_row, from_row)
    if get_origin(hint) is tuple:
        return _tuple_field(name, get_args(hint)[0])
    if get_origin(hint) in {Union, UnionType}:
        [plain] = [part for part in get_args(hint) if part is not type(None)]
        return _scalar(name, plain, None, _each_known)
    zeros: Mapping[Any, Json] = {str: "", bool: False}
    return _scalar(name, hint, zeros.get(hint), _each)


def _scalar(
    name: str, hint: Any, zero: Json, each: Callable[[Callable[[Any], Any]], Each]
) -> Field:
    if hint in (str, int, bool, bytes):
        return Field(name, zero, repeats=hint is str and name != "key")
    if hint is date:
        to_json, from_json = each(date.isoformat), each(date.fromisoformat)
        return Field(name, zero, to_json, from_json, repeats=True)
    if hint is datetime:
        return Field(name, zero, each(datetime.isoformat), each(datetime.fromisoformat))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        member = _members(hint)
        return Field(name, zero, each(str), each(member), each(str), each(member))
    raise TypeError(f"no way to keep field {name!r} of type {hint!r}")


def _tuple_field(name: str, part: Any) -> Field:
    member: Callable[[str], Any] = str if part is str else _members(part)

    def of_list(texts: Iterable[str]) -> tuple[Any, ...]:
        return tuple(map(member, texts))

    def to_list(values: tuple[str, ...]) -> list[str]:
        return list(map(str, values))

    def of_text(text: str) -> tuple[Any, ...]:
        return of_list(json.loads(text))

    def to_text(values: tuple[str, ...]) -> str:
        return _dumps(to_list(values))

    return Field(name, [], _each(to_list), _each(of_list), _each(to_text), _each(of_text))


def _members(kind: type[StrEnum]) -> Callable[[str], StrEnum]:
    return {str(one): one for one in kind}.__getitem__  # a call of the class is ten times slower


def _each(turn: Callable[[Any], Any]) -> Each:
    def column(values: Iterable[Any]) -> list[Any]:
        return list(map(turn, values))

    return column


def _each_known(turn: Callable[[Any], Any]) -> Each:
    def column(values: Iterable[Any]) -> list[Any]:
        return [None if value is None else turn(value) for value in values]

    return column


def _pack_cells(cells: Cells) -> dict[str, Json]:
    return {name: pack(value) for name, value in cells.items()}  # type: ignore[misc]


def _unpack_cells(packed: Mapping[str, Any]) -> Cells:
    return {intern(n): unpack(v) if type(v) is dict else v for n, v in packed.items()}


def _row_of_cells(cells: Cells) -> str:
    return "{}" if not cells else _dumps(_pack_cells(cells))


def _row_of_said(sentence: Said) -> str:
    return _dumps(pack_said(sentence))


def _said_of_row(text: str) -> Said:
    return unpack_said(json.loads(text))
