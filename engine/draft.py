"""A register being worked on: rules put new values, and it answers with the Changes."""

from engine.problems import Problem
from engine.register import Assignment, Change, Entity, FollowUp, Measure, Person, Register
from engine.wording import Said


class Draft:
    """Shallow copies of a register's tables; the register that was given stays as it was."""

    def __init__(self, register: Register) -> None:
        """Start from what is known."""
        self.measures = dict(register.measures)
        self.assignments = dict(register.assignments)
        self.follow_ups = dict(register.follow_ups)
        self.people = dict(register.people)
        self.problems = dict(register.problems)
        self._parties: dict[str, list[str]] = {}
        self._rounds: dict[str, list[str]] = {}
        for assignment in self.assignments.values():
            self._parties.setdefault(assignment.measure, []).append(assignment.key)
        for follow_up in self.follow_ups.values():
            self._rounds.setdefault(follow_up.measure, []).append(follow_up.key)
        self._first: dict[tuple[type, str], Entity | None] = {}
        self._last: dict[tuple[type, str], tuple[str, Said | None]] = {}

    def put(self, entity: Entity, who: str, why: Said | None = None) -> None:
        """Set one value; the history names the last who and why of a draft's several."""
        table = self._table(entity)
        before = table.get(entity.key)
        if before == entity:
            return
        table[entity.key] = entity
        if before is None:
            self._index(entity)
        place = (type(entity), entity.key)
        self._first.setdefault(place, before)
        self._last[place] = (who, why)

    def register(self) -> Register:
        """Return the register as it now stands; it goes on with the draft."""
        return Register(
            self.measures, self.assignments, self.follow_ups, self.people, self.problems
        )

    def changes(self) -> list[Change]:
        """Return what became of each value, in the order of its first touch."""
        found = []
        for (kind, key), before in self._first.items():
            after = self._tables()[kind][key]
            if before != after:
                found.append(Change(before, after, *self._last[kind, key]))
        return found

    def assignments_of(self, measure: str) -> list[Assignment]:
        """Return a measure's assignments in the order of their numbers."""
        mine = (self.assignments[key] for key in self._parties.get(measure, ()))
        return sorted(mine, key=lambda a: a.number)

    def follow_ups_of(self, measure: str) -> list[FollowUp]:
        """Return a measure's follow-ups in the order they were made."""
        return [self.follow_ups[key] for key in self._rounds.get(measure, ())]

    def _index(self, entity: Entity) -> None:
        if isinstance(entity, Assignment):
            self._parties.setdefault(entity.measure, []).append(entity.key)
        elif isinstance(entity, FollowUp):
            self._rounds.setdefault(entity.measure, []).append(entity.key)

    def _table(self, entity: Entity) -> dict[str, Entity]:
        return self._tables()[type(entity)]

    def _tables(self) -> dict[type, dict[str, Entity]]:
        tables: dict[type, object] = {
            Measure: self.measures,
            Assignment: self.assignments,
            FollowUp: self.follow_ups,
            Person: self.people,
            Problem: self.problems,
        }
        return tables  # type: ignore[return-value]  # each table holds its own kind
