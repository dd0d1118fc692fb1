"""Replace a file so that it is at every moment either whole and old or whole and new."""

import errno
import hashlib
import os
import re
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from engine.sheet_errors import SheetError

TEMPORARY = "~tidtam-"  # readers and find_workbook pass over names that begin so
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DENIED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


def fingerprint_of(data: bytes) -> str:
    """Return the sha256 of the bytes in hex."""
    return hashlib.sha256(data).hexdigest()


def read_bytes(path: Path) -> bytes:
    """Return the file's bytes; SheetError where it is missing, a folder or out of reach."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise typed(error, path) from error


def typed(error: OSError, path: Path) -> SheetError:
    """Return what an operating system error means for people."""
    file = str(path)
    if error.errno in _FULL:
        return SheetError("disk_full", permanent=False, file=file)
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return SheetError("missing", permanent=False, file=file)
    if path.is_dir():
        return SheetError("is_folder", permanent=True, file=file)
    if error.errno in _DENIED:
        return SheetError("no_permission", permanent=True, file=file)
    return SheetError("not_reachable", permanent=False, file=file, reason=error.strerror or error)


def keep_backup(path: Path, data: bytes, backups: Path, keep: int, now: datetime) -> Path:
    """Write the bytes as name-YYYYmmdd-HHMMSS-hash8.xlsx and keep the newest `keep`."""
    name = f"{path.stem}-{now:%Y%m%d-%H%M%S}-{fingerprint_of(data)[:8]}{path.suffix}"
    target = backups / name
    try:
        backups.mkdir(parents=True, exist_ok=True)
        _write_beside(target, data)
        stamp = re.compile(
            re.escape(path.stem) + r"-\d{8}-\d{6}-[0-9a-f]{8}" + re.escape(path.suffix)
        )
        mine = sorted(entry for entry in backups.iterdir() if stamp.fullmatch(entry.name))
        for old in [entry for entry in mine if entry != target][
            : max(0, len(mine) - max(keep, 1))
        ]:
            old.unlink()
    except OSError as error:
        raise typed(error, target) from error
    return target


class HeldOpen(Exception):  # noqa: N818 (a state of the file, not a fault)
    """Windows does not exchange a file that a program holds open."""


def replace(path: Path, data: bytes, still_good: Callable[[], bool]) -> bool:
    """Put the bytes in the file's place; False, and nothing done, where no longer good.

    The check runs after the new bytes are on the disk, right before the exchange.
    Raises HeldOpen on Windows, and SheetError for all else.
    """
    try:
        return _write_beside(path, data, still_good)
    except OSError as error:
        raise typed(error, path) from error


def create(path: Path, data: bytes) -> None:
    """Write a new file, whole or not at all; SheetError where one is there already."""
    if path.exists():
        raise SheetError("exists", permanent=True, file=str(path))
    replace(path, data, lambda: not path.exists())


def _write_beside(path: Path, data: bytes, still_good: Callable[[], bool] = lambda: True) -> bool:
    temporary = path.with_name(f"{TEMPORARY}{os.getpid()}-{fingerprint_of(data)[:8]}.tmp")
    try:
        with temporary.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if path.exists():
            shutil.copystat(path, temporary)  # permission bits and access lists
            os.utime(temporary)
        if not still_good():
            return False
        _exchange(temporary, path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)
    return True


def _exchange(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except PermissionError as error:
        if os.name == "nt":
            raise HeldOpen from error
        raise


def _sync_folder(folder: Path) -> None:
    """Make the exchange itself last; Windows and some shares cannot, and need not."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
