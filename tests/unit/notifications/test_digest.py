import re
from dataclasses import replace
from datetime import UTC, date, datetime
from html.parser import HTMLParser

import html5lib  # type: ignore[import-untyped]
import pytest

from engine.digest import DigestSlot
from engine.policy import Policy
from notifications.digest import MOST_BYTES, RenderedDigest, digest_subject, render_digest
from notifications.mime import Envelope, Mailbox, build_message
from notifications.own_view import round_said
from notifications.view import Voice, safe_href
from tests.golden.office import (
    POLICY,
    TODAY,
    Office,
    closed,
    golden_office,
    line,
    register,
    say_as_is,
)

HEAD = "pokkrong@khet.example"
COORDINATOR = "ita@khet.example"
CHIEF = "chief@khet.example"
EVERYBODY = (HEAD, COORDINATOR, CHIEF)
ENGLISH = replace(POLICY, language="en")
ARABIC = replace(POLICY, thai_digits=False)


def rendered(office: Office, email: str, policy: Policy = POLICY) -> RenderedDigest:
    return render_digest(office.digest(email), policy)


class Tags(HTMLParser):
    """Every tag closed in its turn: nothing was cut."""

    void = frozenset({"meta", "br", "hr", "img"})

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.hrefs: list[str] = []
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.hrefs += [value or "" for name, value in attrs if name == "href"]
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in self.void:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def whole(html: str) -> Tags:
    tags = Tags()
    tags.feed(html)
    assert tags.open == []
    return tags


@pytest.mark.parametrize("email", EVERYBODY)
def test_a_mail_is_whole_html_without_pictures_or_script(email: str) -> None:
    html = rendered(golden_office(), email).html
    tags = whole(html)

    html5lib.HTMLParser(strict=False).parse(html)
    assert not tags.seen & {"img", "script", "iframe", "form", "link", "object", "svg"}
    assert "url(" not in html and "@import" not in html


@pytest.mark.parametrize("email", EVERYBODY)
@pytest.mark.parametrize("policy", [POLICY, ARABIC, ENGLISH])
def test_text_and_html_say_the_same_numbers_and_keys(email: str, policy: Policy) -> None:
    mail = rendered(golden_office(), email, policy)
    bare = re.sub(r"(?s)<style>.*?</style>|<[^>]+>", " ", mail.html)

    for word in set(re.findall(r"M\d{3}|P\d{4}|\d+/\d+", mail.text)):
        assert word in bare


@pytest.mark.parametrize("email", EVERYBODY)
def test_english_mails_have_no_thai_sentences(email: str) -> None:
    text = rendered(golden_office(), email, ENGLISH).text

    for word in ("รายงานแล้ว", "เกินกำหนด", "รายการ", "วันที่", "ครบกำหนด", "อนุมัติ "):
        assert word not in text
    assert "Overdue" in text


def test_arabic_digits_leave_no_thai_ones_but_in_what_people_typed() -> None:
    text = rendered(golden_office(), HEAD, ARABIC).text

    assert not re.search("[๐-๙]", text)
    assert "24 เมษายน 2566".replace(" ", "\u00a0") in text


def test_the_mail_tells_how_to_answer_and_that_the_same_as_before_is_enough() -> None:
    text = rendered(golden_office(), HEAD).text

    assert "แท็บ “ติดตาม”" in text
    assert "“ฝ่ายปกครอง”" in text
    assert "“เหมือนรอบก่อน”" in text
    assert "วิธีรายงานผล" not in rendered(golden_office(), CHIEF).text


def test_a_waiting_decision_comes_with_its_exact_command() -> None:
    mail = rendered(golden_office(), COORDINATOR)

    assert "tidtam decide P0007 อนุมัติ --by ita@khet.example\n" in mail.text
    assert ">tidtam decide P0007 อนุมัติ --by ita@khet.example<" in mail.html


def test_late_rounds_are_one_range_and_the_deadline_stands_with_them() -> None:
    text = rendered(golden_office(), "thetsakit@khet.example").text.replace("\u00a0", " ")

    assert "ค้างรายงาน ต.ค.–มี.ค. (๖ รอบ)" in text
    assert "เลยกำหนดแล้วเสร็จ ๓๐ มี.ค. ๒๕๖๖ (๒๕ วัน)" in text
    assert text.count("M001 ·") == 1


@pytest.mark.parametrize(
    ("email", "subject"),
    [
        (HEAD, "[ITA] ฝ่ายปกครอง: เกินกำหนด ๔ ใกล้ครบกำหนด ๒ (๒๔ เม.ย. ๒๕๖๖)"),
        (
            COORDINATOR,
            "[ITA] สำนักงานเขตตัวอย่าง: เกินกำหนด ๑๔ รายงานแล้ว ๔/๑๐ รอคำตัดสิน ๒ (๒๔ เม.ย. ๒๕๖๖)",
        ),
        (
            CHIEF,
            "[ITA] สำนักงานเขตตัวอย่าง: เกินระยะผ่อนผัน ๑๒ รายการ ใน ๒ ส่วนราชการ (๒๔ เม.ย. ๒๕๖๖)",
        ),
    ],
)
def test_the_subject_says_the_numbers_that_matter(email: str, subject: str) -> None:
    found = digest_subject(golden_office().digest(email), POLICY)

    assert found.replace("\u00a0", " ") == subject


def test_a_late_digest_names_the_day_it_is_for_and_the_missed_ones() -> None:
    slot = DigestSlot(date(2023, 4, 17), TODAY, (date(2023, 4, 10),))
    mail = rendered(replace(golden_office(), slot=slot), HEAD)

    assert "(ประจำวันที่ ๑๗ เม.ย. ๒๕๖๖)" in mail.subject.replace("\u00a0", " ")
    assert "รวมฉบับที่ไม่ได้ส่งของ ๑๐ เม.ย. ๒๕๖๖" in mail.text.replace("\u00a0", " ")
    folded_none = replace(golden_office(), slot=replace(slot, folded=()))
    assert "ประจำวันจันทร์ที่ ๑๗" in rendered(folded_none, HEAD).text.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("answered", "history", "headline", "subject"),
    [
        ("1-6", "", "เปิดรับรายงานรอบใหม่ ๑ รายการ", "เปิดรอบใหม่ ๑"),
        ("1-5", "", "เกินกำหนด ๑ รายการ", "เกินกำหนด ๑"),
        ("1-7", "reported_on", "ได้รับรายงานแล้ว ๑ รายการ", "รายงานแล้ว ๑"),
        ("1-7", "due", "มีการเปลี่ยนแปลงในแผน ๑ เรื่อง", "มีการเปลี่ยนแปลง ๑ เรื่อง"),
    ],
)
def test_the_headline_is_the_gravest_thing(
    answered: str, history: str, headline: str, subject: str
) -> None:
    found = register("M001 | 1 | | ฝ่ายปกครอง | เรื่อง", answered=f"M001-1 | {answered}")
    old = "2023-05-01" if history == "due" else None
    told = (line("follow_up", "M001-1-2566-07", **{history: (old, "2023-05-08")}),)
    previous = closed(TODAY if history else date(2023, 4, 18))
    mail = rendered(Office(found, previous=previous, history=told if history else ()), HEAD)

    assert headline in mail.text.replace("\u00a0", " ")
    assert subject in mail.subject.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("today", "headline"),
    [
        (date(2023, 4, 29), "ครบกำหนดใน ๒ วัน ๑ รายการ"),
        (date(2023, 5, 1), "ครบกำหนดวันนี้ ๑ รายการ"),
    ],
)
def test_days_left_are_counted_to_the_day_itself(today: date, headline: str) -> None:
    found = register("M001 | 1 | | ฝ่ายปกครอง | เรื่อง", answered="M001-1 | 1-6", today=today)
    mail = rendered(Office(found, today=today), HEAD)

    assert headline in mail.text.replace("\u00a0", " ")


def test_a_person_of_two_divisions_sees_whose_each_item_is() -> None:
    people = """
    P1 | ฝ่ายปกครอง | หัวหน้าฝ่ายปกครอง | one@khet.example | head
    P2 | ฝ่ายเทศกิจ | หัวหน้าฝ่ายเทศกิจ | one@khet.example | head
    """
    mail = rendered(Office(register(people=people)), "one@khet.example")

    assert "เรียน     หัวหน้าฝ่ายปกครอง และหัวหน้าฝ่ายเทศกิจ" in mail.text
    assert "ฝ่ายเทศกิจ และอีก ๑ ฝ่าย" in mail.subject.replace("\u00a0", " ")
    assert "\n         ฝ่ายเทศกิจ\n" in mail.text


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "a\r\nBcc: everyone@example.com",
    "\x00\x1b[31m",
    "ก" * 50_000,
    "W" * 50_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:12]))
def test_what_people_type_is_shown_and_never_obeyed(text: str) -> None:
    found = register()
    found.measures["M001"] = replace(found.measures["M001"], cells={"issue": text})  # type: ignore[index]
    office = Office(found, notes=(say_as_is(text),), agency=text)

    for email in EVERYBODY:
        mail = rendered(office, email)
        tags = whole(mail.html)
        assert not tags.seen & {"script", "img"}
        assert "\r" not in mail.subject and "\n" not in mail.subject
        assert len(mail.subject) < 300
        assert "\x1b" not in mail.text and "\x00" not in mail.html
        assert "49" not in mail.text or text != HOSTILE[2]


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://docs.example/d/1?gid=0#row=4", True),
        ("http://files.khet.example/แผน.xlsx", True),
        ("javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("//docs.example", False),
        ("https://", False),
        ("https://[broken", False),
        ('https://x.example/"onclick="', False),
        ("https://x.example/ a", False),
        ("java\nscript:alert(1)", False),
        ("", False),
    ],
)
def test_only_plain_web_addresses_become_links(url: str, kept: bool) -> None:
    assert safe_href(url) == (url if kept else "")
    links = dict.fromkeys(("sheet", "M001", "P0007", "M001-2"), url)
    for email in EVERYBODY:
        hrefs = whole(rendered(replace(golden_office(), links=links), email).html).hrefs
        assert bool(hrefs) is kept
        assert set(hrefs) <= {url}


def plan(measures: int, divisions: int) -> str:
    """A plan in which every division owes every measure."""
    names = ", ".join(f"ฝ่ายที่มีชื่อยาวพอสมควรลำดับที่ {n}" for n in range(1, divisions + 1))
    title = "การประเมินความเสี่ยงการทุจริตและการรายงานผลการจัดการความเสี่ยงประจำปีของสำนักงานเขต"
    return "\n".join(
        f"M{n:04d} | {n % 10 + 1} | 2023-04-05 | {names} | {title} {n}" for n in range(measures)
    )


@pytest.mark.parametrize(("measures", "divisions"), [(54, 3), (1000, 1), (120, 10)])
def test_a_mail_stays_small_however_much_is_overdue(measures: int, divisions: int) -> None:
    people = """
    P1 | ฝ่ายที่มีชื่อยาวพอสมควรลำดับที่ 1 | หัวหน้าฝ่าย | head@khet.example | head
    P2 |                              | ผู้ประสานงาน | ita@khet.example | coordinator
    P3 |                              | ผู้อำนวยการ | chief@khet.example | director
    P4 | ฝ่ายที่มีชื่อยาวพอสมควรลำดับที่ 1 | ทุกบทบาท   | all@khet.example | head, coordinator, director
    """
    office = Office(register(plan(measures, divisions), people, ""))
    box = Mailbox("somebody@khet.example", "ชื่อที่ยาวพอสมควรของผู้รับหนังสือฉบับนี้")
    envelope = Envelope(
        box, box, "key", datetime(2023, 4, 24, tzinfo=UTC), box, "digest.khet.example"
    )

    for digest in office.compose().digests:
        mail = render_digest(digest, POLICY)
        whole(mail.html)
        assert len(mail.text.encode()) + len(mail.html.encode()) <= MOST_BYTES
        assert len(build_message(mail, envelope)) < 100_000
        if "chief" not in digest.email:
            assert "บรรทัด ดูทั้งหมดใน" in mail.text


def test_a_section_has_sixty_lines_at_most_then_the_count_and_where_to_look() -> None:
    people = "P1 | ฝ่ายปกครอง | หัวหน้า | pokkrong@khet.example | head"
    table = "\n".join(f"M{n:03d} | 1 | | ฝ่ายปกครอง | เรื่อง {n}" for n in range(1, 71))
    answered = "\n".join(f"M{n:03d}-1 | 1-6" for n in range(1, 71))
    text = rendered(Office(register(table, people, answered)), HEAD).text.replace("\u00a0", " ")

    assert len(re.findall(r"(?m)^  M\d{3}", text)) == 60
    assert "และอีก ๑๐ บรรทัด ดูทั้งหมดในแท็บ “ติดตาม” ของตารางกลาง" in text


def test_an_office_whose_plan_has_not_begun_still_hears_of_its_problems() -> None:
    day = date(2022, 9, 1)
    found = register(today=day, answered="")
    mail = rendered(Office(found, today=day, notes=(say_as_is("แจ้ง"),)), COORDINATOR)

    assert "ยังไม่มีรอบที่เปิดรับรายงาน" in mail.text


def test_one_is_said_in_the_singular_in_english() -> None:
    found = register("M001 | 1 | | ฝ่ายปกครอง | เรื่อง", answered="M001-1 | 1-5")
    mail = rendered(Office(found), HEAD, ENGLISH)

    assert "1 item is overdue" in mail.text
    assert "1 measure\n" in mail.text
    assert "1 items" not in mail.text and "1 measures" not in mail.text


def test_eleven_and_thirty_one_stay_plural_in_english() -> None:
    voice = Voice("en", thai_digits=False)

    assert voice.text("digest.items_in_measures", n=31, m=11) == "31 items in 11 measures"
    assert voice.text("digest.items_in_measures", n=2, m=1) == "2 items in 1 measure"
    assert voice.text("digest.h_overdue_soon", n=1, m=1, days=1) == (
        "1 item is overdue, and 1 more is due within 1 day"
    )


@pytest.mark.parametrize(
    ("code", "thai", "english"),
    [
        ("2566-07", "รอบเมษายน", "Round April"),
        ("2566-H2", "รอบ ๖ เดือนหลัง", "The second half"),
    ],
)
def test_a_round_at_the_head_of_a_sentence_is_spaced(code: str, thai: str, english: str) -> None:
    assert Voice("th", thai_digits=True).say(round_said(code, long=True)) == thai
    assert Voice("en", thai_digits=False).say(round_said(code, long=True)) == english


@pytest.mark.parametrize("policy", [POLICY, ARABIC, ENGLISH])
def test_the_day_of_a_report_stands_apart_from_the_title(policy: Policy) -> None:
    text = rendered(golden_office(), HEAD, policy).text.replace("\u00a0", " ")

    assert re.search(r"(?m)^(๒๐ เม\.ย\.|20 เม\.ย\.|20 Apr) +\S", text)


def test_parties_without_anybody_are_counted_where_they_are_many() -> None:
    people = "P4 | ฝ่ายปกครอง | ผู้ประสานงาน ITA | ita@khet.example | coordinator"
    text = " ".join(rendered(Office(register(people=people)), COORDINATOR).text.split())

    assert text.count("ไม่มีผู้รับหนังสือในแท็บ “หน่วยงาน”") == 1
    assert "ไม่มีผู้รับหนังสือในแท็บ “หน่วยงาน” ๔ จาก ๔ ผู้รับผิดชอบ" in text
