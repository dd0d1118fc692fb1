"""Read the responsible parties of a cell against the names that the agency knows.

Spaces come and go with line wraps, so names are compared without any; ฯ stays, an alias carries
it. Nothing is guessed: what is left over is handed back with the nearest names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Final, Literal, TypeAlias

from engine.agency import AgencyProfile, PartyName, PartySort
from engine.reading import Sure
from engine.thai_text import settle_marks, squash, tidy, to_arabic_digits
from engine.wording import Said, said

Role: TypeAlias = Literal["lead", "support"]

_SEPARATOR: Final = re.compile(r"[/,;|•·●▪➢*+&–—\-]+|และ|(?<!ร่วม)กับ|โดย|\(?[0-9]{1,2}[.)]")
_PUNCTUATION: Final = re.compile(r"[()\[\]:.\"“”'’‘]")
_COMMITTEE: Final = re.compile(r"คณะ(?:อนุกรรมการ|กรรมการ|ทำงาน)")
_COMMITTEE_END: Final = re.compile(r"[/,;|•·●▪()]|[0-9]{1,2}[.)]")
_ROLE: Final = re.compile(
    r"(?P<open>\()?(?:เป็น|ผู้|หน่วยงาน|เจ้าภาพ|ฝ่าย(?=สนับสนุน|หลัก|ร่วม))?(?:รับผิดชอบ)?"
    r"(?:(?P<lead>หลัก)|ร่วมกับ|ร่วมดำเนินการ|ร่วม|สนับสนุน)(?P<close>\))?:?"
)
_PERSONS: Final = re.compile(
    r"(?:หัวหน้าฝ่าย(?=ทุก)|หัวหน้า(?:กลุ่ม)?|เจ้าหน้าที่|ผู้แทน|บุคลากร|ข้าราชการ)(?:และ)?(?:ของ|ใน|จาก)?"
)
_OF_THE_OFFICE: Final = re.compile(
    r"(?:ภายใน|ใน|ของ)(?:สังกัด)?(?:สำนักงานเขต|เขต|หน่วยงาน|องค์การบริหารส่วนตำบล|อบต\.?|เทศบาล)"
    r"[ก-๎]{0,24}?(?=\Z|[^ก-๎]|และ|ฝ่าย|กอง|โรงเรียน|ยกเว้น)"
)
_EXCEPT: Final = re.compile(r"(?:ยกเว้น|นอกจาก|ไม่รวม|เว้น)")
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


@dataclass(frozen=True, slots=True)
class _Piece:
    """One thing of the cell, in order; a separator also stands for words without weight."""

    kind: Literal["party", "all", "separator", "role", "except", "unread"]
    text: str
    party: PartyName | None = None


Names: TypeAlias = Mapping[str, PartyName | None]  # squashed, longest first; None is ALL


def read_parties(text: str, profile: AgencyProfile) -> PartiesReading:
    """Read a cell; in X/ทุกฝ่าย X leads and the rest support, else all named are equal.

    The words หลัก, ร่วม and สนับสนุน settle it where they stand.
    """
    names = _names(profile)
    pieces = tuple(_pieces(_squashed(text), names))
    named, excluded = _split_at_exception(pieces)
    expands_all = any(piece.kind == "all" for piece in named)
    unread = tuple(_short(piece.text) for piece in pieces if piece.kind == "unread")
    parties = _expanded(named, excluded, profile)
    candidates = tuple(dict.fromkeys(_near(unread, names)))
    how, sure = _how(pieces, named, parties, unread)
    return PartiesReading(parties, expands_all, how, sure, unread, candidates)


def _names(profile: AgencyProfile) -> Names:
    known: dict[str, PartyName | None] = {squash(word): None for word in profile.all_words}
    for party in profile.parties:
        known.update({_key(name): party for name in (party.name, *party.aliases)})
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


def _key(text: str) -> str:
    return squash(to_arabic_digits(text))


def _squashed(text: str) -> tuple[str, str, tuple[int, ...]]:
    """Return the tidy text, the same without white space, and where its characters stood."""
    whole = settle_marks(to_arabic_digits(tidy(text)))
    places = tuple(place for place, letter in enumerate(whole) if not letter.isspace())
    lowered = (whole[place].lower() for place in places)
    return whole, "".join(low if len(low) == 1 else "?" for low in lowered), places


def _pieces(cell: tuple[str, str, tuple[int, ...]], names: Names) -> Iterator[_Piece]:
    whole, text, places = cell

    def typed(start: int, end: int) -> str:
        return whole[places[start] : places[end - 1] + 1]

    place = unread = 0
    while place < len(text):
        kind, end, party = _at(text, place, names)
        if kind is None:
            place += 1
            continue
        if unread < place:
            yield _Piece("unread", typed(unread, place))
        if kind == "party" and party is None:
            party = PartyName(typed(place, end), PartySort.COMMITTEE)
        yield _Piece(kind, typed(place, end), party)
        place = unread = end
    if unread < place:
        yield _Piece("unread", typed(unread, place))


_Kind: TypeAlias = Literal["party", "all", "separator", "role", "except"] | None


def _at(text: str, place: int, names: Names) -> tuple[_Kind, int, PartyName | None]:
    """Return what stands at a place and where it ends; a party without a name is a committee."""
    persons = _PERSONS.match(text, place)
    if persons and _known(text, persons.end(), names):
        return "separator", persons.end(), None
    known = _known(text, place, names)
    if known:
        party = names[known]
        return ("party" if party else "all"), place + len(known), party
    if _COMMITTEE.match(text, place):
        return "party", _committee_end(text, place, names), None
    kinds: tuple[tuple[_Kind, re.Pattern[str]], ...] = (
        ("except", _EXCEPT),
        ("role", _ROLE),
        ("separator", _SEPARATOR),
        ("separator", _PUNCTUATION),
        ("separator", _OF_THE_OFFICE),
    )
    for kind, pattern in kinds:
        match = pattern.match(text, place)
        if match:
            return kind, match.end(), None
    return None, place, None


def _known(text: str, place: int, names: Names) -> str | None:
    return next((name for name in names if text.startswith(name, place)), None)


def _committee_end(text: str, place: int, names: Names) -> int:
    """A committee's name may hold และ: it ends at a sign, or before something known."""
    end = place + 1
    while end < len(text) and not _COMMITTEE_END.match(text, end):
        following = end + len("และ") if text.startswith("และ", end) else end
        if _known(text, following, names) or _COMMITTEE.match(text, following):
            break
        end += 1
    return end


def _split_at_exception(pieces: tuple[_Piece, ...]) -> tuple[tuple[_Piece, ...], frozenset[str]]:
    at = next((i for i, piece in enumerate(pieces) if piece.kind == "except"), len(pieces))
    excluded = frozenset(piece.party.name for piece in pieces[at:] if piece.party)
    return pieces[:at], excluded


def _expanded(
    pieces: tuple[_Piece, ...], excluded: frozenset[str], profile: AgencyProfile
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


def _roles(pieces: tuple[_Piece, ...]) -> list[Role]:
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


def _place_of_slash_all(pieces: tuple[_Piece, ...]) -> int | None:
    for place in range(2, len(pieces)):
        one, slash, every = pieces[place - 2 : place + 1]
        if every.kind == "all" and slash.text == "/" and one.party:
            return place
    return None


def _says_lead(piece: _Piece) -> bool:
    return piece.kind == "role" and "หลัก" in piece.text


def _belongs_to_the_one_before(pieces: tuple[_Piece, ...], place: int) -> bool:
    """ฝ่ายโยธา (หลัก) and ฝ่ายโยธาเป็นหลัก speak of what stands before, หลัก: ฝ่ายโยธา after."""
    text = pieces[place].text
    follows = place > 0 and pieces[place - 1].kind in ("party", "all")
    more = any(piece.kind in ("party", "all") for piece in pieces[place + 1 :])
    return follows and (text.endswith(")") or text.startswith("เป็น") or not more)


def _near(unread: tuple[str, ...], names: Names) -> Iterator[str]:
    """Yield the nearest known names of what was not read."""
    for words in unread[:_MOST_ASKED]:
        if len(words) <= _LONGEST_ASKED:
            for name in get_close_matches(_key(words), names, n=3, cutoff=0.6):
                party = names[name]
                yield party.name if party else name


def _how(
    pieces: tuple[_Piece, ...],
    named: tuple[_Piece, ...],
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
    return said("readings.party_read"), Sure.YES


def _question(
    exception: tuple[_Piece, ...], every: _Piece | None, unread: tuple[str, ...]
) -> Said | None:
    words = ", ".join(unread)
    if any(_RELATED in _key(word) for word in unread):
        return said("readings.party_related", words=words)
    if unread:
        return said("readings.party_unread", words=words)
    if exception and (every is None or not any(piece.party for piece in exception)):
        return said("readings.party_except", words=_short("".join(p.text for p in exception)))
    return None


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
