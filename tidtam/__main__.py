"""`tidtam` and `python -m tidtam`."""

import gc
import os
import sys


def collect_rarely() -> None:
    """Let the cycle collector walk the values seldom: a register has very many and no cycles.

    At its usual pace it takes a third of the time of a sync.
    """
    gc.set_threshold(50_000, 20, 50)


def main() -> None:
    """Run the command line. What it prints is UTF-8, also into a pipe on Windows."""
    collect_rarely()
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    from tidtam.cli import app  # noqa: PLC0415  # the import is the start-up time

    try:
        app()
    except BrokenPipeError:  # `tidtam status | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


if __name__ == "__main__":
    main()
