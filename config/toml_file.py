"""A TOML file as people save it, or one clear fault."""

import re
import tomllib
from pathlib import Path
from typing import Any

from config.errors import SettingsError
from engine.wording import Said, said

LARGEST = 1_000_000
"""Bytes; a settings file is a few thousand, so more is another file by mistake."""


def read_toml(path: Path) -> dict[str, Any]:
    """Return the tables of the file; raise SettingsError naming file, line and column.

    A byte order mark is taken, since Notepad writes one.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise _fault("settings.too_large", path)
        raw = path.read_bytes()
    except FileNotFoundError:
        raise _fault("settings.no_file", path) from None
    except IsADirectoryError:
        raise _fault("settings.is_folder", path) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _fault("settings.unreadable_file", path, reason=reason) from error
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        raise _fault("settings.not_utf8", path, line=str(line)) from error
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingsError([_place(path, text, str(error))]) from error


def _place(path: Path, text: str, reason: str) -> Said:
    place = re.search(r"\(at line (\d+), column (\d+)\)", reason)
    lines = text.splitlines() or [""]
    line, column = (int(place[1]), int(place[2])) if place else (len(lines), len(lines[-1]) + 1)
    typed = lines[min(line, len(lines)) - 1].split("=")[0].strip()  # the value may be a secret
    return said(
        "settings.broken_toml",
        file=path,
        line=str(line),
        column=str(column),
        typed=typed[:60],
        reason=re.sub(r" \(at .*\)$", "", reason),
    )


def _fault(code: str, path: Path, **about: object) -> SettingsError:
    return SettingsError([said(code, file=path, **about)])
