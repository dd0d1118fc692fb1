"""What a measure's cells mean: the duty as read, and what of it could not be read."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from engine.agency import AgencyProfile
from engine.cadence import Cadence, read_cadences
from engine.cells import Cells, plain
from engine.columns import MEASURES
from engine.fiscal_year import FiscalYear
from engine.item_reading import read_indicator, read_items
from engine.party_reading import PartiesReading, read_parties
from engine.policy import Policy
from engine.problems import Finding, Place, Severity
from engine.reading import Reading, Sure
from engine.rounds import COUNTED
from engine.snapshot import CellValue
from engine.thai_dates import read_date_cell
from engine.wording import said
from engine.working_days import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Duty:
    """What a measure obliges to: the day to finish by, the parties, the cadences.

    deadline: the day as written; due: the working day that counts (Civil and Commercial
    Code s. 193/8). A period counts by its end; a fiscal year alone gives no deadline, and
    its last day is the assumed due. parties: name -> (sort, role), in the cell's order.
    """

    deadline: date | None
    due: date | None
    cadences: tuple[Cadence, ...]
    parties: tuple[tuple[str, str, str], ...]
    assumed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureReading:
    """A measure's cells as read; `unread` names the fields that a person must mend."""

    indicator: int | None
    items: tuple[str, ...]
    duty: Duty
    findings: tuple[Finding, ...]
    unread: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conventions:
    """What a measure is read under; readings of equal cells are remembered within one sync."""

    profile: AgencyProfile
    policy: Policy
    calendar: WorkingCalendar
    remembered: dict[tuple[str, object], object]

    @property
    def year(self) -> FiscalYear:
        """The plan's fiscal year."""
        return FiscalYear(self.policy.fiscal_year_be)

    def working_day(self, day: date) -> date:
        """Return the day that counts for a day as written."""
        return self.calendar.on_or_after(day) if self.policy.move_to_working_day else day


def conventions(profile: AgencyProfile, policy: Policy, calendar: WorkingCalendar) -> Conventions:
    """Return conventions with nothing remembered yet."""
    return Conventions(profile, policy, calendar, {})


def read_measure(cells: Cells, by: Conventions, place: Place) -> MeasureReading:
    """Return what the cells mean; never raises on what people typed."""
    indicator = read_indicator(plain(cells.get("indicator")))
    within = by.profile.item_ranges.get(str(indicator.value))
    items = read_items(
        plain(cells.get("items")), plain(cells.get("issue")), indicator.value, within
    )
    day = _deadline(cells.get("deadline"), by)
    cadences = _cadences(plain(cells.get("cadence")), by)
    parties = _parties(plain(cells.get("responsible")), by)
    deadline, due, assumed_due = _days(day, by)
    assumed = [*(["due"] if assumed_due else [])]
    if not any(cadence in COUNTED for cadence in cadences.value):
        assumed.append("cadences")
    asked = {
        "deadline": day.sure is Sure.ASK,
        "cadence": cadences.sure is Sure.ASK,
        "responsible": parties.sure is Sure.ASK,
    }
    return MeasureReading(
        indicator=indicator.value,
        items=items.value,
        duty=Duty(
            deadline,
            due,
            cadences.value,
            tuple((p.name, p.sort.value, p.role) for p in parties.parties),
            tuple(assumed),
        ),
        findings=tuple(_findings(cells, place, day, cadences, parties)),
        unread=frozenset(field for field, ask in asked.items() if ask),
    )


def _deadline(value: CellValue, by: Conventions) -> Reading[date | tuple[date, date] | None]:
    key = ("deadline", (type(value), value))
    if key not in by.remembered:
        by.remembered[key] = read_date_cell(value, by.year)
    return by.remembered[key]  # type: ignore[return-value]


def _cadences(text: str, by: Conventions) -> Reading[tuple[Cadence, ...]]:
    key = ("cadence", text)
    if key not in by.remembered:
        by.remembered[key] = read_cadences(text)
    return by.remembered[key]  # type: ignore[return-value]


def _parties(text: str, by: Conventions) -> PartiesReading:
    key = ("responsible", text)
    if key not in by.remembered:
        by.remembered[key] = read_parties(text, by.profile)
    return by.remembered[key]  # type: ignore[return-value]


def _days(
    day: Reading[date | tuple[date, date] | None], by: Conventions
) -> tuple[date | None, date | None, bool]:
    """A reading that must be asked about is no duty yet."""
    if day.value is None or day.sure is Sure.ASK:
        return None, None, False
    if not isinstance(day.value, tuple):
        return day.value, by.working_day(day.value), False
    first, last = day.value
    year = FiscalYear.of(last)
    if (first, last) == (year.first, year.last):
        return None, by.working_day(last), True
    return last, by.working_day(last), False


def _findings(
    cells: Cells,
    place: Place,
    day: Reading[date | tuple[date, date] | None],
    cadences: Reading[tuple[Cadence, ...]],
    parties: PartiesReading,
) -> Iterator[Finding]:
    for field, reading in (("deadline", day), ("cadence", cadences)):
        if reading.sure is Sure.ASK:
            value = plain(cells.get(field))
            yield _at(place, field, value, f"measure.{field}_unread", how=reading.how)
    if parties.sure is Sure.ASK:
        yield _parties_finding(cells, place, parties)
    elif not parties.parties:
        yield _at(place, "responsible", "", "measure.no_party")


def _parties_finding(cells: Cells, place: Place, parties: PartiesReading) -> Finding:
    value = plain(cells.get("responsible"))
    near = ", ".join(parties.candidates)
    code = "measure.party_unknown_near" if near else "measure.party_unknown"
    unread = ", ".join(parties.unread) or value
    return _at(place, "responsible", value, code, unread=unread, near=near, how=parties.how)


def _at(place: Place, field: str, value: str, code: str, **about: object) -> Finding:
    heading = MEASURES.column(field).heading
    where = Place(place.tab, place.row, heading, place.row_key)
    return Finding(code, where, value, said(code, value=value, **about), Severity.ERROR)
