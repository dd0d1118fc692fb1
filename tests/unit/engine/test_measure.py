"""A measure's cells as a duty, and what of them a person must mend."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cadence import Cadence
from engine.cells import Cells
from engine.measure import MeasureReading, read_measure
from engine.snapshot import CellValue
from tests.unit.engine.plans import MONTHLY, PLACE, POLICY, act, on
from tests.unit.engine.profiles import BANGKOK_DISTRICT


def _read(**cells: CellValue) -> MeasureReading:
    return read_measure({**MONTHLY, **cells}, act().by, PLACE)


@pytest.mark.parametrize(
    ("typed", "deadline", "due", "assumed"),
    [
        ("31 มี.ค. 2566", "2023-03-31", "2023-03-31", ()),
        ("1 เม.ย. 2566", "2023-04-01", "2023-04-03", ()),
        (date(2023, 4, 1), "2023-04-01", "2023-04-03", ()),
        ("ต.ค. 2565 - มี.ค. 2566", "2023-03-31", "2023-03-31", ()),
        ("ปีงบประมาณ พ.ศ. 2566", None, "2023-10-02", ("due",)),
        (None, None, None, ()),
    ],
)
def test_a_deadline_and_the_working_day_that_counts(
    typed: CellValue, deadline: str | None, due: str | None, assumed: tuple[str, ...]
) -> None:
    duty = _read(deadline=typed).duty
    assert duty.deadline == (on(deadline) if deadline else None)
    assert duty.due == (on(due) if due else None)
    assert duty.assumed == assumed


def test_days_stay_as_written_where_the_policy_moves_none() -> None:
    from dataclasses import replace

    by = act(policy=replace(POLICY, move_to_working_day=False)).by
    assert read_measure({**MONTHLY, "deadline": "1 เม.ย. 2566"}, by, PLACE).duty.due == on(
        "2023-04-01"
    )


@pytest.mark.parametrize(
    ("field", "typed", "code"),
    [
        ("deadline", "31 ก.พ. 2566", "measure.deadline_unread"),
        ("cadence", "ทุก 5 เดือน", "measure.cadence_unread"),
        ("responsible", "กองพัสดุกลาง", "measure.party_unknown"),
        ("responsible", "ฝ่ายปกคอง", "measure.party_unknown_near"),
        ("responsible", None, "measure.no_party"),
    ],
)
def test_what_a_person_must_mend_is_said_with_its_place(
    field: str, typed: str | None, code: str
) -> None:
    reading = _read(**{field: typed})
    [found] = reading.findings
    assert (found.code, found.place.row, found.value) == (code, 2, typed or "")
    assert reading.unread == (frozenset({field}) if typed else frozenset())
    assert reading.duty.deadline is None or field != "deadline"


def test_a_party_that_can_only_be_asked_about_names_the_words() -> None:
    [found] = _read(responsible="ฝ่ายโยธา ยกเว้น").findings
    assert dict(found.message.about)["unread"]


def test_no_counted_cadence_is_assumed_from_the_plan() -> None:
    assert _read(cadence="ต่อเนื่อง").duty.assumed == ("cadences",)
    assert _read(cadence=None).duty.cadences == ()
    assert _read(cadence="ทุกเดือน").duty.cadences == (Cadence.MONTHLY,)


def test_all_expands_to_exactly_the_agencys_divisions() -> None:
    parties = _read(responsible="ทุกฝ่าย").duty.parties
    assert tuple(name for name, _, _ in parties) == BANGKOK_DISTRICT.divisions


divisions = st.sampled_from(BANGKOK_DISTRICT.divisions)


@given(divisions, st.sampled_from(BANGKOK_DISTRICT.all_words))
def test_a_lead_with_all_is_every_division_once_and_the_lead_leads(lead: str, every: str) -> None:
    parties = _read(responsible=f"{lead}/{every}").duty.parties
    assert sorted(name for name, _, _ in parties) == sorted(BANGKOK_DISTRICT.divisions)
    assert [name for name, _, role in parties if role == "lead"] == [lead]


@given(st.lists(divisions, min_size=1, unique=True))
def test_named_divisions_are_exactly_those(names: list[str]) -> None:
    parties = _read(responsible="\n".join(names)).duty.parties
    assert [name for name, _, _ in parties] == names


@given(
    st.fixed_dictionaries(
        dict.fromkeys(MONTHLY, st.one_of(st.none(), st.text(), st.integers(), st.dates()))
    )
)
def test_no_cell_raises(cells: Cells) -> None:
    reading = read_measure(cells, act().by, PLACE)
    assert reading.duty.deadline is None or reading.duty.due is not None
