"""Playing a period, and previewing one person's digest."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.simulate.from": ("วันแรก", "The first day."),
    "help.simulate.to": ("วันสุดท้าย (นับรวม)", "The last day, included."),
    "help.digest.person": (
        "อีเมล หรือส่วนหนึ่งของชื่อ ตำแหน่ง หรือฝ่าย ที่ตรงกับบุคคลเดียว",
        "An address, or a part of a name, position or division that means one person.",
    ),
    "help.digest.html": ("เขียนฉบับ HTML ลงแฟ้มนี้", "Write the HTML into this file."),
    "simulate.not_synced": (
        "สำนักงานนี้ยังไม่เคยอ่านแฟ้มกลาง จึงยังไม่มีทะเบียน โปรดสั่ง tidtam sync --office {folder} ก่อน",
        "This office has not read its workbook yet, so there is no register. Run"
        " tidtam sync --office {folder} first.",
    ),
    "simulate.inverted": (
        "ช่วงเวลากลับกัน: --from {first} อยู่หลัง --to {last}",
        "The period is inverted: --from {first} lies after --to {last}.",
    ),
    "simulate.too_long": (
        "ช่วงเวลา {first} ถึง {last} ยาวเกินสองปี โปรดเลือกช่วงที่สั้นลง",
        "{first} to {last} is longer than two years. Choose a shorter period.",
    ),
    "simulate.day_needed": (
        "โปรดระบุวันที่หลัง {option}",
        "Give a day after {option}.",
    ),
    "simulate.going_on": ("กำลังจำลอง…", "Playing the period…"),
    "simulate.headline": (
        "{agency} จำลอง {first} ถึง {last} โดยถือว่าไม่มีผู้รายงานเพิ่ม (ไม่แตะข้อมูลและไม่ส่งอีเมล)",
        "{agency}, played from {first} to {last} as if nobody reported more. Nothing was"
        " touched or sent.",
    ),
    "simulate.totals": (
        "อีเมล {mails} ฉบับใน {days} วัน · ครบกำหนด {follow_ups} รายการ",
        "{mails} mails on {days} days · {follow_ups} follow-ups fall due",
    ),
    "simulate.peak": (
        "วันที่ครบกำหนดมากที่สุด: {day}",
        "Most fall due on {day}.",
    ),
    "simulate.no_mail": ("ไม่มีอีเมลในช่วงนี้", "No mail in this period."),
    "simulate.nobody": (
        "ยังไม่มีผู้ประสานงานที่ยืนยันแล้ว ระบบจึงไม่ส่งถึงผู้ใด กำหนดที่ [roles] coordinators ใน tidtam.toml",
        "There is no confirmed coordinator, so nobody would be mailed. Name one under [roles]"
        " coordinators in tidtam.toml.",
    ),
    "simulate.role_officer": ("เจ้าหน้าที่", "officer"),
    "simulate.role_head": ("หัวหน้าฝ่าย", "head"),
    "simulate.role_coordinator": ("ผู้ประสานงาน", "coordinator"),
    "simulate.role_director": ("ผู้อำนวยการ", "director"),
    "simulate.role_viewer": ("ผู้ติดตาม", "viewer"),
    "preview.several": (
        "“{who}” ตรงกับหลายคน โปรดระบุอีเมล: {people}",
        "“{who}” means several people; give an address: {people}",
    ),
    "preview.nobody_of_that_name": (
        "ไม่พบบุคคล “{who}” ในแท็บหน่วยงาน มีอยู่: {people}",
        "“{who}” is nobody in หน่วยงาน. There are: {people}",
    ),
    "preview.to": ("ถึง: {who}", "To: {who}"),
    "preview.subject": ("เรื่อง: {subject}", "Subject: {subject}"),
    "preview.written": ("เขียน {file} แล้ว", "Wrote {file}."),
    "preview.no_address": (
        "จะไม่ส่งถึง {who} เพราะยังไม่มีอีเมลที่ยืนยันแล้ว ดู tidtam problems",
        "Nothing would be sent to {who}: there is no confirmed address. See tidtam problems.",
    ),
    "preview.no_coordinator": (
        "จะไม่ส่งถึงผู้ใด เพราะยังไม่มีผู้ประสานงานที่ยืนยันแล้ว กำหนดที่ [roles] coordinators ใน tidtam.toml",
        "Nothing would be sent to anyone: there is no confirmed coordinator. Name one under"
        " [roles] coordinators in tidtam.toml.",
    ),
    "preview.closed": (
        "จะไม่ส่งถึงผู้ใด เพราะแผนสิ้นสุดเมื่อ {day} และปิดแล้ว",
        "Nothing would be sent to anyone: the plan ended on {day} and is closed.",
    ),
    "preview.not_in_office": (
        "จะไม่ส่งถึง {who} เพราะวันที่ {day} อยู่นอกช่วง ตั้งแต่–ถึง ในแท็บหน่วยงาน",
        "Nothing would be sent to {who}: {day} lies outside ตั้งแต่–ถึง in หน่วยงาน.",
    ),
    "preview.no_role": (
        "จะไม่ส่งถึง {who} เพราะยังไม่มีบทบาทที่ยืนยันแล้ว ดู tidtam problems",
        "Nothing would be sent to {who}: no role is confirmed. See tidtam problems.",
    ),
    "preview.nothing": (
        "จะไม่ส่งถึง {who} ณ {day} เพราะไม่มีรายการค้าง ใกล้ครบกำหนด เปิดใหม่ หรือเปลี่ยนแปลง",
        "Nothing would be sent to {who} on {day}: nothing is overdue, due soon, new or changed.",
    ),
}
