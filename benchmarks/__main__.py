"""`python -m benchmarks [PART...]`: measure, and print one table."""

import platform
import sys
from collections.abc import Callable, Iterator
from importlib.metadata import version
from os import cpu_count

from benchmarks.cycles import register_of_1000, register_of_10000
from benchmarks.digests import digests
from benchmarks.judging import judging
from benchmarks.measuring import Line
from benchmarks.program import memory, program
from tidtam.__main__ import collect_rarely

PARTS: dict[str, Callable[[], Iterator[Line]]] = {
    "program": program,
    "memory": memory,
    "judging": judging,
    "digests": digests,
    "1000": register_of_1000,
    "10000": register_of_10000,
}
_LIBRARIES = ("python-calamine", "lxml", "sqlalchemy", "jinja2", "typer")


def main() -> None:
    """Measure the parts that were named, all where none was."""
    wanted = sys.argv[1:] or list(PARTS)
    unknown = [name for name in wanted if name not in PARTS]
    if unknown:
        sys.exit(f"no such part: {', '.join(unknown)}; there are {', '.join(PARTS)}")
    collect_rarely()  # as the program does
    print(machine(), flush=True)
    print(f"\n{'what':<56}{'measured':>12}{'floor':>11}{'ratio':>8}  aim")
    for name in wanted:
        for line in PARTS[name]():
            print(shown(line), flush=True)


def machine() -> str:
    """Return what the figures were measured on."""
    found = ", ".join(f"{name} {version(name)}" for name in _LIBRARIES)
    return (
        f"{platform.machine()}, {cpu_count()} cores, Python {platform.python_version()}, {found}"
    )


def shown(line: Line) -> str:
    """Return a line of the table."""
    floor = f"{line.floor:.3f} {line.unit}" if line.floor else ""
    ratio = f"{line.ratio:.1f}" if line.ratio else ""
    measured = f"{line.measured:.3f} {line.unit}" if line.unit == "s" else _whole(line)
    return f"{line.what:<56}{measured:>12}{floor:>11}{ratio:>8}  {_aim(line)}".rstrip()


def _whole(line: Line) -> str:
    return f"{line.measured:.0f} {line.unit}"


def _aim(line: Line) -> str:
    if line.met is None:
        return ""
    aim = f"{line.times:g} x floor" if line.times else f"{line.at_most:g} {line.unit}"
    return f"{aim:<12}{'met' if line.met else 'NOT MET'}"


if __name__ == "__main__":
    main()
