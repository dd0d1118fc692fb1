"""What `tick` says when it is done."""

from typing import Any

from tidtam.bootstrap import House
from tidtam.commands.sync_words import sync_json, tell_sync
from tidtam.output import Speaker
from workflows.tick import TickOutcome


def tick_failed(done: TickOutcome) -> bool:
    """Tell whether something of a tick could not be done (exit code 1)."""
    sync = done.sync
    stuck = sync is not None and bool(sync.stopped or sync.postponed or sync.suspicious)
    return done.failure is not None or stuck or done.delivery.failed > 0


def tick_json(done: TickOutcome) -> dict[str, Any]:
    """Return the shape of `tick --json`."""
    d = done.delivery
    return {
        "closed_since": done.closed_since.isoformat() if done.closed_since else None,
        "sync": sync_json(done.sync) if done.sync else None,
        "failure": done.failure.code if done.failure else None,
        "digests": {
            "slot": done.digests.day.isoformat() if done.digests.day else None,
            "folded": [day.isoformat() for day in done.digests.folded],
            "queued": done.digests.queued,
            "nobody_to_mail": done.digests.nobody,
        },
        "delivery": {
            "sent": d.sent,
            "kept": d.kept,
            "waiting": d.waiting,
            "unknown": d.unknown,
            "failed": d.failed,
        },
    }


def tell_tick(speaker: Speaker, done: TickOutcome, house: House) -> None:
    """Say what a tick did, and what it did not."""
    if done.closed_since:
        speaker.say("tick.closed", day=done.closed_since)
        return
    if done.sync:
        tell_sync(speaker, done.sync)
    if done.failure:
        speaker.line(speaker.text(done.failure), "bold red")
        speaker.say("tick.goes_on")
    if done.digests.nobody:
        speaker.say("tick.nobody")
    elif done.digests.day:
        speaker.say("tick.digests", day=done.digests.day, queued=done.digests.queued)
    else:
        speaker.say("tick.no_slot")
    _tell_delivery(speaker, done, house)


def _tell_delivery(speaker: Speaker, done: TickOutcome, house: House) -> None:
    d = done.delivery
    if d.sent:
        speaker.say("tick.sent", n=d.sent)
    if d.kept:
        speaker.say("tick.kept", n=d.kept, folder=str(house.settings.mail.folder))
    if d.waiting:
        speaker.say("tick.waiting", n=d.waiting)
    if d.unknown:
        speaker.say("tick.unknown", n=d.unknown)
    if d.failed:
        speaker.say("tick.failed", n=d.failed)
