"""sync, tick, answer, decide: what changes the office."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any, TypeVar

import typer

from tidtam.commands.sync_words import progress, sync_json, tell_sync
from tidtam.options import HERE, By, Json, OfficeDir, day_of
from tidtam.output import Speaker, print_json
from tidtam.speech import FAILED, USAGE, RefusedError, plainly, tell

if TYPE_CHECKING:
    from tidtam.bootstrap import House

T = TypeVar("T")
PlanFile = Annotated[str, typer.Option("--plan", metavar="FILE", help=tell("help.sync.plan"))]
Yes = Annotated[bool, typer.Option("--yes", help=tell("help.sync.yes"))]
Backfill = Annotated[bool, typer.Option("--backfill", help=tell("help.backfill"))]


@plainly
def sync(
    office: OfficeDir = HERE,
    plan: PlanFile = "",
    *,
    yes: Yes = False,
    backfill: Backfill = False,
    json: Json = False,
) -> None:
    """Read the shared sheet, keep what changed, and write the states back."""
    from tidtam.bootstrap import open_office  # noqa: PLC0415
    from workflows.sync_register import sync_register  # noqa: PLC0415

    house = open_office(office)
    speaker = Speaker(house.office.policy)
    if plan:
        from tidtam.commands.amending import amend_from_file  # noqa: PLC0415

        if not amend_from_file(house, plan, apply=yes, as_json=json):
            return
    now = house.clock.now()
    with progress(speaker, "sync.going_on", quiet=json):
        done = sync_register(house.office, house.sheet, house.storage.work, now, backfill=backfill)
    if json:
        print_json(sync_json(done))
    else:
        tell_sync(speaker, done)
    raise typer.Exit(FAILED if done.stopped or done.postponed or done.suspicious else 0)


@plainly
def tick(
    office: OfficeDir = HERE,
    at: Annotated[str, typer.Option("--at", metavar="DATE", help=tell("help.tick.at"))] = "",
    *,
    json: Json = False,
) -> None:
    """Do everything that is due: sync, rounds, digests, delivery."""
    from tidtam.bootstrap import mail_of, open_office  # noqa: PLC0415
    from tidtam.commands.ticking import tell_tick, tick_failed, tick_json  # noqa: PLC0415
    from workflows.tick import tick as run_tick  # noqa: PLC0415

    house = open_office(office)
    if at:
        _stand_at(house, at)
    speaker = Speaker(house.office.policy)
    with progress(speaker, "tick.going_on", quiet=json):
        mail = mail_of(house)
        done = _told_if_it_crashes(
            house,
            lambda: run_tick(house.office, house.sheet, house.storage.work, mail, house.clock),
        )
    if json:
        print_json(tick_json(done))
    else:
        tell_tick(speaker, done, house)
    raise typer.Exit(FAILED if tick_failed(done) else 0)


def _told_if_it_crashes(house: "House", run: Callable[[], T]) -> T:
    """A bug in a run is kept in a file and told in the coordinator's next digest."""
    from config.errors import SettingsError  # noqa: PLC0415
    from engine.sheet_errors import SheetError  # noqa: PLC0415
    from engine.storage_errors import StorageError  # noqa: PLC0415
    from engine.wording import said  # noqa: PLC0415
    from tidtam.crash import report_crash  # noqa: PLC0415
    from workflows.tick import keep_crash  # noqa: PLC0415

    try:
        return run()
    except (SettingsError, SheetError, StorageError, OSError):
        raise
    except Exception as error:
        path = str(report_crash(error, house.settings.folder))
        where = said("office.crash_report", file=path)
        keep_crash(house.storage.work, house.clock.now(), where)
        raise RefusedError(said("cli.crashed", file=path)) from error


def _stand_at(house: "House", at: str) -> None:
    from engine.wording import said  # noqa: PLC0415
    from tidtam.bootstrap import set_demonstration_day  # noqa: PLC0415

    if not house.office.demonstration:
        raise RefusedError(said("tick.only_demonstration"), USAGE)
    day, present = day_of(at, "--at"), house.clock.now().date()
    if day is not None and day < present:
        raise RefusedError(said("tick.never_back", day=day, present=present), USAGE)
    if day is not None:
        set_demonstration_day(house.storage, day)


@plainly
def answer(
    key: Annotated[str, typer.Argument(metavar="KEY", help=tell("help.answer.key"))],
    by: By,
    state: Annotated[str, typer.Option("--state", help=tell("help.answer.state"))],
    result: Annotated[str, typer.Option("--result", help=tell("help.answer.result"))] = "",
    problem: Annotated[str, typer.Option("--problem", help=tell("help.answer.problem"))] = "",
    evidence: Annotated[str, typer.Option("--evidence", help=tell("help.answer.evidence"))] = "",
    office: OfficeDir = HERE,
    *,
    json: Json = False,
) -> None:
    """Report on one follow-up; the next sync writes it into the sheet."""
    from tidtam.bootstrap import open_office  # noqa: PLC0415
    from workflows.answer import answer as run_answer  # noqa: PLC0415

    house = open_office(office)
    given = {"state": state, "result": result, "problem": problem, "evidence": evidence}
    given = {field: text for field, text in given.items() if text}
    now = house.clock.now()
    done = run_answer(house.office, house.storage.work, key.strip().upper(), given, (by, now))
    word = _word_of(house, done.follow_up, now.date())
    speaker = Speaker(house.office.policy)
    if json:
        messages = [speaker.text(f.message) for f in done.findings]
        print_json({"key": done.follow_up.key, "status": word, "messages": messages})
        return
    speaker.say("answer.kept", key=done.follow_up.key, status=speaker.state(word))
    for finding in done.findings:
        speaker.line(speaker.text(finding.message))


def _word_of(house: "House", follow_up: Any, today: Any) -> str:
    from datetime import timedelta  # noqa: PLC0415

    from engine.status import status_on  # noqa: PLC0415

    soon = timedelta(days=house.office.policy.due_soon_days)
    return str(status_on(follow_up, today, soon))


@plainly
def decide(
    by: By,
    words: Annotated[
        list[str] | None,
        typer.Argument(help=tell("help.decide.words"), metavar="[ID]... [ANSWER]"),
    ] = None,
    office: OfficeDir = HERE,
    *,
    all_addresses: Annotated[
        bool, typer.Option("--all-addresses", help=tell("help.decide.all_addresses"))
    ] = False,
    yes: Yes = False,
    json: Json = False,
) -> None:
    """Decide what waits for a decision."""
    from tidtam.bootstrap import open_office  # noqa: PLC0415
    from workflows.decide import decide_requests  # noqa: PLC0415

    house = open_office(office)
    speaker = Speaker(house.office.policy)
    *keys, word = words or ["ยืนยัน"]
    if all_addresses:
        keys += _addresses(house, speaker, ask=not yes)
    if not keys:
        from engine.wording import said  # noqa: PLC0415

        raise RefusedError(said("decide.nothing_named"), USAGE)
    by_now = (by, house.clock.now())
    done = decide_requests(house.office, house.storage.work, keys, word, by_now)
    if json:
        print_json([{"id": p.key, "answer": p.answer, "by": p.decided_by} for p in done.decided])
        return
    for problem in done.decided:
        speaker.say(f"decide.{problem.answer}", key=problem.key)
        speaker.line(f"  {speaker.text(problem.message)}")


def _addresses(house: "House", speaker: Speaker, *, ask: bool) -> list[str]:
    """Print every address that waits; they are confirmed only after a yes."""
    from engine.wording import said  # noqa: PLC0415
    from workflows.decide import waiting_addresses  # noqa: PLC0415

    with house.storage.reading() as work:
        waiting = waiting_addresses(work.register())
    for problem in waiting:
        speaker.line(f"{problem.key}  {speaker.text(problem.message)}")
    if waiting and ask:
        typer.confirm(speaker.text(said("decide.confirm_addresses", n=len(waiting))), abort=True)
    return [problem.key for problem in waiting]
