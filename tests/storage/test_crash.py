"""A process that is killed in the middle: every unit is there whole or not at all."""

import random
import subprocess
import sys
import time
from pathlib import Path

from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade

ROOT = Path(__file__).parent.parent.parent
KILLS = 6
# one unit = 40 people, 40 base rows, one message, one stamp, all with the number of the unit
WRITER = """
import sys
from datetime import timedelta
from dataclasses import replace
from engine.register import BaseRow, Change
from storage.database import Storage
from storage.engines import open_database
from tests.storage.values import a_message, a_person, a_run, noon

storage = Storage(open_database(sys.argv[1]), "a", 2566)
print("ready", flush=True)
for _ in range(100000):
    with storage.work() as work:
        n = work.history_end() // 40 + 1
        people = work.register().people
        changes = []
        for key in (f"P{p:03d}" for p in range(40)):
            before = people.get(key)
            changes.append(Change(before, replace(before or a_person(key), name=f"{n}"), "x"))
        work.keep(changes, a_run(n, noon(0, n)))
        work.keep_base([BaseRow("people", change.after.key, {"n": n}) for change in changes])
        work.queue([a_message(f"digest:{n}")])
        work.stamp({"n": str(n)})
        work.commit()
"""


def test_a_killed_process_leaves_whole_units_only(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 't.db'}"
    engine = open_database(url)
    upgrade(engine)
    storage = Storage(engine, "a", 2566)
    chance = random.Random(2566)  # noqa: S311 (when to kill)
    last = 0
    for _ in range(KILLS):
        command = [sys.executable, "-c", WRITER, url]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == b"ready\n"
            time.sleep(chance.uniform(0.05, 0.4))
            writer.kill()
        with storage.reading() as work:
            units = work.history_end() // 40
            assert work.history_end() == units * 40
            assert {person.name for person in work.register().people.values()} == {str(units)}
            assert {row["n"] for row in work.base()["people"].values()} == {units}
            assert work.stamps() == {"n": str(units)}
            assert len(work.messages()) == units
            last_line = work.history()[-1]
            assert work.register_at(last_line.at) == work.register()
        assert units > last
        last = units
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar() == "ok"
    engine.dispose()
