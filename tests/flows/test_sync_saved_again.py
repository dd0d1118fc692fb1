"""A workbook that somebody saved without changing anything is read, and left alone."""

from tests.flows.conftest import MakeOffice
from tests.flows.office import Office
from tests.flows.plans import THREE
from workflows import stamps as st

DAY = "2022-10-03"


def settled(office: MakeOffice) -> Office:
    """Return an office whose sheet has nothing left to do."""
    o = office(THREE)
    o.sync(DAY)
    o.settle(DAY)
    return o


def save_again(o: Office) -> None:
    """Open and save the workbook, as a person does who only looked."""
    before = o.sha256()
    with o.book() as book:
        book.properties.title = before  # other bytes also within one second
    assert o.sha256() != before


def test_a_file_saved_again_with_the_same_cells_is_no_work(office: MakeOffice) -> None:
    o = settled(office)
    save_again(o)
    before = o.traces()
    assert o.sync(DAY, at="13:00").skipped
    assert o.traces() == before


def test_a_file_saved_again_counts_as_read(office: MakeOffice) -> None:
    o = settled(office)
    save_again(o)
    o.sync(DAY, at="15:30")
    with o.house.storage.reading() as work:
        kept = work.stamps()
    assert kept[st.LAST_READ].startswith("2022-10-03T15:30")
    assert kept[st.SETTLED].startswith(o.sha256())


def test_after_a_file_was_saved_again_one_changed_cell_is_still_seen(office: MakeOffice) -> None:
    o = settled(office)
    save_again(o)
    o.sync(DAY)
    o.edit("มาตรการ", "M001", "ผลผลิต", "ป้าย ๓ ป้าย")
    assert not o.sync(DAY).skipped
    assert o.register().measures["M001"].cells["output"] == "ป้าย ๓ ป้าย"


def test_a_cell_set_back_to_what_it_was_is_seen_too(office: MakeOffice) -> None:
    o = settled(office)
    was = o.cell("มาตรการ", "M001", "ประเด็น")
    for text in ("ให้บริการถึงบ้าน", was):
        o.edit("มาตรการ", "M001", "ประเด็น", text)
        assert not o.sync(DAY).skipped
    assert o.register().measures["M001"].cells["issue"] == was


def test_a_file_saved_again_after_an_answer_by_command_is_merged(office: MakeOffice) -> None:
    o = settled(office)
    o.answer("M001-1-2566-01", DAY, state="ดำเนินการแล้ว (รอบนี้)", result="ประชุม 1 ครั้ง")
    save_again(o)
    assert o.sync(DAY, at="14:00").cells_written > 0
    assert o.cell("ติดตาม", "M001-1-2566-01", "ผลการดำเนินการ") == "ประชุม 1 ครั้ง"


def test_a_file_saved_again_the_next_day_is_merged_for_that_day(office: MakeOffice) -> None:
    o = settled(office)
    save_again(o)
    assert not o.sync("2022-10-27").skipped
    assert o.cell("มาตรการ", "M001", "สถานะ") == "ใกล้ครบกำหนด"
