from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from engine.working_days import WorkingCalendar

_CHAKRI = date(2023, 4, 6)
_SONGKRAN = {date(2023, 4, d): "วันสงกรานต์" for d in (13, 14, 15)}
CALENDAR = WorkingCalendar(
    {_CHAKRI: "วันจักรี", **_SONGKRAN, date(2023, 4, 17): "ชดเชยวันสงกรานต์"}, date(2026, 12, 31)
)
_DAYS = st.dates(date(2022, 10, 1), date(2024, 9, 30))


def test_a_deadline_on_a_saturday_is_due_on_monday() -> None:
    assert CALENDAR.on_or_after(date(2023, 4, 1)) == date(2023, 4, 3)


def test_a_working_day_stays_where_it_is() -> None:
    assert CALENDAR.on_or_after(date(2023, 4, 5)) == date(2023, 4, 5)


def test_songkran_and_its_substitution_are_passed_over() -> None:
    assert CALENDAR.on_or_after(date(2023, 4, 13)) == date(2023, 4, 18)


def test_working_days_are_added_and_taken_away_over_a_holiday() -> None:
    assert CALENDAR.add(date(2023, 4, 5), 1) == date(2023, 4, 7)
    assert CALENDAR.add(date(2023, 4, 7), -1) == date(2023, 4, 5)
    assert CALENDAR.add(date(2023, 4, 8), 0) == date(2023, 4, 8)


def test_a_day_after_the_announced_holidays_is_provisional() -> None:
    assert not CALENDAR.is_provisional(date(2026, 12, 31))
    assert CALENDAR.is_provisional(date(2027, 1, 1))


def test_a_closed_day_says_why() -> None:
    assert CALENDAR.why_off(_CHAKRI) == "วันจักรี"
    assert CALENDAR.why_off(date(2023, 4, 8)) == ""
    assert CALENDAR.why_off(date(2023, 4, 7)) is None


@given(_DAYS, st.integers(-30, 30))
def test_counting_undoes_adding(day: date, n: int) -> None:
    start = CALENDAR.on_or_after(day)
    assert CALENDAR.between(start, CALENDAR.add(start, n)) == n
