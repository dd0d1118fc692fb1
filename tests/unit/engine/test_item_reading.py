import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.item_reading import INDICATORS, read_indicator, read_items
from engine.reading import Sure
from engine.wording import say


@pytest.mark.parametrize("number", range(1, 11))
def test_an_indicator_is_read_by_its_number_or_by_its_name(number: int) -> None:
    name = INDICATORS[number - 1]
    for text in (f"{number}) {name}", f"ตัวชี้วัดที่ {number} {name}", name, str(number), f"({number})"):
        assert (read_indicator(text).value, read_indicator(text).sure) == (number, Sure.YES)


@pytest.mark.parametrize(
    ("text", "value", "sure"),
    [
        ("๑๐) การป้องกันการทุจริต", 10, "yes"),
        ("ปฏิบัติหน้าที่", 1, "yes"),
        ("ภาคผนวก", None, "yes"),
        ("", None, "yes"),
        ("-", None, "yes"),
        ("11) อื่น ๆ", None, "ask"),
        ("2566", None, "ask"),
        ("อื่น ๆ " * 30, None, "ask"),
        ("1.1 อื่น ๆ", None, "ask"),
        ("1) การใช้อำนาจ", 3, "ask"),
    ],
)
def test_what_is_no_indicator_is_none(text: str, value: int | None, sure: str) -> None:
    reading = read_indicator(text)
    assert (reading.value, reading.sure) == (value, sure)
    assert say(reading.how)


@pytest.mark.parametrize(
    ("cell", "indicator", "codes"),
    [
        ("I1, I2, I3", 1, "I1 I2 I3"),
        ("I1-I4", 1, "I1 I2 I3 I4"),
        ("O3 - 5", 9, "O3 O4 O5"),
        ("O๑ ถึง O๓", 9, "O1 O2 O3"),
        ("I1 I2 และ I3", 1, "I1 I2 I3"),
        ("ข้อ O 1\nข้อ O-2", 9, "O1 O2"),
        ("I1, I1", 1, "I1"),
        ("l1, |2", 1, "I1 I2"),
        ("e15", None, "E15"),
    ],
)
def test_codes_stand_in_the_items_cell(cell: str, indicator: int | None, codes: str) -> None:
    reading = read_items(cell, "O9 ในประเด็น", indicator)
    if " - 5" not in cell:
        assert reading.sure is Sure.YES
    assert list(reading.value) == codes.split()


@pytest.mark.parametrize(
    ("cell", "indicator", "within", "codes", "sure"),
    [
        ("0๒๘", 10, None, "O28", "assumed"),
        ("๐๑, ๐๒", None, None, "O1 O2", "assumed"),
        ("01", 1, None, "I1", "assumed"),
        ("12", 9, None, "O12", "assumed"),
        ("5-7", 7, None, "E5 E6 E7", "assumed"),
        ("11, 12", 1, (1, 7), "I1 I2", "assumed"),
        ("12, 13", 3, (12, 17), "I12 I13", "assumed"),
        ("11", 1, None, "I11", "ask"),
        ("99", 1, None, "", "ask"),
        ("1, 2", None, None, "", "ask"),
        ("ทุกข้อ", 1, None, "", "ask"),
        ("I4-I1", 1, None, "I4", "ask"),
        ("I1-E4", 1, None, "I1", "ask"),
        ("O1 และอื่น ๆ", 9, None, "O1", "ask"),
        ("l1", 9, None, "", "ask"),
    ],
)
def test_badly_typed_codes_are_mended_by_the_indicators_instrument(
    cell: str, indicator: int | None, within: tuple[int, int] | None, codes: str, sure: str
) -> None:
    reading = read_items(cell, "", indicator, within)
    assert (list(reading.value), reading.sure) == (codes.split(), sure)
    assert say(reading.how)


@pytest.mark.parametrize(
    ("issue", "indicator", "codes"),
    [
        ("0๒ อำนาจหน้าที่", 9, "O2"),
        ("๐๑๐ คู่มือ", 9, "O10"),
        ("O๑๑ E - Service", 9, "O11"),
        ("- O1, O2 และ O3 โครงสร้าง", 9, "O1 O2 O3"),
        ("โครงสร้างตามข้อ O5", 9, ""),
        ("1. เพิ่มช่องทาง", 9, ""),
        ("08.30 น. เปิดบริการ", 9, ""),
        ("01-02-2566", 9, ""),
        ("๐๑ ใบอนุญาต", 1, ""),
        ("O365", 9, ""),
        ("", None, ""),
    ],
)
def test_without_an_items_cell_only_the_start_of_the_issue_holds_codes(
    issue: str, indicator: int | None, codes: str
) -> None:
    reading = read_items("-", issue, indicator)
    assert list(reading.value) == codes.split()
    assert reading.sure is not Sure.ASK


@given(
    st.text(max_size=20), st.text("OIE0l1๑๒- ,ถึง", max_size=12), st.sampled_from([None, 1, 7, 9])
)
def test_no_text_can_break_the_reader(issue: str, cell: str, indicator: int | None) -> None:
    assert say(read_items(cell, issue, indicator).how)
    assert say(read_indicator(issue + cell).how)
