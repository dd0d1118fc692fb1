"""The dependency rule of the folders, and that its guards do guard."""

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
UNSHIPPED = {"tests", "benchmarks"}
FOLDERS = sorted({p.parent.name for p in ROOT.glob("*/__init__.py")} - UNSHIPPED)
ENGINE = sorted((ROOT / "engine").rglob("*.py"))


def imported_names(source: str) -> set[str]:
    """Return the top-level names that the source imports, wherever in it."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add("." if node.level else (node.module or "").split(".")[0])
    return names


@pytest.mark.parametrize("module", ENGINE, ids=lambda p: p.relative_to(ROOT).as_posix())
def test_the_engine_imports_only_the_standard_library_and_itself(module: Path) -> None:
    allowed = sys.stdlib_module_names | {"engine"}
    assert imported_names(module.read_text("utf-8")) - allowed == set()


def test_an_import_hidden_in_a_function_is_seen() -> None:
    assert imported_names("def f():\n    if 1:\n        import pandas.io\n") == {"pandas"}


@pytest.fixture
def copy_of_the_house(tmp_path: Path) -> Path:
    """Return a copy of the code and of the rules, to plant violations in."""
    for name in FOLDERS:
        ignore = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ignore)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def run(house: Path, *command: str) -> subprocess.CompletedProcess[str]:
    """Run a tool of this environment in the copy."""
    tool = Path(sys.executable).parent / command[0]
    return subprocess.run(
        [tool, *command[1:]], cwd=house, capture_output=True, text=True, check=False, timeout=120
    )


@pytest.mark.parametrize(
    ("folder", "forbidden"),
    [
        ("engine", "config"),
        ("sync", "storage"),
        ("notifications", "reports"),
        ("storage", "workflows"),
        ("workflows", "sync.backends"),
        ("workflows", "notifications.mailers"),
        ("workflows", "storage"),
        ("workflows", "config"),
        ("workflows", "tidtam"),
        ("sync", "sync.backends"),
    ],
)
def test_an_import_against_the_rule_is_found(
    copy_of_the_house: Path, folder: str, forbidden: str
) -> None:
    (copy_of_the_house / folder / "planted.py").write_text(f"import {forbidden}\n", "utf-8")
    found = run(copy_of_the_house, "lint-imports", "--no-cache")
    assert found.returncode == 1, found.stdout
    assert "planted" in found.stdout


def test_a_circle_inside_a_package_is_found(copy_of_the_house: Path) -> None:
    (copy_of_the_house / "reports/one.py").write_text("import reports.two\n", "utf-8")
    (copy_of_the_house / "reports/two.py").write_text("import reports.one\n", "utf-8")
    found = run(copy_of_the_house, "lint-imports", "--no-cache")
    assert found.returncode == 1
    assert "No cycles are allowed in reports" in found.stdout


CLOCKS = (
    "from datetime import datetime, UTC\nprint(datetime.now(UTC))\n",
    "import time\ntime.time()\n",
)
ENVIRONMENT = ("import os\nprint(os.environ.get('A'))\n", "from os import getenv\ngetenv('A')\n")


@pytest.mark.parametrize("source", CLOCKS + ENVIRONMENT)
@pytest.mark.parametrize(
    "place", ["workflows/planted.py", "config/planted.py", "tests/planted.py"]
)
def test_nobody_asks_the_clock_or_the_environment(
    copy_of_the_house: Path, source: str, place: str
) -> None:
    planted = copy_of_the_house / place
    planted.parent.mkdir(exist_ok=True)
    planted.write_text(source, "utf-8")
    found = run(copy_of_the_house, "ruff", "check", "--no-cache", "--select", "TID251", place)
    assert found.returncode == 1
    assert "TID251" in found.stdout


@pytest.mark.parametrize(
    ("place", "sources"),
    [("tidtam/clock.py", CLOCKS), ("config/environment.py", ENVIRONMENT)],
)
def test_but_for_the_one_place_that_may(
    copy_of_the_house: Path, place: str, sources: tuple[str, ...]
) -> None:
    (copy_of_the_house / place).write_text("".join(sources), "utf-8")
    found = run(copy_of_the_house, "ruff", "check", "--no-cache", "--select", "TID251", place)
    assert found.returncode == 0, found.stdout
