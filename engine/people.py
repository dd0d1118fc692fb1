"""Rows of หน่วยงาน: what they propose, what is in force, and who must say yes.

The tab proposes, it does not grant (DESIGN section 4): anyone may type there.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from engine.agency import AgencyProfile, PartySort
from engine.cells import Cells, plain
from engine.fiscal_year import FiscalYear
from engine.party_reading import read_parties
from engine.problems import Finding, Place, RequestKind, Severity
from engine.reading import Sure
from engine.register import Person
from engine.snapshot import CellValue
from engine.state_reading import has_substance
from engine.thai_dates import read_date_cell
from engine.thai_text import squash, tidy
from engine.wording import said

PRIVILEGED: Final = frozenset({"coordinator", "director", "viewer"})
_BETWEEN_ROLES = re.compile(r"[\s,/;]+|และ")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+")


def read_address(value: CellValue) -> str | None:
    """Return the address in one form, "" for none, None for what is no address.

    A line break or a second address in the cell is refused: it would end in a mail header.
    """
    text = plain(value).strip()
    if not has_substance(text):
        return ""
    return text.lower() if len(text) <= 254 and _ADDRESS.fullmatch(text) else None


def read_roles(cells: Cells, profile: AgencyProfile) -> tuple[str, ...]:
    """Return the roles that บทบาท names, else the one that ตำแหน่ง begins with, else officer."""
    typed = _BETWEEN_ROLES.split(plain(cells.get("roles")))
    found = [role for part in typed if (role := _role(part, profile))]
    found = found or [_role(plain(cells.get("position")), profile) or "officer"]
    return tuple(dict.fromkeys(found))


def _role(text: str, profile: AgencyProfile) -> str | None:
    """The longest word that begins it: ผู้อำนวยการกองคลัง is a head, ผู้อำนวยการเขต a director."""
    said_role = squash(text)
    words = [
        (len(squash(word)), role)
        for role, known in profile.role_words.items()
        for word in known
        if said_role.startswith(squash(word))
    ]
    return max(words)[1] if words else None


def person_from(
    key: str, cells: Cells, before: Person | None, profile: AgencyProfile, year: FiscalYear
) -> Person:
    """Return the person that a row makes: all but address and privileged roles at once."""
    wanted = read_roles(cells, profile)
    granted = before.roles if before else ()
    free = [role for role in wanted if role not in PRIVILEGED]
    kept = [role for role in granted if role in PRIVILEGED]
    return Person(
        key=key,
        cells=cells,
        division=division_of(plain(cells.get("division")), profile),
        position=tidy(plain(cells.get("position"))),
        name=tidy(plain(cells.get("name"))),
        email=before.email if before else "",
        roles=tuple(dict.fromkeys([*free, *kept])),
        acting_for=_acting_for(cells, before),
        since=_days(cells.get("since"), year)[0],
        until=_days(cells.get("until"), year)[1],
    )


def division_of(typed: str, profile: AgencyProfile) -> str:
    """Return the division where one sits: งานการเจ้าหน้าที่ สำนักปลัด sits in สำนักปลัด."""
    parties = read_parties(typed, profile).parties
    named = [p.name for p in parties if p.sort is PartySort.DIVISION] or [p.name for p in parties]
    return named[0] if named else tidy(typed)


def _acting_for(cells: Cells, before: Person | None) -> str:
    """Ending takes effect at once; beginning redirects somebody's mail and is confirmed first."""
    typed = tidy(plain(cells.get("acting_for")))
    in_force = before.acting_for if before else ""
    return in_force if typed else ""


def _days(value: CellValue, year: FiscalYear) -> tuple[date | None, date | None]:
    """Return the first and the last day meant: one may serve from a month to a month."""
    reading = read_date_cell(value, year)
    if reading.sure is Sure.ASK or reading.value is None:
        return None, None
    return reading.value if isinstance(reading.value, tuple) else (reading.value, reading.value)


def granted(person: Person, grants: Mapping[str, tuple[str, ...]]) -> Person:
    """Return the person with what tidtam.toml grants to the typed address."""
    address = read_address(person.cells.get("email")) or ""
    roles = grants.get(address)
    if roles is None:
        return person
    return replace(person, email=address, roles=tuple(dict.fromkeys([*person.roles, *roles])))


def check_person(
    person: Person,
    place_of: Mapping[str, Place],
    profile: AgencyProfile,
    grants: Mapping[str, tuple[str, ...]],
) -> Iterable[Finding]:
    """Say what of a row waits for a yes, and what cannot be read. place_of: field -> place.

    What tidtam.toml grants to the person's address is nothing to ask about.
    """
    typed = plain(person.cells.get("email")).strip()
    address = read_address(typed)
    name = person.name or person.position or typed
    about = {"who": f"{name} ({person.division})" if person.division else name}
    if address is None:
        message = said("people.bad_address", value=" ".join(typed.split()), **about)
        yield Finding("people.bad_address", place_of["email"], typed, message, Severity.ERROR)
    elif address and address != person.email:
        proposal = {"email": address, "old": person.email}
        code = "request.address_changed" if person.email else "request.address"
        message = said(code, email=address, old=person.email, **about)
        kind = RequestKind.ADDRESS
        yield Finding(
            kind.value, place_of["email"], address, message, Severity.REQUEST, kind, proposal
        )
    yield from _unknown(person, place_of, profile, name)
    by_settings = frozenset(grants.get(person.email, ()))
    yield from _role_request(person, place_of["roles"], profile, about, by_settings)
    acting_for = tidy(plain(person.cells.get("acting_for")))
    if squash(acting_for) != squash(person.acting_for):
        message = said("request.acting", other=acting_for, **about)
        proposal = {"acting_for": acting_for, "old": person.acting_for}
        where, kind = place_of["acting_for"], RequestKind.ACTING
        yield Finding(kind.value, where, acting_for, message, Severity.REQUEST, kind, proposal)
    for name in ("since", "until"):
        value = person.cells.get(name)
        if has_substance(plain(value)) and getattr(person, name) is None:
            message = said("people.day_unread", value=plain(value))
            yield Finding(
                "people.day_unread", place_of[name], plain(value), message, Severity.WARNING
            )


def _unknown(
    person: Person, place_of: Mapping[str, Place], profile: AgencyProfile, name: str
) -> Iterable[Finding]:
    """A division or role that is none of the agency's would leave the person without mail."""
    division, roles = (plain(person.cells.get(field)) for field in ("division", "roles"))
    reading = read_parties(division, profile)
    if has_substance(division) and reading.sure is Sure.ASK:
        near = ", ".join(reading.candidates) or "–"
        message = said("people.division_unknown", value=tidy(division), who=name, near=near)
        code = "people.division_unknown"
        yield Finding(code, place_of["division"], division, message, Severity.WARNING)
    if has_substance(roles) and not any(
        _role(part, profile) for part in _BETWEEN_ROLES.split(roles)
    ):
        known = ", ".join(words[0] for words in profile.role_words.values())
        message = said("people.role_unknown", value=tidy(roles), who=name, known=known)
        yield Finding("people.role_unknown", place_of["roles"], roles, message, Severity.WARNING)


def _role_request(
    person: Person,
    place: Place,
    profile: AgencyProfile,
    about: Mapping[str, str],
    by_settings: frozenset[str],
) -> Iterable[Finding]:
    """Roles that read everything are granted and taken by a confirmed coordinator only."""
    wanted = read_roles(person.cells, profile)
    if (PRIVILEGED & {*wanted}) - by_settings == (PRIVILEGED & {*person.roles}) - by_settings:
        return
    kind = RequestKind.ROLE
    proposal = {"roles": ",".join(wanted), "old": ",".join(person.roles)}
    names = ", ".join(profile.role_words[role][0] for role in wanted)
    message = said("request.role", roles=names, **about)
    yield Finding(kind.value, place, names, message, Severity.REQUEST, kind, proposal)


def coordinators(people: Iterable[Person], grants: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return the confirmed addresses that may decide."""
    named = {p.email for p in people if p.email and not p.gone_on and "coordinator" in p.roles}
    return named | {email for email, roles in grants.items() if "coordinator" in roles}
