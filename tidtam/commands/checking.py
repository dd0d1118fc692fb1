"""What `check` looks up and prints; it judges in workflows.check_setup."""

import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from config.environment import environment
from config.errors import SettingsError
from config.settings import Settings, load_settings, workbook_of
from engine.mail_errors import MailError
from engine.register import Register
from engine.sheet_errors import SheetError
from engine.storage_errors import StorageError
from engine.wording import said
from storage.database import Storage
from storage.engines import open_database
from storage.health import examine
from sync.backends.locks import find_lock
from sync.backends.workbook import WorkbookSheet
from tidtam.bootstrap import demonstration_day, office_of
from tidtam.clock import DemonstrationClock, SystemClock
from tidtam.commands.check_report import Report, stated_settings
from tidtam.commands.drives import network_type
from workflows import check_setup as cs
from workflows.office import Office

OURS: Final = (
    "config", "engine", "notifications", "reports", "storage", "sync", "tidtam", "workflows",
)  # fmt: skip
_PACKAGES: Final = (
    "tidtam", "sqlalchemy", "alembic", "python-calamine", "openpyxl", "lxml", "jinja2", "typer",
    "rich", "holidays", "pandas",
)  # fmt: skip


def run_checks(folder: Path, *, connect: bool, as_json: bool) -> bool:
    """Check the office of that folder, print every line, and tell whether none failed."""
    report = Report(versions())
    _check_program(report)
    with _told(report, "settings"):
        settings = load_settings(folder, environment())
        report.settings = stated_settings(settings, environment())
        report.add(
            cs.line("settings", "ok", "settings", file=str(settings.folder / "tidtam.toml"))
        )
        office = office_of(settings)
        about = {"kind": office.profile.kind, "n": len(office.profile.divisions)}
        report.add(cs.line("kind", "ok", "kind", **about))
        report.policy = office.policy
        _check_office(report, settings, office, connect=connect)
    report.show(as_json=as_json)
    return report.is_good


def versions() -> dict[str, str]:
    """Return what is installed, by name."""
    found = {"python": sys.version.split()[0], "sqlite": sqlite3.sqlite_version}
    for name in _PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "–"
    return found


def _check_program(report: Report) -> None:
    home = Path(__file__).resolve().parents[2]
    loaded = [(name, _origin(name)) for name in OURS]
    report.packages = {name: str(place or "–") for name, place in loaded}
    for judged in cs.package_lines(home, loaded):
        report.add(judged, quiet=judged.state == "ok")


def _origin(name: str) -> Path | None:
    spec = find_spec(name)
    return Path(spec.origin).resolve().parent if spec and spec.origin else None


def _check_office(report: Report, settings: Settings, office: Office, *, connect: bool) -> None:
    folder = settings.folder
    kind = network_type(folder)
    report.add(cs.drive_line("folder", folder, kind))
    mode = None if sys.platform == "win32" else folder.stat().st_mode & 0o777
    free_mb = shutil.disk_usage(folder).free // 1_000_000
    report.add(*cs.folder_lines(folder, mode, free_mb))
    kept: dict[str, str] = {}
    if kind is None:
        kept = _check_database(report, settings, office)
    _check_workbook(report, settings, office, kept)
    report.add(cs.calendar_line(office))
    _check_mail(report, settings, office, connect=connect)


def _check_database(report: Report, settings: Settings, office: Office) -> dict[str, str]:
    """Look the database over without bringing it up to date; return the office's stamps."""
    url = settings.storage.database_url.reveal()
    place = settings.storage.shown
    file = Path(url.removeprefix("sqlite:///")) if url.startswith("sqlite:///") else None
    if file and file.parent != settings.folder and (kind := network_type(file.parent)):
        report.add(cs.drive_line("database", file.parent, kind))
        return {}
    with _told(report, "database"):
        engine = open_database(url, create=False)
        try:
            health = examine(engine)
            for fault in health.faults:
                report.add(cs.line("database", "fail", "db_damaged", place=place, fault=fault))
            if health.dialect == "sqlite" and health.journal != "wal":
                about = {"place": place, "journal": health.journal}
                report.add(cs.line("database", "fail", "db_no_wal", **about))
            if not health.is_current:
                report.add(cs.line("database", "warn", "db_old", place=place))
                return {}
            about = {"place": place, "server": health.server, "version": health.version}
            report.add(cs.line("database", "ok", f"db_{health.dialect}", **about))
            storage = Storage(engine, office.agency, office.policy.fiscal_year_be)
            return _check_register(report, office, storage)
        finally:
            engine.dispose()
    return {}


def _check_register(report: Report, office: Office, storage: Storage) -> dict[str, str]:
    with storage.reading() as work:
        kept, register = dict(work.stamps()), work.register()
    clock = SystemClock()
    day = demonstration_day(office, storage) if office.demonstration else None
    now = DemonstrationClock(lambda: day).now() if day else clock.now()
    report.add(cs.clock_line(now, kept, demonstration=office.demonstration))
    report.add(*cs.waiting_lines(kept, register))
    report.add(*_people(office, register, now))
    return kept


def _people(office: Office, register: Register, now: Any) -> list[cs.Line]:
    return cs.people_lines(office, register, now.date())


def _check_workbook(
    report: Report, settings: Settings, office: Office, kept: dict[str, str]
) -> None:
    with _told(report, "workbook"):
        path = workbook_of(settings)
        sheet = WorkbookSheet(path, backups=settings.folder / "backups")
        snapshot = sheet.read()
        report.add(cs.line("workbook", "ok", "workbook", file=str(path)))
        report.add(*cs.tab_lines(office, snapshot, kept))
        lock = find_lock(path)
        if lock is not None:
            about = {
                "holder": lock.holder or "–",
                "day": lock.since.date(),
                "file": lock.path.name,
            }
            report.add(cs.line("workbook", "warn", "workbook_open", **about))


def _check_mail(report: Report, settings: Settings, office: Office, *, connect: bool) -> None:
    mail = settings.mail
    smtp = mail.smtp
    about = {
        "folder": str(mail.folder),
        "host": smtp.host,
        "port": str(smtp.port),
        "security": smtp.security,
    }
    report.add(*cs.mail_lines(mail.backends, about, demo=office.demonstration))
    if not connect or "smtp" not in mail.backends:
        return
    from notifications.mailers.smtp_probe import probe_relay  # noqa: PLC0415

    with _told(report, "mail"):
        greeting = probe_relay(smtp.host, smtp.port, smtp.security, smtp.timeout_seconds)
        about = {"host": smtp.host, "port": str(smtp.port), "greeting": greeting}
        report.add(cs.line("mail", "ok", "relay_answers", **about))


@contextmanager
def _told(report: Report, topic: str) -> Iterator[None]:
    """Turn what stops one check into its line; the others go on."""
    try:
        yield
    except SettingsError as error:
        report.add(*(cs.Line(topic, "fail", fault) for fault in error.faults))
    except (SheetError, StorageError, MailError) as error:
        report.add(cs.Line(topic, "fail", error.said))
    except OSError as error:
        reason = error.strerror or type(error).__name__
        sentence = said("cli.system", reason=reason, file=error.filename or "")
        report.add(cs.Line(topic, "fail", sentence))
