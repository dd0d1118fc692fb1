"""Every cell of the two published plans reads as a person reads it."""

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.cadence import read_cadences
from engine.fiscal_year import FiscalYear
from engine.item_reading import read_indicator, read_items
from engine.party_reading import read_parties
from engine.reading import Sure
from engine.thai_dates import read_date
from tests.unit.engine.profiles import BANGKOK_DISTRICT

_PLANS = Path(__file__).parents[3] / "tidtam" / "examples"
_COLUMNS = ("ตัวชี้วัด", "ข้อ", "ประเด็น", "รับผิดชอบ", "ระยะเวลาแล้วเสร็จ", "กำกับติดตาม")


def _rows(plan: str) -> Iterator[tuple[dict[str, str], dict[str, Any], FiscalYear]]:
    expected = json.loads((_PLANS / f"{plan}.expected.json").read_text(encoding="utf-8"))
    with (_PLANS / f"{plan}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(expected["measures"])
    for row, measure in zip(rows, expected["measures"], strict=True):
        cells = {word: next((row[h] for h in row if word in h), "") for word in _COLUMNS}
        cells["ข้อ"] = row.get("ข้อ", "")
        yield cells, measure, FiscalYear(expected["fiscal_year_be"])


@pytest.mark.parametrize(("plan", "measures"), [("pathumwan-2566", 54), ("watthana-2568", 23)])
def test_every_row_reads_as_expected(plan: str, measures: int) -> None:
    rows = list(_rows(plan))
    assert len(rows) == measures
    for cells, expected, year in rows:
        indicator = read_indicator(cells["ตัวชี้วัด"])
        items = read_items(cells["ข้อ"], cells["ประเด็น"], indicator.value)
        parties = read_parties(cells["รับผิดชอบ"], BANGKOK_DISTRICT)
        day = read_date(cells["ระยะเวลาแล้วเสร็จ"], year)
        cadences = read_cadences(cells["กำกับติดตาม"])
        read = {
            "row": expected["row"],
            "indicator": indicator.value,
            "items": list(items.value),
            "responsible": ["ALL"] if parties.expands_all else [p.name for p in parties.parties],
            "deadline": str(day.value) if day.value else None,
            "cadence": " ".join(cadences.value),
        }
        assert read == expected
        assert Sure.ASK not in {r.sure for r in (indicator, items, parties, day, cadences)}


def test_pathum_wan_has_155_assignments_and_watthana_230() -> None:
    counts = [
        sum(len(read_parties(c["รับผิดชอบ"], BANGKOK_DISTRICT).parties) for c, _, _ in _rows(plan))
        for plan in ("pathumwan-2566", "watthana-2568")
    ]
    assert counts == [155, 230]
