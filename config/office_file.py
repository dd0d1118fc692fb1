"""A new office's tidtam.toml: commented, complete, readable by its owner only."""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import date, time
from pathlib import Path
from typing import Any

from config import forms
from config.catalogue import NEEDED, SETTINGS, Setting
from config.errors import SettingsError
from config.forms import slug
from config.settings import FILE, PORTS
from engine.fiscal_year import FiscalYear
from engine.wording import Language, said, say


def write_settings(
    office_dir: Path, given: Mapping[str, Any], *, language: Language = "th"
) -> Path:
    """Write the folder's tidtam.toml with the given settings and return its path.

    given: key -> value as in the catalogue (office.name, office.kind, office.fiscal_year ...);
    office.id is filled in from the name, so that a later change of the name keeps the records.
    The folder is made where needed, both are readable by their owner only. Raises SettingsError
    for a wrong value, an existing file (never overwritten) or a disk that refuses.
    """
    path = office_dir / FILE
    chosen = {"office.id": slug(str(given.get("office.name", "")))} | dict(given)
    _check(path, chosen)
    text = settings_text(chosen, language)
    try:
        office_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        _make_private(office_dir)
        _write_new(path, text.encode())
    except FileExistsError:
        raise SettingsError([said("settings.exists", file=path)]) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SettingsError(
            [said("settings.unwritable_file", file=path, reason=reason)]
        ) from error
    return path


def settings_text(chosen: Mapping[str, Any], language: Language = "th") -> str:
    """Return the text of a tidtam.toml: chosen values as values, all others as comments."""
    lines = [_comment("settings.top", language), _comment("settings.top.secrets", language)]
    section = ""
    for setting in sorted(_in_file(), key=_order):
        home, _, name = setting.key.rpartition(".")
        if isinstance(setting.default, Mapping):
            lines += _table(setting, chosen.get(setting.key), language)
            section = ""
            continue
        if home != section:
            section = home
            lines += ["", f"[{home}] {_comment(f'settings.about.{home}', language)}"]
        lines += _line(setting, name, chosen, language)
    return "\n".join(lines) + "\n"


def toml_value(value: object) -> str:
    """Return the value as TOML writes it; raise TypeError for what a setting never holds."""
    match value:
        case bool():
            return "true" if value else "false"
        case int() | date():
            return str(value)
        case time():
            return f'"{value:%H:%M}"'
        case str():
            # JSON's escapes are TOML's, but for DEL, which JSON leaves bare
            return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
        case list() | tuple():
            return f"[{', '.join(toml_value(entry) for entry in value)}]"
        case Mapping():
            pairs = (f"{toml_value(key)} = {toml_value(entry)}" for key, entry in value.items())
            return f"{{ {', '.join(pairs)} }}"
    raise TypeError(type(value))


def _in_file() -> Iterator[Setting]:
    return (setting for setting in SETTINGS.values() if not setting.secret)


def _order(setting: Setting) -> tuple[int, str]:
    """Sections in the order of the catalogue, a section's own keys before its subsections."""
    keys = list(SETTINGS)
    home = setting.key.rpartition(".")[0] or setting.key
    top = setting.key.split(".")[0]
    first = next(n for n, key in enumerate(keys) if key.split(".")[0] == top)
    return first, home if home != top else ""


def _line(
    setting: Setting, name: str, chosen: Mapping[str, Any], language: Language
) -> Iterator[str]:
    yield _comment(f"settings.about.{setting.key}", language)
    if setting.key in chosen:
        yield f"{name} = {toml_value(chosen[setting.key])}"
    else:
        yield f"# {name} = {toml_value(_holds_anyway(setting, chosen))}"


def _holds_anyway(setting: Setting, chosen: Mapping[str, Any]) -> object:
    """Return what holds without the setting; two defaults follow from other settings."""
    if setting.key == "plan.start" and "office.fiscal_year" in chosen:
        return FiscalYear(forms.YEAR.read(chosen["office.fiscal_year"])).first
    if setting.key == "mail.smtp.port":
        return PORTS[chosen.get("mail.smtp.security", "starttls")]
    return "" if setting.default in (NEEDED, None) else setting.default


def _table(setting: Setting, value: Mapping[str, Any] | None, language: Language) -> Iterator[str]:
    yield ""
    yield f"[{setting.key}] {_comment(f'settings.about.{setting.key}', language)}"
    for key, entry in (value or {}).items():
        yield f"{toml_value(key)} = {toml_value(entry)}"


def _comment(code: str, language: Language) -> str:
    return f"# {say(said(code), language)}"


def _check(path: Path, chosen: Mapping[str, Any]) -> None:
    faults = []
    for key, value in chosen.items():
        setting = SETTINGS[key]
        try:
            setting.form.read(value)
        except (ValueError, TypeError):
            allowed = setting.form.allowed
            shown = toml_value(value) if isinstance(value, str | int) else str(value)
            faults.append(said("settings.wrong", file=path, key=key, value=shown, allowed=allowed))
    if faults:
        raise SettingsError(faults)


def _make_private(folder: Path) -> None:
    with suppress(NotImplementedError):
        folder.chmod(0o700)


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that is not there yet, whole or not at all, readable by its owner only."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    handle = os.open(path, flags, 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        path.unlink(missing_ok=True)
        raise
