"""A database looked over: what is found, and that nothing of it is left behind."""

from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect

from engine.storage_errors import StorageError
from storage.engines import open_database
from storage.health import examine
from storage.schema import VERSIONS


def test_a_database_that_is_ready_is_whole_and_of_this_version(engine: Engine) -> None:
    before = set(inspect(engine).get_table_names())
    health = examine(engine)
    assert (health.is_current, health.version, health.faults) == (True, VERSIONS[-1], ())
    assert health.journal == ("wal" if health.dialect == "sqlite" else "")
    assert health.server
    assert set(inspect(engine).get_table_names()) == before


def test_an_empty_database_is_of_no_version(empty_url: str) -> None:
    engine = open_database(empty_url)
    health = examine(engine)
    engine.dispose()
    assert (health.is_current, health.version) == (False, "")


def test_a_file_that_is_no_database_is_said_to_be_damaged(tmp_path: Path) -> None:
    (tmp_path / "tidtam.db").write_bytes(b"a letter, and no database" * 100)
    engine = open_database(f"sqlite:///{tmp_path / 'tidtam.db'}")
    with pytest.raises(StorageError) as refused:
        examine(engine)
    engine.dispose()
    assert refused.value.code == "damaged"
