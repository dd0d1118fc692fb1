"""What was found in the sheet, and what to do about it."""

from engine.wording import Catalogue

TEXTS: Catalogue = {
    "measure.deadline_unread": (
        "อ่านระยะเวลาแล้วเสร็จ “{value}” ไม่ได้แน่ชัด ({how}) โปรดพิมพ์วันที่ให้ครบ เช่น 30 มี.ค. 2566",
        "The deadline “{value}” cannot be read for certain ({how}). Type a full date such as 30 มี.ค. 2566.",
    ),
    "measure.cadence_unread": (
        "อ่านรอบการกำกับติดตาม “{value}” ไม่ได้แน่ชัด ({how}) โปรดพิมพ์ เช่น ทุก 1 เดือน ทุกไตรมาส ทุก 6 เดือน",
        "The cadence “{value}” cannot be read for certain ({how}). Type for example ทุก 1 เดือน or ทุก 6 เดือน.",
    ),
    "measure.no_party": (
        "ไม่ระบุผู้รับผิดชอบ จึงยังไม่มีผู้ใดต้องรายงานมาตรการนี้ โปรดพิมพ์ชื่อฝ่าย หรือ ทุกฝ่าย",
        "No responsible party is named, so nobody reports this measure. Type a division, or ทุกฝ่าย.",
    ),
    "measure.party_unknown": (
        "ไม่รู้จักผู้รับผิดชอบ “{unread}” โปรดแก้ชื่อฝ่าย หรือเพิ่มชื่อย่อใน [aliases] ของ tidtam.toml",
        "The responsible party “{unread}” is not known. Mend the name, or add it under [aliases] in tidtam.toml.",
    ),
    "measure.party_unknown_near": (
        "ไม่รู้จักผู้รับผิดชอบ “{unread}” หมายถึง {near} หรือไม่ โปรดแก้ชื่อฝ่าย"
        " หรือเพิ่มชื่อย่อใน [aliases] ของ tidtam.toml",
        "The responsible party “{unread}” is not known; is it {near}? Mend the name, or add it"
        " under [aliases] in tidtam.toml.",
    ),
}
