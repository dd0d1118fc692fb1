"""Asks the operating system on what kind of drive a folder lies."""

import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

from workflows.network_drives import linux_network_type, mac_network_type, windows_network_type


def network_type(folder: Path) -> str | None:
    """Return the kind of network drive that holds the folder; None of a local one, or unknown."""
    place = folder.resolve()
    if sys.platform == "win32":
        return windows_network_type(PureWindowsPath(place), _drive_type)
    if sys.platform == "darwin":
        return mac_network_type(_mounted(), PurePosixPath(place))
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return None
    return linux_network_type(mounts, PurePosixPath(place))


def _drive_type(root: str) -> int:
    import ctypes  # noqa: PLC0415

    if sys.platform != "win32":
        raise OSError(root)
    return int(ctypes.windll.kernel32.GetDriveTypeW(root))


def _mounted() -> str:
    try:
        done = subprocess.run(
            ["/sbin/mount"], capture_output=True, text=True, timeout=10, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout
