"""Whether a folder lies on a network drive, told from what the operating system lists.

SQLite's WAL keeps its index in shared memory, which no network file system offers
(sqlite.org/wal.html, "does not work over a network filesystem").
"""

import re
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath, PureWindowsPath
from typing import Final

NETWORK_TYPES: Final = frozenset(
    {
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.ceph",
        "fuse.davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.s3fs", "fuse.smbnetfs", "fuse.sshfs", "fuse.vmhgfs-fuse", "gfs2", "glusterfs",
        "gpfs", "lustre", "ncpfs", "nfs", "nfs4", "ocfs2", "osxfuse", "prl_fs", "smb2", "smb3",
        "smbfs", "sshfs", "vboxsf", "vmhgfs", "webdav",
    }
)  # fmt: skip
DRIVE_REMOTE: Final = 4
"""What GetDriveTypeW answers for a mapped network drive (winbase.h)."""
_OCTAL: Final = re.compile(r"\\([0-7]{3})")
_MAC_LINE: Final = re.compile(r"^.+? on (/.*) \(([^,)]+)")


def linux_network_type(mounts: str, folder: PurePosixPath) -> str | None:
    """Return the network file system that holds the folder, None of a local one.

    mounts: the text of /proc/mounts; folder: absolute, links resolved.
    """
    lines = (line.split(" ") for line in mounts.splitlines())
    listed = ((_unescaped(parts[1]), parts[2]) for parts in lines if len(parts) > 2)
    return _network_type(listed, folder)


def mac_network_type(mounts: str, folder: PurePosixPath) -> str | None:
    """Return the network file system that holds the folder; mounts: what `mount` prints."""
    found = (_MAC_LINE.match(line) for line in mounts.splitlines())
    return _network_type(((m[1], m[2]) for m in found if m), folder)


def windows_network_type(folder: PureWindowsPath, drive_type: Callable[[str], int]) -> str | None:
    """Return "UNC" or "network drive" where the folder is on one; drive_type: GetDriveTypeW."""
    text = str(folder).replace("/", "\\")
    if text.upper().startswith("\\\\?\\UNC\\"):
        return "UNC"
    text = text.removeprefix("\\\\?\\")
    if text.startswith("\\\\"):
        return "UNC"
    drive = PureWindowsPath(text).drive
    if drive and drive_type(f"{drive}\\") == DRIVE_REMOTE:
        return "network drive"
    return None


def _network_type(mounts: Iterable[tuple[str, str]], folder: PurePosixPath) -> str | None:
    """The deepest mount point above the folder holds it; of two on one point the later does."""
    depth, kind = -1, ""
    for point, mounted in mounts:
        above = PurePosixPath(point)
        if folder.is_relative_to(above) and len(above.parts) >= depth:
            depth, kind = len(above.parts), mounted
    return kind if kind.lower() in NETWORK_TYPES else None


def _unescaped(point: str) -> str:
    """/proc/mounts writes a blank in a name as backslash 040; other letters stand as they are."""
    return _OCTAL.sub(lambda m: chr(int(m[1], 8)), point)
