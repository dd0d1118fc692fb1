"""A digest as strings in one language, ready to be laid out; templates decide nothing more."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from engine.date_format import Style, format_date, format_number
from engine.policy import Policy
from engine.thai_text import to_thai_digits
from engine.wording import Language, Said, said, say

_NUMBER_AND_UNIT: Final = re.compile(
    " (?:(?<=[0-9๐-๙] )(?=รายการ|วัน|มาตรการ|เรื่อง|รอบ|ฝ่าย|แห่ง|ส่วน|จาก|คน)"
    "|(?<=(?:จาก|อีก) )(?=[0-9๐-๙])|(?<=ใน )(?=[0-9๐-๙]))"
)
_ONE_OF_MANY: Final = re.compile(
    r"(?<![\d.,/–-])\b1 (more )?"
    r"(items|measures|rounds|people|days|reports|divisions|changes|notes|lines|rows|places|parties)?"
    r"( ?are| were| have)?\b"
)
_VERBS: Final = {" are": " is", "are": "is", " were": " was", " have": " has"}
"""English counts in the plural; one is said in the singular."""
_NOT_IN_A_LINK: Final = re.compile(r"[\x00-\x20\x7f-\x9f\"'<>\\^`{|}]")

SIGNS: Final = {
    "overdue": "▲", "soon": "◐", "open": "○", "reported": "✓", "problem": "!", "plain": "",
    "none": "",
}  # fmt: skip
"""State by shape as well as by colour: design/README rule 2."""


@dataclass(frozen=True, slots=True)
class Voice:
    """The language and digits of one mail."""

    language: Language
    thai_digits: bool

    @classmethod
    def of(cls, policy: Policy) -> "Voice":
        """Return the office's voice; English never has Thai digits."""
        return cls(policy.language, policy.thai_digits and policy.language == "th")

    def say(self, sentence: Said) -> str:
        """Return the sentence; a number and its unit are not torn apart by a line's end."""
        return _spoken(sentence, self.language, self.thai_digits)

    def text(self, code: str, **about: object) -> str:
        """Return the sentence of this code."""
        return self.say(said(code, **about))

    def number(self, n: int) -> str:
        """Return a number."""
        return format_number(n, self.thai_digits)

    def number_of_year(self, year: int) -> str:
        """Return a year, which takes no comma."""
        return to_thai_digits(str(year)) if self.thai_digits else str(year)

    def day(self, day: date, style: Style = "short") -> str:
        """Return a day."""
        return format_date(day, thai_digits=self.thai_digits, style=style, language=self.language)

    def share(self, n: int, m: int) -> str:
        """Return n of m in short: ๗/๑๐."""
        return f"{self.number(n)}/{self.number(m)}"


@lru_cache(maxsize=8192)
def _spoken(sentence: Said, language: Language, thai_digits: bool) -> str:  # noqa: FBT001
    """The same headings and rounds are said in every mail of a slot."""
    text = say(sentence, language, thai_digits=thai_digits)
    if language == "th":
        return _NUMBER_AND_UNIT.sub("\u00a0", text)
    return _ONE_OF_MANY.sub(_singular, text)


def _singular(found: re.Match[str]) -> str:
    more, noun, verb = (part or "" for part in found.groups())
    one = {"people": "person", "parties": "party"}.get(noun, noun.removesuffix("s"))
    return f"1 {more}{one}{_VERBS.get(verb, '')}"


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a section; each form of section shows those parts that it knows.

    lead, unit: the figure, key or day at the left. who: the party, where it is not plain.
    filled: per cent of its bar. heading: stands above the row where a group begins.
    """

    title: str = ""
    lead: str = ""
    unit: str = ""
    who: str = ""
    details: tuple[str, ...] = ()
    href: str = ""
    badge: str = ""
    right: str = ""
    filled: int | None = None
    tone: str = ""
    command: str = ""
    heading: str = ""
    cells: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A headed list. form: late, keys, days, bars, shares, places, notes, table.

    left: rows beyond the most of a section; where: code of where to look for them.
    """

    form: str
    tone: str
    title: str
    count: str
    rows: tuple[Row, ...]
    intro: str = ""
    more: str = ""
    columns: tuple[str, ...] = ()
    foot: str = ""
    left: int = 0
    where: str = ""

    @property
    def sign(self) -> str:
        """The shape of the state."""
        return SIGNS[self.tone]


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the figures at the top: ▲ ๖, and what it counts."""

    state: str
    value: str
    label: str
    below: str
    of: str = ""

    @property
    def sign(self) -> str:
        """The shape of the state."""
        return SIGNS[self.state]

    @property
    def tone(self) -> str:
        """The colour of the state; nothing is grey."""
        return "none" if self.value in ("0", "๐") else self.state


@dataclass(frozen=True, slots=True)
class View:
    """A whole mail. memo: (label, value); how: steps of reporting; foot: small lines."""

    language: Language
    agency: str
    product: str
    subject: str
    preheader: str
    memo: tuple[tuple[str, str], ...]
    headline: str
    below: str
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    how_title: str = ""
    how: tuple[str, ...] = ()
    button: str = ""
    button_href: str = ""
    in_sheet: str = ""
    foot: tuple[str, ...] = ()
    foot_link: str = ""
    foot_href: str = ""


def safe_href(url: str) -> str:
    """Return the address if it is plain http or https with a host, else "".

    Escaping alone lets javascript: through.
    """
    if _NOT_IN_A_LINK.search(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return url if parts.scheme in ("http", "https") and parts.netloc else ""


def bar(n: int, m: int) -> int:
    """Return n of m in per cent: 0 only for nothing, 100 only for all."""
    if m <= 0 or n <= 0:
        return 0
    return 100 if n >= m else min(99, max(1, round(100 * n / m)))


def capped(section: Section, most: int, voice: Voice) -> Section:
    """Return the section with at most that many rows, and what is said of those left out."""
    left = section.left + max(0, len(section.rows) - most)
    if not left:
        return section
    more = voice.text("digest.more", n=left, where=Said(section.where))
    return replace(section, rows=section.rows[:most], more=more, left=left)
