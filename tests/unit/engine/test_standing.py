"""How a plan stands on a day: n of m, who is missing, what is next."""

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from engine.draft import Draft
from engine.standing import MeasureStanding, judge
from engine.status import ANSWERED, NOT_EXPECTED, WORST_FIRST, Status
from tests.unit.engine.plans import MONTHLY, POLICY, on, plan, rounds

ALL = {**MONTHLY, "responsible": "ฝ่ายปกครอง ฝ่ายโยธา ฝ่ายการคลัง"}


def _standing(draft: Draft, day: str) -> MeasureStanding:
    return judge(draft.register(), on(day), POLICY).measures["M001"]


def _set(draft: Draft, party: int, code: str, **facts: date | None) -> None:
    draft.put(replace(rounds(draft, party)[code], **facts), "x")  # type: ignore[arg-type]


def test_before_any_round_is_opened_it_is_0_of_0() -> None:
    found = _standing(plan(ALL), "2022-09-30")
    assert (found.reported, found.expected, found.missing, found.round) == (0, 0, (), "")
    assert (found.state, found.next_due) == (Status.NOT_OPEN, on("2022-10-31"))


def test_the_round_opened_last_counts_and_names_who_is_missing_in_order() -> None:
    draft = plan(ALL)
    _set(draft, 1, "01", reported_on=on("2022-10-20"))
    _set(draft, 2, "02", reported_on=on("2022-11-10"))
    found = _standing(draft, "2022-11-10")
    assert (found.reported, found.expected, found.round) == (1, 3, "2566-02")
    assert found.missing == ("ฝ่ายปกครอง", "ฝ่ายการคลัง")
    assert (found.state, found.overdue_since) == (Status.OVERDUE, on("2022-11-01"))


def test_excused_and_cancelled_are_not_expected_and_completed_is_reported() -> None:
    draft = plan(ALL)
    _set(draft, 1, "02", excused_on=on("2022-11-02"))
    _set(draft, 2, "02", cancelled_on=on("2022-11-02"))
    _set(draft, 3, "02", completed_on=on("2022-11-02"))
    found = _standing(draft, "2022-11-10")
    assert (found.reported, found.expected, found.missing) == (1, 1, ())


def test_of_two_rounds_opened_on_one_day_the_one_due_first_counts() -> None:
    draft = plan({**MONTHLY, "cadence": "ทุกเดือน ทุกไตรมาส"})
    assert _standing(draft, "2023-01-15").round == "2566-04"
    for code in ("04", "05"):
        _set(draft, 1, code, cancelled_on=on("2023-01-02"))
    assert _standing(draft, "2023-01-15").round == "2566-Q2"


def test_what_is_next_is_the_nearest_day_not_past_of_what_is_owed() -> None:
    draft = plan({**MONTHLY, "deadline": "10 พ.ย. 2565"})
    assert _standing(draft, "2022-11-05").next_due == on("2022-11-10")
    assert _standing(draft, "2022-11-11").next_due == on("2022-11-30")
    assert _standing(draft, "2022-11-11").overdue_since == on("2022-11-01")
    _set(draft, 1, "01", reported_on=on("2022-10-20"))
    assert _standing(draft, "2022-11-12").overdue_since == on("2022-11-11")


def test_a_completed_measure_owes_no_next_day() -> None:
    draft = plan()
    done = replace(draft.assignments["M001-1"], completed_on=on("2022-10-20"))
    draft.put(done, "x")
    for code in rounds(draft):
        _set(draft, 1, code, completed_on=on("2022-10-20"))
    found = _standing(draft, "2023-04-21")
    assert (found.state, found.next_due, found.overdue_since) == (Status.COMPLETED, None, None)


def test_parties_are_missing_in_the_order_of_their_numbers_beyond_nine() -> None:
    draft = plan({**MONTHLY, "responsible": "ทุกฝ่าย"})
    register = draft.register()
    by_text = dict(sorted(register.follow_ups.items()))
    register = replace(register, follow_ups=by_text)
    expected = tuple(a.party for a in draft.assignments_of("M001"))
    assert judge(register, on("2022-10-10"), POLICY).measures["M001"].missing == expected


days = st.dates(on("2022-09-01"), on("2023-12-31"))


@given(days, st.lists(st.tuples(st.integers(1, 3), st.integers(1, 12), days), max_size=8))
def test_the_figures_of_a_measure_are_those_of_its_rounds(
    today: date, reports: list[tuple[int, int, date]]
) -> None:
    draft = plan(ALL)
    for party, number, day in reports:
        _set(draft, party, f"{number:02d}", reported_on=day)
    whole = judge(draft.register(), today, POLICY)
    found = whole.measures["M001"]
    words = {f.key: whole.follow_ups[f.key] for f in draft.follow_ups.values()}
    last = [k for k in words if k.endswith(found.round)] if found.round else []
    assert found.expected == sum(words[k] not in NOT_EXPECTED for k in last)
    assert found.reported == sum(words[k] in ANSWERED for k in last)
    assert found.expected == found.reported + len(found.missing)
    pressing = [w for w in whole.deadlines.values() if w in {Status.DUE_SOON, Status.OVERDUE}]
    assert found.state is min([*words.values(), *pressing], key=WORST_FIRST.index)
    late = Status.OVERDUE in {*words.values(), *pressing}
    assert (found.overdue_since is not None) == late
