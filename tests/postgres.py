"""A real PostgreSQL server for the tests, started from Debian's programs when first asked for."""

import atexit
import itertools
import os
import re
import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

import pytest

_HOMES = Path("/usr/lib/postgresql")
_numbers = itertools.count(1)


def programs() -> Path | None:
    """Return the folder of the newest server's programs, None where there is none."""
    found = [p.parent for p in _HOMES.glob("*/bin/initdb")]
    return max(found, key=lambda p: int(re.sub(r"\D", "", p.parent.name) or 0), default=None)


def new_database(template: str = "template0") -> str:
    """Return the address of a new database, made like the template; skip without a server."""
    if programs() is None:
        pytest.skip("NOT TESTED ON POSTGRESQL: no server programs under /usr/lib/postgresql")
    name = f"tidtam_{next(_numbers)}"
    run_sql(f'CREATE DATABASE {name} TEMPLATE "{template}"')
    return address(name)


def address(name: str) -> str:
    """Return the address of a database of the server."""
    return f"postgresql://postgres@/{name}?host={_server()}"


def run_sql(statement: str) -> None:
    """Run one statement as the server's owner, outside a transaction."""
    import psycopg

    with psycopg.connect(f"host={_server()} user=postgres dbname=postgres", autocommit=True) as c:
        c.execute(statement.encode())


@cache
def _server() -> Path:
    """Start the server once in a process; return the folder of its socket."""
    home = programs()
    assert home is not None
    # a short path: a Unix socket's may have 107 bytes
    place = Path(tempfile.mkdtemp(prefix="tidtam-pg-", dir="/tmp"))
    if os.geteuid() == 0:
        shutil.chown(place, "postgres")
    data = place / "data"
    _as_owner(home / "initdb", "-D", data, "-U", "postgres", "--auth=trust", "--no-sync",
              "--encoding=UTF8", "--locale=C.UTF-8")  # fmt: skip
    options = f"-k {place} -c listen_addresses='' -c fsync=off -c max_connections=40"
    atexit.register(_stop, home, place)
    _as_owner(home / "pg_ctl", "-D", data, "-w", "-l", place / "log", "-o", options, "start")
    return place


def _stop(home: Path, place: Path) -> None:
    _as_owner(home / "pg_ctl", "-D", place / "data", "-m", "immediate", "stop")
    shutil.rmtree(place, ignore_errors=True)


def _as_owner(*command: object) -> None:
    """Run a program of the server's, which refuses to be root."""
    prefix = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    subprocess.run(
        [*prefix, *map(str, command)],
        check=True,
        cwd="/",
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,  # a pipe would be held open by the server
        timeout=120,
    )
