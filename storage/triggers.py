"""The history can be added to and read, by anyone; not changed, not even by us."""

from typing import Final

from sqlalchemy import DDL, Table, event

# REPLACE would delete without the delete trigger firing, hence the third for SQLite.
SQLITE: Final = (
    "CREATE TRIGGER history_no_update BEFORE UPDATE ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
    "CREATE TRIGGER history_no_delete BEFORE DELETE ON history "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
    "CREATE TRIGGER history_no_replace BEFORE INSERT ON history "
    "WHEN EXISTS (SELECT 1 FROM history WHERE agency = NEW.agency "
    "AND year_be = NEW.year_be AND number = NEW.number) "
    "BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END",
)
POSTGRESQL: Final = (
    "CREATE FUNCTION history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the history is append-only'; END $$",
    "CREATE TRIGGER history_no_change BEFORE UPDATE OR DELETE ON history "
    "FOR EACH ROW EXECUTE FUNCTION history_is_append_only()",
    "CREATE TRIGGER history_no_truncate BEFORE TRUNCATE ON history "
    "FOR EACH STATEMENT EXECUTE FUNCTION history_is_append_only()",
)


def keep_append_only(table: Table) -> None:
    """Have the triggers made with the table."""
    for dialect, statements in (("sqlite", SQLITE), ("postgresql", POSTGRESQL)):
        for statement in statements:
            text = statement.replace("%", "%%")
            event.listen(table, "after_create", DDL(text).execute_if(dialect=dialect))  # type: ignore[no-untyped-call]
