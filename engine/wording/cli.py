"""The command line's help and sentences."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "help.tidtam": (
        "ติดตามแผน ITA: อ่านแฟ้มกลาง ติดตามกำหนด เขียนสถานะกลับ และส่งสรุปถึงผู้เกี่ยวข้อง",
        "Follows up an ITA plan: reads the shared sheet, watches deadlines, writes states back"
        " and sends digests.",
    ),
    "help.version": ("แสดงรุ่นแล้วจบ", "Print the version and leave."),
    "help.office": (
        "โฟลเดอร์ของสำนักงาน (หรือตัวแปร TIDTAM_OFFICE; ปกติคือโฟลเดอร์นี้)",
        "The office's folder (or TIDTAM_OFFICE; default: this folder).",
    ),
    "help.json": ("แสดงผลเป็น JSON", "Print JSON."),
    "help.at": (
        "ดู ณ สิ้นวันนั้น เช่น 2023-04-21 หรือ 21 เม.ย. 2566",
        "Judge at the end of that day, e.g. 2023-04-21 or 21 เม.ย. 2566.",
    ),
    "help.known_at": (
        "ตามที่สำนักงานทราบ ณ สิ้นวันนั้น",
        "As the office knew it at the end of that day.",
    ),
    "help.by": ("อีเมลของผู้ดำเนินการ", "The address of who does it."),
    "help.kind": (
        "ประเภทหน่วยงาน เช่น bangkok-district, subdistrict-organisation",
        "Kind of agency, e.g. bangkok-district, subdistrict-organisation.",
    ),
    "help.year": ("ปีงบประมาณ พ.ศ. เช่น 2566", "Fiscal year B.E., e.g. 2566."),
    "help.backfill": (
        "เปิดรอบที่ครบกำหนดก่อนเริ่มใช้ระบบด้วย",
        "Also open the rounds that were due before the office began.",
    ),
    "help.init": ("เริ่มสำนักงานใหม่ใน DIR", "Make a new office in DIR."),
    "help.init.dir": (
        "โฟลเดอร์ใหม่ของสำนักงาน (บนเครื่องนี้)",
        "The office's new folder, on this machine.",
    ),
    "help.init.agency": ("ชื่อหน่วยงาน", "The agency's name."),
    "help.init.plan": (
        "แฟ้มแผน (CSV หรือ Excel) ที่จะคัดลอกลงแฟ้มกลาง",
        "A plan (CSV or Excel) to copy into the shared workbook.",
    ),
    "help.init.workbook": (
        "แฟ้มกลาง .xlsx ที่มีอยู่แล้ว หรือที่จะสร้างบนไดรฟ์ร่วม",
        "A shared .xlsx to adopt, or to make on a share.",
    ),
    "help.init.by": ("อีเมลของผู้ประสานงานคนแรก", "The first coordinator's address."),
    "help.init.demonstration": (
        "สำนักงานสาธิต: มีบุคคลตัวอย่าง เลือกวันได้ และไม่ส่งอีเมลจริง",
        "A demonstration: example people, a chosen day, and no mail is sent.",
    ),
    "help.sync": (
        "อ่านแฟ้มกลาง เก็บสิ่งที่เปลี่ยน แล้วเขียนสถานะกลับ",
        "Read the shared sheet, keep what changed, write the states back.",
    ),
    "help.sync.plan": (
        "แผนฉบับแก้ไข: แสดงสิ่งที่จะเปลี่ยนก่อน",
        "An amended plan: its changes are shown first.",
    ),
    "help.sync.yes": ("ยืนยันโดยไม่ถาม", "Apply without asking."),
    "help.tick": (
        "ทำทุกอย่างที่ถึงกำหนด: อ่านแฟ้ม เปิดรอบ สรุป และส่ง",
        "Do everything that is due: sync, rounds, digests, delivery.",
    ),
    "help.tick.at": (
        "ย้ายวันของสำนักงานสาธิตไปสิ้นวันนั้น (เฉพาะสำนักงานสาธิต ย้อนกลับไม่ได้)",
        "Move a demonstration office to the end of that day; never back.",
    ),
    "help.simulate": (
        "จำลองช่วงเวลา: ใครจะได้รับอีเมลใด เมื่อใด (ไม่แตะข้อมูลและไม่ส่ง)",
        "Play a period: who would be mailed what and when. Touches and sends nothing.",
    ),
    "help.status": ("สถานะของทุกมาตรการ", "How every measure stands."),
    "help.overdue": ("รายการที่เกินกำหนด", "Every round and deadline that was missed."),
    "help.digest": ("ดูตัวอย่างสรุปของบุคคลหนึ่ง (ไม่ส่ง)", "Preview a person's digest; sends nothing."),
    "help.explain": (
        "อธิบายที่มาของสถานะ กำหนด หรืออีเมล",
        "Say where a status, a day or a mail comes from.",
    ),
    "help.answer": ("รายงานผลหนึ่งรายการ", "Report on one follow-up."),
    "help.answer.key": ("รหัส เช่น M019-3-2566-07", "The key, e.g. M019-3-2566-07."),
    "help.answer.state": ("สถานะ เช่น ดำเนินการแล้ว (รอบนี้)", "The state word."),
    "help.answer.result": ("ผลการดำเนินการ", "The result."),
    "help.answer.problem": ("ปัญหา/อุปสรรค", "Problems met."),
    "help.answer.evidence": ("ลิงก์หลักฐาน", "A link to the evidence."),
    "help.decide": ("ตัดสินเรื่องที่รอการตัดสิน", "Decide what waits for a decision."),
    "help.decide.words": (
        "รหัสเรื่อง เช่น P0007 แล้วตามด้วย ยืนยัน, อนุมัติ, ไม่อนุมัติ หรือ คืนค่าเดิม",
        "Ids such as P0007, then ยืนยัน/อนุมัติ (approve) or ไม่อนุมัติ/คืนค่าเดิม (reject).",
    ),
    "help.decide.all_addresses": (
        "ยืนยันอีเมลทุกรายการที่รออยู่ หลังแสดงรายชื่อ",
        "All addresses that wait, after they are listed.",
    ),
    "help.problems": ("สิ่งที่ต้องแก้ไขหรือตัดสิน", "What must be mended or decided."),
    "help.outbox": ("บัญชีอีเมล: ใครได้รับอะไร เมื่อใด", "Who was mailed what, and when."),
    "help.check": ("ตรวจความพร้อมของการตั้งค่า", "Check the office's set-up."),
    "help.export": ("ส่งออกทะเบียน รายงาน และประวัติ", "Export register, answers and history."),
    "help.read": ("ลองอ่านข้อความหนึ่ง", "Show what a text is read as."),
    "help.read.text": ("ข้อความ", "The text."),
    "help.read.as": ("อ่านเป็น date, cadence, divisions หรือ state", "Read as which kind."),
    "cli.no_day": (
        "อ่านวันที่ของ {option} “{value}” ไม่ได้ ({how}) โปรดพิมพ์เช่น 2023-04-21 หรือ 21 เม.ย. 2566",
        "The day after {option}, “{value}”, cannot be read ({how}). Type 2023-04-21 or"
        " 21 เม.ย. 2566.",
    ),
    "cli.no_year": (
        "ปีงบประมาณ “{value}” ใช้ไม่ได้ โปรดพิมพ์ปี พ.ศ. เช่น 2566",
        "“{value}” is no fiscal year. Type a year B.E. such as 2566.",
    ),
    "cli.no_kind": (
        "ไม่รู้จักประเภทหน่วยงาน “{value}” ที่ใช้ได้: {kinds}",
        "The kind of agency “{value}” is not known. Use one of: {kinds}",
    ),
    "sure.yes": ("อ่านได้แน่ชัด", "read for certain"),
    "sure.assumed": ("อ่านโดยมีข้อสันนิษฐาน", "read with an assumption"),
    "sure.ask": ("ต้องให้ผู้เกี่ยวข้องยืนยัน", "a person must say"),
    "col.key": ("รหัส", "Key"),
    "col.id": ("รหัส", "Id"),
    "col.measure": ("มาตรการ", "Measure"),
    "col.due": ("กำหนด", "Due"),
    "col.reported": ("รายงาน", "Reported"),
    "col.state": ("สถานะ", "State"),
    "col.missing": ("ยังไม่รายงาน", "Missing"),
    "col.days": ("เกินมา (วัน)", "Days"),
    "col.division": ("ผู้รับผิดชอบ", "Party"),
    "col.severity": ("ประเภท", "Kind"),
    "col.place": ("ตำแหน่ง", "Place"),
    "col.message": ("เรื่อง", "Message"),
    "col.day": ("วันที่", "Day"),
    "col.to": ("ถึง", "To"),
    "col.subject": ("เรื่อง", "Subject"),
    "col.person": ("บุคคล", "Person"),
    "col.role": ("บทบาท", "Role"),
    "col.items": ("รายการ", "Items"),
    "status.headline": (
        "{agency} แผน ITA ปีงบประมาณ พ.ศ. {year} สถานะ ณ {day}",
        "{agency}, ITA plan of fiscal year {year}, on {day}",
    ),
    "status.before_first_sync": (
        "ก่อนการอ่านแฟ้มครั้งแรก สำนักงานยังไม่ทราบข้อมูลใด ({day})",
        "Before the first sync the office knew nothing ({day}).",
    ),
    "status.totals": (
        "{measures} มาตรการ · {assignments} ความรับผิดชอบ · {follow_ups} รายงานทั้งปี",
        "{measures} measures · {assignments} assignments · {follow_ups} follow-ups in the year",
    ),
    "overdue.none": ("ไม่มีรายการเกินกำหนด", "Nothing is overdue."),
    "overdue.count": (
        "ค้างรายงาน {rounds} รายการ · เลยกำหนดแล้วเสร็จ {deadlines} รายการ",
        "{rounds} rounds and {deadlines} deadlines were missed.",
    ),
    "problems.none": ("ไม่มีเรื่องที่ต้องแก้ไขหรือตัดสิน", "Nothing to mend or decide."),
    "outbox.none": ("ยังไม่มีอีเมล", "No mail yet."),
    "outbox.kept": ("เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล", "kept as a file, not sent"),
    "outbox.todo": ("รอส่ง", "waits"),
    "outbox.sending": ("กำลังส่ง", "being sent"),
    "outbox.sent": ("ส่งแล้ว", "sent"),
    "outbox.unknown": ("ไม่ทราบว่าถึงหรือไม่", "not known whether it arrived"),
    "outbox.failed": ("ส่งไม่สำเร็จ", "failed"),
    "outbox.cancelled": ("ยกเลิก", "cancelled"),
    "sync.going_on": ("กำลังอ่านแฟ้มกลาง…", "Reading the shared sheet…"),
    "sync.skipped": ("แฟ้มกลางไม่เปลี่ยนจากครั้งก่อน", "The sheet has not changed."),
    "sync.read": (
        "อ่านแล้ว {measures} มาตรการ บันทึกการเปลี่ยนแปลง {changes} รายการ เปิดรอบ {opened} รายการ",
        "Read {measures} measures; kept {changes} changes; opened {opened} follow-ups.",
    ),
    "sync.written": (
        "เขียนกลับ {cells} เซลล์ เพิ่ม {rows} แถว",
        "Wrote {cells} cells and added {rows} rows.",
    ),
    "sync.suspicious": (
        "มาตรการหายไปพร้อมกันจำนวนมาก จึงไม่เขียนแฟ้ม ดู tidtam problems",
        "Many measures vanished at once; nothing was written. See tidtam problems.",
    ),
    "sync.locked": (
        "ยังเขียนกลับไม่ได้ เพราะ {holder} เปิดแฟ้มอยู่ จะเขียนในรอบถัดไป",
        "Nothing was written back: {holder} has the file open. The next run does it.",
    ),
    "sync.changed": (
        "ยังเขียนกลับไม่ได้ เพราะมีผู้บันทึกแฟ้มระหว่างอ่าน จะเขียนในรอบถัดไป",
        "Nothing was written back: the file was saved meanwhile. The next run does it.",
    ),
    "sync.problems": (
        "มี {problems} เรื่องที่ต้องแก้ไขหรือตัดสิน ดู tidtam problems หรือแท็บ ตรวจสอบ",
        "To mend or decide: {problems}; see tidtam problems or the tab ตรวจสอบ.",
    ),
    "tick.going_on": ("กำลังทำสิ่งที่ถึงกำหนด…", "Doing what is due…"),
    "tick.closed": (
        "แผนสิ้นสุดเมื่อ {day} และปิดแล้ว จึงไม่เปิดรอบและไม่ส่งอีเมล",
        "The plan ended on {day} and is closed: nothing is opened or mailed.",
    ),
    "tick.goes_on": (
        "งานอื่นดำเนินต่อ และแจ้งผู้ประสานงานในสรุปถัดไป",
        "Everything else went on; the coordinator's next digest says so.",
    ),
    "tick.nobody": (
        "ยังไม่มีผู้ประสานงานที่ยืนยันแล้ว จึงไม่ส่งถึงผู้ใด กำหนดที่ [roles] coordinators ใน tidtam.toml",
        "There is no confirmed coordinator, so nobody is mailed. Name one under [roles]"
        " coordinators in tidtam.toml.",
    ),
    "tick.digests": (
        "จัดทำสรุปรอบวันที่ {day} จำนวน {queued} ฉบับ",
        "Composed {queued} digests for {day}.",
    ),
    "tick.no_slot": ("ยังไม่ถึงกำหนดส่งสรุป", "No digest is due."),
    "tick.sent": ("ส่งอีเมลแล้ว {n} ฉบับ", "Sent {n} mails."),
    "tick.kept": (
        "เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล {n} ฉบับ: {folder}",
        "Kept {n} mails as files, not sent: {folder}",
    ),
    "tick.waiting": ("รอส่งใหม่ {n} ฉบับ", "{n} mails wait to be tried again."),
    "tick.unknown": (
        "ไม่ทราบผลการส่ง {n} ฉบับ ระบบไม่ส่งซ้ำเอง ดู tidtam outbox",
        "It is not known whether {n} mails arrived; see tidtam outbox.",
    ),
    "tick.failed": ("ส่งไม่สำเร็จ {n} ฉบับ ดู tidtam outbox", "{n} mails failed; see tidtam outbox."),
    "tick.only_demonstration": (
        "tick --at ใช้ได้เฉพาะสำนักงานที่สร้างด้วย tidtam init --demonstration",
        "tick --at is only for an office made with tidtam init --demonstration.",
    ),
    "tick.never_back": (
        "วันของสำนักงานสาธิตย้อนกลับไม่ได้ ({day} ก่อน {present})",
        "A demonstration office's day never goes back ({day} is before {present}).",
    ),
    "answer.kept": ("บันทึกแล้ว {key}: {status}", "Kept {key}: {status}"),
    "decide.approved": ("อนุมัติ {key} แล้ว", "Approved {key}."),
    "decide.rejected": ("ไม่อนุมัติ {key}", "Refused {key}."),
    "decide.nothing_named": (
        "โปรดระบุรหัสเรื่อง เช่น tidtam decide P0007 อนุมัติ --by อีเมล",
        "Name what to decide, e.g. tidtam decide P0007 อนุมัติ --by EMAIL.",
    ),
    "decide.confirm_addresses": (
        "ยืนยันอีเมลทั้ง {n} รายการข้างต้นหรือไม่",
        "Confirm all {n} addresses above?",
    ),
    "init.done": ("สร้างสำนักงาน {agency} แล้วที่ {folder}", "Made the office of {agency} in {folder}"),
    "init.workbook": (
        "แฟ้มกลาง: {file} ({rows} แถวจากแผน)",
        "Shared workbook: {file} ({rows} rows of the plan)",
    ),
    "init.own_columns": (
        "คอลัมน์ที่เก็บไว้ตามเดิมทางขวา (ระบบไม่ใช้): {names}",
        "Columns kept to the right, not used: {names}",
    ),
    "init.no_coordinator": (
        "ยังไม่มีผู้ประสานงาน จึงยังไม่ส่งอีเมลถึงผู้ใด กำหนดที่ [roles] coordinators ใน tidtam.toml",
        "No coordinator is named, so nobody is mailed yet. Name one under [roles] coordinators"
        " in tidtam.toml.",
    ),
    "init.next": (
        "ขั้นต่อไป: tidtam sync --office {folder} แล้ว tidtam status --office {folder}",
        "Next: tidtam sync --office {folder}, then tidtam status --office {folder}",
    ),
    "init.bad_address": ("อีเมล “{value}” ใช้ไม่ได้", "“{value}” is no e-mail address."),
    "init.plan_and_workbook": (
        "มีแฟ้ม {file} อยู่แล้ว จึงใช้ --plan พร้อมกันไม่ได้ โปรดใช้ tidtam sync --plan ภายหลัง",
        "{file} exists already, so --plan cannot be used with it. Use tidtam sync --plan later.",
    ),
    "init.workbook_exists": (
        "มีแฟ้ม {file} อยู่แล้ว จะไม่เขียนทับ หากต้องการใช้แฟ้มนี้ โปรดระบุ --workbook",
        "{file} exists and is not overwritten. To use it, name it with --workbook.",
    ),
    "init.locked": (
        "{holder} เปิดแฟ้ม {file} อยู่ โปรดปิดแฟ้มแล้วสั่งอีกครั้ง",
        "{holder} has {file} open. Close it and try again.",
    ),
    "init.not_a_plan": (
        "ไม่พบหัวคอลัมน์ผู้รับผิดชอบใน {file} (แถวแรก: {headings})"
        " โปรดให้แถวแรกเป็นหัวคอลัมน์ หรือเพิ่มชื่อหัวคอลัมน์ใน [sheet.headings]",
        "No heading for the responsible party in {file} (first row: {headings}). The first row"
        " must hold the headings.",
    ),
}
