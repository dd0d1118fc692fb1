"""The digests below the figures: how to report, sections, lines, changes."""

from typing import Final

from engine.wording import Catalogue

_SMALL: Final = {
    "digest.as": ("{it}", "{it}"),
    "digest.nothing": ("", ""),
    "digest.comma": ("{one}, {two}", "{one}, {two}"),
    "digest.and": ("{one} และ{two}", "{one} and {two}"),
    "digest.and_more": ("{names} และอีก {n}", "{names} and {n} more"),
    "digest.because": (" เนื่องจาก{why}", ": {why}"),
    "digest.acting": ("{who} (แทน{other})", "{who} (acting for {other})"),
    "digest.product": ("ระบบติดตาม", "Tidtam"),
    "digest.items": ("{n} รายการ", "{n} items"),
    "digest.items_in_measures": ("{n} รายการ ใน {m} มาตรการ", "{n} items in {m} measures"),
    "digest.measures": ("{n} มาตรการ", "{n} measures"),
    "digest.places": ("{n} เรื่อง", "{n}"),
    "digest.people": ("{n} คน", "{n} people"),
    "digest.days": ("วัน", "days"),
    "digest.today": ("วันนี้", "today"),
}

_HOW: Final = {
    "digest.how_title": ("วิธีรายงานผล", "How to report"),
    "digest.how_open": (
        "เปิดตารางกลาง แท็บ “ติดตาม” กรองคอลัมน์ “ฝ่าย” ให้เหลือ {who}",
        "Open the shared sheet, tab “ติดตาม”, and filter the column “ฝ่าย” to {who}",
    ),
    "digest.how_choose": (
        "เลือก “สถานะการดำเนินการ” ในแถวที่ยังว่าง แล้วเขียนผลสั้น ๆ",
        "In each empty row choose “สถานะการดำเนินการ” and write the result in a few words",
    ),
    "digest.how_same": (
        "หากไม่ต่างจากรอบก่อน เลือก “เหมือนรอบก่อน” ก็เพียงพอ",
        "Where nothing is new since the last round, “เหมือนรอบก่อน” is enough",
    ),
    "digest.open_tab": ("เปิดแท็บ “ติดตาม”", "Open the tab “ติดตาม”"),
    "digest.open_sheet": ("เปิดตารางกลาง", "Open the shared sheet"),
    "digest.in_sheet": ("ในตาราง", "in the sheet"),
}

_LINES: Final = {
    "digest.line_late": (
        "ค้างรายงานรอบ {rounds} ครบกำหนด {day}",
        "reports missing: {rounds}, due {day}",
    ),
    "digest.line_late_many": (
        "ค้างรายงาน {rounds} ครบกำหนดแรก {day}",
        "reports missing: {rounds}, first due {day}",
    ),
    "digest.line_together": ("ทุกผู้รับผิดชอบรวม {n} รายการ", "{n} reports of them together"),
    "digest.line_deadline_late": (
        "เลยกำหนดแล้วเสร็จ {day} ({n} วัน)",
        "completion was due {day} ({n} days ago)",
    ),
    "digest.line_soon": ("รายงานรอบ {rounds} ภายใน {day}", "report {rounds} by {day}"),
    "digest.line_deadline_soon": ("กำหนดแล้วเสร็จ {day}", "to be completed by {day}"),
    "digest.line_previous": ("ผลรอบก่อน: {result}", "Last result: {result}"),
    "digest.line_open": ("{rounds} ภายใน {day}", "{rounds}, by {day}"),
    "digest.line_reported": ("รายงานแล้ว", "reported"),
    "digest.line_reported_late": ("รายงานล่าช้า", "reported late"),
    "digest.line_missing": ("ขาด {names}", "missing: {names}"),
    "digest.line_missing_all": ("ขาดทุกรายการ ({n})", "all missing ({n})"),
    "digest.every_division": ("ทุกฝ่าย", "every division"),
    "digest.every_division_but": ("ทุกฝ่าย ยกเว้น {names}", "every division but {names}"),
    "digest.line_all_in": ("ครบทุกรายการ", "all reported"),
    "digest.line_inherited": (
        "ค้างจากก่อนเริ่มใช้ระบบ {n} รายการ",
        "{n} items from before the system was used",
    ),
    "digest.line_nobody": (
        "ไม่มีผู้รับหนังสือในแท็บ “หน่วยงาน”",
        "nobody in the tab “หน่วยงาน” is mailed",
    ),
    "digest.nobody_counted": (
        "ไม่มีผู้รับหนังสือในแท็บ “หน่วยงาน” {n} จาก {m} ผู้รับผิดชอบ",
        "{n} of {m} parties have nobody in the tab “หน่วยงาน” who is mailed",
    ),
    "digest.line_overdue": ("เกินกำหนด {n}", "overdue {n}"),
    "digest.more": ("และอีก {n} บรรทัด ดูทั้งหมดใน{where}", "and {n} more lines; see {where}"),
    "digest.where_follow_ups": (
        "แท็บ “ติดตาม” ของตารางกลาง",
        "the tab “ติดตาม” of the shared sheet",
    ),
    "digest.where_measures": (
        "แท็บ “มาตรการ” ของตารางกลาง",
        "the tab “มาตรการ” of the shared sheet",
    ),
    "digest.where_summary": (
        "แท็บ “สรุป” ของตารางกลาง",
        "the tab “สรุป” of the shared sheet",
    ),
    "digest.where_checks": (
        "แท็บ “ตรวจสอบ” ของตารางกลาง",
        "the tab “ตรวจสอบ” of the shared sheet",
    ),
    "digest.where_people": (
        "แท็บ “หน่วยงาน” ของตารางกลาง",
        "the tab “หน่วยงาน” of the shared sheet",
    ),
    "digest.where_history": ("คำสั่ง tidtam explain", "the command tidtam explain"),
    "digest.place_row": ("แท็บ {tab} แถว {row}", "tab {tab}, row {row}"),
    "digest.place_tab": ("แท็บ {tab}", "tab {tab}"),
    "digest.place_column": ("{place} ช่อง {column}", "{place}, column {column}"),
    "digest.or_word": ("หากไม่เห็นชอบ ใช้คำว่า {other}", "to refuse, say {other}"),
}

_SECTIONS: Final = {
    "digest.sec_overdue": ("เกินกำหนด", "Overdue"),
    "digest.sec_due_soon": ("ใกล้ครบกำหนด", "Due soon"),
    "digest.sec_opened": ("เปิดรับรายงานใหม่", "Newly open"),
    "digest.sec_answered": ("รายงานแล้วตั้งแต่ฉบับก่อน", "Reported since the last issue"),
    "digest.sec_own_changes": ("ความเปลี่ยนแปลงของฝ่าย", "Changes to the division's duty"),
    "digest.sec_inherited": ("ค้างจากก่อนเริ่มใช้ระบบ", "From before the system was used"),
    "digest.sec_inherited_intro": (
        "นับรวมในเกินกำหนดแล้ว แต่ไม่แสดงทีละรายการ",
        "Counted as overdue, and not listed one by one",
    ),
    "digest.sec_requests": ("รอคำตัดสิน", "Waiting for a decision"),
    "digest.sec_requests_intro": (
        "จนกว่าจะตัดสิน ให้ถือตามเดิม · ตัดสินด้วยคำสั่งใต้แต่ละเรื่อง",
        "Until decided, what was in force holds. Decide with the command below each",
    ),
    "digest.or_in_sheet": ("หรือตัดสินในแท็บ “ตรวจสอบ”", "or decide in the tab “ตรวจสอบ”"),
    "digest.sec_notes": ("เรื่องที่ระบบแจ้ง", "From the system"),
    "digest.sec_unmailed_overdue": (
        "เกินกำหนดของผู้รับผิดชอบที่ไม่มีผู้รับหนังสือ",
        "Overdue of parties that nobody is mailed for",
    ),
    "digest.sec_unmailed_due_soon": (
        "ใกล้ครบกำหนดของผู้รับผิดชอบที่ไม่มีผู้รับหนังสือ",
        "Due soon of parties that nobody is mailed for",
    ),
    "digest.sec_divisions": ("{round} แยกตามผู้รับผิดชอบ", "{round} by division"),
    "digest.sec_divisions_intro": (
        "เรียงจากขาดมากที่สุด · ระบุรหัสมาตรการที่ยังขาด",
        "Most missing first, with the keys of the measures",
    ),
    "digest.sec_measures": ("มาตรการที่ยังรายงานไม่ครบ", "Measures not fully reported"),
    "digest.sec_measures_intro": (
        "รายงานแล้ว/ทั้งหมด ของรอบที่เปิดล่าสุด และผู้ที่ยังขาด",
        "Reported of expected in the round opened last, and who is missing",
    ),
    "digest.sec_indicators": ("แยกตามตัวชี้วัด", "By indicator"),
    "digest.indicator": ("ตัวชี้วัดที่ {n}", "Indicator {n}"),
    "digest.no_indicator": ("ไม่ระบุตัวชี้วัด", "No indicator"),
    "digest.sec_problems": ("ต้องแก้ไขในตารางกลาง", "To mend in the shared sheet"),
    "digest.sec_problems_intro": (
        "ระบบไม่แก้ข้อมูลของท่านเอง โปรดตรวจแล้วแก้ในช่องที่ระบุ",
        "The system does not mend people's data; please correct the cell that is named",
    ),
    "digest.sec_changes": ("ความเปลี่ยนแปลงตั้งแต่ฉบับก่อน", "Changes since the last issue"),
    "digest.sec_unaddressed": ("ไม่มีอีเมลที่ยืนยันแล้ว", "No confirmed e-mail address"),
    "digest.sec_unaddressed_intro": (
        "ผู้มีรายชื่อต่อไปนี้ไม่ได้รับหนังสือ จนกว่าจะยืนยันอีเมล",
        "These people are not mailed until an address is confirmed",
    ),
    "digest.sec_past_grace": (
        "เกินระยะผ่อนผัน แยกตามส่วนราชการ",
        "Past the grace by division",
    ),
    "digest.sec_oldest": ("ช้าที่สุด", "The oldest"),
    "digest.sec_oldest_intro": ("เรียงตามจำนวนวัน", "By the number of days"),
    "digest.sec_oldest_rest": (
        "เรียงตามจำนวนวัน นอกจากรายการที่แสดงไว้ข้างต้น",
        "By the number of days, beside what is shown above",
    ),
    "digest.clear": (
        "ไม่มีรายการเกินระยะผ่อนผัน: {names}",
        "Nothing past the grace: {names}",
    ),
    "digest.col_division": ("ส่วนราชการ", "Division"),
    "digest.col_items": ("รายการ", "Items"),
    "digest.col_oldest": ("ช้าสุด (วัน)", "Days late"),
    "digest.col_change": ("จากฉบับก่อน", "Change"),
    "digest.col_indicator": ("ตัวชี้วัด", "Indicator"),
    "digest.col_measures": ("มาตรการ", "Measures"),
    "digest.col_reported": ("รายงานแล้ว", "Reported"),
    "digest.col_overdue": ("เกินกำหนด", "Overdue"),
}

_CHANGES: Final = {
    "digest.answers_given": ("ได้รับรายงานผล {n} รายการ", "{n} reports were received"),
    "digest.answers_cleared": ("ถอนรายงานผล {n} รายการ", "{n} reports were taken back"),
    "digest.rounds_opened": (
        "เปิดรับรายงานรอบ {rounds} รวม {n} รายการ",
        "opened {rounds}: {n} items",
    ),
    "digest.measures_new": ("เพิ่ม {n} มาตรการ: {keys}", "{n} measures added: {keys}"),
    "digest.measures_withdrawn": (
        "ถอน {n} มาตรการ: {keys}",
        "{n} measures withdrawn: {keys}",
    ),
    "digest.measure_amended": ("แก้ไข {key}: {fields}", "{key} amended: {fields}"),
    "digest.measures_amended_more": (
        "แก้ไขอีก {n} มาตรการ",
        "{n} more measures amended",
    ),
    "digest.due_moved": (
        "กำหนดรายงานรอบ {rounds} ของ{party} เปลี่ยนเป็น {day}: {keys} (โดย {who})",
        "{party}, {rounds}: due day moved to {day}: {keys} (by {who})",
    ),
    "digest.rounds_cancelled": (
        "ยกเลิกการติดตามรอบ {rounds} ของ {key} {party}{why}",
        "{key} {party}: {rounds} cancelled{why}",
    ),
    "digest.excused": (
        "ยกเว้นการรายงานรอบ {rounds} ของ {key} {party}",
        "{key} {party}: {rounds} excused",
    ),
    "digest.completed": (
        "{party} รายงานแล้วเสร็จทั้งมาตรการ {key}",
        "{party} has completed {key}",
    ),
    "digest.new_duty": (
        "ได้รับมอบหมายเพิ่ม {n} มาตรการ: {keys}",
        "newly responsible for {n} measures: {keys}",
    ),
    "digest.deadline_amended": (
        "กำหนดแล้วเสร็จของ {key} เปลี่ยนเป็น {day}",
        "{key} is now to be completed by {day}",
    ),
    "digest.people_changed": (
        "แก้ไขรายชื่อในแท็บ “หน่วยงาน” {n} แถว: {names}",
        "{n} rows of the tab “หน่วยงาน” changed: {names}",
    ),
    "digest.decided_approved": (
        "อนุมัติ {key} ({what}) โดย {who}",
        "{key} ({what}) approved by {who}",
    ),
    "digest.decided_rejected": (
        "ไม่อนุมัติ {key} ({what}) โดย {who}",
        "{key} ({what}) refused by {who}",
    ),
    "digest.asked": ("{kind} {what}", "{kind}, {what}"),
    "digest.asked_to": ("{kind} {what} → {new}", "{kind}, {what} → {new}"),
    "digest.asked_change": (
        "{kind} {what} “{old}” → “{new}”",
        "{kind}, {what}: “{old}” → “{new}”",
    ),
}

_FOOT: Final = {
    "digest.foot_source": (
        "ข้อมูลจากตารางกลาง ณ {day}",
        "From the shared sheet as of {day}",
    ),
    "digest.foot_previous": ("ฉบับก่อน {day}", "previous issue: {day}"),
    "digest.foot_why": (
        "ท่านได้รับหนังสือนี้ในฐานะ{roles} ตามแท็บ “หน่วยงาน” ของตารางกลาง",
        "You receive this as {roles}, by the tab “หน่วยงาน” of the shared sheet",
    ),
    "digest.foot_auto": (
        "หนังสือนี้จัดทำโดยระบบอัตโนมัติ",
        "This mail was composed automatically",
    ),
    "digest.role_officer": ("เจ้าหน้าที่{division}", "officer of {division}"),
    "digest.role_head": ("หัวหน้า{division}", "head of {division}"),
    "digest.role_coordinator": ("ผู้ประสานงาน", "coordinator"),
    "digest.role_director": ("ผู้อำนวยการ", "director"),
    "digest.role_viewer": ("ผู้ติดตาม", "viewer"),
}

TEXTS: Catalogue = {**_SMALL, **_HOW, **_LINES, **_SECTIONS, **_CHANGES, **_FOOT}
