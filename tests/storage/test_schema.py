"""The schema: one way or the other the same, and never written by an older program."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, inspect, text

from engine.storage_errors import StorageError
from engine.wording import say
from storage.database import Storage
from storage.engines import open_database
from storage.schema import VERSIONS, upgrade
from storage.tables import metadata
from tests.databases import BOTH
from tests.postgres import new_database
from tests.storage.values import a_measure, a_run, new

ROOT = Path(__file__).parent.parent.parent
POSTGRESQL_SCHEMA = """
    SELECT 'column', c.relname, a.attnum::text || ' ' || a.attname,
           format_type(a.atttypid, a.atttypmod) || ' ' || a.attnotnull || ' '
           || coalesce(o.collname, '') || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '')
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind = 'r'
      LEFT JOIN pg_collation o ON o.oid = a.attcollation
      LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
     WHERE c.relnamespace = 'public'::regnamespace AND a.attnum > 0
    UNION ALL
    SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'index', tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = 'public'
    UNION ALL
    SELECT 'trigger', tgrelid::regclass::text, tgname, pg_get_triggerdef(oid)
      FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', '', proname, pg_get_functiondef(oid)
      FROM pg_proc WHERE pronamespace = 'public'::regnamespace
"""


@pytest.fixture
def empty(empty_url: str) -> Iterator[Engine]:
    """Return a database without tables."""
    opened = open_database(empty_url)
    yield opened
    opened.dispose()


def schema_of(engine: Engine) -> set[tuple[Any, ...]]:
    """Return all that the database itself says of its schema, but for Alembic's table."""
    catalogue = "SELECT type, tbl_name, name, sql FROM sqlite_master"
    asked = catalogue if engine.dialect.name == "sqlite" else POSTGRESQL_SCHEMA
    with engine.connect() as connection:
        rows = {tuple(row) for row in connection.execute(text(asked.replace(":", "\\:")))}
    return {row for row in rows if row[1] != "alembic_version"}


@pytest.mark.parametrize("kind", BOTH)
def test_the_schema_from_scratch_is_the_schema_from_migrations(kind: str, tmp_path: Path) -> None:
    schemas = []
    for way in ("scratch", "migrations"):
        on_file = f"sqlite:///{tmp_path / way}"
        engine = open_database(on_file if kind == "sqlite" else new_database())
        if way == "scratch":
            metadata.create_all(engine)
        else:
            upgrade(engine)
        schemas.append(schema_of(engine))
        engine.dispose()
    assert schemas[0] == schemas[1]
    assert {"measure", "history", "outbox"} <= {row[1] for row in schemas[0]}
    assert sum(row[0] == "trigger" for row in schemas[0]) >= 2


def test_every_table_carries_the_agency_first_in_its_key() -> None:
    for table in metadata.tables.values():
        key = [column.name for column in table.primary_key]
        assert key[:2] == ["agency", "year_be"], table.name


def test_the_versions_of_the_program_are_those_of_the_migrations() -> None:
    config = Config()
    config.set_main_option("script_location", str(ROOT / "storage/migrations"))
    steps = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions()]
    assert tuple(reversed(steps)) == VERSIONS


def test_an_upgrade_is_made_once_and_keeps_what_is_there(empty: Engine) -> None:
    assert upgrade(empty) is True
    storage = Storage(empty, "pathumwan", 2566)
    with storage.work() as work:
        work.keep(new(a_measure()), a_run())
        work.commit()
    assert upgrade(empty) is False
    with storage.reading() as work:
        assert work.register().measures == {"M001": a_measure()}


def test_a_database_of_a_newer_program_is_refused_and_left_alone(empty: Engine) -> None:
    upgrade(empty)
    with empty.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    before = schema_of(empty)
    with pytest.raises(StorageError) as caught:
        upgrade(empty)
    assert (caught.value.code, caught.value.permanent) == ("newer", True)
    assert "9999" in say(caught.value.said)
    assert schema_of(empty) == before


def test_tables_of_another_program_are_refused_and_left_alone(empty: Engine) -> None:
    with empty.begin() as connection:
        connection.execute(text("CREATE TABLE person (name TEXT)"))
    with pytest.raises(StorageError) as caught:
        upgrade(empty)
    assert caught.value.code == "not_ours"
    assert "person" in say(caught.value.said, "en")
    assert inspect(empty).get_table_names() == ["person"]


def test_an_upgrade_that_fails_leaves_nothing_half_made(
    empty: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    from alembic.operations import Operations

    real = Operations.create_index

    def fail_late(self: Operations, name: Any, *arguments: Any, **named: Any) -> None:
        if name == "outbox_state":  # the last there is
            raise OSError("power cut")
        real(self, name, *arguments, **named)

    monkeypatch.setattr(Operations, "create_index", fail_late)
    with pytest.raises(OSError, match="power cut"):
        upgrade(empty)
    assert inspect(empty).get_table_names() == []
    monkeypatch.undo()
    assert upgrade(empty) is True


def test_programs_that_upgrade_at_once_take_turns(empty_url: str) -> None:
    start, done, failed = threading.Barrier(3), [], []

    def one() -> None:
        engine = open_database(empty_url)
        start.wait()
        try:
            done.append(upgrade(engine))
        except BaseException as error:  # told below
            failed.append(error)
        engine.dispose()

    threads = [threading.Thread(target=one) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []
    assert sorted(done) == [False, False, True]


def test_alembic_is_not_loaded_where_nothing_is_to_do(empty_url: str) -> None:
    script = (
        "import sys; from storage.engines import open_database\n"
        "from storage.schema import upgrade\n"
        "upgrade(open_database(sys.argv[1])); print('alembic' in sys.modules)"
    )
    said = [
        subprocess.run(
            [sys.executable, "-c", script, empty_url],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for _ in range(2)
    ]
    assert said == ["True\n", "False\n"]


HISTORY_CHANGES = (
    "UPDATE history SET who = 'someone else'",
    "DELETE FROM history",
    "INSERT OR REPLACE INTO history SELECT * FROM history",
    "TRUNCATE history",
    "TRUNCATE run CASCADE",
)


@pytest.mark.parametrize("statement", HISTORY_CHANGES)
def test_nobody_changes_the_history(engine: Engine, storage: Storage, statement: str) -> None:
    name = engine.dialect.name
    foreign = "TRUNCATE" if name == "sqlite" else "OR REPLACE"
    if foreign in statement:
        pytest.skip(f"{name} knows no {foreign}")
    with storage.work() as work:
        work.keep(new(a_measure()), a_run())
        work.commit()
    with pytest.raises(Exception, match="append-only"), engine.begin() as connection:
        connection.exec_driver_sql(statement)
    with storage.reading() as work:
        assert [line.who for line in work.history()] == ["แผ่นงาน"]


def test_not_even_a_program_without_our_settings_changes_the_history(
    tmp_path: Path, sqlite_model: Path
) -> None:
    import shutil
    import sqlite3

    shutil.copy(sqlite_model, tmp_path / "t.db")
    engine = open_database(f"sqlite:///{tmp_path / 't.db'}")
    with Storage(engine, "pathumwan", 2566).work() as work:
        work.keep(new(a_measure()), a_run())
        work.commit()
    engine.dispose()
    plain = sqlite3.connect(tmp_path / "t.db")
    for statement in HISTORY_CHANGES[:3]:
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            plain.execute(statement)
    plain.close()
