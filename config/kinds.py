"""Agency kinds: one TOML file each, with what it extends, into an AgencyProfile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

from config.errors import SettingsError
from config.kind_file import ROLE_IDS, KindFile, read_kind_file
from engine.agency import AgencyProfile, PartyName, PartySort
from engine.columns import ROLE_WORDS, TABS
from engine.thai_text import squash
from engine.wording import Said, said

FOLDER: Final = Path(__file__).parent / "agency_kinds"

Words = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class OfficeNames:
    """What an office adds to its kind, from its tidtam.toml.

    divisions: full names that replace the kind's divisions, in order; empty keeps them.
    parties: sort -> names added. aliases: full name -> other spellings.
    headings: tab id -> field id -> headings. source: the file that states all this.
    """

    divisions: tuple[str, ...] = ()
    parties: Mapping[PartySort, tuple[str, ...]] = field(default_factory=dict)
    aliases: Words = field(default_factory=dict)
    headings: Mapping[str, Words] = field(default_factory=dict)
    source: str = "tidtam.toml"


def list_kinds() -> dict[str, tuple[str, str]]:
    """Return kind -> (Thai, English) of every kind that an office can be of."""
    files = (_kind_file(path.stem) for path in sorted(FOLDER.glob("*.toml")))
    return {file.kind: (file.thai, file.english) for file in files if not file.abstract}


def load_profile(
    kind: str, *, fiscal_year_be: int | None = None, office: OfficeNames | None = None
) -> AgencyProfile:
    """Return the kind's profile with the office's own names.

    item_ranges is that of the fiscal year, empty where none is published or no year is given.
    Raises SettingsError for an unknown kind, or names that cannot be told apart.
    """
    known = list_kinds()
    if kind not in known:
        raise SettingsError([said("settings.no_kind", value=kind, known=", ".join(known))])
    names = office or OfficeNames()
    files = _lineage(kind)
    profile = AgencyProfile(
        kind=kind,
        parties=_parties(files, names),
        all_words=tuple(word for file in files for word in file.all_words),
        headings=_headings(files, names),
        role_words=_role_words(files),
        item_ranges=_item_ranges(files, fiscal_year_be),
    )
    faults = [*_unknown_aliases(profile, names), *_doubled(profile, names.source)]
    if faults:
        raise SettingsError(faults)
    return profile


@cache
def _kind_file(kind: str) -> KindFile:
    return read_kind_file(FOLDER / f"{kind}.toml")


def _lineage(kind: str) -> tuple[KindFile, ...]:
    """Return the kind's file and those it extends, itself first."""
    file = _kind_file(kind)
    return (file, *(_lineage(file.extends) if file.extends else ()))


def _parties(files: Sequence[KindFile], office: OfficeNames) -> tuple[PartyName, ...]:
    of_kind = {party.name: party for file in files for party in file.parties}
    if office.divisions:
        of_kind = {
            name: party for name, party in of_kind.items() if party.sort is not PartySort.DIVISION
        } | {
            name: PartyName(name, PartySort.DIVISION, of_kind[name].aliases)
            if name in of_kind
            else PartyName(name, PartySort.DIVISION)
            for name in office.divisions
        }
    for sort, names in office.parties.items():
        of_kind |= {name: PartyName(name, sort) for name in names}
    divisions_first = sorted(of_kind.values(), key=lambda p: p.sort is not PartySort.DIVISION)
    return tuple(
        PartyName(p.name, p.sort, _once((*p.aliases, *office.aliases.get(p.name, ()))))
        for p in divisions_first
    )


def _once(words: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words))


def _headings(files: Sequence[KindFile], office: OfficeNames) -> Mapping[str, Words]:
    sources = [*(file.headings for file in files), office.headings]
    return MappingProxyType(
        {
            tab: MappingProxyType(
                {
                    column.field: _once(
                        (
                            column.heading,
                            *(w for s in sources for w in s.get(tab, {}).get(column.field, ())),
                        )
                    )
                    for column in design.columns
                }
            )
            for tab, design in TABS.items()
        }
    )


def _role_words(files: Sequence[KindFile]) -> Words:
    return MappingProxyType(
        {
            role: _once((word, *(w for file in files for w in file.roles.get(role, ()))))
            for role, word in zip(ROLE_IDS, ROLE_WORDS, strict=True)
        }
    )


def _item_ranges(files: Sequence[KindFile], year: int | None) -> Mapping[str, tuple[int, int]]:
    for file in files:
        if str(year) in file.item_ranges:
            return file.item_ranges[str(year)]
    return MappingProxyType({})


def _unknown_aliases(profile: AgencyProfile, office: OfficeNames) -> list[Said]:
    names = [party.name for party in profile.parties]
    return [
        said("settings.alias_of_nobody", file=office.source, value=name, known=", ".join(names))
        for name in office.aliases
        if name not in names
    ]


def _doubled(profile: AgencyProfile, source: str) -> list[Said]:
    """Return a fault for each spelling that means two things; compared as cells are."""
    parties = {party.name: (party.name, *party.aliases) for party in profile.parties}
    parties |= {word: (word,) for word in profile.all_words}
    faults = [
        said("settings.name_of_two", file=source, value=word, one=one, other=other)
        for word, one, other in _shared(parties)
    ]
    for tab, fields in profile.headings.items():
        faults += [
            said(
                "settings.heading_of_two",
                file=source,
                tab=TABS[tab].title,
                value=word,
                one=fields[one][0],
                other=fields[other][0],
            )
            for word, one, other in _shared(fields)
        ]
    return faults


def _shared(meanings: Words) -> list[tuple[str, str, str]]:
    """Return (word, first meaning, second meaning) of words that stand for two meanings."""
    first: dict[str, str] = {}
    shared = []
    for meaning, words in meanings.items():
        for word in words:
            owner = first.setdefault(squash(word), meaning)
            if owner != meaning:
                shared.append((word, owner, meaning))
    return shared
