"""One agency kind's TOML file, checked key by key."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

from config.errors import SettingsError
from config.toml_file import read_toml
from engine.agency import PartyName, PartySort
from engine.columns import TABS
from engine.wording import Said, said

KEYS = frozenset(
    {
        "extends",
        "abstract",
        "thai",
        "english",
        "all_words",
        "parties",
        "roles",
        "headings",
        "item_ranges",
    }
)
ROLE_IDS = ("officer", "head", "coordinator", "director", "viewer")
"""In the order of engine.columns.ROLE_WORDS."""


@dataclass(frozen=True, slots=True)
class KindFile:
    """What one file states; what it extends is not yet added."""

    kind: str
    extends: str
    abstract: bool
    thai: str
    english: str
    all_words: tuple[str, ...]
    parties: tuple[PartyName, ...]
    roles: Mapping[str, tuple[str, ...]]
    headings: Mapping[str, Mapping[str, tuple[str, ...]]]
    item_ranges: Mapping[str, Mapping[str, tuple[int, int]]]


def read_kind_file(path: Path) -> KindFile:
    """Return the file's content; raise SettingsError naming the file and every wrong key."""
    reader = _Reader(path, read_toml(path))
    file = reader.read()
    if reader.faults:
        raise SettingsError(reader.faults)
    return file


class _Reader:
    """Reads key by key and keeps the faults, so that all are named at once."""

    def __init__(self, path: Path, table: dict[str, Any]) -> None:
        self.path = path
        self.table = table
        self.faults: list[Said] = []

    def read(self) -> KindFile:
        for key in self.table.keys() - KEYS:
            self.fault(key, self.table[key], "settings.form.known_key")
        abstract = self.table.get("abstract") is True
        return KindFile(
            kind=self.path.stem,
            extends=self._extends(),
            abstract=abstract,
            thai=self.text("thai", self.table.get("thai", "" if abstract else None)),
            english=self.text("english", self.table.get("english", "" if abstract else None)),
            all_words=self.words("all_words", self.table.get("all_words", [])),
            parties=self._parties(),
            roles=self._words_by("roles", self.table.get("roles", {}), ROLE_IDS),
            headings=self._headings(),
            item_ranges=self._item_ranges(),
        )

    def fault(self, key: str, value: object, form: str) -> None:
        """Keep that the key must hold something else."""
        self.faults.append(
            said("settings.wrong", file=self.path, key=key, value=repr(value), allowed=said(form))
        )

    def text(self, key: str, value: object) -> str:
        if isinstance(value, str):
            return value
        self.fault(key, value, "settings.form.text")
        return ""

    def words(self, key: str, value: object) -> tuple[str, ...]:
        if isinstance(value, list) and all(isinstance(w, str) and w.strip() for w in value):
            return tuple(value)
        self.fault(key, value, "settings.form.texts")
        return ()

    def table_at(self, key: str, value: object) -> dict[str, Any]:
        if isinstance(value, dict):
            return value
        self.fault(key, value, "settings.form.table")
        return {}

    def _extends(self) -> str:
        base = self.text("extends", self.table.get("extends", ""))
        if base and not self.path.with_name(f"{base}.toml").is_file():
            self.fault("extends", base, "settings.form.kind_file")
        return base

    def _parties(self) -> tuple[PartyName, ...]:
        value = self.table.get("parties", [])
        if not isinstance(value, list):
            self.fault("parties", value, "settings.form.table")
            return ()
        return tuple(self._party(f"parties[{n}]", entry) for n, entry in enumerate(value, 1))

    def _party(self, key: str, entry: object) -> PartyName:
        table = self.table_at(key, entry)
        sort = table.get("sort")
        if sort not in tuple(PartySort):
            self.fault(f"{key}.sort", sort, "settings.form.sort")
            sort = PartySort.DIVISION
        for unknown in table.keys() - {"name", "sort", "aliases"}:
            self.fault(f"{key}.{unknown}", table[unknown], "settings.form.known_key")
        return PartyName(
            self.text(f"{key}.name", table.get("name")),
            PartySort(sort),
            self.words(f"{key}.aliases", table.get("aliases", [])),
        )

    def _words_by(
        self, key: str, value: object, known: tuple[str, ...]
    ) -> Mapping[str, tuple[str, ...]]:
        table = self.table_at(key, value)
        for unknown in table.keys() - set(known):
            self.fault(f"{key}.{unknown}", table[unknown], "settings.form.known_key")
        return MappingProxyType({k: self.words(f"{key}.{k}", v) for k, v in table.items()})

    def _headings(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        tabs = self.table_at("headings", self.table.get("headings", {}))
        headings = {}
        for tab, fields in tabs.items():
            if tab in TABS:
                known = tuple(column.field for column in TABS[tab].columns)
                headings[tab] = self._words_by(f"headings.{tab}", fields, known)
            else:
                self.fault(f"headings.{tab}", fields, "settings.form.known_key")
        return MappingProxyType(headings)

    def _item_ranges(self) -> Mapping[str, Mapping[str, tuple[int, int]]]:
        years = self.table_at("item_ranges", self.table.get("item_ranges", {}))
        return MappingProxyType(
            {year: self._ranges(f"item_ranges.{year}", value) for year, value in years.items()}
        )

    def _ranges(self, key: str, value: object) -> Mapping[str, tuple[int, int]]:
        ranges = {}
        for indicator, pair in self.table_at(key, value).items():
            match pair:
                case [int(first), int(last)] if 1 <= first <= last:
                    ranges[indicator] = (first, last)
                case _:
                    self.fault(f"{key}.{indicator}", pair, "settings.form.range")
        return MappingProxyType(ranges)
