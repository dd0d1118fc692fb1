"""When a digest is due: set weekdays and hour, moved to the next working day."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, time, timedelta

from engine.digest import DigestSlot
from engine.policy import Policy
from engine.working_days import WorkingCalendar


def slot_key(agency: str, day: date) -> str:
    """Return the key that closes a slot once: kind:agency:day."""
    return f"digest:{agency}:{day.isoformat()}"


def slot_days(
    first: date, last: date, policy: Policy, calendar: WorkingCalendar
) -> Iterator[date]:
    """Yield the slot days from first to last, in order, each once.

    Two weekdays that a row of holidays moves to one working day are one slot.
    """
    seen: date | None = None
    day = first - timedelta(days=21)  # a slot may have been moved here from before
    while day <= last:
        if day.weekday() in policy.digest_weekdays:
            moved = calendar.on_or_after(day)
            if first <= moved <= last and moved != seen:
                seen = moved
                yield moved
        day += timedelta(days=1)


def due_slot(
    now: datetime,
    since: date,
    closed: Collection[date],
    policy: Policy,
    calendar: WorkingCalendar,
) -> DigestSlot | None:
    """Return the newest slot not after now, not before `since` and not yet closed.

    Older slots that nobody closed are folded into it; older than the last closed one
    they are past and gone.
    """
    last_closed = max(closed, default=None)
    first = since if last_closed is None else max(since, last_closed + timedelta(days=1))
    hour = time(policy.digest_hour, tzinfo=now.tzinfo)
    days = [
        day
        for day in slot_days(first, now.date(), policy, calendar)
        if datetime.combine(day, hour) <= now
    ]
    return DigestSlot(days[-1], now.date(), tuple(days[:-1])) if days else None
