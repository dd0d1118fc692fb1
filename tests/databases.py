"""Databases for tests: each test has its own, on SQLite and on PostgreSQL."""

import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from sqlalchemy import Engine

from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade
from tests import postgres

BOTH = ("sqlite", pytest.param("postgresql", marks=pytest.mark.postgresql))


@pytest.fixture(params=BOTH)
def empty_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a database without tables."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'tidtam.db'}"
    return postgres.new_database()


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path, sqlite_model: Path) -> str:
    """Return the address of a database that is ready."""
    if request.param == "sqlite":
        shutil.copy(sqlite_model, tmp_path / "tidtam.db")
        return f"sqlite:///{tmp_path / 'tidtam.db'}"
    return postgres.new_database(_postgresql_model())


@pytest.fixture
def engine(url: str) -> Iterator[Engine]:
    """Return the opened database."""
    opened = open_database(url, wait_seconds=5)
    yield opened
    opened.dispose()


@pytest.fixture
def storage(engine: Engine) -> Storage:
    """Return the storage of Pathum Wan's plan of 2566."""
    return Storage(engine, "pathumwan", 2566)


@pytest.fixture(scope="session")
def sqlite_model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a database file that is ready, to be copied."""
    path = tmp_path_factory.mktemp("model") / "tidtam.db"
    _make_ready(f"sqlite:///{path}")
    return path


@cache
def _postgresql_model() -> str:
    model = postgres.new_database()
    _make_ready(model)
    return urlsplit(model).path.lstrip("/")


def _make_ready(url: str) -> None:
    opened = open_database(url)
    upgrade(opened)
    opened.dispose()  # on SQLite the last to close folds the WAL into the file
