"""Sections, the words for all and names cut short, in the kinds of local government."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.kinds import load_profile
from engine.agency import PartySort
from engine.party_reading import PartiesReading, read_parties
from engine.reading import Sure
from engine.wording import say

SUBDISTRICT = load_profile("subdistrict-organisation", fiscal_year_be=2566)
MUNICIPALITY = load_profile("municipality", fiscal_year_be=2566)
BANGKOK = load_profile("bangkok-district", fiscal_year_be=2566)


def _names(reading: PartiesReading) -> list[str]:
    return [party.name for party in reading.parties]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("งานการเจ้าหน้าที่", "งานการเจ้าหน้าที่"),
        ("งานการเจ้าหน้าที่ สำนักปลัด", "งานการเจ้าหน้าที่|สำนักปลัด"),
        ("สำนักปลัด งานนโยบายและแผน", "สำนักปลัด|งานนโยบายและแผน"),
        ("สำนักปลัดงานนโยบายและแผน", "สำนักปลัด|งานนโยบายและแผน"),
        ("งานพัสดุ\nงานการเงินและบัญชี", "งานพัสดุ|งานการเงินและบัญชี"),
        ("งานพัสดุและงานการเงิน", "งานพัสดุ|งานการเงิน"),
        ("๑. งานพัสดุ ๒. งานการเงิน", "งานพัสดุ|งานการเงิน"),
        ("งานพัสดุ/งานการเงิน, กองช่าง", "งานพัสดุ|งานการเงิน|กองช่าง"),
        ("งานพัสดุกองคลัง", "งานพัสดุ|กองคลัง"),
        ("งานพัสดุของกองคลัง", "งานพัสดุ|กองคลัง"),
        ("กองคลัง (งานพัสดุ)", "กองคลัง|งานพัสดุ"),
        ("หัวหน้างานพัสดุ", "งานพัสดุ"),
        ("งานการ\nเจ้าหน้าที่", "งานการ เจ้าหน้าที่"),
        ("งานพัสดุ นายก อบต.", "งานพัสดุ|นายกองค์การบริหารส่วนตำบล"),
        ("งาน ICT", "งาน ICT"),
    ],
)
def test_a_section_is_a_party_of_its_own_by_the_name_as_written(text: str, names: str) -> None:
    reading = read_parties(text, SUBDISTRICT)
    assert _names(reading) == names.split("|")
    sections = [p.name for p in reading.parties if p.sort is PartySort.SECTION]
    assert sections == [name for name in names.split("|") if name.startswith("งาน")]
    assert (reading.sure, reading.how.code) == (Sure.YES, "readings.party_section")
    assert say(reading.how)


def test_a_section_may_lead_a_division_and_stands_beside_all() -> None:
    reading = read_parties("งานพัสดุ (หลัก) กองช่าง (ร่วม)", SUBDISTRICT)
    assert [(p.name, p.role) for p in reading.parties] == [
        ("งานพัสดุ", "lead"),
        ("กองช่าง", "support"),
    ]
    beside = read_parties("ทุกส่วนราชการ และงานพัสดุ", SUBDISTRICT)
    assert _names(beside) == [*SUBDISTRICT.divisions, "งานพัสดุ"]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("งานที่เกี่ยวข้อง", "งานที่เกี่ยวข้อง"),
        ("งาน", "งาน"),
        ("สำนักงานเขต", "สำนักงานเขต"),
        ("งานพัสดุ ฝ่ายกฎหมาย", "ฝ่ายกฎหมาย"),
        ("ฝ่ายกฎหมาย งานพัสดุ", "ฝ่ายกฎหมาย"),
        ("งานพัสดุที่เกี่ยวข้อง", "ที่เกี่ยวข้อง"),
        ("งานพัสดุ และผู้ที่เกี่ยวข้อง", "ผู้ที่เกี่ยวข้อง"),
        ("กองการศึกษา ฯลฯ", "ฯลฯ"),
        ("กองฯ", "กองฯ"),
        ("กองสฯ", "กองสฯ"),
        ("ทุกกองทุน", "ทุน"),
    ],
)
def test_what_names_no_section_and_no_one_party_is_asked(text: str, unread: str) -> None:
    reading = read_parties(text, SUBDISTRICT)
    assert reading.sure is Sure.ASK
    assert reading.unread == (unread,)


@pytest.mark.parametrize("profile", [SUBDISTRICT, MUNICIPALITY])
@pytest.mark.parametrize(
    ("text", "sure"),
    [
        ("ทุกสำนัก/กอง", Sure.YES),
        ("ทุกสำนัก กอง", Sure.YES),
        ("ทุกสำนัก / ทุกกอง", Sure.YES),
        ("ทุกสำนัก และทุกกอง", Sure.YES),
        ("ทุกกอง/สำนัก", Sure.YES),
        ("ทุกส่วนราชการ", Sure.YES),
        ("ทุกหน่วยงาน", Sure.YES),
        ("ทุกสำนัก", Sure.ASSUMED),
        ("ทุกกอง", Sure.ASSUMED),
        ("ทุกฝ่าย", Sure.ASSUMED),
    ],
)
def test_one_unit_alone_is_only_assumed_to_mean_all_the_divisions(
    profile: object, text: str, sure: Sure
) -> None:
    assert isinstance(profile, type(SUBDISTRICT))
    reading = read_parties(text, profile)
    assert _names(reading) == list(profile.divisions)
    assert (reading.sure, reading.expands_all) == (sure, True)
    assert say(reading.how)


def test_every_division_of_a_district_is_a_fai_so_all_of_them_are_meant() -> None:
    assert read_parties("ทุกฝ่าย", BANGKOK).sure is Sure.YES
    assert read_parties("ทุกกอง", BANGKOK).sure is Sure.ASK
    assert read_parties("ทุกฝ่ายในสำนัก งานเขตปทุมวัน", BANGKOK).sure is Sure.YES


@pytest.mark.parametrize(
    ("text", "name", "sure"),
    [
        ("กองการศึกษาฯ", "กองการศึกษา", Sure.YES),
        ("สำนักปลัดฯ", "สำนักปลัด", Sure.YES),
        ("กองสาธารณสุขฯ", "กองสาธารณสุขและสิ่งแวดล้อม", Sure.ASSUMED),
        ("กองสวัสดิการ ฯ", "กองสวัสดิการสังคม", Sure.ASSUMED),
        ("นายกฯ", "นายกองค์การบริหารส่วนตำบล", Sure.ASSUMED),
    ],
)
def test_a_name_cut_short_is_the_one_party_that_begins_so(
    text: str, name: str, sure: Sure
) -> None:
    reading = read_parties(text, SUBDISTRICT)
    assert (_names(reading), reading.sure) == ([name], sure)
    assert say(reading.how)


def test_a_name_cut_short_that_two_parties_begin_with_is_asked() -> None:
    assert read_parties("ฝ่ายการฯ", BANGKOK).unread == ("ฝ่ายการฯ",)


_PIECES = st.sampled_from(
    [*SUBDISTRICT.divisions, *SUBDISTRICT.all_words, "งาน", "พัสดุ", "การ", "เจ้าหน้าที่", "และ",
     "ของ", "ที่เกี่ยวข้อง", "ยกเว้น", "ฯ", "/", " ", "\n", "กอง", "(หลัก)", "1."]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=2)), max_size=8).map("".join))
def test_no_text_can_break_the_reader_and_all_stays_the_divisions(text: str) -> None:
    reading = read_parties(text, SUBDISTRICT)
    assert len(set(_names(reading))) == len(reading.parties)
    assert bool(reading.unread) <= (reading.sure is Sure.ASK)
    assert say(reading.how)
