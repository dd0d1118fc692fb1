import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.reading import Sure
from engine.state_reading import has_substance, read_state
from engine.state_words import (
    ASKS_EXEMPTION,
    COMPLETED,
    DONE_THIS_ROUND,
    IN_PROGRESS,
    NOT_STARTED,
    SAME_AS_BEFORE,
    STATE_WORDS,
    STUCK,
)
from engine.wording import say


@pytest.mark.parametrize("word", STATE_WORDS)
def test_the_words_of_the_list_are_themselves(word: str) -> None:
    for text in (word, f" {word}\n", word.replace(" ", "")):
        assert (read_state(text).value, read_state(text).sure) == (word, Sure.YES)


_TYPED = {
    DONE_THIS_ROUND: "ดำเนินการแล้ว|แล้วเสร็จ|เสร็จแล้ว|ครบถ้วน|ดำเนินการเสร็จสิ้น"
    "|ดำเนินการแล้วเสร็จ|ดำเนินการครบถ้วนแล้ว|เรียบร้อยค่ะ",
    IN_PROGRESS: "กำลังดำเนินการ|ระหว่างดำเนินการ|รอตรวจสอบ|รอหลักฐาน|อยู่ระหว่างการจัดทำ",
    STUCK: "มีปัญหา|ติดปัญหาอุปสรรค|ติดขัด",
    NOT_STARTED: "ยังไม่ได้ดำเนินการ|ยังไม่เริ่มดำเนินการ|ไม่ได้ดำเนินการ",
    ASKS_EXEMPTION: "ขอรับการยกเว้น",
    SAME_AS_BEFORE: "เหมือนเดือนก่อน|เหมือนเดิม",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "word"), [(text, word) for word, texts in _TYPED.items() for text in texts.split("|")]
)
def test_what_people_type_means_a_word_of_the_list(text: str, word: str) -> None:
    assert (read_state(text).value, read_state(text).sure) == (word, Sure.YES)


@pytest.mark.parametrize(
    "text",
    ["ยังไม่แล้วเสร็จ", "ยังไม่เสร็จ", "ไม่แล้วเสร็จ", "ดำเนินการยังไม่แล้วเสร็จ",
     "ยังไม่ครบถ้วน", "ดำเนินการแล้วบางส่วน"],
)  # fmt: skip
def test_not_yet_done_is_never_done(text: str) -> None:
    assert (read_state(text).value, read_state(text).sure) == (IN_PROGRESS, Sure.ASSUMED)


@pytest.mark.parametrize("text", ["แล้วเสร็จ", "เสร็จสิ้น", "แล้วเสร็จทุกมาตรการ", "completed"])
def test_only_the_exact_words_complete_a_measure(text: str) -> None:
    assert read_state(text).value != COMPLETED


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("แล้วเสร็จภายใน 30 มี.ค. 66", "state_deadline"),
        ("แล้วเสร็จภายใน" + "๓๐" * 99, "state_deadline"),
        ("จะดำเนินการแล้วเสร็จ", "state_unknown"),
        ("ดำเนินการแล้ว ติดปัญหา", "state_unknown"),
        ("จัดประชุมแล้วเสร็จ " * 20, "state_unknown"),
    ],
)
def test_what_is_no_state_is_asked(text: str, code: str) -> None:
    reading = read_state(text)
    assert (reading.value, reading.sure) == (None, Sure.ASK)
    assert reading.how.code == f"readings.{code}"


@pytest.mark.parametrize("text", ["", "  ", "-"])
def test_an_empty_cell_is_no_state(text: str) -> None:
    assert (read_state(text).value, read_state(text).sure) == (None, Sure.YES)


@given(st.text(max_size=30))
def test_no_text_can_break_the_reader(text: str) -> None:
    assert say(read_state(text).how)


@pytest.mark.parametrize(
    ("result", "says_something"),
    [("จัดประชุม", True), ("๑", True), ("ok", True), ("", False), ("-", False), (" . …\n", False)],
)
def test_a_result_has_substance_with_a_letter_or_a_digit(
    result: str, says_something: bool
) -> None:
    assert has_substance(result) is says_something
