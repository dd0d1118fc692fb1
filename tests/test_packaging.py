"""Tidtam is an application with plain top-level names: each must be its own, and be shipped."""

import ast
import importlib.metadata
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
UNSHIPPED = {"tests", "benchmarks"}
ON_DISK = sorted({p.parent.name for p in ROOT.glob("*/__init__.py")})
SHIPPED = [name for name in ON_DISK if name not in UNSHIPPED]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel that `pip install .` would make, built without the network."""
    folder = tmp_path_factory.mktemp("wheel")
    build = "import sys; from hatchling.build import build_wheel; build_wheel(sys.argv[1])"
    subprocess.run([sys.executable, "-c", build, str(folder)], cwd=ROOT, check=True, timeout=120)
    return next(folder.glob("tidtam-*.whl"))


@pytest.mark.parametrize("name", SHIPPED)
def test_each_top_level_name_belongs_to_tidtam_alone(name: str) -> None:
    owners = set(importlib.metadata.packages_distributions().get(name, ()))
    assert owners <= {"tidtam"}  # an editable install may record no folder
    module = __import__(name)
    assert Path(str(module.__file__)).parent == ROOT / name


def test_no_other_package_in_this_environment_has_a_file_under_our_names() -> None:
    taken = [
        f"{file} of {package.name}"
        for package in importlib.metadata.distributions()
        if package.name != "tidtam"
        for file in package.files or ()
        if file.parts[0] in ON_DISK
    ]
    assert taken == []


def test_a_new_folder_cannot_be_forgotten_in_any_list() -> None:
    tool = PROJECT["tool"]
    contracts = tool["importlinter"]["contracts"]
    layers = [name for layer in contracts[0]["layers"] for name in layer.split(" | ")]
    assert tool["hatch"]["build"]["targets"]["wheel"]["packages"] == SHIPPED
    assert tool["importlinter"]["root_packages"] == SHIPPED
    assert sorted(layers) == SHIPPED
    assert contracts[2]["ancestors"] == SHIPPED
    assert sorted(tool["mypy"]["packages"]) == ON_DISK


def test_every_file_of_every_folder_is_in_the_wheel(wheel: Path) -> None:
    packed = set(zipfile.ZipFile(wheel).namelist())
    on_disk = {
        file.relative_to(ROOT).as_posix()
        for name in SHIPPED
        for file in (ROOT / name).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert on_disk - packed == set()
    assert "config/agency_kinds/bangkok-district.toml" in packed


def test_the_wheel_holds_nothing_but_the_folders_and_its_own_record(wheel: Path) -> None:
    tops = {name.split("/")[0] for name in zipfile.ZipFile(wheel).namelist()}
    assert {top for top in tops if not top.endswith(".dist-info")} == set(SHIPPED)


@pytest.mark.skipif(not (ROOT / "tidtam/__main__.py").exists(), reason="no command line yet")
def test_the_wheel_alone_gives_a_working_command(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, "--target", str(site), str(wheel)], check=True, timeout=120)
    ask = "import sys, tidtam; from tidtam.__main__ import main; print(tidtam.__file__); main()"
    said = subprocess.run(
        [sys.executable, "-c", ask, "--help"],
        cwd=tmp_path,
        env={"PYTHONPATH": str(site), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    ).stdout
    assert said.startswith(str(site))
    assert all(command in said for command in ("init", "sync", "tick", "explain"))


def pins(lock: str) -> dict[str, str]:
    """Return package -> version of a lock file."""
    text = (ROOT / lock).read_text("utf-8")
    return dict(re.findall(r"^([A-Za-z0-9._-]+)==([^\s;]+)", text, re.MULTILINE))


def demanded() -> list[Requirement]:
    """Return everything that pyproject.toml asks for, the extra and the tools included."""
    project = PROJECT["project"]
    extra = project["optional-dependencies"]["cluster"]
    tools = PROJECT["dependency-groups"]["dev"]
    return [Requirement(line) for line in [*project["dependencies"], *extra, *tools]]


@pytest.mark.parametrize("demand", demanded(), ids=lambda d: d.name)
def test_the_lock_holds_what_the_project_asks_for(demand: Requirement) -> None:
    assert demand.specifier.contains(pins("requirements-dev.lock")[demand.name.lower()])


def test_the_program_is_tested_with_the_versions_that_offices_get() -> None:
    tools = pins("requirements-dev.lock")
    assert pins("requirements.lock").items() <= tools.items()


@pytest.mark.parametrize("lock", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_names_no_machine_and_every_pin_has_its_hashes(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    assert re.search(r"://|file:|--index|--find-links|^/", text, re.MULTILINE) is None
    entries = re.split(r"^(?=[a-z0-9])", text, flags=re.MULTILINE)[1:]
    assert entries
    assert all("--hash=sha256:" in entry for entry in entries)


def test_everything_the_program_imports_is_declared() -> None:
    """A package that only a test tool brings along would be missing on a fresh machine."""
    project = PROJECT["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["cluster"]]
    declared = {Requirement(line).name.lower() for line in wanted}
    providers = importlib.metadata.packages_distributions()
    missing = {
        f"{path.relative_to(ROOT)}: {module}"
        for package in SHIPPED
        for path in (ROOT / package).rglob("*.py")
        for module in imported_modules(path) - set(SHIPPED) - set(sys.stdlib_module_names)
        if not {name.lower() for name in providers.get(module, ())} & declared
    }
    assert missing == set()


def imported_modules(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.partition(".")[0])
    return found
