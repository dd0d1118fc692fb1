"""What `digest` does and prints."""

from datetime import datetime
from pathlib import Path

from engine.digest import Digest
from engine.policy import Policy
from engine.wording import said
from notifications.digest import render_digest
from tidtam.bootstrap import House, open_office
from tidtam.clock import end_of
from tidtam.options import day_of
from tidtam.output import Speaker, print_json
from tidtam.speech import RefusedError
from workflows import stamps as st
from workflows.digest_preview import Preview, preview_digest
from workflows.tick import office_notes


def preview(folder: Path, wanted: str, at: str, html: str, *, as_json: bool) -> None:
    """Print the digest that the person would be mailed; nothing is queued or closed."""
    day = day_of(at, "--at")
    house = open_office(folder)
    now = end_of(day) if day else house.clock.now()
    found = _compose(house, wanted, now)
    policy = house.office.policy
    speaker = Speaker(policy)
    if html and found.digest is not None:
        _write_html(Path(html), found.digest, policy)
    if as_json:
        print_json(_json(found, speaker, policy))
    elif found.digest is None:
        speaker.line(speaker.text(found.quiet) if found.quiet else "")
    elif html:
        speaker.say("preview.written", file=html)
    else:
        rendered = render_digest(found.digest, policy)
        speaker.say("preview.to", who=found.email)
        speaker.say("preview.subject", subject=rendered.subject)
        speaker.line()
        speaker.line(rendered.text)


def _compose(house: House, wanted: str, now: datetime) -> Preview:
    with house.storage.reading() as work:
        if st.first_sync(work.stamps()) is None:
            folder = str(house.settings.folder)
            raise RefusedError(said("simulate.not_synced", folder=folder))
        notes = office_notes(house.office, house.storage.reading, now)
        return preview_digest(house.office, work, wanted, now, notes)


def _json(found: Preview, speaker: Speaker, policy: Policy) -> dict[str, str | None]:
    """A quiet person's digest has no subject, text and html; `why` says what keeps it quiet."""
    if found.digest is None:
        why = speaker.text(found.quiet) if found.quiet else ""
        return {"to": found.email, "subject": None, "text": None, "html": None, "why": why}
    rendered = render_digest(found.digest, policy)
    return {
        "to": found.email,
        "subject": rendered.subject,
        "text": rendered.text,
        "html": rendered.html,
        "why": None,
    }


def _write_html(path: Path, digest: Digest, policy: Policy) -> None:
    path.write_text(render_digest(digest, policy).html, encoding="utf-8")
