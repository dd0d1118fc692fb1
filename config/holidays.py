"""The days on which Thai public offices are closed, as a WorkingCalendar."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from config.errors import SettingsError
from config.toml_file import read_toml
from engine.wording import Said, said
from engine.working_days import WorkingCalendar

CABINET_DAYS_KNOWN_THROUGH: Final = date(2026, 12, 31)
"""How far holidays 0.108 knows cabinet and substitution days; raise it with the pin only."""

NOT_FOR_OFFICES: Final = frozenset({"วันแรงงานแห่งชาติ", "วันเด็กแห่งชาติ"})
"""Labour Day (Labour Protection Act B.E. 2541, s. 29) and Children's Day close no office."""

IN_LIEU: Final = "ชดเชย"


def fiscal_calendar_years(fiscal_year_be: int) -> range:
    """Return the CE years that due days of the fiscal year can fall in or be moved to."""
    return range(fiscal_year_be - 544, fiscal_year_be - 541)


def thai_working_calendar(
    years: Iterable[int],
    added: Mapping[date, str] | None = None,
    removed: Iterable[date] = (),
    known_through: date = CABINET_DAYS_KNOWN_THROUGH,
) -> WorkingCalendar:
    """Return the offices' closed days of these CE years, with the agency's own changes.

    A day both added and removed is closed: adding is the more particular statement.
    """
    days = dict(_office_holidays(frozenset(years)))
    for day in removed:
        days.pop(day, None)
    days |= added or {}
    return WorkingCalendar(MappingProxyType(dict(sorted(days.items()))), known_through)


def _office_holidays(years: frozenset[int]) -> Iterator[tuple[date, str]]:
    # imported here: it costs more than everything else that `tidtam --help` needs
    from holidays import country_holidays  # noqa: PLC0415

    calendar = country_holidays(
        "TH", years=sorted(years), categories=("public", "government"), language="th"
    )
    for day in sorted(calendar):
        names = [
            n for n in calendar.get_list(day) if n.removeprefix(IN_LIEU) not in NOT_FOR_OFFICES
        ]
        if names:
            yield day, "; ".join(names)


def agency_calendar(fiscal_year_be: int, path: Path | None = None) -> WorkingCalendar:
    """Return the calendar of a fiscal year with the changes of the agency's holidays.toml.

    The file holds [added] and [removed] of `2026-05-11 = "reason"`, and `known_through`, the
    day up to which the agency has entered all cabinet days. Without a file nothing is changed.
    """
    years = fiscal_calendar_years(fiscal_year_be)
    if path is None:
        return thai_working_calendar(years)
    table, faults = read_toml(path), list[Said]()
    added = dict(_days(path, table, "added", faults))
    removed = dict(_days(path, table, "removed", faults))
    known = table.get("known_through", CABINET_DAYS_KNOWN_THROUGH)
    if type(known) is not date:
        faults.append(_wrong(path, "known_through", known, "settings.form.day"))
    faults += [
        _wrong(path, key, table[key], "settings.form.holiday_key")
        for key in table.keys() - {"added", "removed", "known_through"}
    ]
    faults += [
        said("settings.day_twice", file=path, value=day.isoformat())
        for day in sorted(added.keys() & removed.keys())
    ]
    if faults:
        raise SettingsError(faults)
    return thai_working_calendar(years, added, removed, known)


def _days(
    path: Path, table: Mapping[str, Any], section: str, faults: list[Said]
) -> Iterator[tuple[date, str]]:
    entries = table.get(section, {})
    if not isinstance(entries, dict):
        faults.append(_wrong(path, section, entries, "settings.form.table"))
        return
    for key, name in entries.items():
        day = _day(key)
        if day is None:
            faults.append(_wrong(path, f"{section}.{key}", key, "settings.form.day"))
        elif not isinstance(name, str) or not name.strip():
            faults.append(_wrong(path, f"{section}.{key}", name, "settings.form.reason"))
        else:
            yield day, name


def _day(text: str) -> date | None:
    """Return the day of YYYY-MM-DD; a year from 2400 on is of the Buddhist era."""
    year, _, rest = text.partition("-")
    try:
        number = int(year)
        return date.fromisoformat(f"{number - 543 if number >= 2400 else number:04}-{rest}")
    except ValueError:
        return None


def _wrong(path: Path, key: str, value: object, form: str) -> Said:
    return said("settings.wrong", file=path, key=key, value=repr(value), allowed=said(form))
