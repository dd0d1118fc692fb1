"""The append-only history: its lines, and the register folded from them."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final, TypeAlias

from sqlalchemy import func, select

from engine.history import HistoryLine, Json, Run
from engine.register import Change, Entity, Register
from engine.wording import Said
from engine.wording.packing import pack_said, unpack_said
from storage.bulk import no_collecting
from storage.kinds import KINDS, Kind, register_of
from storage.mapping import dump
from storage.tables import context, history, run
from storage.transaction import Transaction

Record: TypeAlias = dict[str, Json]
_LINE: Final = (
    history.c.number,
    history.c.run,
    history.c.at,
    history.c.who,
    history.c.kind,
    history.c.key,
    history.c.created,
    history.c.fields,
    history.c.why,
)


@dataclass(frozen=True, slots=True)
class NewLine:
    """What one change did; before is None where the value is new.

    fields: name -> [old, new] as JSON of what differs; of a new value they are filled in
    when the line is written, many at once.
    """

    kind: Kind
    before: Entity | None
    after: Entity
    change: Change
    fields: Mapping[str, list[Json]] = field(default_factory=dict)


def append(tx: Transaction, lines: Sequence[NewLine], by: Run) -> None:
    """Add the lines under the run; neither is there where nothing changed."""
    if not lines and not _under_new_settings(tx, by):
        return
    values = {"key": by.key, "kind": by.kind, "at": by.at, "context": by.context}
    tx.add_missing(run, [{**values, "number": tx.next_number(run)}])
    if not lines:
        return
    first, count = tx.next_number(history), len(lines)
    columns: dict[str, Sequence[Any]] = {
        "number": range(first, first + count),
        "run": [by.key] * count,
        "at": [by.at] * count,
        "who": [line.change.who for line in lines],
        "kind": [line.kind.name for line in lines],
        "key": [line.after.key for line in lines],
        "created": [line.before is None for line in lines],
        "fields": _fields(lines),
        "why": [line.change.why and dump(pack_said(line.change.why)) for line in lines],
    }
    tx.add(history, tuple(columns), tuple(columns.values()))


def end(tx: Transaction) -> int:
    """Return the number of the last line, 0 of none."""
    return tx.next_number(history) - 1


def lines(
    tx: Transaction, key: str | None, since: datetime | None, until: datetime | None
) -> list[HistoryLine]:
    """Return the lines in order; since is exclusive, until inclusive."""
    asked = select(*_LINE).where(tx.mine(history)).order_by(history.c.number)
    if key is not None:
        asked = asked.where(history.c.key == key)
    if since is not None:
        asked = asked.where(history.c.at > since)
    if until is not None:
        asked = asked.where(history.c.at <= until)
    return [_line(row) for row in tx.connection.execute(asked)]


def register_at(tx: Transaction, at: datetime) -> Register:
    """Return the register folded from the lines up to that instant.

    The instant of a line is what the clock said when it was written: a clock that once ran
    wrong misplaces the lines of that run and no others.
    """
    asked = (
        select(history.c.kind, history.c.key, history.c.created, history.c.fields)
        .where(tx.mine(history), history.c.at <= at)
        .order_by(history.c.number)
    )
    with no_collecting():
        return _folded(tx.connection.execute(asked))


def _folded(lines: Iterable[Any]) -> Register:
    known: dict[str, dict[str, Record]] = {name: {} for name in KINDS}
    for kind, key, created, text in lines:
        fields = json.loads(text)
        if created:
            known[kind][key] = fields
        elif key in known[kind]:
            known[kind][key].update({name: new for name, (_, new) in fields.items()})
    return register_of(
        {name: kind.mapped.from_json(known[name].values()) for name, kind in KINDS.items()}
    )


def context_at(tx: Transaction, at: datetime) -> Mapping[str, Json] | None:
    """Return the settings record of the last run up to that instant, None of none."""
    last = (
        select(run.c.context)
        .where(tx.mine(run), run.c.at <= at)
        .order_by(run.c.at.desc(), run.c.number.desc())
        .limit(1)
    )
    asked = select(context.c.record).where(
        tx.mine(context), context.c.hash == last.scalar_subquery()
    )
    text = tx.connection.scalar(asked)
    return None if text is None else json.loads(text)


def _under_new_settings(tx: Transaction, by: Run) -> bool:
    """Tell whether the run is the first under its settings, which --known-at must know."""
    last = select(run.c.context).where(tx.mine(run)).order_by(run.c.number.desc()).limit(1)
    kept = select(func.count()).where(tx.mine(context), context.c.hash == by.context)
    return tx.connection.scalar(last) != by.context and bool(tx.connection.scalar(kept))


def _fields(lines: Sequence[NewLine]) -> list[str]:
    """Return each line's fields as text: [old, new] of what differs, or what a new one holds."""
    new: dict[str, list[Entity]] = {}
    for line in lines:
        if line.before is None:
            new.setdefault(line.kind.name, []).append(line.after)
    created = {name: iter(KINDS[name].mapped.to_json(some)) for name, some in new.items()}
    return [
        dump(dict(line.fields) if line.before is not None else next(created[line.kind.name]))
        for line in lines
    ]


def _line(row: Any) -> HistoryLine:
    fields = json.loads(row.fields)
    if row.created:
        known = KINDS[row.kind].mapped.fields
        fields = {field.name: (None, fields.get(field.name, field.zero)) for field in known}
    return HistoryLine(
        number=row.number,
        run=row.run,
        at=row.at,
        who=row.who,
        kind=row.kind,
        key=row.key,
        fields={name: (old, new) for name, (old, new) in fields.items()},
        why=_said(row.why),
    )


def _said(text: str | None) -> Said | None:
    return None if text is None else unpack_said(json.loads(text))
