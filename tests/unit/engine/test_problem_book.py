"""Problems kept from read to read."""

from dataclasses import replace

from engine.draft import Draft
from engine.problem_book import close_settled, keep_findings, next_key, shortened
from engine.problems import Finding, Place, Problem, RequestKind, Severity
from engine.register import Register
from engine.wording import Said, said
from tests.unit.engine.plans import on

UNREAD = Finding(
    "measure.deadline_unread",
    Place("มาตรการ", 2, "ระยะเวลาแล้วเสร็จ", "M001"),
    "เร็ว ๆ นี้",
    said("measure.deadline_unread", value="เร็ว ๆ นี้", how="-"),
    Severity.ERROR,
)
ASKED = replace(
    UNREAD,
    code="withdrawal",
    severity=Severity.REQUEST,
    request=RequestKind.WITHDRAWAL,
    proposal={"old": "1"},
)
TOLD = replace(UNREAD, code="cell.restored", severity=Severity.INFO)
MEASURES = {"มาตรการ"}


def _read(draft: Draft, day: str, *findings: Finding, tabs: set[str] = MEASURES) -> None:
    keep_findings(draft, findings, tabs, on(day), "sheet")


def _only(draft: Draft) -> Problem:
    [found] = draft.problems.values()
    return found


def test_a_finding_that_stands_keeps_its_id_wherever_its_row_is() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", UNREAD)
    _read(draft, "2022-10-04", replace(UNREAD, place=replace(UNREAD.place, row=9)))
    assert (_only(draft).key, _only(draft).row, _only(draft).found_on) == (
        "P0001",
        9,
        on("2022-10-03"),
    )


def test_the_same_finding_twice_in_a_read_is_one() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", UNREAD, UNREAD)
    assert len(draft.problems) == 1


def test_what_is_found_no_more_is_gone_and_open_again_when_it_comes_back() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", UNREAD)
    _read(draft, "2022-10-04")
    assert _only(draft).gone_on == on("2022-10-04")
    assert not _only(draft).is_open
    _read(draft, "2022-10-05", UNREAD)
    assert _only(draft).is_open
    assert _only(draft).found_on == on("2022-10-05")


def test_a_tab_that_was_not_read_keeps_its_problems() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", UNREAD)
    _read(draft, "2022-10-04", tabs={"ติดตาม"})
    assert _only(draft).is_open


def test_headings_are_looked_at_in_every_read() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", replace(UNREAD, code="layout.heading_missing"), tabs=set())
    _read(draft, "2022-10-03", tabs=set())
    assert _only(draft).gone_on == on("2022-10-03")


def test_what_is_only_told_stays_for_its_day() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", TOLD)
    _read(draft, "2022-10-03")
    assert _only(draft).is_open
    _read(draft, "2022-10-04")
    assert not _only(draft).is_open


def test_an_event_that_happens_again_is_told_again_and_goes_a_day_later() -> None:
    draft, event = Draft(Register()), replace(TOLD, once=True)
    for day in ("2022-10-03", "2022-10-05"):
        _read(draft, day, event)
        _read(draft, day)
        assert (_only(draft).found_on, _only(draft).is_open) == (on(day), True)
    _read(draft, "2022-10-06")
    assert not _only(draft).is_open


def test_a_decided_question_keeps_its_answer_and_its_proposal_while_it_stands() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", ASKED)
    _read(draft, "2022-10-03", replace(ASKED, proposal={"old": "2"}))
    assert _only(draft).proposal == {"old": "2"}
    assert _only(draft).waits
    draft.put(replace(_only(draft), answer="rejected", decided_on=on("2022-10-03")), "c")
    _read(draft, "2022-10-04", replace(ASKED, proposal={"old": "3"}))
    assert (_only(draft).answer, _only(draft).proposal) == ("rejected", {"old": "2"})
    assert not _only(draft).waits


def test_a_question_decided_and_gone_is_a_new_one_when_it_comes_back() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", ASKED)
    draft.put(replace(_only(draft), answer="rejected"), "c")
    _read(draft, "2022-10-04")
    _read(draft, "2022-10-05", ASKED)
    assert [p.answer for p in draft.problems.values()] == ["rejected", ""]
    assert next_key(draft) == "P0003"


def test_a_write_back_closes_the_decided_questions_it_settled_and_no_others() -> None:
    draft = Draft(Register())
    _read(draft, "2022-10-03", ASKED, UNREAD)
    signs = {ASKED.sign, UNREAD.sign}
    close_settled(draft, signs, on("2022-10-04"), "sheet")
    assert all(p.gone_on is None for p in draft.problems.values())
    draft.put(replace(draft.problems["P0001"], answer="rejected"), "c")
    close_settled(draft, signs, on("2022-10-04"), "sheet")
    close_settled(draft, signs, on("2022-10-05"), "sheet")
    assert [p.gone_on for p in draft.problems.values()] == [on("2022-10-04"), None]


def test_two_long_texts_that_differ_at_the_end_are_two_problems() -> None:
    long = [replace(UNREAD, value="ก" * 500 + end) for end in ("ข", "ค")]
    assert long[0].sign != long[1].sign
    assert len(long[0].sign) < 200


def test_long_words_are_cut_and_days_and_numbers_kept() -> None:
    draft = Draft(Register())
    inner = said("indicator.1", note="ก" * 1000)
    about = said("x", value="ข" * 50_000, day=on("2022-10-03"), n=7, inner=inner)
    _read(draft, "2022-10-03", replace(UNREAD, value="ข" * 50_000, message=about))
    words = dict(_only(draft).message.about)
    assert (len(str(words["value"])), words["day"], words["n"]) == (201, on("2022-10-03"), 7)
    assert isinstance(words["inner"], Said)
    assert len(_only(draft).value) == 500
    assert shortened(_only(draft).message) == _only(draft).message


def test_a_problem_of_a_whole_tab_is_known_by_the_tab() -> None:
    whole = replace(UNREAD, place=Place("สรุป"))
    row = replace(UNREAD, place=Place("สรุป", 4))
    assert whole.sign != row.sign
