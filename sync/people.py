"""The tab หน่วยงาน: rows matched to people without a key, by what a person keeps."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.agency import AgencyProfile
from engine.assignment import Amendment
from engine.cells import Cells, plain
from engine.decisions import REJECTED
from engine.draft import Draft
from engine.party_reading import read_parties
from engine.people import check_person, granted, person_from, read_address
from engine.problems import Finding, RequestKind, Severity
from engine.register import Person
from engine.state_reading import has_substance
from engine.thai_text import squash, tidy
from engine.wording import said
from sync.layout import Layout
from sync.reading import SheetRow, holds_something, read_rows
from sync.tab_merge import TabMerge, standing_problems

ENOUGH_ALIKE = 3
"""An address, or a name with its division; a position alone is nobody."""


def merge_people(
    draft: Draft, layout: Layout, grants: Mapping[str, tuple[str, ...]], act: Amendment
) -> TabMerge:
    """Merge one full read of หน่วยงาน: the sheet counts, but grants nothing."""
    rows, findings = read_rows(layout)
    rows = [row for row in rows if holds_something(row, layout.design)]
    done = TabMerge(findings=findings)
    matched = _match(rows, [p for p in draft.people.values() if p.gone_on is None])
    for row in rows:
        before = matched.get(row.row)
        key = before.key if before else _next_key(draft)
        person = person_from(key, _people_cells(row), before, act.by.profile, act.by.year)
        person = granted(person, grants)
        draft.put(person, act.who)
        done.rows[key] = replace(row, key=key)
        places = {
            field: layout.place(field, row.row, key)
            for field in ("division", "email", "roles", "acting_for", "since", "until")
        }
        done.findings.extend(check_person(person, places, act.by.profile, grants))
    _missing(draft, layout, set(done.rows), grants, act, done)
    return done


def short_names(
    layout: Layout, profile: AgencyProfile
) -> tuple[dict[str, tuple[str, ...]], list[Finding]]:
    """Return party -> the short names that the tab gives it, as reading aliases.

    A name that means another party already is refused and said.
    """
    taken = {squash(name): party for party, name in _names(profile)}
    found: dict[str, list[str]] = {}
    findings = []
    for row in read_rows(layout)[0]:
        short = tidy(plain(row.cells.get("short_name")))
        parties = read_parties(plain(row.cells.get("division")), profile).parties
        if not has_substance(short) or len(parties) != 1:
            continue
        party = parties[0].name
        if taken.setdefault(squash(short), party) == party:
            found.setdefault(party, []).append(short)
        else:
            about = said("people.short_name_taken", value=short, division=party)
            place = layout.place("short_name", row.row, party)
            code = "people.short_name_taken"
            findings.append(Finding(code, place, short, about, Severity.WARNING))
    return {party: tuple(names) for party, names in found.items()}, findings


def _names(profile: AgencyProfile) -> list[tuple[str, str]]:
    """Return (party, one of its names) of every name; the words for all belong to none."""
    named = [(p.name, name) for p in profile.parties for name in (p.name, *p.aliases)]
    return [*named, *(("", word) for word in profile.all_words)]


def _people_cells(row: SheetRow) -> Cells:
    return {f: v for f, v in row.cells.items() if f not in {"key", "notes", *row.unreadable}}


def _match(rows: Sequence[SheetRow], people: Sequence[Person]) -> dict[int, Person]:
    """Match the likeliest pairs first; a person is one row and a row one person."""
    pairs = [(_likeness(row, person), row.row, person) for row in rows for person in people]
    matched: dict[int, Person] = {}
    taken: set[str] = set()
    for score, row, person in sorted(pairs, key=lambda p: (-p[0], p[1], p[2].key)):
        if score >= ENOUGH_ALIKE and row not in matched and person.key not in taken:
            matched[row] = person
            taken.add(person.key)
    return matched


def _likeness(row: SheetRow, person: Person) -> int:
    """An address weighs more than a name, a name more than where one sits."""
    typed = row.cells
    address = read_address(typed.get("email"))
    known = {person.email, read_address(person.cells.get("email"))} - {"", None}
    score = 4 if address and address in known else 0
    for field, weight in (("name", 2), ("division", 1), ("position", 1), ("roles", 1)):
        text = squash(plain(typed.get(field)))
        if text and text == squash(plain(person.cells.get(field))):
            score += weight
    return score


def _missing(
    draft: Draft,
    layout: Layout,
    present: set[str],
    grants: Mapping[str, tuple[str, ...]],
    act: Amendment,
    done: TabMerge,
) -> None:
    """A row taken away silences nobody: who has a confirmed address waits for a yes."""
    standing = standing_problems(draft)
    for person in list(draft.people.values()):
        if person.key in present or person.gone_on or person.email in grants:
            continue
        if not person.email:
            draft.put(replace(person, gone_on=act.today), act.who)
            continue
        kind = RequestKind.PERSON_GONE
        about = said("request.person_gone", name=person.name or person.email, email=person.email)
        place = layout.place("", None, person.key)
        finding = Finding(kind.value, place, person.email, about, Severity.REQUEST, kind, {})
        known = standing.get(finding.sign)
        if known is not None and known.answer == REJECTED:
            done.put_back.append(person.key)
            done.settled.append(finding.sign)
        done.findings.append(finding)


def _next_key(draft: Draft) -> str:
    last = max((int(key[1:]) for key in draft.people), default=0)
    return f"N{last + 1:03d}"
