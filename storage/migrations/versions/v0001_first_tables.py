"""The first tables: register, history, base, notes and outbox of a plan."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_KEY = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_UNSETTLED = sa.text(
    "reported_on IS NULL AND excused_on IS NULL AND completed_on IS NULL AND cancelled_on IS NULL"
)
_SQLITE = (
    "CREATE TRIGGER history_no_update BEFORE UPDATE ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
    "CREATE TRIGGER history_no_delete BEFORE DELETE ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
    "CREATE TRIGGER history_no_replace BEFORE INSERT ON history "
    "WHEN EXISTS (SELECT 1 FROM history WHERE agency = NEW.agency "
    "AND year_be = NEW.year_be AND number = NEW.number) "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
)
_POSTGRESQL = (
    "CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the history is append-only'; END $$",
    "CREATE TRIGGER history_no_change BEFORE UPDATE OR DELETE ON history "
    "FOR EACH ROW EXECUTE FUNCTION history_is_append_only()",
    "CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history "
    "FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()",
)


def upgrade() -> None:
    """Make the tables, parents first, and guard the history."""
    _measure()
    _assignment()
    _follow_up()
    _person()
    _problem()
    _base_row()
    _context()
    _run()
    _history()
    _stamp()
    _slot()
    _outbox()
    dialect = op.get_context().dialect.name
    for statement in _SQLITE if dialect == "sqlite" else _POSTGRESQL:
        op.execute(statement)


def _measure() -> None:
    op.create_table(
        "measure",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column("indicator", sa.Integer()),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("deadline", sa.Date()),
        sa.Column("due", sa.Date()),
        sa.Column("cadences", sa.Text(), nullable=False),
        sa.Column("assumed", sa.Text(), nullable=False),
        sa.Column("first_seen", sa.Date(), nullable=False),
        sa.Column("missing_since", sa.Date()),
        sa.Column("withdrawn_on", sa.Date()),
        sa.Column("held", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="measure_pk"),
    )


def _assignment() -> None:
    op.create_table(
        "assignment",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("measure", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("added_on", sa.Date(), nullable=False),
        sa.Column("completed_on", sa.Date()),
        sa.Column("cancelled_on", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="assignment_pk"),
        sa.ForeignKeyConstraint(
            ["agency", "year_be", "measure"],
            ["measure.agency", "measure.year_be", "measure.key"],
            name="assignment_measure_fk",
        ),
    )


def _follow_up() -> None:
    op.create_table(
        "follow_up",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("measure", _KEY, nullable=False),
        sa.Column("assignment", _KEY, nullable=False),
        sa.Column("party", sa.Text(), nullable=False),
        sa.Column("round", sa.Text(), nullable=False),
        sa.Column("cadence", sa.Text(), nullable=False),
        sa.Column("opens", sa.Date(), nullable=False),
        sa.Column("closes", sa.Date(), nullable=False),
        sa.Column("scheduled", sa.Date(), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("provisional", sa.Boolean(), nullable=False),
        sa.Column("inherited", sa.Boolean(), nullable=False),
        sa.Column("opened_on", sa.Date()),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("reported_on", sa.Date()),
        sa.Column("seen_on", sa.Date()),
        sa.Column("completed_on", sa.Date()),
        sa.Column("excused_on", sa.Date()),
        sa.Column("cancelled_on", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="follow_up_pk"),
        sa.ForeignKeyConstraint(
            ["agency", "year_be", "assignment"],
            ["assignment.agency", "assignment.year_be", "assignment.key"],
            name="follow_up_assignment_fk",
        ),
    )
    op.create_index("follow_up_due", "follow_up", ["agency", "due"])
    op.create_index(
        "follow_up_unsettled",
        "follow_up",
        ["agency", "due"],
        sqlite_where=_UNSETTLED,
        postgresql_where=_UNSETTLED,
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.Column("division", sa.Text(), nullable=False),
        sa.Column("position", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), nullable=False),
        sa.Column("roles", sa.Text(), nullable=False),
        sa.Column("acting_for", sa.Text(), nullable=False),
        sa.Column("since", sa.Date()),
        sa.Column("until", sa.Date()),
        sa.Column("gone_on", sa.Date()),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="person_pk"),
    )


def _problem() -> None:
    op.create_table(
        "problem",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("sign", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("tab", sa.Text(), nullable=False),
        sa.Column("row", sa.Integer()),
        sa.Column("column", sa.Text(), nullable=False),
        sa.Column("row_key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("severity", sa.Text(), nullable=False),
        sa.Column("found_on", sa.Date(), nullable=False),
        sa.Column("gone_on", sa.Date()),
        sa.Column("request", sa.Text()),
        sa.Column("proposal", sa.Text()),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("decided_on", sa.Date()),
        sa.Column("via", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="problem_pk"),
    )


def _base_row() -> None:
    op.create_table(
        "base_row",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("tab", _KEY, nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("cells", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "tab", "key", name="base_row_pk"),
    )


def _context() -> None:
    op.create_table(
        "context",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("hash", _KEY, nullable=False),
        sa.Column("record", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "hash", name="context_pk"),
    )


def _run() -> None:
    op.create_table(
        "run",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("context", _KEY, nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="run_pk"),
    )
    op.create_index("run_at", "run", ["agency", "year_be", "at", "number"])


def _history() -> None:
    op.create_table(
        "history",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("run", _KEY, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("who", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("created", sa.Boolean(), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("why", sa.Text()),
        sa.PrimaryKeyConstraint("agency", "year_be", "number", name="history_pk"),
        sa.ForeignKeyConstraint(
            ["agency", "year_be", "run"],
            ["run.agency", "run.year_be", "run.key"],
            name="history_run_fk",
        ),
    )
    op.create_index("history_at", "history", ["agency", "year_be", "at"])
    op.create_index("history_key", "history", ["agency", "year_be", "key", "number"])


def _stamp() -> None:
    op.create_table(
        "stamp",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("name", _KEY, nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "name", name="stamp_pk"),
    )


def _slot() -> None:
    op.create_table(
        "slot",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="slot_pk"),
    )


def _outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("agency", _KEY, nullable=False),
        sa.Column("year_be", sa.Integer(), nullable=False),
        sa.Column("key", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("to", sa.Text(), nullable=False),
        sa.Column("person", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("mime", sa.LargeBinary(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("queued_at", sa.DateTime(timezone=True)),
        sa.Column("settled_at", sa.DateTime(timezone=True)),
        sa.Column("not_before", sa.DateTime(timezone=True)),
        sa.Column("backend", sa.Text(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True)),
        sa.PrimaryKeyConstraint("agency", "year_be", "key", name="outbox_pk"),
    )
    op.create_index("outbox_state", "outbox", ["agency", "state", "number"])
