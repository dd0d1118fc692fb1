"""Keys in the order that people count."""

from engine.keys import in_order


def test_keys_are_sorted_by_their_numbers() -> None:
    keys = ["M010", "M002-10-2566-01", "M002-2-2566-10", "M002-2-2566-H1", "M002", "M1000"]
    assert sorted(keys, key=in_order) == [
        "M002",
        "M002-2-2566-10",
        "M002-2-2566-H1",
        "M002-10-2566-01",
        "M010",
        "M1000",
    ]
