"""Read the responsible parties of a cell against the names that the agency knows.

Spaces come and go with line wraps, so names are compared without any; ฯ stays, an alias carries
it. Nothing is guessed: what is left over is handed back with the nearest names.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Literal, TypeAlias

from engine.agency import AgencyProfile, PartySort
from engine.party_pieces import Names, Piece, key_of, names_of, pieces_of
from engine.reading import Sure
from engine.wording import Said, said

Role: TypeAlias = Literal["lead", "support"]

_UNITS: Final = ("ฝ่าย", "กอง", "สำนัก")
_RELATED: Final = "ที่เกี่ยวข้อง"
_LONGEST_ASKED: Final = 60  # characters; longer is prose, and no name is near it
_MOST_ASKED: Final = 5
_LONGEST_SHOWN: Final = 80


@dataclass(frozen=True, slots=True)
class PartyRead:
    """A responsible party; a lead where nothing in the text makes it a supporter."""

    name: str
    sort: PartySort
    role: Role


@dataclass(frozen=True, slots=True)
class PartiesReading:
    """The parties of one cell, ALL expanded; unread: pieces as typed; candidates: near names."""

    parties: tuple[PartyRead, ...]
    expands_all: bool
    how: Said
    sure: Sure
    unread: tuple[str, ...] = ()
    candidates: tuple[str, ...] = ()


def read_parties(text: str, profile: AgencyProfile) -> PartiesReading:
    """Read a cell; in X/ทุกฝ่าย X leads and the rest support, else all named are equal.

    The words หลัก, ร่วม and สนับสนุน settle it where they stand.
    """
    names = names_of(profile)
    pieces = tuple(pieces_of(text, names))
    named, excluded = _split_at_exception(pieces)
    expands_all = any(piece.kind == "all" for piece in named)
    unread = tuple(_short(piece.text) for piece in pieces if piece.kind == "unread")
    parties = _expanded(named, excluded, profile)
    candidates = tuple(dict.fromkeys(_near(unread, names)))
    how, sure = _how(pieces, named, parties, unread)
    if sure is Sure.YES:
        how, sure = _assumed(named, profile) or (how, sure)
    return PartiesReading(parties, expands_all, how, sure, unread, candidates)


def _split_at_exception(pieces: tuple[Piece, ...]) -> tuple[tuple[Piece, ...], frozenset[str]]:
    at = next((i for i, piece in enumerate(pieces) if piece.kind == "except"), len(pieces))
    excluded = frozenset(piece.party.name for piece in pieces[at:] if piece.party)
    return pieces[:at], excluded


def _expanded(
    pieces: tuple[Piece, ...], excluded: frozenset[str], profile: AgencyProfile
) -> tuple[PartyRead, ...]:
    """Give every party its role and ALL its divisions; a party named twice counts once."""
    read: dict[str, PartyRead] = {}
    by_all: set[str] = set()
    for piece, role in zip(pieces, _roles(pieces), strict=True):
        if piece.kind == "all":
            fresh = [n for n in profile.divisions if n not in read and n not in excluded]
            read.update({name: PartyRead(name, PartySort.DIVISION, role) for name in fresh})
            by_all.update(fresh)
        elif piece.party and (
            role == "lead" or piece.party.name not in read or piece.party.name in by_all
        ):
            read[piece.party.name] = PartyRead(piece.party.name, piece.party.sort, role)
    return tuple(read.values())


def _roles(pieces: tuple[Piece, ...]) -> list[Role]:
    """Return a role for every piece; those of separators mean nothing."""
    slash_all = _place_of_slash_all(pieces)
    if slash_all is not None and not any(piece.kind == "role" for piece in pieces):
        return ["lead" if place < slash_all else "support" for place in range(len(pieces))]
    has_leads = any(_says_lead(piece) for piece in pieces)
    roles: list[Role] = []
    current: Role = "lead"
    for place, piece in enumerate(pieces):
        if piece.kind == "role":
            role: Role = "lead" if _says_lead(piece) else "support"
            if _belongs_to_the_one_before(pieces, place):
                roles[place - 1] = role
                current = "support" if has_leads else "lead"
            else:
                current = role
        roles.append(current)
    return roles


def _place_of_slash_all(pieces: tuple[Piece, ...]) -> int | None:
    for place in range(2, len(pieces)):
        one, slash, every = pieces[place - 2 : place + 1]
        if every.kind == "all" and slash.text == "/" and one.party:
            return place
    return None


def _says_lead(piece: Piece) -> bool:
    return piece.kind == "role" and "หลัก" in piece.text


def _belongs_to_the_one_before(pieces: tuple[Piece, ...], place: int) -> bool:
    """ฝ่ายโยธา (หลัก) and ฝ่ายโยธาเป็นหลัก speak of what stands before, หลัก: ฝ่ายโยธา after."""
    text = pieces[place].text
    follows = place > 0 and pieces[place - 1].kind in ("party", "all")
    more = any(piece.kind in ("party", "all") for piece in pieces[place + 1 :])
    return follows and (text.endswith(")") or text.startswith("เป็น") or not more)


def _near(unread: tuple[str, ...], names: Names) -> Iterator[str]:
    """Yield the nearest known names of what was not read."""
    for words in unread[:_MOST_ASKED]:
        if len(words) <= _LONGEST_ASKED:
            for name in get_close_matches(key_of(words), names, n=3, cutoff=0.6):
                party = names[name]
                yield party.name if party else name


def _how(
    pieces: tuple[Piece, ...],
    named: tuple[Piece, ...],
    parties: tuple[PartyRead, ...],
    unread: tuple[str, ...],
) -> tuple[Said, Sure]:
    every = next((piece for piece in named if piece.kind == "all"), None)
    question = _question(pieces[len(named) :], every, unread)
    committee = next((p for p in parties if p.sort is PartySort.COMMITTEE), None)
    if question:
        return question, Sure.ASK
    if not parties:
        return said("readings.party_empty"), Sure.YES
    if every:
        return said("readings.party_all", word=every.text), Sure.YES
    if committee:
        return said("readings.party_committee", name=committee.name), Sure.YES
    section = next((p for p in parties if p.sort is PartySort.SECTION), None)
    if section:
        return said("readings.party_section", name=section.name), Sure.YES
    return said("readings.party_read"), Sure.YES


def _assumed(pieces: tuple[Piece, ...], profile: AgencyProfile) -> tuple[Said, Sure] | None:
    """Return what a convention filled in: divisions of another name, or a name cut short."""
    every = ", ".join(piece.text for piece in pieces if piece.kind == "all")
    units = tuple({unit for unit in _UNITS if unit in every})
    if len(units) == 1 and not all(name.startswith(units) for name in profile.divisions):
        return said("readings.party_all_assumed", word=every), Sure.ASSUMED
    short = next((piece for piece in pieces if piece.assumed), None)
    if short and short.party:
        said_short = said("readings.party_short", typed=short.text, name=short.party.name)
        return said_short, Sure.ASSUMED
    return None


def _question(
    exception: tuple[Piece, ...], every: Piece | None, unread: tuple[str, ...]
) -> Said | None:
    words = ", ".join(unread)
    if any(_RELATED in key_of(word) for word in unread):
        return said("readings.party_related", words=words)
    if unread:
        return said("readings.party_unread", words=words)
    if exception and (every is None or not any(piece.party for piece in exception)):
        return said("readings.party_except", words=_short("".join(p.text for p in exception)))
    return None


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
