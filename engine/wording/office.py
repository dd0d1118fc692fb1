"""What the office itself has to say: the sheet, the mail, the plan's end."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "office.sheet_failed": (
        "อ่านหรือเขียนแฟ้มกลางไม่ได้ตั้งแต่ {day}: {why}",
        "The shared workbook could not be read or written since {day}: {why}",
    ),
    "office.write_locked": (
        "การเขียนลงแฟ้มกลางรอมาตั้งแต่ {day} เพราะ {holder} เปิดแฟ้มค้างไว้ โปรดขอให้ปิดแฟ้ม",
        "Writing into the shared workbook has waited since {day}: {holder} has it open."
        " Ask for it to be closed.",
    ),
    "office.write_waits": (
        "การเขียนลงแฟ้มกลางรอมาตั้งแต่ {day} เพราะมีผู้บันทึกแฟ้มอยู่ตลอด",
        "Writing into the shared workbook has waited since {day}: it is being saved all the time.",
    ),
    "office.sheet_approved": (
        "ผู้แก้ไขแผ่นงาน (ไม่ทราบชื่อ) อนุมัติ {problem} ในแท็บตรวจสอบ: {what}"
        " หากไม่เห็นชอบ สั่ง tidtam decide {problem} ไม่อนุมัติ",
        "An unnamed editor approved {problem} in ตรวจสอบ: {what} To undo it: tidtam decide"
        " {problem} reject",
    ),
    "office.sheet_rejected": (
        "ผู้แก้ไขแผ่นงาน (ไม่ทราบชื่อ) ไม่อนุมัติ {problem} ในแท็บตรวจสอบ: {what}"
        " หากไม่เห็นชอบ สั่ง tidtam decide {problem} อนุมัติ",
        "An unnamed editor refused {problem} in ตรวจสอบ: {what} To undo it: tidtam decide"
        " {problem} approve",
    ),
    "office.crashed": (
        "การทำงานเมื่อ {day} หยุดเพราะข้อผิดพลาดของโปรแกรม {where} โปรดแจ้งผู้ดูแลระบบ",
        "The run of {day} was ended by a fault in the program. {where} Please tell IT.",
    ),
    "office.crash_report": ("(บันทึกไว้ที่ {file})", "(kept in {file})"),
    "mail.unknown": (
        "ไม่ทราบว่าอีเมลถึง {to} เมื่อ {day} ({subject}) ไปถึงหรือไม่ ระบบไม่ส่งซ้ำเอง",
        "It is not known whether the mail to {to} of {day} ({subject}) arrived; it is not"
        " resent by itself.",
    ),
    "mail.failed": (
        "ส่งอีเมลถึง {to} เมื่อ {day} ({subject}) ไม่สำเร็จ",
        "The mail to {to} of {day} ({subject}) could not be sent.",
    ),
    "register.settings_changed": (
        "ปรับตามการตั้งค่าหรือวันหยุดที่เปลี่ยน",
        "brought to the changed settings or holidays",
    ),
    "register.backfilled": (
        "เปิดรอบที่ค้างมาก่อนเริ่มใช้ระบบ ตามคำสั่ง --backfill",
        "rounds from before the start opened by --backfill",
    ),
}
