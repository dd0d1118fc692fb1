"""Sentences as JSON, so that history and outbox keep what was said and not its text."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from engine.wording import About, Said


def pack_said(sentence: Said) -> dict[str, Any]:
    """Return the sentence as JSON-able values, kinds kept."""
    return {"code": sentence.code, "about": {k: _pack(v) for k, v in sentence.about}}


def unpack_said(packed: Mapping[str, Any]) -> Said:
    """Return the sentence that `pack_said` packed."""
    return Said(packed["code"], tuple((k, _unpack(v)) for k, v in packed["about"].items()))


def _pack(value: About) -> Any:
    if isinstance(value, Said):
        return pack_said(value)
    return {"day": value.isoformat()} if isinstance(value, date) else value


def _unpack(value: Any) -> About:
    if not isinstance(value, dict):
        return value  # type: ignore[no-any-return]
    return date.fromisoformat(value["day"]) if "day" in value else unpack_said(value)
