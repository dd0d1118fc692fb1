"""Every setting there is: its key, its form, and what holds where nothing is said."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final

from config import forms
from config.forms import Form

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
NEEDED: Final = object()
"""Stands for: must be given."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: `key` is section.name as in tidtam.toml; default is a value as read.

    secret: never in the file, only in the environment.
    shy: its value may hold a secret: no message shows it, and VARIABLE_FILE may hold it.
    """

    key: str
    form: Form
    default: Any
    secret: bool = False
    shy: bool = False

    @property
    def variable(self) -> str:
        """The environment variable that goes before the file."""
        return variable(self.key)


def variable(key: str) -> str:
    """Return the environment variable of a key: TIDTAM_SECTION__NAME."""
    return "TIDTAM_" + key.upper().replace(".", "__")


def _settings() -> tuple[Setting, ...]:
    none: Mapping[str, Any] = MappingProxyType({})
    rows: list[tuple[str, Form, Any]] = [
        ("office.name", forms.TEXT, NEEDED),
        ("office.id", forms.SLUG, ""),
        ("office.kind", forms.KIND, NEEDED),
        ("office.fiscal_year", forms.YEAR, NEEDED),
        ("office.demonstration", forms.FLAG, False),
        ("office.language", forms.choice("th", "en"), "th"),
        ("office.digits", forms.choice("thai", "arabic"), "thai"),
        ("plan.start", forms.DAY, None),
        ("plan.rounds_until", forms.choice("completion", "year_end"), "completion"),
        (
            "plan.default_cadence",
            forms.choice("weekly", "monthly", "quarterly", "semiannual", "annual"),
            "semiannual",
        ),
        ("plan.due_soon_days", forms.whole(0, 60), 5),
        ("plan.closed_after_days", forms.whole(0, 730), 60),
        ("plan.shrink_percent", forms.whole(1, 100), 20),
        ("plan.same_as_before_limit", forms.whole(1, 50), 3),
        ("digest.weekdays", forms.choices(*WEEKDAYS), ("mon",)),
        ("digest.hour", forms.whole(0, 23), 8),
        ("digest.director_grace_days", forms.whole(0, 180), 7),
        ("working_days.rule", forms.choice("next", "none"), "next"),
        ("working_days.file", forms.PATH_OR_NONE, ""),
        ("sheet.backend", forms.choice("workbook"), "workbook"),
        ("sheet.workbook", forms.WORKBOOK, ""),
        ("sheet.keep_backups", forms.whole(1, 1000), 20),
        ("sheet.office_hours.start", forms.TIME, "08:30"),
        ("sheet.office_hours.end", forms.TIME, "16:30"),
        ("sheet.headings", forms.HEADINGS, none),
        ("storage.database_url", forms.DATABASE, "sqlite:///tidtam.db"),
        ("mail.backends", forms.choices("folder", "smtp"), ("folder",)),
        ("mail.from_address", forms.EMAIL, ""),
        ("mail.from_name", forms.LINE, ""),
        ("mail.reply_to", forms.EMAIL, ""),
        ("mail.folder", forms.PATH, "outbox"),
        ("mail.smtp.host", forms.HOST, ""),
        ("mail.smtp.port", forms.whole(1, 65535), None),
        ("mail.smtp.security", forms.choice("starttls", "tls", "none"), "starttls"),
        ("mail.smtp.username", forms.LINE, ""),
        ("mail.smtp.password", forms.PASSWORD, ""),
        ("mail.smtp.timeout_seconds", forms.whole(1, 300), 30),
        ("roles.coordinators", forms.EMAILS, ()),
        ("roles.directors", forms.EMAILS, ()),
        ("roles.viewers", forms.EMAILS, ()),
        ("parties.divisions", forms.TEXTS, ()),
        ("parties.sections", forms.TEXTS, ()),
        ("parties.committees", forms.TEXTS, ()),
        ("parties.executives", forms.TEXTS, ()),
        ("parties.outside", forms.TEXTS, ()),
        ("aliases", forms.WORDS_BY_NAME, none),
    ]
    secret, shy = {"mail.smtp.password"}, {"mail.smtp.password", "storage.database_url"}
    return tuple(
        Setting(key, form, default, secret=key in secret, shy=key in shy)
        for key, form, default in rows
    )


SETTINGS: Final[Mapping[str, Setting]] = MappingProxyType({s.key: s for s in _settings()})
