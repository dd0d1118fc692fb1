"""The one place that chooses what stands behind the ports."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import cast

from config.environment import environment
from config.records import from_record, settings_record
from config.settings import Settings, calendar_of, load_settings, profile_of, workbook_of
from engine.history import Json
from storage.database import Storage
from storage.engines import open_database
from storage.schema import upgrade
from sync.backends.workbook import WorkbookSheet
from tidtam.clock import DemonstrationClock, SystemClock
from tidtam.closing import at_end
from workflows import stamps as st
from workflows.compose_digests import DigestWriter
from workflows.office import Office
from workflows.ports import Clock, Mailer


@dataclass(frozen=True, slots=True)
class House:
    """An office with everything behind its ports."""

    settings: Settings
    office: Office
    storage: Storage
    clock: Clock

    @property
    def sheet(self) -> WorkbookSheet:
        """The shared sheet; SettingsError or SheetError where there is none."""
        backups = self.settings.folder / "backups"
        keep = self.settings.sheet.keep_backups
        return WorkbookSheet(workbook_of(self.settings), backups=backups, keep_backups=keep)


def open_office(folder: Path, *, founding: bool = False) -> House:
    """Open the office of that folder, its database brought to this version.

    Only `init` makes a database: elsewhere a lost one is said, never replaced in silence.
    """
    settings = load_settings(folder, environment())
    office = office_of(settings)
    engine = open_database(settings.storage.database_url.reveal(), create=founding)
    at_end(engine.dispose)
    upgrade(engine)
    storage = Storage(engine, office.agency, office.policy.fiscal_year_be)
    clock: Clock = SystemClock()
    if office.demonstration:
        clock = DemonstrationClock(lambda: demonstration_day(office, storage))
    return House(settings, office, storage, clock)


def office_of(settings: Settings) -> Office:
    """Return the office that the settings describe."""
    profile, calendar = profile_of(settings), calendar_of(settings)
    roles = settings.roles
    grants: dict[str, tuple[str, ...]] = {}
    named = (
        ("coordinator", roles.coordinators),
        ("director", roles.directors),
        ("viewer", roles.viewers),
    )
    for role, addresses in named:
        for address in addresses:
            grants[address.lower()] = (*grants.get(address.lower(), ()), role)
    first, last = settings.sheet.office_hours
    return Office(
        agency=settings.office.id,
        name=settings.office.name,
        profile=profile,
        policy=settings.policy,
        calendar=calendar,
        context=settings_record(settings, profile, calendar),
        grants=grants,
        demonstration=settings.office.demonstration,
        office_hours=(first.hour, last.hour),
    )


def office_under(office: Office, context: Mapping[str, Json]) -> Office:
    """Return the office under the settings that a past run recorded."""
    return office.under(*from_record(dict(context)))


def demonstration_day(office: Office, storage: Storage) -> date:
    """Return a demonstration office's day."""
    with storage.reading() as work:
        kept = work.stamps().get(st.CLOCK)
    return date.fromisoformat(kept) if kept else office.policy.plan_start


def set_demonstration_day(storage: Storage, day: date) -> None:
    """Move a demonstration office's day."""
    with storage.work() as work:
        work.stamp({st.CLOCK: day.isoformat()})
        work.commit()


def mail_of(house: House) -> tuple[DigestWriter, list[Mailer]]:
    """Return what writes an office's mails and what sends them, in the set order."""
    from notifications.mime import Mailbox  # noqa: PLC0415  # jinja2 only where mail is made
    from notifications.writer import MailWriter  # noqa: PLC0415

    mail = house.settings.mail
    writer = MailWriter(Mailbox(mail.from_address, mail.from_name), mail.reply_to)
    return writer, [_mailer(house.settings, name) for name in mail.backends]


def _mailer(settings: Settings, name: str) -> Mailer:
    if name == "folder":
        from notifications.mailers.folder import FolderMailer  # noqa: PLC0415

        return FolderMailer(settings.mail.folder)
    from notifications.mailers.smtp import Security, SmtpMailer  # noqa: PLC0415

    smtp = settings.mail.smtp
    return SmtpMailer(
        smtp.host,
        smtp.port,
        security=cast("Security", smtp.security),  # config allows these three only
        username=smtp.username,
        password=smtp.password.reveal(),
        timeout=smtp.timeout_seconds,
    )
