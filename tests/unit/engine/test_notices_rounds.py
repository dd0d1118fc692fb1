import pytest

from engine.digest_rounds import round_name, rounds_name
from engine.wording import say


@pytest.mark.parametrize(
    ("codes", "thai", "english"),
    [
        ("01", "ต.ค.", "Oct"),
        ("01 02 03 04 05 06", "ต.ค.–มี.ค. (6 รอบ)", "Oct–Mar (6 rounds)"),
        ("03 01 02 07", "ต.ค.–ธ.ค., เม.ย. (4 รอบ)", "Oct–Dec, Apr (4 rounds)"),
        ("Q1 Q2", "ไตรมาส 1–2 (2 รอบ)", "quarters 1–2 (2 rounds)"),
        ("Q3", "ไตรมาส 3", "quarter 3"),
        ("H1", "6 เดือนแรก", "first half"),
        ("H2", "6 เดือนหลัง", "second half"),
        ("H1 H2", "6 เดือนแรกและ 6 เดือนหลัง (2 รอบ)", "both halves (2 rounds)"),
        ("Y1", "ทั้งปีงบประมาณ", "whole year"),
        ("W05 W06 W07", "สัปดาห์ที่ 5–7 (3 รอบ)", "weeks 5–7 (3 rounds)"),
        ("W05", "สัปดาห์ที่ 5", "week 5"),
        ("H1 01 02", "6 เดือนแรก, ต.ค.–พ.ย. (3 รอบ)", "first half, Oct–Nov (3 rounds)"),
    ],
)
def test_neighbouring_rounds_are_named_as_a_range(codes: str, thai: str, english: str) -> None:
    name = rounds_name(tuple(f"2566-{code}" for code in codes.split()))

    assert say(name, "th") == thai
    assert say(name, "en") == english


def test_a_headline_names_a_month_in_full() -> None:
    assert say(round_name("2566-07", long=True)) == "เมษายน"
    assert say(round_name("2566-07")) == "เม.ย."
    assert say(round_name("2566-Q2", long=True)) == "ไตรมาส 2"


def test_the_last_round_of_a_year_and_the_first_of_the_next_are_no_range() -> None:
    assert say(rounds_name(("2566-12", "2567-01"))) == "ก.ย., ต.ค. (2 รอบ)"
    assert say(rounds_name(("2566-01", "2567-02"))) == "ต.ค., พ.ย. (2 รอบ)"
