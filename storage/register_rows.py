"""The current rows of the register, and the keeping of changes to them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from sqlalchemy import select

from engine.history import Run
from engine.register import Change, Entity, Register
from engine.storage_errors import StorageError
from storage import history
from storage.bulk import no_collecting
from storage.history import NewLine
from storage.kinds import KIND_OF, KINDS, Kind, register_of
from storage.transaction import CHUNK, Transaction, in_chunks

_AT_ONCE: Final = 2_000
"""Rows turned into values together: quicker than one by one, smaller than all at once."""


@dataclass(slots=True)
class _Known:
    """What the transaction has read of one kind; whole: every row of the plan."""

    rows: dict[str, Entity] = field(default_factory=dict)
    looked_up: set[str] = field(default_factory=set)
    whole: bool = False


class RegisterRows:
    """The register inside one transaction; nobody else writes the plan meanwhile."""

    def __init__(self, tx: Transaction) -> None:
        """Read nothing yet."""
        self._tx = tx
        self._known = {name: _Known() for name in KINDS}

    def register(self) -> Register:
        """Return all current rows, with what this transaction kept."""
        with no_collecting():
            for name in KINDS:
                self._load_whole(name)
            return register_of({name: list(self._known[name].rows.values()) for name in KINDS})

    def keep(self, changes: Sequence[Change], run: Run) -> None:
        """Write what differs from the current rows, and only those columns.

        A field that the change leaves as it found it keeps its current value; one that was
        changed by somebody else meanwhile, to something else, is a StorageError "overtaken".
        """
        with no_collecting():
            self._keep(changes, run)

    def _keep(self, changes: Sequence[Change], run: Run) -> None:
        self._look_up(changes)
        draft: dict[str, dict[str, Entity]] = {name: {} for name in KINDS}
        lines = []
        for change in changes:
            kind = KIND_OF[type(change.after)]
            line = _line(kind, self._current(kind.name, change.after.key, draft), change)
            if line is not None:
                draft[kind.name][line.after.key] = line.after
                lines.append(line)
        self._write(lines, draft)
        history.append(self._tx, lines, run)
        for name, some in draft.items():
            self._known[name].rows.update(some)

    def _current(self, name: str, key: str, draft: dict[str, dict[str, Entity]]) -> Entity | None:
        return draft[name].get(key) or self._known[name].rows.get(key)

    def _look_up(self, changes: Iterable[Change]) -> None:
        wanted: dict[str, set[str]] = {name: set() for name in KINDS}
        for change in changes:
            wanted[KIND_OF[type(change.after)].name].add(change.after.key)
        for name, keys in wanted.items():
            known = self._known[name]
            missing = keys - known.looked_up
            if known.whole or not missing:
                continue
            if len(missing) > CHUNK:
                self._load_whole(name)
                continue
            for part in in_chunks(sorted(missing)):
                known.rows.update(self._read(KINDS[name], part))
            known.looked_up |= missing

    def _load_whole(self, name: str) -> None:
        known = self._known[name]
        if not known.whole:
            known.rows = self._read(KINDS[name], None)
            known.whole = True

    def _read(self, kind: Kind, keys: Sequence[str] | None) -> dict[str, Entity]:
        asked = select(*(kind.table.c[name] for name in kind.mapped.names))
        asked = asked.where(self._tx.mine(kind.table))
        if keys is not None:
            asked = asked.where(kind.table.c.key.in_(keys))
        parts = self._tx.connection.execute(asked).partitions(_AT_ONCE)
        return {one.key: one for rows in parts for one in kind.mapped.from_rows(rows)}

    def _write(self, lines: Sequence[NewLine], draft: dict[str, dict[str, Entity]]) -> None:
        new: dict[str, set[str]] = {name: set() for name in KINDS}
        touched: dict[str, dict[str, set[str]]] = {name: {} for name in KINDS}
        for line in lines:
            name, key = line.kind.name, line.after.key
            if line.before is None:
                new[name].add(key)
            elif key not in new[name]:
                touched[name].setdefault(key, set()).update(line.fields)
        for name, kind in KINDS.items():
            self._insert(kind, [draft[name][key] for key in sorted(new[name])])
            self._update(kind, draft[name], touched[name])

    def _insert(self, kind: Kind, values: Sequence[Entity]) -> None:
        if values:
            self._tx.add(kind.table, kind.mapped.names, kind.mapped.columns(values))

    def _update(self, kind: Kind, draft: dict[str, Entity], touched: dict[str, set[str]]) -> None:
        """Update by groups that touch the same columns, each one statement run many times."""
        groups: dict[tuple[str, ...], list[str]] = {}
        for key, names in touched.items():
            groups.setdefault(tuple(sorted(names)), []).append(key)
        for names_of_group, keys in groups.items():
            columns = kind.mapped.columns(draft[key] for key in keys)
            by_name = dict(zip(kind.mapped.names, columns, strict=True))
            new = [by_name[name] for name in names_of_group]
            self._tx.change(kind.table, names_of_group, new, keys)


def _line(kind: Kind, current: Entity | None, change: Change) -> NewLine | None:
    """Return what the change does to the current value, None where that is nothing."""
    after = change.after
    if change.before is not None and change.before.key != after.key:
        raise ValueError(f"a change from {change.before.key} to {after.key} is two values")
    if current is None:
        return NewLine(kind, None, after, change)
    if current is after or current == after:
        return None
    if change.before is not None and change.before != current:
        after = _merged(kind, change.before, current, after)
    fields = kind.mapped.difference(current, after)
    return NewLine(kind, current, after, change, fields) if fields else None


def _merged(kind: Kind, before: Entity, current: Entity, after: Entity) -> Entity:
    """Return current with the fields that the change means to change, and no others."""
    values = []
    fields = zip(
        kind.mapped.names,
        kind.mapped.values(before),
        kind.mapped.values(current),
        kind.mapped.values(after),
        strict=True,
    )
    for name, old, now, new in fields:
        if old not in (new, now) and new != now:
            raise StorageError("overtaken", permanent=False, key=after.key, field=name)
        values.append(now if old == new else new)
    merged: Entity = kind.mapped.cls(*values)
    return merged
