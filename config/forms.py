"""The forms that a setting's value can have: what is allowed, and how it is read.

A reader takes what a TOML file or an environment variable holds and returns the value, or
raises ValueError; what it says to people is `allowed`, never the exception.
"""

import json
import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from types import MappingProxyType
from typing import Any, Final

from engine.columns import TABS
from engine.fiscal_year import BE_OFFSET
from engine.thai_text import tidy, to_arabic_digits
from engine.wording import Said, said

_EMAIL: Final = re.compile(r"[\w.!#$%&'*+/=?^`{|}~-]{1,64}@[\w-]+(?:\.[\w-]+)*", re.ASCII)
_HOST: Final = re.compile(r"[A-Za-z0-9._:-]{1,253}")
_TIME: Final = re.compile(r"(\d{1,2})[:.](\d{2})(?: *น\.)?")
_DATABASE: Final = re.compile(r"sqlite:///.+|postgres(?:ql)?(?:\+psycopg)?://\S+")
BE_YEARS: Final = (2560, 2642)
"""The holiday calendar knows 2017 to 2099."""


@dataclass(frozen=True, slots=True)
class Form:
    """A form: what is allowed in words, the reader, and the reader of an environment text."""

    allowed: Said
    read: Callable[[Any], Any]
    parse: Callable[[str], Any] = str


def _need(*, fits: bool) -> None:
    if not fits:
        raise ValueError


def _raw(value: object) -> str:
    """Return the text as it stands: a path or a password may need every character."""
    if not isinstance(value, str) or len(value) > 500:
        raise ValueError
    # a line break would start another header in a mail
    _need(fits=not any(unicodedata.category(c) in ("Cc", "Cs", "Zl", "Zp") for c in value))
    return value


def _line(value: object) -> str:
    return tidy(_raw(value))


def _text(value: object) -> str:
    line = _line(value)
    _need(fits=bool(line))
    return line


LINE: Final = Form(said("settings.form.line"), _line)
TEXT: Final = Form(said("settings.form.text"), _text)
KIND: Final = Form(said("settings.form.kind"), _text)
PASSWORD: Final = Form(said("settings.form.line"), _raw)


def _path(value: object) -> str:
    text = _raw(value).strip()
    _need(fits=bool(text))
    return text


PATH: Final = Form(said("settings.form.text"), _path)
PATH_OR_NONE: Final = Form(said("settings.form.line"), lambda value: _raw(value).strip())


def _slug(value: object) -> str:
    text = _line(value)
    _need(fits=len(text) <= 60 and slug(text) == text)
    return text


def slug(name: str) -> str:
    """Return the name as an id: lower case, letters (with their marks) and digits, - between."""
    kept = "".join(c if c.isalnum() or "\u0e00" <= c <= "\u0e7f" else " " for c in name.lower())
    return "-".join(to_arabic_digits(kept).split())[:60].strip("-")


SLUG: Final = Form(said("settings.form.slug"), _slug)


def whole(low: int, high: int) -> Form:
    """Return the form of a whole number within the bounds, both allowed."""

    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise ValueError
        return value

    return Form(said("settings.form.whole", low=str(low), high=str(high)), read, int)


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError
    return value


def _flag_text(text: str) -> bool:
    _need(fits=text in ("true", "false"))
    return text == "true"


FLAG: Final = Form(said("settings.form.flag"), _flag, _flag_text)


def choice(*words: str) -> Form:
    """Return the form of one of the words."""

    def read(value: object) -> str:
        if not isinstance(value, str) or value not in words:
            raise ValueError
        return value

    return Form(said("settings.form.choice", words=", ".join(words)), read)


def _list_text(text: str) -> object:
    """Return the list of a JSON text, or of texts between commas."""
    if text.lstrip().startswith(("[", "{")):
        return json.loads(text)
    return [part.strip() for part in text.split(",") if part.strip()]


def choices(*words: str) -> Form:
    """Return the form of a list of some of the words."""

    def read(value: object) -> tuple[str, ...]:
        found = _texts(value)
        _need(fits=bool(found) and set(found) <= set(words) and len(set(found)) == len(found))
        return found

    allowed = said("settings.form.choices", words=", ".join(words), first=words[0])
    return Form(allowed, read, _list_text)


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise ValueError
    return tuple(_text(entry) for entry in value)


TEXTS: Final = Form(said("settings.form.texts"), _texts, _list_text)


def _year(value: object) -> int:
    _need(fits=type(value) in (int, str))
    year = int(to_arabic_digits(str(value).strip()))
    _need(fits=BE_YEARS[0] <= year <= BE_YEARS[1])
    return year


YEAR: Final = Form(said("settings.form.year", low=str(BE_YEARS[0]), high=str(BE_YEARS[1])), _year)


def _day(value: object) -> date:
    if isinstance(value, str):
        year, _, rest = to_arabic_digits(value.strip()).partition("-")
        value = date.fromisoformat(f"{_ce(int(year)):04}-{rest}")
    if not isinstance(value, date) or isinstance(value, datetime):
        raise ValueError
    return value.replace(year=_ce(value.year))


def _ce(year: int) -> int:
    return year - BE_OFFSET if year >= 2400 else year


DAY: Final = Form(said("settings.form.day"), _day)


def _time(value: object) -> time:
    if isinstance(value, time):
        return value.replace(second=0, microsecond=0)
    found = _TIME.fullmatch(to_arabic_digits(_line(value)))
    if not found:
        raise ValueError
    return time(int(found[1]), int(found[2]))


TIME: Final = Form(said("settings.form.time"), _time)


def _email(value: object) -> str:
    text = _text(value)
    _need(fits=bool(_EMAIL.fullmatch(text)))
    return text


EMAIL: Final = Form(said("settings.form.email"), lambda v: "" if v == "" else _email(v))
EMAILS: Final = Form(
    said("settings.form.emails"), lambda v: tuple(_email(e) for e in _texts(v)), _list_text
)


def _host(value: object) -> str:
    text = _line(value)
    _need(fits=text == "" or bool(_HOST.fullmatch(text)))
    return text


HOST: Final = Form(said("settings.form.host"), _host)


def _workbook(value: object) -> str:
    text = _raw(value).strip()
    _need(fits=text == "" or text.lower().endswith(".xlsx"))
    return text


WORKBOOK: Final = Form(said("settings.form.workbook"), _workbook)


def _database(value: object) -> str:
    text = _path(value)
    _need(fits=bool(_DATABASE.fullmatch(text)))
    return text


DATABASE: Final = Form(said("settings.form.database"), _database)


def _words_by_name(value: object) -> Mapping[str, tuple[str, ...]]:
    if not isinstance(value, Mapping):
        raise ValueError
    return MappingProxyType({_text(name): _texts(words) for name, words in value.items()})


WORDS_BY_NAME: Final = Form(said("settings.form.words_by_name"), _words_by_name, json.loads)


def _headings(value: object) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    if not isinstance(value, Mapping):
        raise ValueError
    headings = {_text(tab): _words_by_name(fields) for tab, fields in value.items()}
    for tab, fields in headings.items():
        _need(fits=tab in TABS and fields.keys() <= {c.field for c in TABS[tab].columns})
    return MappingProxyType(headings)


HEADINGS: Final = Form(said("settings.form.headings"), _headings, json.loads)
