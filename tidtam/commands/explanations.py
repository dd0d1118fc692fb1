"""What `explain` gathers and prints."""

from pathlib import Path

from engine.wording import said
from tidtam.clock import end_of
from tidtam.options import day_of
from tidtam.output import Speaker, print_json
from tidtam.speech import RefusedError
from tidtam.view import OfficeView, view_office
from workflows import stamps as st
from workflows.explain import explain, explanation_json
from workflows.explain_steps import Explanation, Known

_INDENT = "    "


def tell_explanation(folder: Path, key: str, days: tuple[str, str], *, as_json: bool) -> None:
    """Print where the key's state comes from; days: --at and --known-at as typed."""
    view = view_office(folder, *days)
    found = _explained(view, key, days[1])
    speaker = Speaker(view.office.policy)
    if as_json:
        print_json(explanation_json(found, speaker.text))
    else:
        _tell(speaker, found)


def _explained(view: OfficeView, key: str, known_at: str) -> Explanation:
    """A person's rows have one history each, so the lines are asked for by key, late."""
    day = day_of(known_at, "--known-at")
    until = end_of(day) if day else None
    if view.unknown and day is not None:
        raise RefusedError(said("status.before_first_sync", day=day))
    with view.house.storage.reading() as work:
        if st.first_sync(work.stamps()) is None:
            folder = str(view.house.settings.folder)
            raise RefusedError(said("simulate.not_synced", folder=folder))
        messages = [
            m for m in work.messages() if until is None or (m.queued_at and m.queued_at <= until)
        ]
        known = Known(
            office=view.office,
            register=view.register,
            standing=view.standing,
            history_of=lambda one: work.history(key=one, until=until),
            messages=messages,
        )
        return explain(known, key)


def _tell(speaker: Speaker, found: Explanation) -> None:
    kind = speaker.text(said(f"explain.kind_{found.kind}"))
    speaker.line(f"{kind} {found.key}", "bold")
    last = ""
    for step in found.steps:
        if step.step != last:
            speaker.line()
            speaker.line(speaker.text(said(f"explain.step_{step.step}")), "bold")
            last = step.step
        speaker.line(f"  {_indented(speaker.text(step.text))}")
        if step.source is not None:
            speaker.line(f"{_INDENT}[{speaker.text(step.source)}]", "dim")
    if not found.history:
        return
    speaker.line()
    speaker.line(speaker.text(said("explain.history")), "bold")
    for event in found.history:
        at = f"{speaker.day(event.at.date())} {event.at:%H:%M}"
        why = f" ({speaker.text(event.why)})" if event.why else ""
        speaker.line(f"  {at}  {speaker.text(event.who)}{why}")
        for sentence in event.what:
            speaker.line(f"{_INDENT}{_indented(speaker.text(sentence))}")


def _indented(text: str) -> str:
    return text.replace("\n", f"\n{_INDENT}")
