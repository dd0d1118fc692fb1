"""`python -m tidtam` as a process of its own: what a person sees, and the exit code."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from config.environment import environment

ROOT = Path(__file__).parents[2]


def run(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    """Run one command on the office of the folder; a traceback is never right."""
    clean = {k: v for k, v in environment().items() if not k.startswith("TIDTAM_")}
    done = subprocess.run(
        [sys.executable, "-m", "tidtam", *words],
        cwd=ROOT,
        env={**clean, "TIDTAM_OFFICE": str(folder), "PYTHONUTF8": "1", **more},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert "Traceback" not in done.stderr, done.stderr
    return done


def run_json(folder: Path, *words: str) -> Any:
    """Run one command with --json and return what it printed: one value and nothing else."""
    done = run(folder, *words, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)
