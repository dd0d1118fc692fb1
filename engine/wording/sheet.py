"""What is said when the shared sheet or a plan file cannot be read or written."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "sheet.missing": (
        "ไม่พบแฟ้ม {file} โปรดตรวจว่าแฟ้มยังอยู่ที่เดิม ไม่ถูกย้ายหรือเปลี่ยนชื่อ และโฟลเดอร์ที่ใช้ร่วมกันเชื่อมต่ออยู่",
        "The file {file} was not found. Check that it was not moved or renamed, "
        "and that the shared folder is connected.",
    ),
    "sheet.is_folder": (
        "{file} เป็นโฟลเดอร์ ไม่ใช่แฟ้ม โปรดระบุแฟ้ม .xlsx ที่อยู่ในโฟลเดอร์นั้น",
        "{file} is a folder, not a file. Name the .xlsx file in that folder.",
    ),
    "sheet.empty_file": (
        "แฟ้ม {file} ว่างเปล่า (0 ไบต์) อาจคัดลอกไม่สำเร็จ โปรดนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "The file {file} is empty (0 bytes); a copy may have failed. "
        "Put the newest backup in its place.",
    ),
    "sheet.damaged": (
        "แฟ้ม {file} เปิดไม่ได้ อาจบันทึกหรือคัดลอกไม่ครบ โปรดรอให้คัดลอกเสร็จแล้วลองใหม่ "
        "หากยังเปิดไม่ได้ ให้เปิดด้วย Excel แล้วบันทึกใหม่ หรือนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "The file {file} cannot be opened; it may be half-written or half-copied. "
        "Wait until copying has ended and try again; otherwise open and save it in Excel, "
        "or put the newest backup in its place.",
    ),
    "sheet.not_xlsx": (
        "แฟ้ม {file} ไม่ใช่สมุดงาน Excel (.xlsx) โปรดเปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็นชนิด .xlsx",
        "The file {file} is not an Excel workbook (.xlsx). "
        "Open it in Excel or LibreOffice and save it as .xlsx.",
    ),
    "sheet.old_excel": (
        "แฟ้ม {file} เป็นสมุดงาน Excel รุ่นเก่า (.xls) แม้ชื่อจะลงท้ายด้วย .xlsx "
        "โปรดเปิดด้วย Excel แล้วเลือก 'บันทึกเป็น' ชนิด .xlsx",
        "The file {file} is an old Excel workbook (.xls), whatever its name says. "
        "Open it in Excel and choose 'Save as' .xlsx.",
    ),
    "sheet.password": (
        "แฟ้ม {file} ตั้งรหัสผ่านไว้ จึงอ่านไม่ได้ โปรดเปิดด้วย Excel แล้วเอารหัสผ่านออก "
        "(แฟ้ม > ข้อมูล > ป้องกันสมุดงาน > เข้ารหัสลับด้วยรหัสผ่าน)",
        "The file {file} is protected by a password and cannot be read. Open it in Excel and "
        "remove the password (File > Info > Protect Workbook > Encrypt with Password).",
    ),
    "sheet.strict": (
        "แฟ้ม {file} บันทึกเป็นชนิด 'Strict Open XML' จึงเพิ่มแผ่นงานให้ไม่ได้ โปรดเปิดด้วย Excel "
        "แล้วบันทึกเป็นชนิด 'สมุดงาน Excel (.xlsx)'",
        "The file {file} is saved as 'Strict Open XML', so that tabs cannot be added. "
        "Open it in Excel and save it as 'Excel Workbook (.xlsx)'.",
    ),
    "sheet.too_large": (
        "แฟ้ม {file} มีส่วน {part} ขนาด {size} MB ซึ่งใหญ่เกินกว่าจะเป็นแผนงานจริง จึงไม่เปิด "
        "โปรดนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "The part {part} of the file {file} is {size} MB, too large for a real plan; it was not "
        "opened. Put the newest backup in its place.",
    ),
    "sheet.far_cell": (
        "แฟ้ม {file} แผ่นงาน '{tab}' มีข้อมูลไกลถึงเซลล์ {cell} ตารางจึงใหญ่เกินไป "
        "โปรดลบข้อมูลในแถวและคอลัมน์ที่อยู่ไกลออกไปแล้วบันทึก",
        "In the file {file}, tab '{tab}' has values as far out as cell {cell}, so that the table "
        "is too large. Delete what stands far outside the table and save.",
    ),
    "sheet.no_tab": (
        "ไม่พบแผ่นงาน '{tab}' ในแฟ้ม {file} (มี: {tabs}) โปรดตั้งชื่อแผ่นงานกลับเป็น '{tab}'",
        "There is no tab '{tab}' in the file {file} (it has: {tabs}). "
        "Give the tab its name '{tab}' back.",
    ),
    "sheet.text_too_long": (
        "ข้อความสำหรับเซลล์ {cell} แผ่นงาน '{tab}' แฟ้ม {file} ยาว {length} อักขระ "
        "เกินที่ Excel รับได้ ({limit}) จึงไม่ได้เขียน โปรดย่อข้อความ",
        "The text for cell {cell} of tab '{tab}' in the file {file} has {length} characters, "
        "more than Excel holds ({limit}); it was not written. Shorten the text.",
    ),
    "sheet.outside": (
        "เซลล์แถว {row} คอลัมน์ {column} ของแผ่นงาน '{tab}' แฟ้ม {file} "
        "อยู่นอกขอบเขตของแผ่นงาน จึงไม่ได้เขียน "
        "โปรดลบแถวว่างท้ายแผ่นงานหรือย้ายข้อมูลเก่าออกแล้วบันทึก",
        "Row {row}, column {column} of tab '{tab}' in the file {file} lies outside of what a "
        "sheet can hold; it was not written. Delete rows at the end of the tab or move old rows "
        "elsewhere, and save.",
    ),
    "sheet.no_permission": (
        "ไม่มีสิทธิ์อ่านหรือเขียนที่ {file} โปรดให้ผู้ดูแลระบบให้สิทธิ์อ่านและแก้ไขแก่บัญชีที่ใช้เรียกติดตาม "
        "ทั้งแฟ้มและโฟลเดอร์ที่แฟ้มอยู่",
        "There is no permission to read or write {file}. Ask the administrator to let the "
        "account that runs Tidtam read and change the file and its folder.",
    ),
    "sheet.disk_full": (
        "พื้นที่เก็บข้อมูลเต็มขณะบันทึก {file} แฟ้มเดิมไม่ถูกแก้ไข โปรดลบแฟ้มที่ไม่ใช้แล้วลองใหม่",
        "The disk is full; {file} could not be saved. The file is as it was before. "
        "Free some space and try again.",
    ),
    "sheet.not_reachable": (
        "อ่านหรือเขียน {file} ไม่สำเร็จ ({reason}) โปรดตรวจการเชื่อมต่อกับโฟลเดอร์ที่ใช้ร่วมกันแล้วลองใหม่",
        "{file} could not be read or written ({reason}). "
        "Check the connection to the shared folder and try again.",
    ),
    "sheet.locked": (
        "แฟ้ม {file} เปิดค้างอยู่โดย {holder} โปรดปิดแฟ้มแล้วลองใหม่",
        "The file {file} is held open by {holder}. Close it and try again.",
    ),
    "sheet.exists": (
        "มีแฟ้ม {file} อยู่แล้ว จึงไม่สร้างทับ โปรดย้ายหรือเปลี่ยนชื่อแฟ้มเดิมก่อน",
        "The file {file} exists already and was not overwritten. Move or rename it first.",
    ),
    "sheet.none_in_folder": (
        "ไม่พบสมุดงาน .xlsx ในโฟลเดอร์ {file} โปรดวางสมุดงานของหน่วยงานไว้ในโฟลเดอร์นี้ "
        "หรือระบุที่อยู่ของแฟ้มในการตั้งค่า",
        "There is no .xlsx workbook in the folder {file}. Put the office's workbook there, "
        "or name its path in the settings.",
    ),
    "sheet.several_in_folder": (
        "โฟลเดอร์ {file} มีสมุดงาน .xlsx มากกว่าหนึ่งแฟ้ม ({files}) จึงไม่ทราบว่าแฟ้มใดเป็นแฟ้มจริง "
        "โปรดย้ายแฟ้มอื่นออก หรือระบุที่อยู่ของแฟ้มในการตั้งค่า",
        "The folder {file} holds several .xlsx workbooks ({files}); which one is meant is not "
        "known. Move the others away, or name the path in the settings.",
    ),
    "sheet.plan_encoding": (
        "อ่านตัวอักษรในแฟ้ม {file} ไม่ได้ โปรดบันทึกใหม่จาก Excel เป็นชนิด "
        "'CSV UTF-8 (คั่นด้วยจุลภาค)' หรือส่งเป็น .xlsx",
        "The characters of the file {file} cannot be read. Save it again from Excel as "
        "'CSV UTF-8 (Comma delimited)', or give it as .xlsx.",
    ),
    "sheet.plan_empty": (
        "แฟ้มแผน {file} ไม่มีข้อมูล โปรดตรวจว่าเลือกแฟ้มถูกต้อง และตารางมีแถวหัวข้ออยู่บรรทัดแรก",
        "The plan file {file} holds nothing. Check that it is the right file and that its "
        "table begins with the row of headings.",
    ),
    "sheet.plan_not_table": (
        "แฟ้ม {file} ไม่ใช่ตารางแผนที่อ่านได้ โปรดส่งเป็น .xlsx .xls .ods หรือ .csv",
        "The file {file} is not a plan table that can be read. "
        "Give it as .xlsx, .xls, .ods or .csv.",
    ),
}
