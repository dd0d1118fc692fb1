"""When a digest is due, and which missed ones it folds in."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from engine.digest_slots import due_slot, slot_days, slot_key
from engine.policy import Policy
from engine.working_days import WorkingCalendar

BANGKOK = ZoneInfo("Asia/Bangkok")
SONGKRAN = {
    date(2023, 4, 13): "วันสงกรานต์",
    date(2023, 4, 14): "วันสงกรานต์",
    date(2023, 4, 17): "วันหยุดชดเชย",
}
CALENDAR = WorkingCalendar(SONGKRAN, date(2026, 12, 31))
MONDAYS = Policy(2566, date(2022, 10, 1))


def at(day: str, hour: int = 23) -> datetime:
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), BANGKOK) + timedelta(
        hours=hour
    )


def days(*texts: str) -> list[date]:
    return [date.fromisoformat(text) for text in texts]


def test_a_slot_on_a_holiday_moves_to_the_next_working_day() -> None:
    found = list(slot_days(date(2023, 4, 3), date(2023, 4, 30), MONDAYS, CALENDAR))
    assert found == days("2023-04-03", "2023-04-10", "2023-04-18", "2023-04-24")


def test_two_weekdays_that_holidays_move_to_one_day_are_one_slot() -> None:
    policy = Policy(2566, date(2022, 10, 1), digest_weekdays=(3, 4))
    found = list(slot_days(date(2023, 4, 10), date(2023, 4, 21), policy, CALENDAR))
    assert found == days("2023-04-18", "2023-04-20", "2023-04-21")


def test_a_slot_is_due_from_its_hour_on() -> None:
    since = date(2023, 4, 24)
    assert due_slot(at("2023-04-24", 7), since, (), MONDAYS, CALENDAR) is None
    slot = due_slot(at("2023-04-24", 8), since, (), MONDAYS, CALENDAR)
    assert slot is not None
    assert (slot.day, slot.folded, slot.is_late) == (date(2023, 4, 24), (), False)


def test_missed_slots_are_folded_into_the_newest_and_it_says_so() -> None:
    closed = days("2023-04-03")
    slot = due_slot(at("2023-04-26"), date(2023, 1, 1), closed, MONDAYS, CALENDAR)
    assert slot is not None
    assert slot.day == date(2023, 4, 24)
    assert list(slot.folded) == days("2023-04-10", "2023-04-18")
    assert slot.is_late


def test_a_closed_slot_is_never_due_again_nor_one_before_it() -> None:
    closed = days("2023-04-24")
    assert due_slot(at("2023-04-26"), date(2023, 1, 1), closed, MONDAYS, CALENDAR) is None


def test_no_slot_lies_before_the_first_sync() -> None:
    assert due_slot(at("2023-04-26"), date(2023, 4, 25), (), MONDAYS, CALENDAR) is None


@given(
    first=st.dates(date(2022, 10, 1), date(2023, 6, 1)),
    weekdays=st.sets(st.integers(0, 4), min_size=1).map(lambda s: tuple(sorted(s))),
)
def test_every_slot_day_is_a_working_day_and_comes_once(
    first: date, weekdays: tuple[int, ...]
) -> None:
    policy = Policy(2566, date(2022, 10, 1), digest_weekdays=weekdays)
    found = list(slot_days(first, first + timedelta(days=60), policy, CALENDAR))
    assert found == sorted(set(found))
    assert all(CALENDAR.is_working(day) for day in found)


def test_a_slot_key_names_kind_agency_and_day() -> None:
    assert slot_key("pathumwan", date(2023, 4, 24)) == "digest:pathumwan:2023-04-24"
    assert at("2023-04-24").astimezone(UTC).date() == date(2023, 4, 24)
