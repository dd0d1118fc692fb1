"""A register being worked on, and the changes it answers with."""

from dataclasses import replace

from engine.draft import Draft
from engine.register import Register
from engine.wording import said
from tests.unit.engine.plans import bare, plan


def test_the_register_that_was_given_stays_as_it_was() -> None:
    given = Register(measures={"M001": bare()})
    draft = Draft(given)
    draft.put(replace(bare(), position=5), "sheet")
    assert given.measures["M001"].position == 0
    assert draft.register().measures["M001"].position == 5


def test_a_value_set_twice_is_one_change_of_the_last_who_and_why() -> None:
    draft = Draft(Register(measures={"M001": bare()}))
    draft.put(replace(bare(), position=1), "sheet")
    draft.put(replace(bare(), position=2), "settings", said("register.settings_changed"))
    [change] = draft.changes()
    assert (change.before, change.after) == (bare(), replace(bare(), position=2))
    assert (change.who, change.why) == ("settings", said("register.settings_changed"))


def test_a_value_set_and_set_back_is_no_change() -> None:
    draft = Draft(Register(measures={"M001": bare()}))
    draft.put(replace(bare(), position=1), "sheet")
    draft.put(bare(), "sheet")
    draft.put(bare(), "sheet")
    assert draft.changes() == []


def test_assignments_and_rounds_are_found_by_their_measure_also_when_new() -> None:
    draft = plan()
    again = Draft(draft.register())
    assert [a.key for a in again.assignments_of("M001")] == ["M001-1"]
    assert len(again.follow_ups_of("M001")) == len(draft.follow_ups_of("M001")) == 12
    assert again.assignments_of("M999") == []
    assert again.follow_ups_of("M999") == []
