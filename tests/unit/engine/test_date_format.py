from datetime import date

import pytest

from engine.date_format import Style, format_date, format_number, format_period
from engine.wording import Language

DAY = date(2023, 4, 24)
_SPACE = "\u00a0"


def _spaced(text: str) -> str:
    assert " " not in text, "a date must not break over two lines"
    return text.replace(_SPACE, " ")


@pytest.mark.parametrize(
    ("style", "thai_digits", "language", "text"),
    [
        ("short", True, "th", "๒๔ เม.ย. ๒๕๖๖"),
        ("long", False, "th", "24 เมษายน 2566"),
        ("weekday", True, "th", "วันจันทร์ที่ ๒๔ เมษายน ๒๕๖๖"),
        ("row", True, "th", "๒๔ เม.ย."),
        ("short", True, "en", "24 Apr 2023"),
        ("long", False, "en", "24 April 2023"),
        ("weekday", False, "en", "Monday 24 April 2023"),
        ("row", False, "en", "24 Apr"),
    ],
)
def test_a_day_in_every_style(
    style: Style, thai_digits: bool, language: Language, text: str
) -> None:
    shown = format_date(DAY, thai_digits=thai_digits, style=style, language=language)
    assert _spaced(shown) == text


@pytest.mark.parametrize(
    ("first", "last", "text"),
    [
        (date(2023, 3, 1), date(2023, 3, 31), "มี.ค. ๒๕๖๖"),
        (date(2023, 1, 1), date(2023, 3, 31), "ม.ค.–มี.ค. ๒๕๖๖"),
        (date(2022, 10, 1), date(2023, 3, 31), "ต.ค. ๒๕๖๕–มี.ค. ๒๕๖๖"),
        (date(2023, 3, 1), date(2023, 3, 15), "๑–๑๕ มี.ค. ๒๕๖๖"),
        (date(2023, 3, 15), date(2023, 4, 2), "๑๕ มี.ค.–๒ เม.ย. ๒๕๖๖"),
        (date(2023, 3, 15), date(2023, 3, 15), "๑๕ มี.ค. ๒๕๖๖"),
    ],
)
def test_a_period_says_nothing_twice(first: date, last: date, text: str) -> None:
    assert _spaced(format_period(first, last, thai_digits=True)) == text


def test_a_period_in_english_and_long() -> None:
    first, last = date(2022, 10, 1), date(2023, 3, 31)
    shown = format_period(first, last, thai_digits=True, style="long", language="en")
    assert _spaced(shown) == "October 2022–March 2023"


def test_numbers_carry_commas() -> None:
    assert format_number(1860, thai_digits=True) == "๑,๘๖๐"
    assert format_number(155, thai_digits=False) == "155"
