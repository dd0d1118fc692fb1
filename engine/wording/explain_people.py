"""Persons and mails explained."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "explain.by_settings": ("กำหนดใน tidtam.toml [roles]", "named under [roles] in tidtam.toml"),
    "explain.confirmed": ("โดย {who} เมื่อ {day}", "by {who} on {day}"),
    "explain.not_confirmed": ("ยังไม่มีผู้ยืนยัน", "confirmed by nobody yet"),
    "explain.no_address": (
        "ยังไม่มีอีเมลที่ยืนยันแล้ว (พิมพ์ไว้ {email}) จึงยังไม่ส่งอีเมลถึงผู้นี้",
        "No address is confirmed (typed: {email}), so nothing is mailed yet",
    ),
    "explain.address": ("อีเมล {email} มีผล {by}", "The address {email} is in force {by}"),
    "explain.roles": ("บทบาทที่มีผล: {roles} {by}", "Roles in force: {roles} {by}"),
    "explain.acting": (
        "ปฏิบัติหน้าที่แทน {who} จึงได้รับของผู้นั้นด้วย",
        "Acts for {who} and is told as they are",
    ),
    "explain.not_in_force": ("แถวนี้ไม่มีผล ณ {day}", "This row is not in force on {day}"),
    "explain.mailed_as": ("ณ {day} ได้รับสรุปในฐานะ {duties}", "On {day} gets digests as {duties}"),
    "explain.not_mailed": ("ณ {day} ไม่ได้รับสรุป", "On {day} gets no digest"),
    "explain.duty": ("{role} {division}", "{role} of {division}"),
    "explain.was_mailed": ("{day} “{subject}” {state}", "{day} “{subject}”: {state}"),
    "explain.mail_to": ("ส่งถึง {who}", "To {who}"),
    "explain.mail_row": (
        "เพราะ {position} ({division}) แถว {key} มีบทบาท {roles}",
        "Since {position} ({division}), row {key}, is {roles}",
    ),
    "explain.mail_email_by": ("อีเมลนี้มีผล {by}", "The address is in force {by}"),
    "explain.mail_roles_by": ("บทบาทนี้มีผล {by}", "The roles are in force {by}"),
    "explain.slot_rule": (
        "สรุปจัดทำทุก{weekdays} เวลา {hour} น. หากเป็นวันหยุดให้เลื่อนเป็นวันทำการถัดไป",
        "Digests are composed each {weekdays} at {hour}, moved to the next working day",
    ),
    "explain.slot_day": ("ฉบับนี้เป็นของวันที่ {day}", "This one is for {day}"),
    "explain.slot_moved": (
        "ฉบับนี้เป็นของ {meant} ซึ่งเป็นวันหยุด จึงเลื่อนเป็น {day}",
        "This one is for {meant}, which is no working day, and so for {day}",
    ),
    "explain.mail_subject": ("เรื่อง {subject}", "Subject {subject}"),
    "explain.mail_text": ("{text}", "{text}"),
    "explain.mail_purged": (
        "เนื้อหาถูกลบตามอายุการเก็บแล้ว เหลือเฉพาะบัญชี",
        "The body has been purged; only the ledger is left",
    ),
    "explain.mail_queued": (
        "จัดทำและตรึงเนื้อหาเมื่อ {day} {time}",
        "Composed and frozen on {day} {time}",
    ),
    "explain.mail_state": ("{state}: {meaning}", "{state}: {meaning}"),
    "explain.mail_settled": (
        "ผลล่าสุด {day} {time} ทาง {backend} (ครั้งที่ {n}): {receipt}",
        "Last settled on {day} {time} through {backend} (attempt {n}): {receipt}",
    ),
    "explain.delivery_todo": ("ยังไม่ส่ง จะส่งเมื่อถึงเวลา", "not sent yet; it will be"),
    "explain.delivery_sending": ("อยู่ระหว่างส่ง", "is being sent now"),
    "explain.delivery_sent": ("เครื่องส่งอีเมลรับไว้แล้ว", "the relay has taken it"),
    "explain.delivery_kept": (
        "เก็บเป็นแฟ้ม .eml ในโฟลเดอร์ ยังไม่มีการส่งถึงผู้รับ",
        "kept as an .eml file; nothing was sent to the recipient",
    ),
    "explain.delivery_unknown": (
        "เนื้อหาอาจออกไปแล้ว จึงไม่ส่งซ้ำเอง โปรดถามผู้รับ",
        "the body may have gone out, so it is never resent by itself; ask the recipient",
    ),
    "explain.delivery_failed": (
        "ถูกปฏิเสธชัดเจนหรือลองครบจำนวนครั้งแล้ว ผู้รับไม่ได้รับ",
        "clearly refused, or tried as often as allowed; it did not arrive",
    ),
    "explain.delivery_cancelled": ("ยกเลิกก่อนส่ง", "cancelled before it was sent"),
}
