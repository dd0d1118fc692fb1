"""The register's values, the tabs' designs and a sheet's snapshot: what they answer."""

import pytest

from engine.cells import Cells
from engine.columns import CHECKS, MEASURES, TABS, Owner
from engine.snapshot import Snapshot, Tab
from tests.unit.engine.plans import bare


@pytest.mark.parametrize(
    ("cells", "title"),
    [
        ({"issue": " ให้บริการ\n อย่างเท่าเทียม ", "activities": "ประชุม"}, "ให้บริการ อย่างเท่าเทียม"),
        ({"issue": None, "activities": "- ประชุม"}, "- ประชุม"),
        ({"issue": " ", "output": "รายงาน"}, "รายงาน"),
        ({}, "M001"),
    ],
)
def test_a_measure_is_called_by_its_issue_else_by_what_is_done(cells: Cells, title: str) -> None:
    assert bare(cells=cells).title == title


def test_a_column_is_found_by_its_field() -> None:
    assert MEASURES.column("key").heading == "รหัส"
    with pytest.raises(KeyError):
        MEASURES.column("nothing")


def test_every_field_of_a_tab_has_one_column_one_heading_and_one_owner() -> None:
    for design in TABS.values():
        assert len({c.field for c in design.columns}) == len(design.columns)
        assert len({c.heading for c in design.columns}) == len(design.columns)
    assert CHECKS.fields(Owner.PEOPLE) == ("decision",)


def test_a_tab_of_a_snapshot_is_found_by_its_title() -> None:
    tab = Tab("มาตรการ", ())
    assert Snapshot((tab,), "x").tab("มาตรการ") is tab
    assert Snapshot((tab,), "x").tab("ติดตาม") is None
