"""The example people of a demonstration office: one of every role, at example addresses."""

from typing import Final

from engine.register import Person
from engine.snapshot import CellValue
from workflows.office import Office

_DOMAIN: Final = "example.go.th"  # RFC 2606 keeps example.* for this; nothing is sent anyway


def example_people(office: Office) -> list[Person]:
    """Return a head for each division, a coordinator and officer in one, and a director."""
    words = {role: names[0] for role, names in office.profile.role_words.items()}
    divisions = office.profile.divisions
    people = [
        _person(1, divisions[0], f"{words['coordinator']} ITA", "coordinator", "coordinator"),
        _person(2, divisions[0], "เจ้าพนักงานปกครอง", "officer", "coordinator"),
        _person(3, "", "ผู้อำนวยการเขต", "director", "director"),
        _person(4, "", "ผู้ช่วยผู้อำนวยการเขต", "viewer", "viewer"),
    ]
    for number, division in enumerate(divisions, start=1):
        person = _person(4 + number, division, f"หัวหน้า{division}", "head", f"head{number:02d}")
        people.append(person)
    return [_with_role_word(person, words) for person in people]


def _person(number: int, division: str, position: str, role: str, mailbox: str) -> Person:
    email = f"{mailbox}@{_DOMAIN}"
    cells: dict[str, CellValue] = {
        "division": division,
        "position": position,
        "name": "",
        "email": email,
        "roles": role,
    }
    return Person(f"N{number:03d}", cells, division, position, "", email, (role,))


def _with_role_word(person: Person, words: dict[str, str]) -> Person:
    cells = {**person.cells, "roles": words[person.roles[0]]}
    return Person(
        person.key, cells, person.division, person.position, "", person.email, person.roles
    )
