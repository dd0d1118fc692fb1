"""The office that the flow tests work in."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.flows.office import Office, Table

MakeOffice = Callable[..., Office]


@pytest.fixture
def office(tmp_path: Path) -> MakeOffice:
    """Return what makes an office from a plan table."""

    def make(plan: Table, people: Table = "ฝ่าย", **settings: object) -> Office:
        return Office(tmp_path / "office", plan, people, **settings)

    return make
