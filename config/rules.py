"""What several settings must hold together."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

from config.catalogue import SETTINGS
from config.forms import slug
from config.kinds import list_kinds
from engine.fiscal_year import FiscalYear
from engine.wording import Said, said

Values = Mapping[str, Any]
Places = Mapping[str, str]
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


def broken_rules(values: Values, places: Places) -> Iterator[Said]:
    """Give a fault for each rule that is broken; a value that is itself wrong breaks none."""
    for keys, rule in _RULES:
        if all(key in values for key in keys):
            yield from rule(values, places)


def _apart(places: Places, key: str, other: str, because: str, **about: object) -> Said:
    reason = said(f"settings.because.{because}", **about)
    return said("settings.together", file=places[key], key=key, other=other, reason=reason)


def _kind(values: Values, places: Places) -> Iterator[Said]:
    kind, known = values["office.kind"], ", ".join(list_kinds())
    if kind not in list_kinds():
        yield said(
            "settings.wrong",
            file=places["office.kind"],
            key="office.kind",
            value=f'"{kind}"',
            allowed=said("settings.form.choice", words=known),
        )


def _id(values: Values, places: Places) -> Iterator[Said]:
    if not values["office.id"] and not slug(values["office.name"]):
        allowed = SETTINGS["office.id"].form.allowed
        yield said("settings.needed", file=places["office.id"], key="office.id", allowed=allowed)


def _start(values: Values, places: Places) -> Iterator[Said]:
    year, start = FiscalYear(values["office.fiscal_year"]), values["plan.start"]
    if start and not year.contains(start):
        bounds = {"first": year.first.isoformat(), "last": year.last.isoformat()}
        yield _apart(places, "plan.start", "office.fiscal_year", "other_year", **bounds)


def _hours(values: Values, places: Places) -> Iterator[Said]:
    start, end = "sheet.office_hours.start", "sheet.office_hours.end"
    if values[start] >= values[end]:
        yield _apart(places, start, end, "office_hours")


def _demonstration(values: Values, places: Places) -> Iterator[Said]:
    if values["office.demonstration"] and values["mail.backends"] != ("folder",):
        yield _apart(places, "mail.backends", "office.demonstration", "demonstration")


def _smtp(values: Values, places: Places) -> Iterator[Said]:
    if "smtp" in values["mail.backends"]:
        for key in ("mail.smtp.host", "mail.from_address"):
            if not values[key]:
                yield _apart(places, key, "mail.backends", "smtp")


def _password(values: Values, places: Places) -> Iterator[Said]:
    user, password = values["mail.smtp.username"], values["mail.smtp.password"]
    if user and not password and "smtp" in values["mail.backends"]:
        yield _apart(places, "mail.smtp.username", "mail.smtp.password", "no_password")
    open_wire = values["mail.smtp.security"] == "none"
    if password and open_wire and values["mail.smtp.host"] not in _LOOPBACK:
        yield _apart(places, "mail.smtp.security", "mail.smtp.password", "open_password")


_RULES: Final[tuple[tuple[tuple[str, ...], Callable[[Values, Places], Iterator[Said]]], ...]] = (
    (("office.kind",), _kind),
    (("office.id", "office.name"), _id),
    (("office.fiscal_year", "plan.start"), _start),
    (("sheet.office_hours.start", "sheet.office_hours.end"), _hours),
    (("office.demonstration", "mail.backends"), _demonstration),
    (("mail.backends", "mail.smtp.host", "mail.from_address"), _smtp),
    (
        (
            "mail.backends",
            "mail.smtp.host",
            "mail.smtp.username",
            "mail.smtp.password",
            "mail.smtp.security",
        ),
        _password,
    ),
)
