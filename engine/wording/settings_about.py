"""What each setting and section is about, as comments of tidtam.toml and in the reference."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "settings.top": (
        "การตั้งค่าของหน่วยงานสำหรับ 'ติดตาม' บรรทัดที่ขึ้นต้นด้วย # คือค่าที่ใช้อยู่แล้วโดยไม่ต้องเขียน",
        "The office's settings for Tidtam. A line that begins with # states what holds anyway.",
    ),
    "settings.top.secrets": (
        "ห้ามเก็บรหัสผ่านในแฟ้มนี้ ให้ตั้งเป็นตัวแปรสภาพแวดล้อม เช่น TIDTAM_MAIL__SMTP__PASSWORD",
        "No password is kept here: set it in the environment, as TIDTAM_MAIL__SMTP__PASSWORD.",
    ),
    "settings.about.office": ("หน่วยงาน", "The office"),
    "settings.about.office.name": ("ชื่อหน่วยงาน", "Name of the office"),
    "settings.about.office.id": (
        "รหัสหน่วยงานในฐานข้อมูล ห้ามเปลี่ยนหลังเริ่มใช้งาน",
        "Key of the office in the database; never changed once in use",
    ),
    "settings.about.office.kind": ("ประเภทหน่วยงาน", "Kind of agency"),
    "settings.about.office.fiscal_year": (
        "ปีงบประมาณ (พ.ศ.)",
        "Fiscal year (Buddhist era)",
    ),
    "settings.about.office.demonstration": (
        "หน่วยงานสาธิต: เดินวันเองได้ และไม่ส่งอีเมลจริง",
        "A demonstration office: its day can be set, and no mail is sent",
    ),
    "settings.about.office.language": (
        "ภาษาของอีเมลและหน้าจอ th หรือ en",
        "Language of mails and screens, th or en",
    ),
    "settings.about.office.digits": (
        "เลขไทย (thai) หรือเลขอารบิก (arabic)",
        "Thai or Arabic digits",
    ),
    "settings.about.plan": ("แผน", "The plan"),
    "settings.about.plan.start": (
        "วันเริ่มแผน (ไม่ระบุ = วันแรกของปีงบประมาณ)",
        "First day of the plan (not given: of the fiscal year)",
    ),
    "settings.about.plan.rounds_until": (
        "ติดตามจนแล้วเสร็จ (completion) หรือจนสิ้นปีงบประมาณ (year_end)",
        "Rounds go on until completion, or until year_end",
    ),
    "settings.about.plan.default_cadence": (
        "ความถี่ที่ใช้เมื่อแผนไม่ได้ระบุ",
        "Cadence of measures whose plan names none",
    ),
    "settings.about.plan.due_soon_days": (
        "เตือนว่าใกล้ครบกำหนดก่อนกี่วัน",
        "Days before the due day from which a follow-up is due soon",
    ),
    "settings.about.plan.closed_after_days": (
        "ปิดแผนเมื่อสิ้นปีงบประมาณไปแล้วกี่วัน",
        "Days after the fiscal year until the plan is closed",
    ),
    "settings.about.plan.shrink_percent": (
        "แถวหายพร้อมกันร้อยละเท่านี้ขึ้นไป ถือว่าแผ่นงานเสียหาย",
        "Share of rows gone at once that counts as a damaged sheet, in per cent",
    ),
    "settings.about.plan.same_as_before_limit": (
        "แจ้งผู้ประสานงานเมื่อตอบ 'เหมือนรอบก่อน' ติดกันกี่ครั้ง",
        "Repeats of 'same as before' after which the coordinator is told",
    ),
    "settings.about.digest": ("อีเมลสรุป", "The digest"),
    "settings.about.digest.weekdays": (
        "วันที่ส่ง (mon tue wed thu fri sat sun)",
        "Days on which digests go out",
    ),
    "settings.about.digest.hour": ("ส่งเวลากี่นาฬิกา", "Hour at which digests go out"),
    "settings.about.digest.director_grace_days": (
        "เกินกำหนดกี่วันจึงขึ้นถึงผู้อำนวยการ",
        "Days overdue after which the director is told",
    ),
    "settings.about.working_days": ("วันทำการ", "Working days"),
    "settings.about.working_days.rule": (
        "ครบกำหนดตรงวันหยุด: เลื่อนเป็นวันทำการถัดไป (next) หรือไม่เลื่อน (none)",
        "A due day on a holiday moves to the next working day (next) or not (none)",
    ),
    "settings.about.working_days.file": (
        "แฟ้มวันหยุดที่เพิ่มหรือตัดออก (ไม่ระบุ = holidays.toml ในโฟลเดอร์นี้ ถ้ามี)",
        "File of holidays added and removed (not given: holidays.toml here, where there is one)",
    ),
    "settings.about.sheet": ("แผ่นงานที่ใช้ร่วมกัน", "The shared sheet"),
    "settings.about.sheet.backend": ("ชนิดของแผ่นงาน", "Kind of sheet"),
    "settings.about.sheet.workbook": (
        "สมุดงาน .xlsx (ไม่ระบุ = แฟ้ม .xlsx เดียวในโฟลเดอร์นี้)",
        "The .xlsx workbook (not given: the one in this folder)",
    ),
    "settings.about.sheet.keep_backups": (
        "เก็บสำเนาก่อนเขียนไว้กี่ชุด",
        "Copies made before writing that are kept",
    ),
    "settings.about.sheet.office_hours": ("เวลาราชการ", "Office hours"),
    "settings.about.sheet.office_hours.start": ("เริ่มเวลา", "From"),
    "settings.about.sheet.office_hours.end": ("ถึงเวลา", "To"),
    "settings.about.sheet.headings": (
        'หัวคอลัมน์ที่หน่วยงานใช้ต่างออกไป เช่น measures.deadline = ["วันสุดท้าย"]',
        'Headings of the office\'s own, such as measures.deadline = ["last day"]',
    ),
    "settings.about.storage": ("ฐานข้อมูล", "The database"),
    "settings.about.storage.database_url": (
        "ที่อยู่ฐานข้อมูล (รหัสผ่านต้องอยู่ใน TIDTAM_STORAGE__DATABASE_URL เท่านั้น)",
        "Address of the database (one with a password only in TIDTAM_STORAGE__DATABASE_URL)",
    ),
    "settings.about.mail": ("อีเมล", "Mail"),
    "settings.about.mail.backends": (
        "folder = เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล, smtp = ส่งผ่านเซิร์ฟเวอร์อีเมล",
        "folder: kept as files, not sent; smtp: sent by a mail server",
    ),
    "settings.about.mail.from_address": ("ที่อยู่ผู้ส่ง", "Address of the sender"),
    "settings.about.mail.from_name": (
        "ชื่อผู้ส่ง (ไม่ระบุ = ชื่อหน่วยงาน)",
        "Name of the sender (not given: the office's)",
    ),
    "settings.about.mail.reply_to": ("ที่อยู่สำหรับตอบกลับ", "Address for replies"),
    "settings.about.mail.folder": ("โฟลเดอร์เก็บอีเมล", "Folder for mails kept as files"),
    "settings.about.mail.smtp": ("เซิร์ฟเวอร์อีเมล", "The mail server"),
    "settings.about.mail.smtp.host": ("ชื่อเซิร์ฟเวอร์", "Its name"),
    "settings.about.mail.smtp.port": (
        "พอร์ต (ไม่ระบุ = 587, 465 หรือ 25 ตาม security)",
        "Its port (not given: 587, 465 or 25 by security)",
    ),
    "settings.about.mail.smtp.security": (
        "การเข้ารหัส starttls, tls หรือ none",
        "Encryption: starttls, tls or none",
    ),
    "settings.about.mail.smtp.username": ("ชื่อผู้ใช้", "User name"),
    "settings.about.mail.smtp.password": (
        "รหัสผ่าน (ในตัวแปรสภาพแวดล้อมเท่านั้น)",
        "Password (in the environment only)",
    ),
    "settings.about.mail.smtp.timeout_seconds": (
        "รอเซิร์ฟเวอร์ตอบกี่วินาที",
        "Seconds to wait for an answer",
    ),
    "settings.about.roles": ("บทบาทที่ให้ไว้โดยไม่ต้องยืนยันในแผ่นงาน", "Roles granted here"),
    "settings.about.roles.coordinators": ("อีเมลผู้ประสานงาน", "Addresses of coordinators"),
    "settings.about.roles.directors": ("อีเมลผู้อำนวยการ", "Addresses of directors"),
    "settings.about.roles.viewers": ("อีเมลผู้ติดตาม", "Addresses of viewers"),
    "settings.about.parties": (
        "ส่วนราชการและผู้รับผิดชอบ ที่ต่างจากประเภทหน่วยงาน",
        "Divisions and parties that differ from the kind's",
    ),
    "settings.about.parties.divisions": (
        "ฝ่ายหรือกองทั้งหมด (แทนที่ของประเภทหน่วยงาน)",
        "All divisions (in place of the kind's)",
    ),
    "settings.about.parties.sections": ("งานในฝ่ายหรือกอง", "Sections inside divisions"),
    "settings.about.parties.committees": ("คณะกรรมการ คณะทำงาน", "Committees"),
    "settings.about.parties.executives": ("ผู้บริหาร", "Executives"),
    "settings.about.parties.outside": ("หน่วยงานภายนอก", "Outside parties"),
    "settings.about.aliases": (
        'ชื่อย่อที่หน่วยงานใช้ เช่น "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล" = ["สวล."]',
        'Short forms in use, such as "ฝ่ายสิ่งแวดล้อมและสุขาภิบาล" = ["สวล."]',
    ),
}
