"""What `check` found, for people and for machines."""

from collections.abc import Mapping
from typing import Any, Final

from config.catalogue import NEEDED, SETTINGS, Setting
from config.secret import HIDDEN
from config.settings import FILE, Settings
from config.toml_file import read_toml
from config.values import read_values
from engine.policy import Policy
from engine.wording import said, say
from tidtam.output import Speaker, print_json
from tidtam.speech import language
from workflows.check_setup import Line

_MARKS: Final = {"ok": ("✓", "green"), "warn": ("!", "yellow"), "fail": ("✗", "bold red")}


class Report:
    """The lines of one check, in order; quiet ones are for --json only."""

    def __init__(self, versions: Mapping[str, str]) -> None:
        """Start with nothing found."""
        self.lines: list[Line] = []
        self.settings: list[dict[str, str]] = []
        self.packages: dict[str, str] = {}
        self.versions = versions
        self.policy: Policy | None = None
        self._quiet: set[int] = set()

    @property
    def is_good(self) -> bool:
        """Whether no line failed."""
        return all(line.state != "fail" for line in self.lines)

    def add(self, *lines: Line, quiet: bool = False) -> None:
        """Add lines."""
        for line in lines:
            if quiet:
                self._quiet.add(len(self.lines))
            self.lines.append(line)

    def show(self, *, as_json: bool) -> None:
        """Print what was found."""
        if as_json:
            print_json(self._json())
            return
        speaker = Speaker(self.policy) if self.policy else None
        for number, line in enumerate(self.lines):
            if number not in self._quiet:
                mark, style = _MARKS[line.state]
                _print(speaker, f"{mark} {self._text(line)}", style)
        _print(speaker, "")
        for entry in self.settings:
            _print(speaker, f"  {entry['key']} = {entry['value']}  ({entry['source']})")
        home = set(self.packages.values())
        places = sorted({str(place.rpartition("/")[0] or place) for place in home})
        _print(speaker, f"  {', '.join(self.packages)}: {', '.join(places)}")
        _print(speaker, "  " + ", ".join(f"{name} {v}" for name, v in self.versions.items()))
        counts = {state: sum(x.state == state for x in self.lines) for state in _MARKS}
        _print(speaker, self._say("check.totals", **counts), "bold")

    def _text(self, line: Line) -> str:
        if self.policy is None:
            return say(line.text, language())
        return Speaker(self.policy).text(line.text)

    def _say(self, code: str, **about: int) -> str:
        return self._text(Line("", "ok", said(code, **about)))

    def _json(self) -> dict[str, Any]:
        return {
            "ok": self.is_good,
            "lines": [
                {"topic": line.topic, "state": line.state, "text": self._text(line)}
                for line in self.lines
            ],
            "settings": self.settings,
            "packages": self.packages,
            "versions": dict(self.versions),
        }


def stated_settings(settings: Settings, environ: Mapping[str, str]) -> list[dict[str, str]]:
    """Return every setting that was stated, where it was, and *** for what may hold a secret."""
    path = settings.folder / FILE
    table, found = read_toml(path), read_values(path, environ)
    listed = []
    for key, setting in SETTINGS.items():
        place = found.places[key]
        in_file = place == str(path)
        if in_file and not _is_in(table, key):
            continue
        if isinstance(found.values.get(key), Mapping) and not found.values[key]:
            continue  # an empty table states nothing
        listed.append(
            {
                "key": key,
                "value": _shown(setting, found.values.get(key), settings),
                "source": FILE if in_file else place,
            }
        )
    return listed


def _is_in(table: Mapping[str, Any], key: str) -> bool:
    here: Any = table
    for name in key.split("."):
        if not isinstance(here, dict) or name not in here:
            return False
        here = here[name]
    return True


def _shown(setting: Setting, value: Any, settings: Settings) -> str:
    if setting.key == "storage.database_url":
        return settings.storage.shown
    if setting.shy:
        return HIDDEN if value else ""
    if isinstance(value, tuple):
        return ", ".join(str(entry) for entry in value)
    if isinstance(value, bool):
        return str(value).lower()
    return "" if value is None or value is NEEDED else str(value)


def _print(speaker: Speaker | None, text: str, style: str = "") -> None:
    if speaker is None:
        print(text)
    else:
        speaker.line(text, style)
