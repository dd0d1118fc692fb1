"""The program as an office starts it: from nothing, in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.measuring import Line, Measured, alternate
from benchmarks.offices import make_office


def _run(*words: str) -> str:
    done = subprocess.run([sys.executable, *words], capture_output=True, check=True, text=True)
    return done.stdout


def program() -> Iterator[Line]:
    """Help, and a status of Pathum Wan's 54 measures, each from a cold start."""
    with TemporaryDirectory() as name:
        folder = str(Path(name) / "office")
        _found_pathumwan(folder)
        found = alternate(
            {
                "bare": Measured(lambda: _run("-c", "pass")),
                "help": Measured(lambda: _run("-m", "tidtam", "--help")),
                "status": Measured(lambda: _run("-m", "tidtam", "status", "--office", folder)),
            },
            10,
        )
    bare = found["bare"]
    yield Line("floor, an empty Python", bare)
    yield Line("tidtam --help", found["help"], floor=bare, at_most=0.3)
    yield Line("tidtam status on Pathum Wan", found["status"], floor=bare)


def _found_pathumwan(folder: str) -> None:
    with as_file(files("tidtam") / "examples" / "pathumwan-2566.csv") as plan:
        told = ("--agency", "สำนักงานเขตปทุมวัน", "--kind", "bangkok-district", "--year", "2566")
        _run("-m", "tidtam", "init", folder, *told, "--plan", str(plan), "--demonstration")
    _run("-m", "tidtam", "sync", "--office", folder)


def memory() -> Iterator[Line]:
    """The most memory of a tick on the 1,000-row register, and of a tick with nothing to do."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        office = make_office(folder, 1_000)
        office.settle()
        office.type_answers()
        answered = _peak(["tick", "--office", name])
        merged = _peak(["tick", "--office", name])
        office.settle()
        idle = _peak(["tick", "--office", name])
    yield Line("tick, 1,000 rows, 100 cells answered: peak", answered, unit="MB", at_most=120)
    yield Line("tick, 1,000 rows, every row merged: peak", merged, unit="MB", at_most=120)
    yield Line("tick, 1,000 rows, nothing changed: peak", idle, unit="MB", at_most=120)


def _peak(words: Sequence[str]) -> float:
    """Return the peak resident memory in MB of the program run with these words."""
    return float(_run("-m", "benchmarks.peak", *words).splitlines()[-1])
