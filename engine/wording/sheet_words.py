"""The words of Tidtam's own columns: rounds, places, states of problems, indicators."""

from engine.columns import STATUS_WORDS
from engine.wording import Catalogue

_MONTHS = (
    ("ม.ค.", "Jan"),
    ("ก.พ.", "Feb"),
    ("มี.ค.", "Mar"),
    ("เม.ย.", "Apr"),
    ("พ.ค.", "May"),
    ("มิ.ย.", "Jun"),
    ("ก.ค.", "Jul"),
    ("ส.ค.", "Aug"),
    ("ก.ย.", "Sep"),
    ("ต.ค.", "Oct"),
    ("พ.ย.", "Nov"),
    ("ธ.ค.", "Dec"),
)
_INDICATORS = (
    "การปฏิบัติหน้าที่",
    "การใช้งบประมาณ",
    "การใช้อำนาจ",
    "การใช้ทรัพย์สินของราชการ",
    "การแก้ไขปัญหาการทุจริต",
    "คุณภาพการดำเนินงาน",
    "ประสิทธิภาพการสื่อสาร",
    "การปรับปรุงระบบการทำงาน",
    "การเปิดเผยข้อมูล",
    "การป้องกันการทุจริต",
)

TEXTS: Catalogue = {
    **{f"month.{n}": names for n, names in enumerate(_MONTHS, start=1)},
    **{
        f"indicator.{n}": (f"ตัวชี้วัดที่ {n} {name}", f"Indicator {n} {name}")
        for n, name in enumerate(_INDICATORS, start=1)
    },
    "indicator.none": ("ไม่ระบุตัวชี้วัด", "No indicator"),
    "round.month": ("{month} {year}", "{month} {year_ce}"),
    "round.Q": ("ไตรมาสที่ {number}/{year}", "Quarter {number} of {year} BE"),
    "round.H": ("รอบ 6 เดือนที่ {number}/{year}", "Half {number} of {year} BE"),
    "round.Y": ("ปีงบประมาณ {year}", "Fiscal year {year} BE"),
    "round.W": ("สัปดาห์ที่ {number}/{year}", "Week {number} of {year} BE"),
    "cadence.weekly": ("ทุกสัปดาห์", "weekly"),
    "cadence.monthly": ("ทุก 1 เดือน", "monthly"),
    "cadence.quarterly": ("ทุกไตรมาส", "quarterly"),
    "cadence.semiannual": ("ทุก 6 เดือน", "every 6 months"),
    "cadence.annual": ("ปีละครั้ง", "annual"),
    "cadence.continuous": ("ต่อเนื่อง", "continuous"),
    "cadence.event": ("เมื่อมีเหตุ", "on events"),
    "place.tab": ("แท็บ {tab}", "tab {tab}"),
    "place.row": ("{tab} แถว {row}", "{tab} row {row}"),
    "place.cell": ("{tab} แถว {row} ช่อง {column}", "{tab} row {row}, {column}"),
    **{f"status.{word}": (thai, word.replace("_", " ")) for word, thai in STATUS_WORDS.items()},
    "severity.error": ("ต้องแก้ไข", "must be mended"),
    "severity.warning": ("ควรตรวจสอบ", "please check"),
    "severity.info": ("เพื่อทราบ", "for information"),
    "severity.request": ("รอตัดสิน", "to decide"),
    "problem.open": ("ยังไม่แก้ไข", "open"),
    "problem.waits": ("รอการตัดสิน", "waits for a decision"),
    "problem.info": ("เพื่อทราบ", "for information"),
    "problem.gone": ("เรียบร้อยแล้ว เมื่อ {day}", "settled on {day}"),
    "problem.approved": ("อนุมัติโดย {who} เมื่อ {day}", "approved by {who} on {day}"),
    "problem.rejected": ("ไม่อนุมัติโดย {who} เมื่อ {day}", "refused by {who} on {day}"),
    "note.default_cadence": (
        "ไม่ได้ระบุรอบการติดตามเป็นงวด จึงใช้ค่าตั้งต้นของแผน: {cadence}",
        "No counted cadence is named; the plan's default is used: {cadence}",
    ),
    "note.assumed_due": (
        "ระบุเพียงปีงบประมาณ จึงถือกำหนดวันสุดท้ายของปี {due}",
        "Only a fiscal year is named; its last day counts: {due}",
    ),
    "note.extended": ("เลื่อนกำหนดแล้ว (เดิม {scheduled})", "extended (was {scheduled})"),
    "note.moved": (
        "วันสุดท้ายของรอบ {closes} เป็นวันหยุด จึงเลื่อนเป็นวันทำการถัดไป",
        "The round's last day {closes} is no working day; the next one counts",
    ),
    "note.provisional": (
        "ยังไม่ทราบวันหยุดราชการของปีนั้นครบถ้วน กำหนดนี้อาจเปลี่ยน",
        "the holidays of that year are not all known; this day may move",
    ),
    "summary.as_of": ("ทั้งแผน ณ วันที่ {day}", "Whole plan on {day}"),
}
