from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.fiscal_year import FiscalYear

_DAYS = st.dates(date(1960, 1, 1), date(2150, 12, 31))


def test_fiscal_year_2566_runs_from_october_2022_to_september_2023() -> None:
    year = FiscalYear(2566)
    assert (year.first, year.last) == (date(2022, 10, 1), date(2023, 9, 30))


def test_quarters_halves_and_months_are_counted_from_october() -> None:
    year = FiscalYear(2567)
    assert year.quarter(2) == (date(2024, 1, 1), date(2024, 3, 31))
    assert year.half(1) == (date(2023, 10, 1), date(2024, 3, 31))
    assert year.half(2) == (date(2024, 4, 1), date(2024, 9, 30))
    assert year.month(5) == (date(2024, 2, 1), date(2024, 2, 29))
    assert year.with_month(10) == 2023


@given(_DAYS)
def test_every_day_lies_in_its_own_fiscal_year_and_no_other(day: date) -> None:
    year = FiscalYear.of(day)
    assert year.contains(day)
    assert not FiscalYear(year.be + 1).contains(day)
    assert not FiscalYear(year.be - 1).contains(day)


@given(st.integers(2500, 2700), st.sampled_from(["month", "quarter", "half"]))
def test_the_parts_tile_the_year(be: int, part: str) -> None:
    year = FiscalYear(be)
    count = {"month": 12, "quarter": 4, "half": 2}[part]
    spans = [getattr(year, part)(n) for n in range(1, count + 1)]
    assert (spans[0][0], spans[-1][1]) == (year.first, year.last)
    for before, after in pairwise(spans):
        assert after[0] - before[1] == timedelta(days=1)


@pytest.mark.parametrize(("part", "n"), [("month", 13), ("quarter", 0), ("half", 3)])
def test_there_is_no_thirteenth_month(part: str, n: int) -> None:
    with pytest.raises(ValueError, match="no part"):
        getattr(FiscalYear(2566), part)(n)
