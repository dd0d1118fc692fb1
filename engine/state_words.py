"""The words of the drop-down สถานะการดำเนินการ, as DESIGN's section 4 fixes them."""

from typing import Final

NOT_STARTED: Final = "ยังไม่ดำเนินการ"
IN_PROGRESS: Final = "อยู่ระหว่างดำเนินการ"
DONE_THIS_ROUND: Final = "ดำเนินการแล้ว (รอบนี้)"
COMPLETED: Final = "แล้วเสร็จทั้งมาตรการ"
SAME_AS_BEFORE: Final = "เหมือนรอบก่อน"
STUCK: Final = "ติดปัญหา"
ASKS_EXEMPTION: Final = "ขอยกเว้น"

STATE_WORDS: Final = (
    NOT_STARTED,
    IN_PROGRESS,
    DONE_THIS_ROUND,
    COMPLETED,
    SAME_AS_BEFORE,
    STUCK,
    ASKS_EXEMPTION,
)
REPORTING: Final = frozenset({IN_PROGRESS, DONE_THIS_ROUND, COMPLETED, STUCK})
"""A report, where a result with a letter or digit stands beside the word."""
