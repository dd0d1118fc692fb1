"""How a text was read."""

from engine.wording import Catalogue

_DATES: Catalogue = {
    "readings.date_empty": ("ไม่ได้ระบุวันที่", "no day is given"),
    "readings.date_continuous": (
        "ดำเนินการต่อเนื่อง จึงไม่มีวันครบกำหนด",
        "goes on continuously, so there is no day",
    ),
    "readings.date_none": ("ไม่พบวันที่ในข้อความ", "no day is found in the text"),
    "readings.date_not_a_date": ("“{typed}” ไม่ใช่วันที่", "“{typed}” is not a day"),
    "readings.date_number": (
        "“{typed}” เป็นตัวเลข ไม่ใช่วันที่",
        "“{typed}” is a number, not a day",
    ),
    "readings.date_year_alone": (
        "มีแต่ปี {typed} ไม่ทราบวันและเดือน และไม่ทราบว่าเป็นปีปฏิทินหรือปีงบประมาณ",
        "only the year {typed} is given, and not whether it is a calendar or a fiscal year",
    ),
    "readings.date_two_digits": (
        "ปีสองหลักอ่านเป็น พ.ศ. {year}",
        "a year of two digits is read as B.E. {year}",
    ),
    "readings.date_buddhist": ("ปี พ.ศ. {year} ตามที่เขียน", "B.E. {year} as written"),
    "readings.date_common": (
        "ปีเป็น ค.ศ. ตรงกับ พ.ศ. {year}",
        "the year is in the Common Era, B.E. {year}",
    ),
    "readings.date_stated_year": (
        "ใช้ปีงบประมาณ พ.ศ. {year} ที่ระบุในข้อความ",
        "with the fiscal year {year} that the text names",
    ),
    "readings.date_plan_year": (
        "“{typed}” ไม่ได้ระบุปี จึงใช้ปีงบประมาณ พ.ศ. {year} ของแผน",
        "“{typed}” names no year, so the plan's fiscal year {year} is taken",
    ),
    "readings.date_needs_year": (
        "“{typed}” ไม่ได้ระบุปี โปรดระบุปี",
        "“{typed}” names no year; please say which",
    ),
    "readings.date_fiscal_year": (
        "ทั้งปีงบประมาณ พ.ศ. {year} (๑ ต.ค. ถึง ๓๐ ก.ย.)",
        "the whole fiscal year {year} (1 Oct to 30 Sep)",
    ),
    "readings.date_fiscal_part": (
        "“{typed}” นับตามปีงบประมาณ พ.ศ. {year}",
        "“{typed}” is counted in the fiscal year {year}",
    ),
    "readings.date_range": ("ช่วงวันที่ตามที่เขียน", "a period as written"),
    "readings.date_range_new_year": (
        "“{typed}” ระบุปีไว้ครั้งเดียว จึงนับข้ามปีปฏิทิน",
        "“{typed}” gives its year once and is taken to run over the New Year",
    ),
    "readings.date_range_shared_year": (
        "“{typed}” ระบุปีไว้ครั้งเดียว จึงใช้ปีเดียวกันทั้งช่วง",
        "“{typed}” gives its year once, which is taken for both ends",
    ),
    "readings.date_range_backwards": (
        "“{typed}” สิ้นสุดก่อนเริ่มต้น โปรดตรวจสอบ",
        "“{typed}” ends before it begins",
    ),
    "readings.date_before": (
        "“ก่อน {typed}” ถือวันนั้นเป็นวันครบกำหนด",
        "“before {typed}” is taken as due on that day",
    ),
    "readings.date_before_period": (
        "“ก่อน {typed}” ไม่ทราบว่าวันใด โปรดระบุวัน",
        "“before {typed}” names no day; please say which",
    ),
    "readings.date_no_month": (
        "“{typed}” ไม่มีเดือนที่ {month}",
        "“{typed}”: there is no month {month}",
    ),
    "readings.date_no_day": ("“{typed}” ไม่มีวันที่ {day}", "“{typed}”: there is no day {day}"),
    "readings.date_no_day_no_month": (
        "“{typed}” ไม่มีในปฏิทิน คือไม่มีวันที่ {day} และไม่มีเดือนที่ {month}",
        "“{typed}” is no date of the calendar: there is no day {day} and no month {month}",
    ),
    "readings.date_no_year": (
        "ปี “{year}” ใน “{typed}” ไม่ถูกต้อง โปรดเขียนปี ๒ หรือ ๔ หลัก",
        "the year “{year}” in “{typed}” is not right; write 2 or 4 digits",
    ),
    "readings.date_no_quarter": (
        "“{typed}” ปีงบประมาณมีไตรมาสที่ ๑ ถึง ๔",
        "“{typed}”: a fiscal year has quarters 1 to 4",
    ),
    "readings.date_no_such_day": (
        "“{typed}” ไม่มีวันนี้ในปฏิทิน",
        "“{typed}” is not in the calendar",
    ),
    "readings.date_or_list": (
        "“{typed}” อาจเป็นวันที่หรือเลขข้อ โปรดระบุให้ชัด",
        "“{typed}” may be a day or the number of an item",
    ),
    "readings.date_several_quarters": (
        "“{typed}” มีหลายไตรมาส โปรดระบุวันครบกำหนด",
        "“{typed}” names several quarters; please give the day",
    ),
    "readings.date_several": (
        "พบวันที่มากกว่าหนึ่ง คือ “{first}” และ “{second}” โปรดระบุว่าใช้วันใด",
        "more than one day is named, “{first}” and “{second}”; please say which counts",
    ),
    "readings.date_vague": (
        "“{typed}” ไม่ได้ระบุวันแน่นอน โปรดระบุวัน",
        "“{typed}” names no certain day; please give it",
    ),
    "readings.date_other_weekday": (
        "“{typed}” ไม่ตรงกับปฏิทิน วันนั้นเป็นวัน{real}",
        "“{typed}” does not agree with the calendar: that day is วัน{real}",
    ),
    "readings.date_out_of_reach": (
        "ปี พ.ศ. {year_be} (ค.ศ. {year_ce}) ห่างจากปีของแผนมาก โปรดตรวจสอบ",
        "B.E. {year_be} (C.E. {year_ce}) is far from the plan's year; please check",
    ),
    "readings.date_not_the_day": (
        "คำว่า “{word}” ทำให้ไม่แน่ว่าวันนั้นเป็นวันครบกำหนด โปรดตรวจสอบ",
        "the word “{word}” leaves it open whether that day counts",
    ),
    "readings.date_unread": (
        "ยังมีข้อความคล้ายวันที่ที่อ่านไม่ออก คือ “{word}” โปรดตรวจสอบ",
        "“{word}” looks like a date and was not read; please check",
    ),
    "readings.date_true": ("วันที่จากเซลล์วันที่", "from a date cell"),
    "readings.date_buddhist_in_cell": (
        "เซลล์มีปี {year} ซึ่งเป็นปี พ.ศ. จึงลบ ๕๔๓",
        "the cell's year {year} is Buddhist, so 543 is taken off",
    ),
}
_CADENCES: Catalogue = {
    "readings.cadence_empty": ("ไม่ได้ระบุรอบการติดตาม", "no cadence is given"),
    "readings.cadence_none": (
        "ไม่พบรอบการติดตามในข้อความ",
        "no cadence is found in the text",
    ),
    "readings.cadence_read": ("อ่านจากคำว่า “{words}”", "read from “{words}”"),
    "readings.cadence_negated": (
        "คำว่า “{word}” ทำให้ไม่แน่ว่าต้องรายงานหรือไม่ และเมื่อใด โปรดตรวจสอบ",
        "the word “{word}” leaves it open whether, and when, a report is due; please check",
    ),
    "readings.cadence_unread": (
        "มีข้อความคล้ายรอบการติดตามที่อ่านไม่ออก คือ “{word}” โปรดตรวจสอบ",
        "“{word}” looks like a cadence and was not read; please check",
    ),
}
_PARTIES: Catalogue = {
    "readings.party_empty": ("ไม่ได้ระบุผู้รับผิดชอบ", "no responsible party is given"),
    "readings.party_read": ("ตรงกับชื่อที่หน่วยงานกำหนด", "names that the agency knows"),
    "readings.party_all": (
        "“{word}” หมายถึงทุกฝ่ายหรือกองของหน่วยงาน",
        "“{word}” means every division of the agency",
    ),
    "readings.party_committee": (
        "“{name}” เป็นคณะบุคคลตามชื่อที่เขียน",
        "“{name}” is a committee, by the name as written",
    ),
    "readings.party_section": (
        "“{name}” เป็นงานภายในตามชื่อที่เขียน",
        "“{name}” is a section, by the name as written",
    ),
    "readings.party_all_assumed": (
        "“{word}” ถือว่าหมายถึงทุกสำนัก กอง และหน่วยงานภายในของหน่วยงาน",
        "“{word}” is taken for every division of the agency, also those of another name",
    ),
    "readings.party_short": (
        "“{typed}” ถือว่าย่อมาจาก “{name}” ซึ่งมีชื่อเดียวที่ขึ้นต้นเช่นนี้",
        "“{typed}” is taken for “{name}”, the only name that begins so",
    ),
    "readings.party_unread": (
        "ไม่รู้จัก “{words}” ในชื่อฝ่ายหรือกองของหน่วยงาน",
        "“{words}” is no party that the agency knows",
    ),
    "readings.party_except": (
        "อ่านข้อยกเว้น “{words}” ไม่ออก โปรดระบุรายชื่อ",
        "the exception “{words}” cannot be read; please name the parties",
    ),
    "readings.party_related": (
        "“{words}” ไม่ได้ระบุว่าเป็นฝ่ายใด โปรดระบุชื่อ",
        "“{words}” does not say which; please name them",
    ),
}
_STATES: Catalogue = {
    "readings.state_empty": ("ยังไม่ได้เลือกสถานะ", "no state is given"),
    "readings.state_word": ("ตรงกับตัวเลือก", "a word of the list"),
    "readings.state_typed": (
        "“{typed}” อ่านเป็น “{word}”",
        "“{typed}” is read as “{word}”",
    ),
    "readings.state_deadline": (
        "“{typed}” เป็นกำหนดแล้วเสร็จ ไม่ใช่สถานะ",
        "“{typed}” is a deadline, not a state",
    ),
    "readings.state_unknown": (
        "ไม่รู้จักสถานะ “{typed}” โปรดเลือกจากรายการ",
        "the state “{typed}” is not known; please choose from the list",
    ),
}
_ITEMS: Catalogue = {
    "readings.indicator_empty": ("ไม่ได้ระบุตัวชี้วัด", "no indicator is given"),
    "readings.indicator_number": ("ตามเลขตัวชี้วัด", "by its number"),
    "readings.indicator_name": ("ตามชื่อตัวชี้วัด", "by its name"),
    "readings.indicator_none": (
        "“{typed}” ไม่ใช่ตัวชี้วัดที่ 1 ถึง 10",
        "“{typed}” is none of the indicators 1 to 10",
    ),
    "readings.indicator_differs": (
        "เลข {number} ไม่ตรงกับชื่อตัวชี้วัด “{name}” โปรดตรวจสอบ",
        "the number {number} does not agree with the name “{name}”",
    ),
    "readings.items_none": ("ไม่พบรหัสข้อ", "no item code is found"),
    "readings.items_read": ("รหัสตามที่เขียน", "codes as written"),
    "readings.items_mended": (
        "อ่าน “{typed}” เป็น {items} ตามเครื่องมือของตัวชี้วัด",
        "“{typed}” is read as {items} by the indicator's instrument",
    ),
    "readings.items_unread": (
        "มีส่วนของรหัสข้อที่อ่านไม่ออก คือ “{word}”",
        "“{word}” in the item codes cannot be read",
    ),
}
TEXTS: Catalogue = {**_DATES, **_CADENCES, **_PARTIES, **_STATES, **_ITEMS}
