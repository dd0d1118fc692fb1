"""The figures that must come out of the two published plans."""

import json
from collections import Counter
from collections.abc import Callable

from tests.end_to_end.conftest import CommandLine, example

Office = Callable[..., CommandLine]


def test_pathum_wan_comes_to_its_published_figures(office: Office) -> None:
    tidtam = office("pathumwan-2566.csv", synced=True)
    status = tidtam("status", "--at", "2023-04-21", "--json").json
    assert status["agency"] == "สำนักงานเขตปทุมวัน"
    assert (status["fiscal_year_be"], status["as_of"]) == (2566, "2023-04-21")
    totals = status["totals"]
    assert (totals["measures"], totals["assignments"], totals["follow_ups"]) == (54, 155, 1860)
    assert totals["by_state"] == {"overdue": 930, "open": 155, "not_open": 775}
    assert Counter(m["deadline"] for m in status["measures"]) == {
        "2023-03-30": 9,
        "2023-04-01": 1,
        "2023-04-05": 13,
        "2023-04-20": 31,
    }
    first_of_april = next(m for m in status["measures"] if m["deadline"] == "2023-04-01")
    assert first_of_april["due"] == "2023-04-03"
    assert all(m["cadences"] == ["monthly"] and not m["assumed"] for m in status["measures"])
    overdue = tidtam("overdue", "--at", "2023-04-21", "--json").json
    assert Counter(i["kind"] for i in overdue["items"]) == {"follow_up": 930, "deadline": 155}
    dues = {
        i["round"]: i["due"]
        for i in tidtam("overdue", "--at", "2023-10-31", "--json").json["items"]
    }
    assert (dues["2566-07"], dues["2566-10"]) == ("2023-05-01", "2023-08-03")


def test_every_measure_reads_as_the_right_readings_say(office: Office) -> None:
    for plan, year in (("pathumwan-2566", "2566"), ("watthana-2568", "2568")):
        tidtam = office(f"{plan}.csv", "--year", year, synced=True)
        measures = tidtam("status", "--json").json["measures"]
        wanted = json.loads(example(f"{plan}.expected.json").read_text(encoding="utf-8"))
        everyone = measures[0]["divisions"] if year == "2568" else None
        for found, right in zip(measures, wanted["measures"], strict=True):
            assert found["indicator"] == right["indicator"]
            assert found["items"] == right["items"]
            assert found["deadline"] == right["deadline"]
            assert found["cadences"] == [right["cadence"]]
            if right["responsible"] == ["ALL"]:
                assert len(found["divisions"]) == 10
                assert everyone is None or found["divisions"] == everyone
            else:
                assert found["divisions"] == right["responsible"]


def test_watthana_comes_to_its_published_figures(office: Office) -> None:
    tidtam = office("watthana-2568.csv", "--year", "2568", synced=True)
    totals = tidtam("status", "--json").json["totals"]
    assert (totals["measures"], totals["assignments"], totals["follow_ups"]) == (23, 230, 460)
