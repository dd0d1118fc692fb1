from dataclasses import replace
from datetime import date, timedelta

import pytest

from engine.digest import Digest, DigestSlot, Line
from engine.problems import RequestKind, Severity
from engine.register import Person
from engine.wording import say
from tests.golden.office import (
    MEASURES,
    PEOPLE,
    TODAY,
    Office,
    closed,
    golden_office,
    line,
    problem,
    put,
    register,
    say_as_is,
)

HEAD = "pokkrong@khet.example"


def short(lines: tuple[Line, ...]) -> list[str]:
    """Measure, party's last word and rounds, as a table's rows."""
    return [f"{one.measure} {one.party} {' '.join(r[5:] for r in one.rounds)}" for one in lines]


def of(digests: tuple[Digest, ...]) -> list[str]:
    return [digest.email.partition("@")[0] for digest in digests]


def test_each_address_gets_one_digest_and_only_with_something_to_say() -> None:
    assert of(Office(register()).compose().digests) == [
        "chief", "ita", "klang", "pokkrong", "thetsakit",
    ]  # fmt: skip


def test_a_person_in_three_roles_gets_one_mail_with_all_three_parts() -> None:
    people = """
    P1 | ฝ่ายปกครอง | หัวหน้าฝ่ายปกครอง | One@khet.example | head
    P2 | ฝ่ายปกครอง | ผู้ประสานงาน       | one@khet.example | coordinator
    P3 |           | ผู้อำนวยการ        | one@khet.example | director, viewer
    """
    [digest] = Office(register(people=people)).compose().digests

    assert digest.people == ("P1", "P2", "P3")
    assert [role for role, _ in digest.duties] == ["head", "coordinator", "director", "viewer"]
    assert digest.own and digest.office and digest.director
    assert digest.role == "coordinator"


def test_what_stands_further_up_is_not_repeated_among_the_oldest() -> None:
    people = """
    P1 | ฝ่ายปกครอง | หัวหน้าฝ่ายปกครอง | one@khet.example | head, director
    """
    digest = Office(register(people=people)).digest("one@khet.example")
    assert digest.own and digest.director

    assert {line.party for line in digest.director.oldest} == {"ฝ่ายเทศกิจ"}
    assert digest.director.some_shown_above
    assert len(digest.item_keys) == len(set(digest.item_keys))


def test_a_line_holds_all_late_rounds_of_a_measure_and_its_missed_deadline() -> None:
    own = Office(register()).digest("thetsakit@khet.example").own
    assert own is not None

    assert short(own.overdue) == [
        "M001 ฝ่ายเทศกิจ 01 02 03 04 05 06",
        "M003 ฝ่ายเทศกิจ 04 06",
    ]
    assert own.overdue[0].deadline == date(2023, 3, 30)
    assert own.overdue[0].keys[0] == "M001-2-2566-01"
    assert own.overdue[0].keys[-1] == "M001-2"
    assert own.overdue[1].deadline is None


def test_an_item_stands_in_one_section_only() -> None:
    own = golden_office().digest(HEAD).own
    assert own is not None
    sections = (own.overdue, own.due_soon, own.opened, own.answered)
    keys = [key for lines in sections for one in lines for key in one.keys]

    assert all(sections)
    assert len(keys) == len(set(keys))


def test_what_was_overdue_before_the_office_began_is_a_figure_not_a_line() -> None:
    own = golden_office().digest(HEAD).own
    assert own is not None

    assert own.tallies[0].inherited == 1
    assert own.tallies[0].overdue == 4
    assert [key for one in own.overdue for key in one.keys].count("M002-1-2566-05") == 0


def test_a_division_with_only_inherited_items_is_still_told() -> None:
    found = register(
        "M001 | 1 | | ฝ่ายปกครอง | เรื่อง",
        "P1 | ฝ่ายปกครอง | หัวหน้า | pokkrong@khet.example | head",
        "M001-1 | 2-7",
    )
    put(found, replace(found.follow_ups["M001-1-2566-01"], inherited=True))
    office = Office(found, previous=closed(date(2023, 4, 23)))

    own = office.digest(HEAD).own
    assert own is not None
    assert own.overdue == ()
    assert office.compose().figures["overdue"] == {"ฝ่ายปกครอง": 1}


@pytest.mark.parametrize(
    ("previous", "expected"),
    [(None, ["M001", "M002"]), (date(2023, 4, 18), ["M001", "M002"]), (date(2023, 4, 20), [])],
)
def test_open_rounds_are_told_once(previous: date | None, expected: list[str]) -> None:
    found = register(
        "M001 | 2 | | ฝ่ายปกครอง | เรื่องแรก\nM002 | 1 | | ฝ่ายปกครอง | เรื่องที่สอง",
        "P1 | ฝ่ายปกครอง | หัวหน้า | pokkrong@khet.example | head",
        "M001-1 | 1-6\nM002-1 | 1-6",
    )
    office = Office(found, previous=closed(previous) if previous else None)

    told = {d.email: d for d in office.compose().digests}

    if not expected:
        assert told == {}
    else:
        own = told[HEAD].own
        assert own is not None
        assert [one.measure for one in own.opened] == ["M002", "M001"]


def test_the_history_tells_of_rounds_opened_and_answered_later_on_the_day_of_the_last_digest() -> (
    None
):
    found = register(
        "M001 | 1 | | ฝ่ายปกครอง | เรื่อง",
        "P1 | ฝ่ายปกครอง | หัวหน้า | pokkrong@khet.example | head",
        "M001-1 | 1-6",
    )
    put(
        found,
        replace(found.follow_ups["M001-1-2566-07"], opened_on=date(2023, 4, 18)),
        replace(found.follow_ups["M001-1-2566-06"], seen_on=date(2023, 4, 18)),
    )
    quiet = Office(found, previous=closed(date(2023, 4, 20)))
    history = (
        line("follow_up", "M001-1-2566-07", opened_on=(None, "2023-04-18")),
        line("follow_up", "M001-1-2566-06", reported_on=(None, "2023-04-18")),
        line("measure", "M001", due=(None, "2023-04-18")),
    )

    own = replace(quiet, history=history).digest(HEAD).own

    assert quiet.compose().digests == ()
    assert own is not None
    assert short(own.opened) == ["M001 ฝ่ายปกครอง 07"]
    assert short(own.answered) == ["M001 ฝ่ายปกครอง 06"]


def test_the_last_result_stands_beside_what_is_missing() -> None:
    own = golden_office().digest(HEAD).own
    assert own is not None

    assert own.overdue[1].previous == "ปรับปรุงข้อมูลบนเว็บไซต์แล้ว"


def test_a_line_links_to_its_first_row_else_to_its_measure() -> None:
    office = golden_office()
    links = {"M001": "https://s/M001", "M002-1-2566-06": "https://s/row"}

    own = replace(office, links=links).digest(HEAD).own

    assert own is not None
    assert [one.link for one in own.overdue] == ["https://s/M001", "https://s/row"]


def test_parties_that_nobody_is_mailed_for_stand_with_the_coordinator() -> None:
    office = Office(register()).digest("ita@khet.example").office
    assert office is not None

    assert short(office.unmailed_overdue) == ["M006 โรงเรียนในสังกัดเขต "]
    assert [t.party for t in office.tallies if not t.has_people] == ["โรงเรียนในสังกัดเขต"]


def test_the_coordinator_sees_who_is_missing_in_the_round_opened_last() -> None:
    office = Office(register()).digest("ita@khet.example").office
    assert office is not None

    assert [(m.measure, m.reported, m.expected, m.missing) for m in office.measures][:2] == [
        ("M004", 0, 2, ("ฝ่ายการคลัง", "ฝ่ายปกครอง")),
        ("M002", 0, 1, ("ฝ่ายปกครอง",)),
    ]
    assert [(i.indicator, i.measures, i.overdue) for i in office.indicators] == [
        (1, 2, 11), (4, 1, 2), (9, 2, 0), (None, 1, 1),
    ]  # fmt: skip
    assert office.round == "2566-07"
    assert office.unaddressed == (("พนักงานเทศกิจ", "ฝ่ายเทศกิจ"),)


def test_problems_stand_worst_first_and_requests_apart() -> None:
    found = put(
        register(),
        problem("P0001", "said once, long ago", Severity.INFO),
        problem("P0002", "said once, lately", Severity.INFO, found_on=date(2023, 4, 20)),
        problem("P0003", "a doubt"),
        problem("P0004", "a gap", Severity.ERROR, row=9),
        problem("P0005", "please", Severity.REQUEST, request=RequestKind.EXTENSION),
        problem("P0006", "mended", gone_on=TODAY),
        problem("P0007", "decided", Severity.REQUEST, request=RequestKind.ROLE, answer="approved"),
    )
    office = Office(found, previous=closed()).digest("ita@khet.example").office
    assert office is not None

    assert [p.key for p in office.problems] == ["P0004", "P0003", "P0002"]
    assert [p.key for p in office.requests] == ["P0005"]


def test_the_director_is_told_only_what_is_past_the_grace() -> None:
    office = Office(register("M001 | 1 | 2023-04-17 | ฝ่ายปกครอง | เรื่อง", answered="M001-1 | 1-7"))

    assert "chief" not in of(office.compose().digests)
    later = replace(office, today=TODAY + timedelta(days=1)).digest("chief@khet.example").director
    assert later is not None
    assert (later.total.past_grace, [t.party for t in later.tallies]) == (1, ["ฝ่ายปกครอง"])


def test_the_director_sees_the_trend_by_division_and_the_five_oldest() -> None:
    part = golden_office().digest("chief@khet.example").director
    assert part is not None

    assert [(t.party, t.past_grace, t.before) for t in part.tallies] == [
        ("ฝ่ายเทศกิจ", 9, 4),
        ("ฝ่ายปกครอง", 3, 3),
    ]
    assert part.clear == ("ฝ่ายการคลัง", "โรงเรียนในสังกัดเขต")
    assert short(part.oldest)[0] == "M001 ฝ่ายเทศกิจ 01 02 03 04 05 06"
    assert len(part.oldest) <= 5


def test_a_measure_is_one_line_among_the_oldest_however_many_parties_are_late() -> None:
    table = "M001 | 1 | | ฝ่ายปกครอง, ฝ่ายเทศกิจ, ฝ่ายโยธา | ก\nM002 | 1 | | ฝ่ายเทศกิจ | ข"
    office = Office(register(table, answered="M001-1 | 1-4"))
    part = office.digest("chief@khet.example").director
    assert part is not None

    assert [(line.measure, line.parties) for line in part.oldest] == [
        ("M001", ("ฝ่ายเทศกิจ", "ฝ่ายโยธา", "ฝ่ายปกครอง")),
        ("M002", ("ฝ่ายเทศกิจ",)),
    ]
    assert (len(part.oldest[0].rounds), part.oldest[0].reports) == (6, 14)
    assert len(part.oldest[0].keys) == 14


def test_parties_without_anybody_share_one_line_of_a_measure() -> None:
    found = register("M001 | 1 | | โรงเรียนในสังกัดเขต, ฝ่ายโยธา | ก", answered="")
    office = Office(found).digest("ita@khet.example").office
    assert office is not None

    assert [line.parties for line in office.unmailed_overdue] == [("ฝ่ายโยธา", "โรงเรียนในสังกัดเขต")]


def test_the_director_is_told_when_everything_has_been_cleared() -> None:
    found = register("M001 | 1 | | ฝ่ายปกครอง | เรื่อง", answered="M001-1 | 1-7")

    part = Office(found, previous=closed(ฝ่ายปกครอง=3)).digest("chief@khet.example").director

    assert part is not None
    assert (part.total.past_grace, part.total.before) == (0, 3)


def test_a_viewer_gets_the_directors_part() -> None:
    found = register(people="P1 | | ผู้ติดตาม | v@khet.example | viewer")
    digest = Office(found).digest("v@khet.example")

    assert digest.role == "viewer"
    assert digest.director is not None and digest.own is None and digest.office is None


def test_figures_close_the_slot_and_are_the_next_digests_trend() -> None:
    office = Office(register())
    composed = office.compose()

    assert composed.figures == {
        "slot": "2023-04-24",
        "composed_on": "2023-04-24",
        "overdue": {"ฝ่ายเทศกิจ": 9, "ฝ่ายปกครอง": 4, "โรงเรียนในสังกัดเขต": 1},
        "past_grace": {"ฝ่ายเทศกิจ": 9, "ฝ่ายปกครอง": 3},
        "totals": {
            "overdue": 14, "past_grace": 12, "due_soon": 3, "open": 6, "inherited": 0,
            "reported": 4, "expected": 10,
        },
    }  # fmt: skip


def test_a_slot_without_figures_still_names_its_day() -> None:
    bare = replace(closed(), figures={})
    digest = Office(register(), previous=bare).digest("chief@khet.example")

    assert digest.previous_day == date(2023, 4, 18)
    assert digest.director is not None
    assert digest.director.total.before is None


@pytest.mark.parametrize(
    ("change", "mailed"),
    [
        ({}, True),
        ({"gone_on": TODAY}, False),
        ({"gone_on": TODAY + timedelta(days=1)}, True),
        ({"since": TODAY}, True),
        ({"since": TODAY + timedelta(days=1)}, False),
        ({"until": TODAY}, True),
        ({"until": TODAY - timedelta(days=1)}, False),
        ({"roles": ()}, False),
        ({"email": ""}, False),
    ],
)
def test_a_person_is_mailed_while_confirmed_and_there(
    change: dict[str, object], mailed: bool
) -> None:
    found = register()
    put(found, replace(found.people["P1"], **change))  # type: ignore[arg-type]

    assert ("pokkrong" in of(Office(found).compose().digests)) is mailed


@pytest.mark.parametrize(
    "acting_for", ["หัวหน้าฝ่ายปกครอง", "หัวหน้า ฝ่ายปกครอง", "นางสาวสมใจ ดีงาม", "ฝ่ายปกครอง"]
)
def test_an_acting_person_has_the_roles_of_the_one_who_is_away(acting_for: str) -> None:
    found = register()
    away = replace(found.people["P1"], name="นางสาวสมใจ ดีงาม", until=TODAY - timedelta(days=1))
    acting = Person(
        "P9", {}, "ฝ่ายเทศกิจ", "เจ้าพนักงานปกครอง", "", "act@khet.example", (), acting_for=acting_for
    )
    digests = {d.email: d for d in Office(put(found, away, acting)).compose().digests}

    assert HEAD not in digests
    assert digests["act@khet.example"].duties == (("head", "ฝ่ายปกครอง"),)
    assert say(digests["act@khet.example"].greeting[0]).startswith("เจ้าพนักงานปกครอง (แทน")


def test_who_acts_for_somebody_gone_has_the_roles_the_position_had() -> None:
    found = register()
    put(
        found,
        replace(found.people["P1"], gone_on=date(2023, 1, 1)),
        Person("P9", {}, "", "", "นาย ก", "act@khet.example", (), acting_for="หัวหน้าฝ่ายปกครอง"),
        Person("P8", {}, "", "", "นาย ข", "not@khet.example", (), acting_for="ไม่มีตำแหน่งนี้"),
    )
    digests = of(Office(found).compose().digests)

    assert "act" in digests
    assert "not" not in digests


def test_two_who_are_both_there_are_both_told() -> None:
    found = register()
    put(found, Person("P9", {}, "", "", "ก", "act@khet.example", (), acting_for="หัวหน้าฝ่ายปกครอง"))

    assert {"act", "pokkrong"} <= set(of(Office(found).compose().digests))


def test_without_anything_to_say_nobody_is_mailed() -> None:
    found = register("M001 | 1 | | ฝ่ายปกครอง | เรื่อง", PEOPLE.replace("P6", ""), "M001-1 | 1-7")
    del found.people[""]  # type: ignore[attr-defined]

    assert Office(found, previous=closed(TODAY)).compose().digests == ()
    noted = Office(found, previous=closed(TODAY), notes=(say_as_is("งานเมื่อคืนล้มเหลว"),))
    assert of(noted.compose().digests) == ["ita"]


def test_a_late_slot_knows_its_own_day() -> None:
    slot = DigestSlot(date(2023, 4, 17), TODAY, (date(2023, 4, 10),))

    assert slot.is_late
    assert DigestSlot(TODAY, TODAY, (date(2023, 4, 17),)).is_late
    assert not DigestSlot(TODAY, TODAY).is_late


def test_roles_are_named_by_what_matters_most() -> None:
    assert Office(register()).digest(HEAD).role == "head"
    assert Office(register()).digest("chief@khet.example").role == "director"
    officers = PEOPLE.replace("| head", "| officer")
    assert Office(register(MEASURES, officers)).digest(HEAD).role == "officer"


def test_every_digest_names_the_items_it_holds() -> None:
    office = golden_office()

    assert office.digest("ita@khet.example").item_keys == ("M006-1",)
    assert "M001-2-2566-01" in office.digest("chief@khet.example").item_keys
    assert len(office.digest(HEAD).item_keys) == 8


def test_what_was_withdrawn_or_completed_counts_for_nobody() -> None:
    found = register()
    measure = replace(found.measures["M006"], withdrawn_on=date(2023, 4, 1))
    gone = replace(found.assignments["M006-1"], cancelled_on=date(2023, 4, 1))
    rounds = [
        replace(f, cancelled_on=date(2023, 4, 1))
        for f in found.follow_ups.values()
        if f.measure == "M006"
    ]
    done = replace(found.assignments["M001-1"], completed_on=date(2023, 3, 30))
    office = Office(put(found, measure, gone, done, *rounds)).digest("ita@khet.example").office
    assert office is not None

    assert "โรงเรียนในสังกัดเขต" not in [t.party for t in office.tallies]
    assert None not in [i.indicator for i in office.indicators]
    assert office.total.overdue == 12


def test_a_deadline_far_ahead_is_told_to_nobody() -> None:
    found = register("M001 | 1 | 2023-09-15 | ฝ่ายปกครอง | เรื่อง", answered="M001-1 | 1-6")
    digest = Office(found).digest(HEAD)

    assert digest.item_keys == ("M001-1-2566-07",)
