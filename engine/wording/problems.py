"""What was found in the sheet, and what to do about it."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "measure.deadline_unread": (
        "อ่านระยะเวลาแล้วเสร็จ “{value}” ได้ไม่แน่ชัด ({how}) โปรดพิมพ์วันที่ให้ครบ เช่น 30 มี.ค. 2566",
        "The deadline “{value}” cannot be read for certain ({how}). Type a full date such as"
        " 30 มี.ค. 2566.",
    ),
    "measure.cadence_unread": (
        "อ่านรอบการกำกับติดตาม “{value}” ได้ไม่แน่ชัด ({how}) โปรดพิมพ์ เช่น ทุก 1 เดือน ทุกไตรมาส"
        " หรือ ทุก 6 เดือน",
        "The cadence “{value}” cannot be read for certain ({how}). Type for example"
        " ทุก 1 เดือน or ทุก 6 เดือน.",
    ),
    "measure.no_party": (
        "ไม่ระบุผู้รับผิดชอบ จึงยังไม่มีผู้ใดต้องรายงานมาตรการนี้ โปรดพิมพ์ชื่อฝ่าย หรือ ทุกฝ่าย",
        "No responsible party is named, so nobody reports this measure. Type a division,"
        " or ทุกฝ่าย.",
    ),
    "measure.party_unknown": (
        "ไม่รู้จักผู้รับผิดชอบ “{unread}” โปรดแก้ชื่อฝ่าย หรือเพิ่มชื่อย่อในแท็บหน่วยงาน",
        "The responsible party “{unread}” is not known. Mend the name, or add a short name in"
        " the tab หน่วยงาน.",
    ),
    "measure.party_unknown_near": (
        "ไม่รู้จักผู้รับผิดชอบ “{unread}” หมายถึง {near} หรือไม่ โปรดแก้ชื่อฝ่าย หรือเพิ่มชื่อย่อในแท็บหน่วยงาน",
        "The responsible party “{unread}” is not known; is it {near}? Mend the name, or add a"
        " short name in the tab หน่วยงาน.",
    ),
    "measure.copied": (
        "แถวนี้คัดลอกมาจาก {original} จึงได้รหัสใหม่ {key} และนับเป็นมาตรการใหม่",
        "This row was copied from {original}; it has the new key {key} and counts as a new"
        " measure.",
    ),
    "measure.unknown_key": (
        "ไม่รู้จักรหัส “{key}” แถวนี้จึงยังไม่ถูกติดตาม หากเป็นมาตรการใหม่ โปรดลบรหัสแล้วบันทึก",
        "The key “{key}” is not known, so this row is not followed up. If the measure is new,"
        " clear the key and save.",
    ),
    "measure.withdrawn_key": (
        "มาตรการ {key} ถูกถอนออกจากแผนแล้ว หากต้องการเพิ่มใหม่ โปรดลบรหัสแล้วบันทึก",
        "The measure {key} was withdrawn. To add it again, clear the key and save.",
    ),
    "measure.section_heading": (
        "แถวนี้มีเฉพาะตัวชี้วัด “{value}” จึงอ่านเป็นหัวข้อ ไม่นับเป็นมาตรการ",
        "This row names only the indicator “{value}”; it is read as a heading, not a measure.",
    ),
    "cell.unreadable": (
        "เซลล์นี้เป็นสูตรที่ยังไม่มีผลหรือมีข้อผิดพลาด ({value}) จึงคงค่าที่อ่านได้ครั้งก่อนไว้ โปรดแก้สูตรหรือพิมพ์เป็นข้อความ",
        "This cell is a formula without a result or with an error ({value}); the value read"
        " before still counts. Mend the formula or type the text.",
    ),
    "cell.restored": (
        "คอลัมน์ “{column}” ระบบเป็นผู้เขียน ค่า “{value}” ที่พิมพ์ทับจึงถูกคืนเป็นค่าของระบบ",
        "The column “{column}” is written by Tidtam; “{value}” typed over it was put back.",
    ),
    "layout.tab_missing": (
        "ไม่พบแท็บ “{tab}” จึงไม่ได้อ่านหรือเขียนแท็บนี้ โปรดเปลี่ยนชื่อแท็บกลับ หรือกู้คืนจากโฟลเดอร์สำรอง",
        "The tab “{tab}” is missing, so it was neither read nor written. Rename it back, or"
        " restore it from the backups.",
    ),
    "layout.tab_missing_near": (
        "ไม่พบแท็บ “{tab}” แต่มีแท็บ “{near}” โปรดเปลี่ยนชื่อกลับเป็น “{tab}” ระหว่างนี้ไม่มีการอ่านหรือเขียน",
        "The tab “{tab}” is missing but there is “{near}”. Rename it back to “{tab}”; until"
        " then it is neither read nor written.",
    ),
    "layout.heading_missing": (
        "แท็บ “{tab}” ไม่มีหัวคอลัมน์ “{heading}” ในแถวที่ 1 จึงหยุดอ่านและเขียนแท็บนี้ โปรดพิมพ์หัวคอลัมน์คืน",
        "The tab “{tab}” has no heading “{heading}” in row 1, so it is neither read nor"
        " written. Type the heading again.",
    ),
    "layout.heading_missing_near": (
        "แท็บ “{tab}” ไม่มีหัวคอลัมน์ “{heading}” (พบ “{near}”) จึงหยุดอ่านและเขียนแท็บนี้ โปรดแก้หัวคอลัมน์ให้ตรง",
        "The tab “{tab}” has no heading “{heading}” (there is “{near}”), so it is neither read"
        " nor written. Mend the heading.",
    ),
    "layout.heading_doubled": (
        "แท็บ “{tab}” มีหัวคอลัมน์ “{heading}” ซ้ำที่คอลัมน์ {columns} จึงหยุดอ่านและเขียนแท็บนี้"
        " โปรดลบหรือเปลี่ยนชื่อให้เหลือหัวเดียว",
        "The tab “{tab}” has the heading “{heading}” twice, in columns {columns}, so it is"
        " neither read nor written. Leave one of them.",
    ),
    "answer.state_unread": (
        "ไม่เข้าใจสถานะ “{value}” จึงยังไม่นับเป็นการรายงาน โปรดเลือกจากรายการ",
        "The state “{value}” is not understood and counts as no report. Choose from the list.",
    ),
    "answer.no_result": (
        "เลือกสถานะ “{value}” แล้ว แต่ยังไม่มีผลการดำเนินการ จึงยังไม่นับเป็นการรายงาน",
        "The state “{value}” is chosen but there is no result, so it counts as no report yet.",
    ),
    "answer.nothing_before": (
        "เลือก “{value}” แต่ยังไม่มีผลของรอบก่อน จึงยังไม่นับเป็นการรายงาน โปรดพิมพ์ผลการดำเนินการ",
        "“{value}” is chosen but no earlier round has a result. Type the result.",
    ),
    "answer.no_state": (
        "มีผลการดำเนินการแล้ว แต่ยังไม่เลือกสถานะ จึงยังไม่นับเป็นการรายงาน โปรดเลือกสถานะ",
        "There is a result but no state, so it counts as no report yet. Choose a state.",
    ),
    "answer.extension_unread": (
        "อ่านวันที่ขอเลื่อน “{value}” ได้ไม่แน่ชัด ({how}) โปรดพิมพ์วันที่ให้ครบ เช่น 15 พ.ค. 2566",
        "The day asked for, “{value}”, cannot be read for certain ({how}). Type a full date.",
    ),
    "answer.extension_early": (
        "วันที่ขอเลื่อน “{value}” ไม่ช้ากว่ากำหนดเดิม {due} จึงไม่มีสิ่งที่ต้องเลื่อน",
        "The day asked for, “{value}”, is no later than the due day {due}.",
    ),
    "answer.evidence_link": (
        "หลักฐาน “{value}” ไม่ใช่ลิงก์เว็บ (http หรือ https) จึงเปิดจากสรุปหรือหน้าเว็บไม่ได้",
        "The evidence “{value}” is no web link (http or https) and cannot be opened from here.",
    ),
    "answer.asks_extension": (
        "{party} ขอเลื่อนกำหนดรายงาน {key} เป็น {day}",
        "{party} asks to report {key} by {day} instead.",
    ),
    "answer.asks_exemption": (
        "{party} ขอยกเว้นการรายงาน {key}",
        "{party} asks to be excused from {key}.",
    ),
    "answer.same_again": (
        "รายงาน “เหมือนรอบก่อน” ติดต่อกัน {times} รอบแล้ว ({key}) โปรดพิจารณาสอบถามฝ่าย",
        "“Same as before” was reported {times} rounds in a row ({key}).",
    ),
    "answer.copied_row": (
        "แถวนี้คัดลอกมาจากแถวของ {key} จึงไม่นับ โปรดรายงานในแถวเดิมแล้วลบแถวนี้",
        "This row is a copy of the row of {key} and counts for nothing. Report in the original"
        " row and delete this one.",
    ),
    "answer.unknown_row": (
        "ไม่รู้จักรหัส “{key}” แถวนี้จึงไม่นับ",
        "The key “{key}” is not known; this row counts for nothing.",
    ),
    "answer.row_without_key": (
        "แถวนี้ไม่มีรหัส จึงไม่นับ ระบบเป็นผู้เพิ่มแถวในแท็บนี้",
        "This row has no key and counts for nothing: Tidtam adds the rows of this tab.",
    ),
    "people.bad_address": (
        "อีเมล “{value}” ของ {who} ใช้ไม่ได้ (ต้องเป็นอีเมลเดียว ไม่มีช่องว่างหรือขึ้นบรรทัดใหม่)"
        " ระหว่างนี้ใช้อีเมลเดิมที่ยืนยันแล้ว ถ้ามี",
        "The e-mail address “{value}” of {who} cannot be used (one address, no blanks or line"
        " breaks). Until it is mended the confirmed one, if any, is used.",
    ),
    "people.division_unknown": (
        "ไม่รู้จักฝ่าย “{value}” ของ {who} จึงยังไม่ได้รับสรุปของฝ่ายใด ใกล้เคียง: {near}",
        "The division “{value}” of {who} is not known, so no division's digest goes there."
        " Near: {near}",
    ),
    "people.role_unknown": (
        "ไม่รู้จักบทบาท “{value}” ของ {who} จึงถือเป็นเจ้าหน้าที่ บทบาทที่ใช้ได้: {known}",
        "The role “{value}” of {who} is not known and counts as officer. Roles: {known}",
    ),
    "people.day_unread": (
        "อ่านวันที่ “{value}” ไม่ได้ จึงถือว่าไม่ได้ระบุ โปรดพิมพ์วันที่ให้ครบ",
        "The date “{value}” cannot be read and counts as not given. Type a full date.",
    ),
    "decision.unknown_word": (
        "ไม่เข้าใจคำตัดสิน “{value}” ของ {problem} โปรดเลือกจากรายการ",
        "The decision “{value}” on {problem} is not understood. Choose from the list.",
    ),
    "decision.not_asked": (
        "{problem} ไม่ใช่เรื่องที่ต้องตัดสิน คำว่า “{value}” จึงไม่มีผล โปรดแก้ที่เซลล์ต้นเรื่อง",
        "{problem} asks for no decision, so “{value}” has no effect. Mend the cell itself.",
    ),
    "decision.only_coordinator": (
        "{problem} ต้องให้ผู้ประสานงานตัดสินด้วยคำสั่ง tidtam decide {problem} จึงยังไม่นับ “{value}”"
        " ที่พิมพ์ในแผ่นงาน",
        "{problem} is decided by the coordinator only (tidtam decide {problem}); “{value}” typed"
        " in the sheet does not count.",
    ),
}
