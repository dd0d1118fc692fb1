import pytest

from engine.thai_text import plain, squash, thai_sort_key, tidy, to_arabic_digits, to_thai_digits


def test_digits_go_both_ways() -> None:
    assert to_arabic_digits("๓๐ มี.ค.๖๖") == "30 มี.ค.66"
    assert to_thai_digits("30 มี.ค. 2566") == "๓๐ มี.ค. ๒๕๖๖"


def test_tidy_folds_spaces_and_drops_what_cannot_be_seen() -> None:
    assert tidy(" ฝ่าย\u200b\n  โยธา\u00a0\ufeff ") == "ฝ่าย โยธา"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ฝ่าย สิ่งแวดล้อมฯ", "ฝ่ายสิ่งแวดล้อมฯ"),
        ("น้ำ", "น้ํา"),  # sara am from its two halves
        ("น้ำ", "นํ้า"),
        ("น้ำ", "นำ้"),
        ("ที่", "ท่ี"),  # tone before vowel
        ("ที่", "ที่่"),  # a mark typed twice
        ("แผน", "เเผน"),
        ("No Gift Policy", "no gift policy"),
    ],
)
def test_names_that_look_alike_compare_alike(one: str, other: str) -> None:
    assert squash(one) == squash(other)


def test_squash_keeps_the_abbreviation_mark() -> None:
    assert squash("ฝ่ายพัฒนาฯ") != squash("ฝ่ายพัฒนา")


def test_plain_is_what_readers_read() -> None:
    assert plain("  Q๒ \n ท่ี") == "q2 ที่"


def test_names_sort_as_in_a_thai_dictionary() -> None:
    words = ["โยธา", "เทศกิจ", "ทะเบียน", "รายได้", "การคลัง", "ไก่", "ก่อน", "กอน"]
    assert sorted(words, key=thai_sort_key) == [
        "กอน", "ก่อน", "การคลัง", "ไก่", "ทะเบียน", "เทศกิจ", "โยธา", "รายได้",
    ]  # fmt: skip
