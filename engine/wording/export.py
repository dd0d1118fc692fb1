"""Exports for other programs."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.export.format": ("xlsx หรือ csv", "xlsx or csv."),
    "help.export.to": (
        "แฟ้ม .xlsx หรือโฟลเดอร์ของแฟ้ม CSV (ปกติอยู่ในโฟลเดอร์ของสำนักงาน)",
        "The .xlsx file, or the folder of the CSV files (default: in the office's folder).",
    ),
}
