"""Read the state that people type where a drop-down offers seven words."""

import re
from typing import Final

from engine.reading import Reading, Sure
from engine.state_words import (
    ASKS_EXEMPTION,
    DONE_THIS_ROUND,
    IN_PROGRESS,
    NOT_STARTED,
    SAME_AS_BEFORE,
    STATE_WORDS,
    STUCK,
)
from engine.thai_text import squash, tidy
from engine.wording import said

_EXACT: Final = {squash(word): word for word in STATE_WORDS}
_UNTIL: Final = re.compile(r"(?:แล้วเสร็จ|เสร็จ|เสร็จสิ้น|ดำเนินการ)(?:ภายใน|ก่อน|ไม่เกิน|ใน(?:วันที่|เดือน))")
_LONGEST: Final = 80  # a state is a word or two; longer is a result in the wrong cell
_POLITE: Final = re.compile(r"(?:ค่ะ|ครับ|นะคะ|จ้า|[.!✓✔☑*\-])+\Z|\A[.✓✔☑*\-]+")
# Tried in this order: a refusal or a beginning must be seen before the done that it holds.
_TYPED: Final = tuple(
    (re.compile(pattern), word, sure)
    for pattern, word, sure in (
        (
            r"ยังไม่(?:ได้)?(?:เริ่ม)?(?:ดำเนินการ|เริ่ม|ทำ)(?:ใดๆ)?|ไม่ได้ดำเนินการ|ยังไม่มีการดำเนินการ",
            NOT_STARTED,
            Sure.YES,
        ),
        (
            r"(?:ยัง)?(?:ดำเนินการ|ทำ)?(?:ยัง)?ไม่(?:ได้)?(?:ดำเนินการ|ทำ)?"
            r"(?:แล้วเสร็จ|เสร็จ(?:สิ้น|เรียบร้อย)?|ครบ(?:ถ้วน)?|สมบูรณ์|เรียบร้อย)(?:ดี)?",
            IN_PROGRESS,
            Sure.ASSUMED,
        ),
        (
            r"(?:ใกล้|เกือบ)(?:จะ)?(?:แล้ว)?เสร็จ|เสร็จ(?:แล้ว)?บางส่วน|ดำเนินการ(?:แล้ว)?บางส่วน",
            IN_PROGRESS,
            Sure.ASSUMED,
        ),
        (
            r"(?:อยู่ระหว่าง|ระหว่าง|กำลัง|อยู่ในระหว่าง|อยู่ในขั้นตอน)(?:การ)?(?:ดำเนินการ|ดำเนินงาน|จัดทำ|ทำ)",
            IN_PROGRESS,
            Sure.YES,
        ),
        (r"รอ(?:การ)?(?:ตรวจสอบ|ตรวจ|หลักฐาน|เอกสาร|แนบหลักฐาน)", IN_PROGRESS, Sure.YES),
        (r"(?:มี|ติด|พบ)(?:ปัญหา|อุปสรรค|ขัดข้อง)(?:/?(?:และ)?อุปสรรค)?|ติดขัด", STUCK, Sure.YES),
        (r"ขอ(?:รับการ)?ยกเว้น|ขอเว้น", ASKS_EXEMPTION, Sure.YES),
        (
            r"เหมือน(?:รอบ|เดือน|ครั้ง|ไตรมาส)(?:ก่อน|ที่แล้ว|เดิม)|เหมือนเดิม|เช่นเดิม",
            SAME_AS_BEFORE,
            Sure.YES,
        ),
        (
            r"(?:ได้)?(?:ดำเนินการ|ทำ|ปฏิบัติ|รายงาน)?(?:แล้วเสร็จ|เสร็จสิ้น|เสร็จเรียบร้อย|เสร็จแล้ว|เสร็จ|เรียบร้อย|ครบถ้วน|ครบ|แล้ว)"
            r"(?:แล้ว|เรียบร้อย|ครบถ้วน|สมบูรณ์|เสร็จสิ้น)*(?:\(?(?:ใน)?รอบนี้\)?)?",
            DONE_THIS_ROUND,
            Sure.YES,
        ),
    )
)


def read_state(text: str) -> Reading[str | None]:
    """Return the word of the drop-down that a typed state means.

    Typed แล้วเสร็จ means this round; only the words of the list complete a measure (DESIGN
    section 3). None where nothing is typed (YES) or nothing certain can be read (ASK).
    """
    typed = tidy(text)
    key = squash(text)
    if not key.strip("-–—_."):
        return Reading(None, said("readings.state_empty"), Sure.YES)
    if key in _EXACT:
        return Reading(_EXACT[key], said("readings.state_word"), Sure.YES)
    shown = typed if len(typed) <= _LONGEST else f"{typed[:_LONGEST]}…"
    if _UNTIL.search(key):
        return Reading(None, said("readings.state_deadline", typed=shown), Sure.ASK)
    key = _POLITE.sub("", key) if len(key) <= _LONGEST else ""
    for pattern, word, sure in _TYPED:
        if pattern.fullmatch(key):
            return Reading(word, said("readings.state_typed", typed=shown, word=word), sure)
    return Reading(None, said("readings.state_unknown", typed=shown), Sure.ASK)


def has_substance(result: str) -> bool:
    """Tell whether a result says anything: it holds a letter or a digit of any script."""
    return any(letter.isalnum() for letter in result)
