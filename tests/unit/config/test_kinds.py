"""Agency kinds: who the divisions are, how things are called, and files that are wrong."""

from itertools import pairwise
from pathlib import Path

import pytest

from config.errors import SettingsError
from config.kind_file import read_kind_file
from config.kinds import OfficeNames, list_kinds, load_profile
from engine.agency import PartySort
from engine.columns import TABS
from engine.thai_text import squash

DISTRICT = "bangkok-district"
KINDS = ("bangkok-district", "municipality", "subdistrict-organisation")

PATHUM_WAN = {
    "ตัวชี้วัด": "indicator",
    "ประเด็นที่ต้องเตรียมความพร้อม/ยกระดับ": "issue",
    "กิจกรรมที่จะดำเนินการ": "activities",
    "ผลผลิต": "output",
    "วิธีการสร้างการรับรู้": "channel",
    "ระยะเวลาแล้วเสร็จ": "deadline",
    "ผู้รับผิดชอบ": "responsible",
    "ระยะเวลากำกับติดตาม": "cadence",
}
WATTHANA = {
    "ตัวชี้วัด": "indicator",
    "ข้อ": "items",
    "ประเด็นที่ต้องปรับปรุง/ยกระดับการพัฒนา": "issue",
    "มาตรการ/กิจกรรม ในการเตรียมความพร้อมรับการประเมิน": "activities",
    "หน่วยงานรับผิดชอบ": "responsible",
    "การกำกับติดตาม": "cadence",
}


def test_the_kinds_an_office_can_be_of_have_names_in_both_languages() -> None:
    assert tuple(list_kinds()) == KINDS
    assert list_kinds()[DISTRICT] == ("สำนักงานเขต กรุงเทพมหานคร", "Bangkok district office")


def test_a_district_has_ten_divisions_and_its_schools_are_none_of_them() -> None:
    profile = load_profile(DISTRICT)
    assert len(profile.divisions) == 10
    assert profile.divisions[0] == "ฝ่ายปกครอง"
    assert "โรงเรียนในสังกัดเขต" in {p.name for p in profile.parties if p.sort is PartySort.OUTSIDE}


def test_the_executive_of_a_subdistrict_organisation_is_not_in_all() -> None:
    profile = load_profile("subdistrict-organisation")
    assert profile.divisions == (
        "สำนักปลัด",
        "กองคลัง",
        "กองช่าง",
        "กองการศึกษา",
        "กองสวัสดิการสังคม",
        "กองสาธารณสุขและสิ่งแวดล้อม",
        "หน่วยตรวจสอบภายใน",
    )
    assert "ทุกสำนัก/กอง" in profile.all_words
    assert "ทุกหน่วยงาน" in profile.all_words


@pytest.mark.parametrize("plan", [PATHUM_WAN, WATTHANA], ids=["Pathum Wan", "Watthana"])
@pytest.mark.parametrize("kind", KINDS)
def test_the_headings_of_the_published_plans_are_known(kind: str, plan: dict[str, str]) -> None:
    known = load_profile(kind).headings["measures"]
    found = {h: f for h in plan for f, words in known.items() if squash(h) in map(squash, words)}
    assert found == plan


@pytest.mark.parametrize("kind", KINDS)
def test_our_own_heading_comes_first_in_every_column_of_every_tab(kind: str) -> None:
    headings = load_profile(kind).headings
    for tab, design in TABS.items():
        for column in design.columns:
            assert headings[tab][column.field][0] == column.heading


@pytest.mark.parametrize(
    ("kind", "word", "role"),
    [
        (DISTRICT, "ผู้อำนวยการเขต", "director"),
        (DISTRICT, "หัวหน้าฝ่าย", "head"),
        ("subdistrict-organisation", "ผู้อำนวยการกอง", "head"),
        ("subdistrict-organisation", "ปลัด อบต.", "director"),
        ("municipality", "นายกเทศมนตรี", "director"),
        ("municipality", "ผู้ประสานงาน", "coordinator"),
    ],
)
def test_positions_of_the_kind_stand_for_roles(kind: str, word: str, role: str) -> None:
    roles = load_profile(kind).role_words
    assert [r for r, words in roles.items() if word in words] == [role]


@pytest.mark.parametrize("kind", KINDS)
def test_no_position_stands_for_two_roles(kind: str) -> None:
    words = [squash(w) for words in load_profile(kind).role_words.values() for w in words]
    assert len(words) == len(set(words))


def test_item_ranges_are_those_of_the_fiscal_year() -> None:
    assert load_profile(DISTRICT, fiscal_year_be=2568).item_ranges["3"] == (12, 17)
    assert load_profile(DISTRICT, fiscal_year_be=2566).item_ranges == {
        "9": (1, 22),
        "10": (23, 30),
    }
    assert load_profile(DISTRICT, fiscal_year_be=2560).item_ranges == {}
    assert load_profile(DISTRICT).item_ranges == {}


@pytest.mark.parametrize("year", [2567, 2568])
def test_item_ranges_of_an_instrument_follow_each_other_without_a_gap(year: int) -> None:
    ranges = load_profile(DISTRICT, fiscal_year_be=year).item_ranges
    for instrument in (range(1, 6), range(6, 9), range(9, 11)):
        pairs = [ranges[str(n)] for n in instrument]
        assert pairs[0][0] == 1
        assert all(b[0] == a[1] + 1 for a, b in pairwise(pairs))


def test_an_office_adds_its_own_short_forms_and_headings() -> None:
    office = OfficeNames(
        aliases={"ฝ่ายโยธา": ("โยธาฯ", "โยธาฯ")},
        headings={"measures": {"deadline": ("วันสุดท้าย",)}},
    )
    profile = load_profile(DISTRICT, office=office)
    assert next(p for p in profile.parties if p.name == "ฝ่ายโยธา").aliases == ("โยธาฯ",)
    assert profile.headings["measures"]["deadline"][-1] == "วันสุดท้าย"


def test_an_office_of_another_structure_names_its_divisions_and_parties() -> None:
    office = OfficeNames(
        divisions=("สำนักปลัด", "กองส่งเสริมการเกษตร"),
        parties={PartySort.COMMITTEE: ("คณะทำงาน ITA",)},
    )
    profile = load_profile("subdistrict-organisation", office=office)
    assert profile.divisions == ("สำนักปลัด", "กองส่งเสริมการเกษตร")
    assert profile.parties[0].aliases[0] == "สำนักปลัดองค์การบริหารส่วนตำบล"
    sorts = {p.name: p.sort for p in profile.parties}
    assert sorts["คณะทำงาน ITA"] is PartySort.COMMITTEE
    assert sorts["นายกองค์การบริหารส่วนตำบล"] is PartySort.EXECUTIVE


@pytest.mark.parametrize(
    ("office", "code", "named"),
    [
        ({"aliases": {"ฝ่ายใหม่": ("ใหม่",)}}, "settings.alias_of_nobody", "ฝ่ายใหม่"),
        ({"aliases": {"ฝ่ายโยธา": ("ฝ่าย เทศกิจ",)}}, "settings.name_of_two", "ฝ่ายเทศกิจ"),
        ({"aliases": {"ฝ่ายโยธา": ("ทุกฝ่าย",)}}, "settings.name_of_two", "ทุกฝ่าย"),
        (
            {"headings": {"measures": {"deadline": ("ตัวชี้วัด",)}}},
            "settings.heading_of_two",
            "ตัวชี้วัด",
        ),
    ],
)
def test_a_name_that_would_mean_two_things_is_refused(
    office: dict[str, dict[str, tuple[str, ...]]], code: str, named: str
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_profile(DISTRICT, office=OfficeNames(**office, source="tidtam.toml"))  # type: ignore[arg-type]
    assert [fault.code for fault in caught.value.faults] == [code]
    assert named in caught.value.text("th")
    assert "tidtam.toml" in caught.value.text("en")


def test_an_unknown_kind_names_those_that_exist() -> None:
    for kind in ("district", "base"):
        with pytest.raises(SettingsError, match="bangkok-district, municipality"):
            load_profile(kind)


RIGHT = 'thai = "ก"\nenglish = "a"\n'


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('english = "a"\n', "thai"),
        (RIGHT + "colour = 1\n", "colour"),
        (RIGHT + 'extends = "nowhere"\n', "extends"),
        (RIGHT + 'all_words = "ทุกฝ่าย"\n', "all_words"),
        (RIGHT + 'all_words = [" "]\n', "all_words"),
        (RIGHT + "parties = 1\n", "parties"),
        (RIGHT + "parties = [1]\n", "parties[1]"),
        (RIGHT + '[[parties]]\nsort = "division"\n', "parties[1].name"),
        (RIGHT + '[[parties]]\nname = "ก"\nsort = "team"\n', "parties[1].sort"),
        (RIGHT + '[[parties]]\nname = "ก"\nsort = "division"\nalias = 1\n', "parties[1].alias"),
        (RIGHT + "[roles]\nboss = []\n", "roles.boss"),
        (RIGHT + "[roles]\nhead = [1]\n", "roles.head"),
        (RIGHT + "[headings]\nmeasure = {}\n", "headings.measure"),
        (RIGHT + "[headings.measures]\nitem = []\n", "headings.measures.item"),
        (RIGHT + "[item_ranges.2568]\n1 = [7, 1]\n", "item_ranges.2568.1"),
        (RIGHT + "[item_ranges]\n2568 = 1\n", "item_ranges.2568"),
    ],
)
def test_a_wrong_kind_file_is_named_with_its_key(tmp_path: Path, text: str, key: str) -> None:
    path = tmp_path / "new-kind.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_kind_file(path)
    about = [dict(fault.about) for fault in caught.value.faults]
    assert key in {a["key"] for a in about}
    assert {a["file"] for a in about} == {str(path)}
    assert f"{path}: {key} = " in caught.value.text("en")


def test_all_faults_of_a_kind_file_are_named_at_once(tmp_path: Path) -> None:
    path = tmp_path / "new-kind.toml"
    path.write_text("one = 1\ntwo = 2\nroles = 3\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        read_kind_file(path)
    assert len(caught.value.text().splitlines()) == 5
