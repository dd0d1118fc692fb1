"""What a read holds, in one short word: a file saved again with equal cells is no news."""

from hashlib import blake2b

from engine.columns import TABS
from engine.snapshot import Snapshot
from sync.layout import find_tab


def content_of(snapshot: Snapshot) -> str:
    """Return a hash in hex of all that a merge can see of our tabs, people's columns included.

    Equal words mean equal cells of equal types, merges and formulas, under equal titles.
    """
    digest = blake2b(digest_size=20)
    for design in TABS.values():
        tab = find_tab(snapshot, design)
        about = (tab.title, len(tab.rows), tab.merges, sorted(tab.formulas)) if tab else None
        digest.update(repr(about).encode())
        for row in tab.rows if tab else ():
            digest.update(repr(row).encode())
    return digest.hexdigest()
