"""The three-way merge of one row: its laws, for any cells on either side."""

from hypothesis import given
from hypothesis import strategies as st

from engine.cells import Cells, same
from sync.merge import Merged, merge_cells

FIELDS = ("state", "result", "evidence")
texts = st.sampled_from([None, "", "ก", " ก ", "ข", "ค", 1.0, "1"])
rows: st.SearchStrategy[Cells] = st.fixed_dictionaries(dict.fromkeys(FIELDS, texts))


def _merge(base: Cells, sheet: Cells, ours: Cells, **settled: bool) -> Merged:
    return merge_cells(FIELDS, base=base, sheet=sheet, ours=ours, settled=settled)


@given(rows, rows)
def test_a_sheet_as_last_agreed_leaves_what_was_said_elsewhere(base: Cells, ours: Cells) -> None:
    merged = _merge(base, base, ours)
    assert merged == Merged(ours, base)


@given(rows, rows)
def test_nothing_said_elsewhere_means_the_sheet_counts(base: Cells, sheet: Cells) -> None:
    merged = _merge(base, sheet, base)
    assert merged.conflicts == ()
    assert all(same(merged.cells[f], sheet[f]) for f in FIELDS)
    assert all(same(merged.base[f], sheet[f]) for f in FIELDS)


@given(rows, rows, rows)
def test_a_cell_counts_from_one_side_or_is_a_question_and_never_neither(
    base: Cells, sheet: Cells, ours: Cells
) -> None:
    merged = _merge(base, sheet, ours)
    asked = {c.field for c in merged.conflicts}
    for f in FIELDS:
        theirs_changed = not same(sheet[f], base[f])
        ours_changed = not same(ours[f], base[f])
        differ = not same(sheet[f], ours[f])
        assert (f in asked) == (theirs_changed and ours_changed and differ)
        if f in asked:  # neither is overwritten
            assert same(merged.cells[f], ours[f])
            assert same(merged.base[f], base[f])
        else:
            assert same(merged.cells[f], sheet[f] if theirs_changed else ours[f])
            assert same(merged.base[f], sheet[f])


@given(rows, rows, rows)
def test_merging_again_changes_nothing(base: Cells, sheet: Cells, ours: Cells) -> None:
    once = _merge(base, sheet, ours)
    again = _merge(once.base, sheet, once.cells)
    assert again.conflicts == once.conflicts
    assert all(same(again.cells[f], once.cells[f]) for f in FIELDS)
    assert all(same(again.base[f], once.base[f]) for f in FIELDS)


@given(rows, rows, rows, st.booleans())
def test_a_decided_conflict_is_settled_as_decided(
    base: Cells, sheet: Cells, ours: Cells, to_sheet: bool
) -> None:
    asked = _merge(base, sheet, ours).conflicts
    decided = _merge(base, sheet, ours, **{c.field: to_sheet for c in asked})
    assert decided.conflicts == ()
    for c in asked:
        assert same(decided.cells[c.field], c.theirs if to_sheet else c.ours)


@given(rows, rows, rows, st.sampled_from(FIELDS))
def test_a_cell_that_cannot_be_read_stays_as_it_was(
    base: Cells, sheet: Cells, ours: Cells, hidden: str
) -> None:
    merged = _merge(base, {f: v for f, v in sheet.items() if f != hidden}, ours)
    assert merged.cells[hidden] == ours[hidden]
    assert merged.base[hidden] == base[hidden]
