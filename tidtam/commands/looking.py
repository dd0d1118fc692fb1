"""status, overdue, problems, outbox: lists for people and machines."""

from typing import TYPE_CHECKING, Any

from tidtam.options import HERE, At, Json, KnownAt, OfficeDir
from tidtam.output import STYLES, print_json, shortened
from tidtam.speech import plainly

if TYPE_CHECKING:
    from tidtam.view import OfficeView


@plainly
def status(
    office: OfficeDir = HERE, at: At = "", known_at: KnownAt = "", *, json: Json = False
) -> None:
    """Print how every measure stands."""
    from tidtam.view import view_office  # noqa: PLC0415
    from workflows.plan_status import status_of  # noqa: PLC0415

    view = view_office(office, at, known_at)
    found = status_of(view.office, view.register, view.standing)
    if json:
        print_json(found)
        return
    _headline(view)
    view.speaker.table(
        ("col.key", "col.measure", "col.due", "col.reported", "col.state", "col.missing"),
        [_status_row(view, m) for m in found["measures"]],
    )
    totals = found["totals"]
    view.speaker.say(
        "status.totals",
        measures=totals["measures"],
        assignments=totals["assignments"],
        follow_ups=totals["follow_ups"],
    )
    words = (
        f"{view.speaker.state(k)} {view.speaker.number(n)}" for k, n in totals["by_state"].items()
    )
    view.speaker.line(" · ".join(words))


def _headline(view: "OfficeView") -> None:
    if view.unknown:
        view.speaker.say("status.before_first_sync", day=view.standing.day)
    view.speaker.say(
        "status.headline",
        agency=view.office.name,
        year=view.speaker.number(view.office.policy.fiscal_year_be).replace(",", ""),
        day=view.standing.day,
    )


def _status_row(view: "OfficeView", found: dict[str, Any]) -> list[tuple[str, str]]:
    stands = view.standing.measures[found["key"]]
    due = view.speaker.day(stands.measure.due) if stands.measure.due else "–"
    n, m = view.speaker.number(found["reported"]), view.speaker.number(found["expected"])
    missing = found["missing"]
    names = ", ".join(missing[:3]) + (f" +{len(missing) - 3}" if len(missing) > 3 else "")
    style = STYLES.get(found["state"], "")
    return [
        (found["key"], ""),
        (shortened(stands.measure.title), ""),
        (due, ""),
        (f"{n}/{m}", ""),
        (view.speaker.state(found["state"]), style),
        (names, ""),
    ]


@plainly
def overdue(
    office: OfficeDir = HERE, at: At = "", known_at: KnownAt = "", *, json: Json = False
) -> None:
    """Print every round and deadline that was missed, longest first."""
    from tidtam.view import view_office  # noqa: PLC0415
    from workflows.plan_status import overdue_of  # noqa: PLC0415

    view = view_office(office, at, known_at)
    found = overdue_of(view.register, view.standing)
    if json:
        print_json(found)
        return
    _headline(view)
    if not found["items"]:
        view.speaker.say("overdue.none")
        return
    rounds = sum(item["kind"] == "follow_up" for item in found["items"])
    view.speaker.say("overdue.count", rounds=rounds, deadlines=len(found["items"]) - rounds)
    view.speaker.table(
        ("col.days", "col.key", "col.division", "col.measure", "col.due"),
        [_overdue_row(view, item) for item in found["items"]],
    )


def _overdue_row(view: "OfficeView", item: dict[str, Any]) -> list[tuple[str, str]]:
    follow_up = view.register.follow_ups.get(item["key"])
    due = follow_up.due if follow_up else view.register.measures[item["measure"]].due
    return [
        (view.speaker.number(item["days_overdue"]), "bold red"),
        (item["key"], ""),
        (item["division"], ""),
        (shortened(item["title"]), ""),
        (view.speaker.day(due) if due else "–", ""),
    ]


@plainly
def problems(office: OfficeDir = HERE, *, json: Json = False) -> None:
    """Print what a person must mend or decide, with its place."""
    from tidtam.view import view_office  # noqa: PLC0415
    from workflows.plan_status import problems_of  # noqa: PLC0415

    view = view_office(office)
    sentences = {p.key: view.speaker.text(p.message) for p in view.register.problems.values()}
    found = problems_of(view.register, sentences)
    if json:
        print_json(found)
        return
    if not found:
        view.speaker.say("problems.none")
        return
    view.speaker.table(
        ("col.id", "col.severity", "col.place", "col.message"),
        [_problem_row(view, item) for item in found],
    )


def _problem_row(view: "OfficeView", item: dict[str, Any]) -> list[tuple[str, str]]:
    from engine.wording import said  # noqa: PLC0415

    row = view.speaker.number(item["row"]).replace(",", "") if item["row"] else ""
    place = " ".join(part for part in (item["tab"], row, item["column"]) if part)
    return [
        (item["id"], ""),
        (
            view.speaker.text(said(f"severity.{item['severity']}")),
            STYLES.get(item["severity"], ""),
        ),
        (place, ""),
        (item["message"], ""),
    ]


@plainly
def outbox(office: OfficeDir = HERE, *, json: Json = False) -> None:
    """Print who was mailed what and when, and what became of it."""
    from tidtam.bootstrap import open_office  # noqa: PLC0415
    from tidtam.output import Speaker  # noqa: PLC0415
    from workflows.outbox_list import message_word, messages_of  # noqa: PLC0415

    house = open_office(office)
    with house.storage.reading() as work:
        messages = work.messages()
    if json:
        print_json(messages_of(messages))
        return
    speaker = Speaker(house.office.policy)
    if not messages:
        speaker.say("outbox.none")
        return
    speaker.table(
        ("col.day", "col.to", "col.subject", "col.state"),
        [
            [
                (speaker.day(m.day), ""),
                (m.to, ""),
                (m.subject, ""),
                (speaker.text(message_word(m)), ""),
            ]
            for m in messages
        ],
    )
