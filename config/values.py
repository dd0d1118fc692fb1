"""The value of every setting: environment before file before default, faults collected."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final

from config.catalogue import NEEDED, SETTINGS, Setting
from config.toml_file import read_toml
from engine.wording import Said, said

_SECRET_WORD: Final = re.compile(r"passw|secret|token|api_?key|credential", re.IGNORECASE)
_IN_URL: Final = re.compile(r"://[^/@\s]*:[^/@\s]*@")
_SECTIONS: Final = frozenset(
    ".".join(parts[:n])
    for parts in (key.split(".") for key in SETTINGS)
    for n in range(1, len(parts))
)
_VARIABLES: Final = {setting.variable: setting for setting in SETTINGS.values()} | {
    f"{setting.variable}_FILE": setting for setting in SETTINGS.values() if setting.shy
}


@dataclass(slots=True)
class Values:
    """What was read: key -> value, key -> where it stands, and what was wrong.

    A wrong value is not among the values, so that no rule is applied to it.
    """

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    faults: list[Said] = field(default_factory=list)

    def take(self, setting: Setting, place: str, raw: object, *, typed: bool = True) -> None:
        """Keep the value as its form reads it; typed is false for an environment text."""
        self.places[setting.key] = place
        self.values.pop(setting.key, None)
        try:
            value = raw if typed else setting.form.parse(str(raw))
            self.values[setting.key] = setting.form.read(value)
        except (ValueError, TypeError):
            code = "settings.wrong_secret" if setting.shy else "settings.wrong"
            shown = raw if typed else str(raw)
            self.faults.append(
                said(
                    code,
                    file=place,
                    key=setting.key,
                    value=_shown(shown),
                    allowed=setting.form.allowed,
                )
            )


def _shown(value: object) -> str:
    """Return the value on one line, as TOML would write a text."""
    text = json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
    text = "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
    return text if len(text) <= 80 else f"{text[:80]}…"


def read_values(path: Path, environ: Mapping[str, str]) -> Values:
    """Return every setting's value; raise SettingsError only where the file is no TOML."""
    table = read_toml(path)
    found = Values()
    for setting in SETTINGS.values():
        found.places[setting.key] = str(path)
        if setting.default is not NEEDED:
            found.values[setting.key] = _default(setting)
    for key, raw in _leaves(table, ""):
        _from_file(found, path, key, raw)
    for name in sorted(environ):
        if name.startswith("TIDTAM_"):
            _from_environment(found, name, environ)
    _missing(found, path)
    return found


def _default(setting: Setting) -> Any:
    if setting.default is None or setting.default == "":
        return setting.default
    return setting.form.read(setting.default)


def _leaves(table: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, Any]]:
    """Give dotted key and value; a known section is walked into, anything else is a leaf."""
    for name, value in table.items():
        key = f"{prefix}{name}"
        if key in _SECTIONS and isinstance(value, dict):
            yield from _leaves(value, f"{key}.")
        else:
            yield key, value


def _from_file(found: Values, path: Path, key: str, raw: object) -> None:
    setting = SETTINGS.get(key)
    if setting and (setting.secret or (setting.shy and _IN_URL.search(str(raw)))):
        name = setting.variable
        found.faults.append(said("settings.secret_in_file", file=path, key=key, variable=name))
    elif setting:
        found.take(setting, str(path), raw)
    elif key in _SECTIONS:
        found.faults.append(said("settings.not_a_section", file=path, key=key))
    else:
        found.faults.append(_unknown(str(path), key, (*SETTINGS, *_SECTIONS)))


def _unknown(place: str, key: str, known: tuple[str, ...]) -> Said:
    if _SECRET_WORD.search(key):
        return said("settings.unknown_secret", file=place, key=key)
    name = key.rsplit(".", maxsplit=1)[-1]
    near = [k for k in known if k.split(".")[-1] == name] or get_close_matches(key, known, n=1)
    if near:
        return said("settings.unknown_near", file=place, key=key, near=near[0])
    return said("settings.unknown", file=place, key=key)


def _from_environment(found: Values, name: str, environ: Mapping[str, str]) -> None:
    setting = _VARIABLES.get(name)
    if setting is None:
        if "__" in name:  # others, such as TIDTAM_OFFICE, are no settings
            found.faults.append(_unknown("environment", name, tuple(_VARIABLES)))
    elif name == setting.variable:
        found.take(setting, name, environ[name], typed=False)
    elif setting.variable in environ:
        found.faults.append(said("settings.secret_twice", variable=setting.variable))
    else:
        _from_secret_file(found, setting, Path(environ[name]))


def _from_secret_file(found: Values, setting: Setting, path: Path) -> None:
    try:
        text = path.read_text("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "UTF-8"
        found.faults.append(
            said("settings.secret_file", variable=setting.variable, file=path, reason=reason)
        )
    else:
        found.take(setting, str(path), text, typed=False)


def _missing(found: Values, path: Path) -> None:
    found.faults += [
        said("settings.needed", file=path, key=key, allowed=setting.form.allowed)
        for key, setting in SETTINGS.items()
        if key not in found.values and not _faulty(found, key)
    ]


def _faulty(found: Values, key: str) -> bool:
    return any(("key", key) in fault.about for fault in found.faults)
