"""An office's settings: tidtam.toml and the environment into one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from config.catalogue import WEEKDAYS
from config.errors import SettingsError
from config.forms import slug
from config.holidays import agency_calendar
from config.kinds import OfficeNames, load_profile
from config.rules import broken_rules
from config.secret import HIDDEN, Secret
from config.values import read_values
from engine.agency import AgencyProfile, PartySort
from engine.fiscal_year import FiscalYear
from engine.policy import Policy
from engine.wording import said
from engine.working_days import WorkingCalendar

FILE: Final = "tidtam.toml"
NOBODY: Final = "no-reply@tidtam.invalid"
"""The sender of mails that are only kept as files (RFC 2606 reserves .invalid)."""
PORTS: Final = {"starttls": 587, "tls": 465, "none": 25}


@dataclass(frozen=True, slots=True)
class Office:
    """Who the office is; `id` is its key in the database and never changes."""

    name: str
    id: str
    kind: str
    fiscal_year_be: int
    demonstration: bool


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where the shared sheet is; workbook is None where the one .xlsx of the folder is meant."""

    backend: str
    workbook: Path | None
    keep_backups: int
    office_hours: tuple[time, time]


@dataclass(frozen=True, slots=True)
class Storage:
    """The database; the address may hold a password."""

    database_url: Secret

    @property
    def shown(self) -> str:
        """The address without its password, for people."""
        scheme, _, rest = self.database_url.reveal().partition("://")
        account, at, place = rest.rpartition("@")
        user, colon, _ = account.partition(":")
        return f"{scheme}://{user}{colon}{HIDDEN if colon else ''}{at}{place}"


@dataclass(frozen=True, slots=True)
class Smtp:
    """The mail relay; security is starttls, tls or none."""

    host: str
    port: int
    security: str
    username: str
    password: Secret
    timeout_seconds: int


@dataclass(frozen=True, slots=True)
class Mail:
    """How mail goes out: each backend takes every message."""

    backends: tuple[str, ...]
    from_address: str
    from_name: str
    reply_to: str
    folder: Path
    smtp: Smtp


@dataclass(frozen=True, slots=True)
class Roles:
    """Addresses that hold a role by the office's file, without a decision (DESIGN section 4)."""

    coordinators: tuple[str, ...]
    directors: tuple[str, ...]
    viewers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything an office has decided; all paths are absolute."""

    folder: Path
    office: Office
    policy: Policy
    sheet: Sheet
    storage: Storage
    mail: Mail
    roles: Roles
    names: OfficeNames
    holiday_file: Path | None


def load_settings(office_dir: Path, environ: Mapping[str, str]) -> Settings:
    """Return the settings of the office in that folder; environment before file before default.

    Raises SettingsError that lists every fault with file or variable, key, value and what is
    allowed.
    """
    folder = office_dir.expanduser().absolute()
    found = read_values(folder / FILE, environ)
    faults = [*found.faults, *broken_rules(found.values, found.places)]
    if faults:
        raise SettingsError(faults)
    values = found.values
    return Settings(
        folder=folder,
        office=_office(values),
        policy=_policy(values),
        sheet=_sheet(folder, values),
        storage=Storage(Secret(_database(folder, values["storage.database_url"]))),
        mail=_mail(folder, values),
        roles=Roles(*(values[f"roles.{k}"] for k in ("coordinators", "directors", "viewers"))),
        names=_names(folder, values),
        holiday_file=_holiday_file(folder, values["working_days.file"]),
    )


def profile_of(settings: Settings) -> AgencyProfile:
    """Return the profile of the office's kind with its own names, or raise SettingsError."""
    year = settings.office.fiscal_year_be
    return load_profile(settings.office.kind, fiscal_year_be=year, office=settings.names)


def calendar_of(settings: Settings) -> WorkingCalendar:
    """Return the office's working calendar; SettingsError where its holiday file is wrong."""
    return agency_calendar(settings.office.fiscal_year_be, settings.holiday_file)


def workbook_of(settings: Settings) -> Path:
    """Return the workbook, or the one .xlsx that lies directly in the folder.

    Lock files and hidden files do not count. SettingsError where there is none, or several.
    """
    if settings.sheet.workbook:
        return settings.sheet.workbook
    folder = settings.folder
    found = sorted(
        path
        for path in folder.glob("*")
        if path.suffix.lower() == ".xlsx" and not path.name.startswith(("~", "."))
    )
    if len(found) == 1:
        return found[0]
    names = ", ".join(path.name for path in found)
    code = "settings.many_workbooks" if found else "settings.no_workbook"
    raise SettingsError([said(code, folder=folder, names=names, file=folder / FILE)])


def _office(values: Mapping[str, Any]) -> Office:
    name = values["office.name"]
    return Office(
        name=name,
        id=values["office.id"] or slug(name),
        kind=values["office.kind"],
        fiscal_year_be=values["office.fiscal_year"],
        demonstration=values["office.demonstration"],
    )


def _policy(values: Mapping[str, Any]) -> Policy:
    year = values["office.fiscal_year"]
    return Policy(
        fiscal_year_be=year,
        plan_start=values["plan.start"] or FiscalYear(year).first,
        rounds_until=values["plan.rounds_until"],
        default_cadence=values["plan.default_cadence"],
        due_soon_days=values["plan.due_soon_days"],
        director_grace_days=values["digest.director_grace_days"],
        digest_weekdays=tuple(sorted(WEEKDAYS.index(d) for d in values["digest.weekdays"])),
        digest_hour=values["digest.hour"],
        move_to_working_day=values["working_days.rule"] == "next",
        closed_after_days=values["plan.closed_after_days"],
        shrink_percent=values["plan.shrink_percent"],
        same_as_before_limit=values["plan.same_as_before_limit"],
        language=values["office.language"],
        thai_digits=values["office.digits"] == "thai",
    )


def _sheet(folder: Path, values: Mapping[str, Any]) -> Sheet:
    workbook = values["sheet.workbook"]
    return Sheet(
        backend=values["sheet.backend"],
        workbook=_path(folder, workbook) if workbook else None,
        keep_backups=values["sheet.keep_backups"],
        office_hours=(values["sheet.office_hours.start"], values["sheet.office_hours.end"]),
    )


def _mail(folder: Path, values: Mapping[str, Any]) -> Mail:
    smtp = {key: values[f"mail.smtp.{key}"] for key in ("host", "security", "username")}
    return Mail(
        backends=values["mail.backends"],
        from_address=values["mail.from_address"] or NOBODY,
        from_name=values["mail.from_name"] or values["office.name"],
        reply_to=values["mail.reply_to"],
        folder=_path(folder, values["mail.folder"]),
        smtp=Smtp(
            **smtp,
            port=values["mail.smtp.port"] or PORTS[smtp["security"]],
            password=Secret(values["mail.smtp.password"]),
            timeout_seconds=values["mail.smtp.timeout_seconds"],
        ),
    )


def _names(folder: Path, values: Mapping[str, Any]) -> OfficeNames:
    sorts = {
        PartySort.SECTION: values["parties.sections"],
        PartySort.COMMITTEE: values["parties.committees"],
        PartySort.EXECUTIVE: values["parties.executives"],
        PartySort.OUTSIDE: values["parties.outside"],
    }
    return OfficeNames(
        divisions=values["parties.divisions"],
        parties=MappingProxyType({sort: names for sort, names in sorts.items() if names}),
        aliases=values["aliases"],
        headings=values["sheet.headings"],
        source=str(folder / FILE),
    )


def _path(folder: Path, text: str) -> Path:
    return folder / Path(text).expanduser()


def _database(folder: Path, url: str) -> str:
    """Return the address as SQLAlchemy takes it, a file's path counted from the folder."""
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        return f"sqlite:///{_path(folder, rest[1:]).as_posix()}"
    return f"postgresql+psycopg://{rest}"


def _holiday_file(folder: Path, name: str) -> Path | None:
    """Return the file that is named, else holidays.toml where there is one."""
    if name:
        return _path(folder, name)
    usual = folder / "holidays.toml"
    return usual if usual.exists() else None
