"""check: the set-up of an office, line by line; a network drive is refused."""

import json
import socket
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Sink

from tests.flows.command_line import run
from tests.flows.conftest import MakeOffice
from tests.flows.office import Office
from tests.flows.plans import THREE
from tidtam.commands import checking
from workflows.check_setup import folder_lines, package_lines
from workflows.network_drives import (
    DRIVE_REMOTE,
    linux_network_type,
    mac_network_type,
    windows_network_type,
)

MOUNTS = """\
overlay / overlay rw,relatime 0 0
proc /proc proc rw 0 0
/dev/sda1 /home ext4 rw 0 0
//nas/ita /home/ita/กลาง\\040งาน cifs rw,vers=3.0 0 0
nas:/vol /mnt/vol nfs4 rw 0 0
/dev/sdb1 /mnt/vol/usb ext4 rw 0 0
somchai@pc:/ /run/far fuse.sshfs rw 0 0
C:\\134 /mnt/c 9p rw,aname=drvfs 0 0
"""
MAC = """\
/dev/disk3s1 on / (apfs, sealed, local, read-only)
//som@nas._smb._tcp.local/ita on /Volumes/ita (smbfs, nodev, nosuid, mounted by som)
/dev/disk4s1 on /Volumes/usb (1) (exfat, local)
"""


@pytest.fixture
def three(office: MakeOffice) -> Office:
    o = office(THREE)
    o.sync("2022-10-03")
    return o


def _lines(found: dict[str, Any], topic: str) -> list[tuple[str, str]]:
    return [(x["state"], x["text"]) for x in found["lines"] if x["topic"] == topic]


def _checked(o: Office, *words: str, code: int = 0) -> dict[str, Any]:
    done = run(o.folder, "check", "--json", *words)
    assert done.returncode == code, done.stdout + done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/somchai/office", None),
        ("/home/ita/กลาง งาน", "cifs"),
        ("/home/ita/กลาง งาน/office", "cifs"),
        ("/home/ita/กลาง", None),
        ("/mnt/vol/office", "nfs4"),
        ("/mnt/vol/usb/office", None),
        ("/mnt/volume", None),
        ("/run/far/x", "fuse.sshfs"),
        ("/mnt/c/Users", "9p"),
    ],
)
def test_linux_names_the_network_drive_that_holds_a_folder(folder: str, kind: str | None) -> None:
    assert linux_network_type(MOUNTS, PurePosixPath(folder)) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("/Volumes/ita/x", "smbfs"), ("/Volumes/usb (1)", None), ("/Users/som", None)],
)
def test_macos_names_it_too(folder: str, kind: str | None) -> None:
    assert mac_network_type(MAC, PurePosixPath(folder)) == kind


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("C:\\ITA\\office", None),
        ("Z:\\office", "network drive"),
        ("\\\\nas\\ita\\office", "UNC"),
        ("//nas/ita/office", "UNC"),
        ("\\\\?\\UNC\\nas\\ita", "UNC"),
        ("\\\\?\\C:\\ITA", None),
    ],
)
def test_windows_knows_mapped_drives_and_unc_paths(folder: str, kind: str | None) -> None:
    def drive_type(root: str) -> int:
        return DRIVE_REMOTE if root == "Z:\\" else 3

    assert windows_network_type(PureWindowsPath(folder), drive_type) == kind


def test_a_good_office_passes_and_says_what_it_stands_on(three: Office) -> None:
    found = _checked(three)
    assert found["ok"] is True
    assert {x["state"] for x in found["lines"]} <= {"ok", "warn"}
    assert [state for state, _ in _lines(found, "tabs")] == ["ok"] * 5
    assert "เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล" in _lines(found, "mail")[0][1]
    assert "WAL" in _lines(found, "database")[0][1]
    assert {"python", "sqlite", "tidtam", "pandas"} <= set(found["versions"])
    assert set(found["packages"]) == set(checking.OURS)
    shown = run(three.folder, "check")
    assert (shown.returncode, shown.stdout[0]) == (0, "✓")


def test_a_folder_on_a_network_drive_is_refused_and_its_database_left_alone(
    three: Office, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(checking, "network_type", lambda _: "cifs")
    monkeypatch.setattr(checking, "open_database", lambda *_, **__: pytest.fail("opened"))
    assert checking.run_checks(three.folder, connect=False, as_json=False) is False
    assert "ไดรฟ์เครือข่าย (cifs)" in capsys.readouterr().out


def test_settings_are_named_with_their_place_and_secrets_are_hidden(three: Office) -> None:
    done = run(
        three.folder,
        "check",
        TIDTAM_PLAN__DUE_SOON_DAYS="9",
        TIDTAM_MAIL__SMTP__PASSWORD="hunter2",  # noqa: S106
    )
    assert "plan.due_soon_days = 9  (TIDTAM_PLAN__DUE_SOON_DAYS)" in done.stdout
    assert "mail.smtp.password = ***" in done.stdout
    assert "hunter2" not in done.stdout + done.stderr
    assert "office.fiscal_year = 2566  (tidtam.toml)" in done.stdout


def test_broken_settings_fail_and_name_the_key(three: Office) -> None:
    path = three.folder / "tidtam.toml"
    path.write_text(path.read_text("utf-8").replace("2566", '"x"', 1), encoding="utf-8")
    found = _checked(three, code=1)
    assert "office.fiscal_year" in _lines(found, "settings")[0][1]
    path.write_text("[office\n", encoding="utf-8")
    assert _checked(three, code=1)["ok"] is False
    path.unlink()
    assert "tidtam.toml" in _lines(_checked(three, code=1), "settings")[0][1]


def test_a_lost_or_damaged_database_fails(three: Office) -> None:
    three.house.storage._engine.dispose()
    path = three.folder / "tidtam.db"
    good = path.read_bytes()
    path.write_bytes(good[:5000] + b"\x00\xff" * 3000 + good[11000:])
    assert _lines(_checked(three, code=1), "database")[0][0] == "fail"
    path.write_bytes(b"this is no database at all, but a letter" * 40)
    assert _lines(_checked(three, code=1), "database")[0][0] == "fail"
    path.unlink()
    assert str(path) in _lines(_checked(three, code=1), "database")[0][1]
    assert not path.exists()


def test_a_database_of_another_version_is_said_and_not_changed(three: Office) -> None:
    three.house.storage._engine.dispose()
    path = three.folder / "tidtam.db"
    with sqlite3.connect(path) as db:
        db.execute("UPDATE alembic_version SET version_num = '0000'")
    db.close()
    assert _lines(_checked(three), "database")[0][0] == "warn"
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT version_num FROM alembic_version").fetchone() == ("0000",)
    db.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its own rights")
def test_a_folder_that_others_may_read_is_warned_about(three: Office) -> None:
    three.folder.chmod(0o755)
    [(state, text), *_] = _lines(_checked(three), "permissions")
    assert (state, "755" in text) == ("warn", True)


def test_little_room_is_warned_about_and_none_fails() -> None:
    states = [folder_lines(Path("/x"), None, free)[1].state for free in (5000, 500, 50)]
    assert states == ["ok", "warn", "fail"]


def test_a_workbook_is_named_where_it_is_missing_held_open_or_lost_a_heading(
    three: Office,
) -> None:
    lock = three.path.with_name(f".~lock.{three.path.name}#")
    lock.write_text("สมศรี,somsri,PC-7,2022,;", encoding="utf-8")
    assert "สมศรี" in _lines(_checked(three), "workbook")[1][1]
    lock.unlink()
    with three.book() as book:
        book["มาตรการ"]["H1"] = "เดิมเป็นผู้รับผิดชอบ"
    [(state, text), *_] = _lines(_checked(three, code=1), "tabs")
    assert (state, "ผู้รับผิดชอบ" in text) == ("fail", True)
    three.path.unlink()
    assert _lines(_checked(three, code=1), "workbook")[0][0] == "fail"


def test_people_without_an_address_and_a_missing_coordinator_are_warned_about(
    office: MakeOffice,
) -> None:
    o = office(THREE, "ฝ่าย | ชื่อ | อีเมล\nฝ่ายโยธา | สมชาย | a@example.go.th", roles__coordinators=[])
    o.sync("2022-10-03")
    found = _checked(o)
    assert _lines(found, "coordinator")[0][0] == "warn"
    assert "สมชาย" in _lines(found, "people")[0][1]
    assert _lines(found, "problems")[0][0] == "warn"


def test_holidays_that_are_not_known_yet_are_said(office: MakeOffice) -> None:
    o = office(THREE, office__fiscal_year=2571)
    [(state, text)] = _lines(_checked(o), "holidays")
    assert (state, "๒๕๖๙" in text) == ("warn", True)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port: int = server.getsockname()[1]
        return port


@pytest.fixture
def relay() -> Iterator[Controller]:
    controller = Controller(Sink(), hostname="127.0.0.1", port=_free_port())
    controller.start()
    yield controller
    with suppress(RuntimeError):  # a test may have stopped it
        controller.stop(no_assert=True)


def _relay_settings(port: int) -> dict[str, object]:
    return {
        "mail__backends": ["smtp"],
        "mail__from_address": "ita@example.go.th",
        "mail__smtp__host": "127.0.0.1",
        "mail__smtp__port": port,
        "mail__smtp__security": "none",
    }


def test_a_relay_is_asked_only_with_connect(office: MakeOffice, relay: Controller) -> None:
    o = office(THREE, **_relay_settings(relay.port))
    o.sync("2022-10-03")
    assert len(_lines(_checked(o), "mail")) == 1
    [_, (state, text)] = _lines(_checked(o, "--connect"), "mail")
    assert (state, str(relay.port) in text) == ("ok", True)
    relay.stop()
    [_, (state, text)] = _lines(_checked(o, "--connect", code=1), "mail")
    assert (state, "127.0.0.1" in text) == ("fail", True)


def test_a_name_of_ours_loaded_from_elsewhere_fails() -> None:
    home = Path("/opt/tidtam")
    loaded = [("config", home / "config"), ("sync", Path("/usr/lib/python3/sync")), ("web", None)]
    assert [x.state for x in package_lines(home, loaded)] == ["ok", "fail", "fail"]


def test_english_is_spoken_where_it_is_set(three: Office) -> None:
    done = run(three.folder, "check", TIDTAM_OFFICE__LANGUAGE="en")
    assert "The settings are valid" in done.stdout
