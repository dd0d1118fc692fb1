"""The first sync: keys, obligations, and nothing more the second time."""

from tests.flows.conftest import MakeOffice
from tests.flows.office import iso
from tests.flows.plans import THREE


def test_the_first_sync_gives_keys_in_the_order_of_the_rows(office: MakeOffice) -> None:
    o = office(THREE)
    done = o.sync("2022-10-03")
    assert (done.measures, done.problems, done.stopped) == (3, 0, ())
    assert o.keys("มาตรการ") == ["M001", "M002", "M003"]
    assert [m.title for m in o.register().measures.values()] == [
        "ปฏิบัติงานตามขั้นตอน",
        "ให้บริการอย่างเท่าเทียม",
        "เปิดเผยแผนการใช้จ่าย",
    ]


def test_a_second_sync_on_the_same_state_changes_nothing_and_a_third_is_skipped(
    office: MakeOffice,
) -> None:
    o = office(THREE)
    o.sync("2022-10-03")
    o.settle("2022-10-03")


def test_a_new_day_on_the_same_bytes_changes_no_history_but_what_the_day_brings(
    office: MakeOffice,
) -> None:
    o = office(THREE)
    o.sync("2022-10-03")
    before = o.traces()
    assert not o.sync("2022-10-04").skipped
    assert o.traces()["history"] == before["history"]
    o.sync("2022-11-01")
    opened = {line.key for line in o.history() if "opened_on" in line.fields}
    assert opened >= {"M001-1-2566-02", "M002-1-2566-02"}


def test_the_follow_ups_of_the_whole_year_are_rows_from_the_first_sync(office: MakeOffice) -> None:
    o = office(THREE)
    o.sync("2022-10-03")
    rounds = [f.round for f in o.register().follow_ups.values()]
    assert len(rounds) == 12 + 12 + 4
    assert o.keys("ติดตาม") == ["M001-1-2566-01", "M002-1-2566-01", "M003-1-2566-Q1"]
    assert o.cell("ติดตาม", "M001-1-2566-01", "ฝ่าย") == "ฝ่ายปกครอง"


def test_the_state_of_each_measure_stands_beside_it(office: MakeOffice) -> None:
    o = office(THREE)
    o.sync("2022-10-28")
    row = o.row("มาตรการ", "M001")
    assert (row["สถานะ"], row["รายงานแล้ว"]) == ("ใกล้ครบกำหนด", "0/1")
    assert iso(row["กำหนดถัดไป"]) == "2022-10-31"
    o.sync("2022-11-01")
    row = o.row("มาตรการ", "M001")
    assert (row["สถานะ"], iso(row["เกินกำหนดตั้งแต่"])) == ("เกินกำหนด", "2022-11-01")


def test_the_summary_counts_the_plan_each_party_and_each_indicator(office: MakeOffice) -> None:
    o = office(THREE)
    o.sync("2023-04-10")
    rows = {row["สรุป"]: row for row in o.rows("สรุป")}
    whole = next(iter(rows.values()))
    assert (whole["ทั้งปี"], whole["เกินกำหนด"], whole["เลยกำหนดแล้วเสร็จ"]) == (28, 14, 2)
    assert rows["ฝ่ายการคลัง"]["ทั้งปี"] == 4
    assert list(rows)[1:4] == ["ฝ่ายปกครอง", "ฝ่ายโยธา", "ฝ่ายการคลัง"]
    o.settle("2023-04-10")
