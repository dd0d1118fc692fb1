"""An amended plan compared with the register."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "amend.not_synced": (
        "สำนักงานนี้ยังไม่เคยอ่านแฟ้มกลาง จึงยังไม่มีรหัสให้เทียบ โปรดสั่ง tidtam sync ก่อน",
        "This office has not read its workbook yet, so there are no keys to match. Run tidtam"
        " sync first.",
    ),
    "amend.not_a_plan": (
        "แฟ้มนี้ไม่มีแถวของแผน หรือไม่มีหัวคอลัมน์ ประเด็น หรือ กิจกรรม (หัวคอลัมน์ที่ไม่รู้จัก: {headings})"
        " โปรดให้แถวแรกเป็นหัวคอลัมน์",
        "The file holds no rows of a plan, or no heading ประเด็น or กิจกรรม (headings not known:"
        " {headings}). The first row must hold the headings.",
    ),
    "amend.sync_first": (
        "ยังใช้แผนฉบับแก้ไขไม่ได้ เพราะอ่านแท็บมาตรการของแฟ้มกลางไม่ได้หรือแถวหายไปมาก ดู tidtam problems",
        "The amended plan cannot be taken: the tab มาตรการ could not be read, or many of its rows"
        " vanished. See tidtam problems.",
    ),
    "amend.locked": (
        "{holder} เปิดแฟ้มกลางอยู่ จึงยังไม่เพิ่มมาตรการใหม่และไม่ได้แก้ไขสิ่งใด โปรดปิดแฟ้มแล้วสั่งอีกครั้ง",
        "{holder} has the workbook open, so no new measure was added and nothing was changed."
        " Close it and try again.",
    ),
    "amend.changed_meanwhile": (
        "มีผู้บันทึกแฟ้มกลางระหว่างนี้ จึงยังไม่ได้แก้ไขสิ่งใด โปรดสั่งอีกครั้ง",
        "The workbook was saved meanwhile, so nothing was changed. Try again.",
    ),
    "amend.withdrawal": (
        "แผนฉบับแก้ไขไม่มีมาตรการ {key} ({title}) ขอให้ยืนยันว่าถอนออกจากแผน",
        "The amended plan no longer holds measure {key} ({title}). Confirm that it is withdrawn.",
    ),
    "amend.ask_which": (
        "แถว {row} คล้ายกับ {keys} แต่ไม่ตรงกัน โปรดพิมพ์รหัสนั้นในคอลัมน์ รหัส หากเป็นมาตรการเดียวกัน"
        " หรือพิมพ์ ใหม่ หากเป็นมาตรการใหม่",
        "Row {row} is like {keys} but not the same. Type that key in a column รหัส if it is the"
        " same measure, or ใหม่ if it is a new one.",
    ),
    "amend.ask_doubled": (
        "แถว {row} มีรหัส {key} ซ้ำกับแถวก่อนหน้า โปรดแก้รหัส หรือพิมพ์ ใหม่",
        "Row {row} has the key {key} of an earlier row. Mend the key, or type ใหม่.",
    ),
    "amend.ask_withdrawn": (
        "แถว {row} มีรหัส {key} ซึ่งถอนออกจากแผนแล้ว หากต้องการนำกลับ โปรดพิมพ์ ใหม่ แทนรหัส",
        "Row {row} has the key {key}, which was withdrawn. To bring it back, type ใหม่ instead.",
    ),
    "amend.ask_unknown": (
        "แถว {row} มีรหัส {key} ซึ่งไม่มีในทะเบียน โปรดแก้รหัส หรือพิมพ์ ใหม่ หากเป็นมาตรการใหม่",
        "Row {row} has the key {key}, which is not in the register. Mend it, or type ใหม่ for a"
        " new measure.",
    ),
    "amend.due_later": (
        "กำหนดแล้วเสร็จช้าลง จาก {old} เป็น {new}",
        "the deadline moves later, from {old} to {new}",
    ),
    "amend.due_earlier": (
        "กำหนดแล้วเสร็จ จาก {old} เป็น {new}",
        "the deadline becomes {new} (was {old})",
    ),
    "amend.cadence": ("รอบการติดตาม จาก {old} เป็น {new}", "the cadence becomes {new} (was {old})"),
    "amend.party_added": ("เพิ่มผู้รับผิดชอบ {party}", "{party} becomes responsible"),
    "amend.party_removed": ("{party} ไม่ต้องรับผิดชอบแล้ว", "{party} is no longer responsible"),
    "amend.rounds_added": ("เพิ่มการติดตาม {n} รายการ", "{n} follow-ups are added"),
    "amend.rounds_cancelled": ("ยกเลิกการติดตาม {n} รายการ", "{n} follow-ups are cancelled"),
    "amend.no_effect": ("ไม่กระทบกำหนดและผู้รับผิดชอบ", "no duty changes"),
    "amend.headline": ("แผนฉบับแก้ไข {file} ({rows} แถว)", "The amended plan {file} ({rows} rows)"),
    "amend.zero": ("ไม่มีสิ่งที่เปลี่ยนจากทะเบียน", "Nothing differs from the register."),
    "amend.ignored": (
        "คอลัมน์ที่ไม่ได้ใช้: {names}",
        "Columns that are not used: {names}",
    ),
    "amend.amended": ("แก้ไข {n} มาตรการ", "{n} measures change"),
    "amend.added": ("เพิ่ม {n} มาตรการ", "{n} measures are new"),
    "amend.missing": (
        "ไม่มีในแฟ้ม {n} มาตรการ จะขอให้ยืนยันการถอนด้วย tidtam decide",
        "{n} measures are not in the file; tidtam decide will ask whether they are withdrawn",
    ),
    "amend.partial": (
        "ไม่มีในแฟ้ม {n} มาตรการ จึงถือว่าแฟ้มนี้เป็นเพียงส่วนหนึ่งของแผน และไม่เสนอให้ถอนมาตรการใด",
        "{n} measures are not in the file: it is taken for a part of the plan, and none is asked"
        " about",
    ),
    "amend.asked": (
        "ต้องให้ท่านระบุก่อน {n} แถว (ยังไม่นำมาใช้)",
        "{n} rows wait for you to say (they are not taken)",
    ),
    "amend.row": ("แถว {row} {title}", "row {row} {title}"),
    "amend.measure": ("{key} {title}", "{key} {title}"),
    "amend.field": (
        "{heading}: “{old}” เป็น “{new}”",
        "{heading}: “{old}” to “{new}”",
    ),
    "amend.preview": (
        "ยังไม่ได้แก้ไขสิ่งใด หากถูกต้อง สั่งซ้ำพร้อม --yes",
        "Nothing has been changed. If this is right, run it again with --yes.",
    ),
    "amend.taken": (
        "นำแผนฉบับแก้ไขมาใช้แล้ว ในนามผู้ประสานงาน",
        "The amended plan was taken, as the coordinator's edit.",
    ),
}
