"""What the flows rely upon of the shared sheet, held by the workbook backend."""

import errno
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from engine.sheet_errors import SheetError
from engine.snapshot import CellEdit, RowAppend, WriteOutcome, WritePlan
from sync.backends import safe_save
from sync.backends.locks import Lock
from sync.backends.workbook import WorkbookSheet, find_workbook

NOW = datetime(2024, 11, 4, 9, tzinfo=UTC)


@pytest.fixture
def office(tmp_path: Path) -> WorkbookSheet:
    path = tmp_path / "office" / "แผน.xlsx"
    path.parent.mkdir()
    save(path, "เดิม")
    return WorkbookSheet(path, backups=tmp_path / "backups", keep_backups=3)


def save(path: Path, value: str) -> None:
    """Save the workbook as an office program does: anew, whole."""
    book = Workbook()
    book.worksheets[0].title = "ติดตาม"
    book.worksheets[0].append(["รหัส", "ผล"])
    book.worksheets[0].append(["M001", value])
    book.save(path)


def plan_for(office: WorkbookSheet, value: str = "ใหม่") -> WritePlan:
    return WritePlan(office.fingerprint(), (CellEdit("ติดตาม", 2, 2, value),))


def value_of(office: WorkbookSheet) -> object:
    return office.read().tabs[0].rows[1][1]


def age(path: Path, hours: float) -> None:
    moment = (NOW - timedelta(hours=hours)).timestamp()
    os.utime(path, (moment, moment))


def test_what_is_written_is_read_and_its_fingerprint_is_told(office: WorkbookSheet) -> None:
    outcome = office.write(plan_for(office), NOW)
    assert outcome == WriteOutcome(written=True, fingerprint=office.fingerprint())
    assert value_of(office) == "ใหม่"
    assert office.read().fingerprint == outcome.fingerprint


def test_an_empty_plan_touches_nothing(office: WorkbookSheet) -> None:
    before = office.path.stat()
    assert office.write(WritePlan(office.fingerprint()), NOW).written
    assert office.path.stat() == before
    assert not office.backups.exists()


def test_the_same_plan_gives_the_same_bytes(office: WorkbookSheet) -> None:
    plan, before = plan_for(office), office.path.read_bytes()
    first = office.write(plan, NOW).fingerprint
    office.path.write_bytes(before)
    assert office.write(plan, NOW + timedelta(days=1)).fingerprint == first


def test_a_sheet_that_somebody_saved_since_the_read_is_not_written(office: WorkbookSheet) -> None:
    plan = plan_for(office)
    save(office.path, "ของฝ่าย")
    outcome = office.write(plan, NOW)
    assert (outcome.written, outcome.reason) == (False, "changed")
    assert value_of(office) == "ของฝ่าย"


def test_a_save_in_the_last_moment_wins(
    office: WorkbookSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The hash is taken again after our bytes are on the disk, right before the exchange."""
    plan, flush = plan_for(office), os.fsync

    def save_meanwhile(handle: int) -> None:
        flush(handle)
        if any(office.path.parent.glob("~tidtam-*")):
            save(office.path, "ของฝ่าย")

    monkeypatch.setattr(os, "fsync", save_meanwhile)
    assert office.write(plan, NOW).reason == "changed"
    assert value_of(office) == "ของฝ่าย"
    assert [entry.name for entry in office.path.parent.iterdir()] == ["แผน.xlsx"]


def excel_lock(path: Path, name: str) -> Path:
    """Lay down the owner file as Excel does: the name in the code page, then in UTF-16."""
    lock = path.with_name(f"~${path.name}")
    narrow = name.encode("cp874")
    wide = name.encode("utf-16-le")
    head = bytes([len(narrow)]) + narrow.ljust(54, b" ")
    lock.write_bytes(head + len(name).to_bytes(2, "little") + wide.ljust(108, b"\0"))
    return lock


def libreoffice_lock(path: Path, name: str) -> Path:
    lock = path.with_name(f".~lock.{path.name}#")
    lock.write_text(f",{name},pc-07,04.11.2024 08:15,file:///home/x/;", encoding="utf-8")
    return lock


LOCKS = [(excel_lock, "สมหญิง ใจดี", "สมหญิง ใจดี"), (libreoffice_lock, "somying", "somying (pc-07)")]


@pytest.mark.parametrize(("lay", "name", "holder"), LOCKS)
def test_a_workbook_that_somebody_holds_open_is_not_written(
    office: WorkbookSheet, lay: Callable[[Path, str], Path], name: str, holder: str
) -> None:
    lock = lay(office.path, name)
    age(lock, hours=2)
    since = NOW - timedelta(hours=2)
    outcome = office.write(plan_for(office), NOW)
    assert (outcome.written, outcome.reason) == (False, "locked")
    assert (outcome.holder, outcome.since) == (holder, since)
    assert office.lock() == Lock(lock, holder, since)
    assert value_of(office) == "เดิม"


@pytest.mark.parametrize(("lay", "name", "holder"), LOCKS)
def test_a_lock_older_than_a_day_is_removed(
    office: WorkbookSheet, lay: Callable[[Path, str], Path], name: str, holder: str
) -> None:
    lock = lay(office.path, name)
    age(lock, hours=25)
    assert office.write(plan_for(office), NOW).written, holder
    assert not lock.exists()


def test_an_old_lock_that_cannot_be_removed_still_holds(
    office: WorkbookSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So it is on Windows while Excel runs: the system keeps the file from being removed."""
    age(excel_lock(office.path, "สมชาย"), hours=90)
    plan = plan_for(office)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "unlink", refuse)
    assert office.write(plan, NOW).holder == "สมชาย"


def test_a_lock_file_without_a_name_holds_too(office: WorkbookSheet) -> None:
    lock = office.path.with_name("~$แผน.xlsx")
    lock.write_bytes(b"")
    age(lock, hours=1)
    outcome = office.write(plan_for(office), NOW)
    assert (outcome.reason, outcome.holder) == ("locked", "")


def test_windows_refusing_the_exchange_is_a_lock(
    office: WorkbookSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    exchange = safe_save._exchange

    def refuse(temporary: Path, path: Path) -> None:
        if path == office.path:
            raise safe_save.HeldOpen
        exchange(temporary, path)

    monkeypatch.setattr(safe_save, "_exchange", refuse)
    assert office.write(plan_for(office), NOW).reason == "locked"
    assert value_of(office) == "เดิม"


def test_what_was_replaced_is_kept_and_only_the_newest_stay(office: WorkbookSheet) -> None:
    for day in range(5):
        office.write(plan_for(office, f"ครั้งที่ {day}"), NOW + timedelta(days=day))
    names = sorted(entry.name for entry in office.backups.iterdir())
    assert [name[: len("แผน-20241106-090000")] for name in names] == [
        f"แผน-202411{day:02}-090000" for day in (6, 7, 8)
    ]
    newest = WorkbookSheet(office.backups / names[-1], backups=office.backups)
    assert value_of(newest) == "ครั้งที่ 3"


def test_a_clock_set_back_never_loses_the_backup_just_made(office: WorkbookSheet) -> None:
    for day in (9, 8, 7, 6, 1):
        office.write(plan_for(office, f"วันที่ {day}"), NOW.replace(day=day))
    assert any(entry.name.startswith("แผน-20241101") for entry in office.backups.iterdir())


def test_the_permissions_of_the_file_stay(office: WorkbookSheet) -> None:
    office.path.chmod(0o664)
    office.write(plan_for(office), NOW)
    assert stat.S_IMODE(office.path.stat().st_mode) == 0o664


def test_a_link_to_the_workbook_stays_a_link(office: WorkbookSheet, tmp_path: Path) -> None:
    link = tmp_path / "ลิงก์.xlsx"
    link.symlink_to(office.path)
    linked = WorkbookSheet(link, backups=office.backups)
    assert linked.write(plan_for(linked), NOW).written
    assert link.is_symlink() and value_of(office) == "ใหม่"


@pytest.mark.parametrize("moment", range(1, 4))
def test_a_disk_that_fills_at_any_moment_leaves_the_workbook_as_it_was(
    office: WorkbookSheet, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    """Moments: flushing the backup, its folder's entry aside, then the new workbook."""
    before, calls, flush = office.path.read_bytes(), 0, os.fsync

    def fill_up(handle: int) -> None:
        nonlocal calls
        calls += 1
        if calls == moment and not stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(errno.ENOSPC, "No space left on device")
        flush(handle)

    monkeypatch.setattr(os, "fsync", fill_up)
    plan = plan_for(office)
    if moment == 2:  # the folder's own flush: nothing of ours can be lost by it
        assert office.write(plan, NOW).written
        return
    with pytest.raises(SheetError) as full:
        office.write(plan, NOW)
    assert full.value.code == "disk_full"
    assert office.path.read_bytes() == before
    assert [entry.name for entry in office.path.parent.iterdir()] == ["แผน.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="file size limits are of POSIX")
def test_a_write_that_the_system_breaks_off_leaves_the_workbook_as_it_was(
    office: WorkbookSheet,
) -> None:
    """A real refusal in the middle of the bytes: the process may write 2,000 a file."""
    before = office.path.read_bytes()
    script = (
        "import resource, signal, sys\n"
        "from datetime import UTC, datetime\n"
        "from pathlib import Path\n"
        "from engine.sheet_errors import SheetError\n"
        "from engine.snapshot import CellEdit, WritePlan\n"
        "from sync.backends.workbook import WorkbookSheet\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "office = WorkbookSheet(Path(sys.argv[1]), backups=Path(sys.argv[2]))\n"
        "plan = WritePlan(office.fingerprint(), (CellEdit('ติดตาม', 2, 2, 'ใหม่'),))\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        "try:\n"
        "    office.write(plan, datetime(2024, 11, 4, tzinfo=UTC))\n"
        "except SheetError as error:\n"
        "    sys.exit(error.code)\n"
    )
    command = [sys.executable, "-B", "-c", script, str(office.path), str(office.backups)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert ended.stderr.strip() == "disk_full"
    assert office.path.read_bytes() == before
    assert [entry.name for entry in office.path.parent.iterdir()] == ["แผน.xlsx"]


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="nothing is denied to root")
def test_a_read_only_folder_is_told_by_name(office: WorkbookSheet) -> None:
    office.path.parent.chmod(0o555)
    try:
        with pytest.raises(SheetError) as refused:
            office.write(plan_for(office), NOW)
    finally:
        office.path.parent.chmod(0o755)
    assert refused.value.code == "no_permission"
    assert str(office.path) in str(dict(refused.value.said.about)["file"])


def test_a_folder_that_refuses_new_files_is_told_by_name(
    office: WorkbookSheet, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan, place = plan_for(office), Path.open

    def refuse(path: Path, *arguments: object, **named: object) -> object:
        if path.name.startswith("~tidtam-") and path.parent == office.path.parent:
            raise OSError(errno.EROFS, "Read-only file system")
        return place(path, *arguments, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refuse)
    with pytest.raises(SheetError) as refused:
        office.write(plan, NOW)
    assert (refused.value.code, refused.value.permanent) == ("no_permission", True)


def test_the_one_workbook_of_a_folder_is_found_beside_locks_and_rests(
    office: WorkbookSheet,
) -> None:
    excel_lock(office.path, "a")
    libreoffice_lock(office.path, "a")
    office.path.with_name("~tidtam-1-0.tmp").touch()
    office.path.with_name("~tidtam-1-0.xlsx").touch()
    assert find_workbook(office.path.parent) == office.path


def test_a_folder_with_two_workbooks_names_both(office: WorkbookSheet) -> None:
    save(office.path.with_name("สำเนา.xlsx"), "x")
    with pytest.raises(SheetError) as unsure:
        find_workbook(office.path.parent)
    assert unsure.value.code == "several_in_folder"
    assert dict(unsure.value.said.about)["files"] == "สำเนา.xlsx, แผน.xlsx"


@pytest.mark.parametrize(("name", "code"), [("empty", "none_in_folder"), ("away", "missing")])
def test_a_folder_without_a_workbook_says_so(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(SheetError) as none:
        find_workbook(tmp_path / name)
    assert none.value.code == code


def test_appends_of_a_hundred_rows_keep_their_order(office: WorkbookSheet) -> None:
    rows = tuple(RowAppend("ติดตาม", (f"M{n:03}", None, "ค")) for n in range(2, 102))
    office.write(WritePlan(office.fingerprint(), appends=rows), NOW)
    assert [row[0] for row in office.read().tabs[0].rows[1:]] == [
        f"M{n:03}" for n in range(1, 102)
    ]
