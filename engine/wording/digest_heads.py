"""The top of the digests: subject, memo, headline and figures; and the names of rounds."""

from typing import Final

from engine.date_format import MONTHS_EN, MONTHS_TH, SHORT_MONTHS_EN, SHORT_MONTHS_TH
from engine.wording import Catalogue

_MONTHS: Final = {
    f"digest.month_{number}": names
    for number, names in enumerate(zip(SHORT_MONTHS_TH, SHORT_MONTHS_EN, strict=True), start=1)
} | {
    f"digest.month_long_{number}": names
    for number, names in enumerate(zip(MONTHS_TH, MONTHS_EN, strict=True), start=1)
}

_ROUNDS: Final = {
    "digest.half_1": ("{n} เดือนแรก", "first half"),
    "digest.half_2": ("{n} เดือนหลัง", "second half"),
    "digest.both_halves": ("{n} เดือนแรกและ {n} เดือนหลัง", "both halves"),
    "digest.whole_year": ("ทั้งปีงบประมาณ", "whole year"),
    "digest.quarter": ("ไตรมาส {n}", "quarter {n}"),
    "digest.quarters": ("ไตรมาส {first}–{last}", "quarters {first}–{last}"),
    "digest.week": ("สัปดาห์ที่ {n}", "week {n}"),
    "digest.weeks": ("สัปดาห์ที่ {first}–{last}", "weeks {first}–{last}"),
    "digest.span": ("{first}–{last}", "{first}–{last}"),
    "digest.rounds_counted": ("{spans} ({n} รอบ)", "{spans} ({n} rounds)"),
    "digest.round": ("รอบ {round}", "round {round}"),
    "digest.round_long": ("รอบ{round}", "Round {round}"),
    "digest.half_long": ("รอบ {round}", "The {round}"),
    "digest.round_last": ("รอบล่าสุด", "the latest round"),
}

_SUBJECT: Final = {
    "digest.subject": ("[ITA] {who}: {what} ({day})", "[ITA] {who}: {what} ({day})"),
    "digest.for_day": ("ประจำวันที่ {day}", "for {day}"),
    "digest.plain_day": ("{day}", "{day}"),
    "digest.and_divisions": ("{first} และอีก {n} ฝ่าย", "{first} and {n} more"),
    "digest.s_overdue": ("เกินกำหนด {n}", "overdue {n}"),
    "digest.s_due_soon": ("ใกล้ครบกำหนด {n}", "due soon {n}"),
    "digest.s_opened": ("เปิดรอบใหม่ {n}", "newly opened {n}"),
    "digest.s_answered": ("รายงานแล้ว {n}", "reported {n}"),
    "digest.s_changed": ("มีการเปลี่ยนแปลง {n} เรื่อง", "{n} changes"),
    "digest.s_reported": ("รายงานแล้ว {n}/{m}", "reported {n}/{m}"),
    "digest.s_requests": ("รอคำตัดสิน {n}", "{n} to decide"),
    "digest.s_problems": ("ต้องแก้ไข {n}", "{n} to mend"),
    "digest.s_notes": ("แจ้งเตือนระบบ {n}", "{n} notes"),
    "digest.s_past_grace": (
        "เกินระยะผ่อนผัน {n} รายการ ใน {m} ส่วนราชการ",
        "{n} items past the grace in {m} divisions",
    ),
    "digest.s_none_past_grace": ("ไม่มีรายการเกินระยะผ่อนผัน", "nothing past the grace"),
}

_MEMO: Final = {
    "digest.memo_subject": ("เรื่อง", "Subject"),
    "digest.memo_to": ("เรียน", "To"),
    "digest.memo_day": ("วันที่", "Date"),
    "digest.memo_slot": ("ฉบับ", "Issue"),
    "digest.title_own": (
        "สรุปการติดตามแผน ITA ปีงบประมาณ พ.ศ. {year}",
        "Follow-up of the ITA plan, fiscal year {year} BE",
    ),
    "digest.title_office": (
        "สรุปการติดตามแผน ITA ทั้งหน่วยงาน ปีงบประมาณ พ.ศ. {year}",
        "Follow-up of the whole ITA plan, fiscal year {year} BE",
    ),
    "digest.title_director": (
        "รายการเกินกำหนดตามแผน ITA ปีงบประมาณ พ.ศ. {year}",
        "Overdue under the ITA plan, fiscal year {year} BE",
    ),
    "digest.slot_of": ("ประจำ{day}", "for {day}"),
    "digest.slot_folded_many": (
        "ประจำ{day} รวม {n} ฉบับที่ไม่ได้ส่ง ตั้งแต่ {first} ถึง {last}",
        "for {day}, with {n} missed issues from {first} to {last}",
    ),
    "digest.slot_folded": (
        "ประจำ{day} รวมฉบับที่ไม่ได้ส่งของ {missed}",
        "for {day}, with the missed issues of {missed}",
    ),
}

_HEADLINES: Final = {
    "digest.h_overdue": ("เกินกำหนด {n} รายการ", "{n} items are overdue"),
    "digest.h_overdue_soon": (
        "เกินกำหนด {n} รายการ และครบกำหนดใน {days} วันอีก {m} รายการ",
        "{n} items are overdue, and {m} more are due within {days} days",
    ),
    "digest.h_overdue_soon_today": (
        "เกินกำหนด {n} รายการ และครบกำหนดวันนี้อีก {m} รายการ",
        "{n} items are overdue, and {m} more are due today",
    ),
    "digest.h_due_soon": (
        "ครบกำหนดใน {days} วัน {n} รายการ",
        "{n} items are due within {days} days",
    ),
    "digest.h_due_soon_today": ("ครบกำหนดวันนี้ {n} รายการ", "{n} items are due today"),
    "digest.h_opened": ("เปิดรับรายงานรอบใหม่ {n} รายการ", "{n} items are newly open"),
    "digest.h_answered": ("ได้รับรายงานแล้ว {n} รายการ", "{n} reports have been received"),
    "digest.h_changed": (
        "มีการเปลี่ยนแปลงในแผน {n} เรื่อง",
        "{n} changes in the plan",
    ),
    "digest.h_office": (
        "{round} รายงานแล้ว {n} จาก {m} รายการ ยังขาดอีก {rest}",
        "{round}: {n} of {m} reported, {rest} still missing",
    ),
    "digest.h_office_all": (
        "{round} รายงานครบทั้ง {m} รายการ",
        "{round}: all {m} reported",
    ),
    "digest.h_office_none": ("ยังไม่มีรอบที่เปิดรับรายงาน", "No round is open yet"),
    "digest.h_director": (
        "เกินระยะผ่อนผัน {n} รายการ ใน {m} ส่วนราชการ มากที่สุดที่{worst}",
        "{n} items past the grace in {m} divisions, most of them at {worst}",
    ),
    "digest.h_director_one": (
        "เกินระยะผ่อนผัน {n} รายการ ทั้งหมดที่{worst}",
        "{n} items past the grace, all of them at {worst}",
    ),
    "digest.h_director_none": (
        "ไม่มีรายการเกินระยะผ่อนผันแล้ว",
        "Nothing is past the grace any more",
    ),
    "digest.sub_own": (
        "{round} {who}รายงานแล้ว {n} จาก {m} รายการ",
        "{round}: {who} has reported {n} of {m}",
    ),
    "digest.sub_office": (
        "เกินกำหนด {overdue} รายการ · รอคำตัดสิน {requests} เรื่อง "
        "· ต้องแก้ไขในตารางกลาง {problems} เรื่อง",
        "{overdue} items overdue · {requests} to decide · {problems} to mend in the sheet",
    ),
    "digest.sub_director": (
        "นับเฉพาะที่เกินกำหนดมากกว่า {days} วัน",
        "Only what is more than {days} days late is counted",
    ),
    "digest.sub_director_trend": (
        "{trend}จากฉบับก่อน ({before} → {n}) · นับเฉพาะที่เกินกำหนดมากกว่า {days} วัน",
        "{trend} since the last issue ({before} → {n}) · only what is more than {days} days late",
    ),
    "digest.up": ("เพิ่มขึ้น {n} ", "up {n}"),
    "digest.down": ("ลดลง {n} ", "down {n}"),
    "digest.same": ("คงเดิม", "no change"),
    "digest.change_up": ("▲ เพิ่ม {n}", "▲ up {n}"),
    "digest.change_down": ("▼ ลด {n}", "▼ down {n}"),
    "digest.change_same": ("คงเดิม", "same"),
    "digest.change_unknown": ("–", "–"),
}

_FIGURES: Final = {
    "digest.f_overdue": ("เกินกำหนด", "Overdue"),
    "digest.f_due_soon": ("ใกล้ครบ", "Due soon"),
    "digest.f_opened": ("เปิดใหม่", "New"),
    "digest.f_reported": ("รายงานแล้ว", "Reported"),
    "digest.f_requests": ("รอคำตัดสิน", "To decide"),
    "digest.f_past_grace": ("เกินผ่อนผัน", "Past grace"),
    "digest.f_oldest": ("ช้าที่สุด", "Oldest"),
    "digest.f_until": ("ถึง {day}", "until {day}"),
    "digest.f_in_places": ("ใน {n} แห่ง", "in {n} places"),
    "digest.f_open_all": ("เปิดอยู่ {n}", "{n} open"),
    "digest.f_problems": ("ต้องแก้ไข {n}", "{n} to mend"),
}

TEXTS: Catalogue = {
    **_MONTHS, **_ROUNDS, **_SUBJECT, **_MEMO, **_HEADLINES, **_FIGURES,
}  # fmt: skip
