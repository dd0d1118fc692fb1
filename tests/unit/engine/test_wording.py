"""The catalogue: every sentence in both languages, about the same things."""

from importlib import import_module
from pkgutil import iter_modules
from string import Formatter

import pytest

from engine import wording
from engine.wording import said, say, texts

NAMES = ("ITA", "tidtam.toml", "List-Id")
"""Words that are the same in every language."""
OWN_ERA = {"round.month"}  # each language counts the year of a month in its own era
THAI_NUMERAL = frozenset({"digest.half_1", "digest.half_2", "digest.both_halves"})
"""Thai counts the months of a half year, English names the half."""
ONE_SIDED = frozenset({"digest.because", "digest.places", "explain.duty"})
"""A joint or classifier that the other language says with a mark, or not at all."""


def fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def has_thai(text: str) -> bool:
    return any("\u0e01" <= letter <= "\u0e5b" for letter in text)


def words(text: str) -> str:
    """Return what a sentence says by itself: no fields, no names."""
    said_itself = "".join(part for part, *_ in Formatter().parse(text))
    for name in NAMES:
        said_itself = said_itself.replace(name, "")
    return said_itself


def has_english(text: str) -> bool:
    return any(letter.isascii() and letter.isalpha() for letter in text)


def modules() -> list[str]:
    return [module.name for module in iter_modules(wording.__path__)]


@pytest.mark.parametrize("code", sorted(set(texts()) - THAI_NUMERAL - OWN_ERA))
def test_both_languages_speak_of_the_same_things(code: str) -> None:
    thai, english = texts()[code]
    assert fields(thai) == fields(english)


@pytest.mark.parametrize("code", sorted(THAI_NUMERAL))
def test_a_half_year_is_counted_in_thai_and_named_in_english(code: str) -> None:
    thai, english = texts()[code]
    assert (fields(thai), fields(english)) == ({"n"}, set())


@pytest.mark.parametrize("code", sorted(set(texts()) - ONE_SIDED))
def test_what_is_said_in_one_language_is_said_in_the_other(code: str) -> None:
    thai, english = (words(text) for text in texts()[code])
    assert has_thai(thai) == has_english(english), (thai, english)


def test_no_code_stands_in_two_catalogues() -> None:
    owners: dict[str, list[str]] = {}
    for name in modules():
        module = import_module(f"{wording.__name__}.{name}")
        for code in getattr(module, "TEXTS", {}):
            owners.setdefault(code, []).append(name)
    assert {code: names for code, names in owners.items() if len(names) > 1} == {}


def test_a_sentence_inside_a_sentence_is_said_in_the_same_language() -> None:
    inner = said("sure.ask")
    outer = said("cli.no_day", option="--at", value="xx", how=inner)
    assert say(inner, "en") in say(outer, "en")
    assert say(inner, "th") in say(outer, "th")
