"""Instants in the database: one absolute time, the same on both databases."""

from datetime import UTC, datetime
from typing import Any, Final
from zoneinfo import ZoneInfo

from sqlalchemy import DateTime, Dialect
from sqlalchemy.types import TypeDecorator

BANGKOK: Final = ZoneInfo("Asia/Bangkok")


class Instant(TypeDecorator[datetime]):
    """An aware datetime, kept in UTC and handed back in Bangkok time.

    SQLite has no zones: there it is text of fixed width in UTC, so that text order is time
    order. Handed back in Bangkok time, since `.date()` of it must be the office's day.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse an instant without a zone: it would be read as another hour."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant without a zone cannot be kept")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        """Return the office's own time."""
        if value is None:
            return None
        aware: datetime = value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value
        return aware.astimezone(BANGKOK)
