"""The same office on PostgreSQL by URL: one setting, the same figures."""

from pathlib import Path

import pytest

from tests import postgres
from tests.end_to_end.conftest import CommandLine, example, run


@pytest.mark.postgresql
def test_an_office_on_postgresql_comes_to_the_same_figures(tmp_path: Path) -> None:
    env = {"TIDTAM_STORAGE__DATABASE_URL": postgres.new_database()}
    folder = tmp_path / "office"
    words = ("--agency", "สำนักงานเขตปทุมวัน", "--kind", "bangkok-district", "--year", "2566")
    plan = ("--plan", str(example("pathumwan-2566.csv")), "--demonstration")
    assert run("init", str(folder), *words, *plan, env=env).code == 0
    tidtam = CommandLine(folder, env)
    assert tidtam("tick", "--at", "2022-10-31").code == 0
    assert not list(folder.glob("*.db"))
    totals = tidtam("status", "--at", "2023-04-21", "--json").json["totals"]
    assert totals["by_state"] == {"overdue": 930, "open": 155, "not_open": 775}
    again = tidtam("tick", "--json").json
    assert (again["sync"]["changes"], again["digests"]["slot"]) == (0, None)
    known = tidtam("status", "--known-at", "2022-10-31", "--json").json
    assert known["totals"]["follow_ups"] == 1860
