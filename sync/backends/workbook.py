"""The shared sheet as an .xlsx file on a disk or share, which people edit at the same time."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from engine.sheet_errors import SheetError
from engine.snapshot import CellEdit, Snapshot, WriteOutcome, WritePlan
from sync.backends.locks import Lock, find_lock, live_lock
from sync.backends.safe_save import (
    TEMPORARY,
    HeldOpen,
    fingerprint_of,
    keep_backup,
    read_bytes,
    replace,
)
from sync.backends.xlsx_package import Package
from sync.backends.xlsx_read import read_snapshot
from sync.backends.xlsx_write import apply_plan

Change = Callable[[Package], tuple[bytes, tuple[CellEdit, ...]]]
_PASSED_OVER = ("~$", ".~lock", TEMPORARY, ".")


def find_workbook(folder: Path) -> Path:
    """Return the one .xlsx directly in the folder; SheetError where none or several are."""
    try:
        entries = sorted(folder.iterdir())
    except FileNotFoundError as error:
        raise SheetError("missing", permanent=False, file=str(folder)) from error
    except NotADirectoryError as error:
        raise SheetError("none_in_folder", permanent=True, file=str(folder)) from error
    except OSError as error:
        raise SheetError("no_permission", permanent=True, file=str(folder)) from error
    found = [
        entry
        for entry in entries
        if entry.suffix.lower() == ".xlsx"
        and not entry.name.startswith(_PASSED_OVER)
        and entry.is_file()
    ]
    if not found:
        raise SheetError("none_in_folder", permanent=True, file=str(folder))
    if len(found) > 1:
        names = ", ".join(entry.name for entry in found)
        raise SheetError("several_in_folder", permanent=True, file=str(folder), files=names)
    return found[0]


class WorkbookSheet:
    """One workbook: read whole, written cell by cell, never while somebody holds it open."""

    def __init__(self, path: Path, *, backups: Path, keep_backups: int = 10) -> None:
        """Name the workbook, and the folder that keeps what each write replaced."""
        self.path = path
        self.backups = backups
        self.keep_backups = keep_backups

    def fingerprint(self) -> str:
        """Return the sha256 of the file's bytes; SheetError where it cannot be read."""
        return fingerprint_of(read_bytes(self.path))

    def read(self) -> Snapshot:
        """Return all worksheets and the fingerprint of the very bytes they were read from.

        "" and None both mean an empty cell. A formula without a stored result reads as empty
        and stands in Tab.formulas. Raises SheetError.
        """
        data = read_bytes(self.path)
        return read_snapshot(Package(data, str(self.path)), fingerprint_of(data))

    def lock(self) -> Lock | None:
        """Return who holds the workbook open, as the lock file says, stale or not."""
        return find_lock(self.path)

    def write(self, plan: WritePlan, now: datetime) -> WriteOutcome:
        """Write all of the plan or nothing.

        Not written, with the reason, where the file changed since the read or is held open.
        Cells that a formula or a merge holds are left alone and named in `skipped`.
        Raises SheetError (missing tab, text too long, no permission, disk full); the file is
        then as it was.
        """
        return self.exchange(lambda package: apply_plan(package, plan), now, plan.fingerprint)

    def exchange(self, change: Change, now: datetime, expected: str | None = None) -> WriteOutcome:
        """Put the changed workbook in the place of the old one, which is kept as a backup.

        expected: the fingerprint that the file must still have, where it matters.
        """
        target = self.path.resolve()  # a link stays a link
        data = read_bytes(target)
        before = fingerprint_of(data)
        if expected is not None and before != expected:
            return _put_off("changed", before)
        lock = live_lock(target, now)
        if lock is not None:
            return _put_off("locked", before, lock)
        fresh, skipped = change(Package(data, str(self.path)))
        if fresh != data:
            try:
                keep_backup(target, data, self.backups, self.keep_backups, now)
                if not replace(target, fresh, lambda: self._still(target, before, now)):
                    lock = live_lock(target, now)
                    return _put_off("locked" if lock else "changed", self.fingerprint(), lock)
            except HeldOpen:
                return _put_off("locked", before)
        return WriteOutcome(written=True, fingerprint=fingerprint_of(fresh), skipped=skipped)

    @staticmethod
    def _still(target: Path, before: str, now: datetime) -> bool:
        return live_lock(target, now) is None and fingerprint_of(read_bytes(target)) == before


def _put_off(reason: str, fingerprint: str, lock: Lock | None = None) -> WriteOutcome:
    return WriteOutcome(
        written=False,
        reason=reason,
        holder=lock.holder if lock else "",
        since=lock.since if lock else None,
        fingerprint=fingerprint,
    )
