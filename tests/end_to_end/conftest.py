"""The command line on real offices in temporary folders: nothing behind it is replaced."""

import csv
import json
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from tidtam.cli import app

HEADINGS = ("ตัวชี้วัด", "ประเด็น", "ผู้รับผิดชอบ", "ระยะเวลาแล้วเสร็จ", "การกำกับติดตาม")
SMALL_PLAN = (
    ("๑) การปฏิบัติหน้าที่", "เผยแพร่คู่มือ", "ฝ่ายทะเบียน ฝ่ายปกครอง", "๓๐ มี.ค.๖๖", "ทุก ๑ เดือน"),
    ("๒) การใช้งบประมาณ", "เผยแพร่งบประมาณ", "ฝ่ายการคลัง", "๕ เม.ย. ๖๖", "ทุก ๑ เดือน"),
    ("๙) การเปิดเผยข้อมูล", "O๑ โครงสร้าง", "ทุกฝ่าย", "", "ทุก ๖ เดือน"),
)


@dataclass(frozen=True)
class Said:
    """What a command came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The JSON it printed."""
        return json.loads(self.out)


@dataclass(frozen=True)
class CommandLine:
    """tidtam in one office's folder."""

    folder: Path
    env: Mapping[str, str] = field(default_factory=dict)

    def __call__(self, *words: str) -> Said:
        """Run a command in this office."""
        return run(*words, "--office", str(self.folder), env=self.env)

    @property
    def workbook(self) -> Path:
        """The office's shared workbook."""
        [path] = self.folder.glob("*.xlsx")
        return path

    def type_into(self, tab: str, key: str, heading: str, value: object) -> None:
        """Type into one cell as a person does, with the file open in another program."""
        book = load_workbook(self.workbook)
        sheet = book[tab]
        column = [cell.value for cell in sheet[1]].index(heading) + 1
        row = next(r for r in range(2, sheet.max_row + 1) if sheet.cell(r, 1).value == key)
        sheet.cell(row, column).value = value  # type: ignore[assignment]
        book.save(self.workbook)

    def mails(self, day: str) -> list[Path]:
        """The mails kept as files for a day."""
        return sorted((self.folder / "outbox").glob(f"{day}-*.eml"))


def run(*words: str, env: Mapping[str, str] | None = None) -> Said:
    """Run one command of the installed program's own app."""
    done = CliRunner().invoke(app, list(words), catch_exceptions=False, env=env)
    return Said(done.exit_code, done.stdout, done.stderr)


def write_plan(path: Path, rows: tuple[tuple[str, ...], ...] = SMALL_PLAN) -> Path:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADINGS, *rows])
    return path


def example(name: str) -> Path:
    return Path(str(files("tidtam") / "examples" / name))


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Return a maker of offices; each kind is made once and copied."""
    kept: dict[tuple[str, ...], Path] = {}

    def make(plan: str, *options: str, synced: bool = False) -> Path:
        wanted = (plan, *options, str(synced))
        if wanted not in kept:
            folder = tmp_path_factory.mktemp("made") / "office"
            path = write_plan(folder.parent / "plan.csv") if plan == "small" else example(plan)
            words = ["init", str(folder), "--plan", str(path)]
            if "--agency" not in options:
                words += ["--agency", "สำนักงานเขตปทุมวัน"]
            if "--year" not in options:
                words += ["--year", "2566"]
            done = run(*words, "--kind", "bangkok-district", *options)
            assert done.code == 0, done.err
            if synced:
                assert run("sync", "--office", str(folder)).code == 0
            kept[wanted] = folder
        return kept[wanted]

    return make


@pytest.fixture
def office(made: Callable[..., Path], tmp_path: Path) -> Callable[..., CommandLine]:
    """Return a maker of fresh offices: office("small", "--demonstration", synced=True)."""

    def fresh(plan: str = "small", *options: str, synced: bool = False) -> CommandLine:
        folder = tmp_path / f"office{len(list(tmp_path.iterdir()))}"
        shutil.copytree(made(plan, *options, synced=synced), folder)
        return CommandLine(folder)

    return fresh
