"""Why a flow refused, and what the commands say."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "answer.by_command": ("รายงานผ่านคำสั่ง", "reported by command"),
    "answer.no_such_key": (
        "ไม่พบรหัสการติดตาม {key} ดูรหัสได้ที่คอลัมน์ รหัส ของแท็บ ติดตาม หรือ tidtam overdue",
        "There is no follow-up {key}. Keys stand in the column รหัส of ติดตาม and in tidtam"
        " overdue.",
    ),
    "answer.cancelled": (
        "การติดตาม {key} ถูกยกเลิกเมื่อ {day} จึงไม่ต้องรายงาน",
        "{key} was cancelled on {day}; there is nothing to report.",
    ),
    "answer.not_open": (
        "รอบของ {key} ยังไม่เปิด จะเปิดวันที่ {day}",
        "The round of {key} is not open yet; it opens on {day}.",
    ),
    "answer.not_yours": (
        "{who} ไม่ใช่ผู้ที่ยืนยันแล้วของ {party} และไม่ใช่ผู้ประสานงาน จึงรายงานแทนไม่ได้"
        " โปรดเพิ่มและยืนยันอีเมลในแท็บหน่วยงาน",
        "{who} is neither a confirmed person of {party} nor a coordinator. Add and confirm the"
        " address in หน่วยงาน.",
    ),
    "decide.unknown_word": (
        "ไม่รู้จักคำตัดสิน “{value}” ใช้ได้: {words}",
        "The decision “{value}” is not known. Use one of: {words}",
    ),
    "decide.not_coordinator": (
        "{who} ไม่ใช่ผู้ประสานงานที่ยืนยันแล้ว จึงตัดสินไม่ได้ กำหนดผู้ประสานงานได้ที่ [roles] coordinators"
        " ใน tidtam.toml",
        "{who} is no confirmed coordinator and cannot decide. Name one under [roles]"
        " coordinators in tidtam.toml.",
    ),
    "decide.no_such_key": (
        "ไม่พบเรื่อง {key} ดูรายการได้ด้วย tidtam problems",
        "There is no problem {key}. See tidtam problems.",
    ),
    "decide.asks_nothing": (
        "{key} ไม่ใช่เรื่องที่ต้องตัดสิน โปรดแก้ที่เซลล์ต้นเรื่อง",
        "{key} asks for no decision. Mend the cell itself.",
    ),
    "decide.gone": (
        "เรื่อง {key} หมดไปแล้วเมื่อ {day} จึงไม่มีสิ่งที่ต้องตัดสิน",
        "{key} was settled on {day}; there is nothing left to decide.",
    ),
    "register.first_people": ("กำหนดเมื่อเริ่มใช้ระบบ (tidtam init)", "named by tidtam init"),
    "cli.text": ("{text}", "{text}"),
    "cli.crashed": (
        "เกิดข้อผิดพลาดของโปรแกรม ข้อมูลที่บันทึกแล้วไม่เสียหาย รายละเอียดอยู่ที่ {file} โปรดส่งให้ผู้ดูแลระบบ",
        "The program has a fault. What was kept is unharmed. Details are in {file}; please send"
        " it to IT.",
    ),
    "cli.system": (
        "ระบบปฏิบัติการไม่ยอมให้ทำ: {reason} {file}",
        "The operating system refused: {reason} {file}",
    ),
}
