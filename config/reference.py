"""The reference of the settings, made of the catalogue: `python -m config.reference`."""

from typing import Final

from config.catalogue import NEEDED, SETTINGS, Setting
from config.office_file import toml_value
from engine.wording import Language, said, say

_HEAD: Final = """# Settings

Made by `python -m config.reference > docs/reference/settings.md`; a test holds it equal.

An office's settings stand in `tidtam.toml` in its folder (UTF-8, readable by its owner only).
Every one can also come from the environment, which goes before the file: a list as JSON or with
commas, a table as JSON, a switch as exactly `true` or `false`. Secrets come from the environment
only, or from a file that the variable with `_FILE` behind its name names. Unknown keys and
variables are refused with the nearest known one.

Holidays are added and removed in `holidays.toml` beside it (or the file of `working_days.file`):

    known_through = 2027-12-31 # cabinet days are in up to here; later due days are provisional
    [added]
    2027-05-11 = "วันหยุดพิเศษ"
    [removed]
    2027-05-13 = "มาปฏิบัติราชการ"
"""


def reference() -> str:
    """Return the reference as Markdown: a table for each section, English and Thai."""
    homes = dict.fromkeys(key.split(".")[0] for key in SETTINGS)
    return "\n".join([_HEAD, *(_section(home) for home in homes)])


def _section(home: str) -> str:
    rows = [_row(s) for s in SETTINGS.values() if s.key.split(".")[0] == home]
    head = [f"## {_title(home)}", "", "| key | about | allowed | default |", "|---|---|---|---|"]
    return "\n".join([*head, *rows, ""])


def _title(home: str) -> str:
    code = f"settings.about.{home}"
    return f"[{home}] {_say(code, 'en')} ({_say(code, 'th')})"


def _say(code: str, language: Language) -> str:
    return say(said(code), language)


def _row(setting: Setting) -> str:
    code = f"settings.about.{setting.key}"
    cells = (
        f"`{setting.key}`<br>`{setting.variable}`",
        f"{_say(code, 'en')}<br>{_say(code, 'th')}",
        say(setting.form.allowed, "en"),
        _default(setting),
    )
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def _default(setting: Setting) -> str:
    if setting.secret:
        return "environment only"
    if setting.default is NEEDED:
        return "must be given"
    if not setting.default and not isinstance(setting.default, bool | int):
        return "none"
    return f"`{toml_value(setting.default)}`"


if __name__ == "__main__":
    import sys

    sys.stdout.write(reference())
