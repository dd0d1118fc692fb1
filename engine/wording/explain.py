"""The chain cell, rule, decision: for a follow-up, a deadline, a measure, a problem."""

from engine.wording import Catalogue

_WEEKDAYS = (
    ("วันจันทร์", "Monday"),
    ("วันอังคาร", "Tuesday"),
    ("วันพุธ", "Wednesday"),
    ("วันพฤหัสบดี", "Thursday"),
    ("วันศุกร์", "Friday"),
    ("วันเสาร์", "Saturday"),
    ("วันอาทิตย์", "Sunday"),
)
_WORDS = {
    "overdue": ("เกินกำหนด", "overdue"),
    "due_soon": ("ใกล้ครบกำหนด", "due soon"),
    "open": ("เปิดรับรายงาน", "open"),
    "not_open": ("ยังไม่เปิดรอบ", "not open"),
    "reported": ("รายงานแล้ว", "reported"),
    "reported_late": ("รายงานล่าช้า", "reported late"),
    "completed": ("แล้วเสร็จ", "completed"),
    "excused": ("ได้รับยกเว้น", "excused"),
    "cancelled": ("ยกเลิก", "cancelled"),
}
_CHAIN: Catalogue = {
    "help.explain.key": (
        "รหัสการติดตาม มาตรการ ความรับผิดชอบ เรื่อง (P0007) อีเมลของบุคคล หรือรหัสอีเมลจาก tidtam outbox",
        "Key of a follow-up, a measure, an assignment, a problem (P0007), a person's address,"
        " or a mail's key from tidtam outbox.",
    ),
    "explain.unknown": (
        "ไม่พบรหัส “{key}” ดูรหัสได้จาก tidtam status, overdue, problems หรือ outbox",
        "Nothing is of the key “{key}”. See tidtam status, overdue, problems or outbox.",
    ),
    "explain.unknown_near": (
        "ไม่พบรหัส “{key}” ที่ใกล้เคียงคือ {near}",
        "Nothing is of the key “{key}”. Near it: {near}",
    ),
    "explain.nothing": ("–", "–"),
    "explain.as": ("{it}", "{it}"),
    "explain.day": ("{day}", "{day}"),
    "explain.period": ("{first} ถึง {last}", "{first} to {last}"),
    "explain.and": ("{first}, {rest}", "{first}, {rest}"),
    "explain.yes": ("ใช่", "yes"),
    "explain.no": ("ไม่ใช่", "no"),
    "explain.kind_follow_up": ("ที่มาของการติดตาม", "Where this follow-up comes from:"),
    "explain.kind_assignment": ("ที่มาของกำหนดแล้วเสร็จ", "Where this deadline comes from:"),
    "explain.kind_measure": ("ที่มาของมาตรการ", "Where this measure comes from:"),
    "explain.kind_problem": ("ที่มาของเรื่อง", "Where this problem comes from:"),
    "explain.kind_person": ("ที่มาของบุคคล", "Where this person's part comes from:"),
    "explain.kind_mail": ("ที่มาของอีเมล", "Where this mail comes from:"),
    "explain.step_cell": ("เซลล์ต้นเรื่อง", "The cell"),
    "explain.step_reading": ("อ่านว่า", "Read as"),
    "explain.step_duty": ("หน้าที่", "The duty"),
    "explain.step_rule": ("หลักเกณฑ์", "The rule"),
    "explain.step_decision": ("การตัดสิน", "The decision"),
    "explain.step_answer": ("การรายงาน", "The answer"),
    "explain.step_problem": ("สิ่งที่ต้องแก้ไข", "To be mended"),
    "explain.step_status": ("สถานะ", "The state"),
    "explain.step_recipient": ("ผู้รับ", "The recipient"),
    "explain.step_slot": ("วันที่จัดทำ", "The day"),
    "explain.step_content": ("เนื้อหา", "What it said"),
    "explain.step_delivery": ("การส่ง", "The sending"),
    "explain.history": ("ประวัติ", "History"),
    "explain.at_cell": ("แท็บ {tab} แถวรหัส {key} ช่อง {heading}", "tab {tab}, row {key}, {heading}"),
    "explain.at_row": ("แท็บ {tab} แถวที่ระบบให้รหัส {key}", "tab {tab}, the row kept as {key}"),
    "explain.problem": ("เรื่อง {key}", "problem {key}"),
    "explain.setting": ("tidtam.toml: {key}", "tidtam.toml: {key}"),
    "explain.run": ("การทำงาน {run}", "run {run}"),
    "explain.civil_code": (
        "ประมวลกฎหมายแพ่งและพาณิชย์ มาตรา 193/8",
        "Civil and Commercial Code, section 193/8",
    ),
    "explain.fiscal_year": (
        "ปีงบประมาณ พ.ศ. {year} ({first} ถึง {last})",
        "fiscal year {year} BE ({first} to {last})",
    ),
    "explain.cell": ("ช่อง “{heading}” พิมพ์ว่า “{text}”", "“{heading}” says “{text}”"),
    "explain.cell_empty": ("ช่อง “{heading}” ว่าง", "“{heading}” is empty"),
    "explain.read_as": ("อ่านเป็น {value} โดย {how}", "read as {value}: {how}"),
    "explain.measure": ("มาตรการ {key} {title}", "Measure {key} {title}"),
    "explain.role_lead": ("ผู้รับผิดชอบ", "responsible"),
    "explain.role_support": ("ผู้สนับสนุน", "support"),
    "explain.party": (
        "{party} เป็น{role} ตั้งแต่ {day} (รหัส {key})",
        "{party} is {role} since {day} (key {key})",
    ),
    "explain.parties": ("ผู้รับผิดชอบ {n} ราย: {names}", "{n} parties: {names}"),
    "explain.held": (
        "ช่อง “{heading}” พิมพ์ใหม่เป็น “{typed}” แต่ยังไม่มีผล เพราะอ่านไม่ออกหรือเป็นการลดหน้าที่ที่รอตัดสิน"
        " ข้อความที่ยังมีผลคือ “{text}”",
        "“{heading}” now says “{typed}”, which does not count yet: it cannot be read, or"
        " lightens the duty and waits for a decision. In force is “{text}”",
    ),
    "explain.default_cadence": (
        "ไม่มีรอบการติดตามที่นับเป็นงวดได้ จึงใช้รอบตั้งต้นของแผน: {cadence}",
        "No counted cadence is named, so the plan's default makes the rounds: {cadence}",
    ),
    "explain.first_seen": (
        "เป็นมาตรการที่เพิ่มภายหลัง พบครั้งแรก {day} จึงเริ่มจากรอบของวันนั้น",
        "Added later and first seen on {day}: its rounds begin with the round of that day",
    ),
    "explain.missing": (
        "ไม่พบแถวนี้ในแผ่นงานตั้งแต่ {day}",
        "The row has been missing from the sheet since {day}",
    ),
    "explain.round": (
        "รอบ {name} เป็นรอบที่ {number} จาก {of} ({cadence}) เปิด {opens} วันสุดท้าย {closes}",
        "Round {name} is number {number} of {of} ({cadence}): it opens on {opens}, its last day is"
        " {closes}",
    ),
    "explain.opened": ("เปิดรอบให้รายงานเมื่อ {day}", "Opened for answers on {day}"),
    "explain.inherited": (
        "ครบกำหนด {due} ก่อนสำนักงานเริ่มใช้ระบบ จึงนับเป็นงานค้างเดิมและไม่มีแถวในแท็บ ติดตาม",
        "Due on {due}, before this office began: it counts, but has no row in ติดตาม",
    ),
    "explain.working_day": (
        "{day} เป็นวันทำการ จึงครบกำหนดวันนั้น",
        "{day} is a working day, so it is due on that day",
    ),
    "explain.not_moved": (
        "สำนักงานกำหนดให้ไม่เลื่อนวันหยุด จึงครบกำหนด {day} ตามที่ระบุ",
        "This office moves nothing to a working day, so it is due on {day} as written",
    ),
    "explain.moved": (
        "{day} ไม่ใช่วันทำการ ({reasons}) จึงครบกำหนดวันทำการถัดไป {due}",
        "{day} is no working day ({reasons}), so it is due on the next one, {due}",
    ),
    "explain.weekend": ("{day} เป็น{weekday}", "{day} is a {weekday}"),
    "explain.holiday": ("{day} เป็น{name}", "{day} is {name}"),
    "explain.due_kept": (
        "กำหนดที่บันทึกไว้คือ {due} ตามการตั้งค่าและวันหยุดในเวลานั้น",
        "The due day kept is {due}, under the settings and holidays of that time",
    ),
    "explain.provisional": (
        "ทราบวันหยุดราชการถึง {day} เท่านั้น กำหนดนี้จึงเป็นกำหนดเบื้องต้น",
        "Holidays are known through {day} only, so this day is provisional",
    ),
    "explain.no_deadline": (
        "ไม่ได้ระบุวันแล้วเสร็จ จึงไม่มีกำหนดแล้วเสร็จให้ติดตาม",
        "No day of completion is named, so there is no deadline",
    ),
    "explain.due_assumed": (
        "ระบุเพียงปีงบประมาณ จึงถือวันสุดท้ายของปีเป็นกำหนด: {due}",
        "Only a fiscal year is named; its last day counts: {due}",
    ),
    "explain.due_as_scheduled": (
        "กำหนดของรอบนี้คือ {due} ไม่มีการเลื่อนโดยการตัดสิน",
        "The round is due on {due}; no decision has moved it",
    ),
    "explain.extended": (
        "กำหนดตามหลักเกณฑ์คือ {scheduled} แต่เลื่อนเป็น {due} โดยการตัดสินของ {who}",
        "The rule gives {scheduled}, but a decision of {who} moved it to {due}",
    ),
    "explain.excused": ("ได้รับยกเว้นตั้งแต่ {day}", "Excused on {day}"),
    "explain.cancelled": ("ยกเลิกเมื่อ {day}: {why}", "Cancelled on {day}: {why}"),
    "explain.completed": ("ถือว่าแล้วเสร็จเมื่อ {day}: {why}", "Counts as completed on {day}: {why}"),
    "explain.asked": ("คำขอ: {what}", "Asked: {what}"),
    "explain.approved": ("อนุมัติโดย {who} เมื่อ {day} ทาง{via}", "Approved by {who} on {day} {via}"),
    "explain.rejected": ("ไม่อนุมัติโดย {who} เมื่อ {day} ทาง{via}", "Refused by {who} on {day} {via}"),
    "explain.via_sheet": ("คำตัดสินในแผ่นงาน", "in the sheet"),
    "explain.via_page": ("หน้าเว็บ", "on a page"),
    "explain.via_command": ("คำสั่ง tidtam decide", "by tidtam decide"),
    "explain.waits": ("รอการตัดสินตั้งแต่ {day}", "Waits for a decision since {day}"),
    "explain.request_gone": (
        "คำขอหมดไปเองเมื่อ {day} โดยไม่มีการตัดสิน",
        "The request went away on {day} without a decision",
    ),
    "explain.no_answer": ("ยังไม่มีคำตอบของรอบนี้", "Nothing has been answered for this round"),
    "explain.is_report": ("นับเป็นรายงาน ({state})", "It counts as a report ({state})"),
    "explain.is_no_report": (
        "ยังไม่นับเป็นรายงาน ({state})",
        "It does not count as a report ({state})",
    ),
    "explain.answered_by": (
        "บันทึกคำตอบล่าสุดเมื่อ {day} {time} โดย {who}",
        "The answer was last kept on {day} {time}, by {who}",
    ),
    "explain.day_known": (
        "รายงานผ่านระบบ จึงทราบวันแน่นอน: {first}",
        "Reported by command, so the day is known: {first}",
    ),
    "explain.from_opening": (
        "ระบบอ่านพบครั้งแรก {seen} และไม่มีการอ่านครบถ้วนก่อนหน้านั้นหลังเปิดรอบ จึงนับจากวันเปิดรอบ {opens}"
        " ซึ่งเป็นวันแรกที่อาจเขียนได้",
        "First seen by the read of {seen}; no full read lies between it and the opening, so it"
        " counts from the opening, {opens}, the earliest it can have been written",
    ),
    "explain.interval": (
        "เขียนระหว่างการอ่าน {first} (ยังไม่พบ) กับการอ่าน {seen} (พบ) จึงนับเป็นวันแรกที่อาจเขียนได้: {first}",
        "Written between the read of {first} (not there yet) and that of {seen} (there); it counts"
        " from the earliest day, {first}",
    ),
    "explain.later_report": (
        "รายงานที่นับวันที่ {reported} ยังไม่นับ ณ {day}",
        "The report that counts from {reported} does not count yet on {day}",
    ),
    "explain.status_overdue": (
        "ณ {day} {word} เพราะเลยกำหนด {due} มา {days} วันและยังไม่มีรายงาน",
        "On {day} {word}: {days} days after the due day {due}, and not reported",
    ),
    "explain.status_due_soon": (
        "ณ {day} {word} เพราะเหลือ {days} วันถึงกำหนด {due} (ไม่เกิน {soon} วัน)",
        "On {day} {word}: {days} days before the due day {due} (at most {soon})",
    ),
    "explain.status_open": (
        "ณ {day} {word} ตั้งแต่ {opens} กำหนด {due}",
        "On {day} {word}: since {opens}, due on {due}",
    ),
    "explain.status_not_open": (
        "ณ {day} {word} รอบเปิด {opens}",
        "On {day} {word}: the round opens on {opens}",
    ),
    "explain.status_reported": (
        "ณ {day} {word} เพราะรายงานนับวันที่ {reported} ไม่เกินกำหนด {due}",
        "On {day} {word}: the report counts from {reported}, not after the due day {due}",
    ),
    "explain.status_reported_late": (
        "ณ {day} {word} เพราะรายงานนับวันที่ {reported} หลังกำหนด {due}",
        "On {day} {word}: the report counts from {reported}, after the due day {due}",
    ),
    "explain.status_completed": (
        "ณ {day} {word} เพราะผู้รับผิดชอบรายงานแล้วเสร็จทั้งมาตรการแล้ว",
        "On {day} {word}: the party has reported the whole measure completed",
    ),
    "explain.status_excused": (
        "ณ {day} {word} ตามการตัดสินข้างต้น",
        "On {day} {word}, by the decision above",
    ),
    "explain.status_cancelled": (
        "ณ {day} {word} จึงไม่ต้องรายงาน",
        "On {day} {word}: nothing is to be reported",
    ),
    "explain.deadline_overdue": (
        "ณ {day} เกินกำหนดแล้วเสร็จ {due} มา {days} วัน",
        "On {day} overdue: {days} days after the deadline {due}",
    ),
    "explain.deadline_due_soon": (
        "ณ {day} ใกล้กำหนดแล้วเสร็จ เหลือ {days} วันถึง {due}",
        "On {day} due soon: {days} days before the deadline {due}",
    ),
    "explain.deadline_open": (
        "ณ {day} ยังไม่ถึงกำหนดแล้วเสร็จ {due} (เหลือ {days} วัน)",
        "On {day} open: {days} days before the deadline {due}",
    ),
    "explain.deadline_completed": (
        "ณ {day} แล้วเสร็จ (กำหนด {due})",
        "On {day} completed (deadline {due})",
    ),
    "explain.deadline_cancelled": (
        "ณ {day} ยกเลิก จึงไม่ต้องติดตามกำหนดแล้วเสร็จ",
        "On {day} cancelled: there is no deadline to meet",
    ),
    "explain.no_deadline_state": (
        "ณ {day} ไม่มีกำหนดแล้วเสร็จ ติดตามเฉพาะรายรอบ",
        "On {day} there is no deadline; only the rounds are followed up",
    ),
    "explain.completed_by": (
        "แล้วเสร็จทั้งมาตรการเมื่อ {day} ตามรายงาน {keys}",
        "The whole measure was completed on {day}, by report {keys}",
    ),
    "explain.party_gone": (
        "ไม่เป็นผู้รับผิดชอบตั้งแต่ {day}",
        "Not responsible since {day}",
    ),
    "explain.measure_state": (
        "ณ {day} มาตรการอยู่ในสถานะ {word} ซึ่งเป็นสถานะที่ต้องเร่งที่สุดของรอบและกำหนดทั้งหมด ({counts})",
        "On {day} the measure is {word}, the worst of all its rounds and deadlines ({counts})",
    ),
    "explain.count": ("{word} {n}", "{n} {word}"),
    "explain.n_of_m": (
        "รอบที่เปิดล่าสุดรายงานแล้ว {n} จาก {of} ยังขาด {missing}",
        "{n} of {of} have reported the round opened last; missing: {missing}",
    ),
    "explain.found_value": ("พบค่า “{value}”", "The value found is “{value}”"),
    "explain.found_on": ("พบเมื่อ {day} ({severity})", "Found on {day} ({severity})"),
    "explain.may_sheet": (
        "ตัดสินได้ที่ช่อง คำตัดสิน ของแท็บ ตรวจสอบ หรือด้วย tidtam decide",
        "Decided in คำตัดสิน of ตรวจสอบ, or by tidtam decide",
    ),
    "explain.only_coordinator": (
        "ตัดสินได้โดยผู้ประสานงานด้วย tidtam decide เท่านั้น",
        "Decided by a coordinator with tidtam decide only",
    ),
}
TEXTS: Catalogue = {
    **_CHAIN,
    **{f"explain.weekday_{n}": names for n, names in enumerate(_WEEKDAYS)},
    **{f"explain.word_{word}": texts for word, texts in _WORDS.items()},
}
