"""The flow `check`: an office's set-up judged line by line; what was looked up comes as values."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from engine.columns import TABS
from engine.digest_people import is_present, without_address
from engine.fiscal_year import FiscalYear
from engine.people import coordinators
from engine.register import Register
from engine.snapshot import Snapshot
from engine.wording import Said, said
from sync.layout import bind
from workflows import stamps as st
from workflows.office import Office

State = Literal["ok", "warn", "fail"]
LEAST_FREE, LITTLE_FREE = 100, 1000
"""Megabytes free: below the first a backup may not fit; a year needs the second."""


@dataclass(frozen=True, slots=True)
class Line:
    """One thing checked: topic is a lasting id, text what was found and what to do."""

    topic: str
    state: State
    text: Said


def line(topic: str, state: State, code: str, **about: object) -> Line:
    """Return a line that says `check.<code>`."""
    return Line(topic, state, said(f"check.{code}", **about))


def folder_lines(folder: Path, mode: int | None, free_mb: int) -> list[Line]:
    """Judge who may read the folder and how much fits; mode: permission bits, None on Windows."""
    found = []
    if mode is None:
        found.append(line("permissions", "ok", "folder_windows", folder=str(folder)))
    elif mode & 0o077:
        about = {"folder": str(folder), "mode": f"{mode:o}"}
        found.append(line("permissions", "warn", "folder_open", **about))
    else:
        found.append(line("permissions", "ok", "folder_private", folder=str(folder)))
    state: State = "ok" if free_mb >= LITTLE_FREE else "warn"
    state = state if free_mb >= LEAST_FREE else "fail"
    code = "disk" if state == "ok" else "disk_little"
    return [*found, line("disk", state, code, free=free_mb, folder=str(folder))]


def drive_line(topic: str, folder: Path, kind: str | None) -> Line:
    """Refuse a network drive for the folder or the database."""
    if kind is None:
        return line(topic, "ok", "drive_local", folder=str(folder))
    return line(topic, "fail", "drive_network", folder=str(folder), kind=kind)


def tab_lines(office: Office, snapshot: Snapshot, kept: Mapping[str, str]) -> list[Line]:
    """Bind every tab as a sync would; a tab that is stopped is named with the reason."""
    before = st.bound(kept)
    found: list[Line] = []
    for tab, design in TABS.items():
        known = before.get(tab, frozenset())
        layout, findings = bind(snapshot, design, office.profile.headings, known)
        if layout is None:
            found += [Line("tabs", "fail", finding.message) for finding in findings]
        else:
            about = {"tab": layout.title, "n": len(layout.columns)}
            found.append(line("tabs", "ok", "tab_bound", **about))
    return found


def people_lines(office: Office, register: Register, today: date) -> list[Line]:
    """Judge who can be mailed, and whether anybody coordinates."""
    people = register.people.values()
    named = sorted(coordinators(people, office.grants))
    found = [
        line("coordinator", "ok", "coordinator", who=", ".join(named))
        if named
        else line("coordinator", "warn", "no_coordinator")
    ]
    silent = without_address(people, today)
    if silent:
        names = ", ".join(p.name or p.position or p.division for p in silent[:10])
        found.append(line("people", "warn", "no_address", n=len(silent), who=names))
    reached = {p.email for p in people if p.email and is_present(p, today)}
    state: State = "ok" if reached else "warn"
    return [*found, line("people", state, "people", n=len(reached))]


def waiting_lines(kept: Mapping[str, str], register: Register) -> list[Line]:
    """Tell what the last cycles left: never read, failing, waiting to write, to be decided."""
    if st.first_sync(kept) is None:
        return [line("sync", "warn", "never_synced")]
    found = []
    failed, wait = st.failure(kept), st.waiting(kept)
    if failed is not None:
        found.append(line("sync", "warn", "sync_failed", day=failed[0].date(), why=failed[1]))
    if wait is not None:
        about = {"day": wait.since.date(), "holder": wait.holder or "–"}
        found.append(line("sync", "warn", "write_waits", **about))
    open_ones = sum(p.is_open for p in register.problems.values())
    if open_ones:
        found.append(line("problems", "warn", "problems", n=open_ones))
    read = st.last_read(kept)
    if read is not None:
        found.append(line("sync", "ok", "last_read", day=read.date()))
    return found


def calendar_line(office: Office) -> Line:
    """Tell how far the holidays are known; a due day after it is provisional."""
    ends = FiscalYear(office.policy.fiscal_year_be).last
    known = office.calendar.known_through
    if known < ends:
        return line("holidays", "warn", "holidays_provisional", day=known, ends=ends)
    return line("holidays", "ok", "holidays", day=known)


def clock_line(now: datetime, kept: Mapping[str, str], *, demonstration: bool) -> Line:
    """Judge the clock by what this office has already seen of it."""
    about = {"day": now.date(), "time": f"{now:%H:%M}", "zone": str(now.tzinfo)}
    if demonstration:
        return line("clock", "ok", "clock_demonstration", **about)
    stamps = (kept.get(name) for name in (st.LAST_READ, st.LAST_TICK))
    last = max((datetime.fromisoformat(text) for text in stamps if text), default=None)
    if last is not None and last > now:
        return line("clock", "warn", "clock_back", last=last.date(), **about)
    return line("clock", "ok", "clock", **about)


def mail_lines(backends: Sequence[str], about: Mapping[str, object], *, demo: bool) -> list[Line]:
    """Tell where mail goes; about: folder, host, port, security of the settings."""
    found = []
    for name in backends:
        if name == "folder":
            state: State = "ok" if demo or len(backends) > 1 else "warn"
            found.append(line("mail", state, "mail_folder", folder=about["folder"]))
        else:
            found.append(line("mail", "ok", "mail_smtp", **about))
    return found


def package_lines(home: Path, loaded: Iterable[tuple[str, Path | None]]) -> list[Line]:
    """Refuse a folder of ours that another installed package has taken the place of.

    loaded: our top-level names with where each is found; home: where tidtam itself is.
    """
    found = []
    for name, place in loaded:
        if place is not None and place.is_relative_to(home):
            found.append(line("packages", "ok", "package", name=name, place=str(place)))
        else:
            about = {"name": name, "place": str(place or "–"), "home": str(home)}
            found.append(line("packages", "fail", "package_elsewhere", **about))
    return found
