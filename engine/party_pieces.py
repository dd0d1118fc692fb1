"""Cut a cell of responsible parties into known names, words that say something, and the rest."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from engine.agency import AgencyProfile, PartyName, PartySort
from engine.thai_text import settle_marks, squash, tidy, to_arabic_digits

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
_OF: Final = re.compile(r"ของ|ใน|สังกัด")
_ABBREVIATION: Final = re.compile(r"([ก-ฮะ-ฺเ-๎]{4,40})ฯ(?!ลฯ)")
_UNIT_WORDS: Final = frozenset({"ฝ่าย", "กอง", "สำนัก", "หน่วย", "ส่วน", "โรงเรียน"})
_UNITS: Final = (
    r"(?:งาน|ฝ่าย|กอง(?!ทุน)|สำนัก|หน่วย|โรงเรียน|คณะ(?:อนุกรรมการ|กรรมการ|ทำงาน)|ศูนย์|กลุ่ม"
    r"|ส่วน(?!ร่วม|กลาง)|ทุก)"
)
_UNIT: Final = re.compile(_UNITS)
# งานที่เกี่ยวข้อง, งานของ... name no section.
_SECTION: Final = re.compile(
    r"งาน(?!ที่|ของ|ใน|ต่าง|อื่น|ทุก|เขต|ตาม|ให้|และ|จะ|สังกัด)(?=[ก-ฮเ-ไ][ก-๎]|[a-z])"
)
_SECTION_END: Final = re.compile(
    r"[/,;|•·●▪➢*+()\[\]:\"“”'‘’–—-]|\.\Z|[0-9]{1,2}[.)]|ยกเว้น|ไม่รวม|ที่เกี่ยวข้อง|เป็นหลัก|ร่วมกับ"
    rf"|ร่วมดำเนินการ|(?:และ|กับ|สังกัด)(?={_UNITS})"
)
_OTHER_UNIT: Final = re.compile(
    rf"(?:และ|กับ|ของ|ใน|สังกัด)?(?:{_UNITS}|ผู้|นาย|ปลัด|เจ้าหน้าที่|หัวหน้า|หลัก|ร่วม|สนับสนุน)"
)
_JOINT: Final = re.compile(r"และ|กับ|ของ|ใน|สังกัด")


@dataclass(frozen=True, slots=True)
class Piece:
    """One thing of the cell, in order; a separator also stands for words without weight."""

    kind: Literal["party", "all", "separator", "role", "except", "unread"]
    text: str
    party: PartyName | None = None
    assumed: bool = False  # a name cut short by ฯ, of which only one party begins so


Names: TypeAlias = Mapping[str, PartyName | None]  # squashed, longest first; None is ALL


def names_of(profile: AgencyProfile) -> Names:
    """Return every spelling that the agency knows."""
    known: dict[str, PartyName | None] = {squash(word): None for word in profile.all_words}
    for party in profile.parties:
        known.update({key_of(name): party for name in (party.name, *party.aliases)})
    return dict(sorted(known.items(), key=lambda item: -len(item[0])))


def key_of(text: str) -> str:
    """Return a spelling for comparing: squashed, in Arabic digits."""
    return squash(to_arabic_digits(text))


@dataclass(frozen=True, slots=True)
class _Cell:
    """The tidy text, the same in lower case without white space, and where its letters stood."""

    whole: str
    text: str
    places: tuple[int, ...]

    def typed(self, start: int, end: int) -> str:
        return self.whole[self.places[start] : self.places[end - 1] + 1]

    def gap(self, place: int) -> bool:
        """Tell whether white space stands before this letter."""
        return place > 0 and self.places[place] - self.places[place - 1] > 1


def _cell(text: str) -> _Cell:
    whole = settle_marks(to_arabic_digits(tidy(text)))
    places = tuple(place for place, letter in enumerate(whole) if not letter.isspace())
    lowered = (whole[place].lower() for place in places)
    return _Cell(whole, "".join(low if len(low) == 1 else "?" for low in lowered), places)


def pieces_of(text: str, names: Names) -> Iterator[Piece]:
    """Yield what the cell is made of, in order."""
    cell = _cell(text)
    place = unread = 0
    while place < len(cell.text):
        fresh = unread == place or cell.gap(place)
        found = (_section(cell, place, names) if fresh else None) or _at(cell, place, names)
        if found is None:
            place += 1
            continue
        if unread < place:
            yield Piece("unread", cell.typed(unread, place))
        yield found[0]
        place = unread = found[1]
    if unread < place:
        yield Piece("unread", cell.typed(unread, place))


_Kind: TypeAlias = Literal["separator", "role", "except"]
_Found: TypeAlias = tuple[Piece, int] | None  # a piece and where it ends
_WORDS: Final[tuple[tuple[_Kind, re.Pattern[str]], ...]] = (
    ("except", _EXCEPT),
    ("role", _ROLE),
    ("separator", _SEPARATOR),
    ("separator", _PUNCTUATION),
    ("separator", _OF_THE_OFFICE),
)


def _at(cell: _Cell, place: int, names: Names) -> _Found:
    text = cell.text
    persons = _PERSONS.match(text, place)
    if persons and (_known(text, persons.end(), names) or _SECTION.match(text, persons.end())):
        return Piece("separator", persons[0]), persons.end()
    found = _named(cell, place, names)
    if found:
        return found
    if _COMMITTEE.match(text, place):
        end = _committee_end(text, place, names)
        typed = cell.typed(place, end)
        return Piece("party", typed, PartyName(typed, PartySort.COMMITTEE)), end
    for kind, pattern in _WORDS:
        match = pattern.match(text, place)
        if match:
            return Piece(kind, cell.typed(place, match.end())), match.end()
    of = _OF.match(text, place)
    if of and _known(text, of.end(), names):
        return Piece("separator", of[0]), of.end()
    return None


def _named(cell: _Cell, place: int, names: Names) -> _Found:
    """Find a known name, or one cut short by ฯ that only one party has."""
    known = _known(cell.text, place, names)
    short = _ABBREVIATION.match(cell.text, place)
    if short and short[1] not in _UNIT_WORDS and not (known and known.endswith("ฯ")):
        begun = {p.name: p for name, p in names.items() if p and name.startswith(short[1])}
        if len(begun) == 1:
            (party,) = begun.values()
            typed = cell.typed(place, short.end())
            return Piece("party", typed, party, assumed=short[1] not in names), short.end()
    if known is None:
        return None
    end, party_or_all = place + len(known), names[known]
    kind: Literal["party", "all"] = "party" if party_or_all else "all"
    return Piece(kind, cell.typed(place, end), party_or_all), end


def _section(cell: _Cell, place: int, names: Names) -> _Found:
    """Find งานนโยบายและแผน: it ends at a sign, or before a known party or another unit."""
    if _known(cell.text, place, names) or not _SECTION.match(cell.text, place):
        return None
    end = place + len("งาน") + 1
    while end < len(cell.text) and not _ends_section(cell, place, end, names):
        end += 1
    typed = cell.typed(place, end)
    return Piece("party", typed, PartyName(typed, PartySort.SECTION)), end


def _ends_section(cell: _Cell, start: int, place: int, names: Names) -> bool:
    text = cell.text
    if _SECTION_END.match(text, place):
        return True
    gap = cell.gap(place) and text[start:place] != "งานการ"  # a wrapped งานการเจ้าหน้าที่
    if gap and _OTHER_UNIT.match(text, place):
        return True
    joint = _JOINT.match(text, place)
    following = joint.end() if joint else place
    alone = bool(gap or joint or _UNIT.match(text, following))
    return alone and _known(text, following, names) is not None


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
