"""What the demonstration says."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "demo.began": (
        "สร้างสำนักงานสาธิตจากแผนจริงของเขตปทุมวัน ปีงบประมาณ 2566"
        " (คำตอบของฝ่ายเป็นตัวอย่าง)\nแฟ้มกลาง: {file}",
        "Made a demonstration office from Pathum Wan's real plan of fiscal year 2566 (the"
        " divisions' answers are invented)\nShared workbook: {file}",
    ),
    "demo.day": (
        "{day}: จัดทำสรุป {mails} ฉบับ (รายงานสะสม {answers} รายการ)",
        "{day}: {mails} digests ({answers} answers so far)",
    ),
    "demo.ended": (
        "ถึง {day}: ทำงาน {ticks} รอบ เปิดรายการติดตาม {opened} รายการ",
        "Up to {day}: {ticks} ticks, {opened} follow-ups opened",
    ),
    "demo.answers": (
        "ฝ่ายรายงานในแฟ้มกลาง {answers} รายการ ล่าช้า {late} รายการ",
        "The divisions answered {answers} in the workbook, {late} of them late",
    ),
    "demo.overdue": (
        "ค้างรายงาน {rounds} รายการ เลยกำหนดแล้วเสร็จ {deadlines} รายการ ({never} ไม่เคยรายงาน)",
        "{rounds} rounds and {deadlines} deadlines are overdue ({never} never answered)",
    ),
    "demo.decided": (
        "ผู้ประสานงานตัดสินคำขอ {decided} เรื่อง",
        "The coordinator decided {decided} requests",
    ),
    "demo.mails": (
        "จัดทำสรุป {mails} ฉบับ เก็บเป็นไฟล์ ยังไม่ได้ส่งอีเมล",
        "{mails} digests kept as files; no mail was sent",
    ),
    "demo.open_workbook": ("เปิดดูแฟ้มกลาง:  {file}", "Open the workbook:  {file}"),
    "demo.open_digest": ("เปิดดูสรุป:       {file}", "Open a digest:      {file}"),
    "demo.try": (
        "ลองสั่ง:  tidtam overdue --office {folder}\n"
        "          tidtam explain M009-1-2566-06 --office {folder}",
        "Try:  tidtam overdue --office {folder}\n"
        "      tidtam explain M009-1-2566-06 --office {folder}",
    ),
}
