"""What is said when settings, an agency kind or a holiday file cannot be used."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "settings.no_file": (
        "ไม่พบแฟ้ม {file} โปรดตรวจว่าระบุโฟลเดอร์ของหน่วยงานถูกต้อง (--office) หรือสร้างใหม่ด้วย tidtam init",
        "The file {file} was not found. Check the office's folder (--office), "
        "or make one with tidtam init.",
    ),
    "settings.is_folder": (
        "{file} เป็นโฟลเดอร์ ไม่ใช่แฟ้ม โปรดระบุแฟ้ม",
        "{file} is a folder, not a file. Name the file.",
    ),
    "settings.exists": (
        "มีแฟ้ม {file} อยู่แล้ว จึงไม่เขียนทับ โปรดเลือกโฟลเดอร์อื่น หรือแก้ไขแฟ้มเดิม",
        "The file {file} exists and is not overwritten. Choose another folder, or edit the file.",
    ),
    "settings.unreadable_file": (
        "อ่านแฟ้ม {file} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์การอ่านแฟ้มนี้",
        "The file {file} cannot be read ({reason}). Check its permissions.",
    ),
    "settings.unwritable_file": (
        "เขียนแฟ้ม {file} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์และพื้นที่ว่างของดิสก์",
        "The file {file} cannot be written ({reason}). "
        "Check its permissions and the space on the disk.",
    ),
    "settings.too_large": (
        "แฟ้ม {file} ใหญ่เกินกว่าจะเป็นแฟ้มการตั้งค่า โปรดตรวจว่าระบุแฟ้มถูกต้อง",
        "The file {file} is too large to hold settings. Check that it is the right file.",
    ),
    "settings.not_utf8": (
        "แฟ้ม {file} บรรทัดที่ {line} ไม่ใช่ข้อความแบบ UTF-8 โปรดเปิดด้วย Notepad แล้วเลือก 'บันทึกเป็น' "
        "การเข้ารหัส UTF-8",
        "The file {file} is not UTF-8 text at line {line}. Open it in Notepad and choose "
        "'Save as' with the encoding UTF-8.",
    ),
    "settings.broken_toml": (
        "แฟ้ม {file} บรรทัดที่ {line} คอลัมน์ที่ {column} ({typed}) เขียนไม่ถูกรูปแบบ TOML: {reason} "
        'ข้อความต้องอยู่ในเครื่องหมาย "…" เช่น name = "สำนักงานเขตปทุมวัน"',
        "The file {file}, line {line}, column {column} ({typed}) is not valid TOML: {reason}. "
        'A text stands in quotation marks, such as name = "Pathum Wan district office".',
    ),
    "settings.wrong": (
        "{file}: {key} = {value} ใช้ไม่ได้ ค่าที่ใช้ได้: {allowed}",
        "{file}: {key} = {value} cannot be used. Allowed: {allowed}.",
    ),
    "settings.wrong_secret": (
        "{file}: ค่าของ {key} ใช้ไม่ได้ (ไม่แสดงค่าเพราะอาจเป็นความลับ) ค่าที่ใช้ได้: {allowed}",
        "{file}: the value of {key} (not shown, as it may be secret) cannot be used. "
        "Allowed: {allowed}.",
    ),
    "settings.needed": (
        "{file}: ต้องระบุ {key} ค่าที่ใช้ได้: {allowed}",
        "{file}: {key} must be given. Allowed: {allowed}.",
    ),
    "settings.unknown": (
        "{file}: ไม่รู้จัก {key} โปรดลบออก หรือดูรายการที่ใช้ได้ใน docs/reference/settings.md",
        "{file}: {key} is not a setting. Remove it, or see docs/reference/settings.md.",
    ),
    "settings.unknown_near": (
        "{file}: ไม่รู้จัก {key} หมายถึง {near} หรือไม่",
        "{file}: {key} is not a setting. Did you mean {near}?",
    ),
    "settings.not_a_section": (
        "{file}: {key} ต้องเป็นหมวด เช่น [{key}] ไม่ใช่ค่าเดียว",
        "{file}: {key} must be a section, as in [{key}], not a value.",
    ),
    "settings.secret_in_file": (
        "{file}: {key} เป็นความลับ จึงเก็บในแฟ้มนี้ไม่ได้ โปรดลบออก แล้วตั้งเป็นตัวแปรสภาพแวดล้อม {variable} "
        "หรือเก็บในแฟ้มที่ {variable}_FILE ชี้ไป และเปลี่ยนรหัสผ่านนั้นหากแฟ้มนี้เคยส่งให้ผู้อื่น",
        "{file}: {key} is a secret and is not kept in this file. Remove it and set the "
        "environment variable {variable}, or {variable}_FILE to name a file that holds it; "
        "change the password if this file was ever given to others.",
    ),
    "settings.unknown_secret": (
        "{file}: {key} ดูเป็นความลับและไม่ใช่การตั้งค่าที่รู้จัก โปรดลบออก "
        "ความลับเก็บในแฟ้มนี้ไม่ได้ ต้องอยู่ในตัวแปรสภาพแวดล้อมเท่านั้น",
        "{file}: {key} looks like a secret and is not a setting. Remove it: "
        "secrets are never kept in this file, only in the environment.",
    ),
    "settings.secret_twice": (
        "ตั้งทั้ง {variable} และ {variable}_FILE โปรดเหลือไว้เพียงอย่างเดียว",
        "Both {variable} and {variable}_FILE are set. Keep one of them.",
    ),
    "settings.secret_file": (
        "{variable}_FILE ชี้ไปที่ {file} ซึ่งอ่านไม่ได้ ({reason})",
        "{variable}_FILE names {file}, which cannot be read ({reason}).",
    ),
    "settings.together": (
        "{file}: {key} ใช้คู่กับ {other} ไม่ได้: {reason}",
        "{file}: {key} does not go together with {other}: {reason}.",
    ),
    "settings.because.other_year": (
        "วันเริ่มแผนต้องอยู่ในปีงบประมาณ {first} ถึง {last}",
        "the plan starts within its fiscal year, {first} to {last}",
    ),
    "settings.because.office_hours": (
        "เวลาเริ่มต้องมาก่อนเวลาเลิก",
        "the hours begin before they end",
    ),
    "settings.because.demonstration": (
        'หน่วยงานสาธิตเก็บอีเมลเป็นไฟล์เท่านั้น ต้องเป็น ["folder"]',
        'a demonstration office delivers to the folder only: ["folder"]',
    ),
    "settings.because.smtp": (
        "การส่งผ่าน smtp ต้องระบุค่านี้",
        "sending by smtp needs it",
    ),
    "settings.because.no_password": (
        "มีชื่อผู้ใช้แต่ไม่มีรหัสผ่าน โปรดตั้ง TIDTAM_MAIL__SMTP__PASSWORD "
        "หรือ TIDTAM_MAIL__SMTP__PASSWORD_FILE",
        "there is a user name without a password; set TIDTAM_MAIL__SMTP__PASSWORD "
        "or TIDTAM_MAIL__SMTP__PASSWORD_FILE",
    ),
    "settings.because.open_password": (
        "รหัสผ่านจะเดินทางโดยไม่เข้ารหัส โปรดใช้ starttls หรือ tls",
        "the password would travel unencrypted; use starttls or tls",
    ),
    "settings.no_workbook": (
        "ไม่พบสมุดงาน .xlsx ใน {folder} โปรดวางสมุดงานไว้ในโฟลเดอร์นี้ หรือระบุ workbook ในหมวด [sheet] "
        "ของ {file}",
        "There is no .xlsx workbook in {folder}. Put it there, or name it as workbook "
        "in section [sheet] of {file}.",
    ),
    "settings.many_workbooks": (
        "มีสมุดงาน .xlsx หลายแฟ้มใน {folder} ({names}) "
        "โปรดระบุแฟ้มที่ใช้เป็น workbook ในหมวด [sheet] ของ {file}",
        "There are several .xlsx workbooks in {folder} ({names}). Name the right one as workbook "
        "in section [sheet] of {file}.",
    ),
    "settings.no_kind": (
        "ไม่รู้จักประเภทหน่วยงาน {value} ที่ใช้ได้: {known}",
        "There is no agency kind {value}. Allowed: {known}.",
    ),
    "settings.alias_of_nobody": (
        "{file}: [aliases] ระบุชื่อ {value} ซึ่งไม่ใช่หน่วยงานในประเภทนี้ ที่มี: {known}",
        "{file}: [aliases] names {value}, which is no party of this kind of agency. "
        "It has: {known}.",
    ),
    "settings.name_of_two": (
        "{file}: ชื่อ {value} หมายถึงได้ทั้ง {one} และ {other} โปรดเหลือไว้เพียงหนึ่ง",
        "{file}: the name {value} means both {one} and {other}. Keep it for one of them.",
    ),
    "settings.heading_of_two": (
        "{file}: หัวคอลัมน์ {value} ของแผ่นงาน {tab} หมายถึงได้ทั้ง {one} และ {other} โปรดเหลือไว้เพียงหนึ่ง",
        "{file}: the heading {value} of tab {tab} means both {one} and {other}. "
        "Keep it for one of them.",
    ),
    "settings.day_twice": (
        "{file}: วันที่ {value} อยู่ทั้งใน [added] และ [removed] โปรดเหลือไว้เพียงหนึ่ง",
        "{file}: {value} stands in [added] and in [removed]. Keep it in one of them.",
    ),
    "settings.broken_record": (
        "บันทึกการตั้งค่าของวันนั้นเสียหาย: {key}",
        "The settings recorded on that day are damaged: {key}.",
    ),
    # what is allowed; filled into {allowed}
    "settings.form.text": ("ข้อความหนึ่งบรรทัดที่ไม่ว่าง", "one line of text, not empty"),
    "settings.form.line": ('ข้อความหนึ่งบรรทัด หรือ ""', 'one line of text, or ""'),
    "settings.form.texts": (
        'รายการข้อความ เช่น ["ก", "ข"]',
        'a list of texts, such as ["a", "b"]',
    ),
    "settings.form.kind": (
        "ชื่อประเภทหน่วยงาน เช่น bangkok-district",
        "a kind of agency, such as bangkok-district",
    ),
    "settings.form.slug": (
        "ตัวอักษร ตัวเลข และ - ไม่เกิน 60 อักขระ เช่น pathumwan",
        "letters, digits and -, at most 60, such as pathumwan",
    ),
    "settings.form.whole": (
        "จำนวนเต็มตั้งแต่ {low} ถึง {high}",
        "a whole number from {low} to {high}",
    ),
    "settings.form.flag": ("true หรือ false เท่านั้น", "true or false, nothing else"),
    "settings.form.choice": ("{words}", "{words}"),
    "settings.form.choices": (
        'รายการที่ไม่ว่างและไม่ซ้ำจาก {words} เช่น ["{first}"]',
        'a list, not empty and without repeats, of {words}, such as ["{first}"]',
    ),
    "settings.form.year": (
        "ปีงบประมาณเป็น พ.ศ. ตั้งแต่ {low} ถึง {high} เช่น 2569",
        "a fiscal year of the Buddhist era from {low} to {high}, such as 2569",
    ),
    "settings.form.day": (
        "วันที่รูปแบบ ปปปป-ดด-วว เช่น 2026-04-30",
        "a day as YYYY-MM-DD, such as 2026-04-30",
    ),
    "settings.form.time": ('เวลา เช่น "08:30"', 'a time such as "08:30"'),
    "settings.form.email": (
        "ที่อยู่อีเมลหนึ่งรายการ เช่น ita@example.go.th",
        "one e-mail address, such as ita@example.go.th",
    ),
    "settings.form.emails": (
        'รายการที่อยู่อีเมล เช่น ["ita@example.go.th"]',
        'a list of e-mail addresses, such as ["ita@example.go.th"]',
    ),
    "settings.form.host": (
        "ชื่อเครื่องหรือเลข IP ของเซิร์ฟเวอร์อีเมล เช่น smtp.example.go.th",
        "the name or address of the mail server, such as smtp.example.go.th",
    ),
    "settings.form.workbook": (
        'แฟ้ม .xlsx เช่น "แผน ITA.xlsx"',
        'an .xlsx file, such as "plan.xlsx"',
    ),
    "settings.form.database": (
        "sqlite:///แฟ้ม.db หรือ postgresql://ผู้ใช้@เครื่อง/ฐานข้อมูล",
        "sqlite:///file.db or postgresql://user@host/database",
    ),
    "settings.form.words_by_name": (
        'ชื่อกับรายการข้อความ เช่น "ฝ่ายโยธา" = ["โยธาฯ"]',
        'names with lists of texts, such as "ฝ่ายโยธา" = ["โยธาฯ"]',
    ),
    "settings.form.headings": (
        'แผ่นงาน.คอลัมน์ กับรายการหัวคอลัมน์ เช่น measures.deadline = ["วันสุดท้าย"] '
        "(แผ่นงานและคอลัมน์ตาม docs/reference/sheet.md)",
        'tab.column with a list of headings, such as measures.deadline = ["last day"] '
        "(tabs and columns as in docs/reference/sheet.md)",
    ),
    "settings.form.table": ("หมวดหรือตาราง", "a section"),
    "settings.form.known_key": ("ไม่มีรายการชื่อนี้ โปรดลบออก", "nothing of this name; remove it"),
    "settings.form.kind_file": (
        "ชื่อประเภทหน่วยงานที่มีแฟ้มอยู่ในโฟลเดอร์เดียวกัน",
        "an agency kind with a file in the same folder",
    ),
    "settings.form.sort": (
        "division, outside, committee, executive หรือ section",
        "division, outside, committee, executive or section",
    ),
    "settings.form.range": (
        "เลขข้อแรกและข้อสุดท้าย เช่น [1, 7]",
        "first and last item, such as [1, 7]",
    ),
    "settings.form.reason": ("ชื่อวันหยุดหรือเหตุผล", "the name of the holiday, or the reason"),
    "settings.form.holiday_key": (
        "[added], [removed] และ known_through เท่านั้น",
        "only [added], [removed] and known_through",
    ),
}
