"""When Thai public offices are closed."""

from datetime import date
from importlib.metadata import version
from pathlib import Path

import pytest

from config.errors import SettingsError
from config.holidays import CABINET_DAYS_KNOWN_THROUGH, agency_calendar, thai_working_calendar
from engine.working_days import WorkingCalendar


@pytest.fixture(scope="module")
def calendar() -> WorkingCalendar:
    return agency_calendar(2566)


@pytest.mark.parametrize(
    ("due", "moved"),
    [
        ("2023-04-01", "2023-04-03"),  # a Saturday
        ("2023-04-30", "2023-05-01"),  # a Sunday; Labour Day does not close an office
        ("2023-07-31", "2023-08-03"),  # a cabinet day, Asanha Bucha, Khao Phansa
        ("2022-12-31", "2023-01-04"),  # New Year, and two days in lieu
        ("2023-03-06", "2023-03-07"),  # Makha Bucha
        ("2023-05-17", "2023-05-18"),  # the ploughing ceremony, a government holiday
        ("2023-03-31", "2023-03-31"),
    ],
)
def test_a_due_day_moves_to_the_next_day_on_which_offices_are_open(
    calendar: WorkingCalendar, due: str, moved: str
) -> None:
    assert calendar.on_or_after(date.fromisoformat(due)) == date.fromisoformat(moved)


def test_the_day_in_lieu_of_labour_day_does_not_close_an_office() -> None:
    assert date(2022, 5, 2) not in thai_working_calendar([2022]).holidays


def test_childrens_day_is_never_in_the_calendar() -> None:
    names = " ".join(thai_working_calendar(range(2018, 2028)).holidays.values())
    assert "วันเด็ก" not in names
    assert "แรงงาน" not in names


def test_days_have_their_thai_names(calendar: WorkingCalendar) -> None:
    assert calendar.holidays[date(2022, 10, 24)] == "ชดเชยวันปิยมหาราช"


def test_the_calendar_reaches_from_before_the_year_to_after_its_last_round(
    calendar: WorkingCalendar,
) -> None:
    assert min(calendar.holidays) == date(2022, 1, 1)
    assert max(calendar.holidays) == date(2024, 12, 31)


def test_how_far_cabinet_days_are_known_is_raised_with_the_pin_only() -> None:
    assert (version("holidays"), CABINET_DAYS_KNOWN_THROUGH) == ("0.108", date(2026, 12, 31))


def test_an_agency_adds_and_removes_days_in_its_file(tmp_path: Path) -> None:
    path = tmp_path / "holidays.toml"
    path.write_text(
        "known_through = 2027-12-31\n"
        '[added]\n2026-05-11 = "วันหยุดพิเศษของจังหวัด"\n2569-05-12 = "วันหยุดพิเศษ"\n'
        '[removed]\n2026-05-13 = "ให้มาปฏิบัติงาน"\n',
        "utf-8",
    )
    calendar = agency_calendar(2569, path)
    assert calendar.holidays[date(2026, 5, 11)] == "วันหยุดพิเศษของจังหวัด"
    assert date(2026, 5, 12) in calendar.holidays
    assert date(2026, 5, 13) not in calendar.holidays
    assert calendar.known_through == date(2027, 12, 31)
    assert list(calendar.holidays) == sorted(calendar.holidays)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('[added]\n"11 พ.ค. 69" = "ก"\n', "added.11 พ.ค. 69"),
        ('[added]\n2026-02-30 = "ก"\n', "added.2026-02-30"),
        ("[added]\n2026-05-11 = 1\n", "added.2026-05-11"),
        ('[removed]\n2026-05-11 = " "\n', "removed.2026-05-11"),
        ("added = 1\n", "added"),
        ("known_through = 2027\n", "known_through"),
        ("known_through = 2027-12-31T00:00:00\n", "known_through"),
        ("[add]\n", "add"),
    ],
)
def test_a_wrong_holiday_file_is_named_with_its_key(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "holidays.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        agency_calendar(2569, path)
    assert f"{path}: {key} = " in caught.value.text("en")


def test_a_day_that_is_added_and_removed_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "holidays.toml"
    path.write_text('[added]\n2026-05-11 = "ก"\n[removed]\n2026-05-11 = "ข"\n', "utf-8")
    with pytest.raises(SettingsError, match="2026-05-11"):
        agency_calendar(2569, path)
