"""What a plan notes beside its register: base cells, stamps, settings records, slots."""

import hashlib
import json
from collections.abc import Iterable, Mapping

from sqlalchemy import delete, select

from engine.cells import Cells
from engine.history import Json, Slot
from engine.register import BaseRow
from storage.mapping import dump, dump_cells, load_cells
from storage.tables import base_row, context, slot, stamp
from storage.transaction import Transaction, in_chunks


class Notebook:
    """The notes inside one transaction."""

    def __init__(self, tx: Transaction) -> None:
        """Read nothing yet."""
        self._tx = tx
        self._base: dict[str, dict[str, Cells]] | None = None

    def base(self) -> Mapping[str, Mapping[str, Cells]]:
        """Return tab id -> row key -> cells, with what this transaction kept."""
        if self._base is None:
            self._base = {}
            columns = select(base_row.c.tab, base_row.c.key, base_row.c.cells)
            asked = columns.where(self._tx.mine(base_row))
            for tab, key, cells in self._tx.connection.execute(asked):
                self._base.setdefault(tab, {})[key] = load_cells(cells)
        return {tab: dict(rows) for tab, rows in self._base.items() if rows}

    def keep_base(self, rows: Iterable[BaseRow], gone: Iterable[tuple[str, str]] = ()) -> None:
        """Write the rows that differ, and forget those that are gone."""
        known = self._base or {}
        kept = {(r.tab, r.key): r for r in rows if known.get(r.tab, {}).get(r.key) != r.cells}
        self._tx.put(
            base_row,
            [{"tab": r.tab, "key": r.key, "cells": dump_cells(r.cells)} for r in kept.values()],
            "cells",
        )
        forgotten: dict[str, list[str]] = {}
        for tab, key in gone:
            forgotten.setdefault(tab, []).append(key)
        for tab, keys in forgotten.items():
            for part in in_chunks(keys):
                those = (base_row.c.tab == tab) & base_row.c.key.in_(part)
                self._tx.connection.execute(delete(base_row).where(self._tx.mine(base_row), those))
        if self._base is not None:
            self._remember(kept.values(), forgotten)

    def _remember(self, kept: Iterable[BaseRow], forgotten: Mapping[str, list[str]]) -> None:
        base = self._base or {}
        for row in kept:
            base.setdefault(row.tab, {})[row.key] = row.cells
        for tab, keys in forgotten.items():
            for key in keys:
                base.get(tab, {}).pop(key, None)
        self._base = base

    def stamps(self) -> Mapping[str, str]:
        """Return name -> value."""
        asked = select(stamp.c.name, stamp.c.value).where(self._tx.mine(stamp))
        return {row.name: row.value for row in self._tx.connection.execute(asked)}

    def stamp(self, values: Mapping[str, str]) -> None:
        """Set stamps; others stay."""
        rows = [{"name": name, "value": value} for name, value in values.items()]
        self._tx.put(stamp, rows, "value")

    def keep_context(self, record: Mapping[str, Json]) -> str:
        """Keep a settings record once per content; return its hash."""
        text = json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        name = hashlib.sha256(text.encode()).hexdigest()
        self._tx.add_missing(context, [{"hash": name, "record": text}])
        return name

    def slots(self) -> list[Slot]:
        """Return the closed slots, oldest first."""
        asked = (
            select(slot.c.key, slot.c.closed_at, slot.c.figures)
            .where(self._tx.mine(slot))
            .order_by(slot.c.closed_at, slot.c.key)
        )
        rows = self._tx.connection.execute(asked)
        return [Slot(key, at, json.loads(figures)) for key, at, figures in rows]

    def close_slot(self, closed: Slot) -> bool:
        """Close a slot; False where it is closed already."""
        figures = dump(dict(closed.figures))
        row = {"key": closed.key, "closed_at": closed.closed_at, "figures": figures}
        return self._tx.add_missing(slot, [row]) == 1
