"""The office's set-up, checked line by line."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.check.connect": (
        "ลองต่อเครื่องส่งอีเมล (EHLO) โดยไม่ส่งอีเมล",
        "Try the mail relay (EHLO); no mail is sent.",
    ),
    "check.totals": (
        "เรียบร้อย {ok} · ควรดู {warn} · ใช้ไม่ได้ {fail}",
        "{ok} fine · {warn} to look at · {fail} failed",
    ),
    "check.settings": ("การตั้งค่าถูกต้อง: {file}", "The settings are valid: {file}"),
    "check.kind": (
        "ประเภทหน่วยงาน {kind} มี {n} ฝ่ายหรือกอง",
        "Kind of agency {kind} with {n} divisions",
    ),
    "check.drive_local": (
        "{folder} อยู่บนเครื่องนี้",
        "{folder} is on this machine",
    ),
    "check.drive_network": (
        "{folder} อยู่บนไดรฟ์เครือข่าย ({kind}) ฐานข้อมูล SQLite แบบ WAL ใช้บนไดรฟ์เครือข่ายไม่ได้และอาจเสียหาย"
        " โปรดย้ายโฟลเดอร์มาไว้บนเครื่องนี้ เฉพาะแฟ้มกลางเท่านั้นที่วางบนไดรฟ์ร่วมได้"
        " (กำหนด workbook ใน [sheet])",
        "{folder} is on a network drive ({kind}). SQLite's WAL does not work there and the"
        " database may be damaged. Move the folder to this machine; only the workbook may lie"
        " on a share (workbook under [sheet]).",
    ),
    "check.folder_private": (
        "{folder} อ่านได้เฉพาะเจ้าของ",
        "{folder} is readable by its owner only",
    ),
    "check.folder_windows": (
        "สิทธิ์ของ {folder} เป็นไปตามที่ Windows กำหนด โปรดให้เฉพาะเจ้าของอ่านได้",
        "The rights of {folder} are as Windows has them; let its owner alone read it.",
    ),
    "check.folder_open": (
        "ผู้อื่นในเครื่องเปิด {folder} ได้ (สิทธิ์ {mode}) โปรดสั่ง chmod 700 {folder}",
        "Others on this machine can open {folder} (mode {mode}). Run: chmod 700 {folder}",
    ),
    "check.disk": ("พื้นที่ว่าง {free} เมกะไบต์", "{free} megabytes are free"),
    "check.disk_little": (
        "พื้นที่ว่างใน {folder} เหลือ {free} เมกะไบต์ โปรดลบแฟ้มที่ไม่ใช้หรือขยายพื้นที่",
        "Only {free} megabytes are free in {folder}. Make room.",
    ),
    "check.db_sqlite": (
        "ฐานข้อมูลเขียนได้และสมบูรณ์ (SQLite {server}, WAL, โครงสร้าง {version}): {place}",
        "The database can be written and is whole (SQLite {server}, WAL, schema {version}):"
        " {place}",
    ),
    "check.db_postgresql": (
        "ฐานข้อมูลเขียนได้ ({server}, โครงสร้าง {version}): {place}",
        "The database can be written ({server}, schema {version}): {place}",
    ),
    "check.db_damaged": (
        "ฐานข้อมูล {place} เสียหาย: {fault} โปรดเก็บแฟ้มนี้ไว้ แล้วนำแฟ้มสำรองฉบับล่าสุดกลับมาวาง",
        "The database {place} is damaged: {fault}. Keep the file aside and put the newest"
        " backup in its place.",
    ),
    "check.db_no_wal": (
        "ฐานข้อมูล {place} ไม่อยู่ในแบบ WAL แต่เป็น {journal} โฟลเดอร์นี้อาจอยู่บนไดรฟ์ที่ใช้ WAL ไม่ได้",
        "The database {place} is in the journal mode {journal} and not WAL; the drive may not"
        " allow it.",
    ),
    "check.db_old": (
        "ฐานข้อมูล {place} จะถูกปรับโครงสร้างเมื่อสั่งคำสั่งถัดไป",
        "The next command brings the database {place} to this version.",
    ),
    "check.workbook": ("อ่านแฟ้มกลางได้: {file}", "The workbook can be read: {file}"),
    "check.workbook_open": (
        "{holder} เปิดแฟ้มกลางอยู่ตั้งแต่ {day} ({file}) ระบบจะเขียนเมื่อปิดแฟ้ม",
        "{holder} has had the workbook open since {day} ({file}); it is written when closed.",
    ),
    "check.tab_bound": (
        "แท็บ {tab}: พบหัวคอลัมน์ {n} คอลัมน์",
        "Tab {tab}: {n} headings found",
    ),
    "check.coordinator": ("ผู้ประสานงาน: {who}", "Coordinator: {who}"),
    "check.no_coordinator": (
        "ยังไม่มีผู้ประสานงานที่ยืนยันแล้ว จึงไม่ส่งอีเมลถึงผู้ใด กำหนดที่ [roles] coordinators ใน tidtam.toml",
        "There is no confirmed coordinator, so nobody is mailed. Name one under [roles]"
        " coordinators in tidtam.toml.",
    ),
    "check.people": (
        "ผู้ที่มีอีเมลยืนยันแล้ว {n} คน",
        "{n} people have a confirmed address",
    ),
    "check.no_address": (
        "ไม่มีอีเมลที่ยืนยันแล้ว {n} คน: {who} ดู tidtam problems แล้วยืนยันด้วย tidtam decide",
        "{n} people have no confirmed address: {who}. See tidtam problems and confirm with"
        " tidtam decide.",
    ),
    "check.never_synced": (
        "ยังไม่เคยอ่านแฟ้มกลาง โปรดสั่ง tidtam sync",
        "The workbook has not been read yet. Run tidtam sync.",
    ),
    "check.last_read": ("อ่านแฟ้มกลางครั้งล่าสุด {day}", "The workbook was last read on {day}"),
    "check.sync_failed": (
        "อ่านหรือเขียนแฟ้มกลางไม่ได้ตั้งแต่ {day}: {why}",
        "The workbook could not be read or written since {day}: {why}",
    ),
    "check.write_waits": (
        "การเขียนลงแฟ้มกลางรอมาตั้งแต่ {day} (ผู้เปิดแฟ้ม: {holder})",
        "Writing into the workbook has waited since {day} (held open by {holder})",
    ),
    "check.problems": (
        "มี {n} เรื่องที่ต้องแก้ไขหรือตัดสิน ดู tidtam problems",
        "To mend or decide: {n}; see tidtam problems",
    ),
    "check.mail_folder": (
        "อีเมล: เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล ({folder})",
        "Mail: kept as files, not sent ({folder})",
    ),
    "check.mail_smtp": (
        "อีเมล: ส่งผ่าน {host} พอร์ต {port} ({security})",
        "Mail: through {host}, port {port} ({security})",
    ),
    "check.relay_answers": (
        "{host} พอร์ต {port} ตอบรับ: {greeting}",
        "{host}, port {port}, answers: {greeting}",
    ),
    "check.relay_silent": (
        "ติดต่อเครื่องส่งอีเมล {host} พอร์ต {port} ไม่ได้: {why} โปรดตรวจ [mail.smtp] และเครือข่าย",
        "The mail relay {host}, port {port}, cannot be reached: {why}. Check [mail.smtp] and"
        " the network.",
    ),
    "check.holidays": (
        "ทราบวันหยุดราชการถึง {day}",
        "Holidays are known through {day}",
    ),
    "check.holidays_provisional": (
        "ทราบวันหยุดราชการถึง {day} เท่านั้น แต่ปีงบประมาณสิ้นสุด {ends} กำหนดหลังจากนั้นเป็นกำหนดเบื้องต้น"
        " เพิ่มวันหยุดได้ใน holidays.toml",
        "Holidays are known through {day} only, but the fiscal year ends on {ends}; later due"
        " days are provisional. Add days in holidays.toml.",
    ),
    "check.clock": ("นาฬิกา: {day} {time} ({zone})", "Clock: {day} {time} ({zone})"),
    "check.clock_demonstration": (
        "สำนักงานสาธิต วันของสำนักงานคือ {day} ({zone})",
        "A demonstration: the office's day is {day} ({zone})",
    ),
    "check.clock_back": (
        "นาฬิกาแสดง {day} {time} ({zone}) แต่ระบบเคยทำงานเมื่อ {last} แล้ว โปรดตรวจวันที่ของเครื่อง",
        "The clock shows {day} {time} ({zone}), but this office has already worked on {last}."
        " Check the machine's date.",
    ),
    "check.package": ("{name} มาจาก {place}", "{name} comes from {place}"),
    "check.package_elsewhere": (
        "ส่วน {name} ถูกโหลดจาก {place} ไม่ใช่จาก {home} โปรแกรมอื่นอาจใช้ชื่อเดียวกัน"
        " โปรดติดตั้งติดตามในสภาพแวดล้อม (venv) ของตนเอง",
        "{name} is loaded from {place} and not from {home}: another program may have taken the"
        " name. Install Tidtam in an environment (venv) of its own.",
    ),
}
