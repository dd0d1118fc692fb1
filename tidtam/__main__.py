"""`tidtam` and `python -m tidtam`."""

import sys


def main() -> None:
    """Run the command line. What it prints is UTF-8, also into a pipe on Windows."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    from tidtam.cli import app  # noqa: PLC0415  # the import is the start-up time

    app()


if __name__ == "__main__":
    main()
