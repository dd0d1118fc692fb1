import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.cadence import COUNTED, Cadence, read_cadences
from engine.reading import Sure
from engine.wording import say

_SPELLINGS = {
    "weekly": "ทุกสัปดาห์|รายสัปดาห์|สัปดาห์ละครั้ง|สัปดาห์ละ ๑ ครั้ง|1 ครั้ง/สัปดาห์"
    "|ทุกวันจันทร์|ทุก 7 วัน|ทุกอาทิตย์|weekly",
    "monthly": "ทุก ๑ เดือน|ทุกเดือน|รายเดือน|ประจำเดือน|๑ ครั้ง/เดือน|๑ ครั้ง / เดือน"
    "|เดือนละ 1 ครั้ง|เดือนละครั้ง"
    "|เป็นประจำทุกเดือน|รายงานทุกสิ้นเดือน|ทุกวันที่ 5 ของเดือน|12 ครั้ง/ปี|ทุกๆ เดือน"
    "|ทุกเดือน ๆ ละ 1 ครั้ง"
    "|อย่างน้อยเดือนละ 1 ครั้ง|ทุกวันศุกร์สุดท้ายของเดือน|ทุกวันทำการสุดท้ายของเดือน"
    "|รายงานผู้บริหารเขตทราบทุกเดือน"
    "|ดำเนินการอย่างต่อเนื่องทุกเดือน|ทุกเดือน เมื่อมีการประชุม|ทุกเดือน ภายในวันที่ 5"
    "|ทุกเดือน 1 ครั้ง|monthly",
    "quarterly": "ทุกไตรมาส|รายไตรมาส|ไตรมาสละครั้ง|ไตรมาสละ ๑ ครั้ง|ทุก ๓ เดือน"
    "|ทุก 3 เดือน (ไตรมาส)|4 ครั้ง/ปี"
    "|3 เดือนต่อครั้ง|ทุกสิ้นไตรมาส|ทุก ๆ 3 เดือน|แผนปฏิบัติการประจำปี ทุกไตรมาส"
    "|ปีละ 4 ครั้ง|quarterly",
    "semiannual": "ทุก 6 เดือน|ปีละ ๒ ครั้ง|ปีละสองครั้ง|ราย 6 เดือน|รอบ 6 เดือน"
    "|รอบ ๖ เดือน และ ๑๒ เดือน|รอบ 6 และ 12 เดือน"
    "|รอบ 6 เดือน และรอบ 12 เดือน|รอบ 6 เดือนแรก และ 6 เดือนหลัง|รายครึ่งปี|ครึ่งปี"
    "|ทุกครึ่งปี|6 เดือน/ครั้ง|๒ ครั้ง/ปี"
    "|2 ครั้งต่อปี|ปีงบประมาณละ 2 ครั้ง|2 ครั้ง (รอบ 6 เดือน และ 12 เดือน)|ทุกหกเดือน"
    "|รอบที่ 1 และรอบที่ 2"
    "|ปีละ 2 ครั้ง (มี.ค. และ ก.ย.)|1 ครั้ง ทุก 6 เดือน|ทุก 2 ไตรมาส|semi-annual",
    "annual": "ปีละ 1 ครั้ง|ปีละครั้ง|รอบ ๑๒ เดือน|สิ้นปีงบประมาณ"
    "|ภายในสิ้นปีงบประมาณ พ.ศ. 2566|1 ครั้ง/ปี|ทุกปี|ประจำปี"
    "|รายงานผลการประเมินประจำปี|รายปี|เดือนมีนาคมของทุกปี|annual",
    "continuous": "ต่อเนื่อง|อย่างต่อเนื่อง|ตลอดปีงบประมาณ|ตลอดปี"
    "|ตลอดทั้งปีงบประมาณ พ.ศ. 2566|สม่ำเสมอ|เป็นประจำ",
    "event": "เมื่อมีการร้องเรียน|ตามที่ได้รับมอบหมาย|กรณีมีข้อร้องเรียน"
    "|ทุกครั้งที่มีการประชุม",
    "monthly quarterly": "รายเดือน และ รายไตรมาส|รายเดือน/ไตรมาส|รายไตรมาส รายเดือน",
    "quarterly annual": "ทุกไตรมาส และประจำปี",
    "continuous event": "ต่อเนื่อง เมื่อมีการร้องเรียน",
    "": "|-|–|ตามแผน|ทุกฝ่ายดำเนินการ|ตามกรอบที่กำหนด|ดำเนินการอย่างรอบคอบ|แสดงดังแนบ|ไม่มี",
}  # fmt: skip
_CASES = [(text, words) for words, texts in _SPELLINGS.items() for text in texts.split("|")]


@pytest.mark.parametrize(("text", "words"), _CASES)
def test_a_cadence_is_read_in_every_spelling(text: str, words: str) -> None:
    reading = read_cadences(text)
    assert [str(cadence) for cadence in reading.value] == words.split()
    assert reading.sure is Sure.YES
    assert say(reading.how)


@pytest.mark.parametrize(
    "text",
    ["ทุก 2 เดือน", "ปีละ 3 ครั้ง", "ทุกวัน", "รายปักษ์", "ทุก 15 วัน",
     "เดือนละ 2 ครั้ง", "1-2 ครั้ง/ปี", "ทุก 1-3 เดือน",
     "ทุกเดือนมีนาคม", "รอบ 6 เดือนแรก", "ทุกวันจันทร์และวันศุกร์",
      "ทุกวันจันทร์ที่ 1 และ 3 ของเดือน", "ไตรมาส 2",
     "1 ครั้ง", "ครั้งเดียว", "สัปดาห์ละ 2 ครั้ง", "0 ครั้ง/ปี", "ทุก 0 เดือน",
      "bimonthly", "ทุกรอบการประเมิน",
     "รายงานครั้งแรก มี.ค. 66", "สิ้นเดือน", "เดือน", "ปีงบประมาณ 2566", "ประจำปีงบประมาณ พ.ศ. 2566",
     "30/3/66", "ภายในวันที่ 5", "วันจันทร์", "ปี 2566", "แผน 2566", "ตามรอบ",
     "ไม่ต้องรายงานทุกเดือน", "ไม่ต้องรายงาน", "ยกเลิกการรายงานรายเดือน", "งดรายงานทุกไตรมาส", "งด",
     "ไม่มีการติดตามทุกเดือน", "ไม่เกินเดือนละ 1 ครั้ง"],
)  # fmt: skip
def test_a_frequency_that_is_not_ours_is_asked(text: str) -> None:
    reading = read_cadences(text)
    assert (reading.value, reading.sure) == ((), Sure.ASK)
    assert say(reading.how)


@pytest.mark.parametrize(
    ("text", "proposed"),
    [
        ("ทุกเดือน ยกเว้นเดือน ต.ค.", "monthly"),
        ("ทุกเดือนเว้นเดือน", "monthly"),
        ("มีนาคมและกันยายนของทุกปี", "annual"),
        ("ทุก 6 เดือน (ไตรมาส 2)", "semiannual"),
        ("ทุก 3 เดือน (ไตรมาส 2)", "quarterly"),
        ("ทุกเดือน 2 ครั้ง ทุกไตรมาส", "quarterly"),
        ("ทุกเดือน จำนวน 2 ครั้ง รายปี 2 ครั้ง", "monthly semiannual"),
        ("ทุกเดือน เริ่ม ม.ค. 66", "monthly"),
        ("ทุกเดือน ตั้งแต่เดือนตุลาคม 2565", "monthly"),
        ("ต่อเนื่อง ถึง มี.ค. 66", "continuous"),
        ("เมื่อมีการร้องเรียน และสิ้นเดือน", "event"),
    ],
)
def test_a_cadence_beside_something_unread_is_only_proposed(text: str, proposed: str) -> None:
    reading = read_cadences(text)
    assert [str(cadence) for cadence in reading.value] == proposed.split()
    assert reading.sure is Sure.ASK


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("ทุก 1 เดือน", "“ทุก 1 เดือน”"),
        ("ต่อเนื่อง  ทุก ๑\nเดือน", "“ทุก 1 เดือน”"),
        ("ปีละ สองครั้ง", "“ปีละ สองครั้ง”"),
        ("รายเดือน / ไตรมาส", "“รายเดือน, รายไตรมาส”"),
        ("ทุก 2 เดือน", "“ทุก 2 เดือน”"),
        ("ไม่ ต้องรายงาน", "“ไม่ ต้อง”"),
    ],
)
def test_the_words_are_shown_with_the_spaces_they_were_typed_with(text: str, shown: str) -> None:
    assert shown in say(read_cadences(text).how)


_PIECES = st.sampled_from(
    ["ทุก", "ราย", "รอบ", "ประจำ", "ๆ", "ละ", "ครั้ง", "/", "ต่อ", "เดือน", "ไตรมาส",
     "ปี", "ครึ่งปี", "สัปดาห์", "วัน",
     "1", "๒", "3", "6", "12", "99", "0", "ต่อเนื่อง", "เมื่อมี", "และ", " ", "\n",
      "สิ้น", "มีนาคม"]
)  # fmt: skip


@given(st.lists(st.one_of(_PIECES, st.text(max_size=2)), max_size=9).map("".join))
def test_no_text_can_break_the_reader(text: str) -> None:
    value = read_cadences(text).value
    assert list(value) == [cadence for cadence in Cadence if cadence in value]
    if COUNTED & set(value):
        assert set(value) <= COUNTED
