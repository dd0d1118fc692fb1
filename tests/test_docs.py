"""The documentation says what the program does: commands, options, JSON, links, examples."""

import json
import re
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command
from typer.testing import CliRunner

from engine.wording import texts
from tests.readings_page import PAGE, page
from tidtam.cli import app

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
COMMANDS: dict[str, Any] = dict(get_command(app).commands)  # type: ignore[attr-defined]
REFERENCE = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
PLAN = """ตัวชี้วัด,ข้อ,ประเด็น,กิจกรรม,ผู้รับผิดชอบ,ระยะเวลาแล้วเสร็จ,การกำกับติดตาม,งบประมาณ
1 การปฏิบัติหน้าที่,I1,คู่มือการให้บริการ,จัดทำคู่มือ,ฝ่ายปกครอง ฝ่ายทะเบียน,๓๐ มี.ค.๖๘,ทุก ๑ เดือน,-
9 การเปิดเผยข้อมูล,O1,โครงสร้าง,ปรับปรุงข้อมูล,ฝ่ายปกคอง,31 ก.พ. 68,เมื่อมีการเปลี่ยนแปลง,-
"""
FREE = {"totals.by_state", "packages", "versions", "added.cells", "asked.cells"}
"""Objects whose keys are data: status words, names of packages, fields of a row."""


def sections(text: str) -> dict[str, str]:
    parts = re.split(r"^## (\S+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def options(name: str) -> list[str]:
    params = COMMANDS[name].params
    return [opt for p in params for opt in p.opts if opt.startswith("--") and opt != "--help"]


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_stands_in_the_reference(name: str) -> None:
    section = sections(REFERENCE)[name]
    assert [option for option in options(name) if f"`{option}" not in section] == []


def test_the_reference_names_no_command_that_is_not_there() -> None:
    assert set(sections(REFERENCE)) == set(COMMANDS)


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_and_option_has_help_in_both_languages(name: str) -> None:
    known = {thai: english for code, (thai, english) in texts().items() if code[:5] == "help."}
    helps = {name: COMMANDS[name].help}
    helps |= {p.name: p.help for p in COMMANDS[name].params if p.name != "help"}
    assert {what: said for what, said in helps.items() if not known.get(said)} == {}


@pytest.mark.parametrize("readme", ["README.md", "README.th.md"])
def test_a_readme_is_read_in_a_minute(readme: str) -> None:
    assert len((ROOT / readme).read_text(encoding="utf-8").splitlines()) <= 80


def test_the_picture_of_a_digest_is_small() -> None:
    assert (ROOT / "docs/images/digest.png").stat().st_size < 150_000


@pytest.mark.parametrize("file", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_links_lead_somewhere(file: Path) -> None:
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", file.read_text(encoding="utf-8")):
        path, _, anchor = target.partition("#")
        if re.match(r"[a-z]+:", path):
            continue
        there = (file.parent / path).resolve() if path else file
        if not there.exists() or (anchor and anchor not in anchors(there)):
            dead.append(target)
    assert dead == []


def anchors(file: Path) -> set[str]:
    titles = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    kept = (re.sub(r"[^\w\s-]", "", title.lower()) for title in titles)
    return {re.sub(r"\s", "-", title.strip()) for title in kept}


def examples() -> Iterator[tuple[str, str]]:
    """Yield every command line that stands in a block, with the page it stands on."""
    for file in PAGES:
        for line in file.read_text(encoding="utf-8").splitlines():
            found = re.match(r"^ {4}(?:\$ )?(?:\S*[\\/])?(tidtam .+)$", line)
            if found:
                yield str(file.relative_to(ROOT)), found[1]


@pytest.mark.parametrize(("file", "line"), sorted(set(examples())))
def test_every_example_is_a_command_that_the_program_takes(file: str, line: str) -> None:
    words = shlex.split(line.replace("\\", "/"), comments=True)[1:]
    assert words, file
    if words[0].startswith("--"):
        assert words[0] in {"--help", "--version"}
        return
    COMMANDS[words[0]].make_context(words[0], words[1:])


@pytest.mark.parametrize("file", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_commands_named_in_a_sentence_have_the_options_they_are_named_with(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    wrong = []
    for name, rest in re.findall(r"`tidtam ([a-z]+)([^`]*)`", text):
        known = [*options(name), "--help"] if name in COMMANDS else None
        if known is None and name not in {"backup", "restore"}:  # announced, not there yet
            wrong.append(name)
        wrong += [o for o in re.findall(r"--[a-z-]+", rest) if o not in (known or [])]
    assert wrong == []


@pytest.mark.parametrize("file", PAGES, ids=lambda p: str(p.relative_to(ROOT)))
def test_no_page_names_a_place_of_the_machine_it_was_written_on(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert re.findall(r"(?<![\w.])/(?:work|root|home|tmp)/\S*", text) == []


def test_the_page_of_readings_is_what_the_readers_read() -> None:
    assert PAGE.read_text(encoding="utf-8") == page() + "\n"


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a tiny demonstration office with one answer, one mail and one problem."""
    home = tmp_path_factory.mktemp("docs")
    (home / "plan.csv").write_text(PLAN, encoding="utf-8-sig")
    amended = PLAN.replace("๓๐ มี.ค.๖๘", "28 ก.พ. 68") + PLAN.splitlines()[2].replace("O1", "O2")
    (home / "plan2.csv").write_text(amended.replace("โครงสร้าง", "ใหม่", 2), encoding="utf-8-sig")
    place = home / "d1"
    made = printed(
        "init", str(place), "--agency", "สำนักงานเขตตัวอย่าง", "--kind", "bangkok-district",
        "--year", "2568", "--plan", str(home / "plan.csv"), "--demonstration",
    )  # fmt: skip
    ran = {name: printed(name, *words, "--office", str(place)) for name, words in FIRST_RUNS}
    (home / "first.json").write_text(json.dumps({"init": made, **ran}), encoding="utf-8")
    return place


def printed(*words: str) -> Any:
    """Run a command with --json in this process and return what it printed."""
    done = CliRunner().invoke(app, [*words, "--json"])
    assert done.exit_code == 0, done.output
    return json.loads(done.stdout)


def said_in_docs(name: str) -> list[Any]:
    text = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```json\n(.*?)```", sections(text)[name], flags=re.DOTALL)
    return [json.loads(block) for block in blocks]


def differing(said: Any, real: Any, path: str = "") -> list[str]:
    """Return the keys that only one side has; null and empty lists say nothing of what is in."""
    if path.strip(".") in FREE:
        return []
    if isinstance(said, list) and isinstance(real, list):
        pairs = [(s, r) for s in said for r in real]
        return sorted({key for s, r in pairs for key in differing(s, r, path)})
    if not isinstance(said, dict) or not isinstance(real, dict):
        return (
            []
            if isinstance(said, dict | list) == isinstance(real, dict | list)
            else _null(said, real, path)
        )
    found = [f"{path}{key}" for key in said.keys() ^ real.keys()]
    for key in said.keys() & real.keys():
        found += differing(said[key], real[key], f"{path}{key}.")
    return found


def _null(said: Any, real: Any, path: str) -> list[str]:
    return [] if said is None or real is None else [path.strip(".")]


ANSWERED = ("--state", "ติดปัญหา", "--result", "รอ", "--by", "head01@example.go.th")
FIRST_RUNS = (("sync", ()), ("tick", ("--at", "2024-11-04")))
RUNS = (
    ("status", ()),
    ("overdue", ()),
    ("problems", ()),
    ("simulate", ("--from", "2024-12-01", "--to", "2024-12-31")),
    ("answer", ("M001-1-2568-01", *ANSWERED)),
    ("explain", ("M001-1-2568-01",)),
    ("digest", ("head01@example.go.th",)),
    ("outbox", ()),
    ("check", ()),
)


def test_the_json_that_is_written_down_is_the_json_that_is_printed(office: Path) -> None:
    real = json.loads((office.parent / "first.json").read_text(encoding="utf-8"))
    for name, words in RUNS:
        real[name] = printed(name, *words, "--office", str(office))
    export = ("--format", "csv", "--to", str(office.parent / "export"))
    real["export"] = printed("export", *export, "--office", str(office))
    real["read"] = printed("read", "๓๐ มี.ค.๖๖", "--as", "date")
    wrong = {name: differing(said_in_docs(name)[0], value) for name, value in real.items()}
    assert {name: keys for name, keys in wrong.items() if keys} == {}
    assert real["overdue"]["items"] and real["problems"] and real["outbox"]  # not empty shapes
    assert real["simulate"]["mails"] and real["explain"]["history"]


def test_the_json_of_an_amended_plan_is_as_written_down(office: Path) -> None:
    plan = str(office.parent / "plan2.csv")
    real = printed("sync", "--plan", plan, "--office", str(office))
    assert differing(said_in_docs("sync")[1], real) == []
    assert real["changed"] and real["added"]


def test_the_json_of_a_decision_is_as_written_down(office: Path) -> None:
    asked = ("M001-2-2568-02", "--state", "ขอยกเว้น", "--by", "head02@example.go.th")
    printed("answer", *asked, "--office", str(office))
    waiting = printed("problems", "--office", str(office))
    key = next(p["id"] for p in waiting if p["severity"] == "request")
    by = ("--by", "coordinator@example.go.th", "--office", str(office))
    real = printed("decide", key, "อนุมัติ", *by)
    assert differing(said_in_docs("decide")[0], real) == []
    assert real == [{"id": key, "answer": "approved", "by": "coordinator@example.go.th"}]


def test_every_shape_that_is_written_down_belongs_to_a_command() -> None:
    text = (ROOT / "docs/reference/json.md").read_text(encoding="utf-8")
    assert set(sections(text)) == set(COMMANDS)
