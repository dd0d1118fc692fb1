"""`tidtam` and `python -m tidtam`."""

import os
import sys


def main() -> None:
    """Run the command line. What it prints is UTF-8, also into a pipe on Windows."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    from tidtam.cli import app  # noqa: PLC0415  # the import is the start-up time

    try:
        app()
    except BrokenPipeError:  # `tidtam status | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
