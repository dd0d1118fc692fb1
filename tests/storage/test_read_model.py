"""Lists answered in SQL: the same as the rules say, and by their index."""

from datetime import date, timedelta
from itertools import count
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event

from engine.register import FollowUp
from engine.status import Status, status_on
from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade
from tests.postgres import new_database
from tests.storage.values import a_follow_up, a_measure, a_run, an_assignment, new

_agencies = count(1)
SOON = timedelta(days=5)
FIRST = date(2022, 10, 1)
days = st.integers(0, 60).map(lambda n: FIRST + timedelta(days=n))
maybe_days = st.none() | days
FACTS = st.lists(
    st.fixed_dictionaries(
        {
            "opens": days,
            "due": days,
            "reported_on": maybe_days,
            "completed_on": maybe_days,
            "excused_on": maybe_days,
            "cancelled_on": maybe_days,
        }
    ),
    max_size=12,
)
ENDS = ("reported_on", "completed_on", "excused_on", "cancelled_on")


def a_plan(engine: Engine, facts: list[dict[str, Any]]) -> tuple[Storage, list[FollowUp]]:
    """Keep follow-ups of these facts for an agency of their own."""
    storage = Storage(engine, f"agency-{next(_agencies)}", 2566)
    rows = [a_follow_up(f"M001-1-2566-{n:02d}", **one) for n, one in enumerate(facts)]
    with storage.work() as work:
        work.keep(new(a_measure(), an_assignment(), *rows), a_run())
        work.commit()
    return storage, rows


def overdue(rows: list[FollowUp], day: date) -> list[str]:
    """Return what the rule says, by due day."""
    late = [one for one in rows if status_on(one, day, SOON) is Status.OVERDUE]
    return [one.key for one in sorted(late, key=lambda one: (one.due, one.key))]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=FACTS, day=days)
def test_overdue_on_any_day_is_what_the_rule_says(
    engine: Engine, facts: list[dict[str, Any]], day: date
) -> None:
    storage, rows = a_plan(engine, facts)
    assert storage.read_model().overdue_keys_at(day) == overdue(rows, day)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(facts=FACTS, today=days)
def test_overdue_today_is_what_the_rule_says_of_what_is_known(
    engine: Engine, facts: list[dict[str, Any]], today: date
) -> None:
    known = [
        {**one, **{name: one[name] and min(one[name], today) for name in ENDS}} for one in facts
    ]
    storage, rows = a_plan(engine, known)
    assert storage.read_model().overdue_keys(today) == overdue(rows, today)


def test_another_agency_and_another_year_are_not_listed(engine: Engine) -> None:
    late = {"due": FIRST}
    first, _ = a_plan(engine, [late])
    _, _ = a_plan(engine, [late, late])
    today = FIRST + timedelta(days=40)
    assert first.read_model().overdue_keys(today) == ["M001-1-2566-00"]
    agency = f"agency-{next(_agencies) - 1}"
    assert Storage(engine, agency, 2567).read_model().overdue_keys(today) == []


@pytest.mark.parametrize(
    ("question", "index"),
    [("overdue_keys", "follow_up_unsettled"), ("overdue_keys_at", "follow_up_due")],
)
def test_the_list_is_answered_by_its_index(engine: Engine, question: str, index: str) -> None:
    asked: list[tuple[str, Any]] = []

    @event.listens_for(engine, "before_cursor_execute")
    def note(_c: object, _cursor: object, statement: str, values: Any, *_: object) -> None:
        if "follow_up" in statement and statement.startswith("SELECT"):
            asked.append((statement, values))

    # a year of 150 assignments, of which the past was answered
    rounds = [(FIRST + timedelta(days=n % 360), n % 360 < 300) for n in range(1800)]
    facts = [{"due": due, "reported_on": due if told else None} for due, told in rounds]
    storage, _ = a_plan(engine, facts)
    asked.clear()
    found = getattr(storage.read_model(), question)(FIRST + timedelta(days=310))
    assert len(found) == 50
    [(statement, values)] = asked
    lite = engine.dialect.name == "sqlite"
    with engine.connect() as connection:
        if not lite:
            connection.exec_driver_sql("ANALYZE follow_up")
            connection.exec_driver_sql("SET LOCAL enable_seqscan = off")
        explain = "EXPLAIN QUERY PLAN " if lite else "EXPLAIN "
        plan = connection.exec_driver_sql(explain + statement, values).all()
    assert index in str(plan)
    if lite and question == "overdue_keys":
        assert f"SEARCH follow_up USING INDEX {index} (agency=? AND due<?)" in str(plan)


@pytest.mark.postgresql
def test_fresh_rows_are_found_by_their_key_before_anyone_counted_them() -> None:
    engine = open_database(new_database())
    upgrade(engine)
    a_plan(engine, [{}] * 1800)
    with engine.connect() as connection:
        plan = connection.exec_driver_sql(
            "EXPLAIN UPDATE follow_up SET state = '' "
            "WHERE agency = 'a' AND year_be = 2566 AND key = 'M001-1-2566-01'"
        ).all()
    assert "Index Scan using follow_up_pk" in str(plan)
    engine.dispose()
