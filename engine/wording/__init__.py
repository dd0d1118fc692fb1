"""Everything the product says to a person, in Thai first and in English by setting.

A sentence travels as a `Said` (code and what it is about) and becomes text only at the
edge, so that rules never hold a language and a test can name what was said.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Literal

Language = Literal["th", "en"]
Catalogue = Mapping[str, tuple[str, str]]  # code -> (Thai, English), str.format fields

# One catalogue a subject; each module holds TEXTS: Catalogue.
SUBJECTS = ("readings",)


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence by its code, with the words that fill it."""

    code: str
    about: tuple[tuple[str, str], ...] = ()


def said(code: str, **about: object) -> Said:
    """Return the sentence `code` about these things (each turned into text)."""
    return Said(code, tuple((name, str(value)) for name, value in about.items()))


@cache
def texts() -> Catalogue:
    """Return every sentence of every subject."""
    merged: dict[str, tuple[str, str]] = {}
    for subject in SUBJECTS:
        merged.update(import_module(f"engine.wording.{subject}").TEXTS)
    return merged


def say(sentence: Said, language: Language = "th") -> str:
    """Return the sentence in the language."""
    thai, english = texts()[sentence.code]
    return (thai if language == "th" else english).format_map(dict(sentence.about))
