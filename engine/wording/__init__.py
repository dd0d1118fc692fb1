"""Everything the product says to a person, in Thai first and in English by setting.

A sentence travels as a `Said` (code and what it is about) and becomes text only at the
edge, so that rules never hold a language and a test can name what was said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TypeAlias, Union

from engine.date_format import format_date, format_number
from engine.language import Language

Catalogue = Mapping[str, tuple[str, str]]  # code -> (Thai, English), str.format fields
About: TypeAlias = Union[str, int, date, "Said"]


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence by its code, with what fills it: words, numbers, days, other sentences."""

    code: str
    about: tuple[tuple[str, About], ...] = ()


def said(code: str, **about: object) -> Said:
    """Return the sentence `code` about these things; days and numbers keep their kind."""
    return Said(
        code,
        tuple(
            (name, value if isinstance(value, str | int | date | Said) else str(value))
            for name, value in about.items()
        ),
    )


@cache
def texts() -> Catalogue:
    """Return every sentence of every catalogue module of this package."""
    merged: dict[str, tuple[str, str]] = {}
    for module in iter_modules(__path__):
        merged.update(getattr(import_module(f"{__name__}.{module.name}"), "TEXTS", {}))
    return merged


def say(sentence: Said, language: Language = "th", *, thai_digits: bool = False) -> str:
    """Return the sentence in the language, its days and numbers in the office's digits."""
    thai, english = texts()[sentence.code]
    words = {name: _word(value, language, thai_digits) for name, value in sentence.about}
    return (thai if language == "th" else english).format_map(words)


def _word(value: About, language: Language, thai_digits: bool) -> str:  # noqa: FBT001
    if isinstance(value, Said):
        return say(value, language, thai_digits=thai_digits)
    if isinstance(value, date):
        return format_date(value, thai_digits=thai_digits, style="short", language=language)
    if isinstance(value, int):
        return format_number(value, thai_digits=thai_digits)
    return value


__all__ = ["About", "Catalogue", "Language", "Said", "said", "say", "texts"]
