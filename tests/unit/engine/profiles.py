"""A district office of Bangkok, as DOMAIN's list of responsible units has it."""

from engine.agency import AgencyProfile, PartyName, PartySort

_DIVISION, _EXECUTIVE = PartySort.DIVISION, PartySort.EXECUTIVE

BANGKOK_DISTRICT = AgencyProfile(
    kind="bangkok-district",
    parties=(
        PartyName("ฝ่ายปกครอง", _DIVISION),
        PartyName("ฝ่ายทะเบียน", _DIVISION),
        PartyName("ฝ่ายโยธา", _DIVISION),
        PartyName("ฝ่ายสิ่งแวดล้อมและสุขาภิบาล", _DIVISION, ("ฝ่ายสิ่งแวดล้อมฯ",)),
        PartyName("ฝ่ายรายได้", _DIVISION),
        PartyName("ฝ่ายรักษาความสะอาดและสวนสาธารณะ", _DIVISION, ("ฝ่ายรักษาความสะอาดฯ",)),
        PartyName("ฝ่ายการศึกษา", _DIVISION),
        PartyName("ฝ่ายการคลัง", _DIVISION),
        PartyName("ฝ่ายเทศกิจ", _DIVISION),
        PartyName("ฝ่ายพัฒนาชุมชนและสวัสดิการสังคม", _DIVISION, ("ฝ่ายพัฒนาฯ", "ฝ่ายพัฒนาชุมชนฯ")),
        PartyName("โรงเรียนในสังกัดเขต", PartySort.OUTSIDE),
        PartyName("ผู้อำนวยการเขต", _EXECUTIVE, ("ผอ.เขต",)),
        PartyName("ผู้ช่วยผู้อำนวยการเขต", _EXECUTIVE),
        PartyName("หัวหน้าฝ่าย", _EXECUTIVE),
    ),
    all_words=("ทุกฝ่าย", "ทุกส่วนราชการ", "ทุกหน่วยงาน"),
    headings={},
    role_words={},
    item_ranges={},
)
