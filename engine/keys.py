"""Keys in the order that people count: M002 before M010, M017-2 before M017-10."""

import re

_NUMBER = re.compile(r"(\d+)")


def in_order(key: str) -> tuple[str | int, ...]:
    """Return what sorts a key: its numbers as numbers, the rest as text."""
    parts = _NUMBER.split(key)
    return tuple(int(part) if part.isdigit() else part for part in parts)
