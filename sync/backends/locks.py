"""The lock files that Excel and LibreOffice lay beside an open workbook."""

import re
import struct
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

STALE_AFTER = timedelta(days=1)
_MAX_LOCK = 4096  # bytes; Excel's file has 165, LibreOffice's a line
_EXCEL_WIDE = 55  # offset of the name in UTF-16, after one length byte and 54 of the code page


@dataclass(frozen=True, slots=True)
class Lock:
    """Who holds the workbook open ("" where the lock does not say), and since when (UTC)."""

    path: Path
    holder: str
    since: datetime


def find_lock(workbook: Path) -> Lock | None:
    """Return the first lock file beside the workbook, stale or not."""
    for name, read in (
        (f"~${workbook.name}", _excel_holder),
        (f".~lock.{workbook.name}#", _libreoffice_holder),
    ):
        path = workbook.with_name(name)
        try:
            since = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        except OSError:
            continue
        content = b""
        with suppress(OSError), path.open("rb") as stream:  # Excel may deny reading it
            content = stream.read(_MAX_LOCK)
        return Lock(path, read(content), since)
    return None


def live_lock(workbook: Path, now: datetime) -> Lock | None:
    """Return the lock that holds, after removing those a day old that can be removed.

    An office program that still runs keeps its lock file open, which Windows and its shares
    do not let anybody remove.
    """
    for _ in range(2):
        lock = find_lock(workbook)
        if lock is None or now - lock.since <= STALE_AFTER:
            return lock
        try:
            lock.path.unlink()
        except OSError:
            return lock
    return find_lock(workbook)


def _excel_holder(content: bytes) -> str:
    if len(content) > _EXCEL_WIDE + 2:
        (length,) = struct.unpack_from("<H", content, _EXCEL_WIDE)
        wide = content[_EXCEL_WIDE + 2 : _EXCEL_WIDE + 2 + 2 * length]
        name = wide.decode("utf-16-le", "ignore").strip(" \0")
        if name:
            return name
    if not content:
        return ""
    return content[1 : 1 + content[0]].decode("cp874", "ignore").strip(" \0")


def _libreoffice_holder(content: bytes) -> str:
    """`name,user,host,date,profile;` with commas of a name behind a backslash."""
    fields = re.split(r"(?<!\\),", content.decode("utf-8", "replace"))
    fields = [re.sub(r"\\(.)", r"\1", field) for field in [*fields, "", "", ""][:3]]
    name = fields[0] or fields[1].rpartition("/")[2]
    return " ".join(part for part in (name, f"({fields[2]})" if fields[2] else "") if part)
