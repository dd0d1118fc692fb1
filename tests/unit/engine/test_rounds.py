"""Rounds tile the fiscal year and are counted from its first day."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cadence import Cadence
from engine.fiscal_year import FiscalYear
from engine.policy import Policy
from engine.rounds import COUNTED, round_cadences, rounds_of

years = st.integers(2540, 2640).map(FiscalYear)


@given(years, st.sampled_from(COUNTED))
def test_the_rounds_of_a_year_tile_it(year: FiscalYear, cadence: Cadence) -> None:
    rounds = rounds_of(year, cadence)
    assert rounds[0].opens == year.first
    assert rounds[-1].closes == year.last
    assert all(r.opens <= r.closes for r in rounds)
    assert all(one.closes + timedelta(days=1) == other.opens for one, other in pairwise(rounds))


@given(years, st.sampled_from(COUNTED))
def test_the_nth_round_is_counted_from_the_start_and_its_code_is_its_own(
    year: FiscalYear, cadence: Cadence
) -> None:
    rounds = rounds_of(year, cadence)
    assert [r.number for r in rounds] == list(range(1, len(rounds) + 1))
    assert len({r.code for r in rounds}) == len(rounds)


@given(years)
def test_codes_of_two_cadences_never_meet(year: FiscalYear) -> None:
    codes = [r.code for cadence in COUNTED for r in rounds_of(year, cadence)]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize(
    ("cadence", "number", "opens", "closes", "code"),
    [
        (Cadence.MONTHLY, 7, "2023-04-01", "2023-04-30", "2566-07"),
        (Cadence.MONTHLY, 5, "2023-02-01", "2023-02-28", "2566-05"),
        (Cadence.QUARTERLY, 2, "2023-01-01", "2023-03-31", "2566-Q2"),
        (Cadence.SEMIANNUAL, 1, "2022-10-01", "2023-03-31", "2566-H1"),
        (Cadence.SEMIANNUAL, 2, "2023-04-01", "2023-09-30", "2566-H2"),
        (Cadence.ANNUAL, 1, "2022-10-01", "2023-09-30", "2566-Y1"),
        (Cadence.WEEKLY, 1, "2022-10-01", "2022-10-02", "2566-W01"),
        (Cadence.WEEKLY, 2, "2022-10-03", "2022-10-09", "2566-W02"),
    ],
)
def test_the_rounds_of_2566(
    cadence: Cadence, number: int, opens: str, closes: str, code: str
) -> None:
    found = rounds_of(FiscalYear(2566), cadence)[number - 1]
    assert (found.opens.isoformat(), found.closes.isoformat(), found.code) == (opens, closes, code)


@pytest.mark.parametrize("cadence", [Cadence.CONTINUOUS, Cadence.EVENT])
def test_a_cadence_that_is_not_counted_makes_no_rounds(cadence: Cadence) -> None:
    assert rounds_of(FiscalYear(2566), cadence) == ()


def test_a_week_ends_on_sunday_but_for_the_years_last() -> None:
    *weeks, last = rounds_of(FiscalYear(2566), Cadence.WEEKLY)
    assert {r.closes.weekday() for r in weeks} == {6}
    assert last.closes == date(2023, 9, 30)


def test_what_names_no_counted_cadence_is_followed_up_by_the_plans_default() -> None:
    policy = Policy(2566, date(2022, 10, 1), default_cadence="quarterly")
    assert round_cadences((Cadence.CONTINUOUS,), policy) == (Cadence.QUARTERLY,)
    assert round_cadences((), policy) == (Cadence.QUARTERLY,)
    assert round_cadences((Cadence.EVENT, Cadence.MONTHLY), policy) == (Cadence.MONTHLY,)
