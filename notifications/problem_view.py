"""Problems and requests as rows: what it is, where it is, and how to decide it."""

from collections.abc import Sequence

from engine.problems import ONLY_BY_COORDINATOR, Problem, RequestKind
from engine.wording import Language, said
from notifications.text_layout import shorten
from notifications.view import Row, Section, Voice, safe_href


def answers_to(problem: Problem, language: Language) -> tuple[str, str]:
    """Return the words that grant a request and that refuse it."""
    if language == "en":
        return "approve", "reject"
    if problem.request is RequestKind.CONFLICT:
        return "ยืนยัน", "คืนค่าเดิม"
    return "อนุมัติ", "ไม่อนุมัติ"


def decide_command(problem: Problem, email: str, language: Language) -> str:
    """Return the exact command that grants a request."""
    return f"tidtam decide {problem.key} {answers_to(problem, language)[0]} --by {email}"


def requests_section(
    requests: Sequence[Problem], email: str, links: dict[str, str], voice: Voice, cap: int
) -> Section:
    """Return what waits for a decision, each with its exact command."""
    rows = tuple(
        _place_row(problem, links, voice, decide_command(problem, email, voice.language))
        for problem in requests[:cap]
    )
    return Section(
        form="places",
        tone="problem",
        title=voice.text("digest.sec_requests"),
        count=voice.text("digest.places", n=len(requests)),
        rows=rows,
        intro=voice.text("digest.sec_requests_intro"),
        left=len(requests) - len(rows),
        where="digest.where_checks",
    )


def problems_section(
    problems: Sequence[Problem], links: dict[str, str], voice: Voice, cap: int
) -> Section:
    """Return what a person must mend, each with its place."""
    rows = tuple(_place_row(problem, links, voice, "") for problem in problems[:cap])
    return Section(
        form="places",
        tone="problem",
        title=voice.text("digest.sec_problems"),
        count=voice.text("digest.places", n=len(problems)),
        rows=rows,
        intro=voice.text("digest.sec_problems_intro"),
        left=len(problems) - len(rows),
        where="digest.where_checks",
    )


def _place_row(problem: Problem, links: dict[str, str], voice: Voice, command: str) -> Row:
    place = said("digest.place_tab", tab=problem.tab)
    if problem.row:
        place = said("digest.place_row", tab=problem.tab, row=problem.row)
    if problem.column:
        column = shorten(problem.column, 40)
        place = said("digest.place_column", place=place, column=column)
    details = [voice.say(place)]
    if command:
        details.append(voice.text("digest.or_word", other=answers_to(problem, voice.language)[1]))
    if command and problem.request not in ONLY_BY_COORDINATOR:
        details.append(voice.text("digest.or_in_sheet"))
    return Row(
        lead=problem.key,
        title=shorten(voice.say(problem.message), 260),
        details=tuple(details),
        href=safe_href(links.get(problem.key, "")),
        command=command,
    )
