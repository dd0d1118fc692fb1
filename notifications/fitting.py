"""A mail that would be too large, said in less room and then with fewer lines."""

from dataclasses import replace
from typing import Final

from notifications.text_layout import shorten
from notifications.view import Row, Section, View, Voice, capped

_TITLE: Final = 46
_WHOLE: Final = 400
_FEWEST: Final = 3
_MARKUP: Final = 480
"""Bytes around a row's own words; a guess too low would cut too much at once."""

_LISTS: Final = frozenset({"late", "keys", "days", "shares"})
_TABLES: Final = frozenset({"bars", "table"})


def tighter(view: View) -> View:
    """Return the mail with shorter titles in its lists, and figures without their bars."""
    return replace(view, sections=tuple(_tight(section) for section in view.sections))


def shorter(view: View, over: int, voice: Voice) -> View:
    """Return the mail with lines left out to make up for that many bytes, or as it is.

    The longest section is cut first. The tables, which sum up the rest, are cut only where
    nothing else is left to cut.
    """
    lists = [s.form not in _TABLES and len(s.rows) > _FEWEST for s in view.sections]
    may = lists if any(lists) else [len(s.rows) > _FEWEST for s in view.sections]
    kept = [len(section.rows) for section in view.sections]
    while over > 0:
        left = [n if can and n > _FEWEST else 0 for n, can in zip(kept, may, strict=True)]
        if not any(left):
            break
        place = left.index(max(left))
        kept[place] -= 1
        over -= _bytes(view.sections[place].rows[kept[place]])
    pairs = zip(view.sections, kept, strict=True)
    return replace(view, sections=tuple(capped(section, n, voice) for section, n in pairs))


def _tight(section: Section) -> Section:
    most = _TITLE if section.form in _LISTS else _WHOLE
    rows = (replace(row, title=shorten(row.title, most), filled=None) for row in section.rows)
    return replace(section, rows=tuple(rows))


def _bytes(row: Row) -> int:
    words = (row.title, row.lead, row.right, row.who, row.heading, row.command, *row.details)
    return _MARKUP + 2 * sum(len(word.encode()) for word in words)
