"""Run `tidtam` with the words given and print the most memory it held, in MB.

A process begins with the peak of the one that started it (ru_maxrss outlives exec), so
Linux is asked for VmHWM, which begins anew; ru_maxrss serves where there is none.
"""

import resource
import sys
from pathlib import Path

from tidtam.__main__ import main


def peak() -> float:
    """Return the peak resident set of this process in MB (10^6 bytes)."""
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return int(lines["VmHWM"].split()[0]) * 1024 / 1e6
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    try:
        main()
    finally:
        print(f"\n{peak():.1f}")
