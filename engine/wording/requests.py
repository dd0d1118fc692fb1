"""What waits for a decision, what was decided, and what the register's changes are called."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "request.later_deadline": (
        "{key}: ขอเปลี่ยนระยะเวลาแล้วเสร็จจาก “{old}” เป็น “{new}” ซึ่งช้าลง กำหนดเดิมยังมีผลจนกว่าจะตัดสิน",
        "{key}: the deadline was changed from “{old}” to the later “{new}”; the old one holds"
        " until this is decided.",
    ),
    "request.fewer_parties": (
        "{key}: ขอลดผู้รับผิดชอบจาก “{old}” เป็น “{new}” ผู้รับผิดชอบเดิมยังต้องรายงานจนกว่าจะตัดสิน",
        "{key}: responsible parties were reduced from “{old}” to “{new}”; the old ones still"
        " report until this is decided.",
    ),
    "request.rarer_cadence": (
        "{key}: ขอลดรอบการติดตามจาก “{old}” เป็น “{new}” รอบเดิมยังมีผลจนกว่าจะตัดสิน",
        "{key}: the cadence was made rarer, from “{old}” to “{new}”; the old one holds until"
        " this is decided.",
    ),
    "request.conflict": (
        "{key}: ช่อง “{column}” ถูกแก้สองทาง ในแผ่นงานเป็น “{theirs}” แต่ที่รายงานผ่านระบบเป็น “{ours}”"
        " โปรดเลือก ยืนยัน (ใช้ตามแผ่นงาน) หรือ คืนค่าเดิม (ใช้ตามระบบ)",
        "{key}: “{column}” was changed on both sides: “{theirs}” in the sheet, “{ours}” by"
        " command or page. Choose ยืนยัน (the sheet) or คืนค่าเดิม (the other).",
    ),
    "request.withdrawal": (
        "ไม่พบแถวของมาตรการ {key} ({title}) ขอให้ยืนยันว่าถอนออกจากแผน หากไม่ยืนยัน ระบบจะใส่แถวคืน",
        "The row of measure {key} ({title}) is gone. Confirm that it is withdrawn; if refused,"
        " the row is put back.",
    ),
    "request.shrinkage": (
        "แท็บ “{tab}” หายไปพร้อมกัน {gone} จาก {of} มาตรการ ระบบจึงหยุดเขียนแผ่นงาน"
        " โปรดกู้คืนแฟ้ม หรือยืนยันว่าถอนมาตรการเหล่านี้จริง",
        "{gone} of {of} measures vanished from “{tab}” at once, so nothing is written. Restore"
        " the file, or confirm that they are withdrawn.",
    ),
    "request.address": (
        "ขอยืนยันอีเมล {email} ของ {who} ก่อนเริ่มส่งอีเมลถึงผู้นี้",
        "Confirm the address {email} of {who} before mail is sent to it.",
    ),
    "request.address_changed": (
        "ขอยืนยันการเปลี่ยนอีเมลของ {who} จาก {old} เป็น {email} ระหว่างนี้ใช้อีเมลเดิม",
        "Confirm that the address of {who} changes from {old} to {email}; until"
        " then the old one is used.",
    ),
    "request.role": (
        "ขอยืนยันบทบาท “{roles}” ของ {who}",
        "Confirm the roles “{roles}” of {who}.",
    ),
    "request.person_gone": (
        "ไม่พบแถวของ {name} ({email}) ในแท็บหน่วยงาน ขอให้ยืนยันว่าเลิกส่งอีเมลถึงผู้นี้",
        "The row of {name} ({email}) is gone. Confirm that this person gets no more mail.",
    ),
    "request.acting": (
        "ขอยืนยันว่า {who} ปฏิบัติหน้าที่แทน “{other}” ก่อนที่จะได้รับสรุปแทน",
        "Confirm that {who} acts for “{other}” before the digests go there.",
    ),
    "kind.later_deadline": ("เลื่อนระยะเวลาแล้วเสร็จ", "a later deadline"),
    "kind.fewer_parties": ("ลดผู้รับผิดชอบ", "fewer parties"),
    "kind.rarer_cadence": ("ลดรอบการติดตาม", "a rarer cadence"),
    "kind.extension": ("เลื่อนกำหนดรายงาน", "an extension"),
    "kind.exemption": ("ยกเว้นการรายงาน", "an exemption"),
    "kind.withdrawal": ("ถอนมาตรการ", "a withdrawal"),
    "kind.shrinkage": ("ถอนมาตรการจำนวนมาก", "many withdrawals"),
    "kind.conflict": ("แก้สองทาง", "a conflict"),
    "kind.address": ("อีเมล", "an address"),
    "kind.role": ("บทบาท", "roles"),
    "kind.person_gone": ("ผู้ที่พ้นหน้าที่", "a person gone"),
    "kind.acting": ("ผู้ปฏิบัติหน้าที่แทน", "an acting person"),
    "decision.approved": ("อนุมัติคำขอ ({kind})", "Request approved ({kind})"),
    "decision.rejected": ("ไม่อนุมัติคำขอ ({kind})", "Request refused ({kind})"),
    "decision.because": ("ตามคำตัดสิน {problem}", "by decision {problem}"),
    "register.party_removed": (
        "ไม่เป็นผู้รับผิดชอบมาตรการนี้แล้ว",
        "no longer responsible for this measure",
    ),
    "register.round_fell_away": (
        "รอบนี้ไม่อยู่ในแผนที่แก้ไขแล้ว",
        "this round is not in the amended plan",
    ),
    "register.round_opened": ("เปิดรอบตามกำหนด", "round opened on its day"),
    "register.completed": (
        "แล้วเสร็จทั้งมาตรการตามรายงาน {key}",
        "the whole measure completed by report {key}",
    ),
    "register.reopened": (
        "รายงานแล้วเสร็จทั้งมาตรการถูกถอน",
        "the report of completion was taken back",
    ),
}
