"""A bug in the program: kept whole in a file, so that no traceback reaches a user."""

import tempfile
import traceback
from pathlib import Path

from tidtam.clock import SystemClock


def report_crash(error: Exception, folder: Path | None = None) -> Path:
    """Write the traceback into the office's folder `crashes` and return the file.

    Without an office, or where its disk refuses, into the machine's folder for passing files.
    Only its owner can read it: an error's message may hold what stood in a cell.
    """
    text = "".join(traceback.format_exception(error))
    name = f"crash-{SystemClock().now():%Y%m%d-%H%M%S}.txt"
    for place in (folder / "crashes" if folder else None, Path(tempfile.gettempdir())):
        if place is None:
            continue
        try:
            place.mkdir(mode=0o700, exist_ok=True)
            path = place / name
            path.touch(mode=0o600)
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue
        return path
    return Path("-")
