"""The tables, the same on SQLite and PostgreSQL.

Every row carries its agency and the fiscal year (B.E.) of its plan: keys such as M001
repeat every year, and next year's plan stands in the same database. What rules and lists
ask for is a column; what is only carried (cells, proposals, sentences) is JSON text.
Any change here needs a migration; a test holds the two equal.
"""

from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    Date,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from storage.instants import Instant
from storage.triggers import keep_append_only

metadata: Final = MetaData()

# Ordered by bytes on PostgreSQL too, whatever the server's language: keys sort alike.
_KEY: Final[TypeEngine[str]] = Text().with_variant(Text(collation="C"), "postgresql")


def _key(name: str) -> "Column[str]":
    return Column(name, _KEY, nullable=False)


def _text(name: str) -> "Column[str]":
    return Column(name, Text, nullable=False)


def _number(name: str) -> "Column[int]":
    return Column(name, Integer, nullable=False)


def _flag(name: str) -> "Column[bool]":
    return Column(name, Boolean, nullable=False)


def _table(name: str, *columns: "Column[Any]", key: tuple[str, ...] = ("key",)) -> Table:
    return Table(
        name,
        metadata,
        _key("agency"),
        _number("year_be"),
        *columns,
        PrimaryKeyConstraint("agency", "year_be", *key, name=f"{name}_pk"),
    )


def _refers(table: Table, column: str, to: Table) -> None:
    table.append_constraint(
        ForeignKeyConstraint(
            [table.c.agency, table.c.year_be, table.c[column]],
            [to.c.agency, to.c.year_be, to.c.key],
            name=f"{table.name}_{column}_fk",
        )
    )


measure: Final = _table(
    "measure",
    _key("key"),
    _number("position"),
    _text("cells"),
    Column("indicator", Integer),
    _text("items"),
    Column("deadline", Date),
    Column("due", Date),
    _text("cadences"),
    _text("assumed"),
    Column("first_seen", Date, nullable=False),
    Column("missing_since", Date),
    Column("withdrawn_on", Date),
    _text("held"),
)

assignment: Final = _table(
    "assignment",
    _key("key"),
    _key("measure"),
    _number("number"),
    _text("party"),
    _text("sort"),
    _text("role"),
    Column("added_on", Date, nullable=False),
    Column("completed_on", Date),
    Column("cancelled_on", Date),
    _text("reason"),
)
_refers(assignment, "measure", measure)

follow_up: Final = _table(
    "follow_up",
    _key("key"),
    _key("measure"),
    _key("assignment"),
    _text("party"),
    _text("round"),
    _text("cadence"),
    Column("opens", Date, nullable=False),
    Column("closes", Date, nullable=False),
    Column("scheduled", Date, nullable=False),
    Column("due", Date, nullable=False),
    _flag("provisional"),
    _flag("inherited"),
    Column("opened_on", Date),
    _text("cells"),
    _text("state"),
    Column("reported_on", Date),
    Column("seen_on", Date),
    Column("completed_on", Date),
    Column("excused_on", Date),
    Column("cancelled_on", Date),
    _text("reason"),
)
_refers(follow_up, "assignment", assignment)
UNSETTLED: Final = (
    follow_up.c.reported_on.is_(None)
    & follow_up.c.excused_on.is_(None)
    & follow_up.c.completed_on.is_(None)
    & follow_up.c.cancelled_on.is_(None)
)
"""Nothing has happened that would end the obligation (facts known now)."""
# Without the year: beside "agency, year" PostgreSQL, which knows nothing of fresh rows,
# takes such an index for as good as the primary key and finds every row by reading the plan.
Index("follow_up_due", follow_up.c.agency, follow_up.c.due)
Index(
    "follow_up_unsettled",
    follow_up.c.agency,
    follow_up.c.due,
    sqlite_where=UNSETTLED,
    postgresql_where=UNSETTLED,
)

person: Final = _table(
    "person",
    _key("key"),
    _text("cells"),
    _text("division"),
    _text("position"),
    _text("name"),
    _text("email"),
    _text("roles"),
    _text("acting_for"),
    Column("since", Date),
    Column("until", Date),
    Column("gone_on", Date),
)

problem: Final = _table(
    "problem",
    _key("key"),
    _text("sign"),
    _text("code"),
    _text("tab"),
    Column("row", Integer),
    _text("column"),
    _text("row_key"),
    _text("value"),
    _text("message"),
    _text("severity"),
    Column("found_on", Date, nullable=False),
    Column("gone_on", Date),
    Column("request", Text),
    Column("proposal", Text),
    _text("answer"),
    _text("decided_by"),
    Column("decided_on", Date),
    _text("via"),
)

base_row: Final = _table("base_row", _key("tab"), _key("key"), _text("cells"), key=("tab", "key"))

context: Final = _table("context", _key("hash"), _text("record"), key=("hash",))

run: Final = _table(
    "run",
    _key("key"),
    _number("number"),
    _text("kind"),
    Column("at", Instant, nullable=False),
    _key("context"),
)
Index("run_at", run.c.agency, run.c.year_be, run.c.at, run.c.number)

history: Final = _table(
    "history",
    _number("number"),
    _key("run"),
    Column("at", Instant, nullable=False),
    _text("who"),
    _text("kind"),
    _key("key"),
    _flag("created"),
    _text("fields"),
    Column("why", Text),
    key=("number",),
)
_refers(history, "run", run)
Index("history_key", history.c.agency, history.c.year_be, history.c.key, history.c.number)
Index("history_at", history.c.agency, history.c.year_be, history.c.at)
keep_append_only(history)

stamp: Final = _table("stamp", _key("name"), _text("value"), key=("name",))

slot: Final = _table(
    "slot", _key("key"), Column("closed_at", Instant, nullable=False), _text("figures")
)

outbox: Final = _table(
    "outbox",
    _key("key"),
    _number("number"),
    _text("kind"),
    _text("to"),
    _text("person"),
    _text("subject"),
    Column("day", Date, nullable=False),
    Column("mime", LargeBinary, nullable=False),
    _text("state"),
    _number("attempts"),
    Column("queued_at", Instant),
    Column("settled_at", Instant),
    Column("not_before", Instant),
    _text("backend"),
    _text("receipt"),
    Column("claimed_at", Instant),
)
Index("outbox_state", outbox.c.agency, outbox.c.state, outbox.c.number)
