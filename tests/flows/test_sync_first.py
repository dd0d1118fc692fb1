"""The first sync: keys, obligations, and nothing more the second time."""

from tests.flows.conftest import MakeOffice

PLAN = """
ตัวชี้วัด | ข้อ | ประเด็น | กิจกรรม | ผู้รับผิดชอบ | ระยะเวลาแล้วเสร็จ | การกำกับติดตาม | หมายเหตุของเรา
1 | I1 | ปฏิบัติงานตามขั้นตอน | จัดทำคู่มือ | ฝ่ายปกครอง | 31 มี.ค. 2566 | ทุกเดือน | ก
1 | I2 | ให้บริการอย่างเท่าเทียม | - ประชุมชี้แจง | ฝ่ายโยธา/ทุกฝ่าย | 30 มิ.ย. 2566 | ทุก 1 เดือน | ข
2 | I7 | เปิดเผยแผนการใช้จ่าย | เผยแพร่แผน | ฝ่ายการคลัง | 5 เม.ย. 2566 | ทุกไตรมาส | ค
"""


def test_the_first_sync_gives_keys_in_the_order_of_the_rows(office: MakeOffice) -> None:
    o = office(PLAN)
    o.sync("2022-10-03")
    assert o.keys("มาตรการ") == ["M001", "M002", "M003"]
    o.settle("2022-10-03")
