"""What the merge of the shared sheet says beyond what it found in single cells."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "request.renamed_parties": (
        "{key}: ชื่อย่อในแท็บหน่วยงานถูกแก้ไข ทำให้ {parties} ไม่เป็นผู้รับผิดชอบตามข้อความเดิม"
        " ผู้รับผิดชอบเดิมยังต้องรายงานจนกว่าจะตัดสิน",
        "{key}: a short name in หน่วยงาน was changed, so that the same text no longer means"
        " {parties}; the old parties still report until this is decided.",
    ),
    "decide.moved_on": (
        "เรื่อง {key} เปลี่ยนกลับไม่ได้แล้ว เพราะมีผู้แก้ไขหลังคำตัดสินนั้น โปรดแก้ที่เซลล์ต้นเรื่อง",
        "{key} cannot be decided the other way any more: somebody has changed it since. Mend"
        " the cell itself.",
    ),
    "decision.by_name": (
        "{problem} ผู้ประสานงานตัดสินแล้ว คำว่า “{value}” ที่พิมพ์ในแผ่นงานจึงไม่มีผล",
        "The coordinator has decided {problem}; “{value}” typed in the sheet has no effect.",
    ),
    "decision.too_late": (
        "{problem} หมดไปแล้วหรือมีผู้แก้ไขหลังคำตัดสิน คำว่า “{value}” จึงไม่มีผล โปรดแก้ที่เซลล์ต้นเรื่อง",
        "{problem} is settled, or was changed since it was decided; “{value}” has no effect."
        " Mend the cell itself.",
    ),
    "cell.key_returned": (
        "รหัส {key} ถูกลบออกจากแถว จึงใส่คืนให้แถวเดิม",
        "The key {key} was taken out of its row and put back.",
    ),
    "people.short_name_taken": (
        "ชื่อย่อ “{value}” ของ {division} ใช้ไม่ได้ เพราะเป็นชื่อของหน่วยงานอื่นอยู่แล้ว โปรดตั้งชื่อย่ออื่น",
        "The short name “{value}” of {division} is the name of another party already. Choose"
        " another.",
    ),
    "cell.too_long": (
        "ข้อความในช่องนี้ยาวเกินกว่าที่แผ่นงานเก็บได้ (32,767 ตัวอักษร) จึงใส่ได้เพียงส่วนต้น ข้อความเต็มอยู่ในระบบ",
        "The text is longer than a cell can hold (32,767 characters); only its beginning is"
        " written, the whole is kept by Tidtam.",
    ),
}
