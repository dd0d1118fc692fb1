"""What `sync` says, also as part of other commands."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tidtam.output import Speaker

if TYPE_CHECKING:
    from workflows.sync_register import SyncOutcome


@contextmanager
def progress(speaker: Speaker, code: str, *, quiet: bool) -> Iterator[None]:
    """Show that something is going on, where a person watches."""
    from engine.wording import said  # noqa: PLC0415

    # the console is not asked: it is 8 MB that a scheduled tick need not hold beside a register
    if quiet or not sys.stdout.isatty():
        yield
        return
    with speaker.console.status(speaker.text(said(code))):
        yield


def sync_json(done: "SyncOutcome") -> dict[str, Any]:
    """Return the shape of `sync --json`."""
    return {
        "skipped": done.skipped,
        "measures": done.measures,
        "changes": done.changes,
        "opened": done.opened,
        "cells_written": done.cells_written,
        "rows_added": done.rows_added,
        "problems": done.problems,
        "stopped": [finding.place.tab for finding in done.stopped],
        "suspicious": done.suspicious,
        "postponed": done.postponed,
        "holder": done.holder,
    }


def tell_sync(speaker: Speaker, done: "SyncOutcome") -> None:
    """Say what a sync came to."""
    if done.skipped:
        speaker.say("sync.skipped")
    else:
        speaker.say("sync.read", measures=done.measures, changes=done.changes, opened=done.opened)
    if done.cells_written or done.rows_added:
        speaker.say("sync.written", cells=done.cells_written, rows=done.rows_added)
    for finding in done.stopped:
        speaker.line(speaker.text(finding.message), "bold red")
    if done.suspicious:
        speaker.say("sync.suspicious")
    if done.postponed:
        code = "sync.locked" if done.postponed == "locked" else "sync.changed"
        speaker.say(code, holder=done.holder or "–")
    if done.problems:
        speaker.say("sync.problems", problems=done.problems)
