import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.agency import PartySort
from engine.party_reading import PartiesReading, read_parties
from engine.reading import Sure
from engine.wording import say
from tests.unit.engine.profiles import BANGKOK_DISTRICT

DIVISIONS = BANGKOK_DISTRICT.divisions


def _read(text: str) -> PartiesReading:
    return read_parties(text, BANGKOK_DISTRICT)


def _names(reading: PartiesReading, role: str | None = None) -> list[str]:
    return [party.name for party in reading.parties if role in (None, party.role)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("ฝ่ายทะเบียน ฝ่ายปกครอง", "ฝ่ายทะเบียน ฝ่ายปกครอง"),
        ("ฝ่ายโยธา ฝ่าย สิ่งแวดล้อมฯ", "ฝ่ายโยธา ฝ่ายสิ่งแวดล้อมและสุขาภิบาล"),
        ("ฝ่ายสิ่งแวดล้อม\nและสุขาภิบาล และฝ่ายโยธา", "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล ฝ่ายโยธา"),
        ("ฝ่ายการศึกษา และโรงเรียน ในสังกัดเขต", "ฝ่ายการศึกษา โรงเรียนในสังกัดเขต"),
        ("๑. ฝ่ายปกครอง\n๒. ฝ่าย\nโยธา", "ฝ่ายปกครอง ฝ่ายโยธา"),
        ("- ฝ่ายปกครอง\n- ฝ่ายโยธา", "ฝ่ายปกครอง ฝ่ายโยธา"),
        ("ฝ่ายรายได้/ฝ่ายการคลัง, ฝ่ายเทศกิจ", "ฝ่ายรายได้ ฝ่ายการคลัง ฝ่ายเทศกิจ"),
        ("หัวหน้าฝ่ายปกครอง", "ฝ่ายปกครอง"),
        ("เจ้าหน้าที่ของฝ่ายโยธา ฝ่ายโยธา", "ฝ่ายโยธา"),
        ("ผอ.เขต หัวหน้าฝ่าย", "ผู้อำนวยการเขต หัวหน้าฝ่าย"),
        ("ผู้ช่วยผู้อำนวยการเขต", "ผู้ช่วยผู้อำนวยการเขต"),
        ("", ""),
        (" - ", ""),
    ],
)
def test_every_named_party_is_equally_responsible(text: str, names: str) -> None:
    reading = _read(text)
    assert _names(reading, "lead") == _names(reading) == names.split()
    assert (reading.sure, reading.expands_all) == (Sure.YES, False)
    assert say(reading.how)


@pytest.mark.parametrize(
    "text",
    ["ทุกฝ่าย", "ทุกส่วนราชการ", "ทุกฝ่ายในสำนักงานเขตปทุมวัน", "หัวหน้าฝ่ายทุกฝ่าย",
     "ทุกฝ่าย และ ฝ่ายปกครอง", "เจ้าหน้าที่ทุกฝ่าย"],
)  # fmt: skip
def test_all_is_exactly_the_agencys_divisions_once_each(text: str) -> None:
    reading = _read(text)
    assert _names(reading, "lead") == list(DIVISIONS)
    assert (reading.sure, reading.expands_all) == (Sure.YES, True)


@given(st.lists(st.sampled_from(DIVISIONS), max_size=4), st.sampled_from(["/", " ", " และ "]))
def test_whoever_is_named_beside_all_the_divisions_are_the_same(
    named: list[str], joint: str
) -> None:
    reading = _read(joint.join([*named, "ทุกฝ่าย"]))
    assert sorted(_names(reading)) == sorted(DIVISIONS)


def test_all_may_stand_beside_an_outside_party() -> None:
    reading = _read("ทุกฝ่าย และโรงเรียนในสังกัดเขต")
    assert _names(reading) == [*DIVISIONS, "โรงเรียนในสังกัดเขต"]
    assert reading.parties[-1].sort is PartySort.OUTSIDE


def test_in_one_slash_all_the_one_leads_and_the_rest_support() -> None:
    reading = _read("ฝ่ายโยธา/ทุกฝ่าย")
    assert _names(reading, "lead") == ["ฝ่ายโยธา"]
    assert sorted(_names(reading, "support")) == sorted(set(DIVISIONS) - {"ฝ่ายโยธา"})


@pytest.mark.parametrize(
    ("text", "leads", "supports"),
    [
        ("หน่วยงานหลัก: ฝ่ายโยธา หน่วยงานสนับสนุน: ฝ่ายรายได้ ฝ่ายเทศกิจ", "ฝ่ายโยธา",
         "ฝ่ายรายได้ ฝ่ายเทศกิจ"),
        ("ฝ่ายปกครอง (หลัก) ฝ่ายโยธา (ร่วม)", "ฝ่ายปกครอง", "ฝ่ายโยธา"),
        ("ฝ่ายปกครอง (หลัก) ฝ่ายโยธา", "ฝ่ายปกครอง", "ฝ่ายโยธา"),
        ("ฝ่ายปกครองเป็นหลัก ฝ่ายโยธา", "ฝ่ายปกครอง", "ฝ่ายโยธา"),
        ("ฝ่ายปกครอง ร่วมกับ ฝ่ายโยธา", "ฝ่ายปกครอง", "ฝ่ายโยธา"),
        ("ฝ่ายปกครอง ฝ่ายโยธา (สนับสนุน)", "ฝ่ายปกครอง", "ฝ่ายโยธา"),
        ("ฝ่ายปกครองหลัก", "ฝ่ายปกครอง", ""),
        ("สนับสนุน: ฝ่ายโยธา หลัก: ฝ่ายโยธา", "ฝ่ายโยธา", ""),
        ("หลัก: ฝ่ายโยธา ร่วม: ฝ่ายโยธา", "ฝ่ายโยธา", ""),
    ],
)  # fmt: skip
def test_the_words_of_the_text_say_who_leads(text: str, leads: str, supports: str) -> None:
    reading = _read(text)
    assert _names(reading, "lead") == leads.split()
    assert _names(reading, "support") == supports.split()
    assert reading.sure is Sure.YES


def test_all_in_support_leaves_the_named_one_leading() -> None:
    reading = _read("ฝ่ายปกครอง (หลัก) ทุกฝ่าย (ร่วม)")
    assert _names(reading, "lead") == ["ฝ่ายปกครอง"]
    assert len(_names(reading, "support")) == 9
    assert _names(_read("ทุกฝ่าย (หลัก) ฝ่ายปกครอง (ร่วม)"), "support") == ["ฝ่ายปกครอง"]


@pytest.mark.parametrize(
    "text", ["ทุกฝ่าย ยกเว้น ฝ่ายรายได้ และฝ่ายโยธา", "ทุกฝ่าย (ยกเว้นฝ่ายรายได้ ฝ่ายโยธา)"]
)
def test_an_exception_takes_divisions_out_of_all(text: str) -> None:
    reading = _read(text)
    assert set(_names(reading)) == set(DIVISIONS) - {"ฝ่ายรายได้", "ฝ่ายโยธา"}
    assert reading.sure is Sure.YES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ทุกฝ่าย ยกเว้น ฝ่ายอื่น", "party_unread"),
        ("ทุกฝ่าย ยกเว้น", "party_except"),
        ("ฝ่ายปกครอง ยกเว้น ฝ่ายโยธา", "party_except"),
        ("ฝ่ายที่เกี่ยวข้อง", "party_related"),
        ("ทุกฝ่ายที่เกี่ยวข้อง", "party_related"),
        ("ฝ่ายกฎหมาย", "party_unread"),
    ],
)
def test_what_names_nobody_for_certain_is_asked(text: str, code: str) -> None:
    reading = _read(text)
    assert reading.sure is Sure.ASK
    assert reading.how.code == f"readings.{code}"
    assert say(reading.how)


def test_an_unknown_word_comes_back_as_typed_with_the_nearest_names() -> None:
    reading = _read("ฝ่ายปกครอง, ฝ่าย สิ่งแวดล้อม")
    assert _names(reading) == ["ฝ่ายปกครอง"]
    assert reading.unread == ("ฝ่าย สิ่งแวดล้อม",)
    assert reading.candidates == ("ฝ่ายสิ่งแวดล้อมและสุขาภิบาล",)
    assert _read("ทุกฝายย").candidates == ("ทุกฝ่าย",)


def test_prose_in_the_cell_is_cut_and_has_no_near_name() -> None:
    reading = _read("ดำเนินการ" * 40)
    assert reading.unread[0].endswith("…")
    assert reading.candidates == ()


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("คณะทำงาน ITA", ["คณะทำงาน ITA"]),
        (
            "คณะกรรมการส่งเสริมคุณธรรมและความโปร่งใส และฝ่ายปกครอง",
            ["คณะกรรมการส่งเสริมคุณธรรมและความโปร่งใส", "ฝ่ายปกครอง"],
        ),
        ("คณะกรรมการ A และคณะทำงาน B/ฝ่ายโยธา", ["คณะกรรมการ A", "คณะทำงาน B", "ฝ่ายโยธา"]),
    ],
)
def test_a_committee_is_a_party_of_its_own_by_the_name_as_written(
    text: str, names: list[str]
) -> None:
    reading = _read(text)
    assert _names(reading) == names
    assert reading.parties[0].sort is PartySort.COMMITTEE
    assert reading.sure is Sure.YES


_PIECES = st.sampled_from(
    [*DIVISIONS, "ทุกฝ่าย", "/", "และ", "ยกเว้น", "(หลัก)", "ร่วมกับ", "เป็นหลัก",
     "คณะทำงาน", "1.", " ", "\n", "İ", "ฯ"]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=3)), max_size=8).map("".join))
def test_no_text_can_break_the_reader_and_no_party_stands_twice(text: str) -> None:
    reading = _read(text)
    assert len(set(_names(reading))) == len(reading.parties)
    assert bool(reading.unread) <= (reading.sure is Sure.ASK)
    assert say(reading.how)
