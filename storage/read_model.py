"""Lists answered in SQL, for pages that must be quick in a large database."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import ColumnElement, Engine, or_, select

from storage.errors import plainly
from storage.tables import UNSETTLED, follow_up
from storage.transaction import begin


class SqlReadModel:
    """The port workflows.ports.ReadModel over one plan."""

    def __init__(self, engine: Engine, agency: str, year_be: int) -> None:
        """Open nothing yet."""
        self._engine = engine
        self._agency = agency
        self._year_be = year_be

    def overdue_keys(self, today: date) -> Sequence[str]:
        """Return the keys of follow-ups overdue today (facts known now), by due day.

        Answered from the partial index of what nothing has ended; a fact counts as soon as
        it is known, so for another day than today ask `overdue_keys_at`.
        """
        return self._keys(today, UNSETTLED)

    def overdue_keys_at(self, day: date) -> Sequence[str]:
        """Return the keys of follow-ups overdue on that day: facts dated later are not yet."""
        c = follow_up.c
        ends = (c.reported_on, c.excused_on, c.completed_on, c.cancelled_on)
        conditions = [or_(fact.is_(None), fact > day) for fact in ends]
        return self._keys(day, *conditions)

    def _keys(self, day: date, *conditions: ColumnElement[bool]) -> Sequence[str]:
        with plainly(self._engine):
            tx = begin(self._engine, self._agency, self._year_be, reading=True)
            with tx.connection:
                asked = (
                    select(follow_up.c.key)
                    .where(tx.mine(follow_up), *conditions)
                    .where(follow_up.c.due < day, follow_up.c.opens <= day)
                    .order_by(follow_up.c.due, follow_up.c.key)
                )
                return list(tx.connection.scalars(asked))
