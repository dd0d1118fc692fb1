"""sync --plan: what an amended plan changes, printed first and taken only with --yes."""

from pathlib import Path
from typing import Any

import typer

from engine.cells import plain
from engine.columns import MEASURES
from engine.wording import said
from sync.backends.plan_file import read_plan_file
from tidtam.bootstrap import House
from tidtam.commands.sync_words import sync_json
from tidtam.output import Speaker, print_json
from tidtam.speech import FAILED, RefusedError
from workflows.amend_plan import Amended, PlanAmendment, apply_plan, compare_plan, plan_act
from workflows.plan_matching import PlanRow
from workflows.sync_register import SyncOutcome, sync_register

_LONGEST = 120


def amend_from_file(house: House, plan: str, *, apply: bool, as_json: bool) -> bool:
    """Compare the file with the register, print it, and take it where told to.

    Returns whether the sync should go on. With --json one value is printed for all of it, so
    the sync that writes the amendments out is run here.
    """
    path = Path(plan).expanduser()
    grid = read_plan_file(path)
    speaker = Speaker(house.office.policy)
    now = house.clock.now()
    if not apply:
        with house.storage.reading() as work:
            act = plan_act(house.office, work, now.date())
            wanted = compare_plan(house.office, work.register(), grid, act)
        _print(speaker, path, wanted, as_json=as_json)
        return False
    before = sync_register(house.office, house.sheet, house.storage.work, now)
    _refuse_unread(before)
    taken = apply_plan(house.office, house.sheet, house.storage.work, grid, now)
    if not as_json:
        _print(speaker, path, taken, as_json=False, applied=True)
        return True
    done = sync_register(house.office, house.sheet, house.storage.work, now)
    print_json({**amendment_json(speaker, path, taken, applied=True), "sync": sync_json(done)})
    raise typer.Exit(FAILED if done.stopped or done.postponed or done.suspicious else 0)


def _refuse_unread(done: SyncOutcome) -> None:
    """Rows typed since the last sync must be known, or the file's would be added beside them."""
    stopped = any(finding.place.tab == MEASURES.title for finding in done.stopped)
    if stopped or done.suspicious:
        raise RefusedError(said("amend.sync_first"))


def _print(
    speaker: Speaker,
    path: Path,
    wanted: PlanAmendment,
    *,
    as_json: bool,
    applied: bool = False,
) -> None:
    if as_json:
        print_json({**amendment_json(speaker, path, wanted, applied=applied), "sync": None})
        return
    speaker.say("amend.headline", file=str(path), rows=len(wanted.plan.rows))
    if wanted.plan.own:
        speaker.say("amend.ignored", names=", ".join(wanted.plan.own))
    _tell_amended(speaker, wanted)
    _tell_others(speaker, wanted)
    for finding in wanted.findings:
        speaker.line(speaker.text(finding.message), "yellow")
    if not wanted and not wanted.asked:
        speaker.say("amend.zero")
    elif wanted:
        speaker.say("amend.taken" if applied else "amend.preview")


def _tell_amended(speaker: Speaker, wanted: PlanAmendment) -> None:
    if wanted.amended:
        speaker.line()
        speaker.line(speaker.text(said("amend.amended", n=len(wanted.amended))), "bold")
    for change in wanted.amended:
        title = change.measure.title[:_LONGEST]
        speaker.say("amend.measure", key=change.measure.key, title=title)
        for field, old, new in change.fields:
            heading = MEASURES.column(field).heading
            about = {"heading": heading, "old": old or "–", "new": new or "–"}
            speaker.line("    " + speaker.text(said("amend.field", **about)))
        for effect in change.effects:
            speaker.line("    → " + speaker.text(effect), "blue")


def _tell_others(speaker: Speaker, wanted: PlanAmendment) -> None:
    if wanted.added:
        speaker.line()
        speaker.line(speaker.text(said("amend.added", n=len(wanted.added))), "bold")
    for row in wanted.added:
        speaker.say("amend.row", row=str(row.row), title=row.title[:_LONGEST])
    if wanted.missing:
        speaker.line()
        code = "amend.partial" if wanted.partial else "amend.missing"
        speaker.line(speaker.text(said(code, n=len(wanted.missing))), "bold")
    for measure in () if wanted.partial else wanted.missing:
        speaker.say("amend.measure", key=measure.key, title=measure.title[:_LONGEST])
    if wanted.asked:
        speaker.line()
        speaker.line(speaker.text(said("amend.asked", n=len(wanted.asked))), "bold yellow")
    for asked in wanted.asked:
        speaker.line(f"  {speaker.text(asked.why)}")
        speaker.line(f"    {asked.row.title[:_LONGEST]}")
    speaker.line()


def amendment_json(
    speaker: Speaker, path: Path, wanted: PlanAmendment, *, applied: bool
) -> dict[str, Any]:
    """Return the shape of `sync --plan --json` (docs/reference/json.md), all but `sync`."""
    return {
        "file": str(path),
        "applied": applied,
        "columns": list(wanted.plan.fields),
        "ignored_columns": list(wanted.plan.own),
        "unchanged": wanted.unchanged,
        "changed": [_changed(speaker, change) for change in wanted.amended],
        "added": [_row(row) for row in wanted.added],
        "withdrawals": [
            {"key": m.key, "title": m.title} for m in (() if wanted.partial else wanted.missing)
        ],
        "partial": wanted.partial,
        "asked": [
            {
                **_row(asked.row),
                "candidates": list(asked.candidates),
                "message": speaker.text(asked.why),
            }
            for asked in wanted.asked
        ],
        "problems": [speaker.text(finding.message) for finding in wanted.findings],
    }


def _changed(speaker: Speaker, change: Amended) -> dict[str, Any]:
    fields = [
        {"field": name, "heading": MEASURES.column(name).heading, "old": old, "new": new}
        for name, old, new in change.fields
    ]
    return {
        "key": change.measure.key,
        "title": change.measure.title,
        "matched_by": change.matched_by,
        "fields": fields,
        "effects": [speaker.text(effect) for effect in change.effects],
    }


def _row(row: PlanRow) -> dict[str, Any]:
    cells = {field: plain(value) for field, value in row.cells.items() if plain(value).strip()}
    return {"row": row.row, "title": row.title, "cells": cells}
