"""Exports for other programs."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.export.format": ("xlsx หรือ csv", "xlsx or csv."),
    "help.export.to": (
        "แฟ้ม .xlsx หรือโฟลเดอร์ของแฟ้ม CSV (ปกติคือโฟลเดอร์ exports ในโฟลเดอร์ของสำนักงาน)",
        "The .xlsx file, or the folder of the CSV files (default: exports in the office's"
        " folder).",
    ),
    "export.going_on": ("กำลังส่งออก…", "Exporting…"),
    "export.done": (
        "ส่งออก {measures} มาตรการ {follow_ups} การติดตาม {history} บรรทัดประวัติ",
        "Exported {measures} measures, {follow_ups} follow-ups and {history} lines of history.",
    ),
    "export.file": ("  {file}", "  {file}"),
    "export.not_xlsx": (
        "แฟ้ม {file} ต้องลงท้ายด้วย .xlsx",
        "{file} must end with .xlsx.",
    ),
    "export.not_folder": (
        "{file} เป็นแฟ้ม ไม่ใช่โฟลเดอร์ โปรดระบุโฟลเดอร์สำหรับแฟ้ม CSV",
        "{file} is a file and not a folder; name a folder for the CSV files.",
    ),
    "export.beside_workbook": (
        "ไม่เขียน {file} เพราะโฟลเดอร์ของสำนักงานต้องมีแฟ้ม .xlsx เพียงแฟ้มเดียวคือแฟ้มกลาง"
        " โปรดระบุที่อื่น เช่น {folder}",
        "{file} is not written: the one .xlsx in the office's folder is the shared workbook."
        " Choose another place, such as {folder}.",
    ),
    "export.read_indicator": ("ตัวชี้วัด (อ่านได้)", "indicator (read)"),
    "export.read_items": ("ข้อ (อ่านได้)", "items (read)"),
    "export.read_parties": ("ผู้รับผิดชอบ (อ่านได้)", "parties (read)"),
    "export.read_deadline": ("วันแล้วเสร็จ (อ่านได้)", "deadline (read)"),
    "export.read_due": ("กำหนดที่นับ", "due"),
    "export.read_cadences": ("รอบการติดตาม (อ่านได้)", "cadences (read)"),
    "export.read_assumed": ("ช่องที่ถือตามหลักเกณฑ์", "assumed"),
    "export.measure_key": ("รหัสมาตรการ", "measure key"),
    "export.state_read": ("สถานะที่อ่านได้", "state (read)"),
    "export.status_code": ("รหัสสถานะ", "status code"),
    "export.history_number": ("ลำดับ", "number"),
    "export.history_at": ("เวลา", "at"),
    "export.history_who": ("ผู้ทำ", "who"),
    "export.history_kind": ("ประเภท", "kind"),
    "export.history_key": ("รหัส", "key"),
    "export.history_field": ("ช่อง", "field"),
    "export.history_old": ("เดิม", "old"),
    "export.history_new": ("ใหม่", "new"),
    "export.history_why": ("เหตุ", "why"),
    "export.history_run": ("การทำงาน", "run"),
}
