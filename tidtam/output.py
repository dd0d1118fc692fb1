"""What commands print: one JSON value, or tables and sentences in the office's language."""

import json
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from engine.policy import Policy
from engine.wording import Said, said, say

if TYPE_CHECKING:
    from datetime import date

    from rich.console import Console

_MARKS = frozenset("ะัาำิีึืฺุู็่้๊๋์ํ๎\0")
STYLES = {
    "overdue": "bold red",
    "due_soon": "yellow",
    "open": "blue",
    "reported": "green",
    "reported_late": "magenta",
    "completed": "bold green",
    "error": "bold red",
    "warning": "yellow",
    "request": "bold blue",
}


def print_json(value: object) -> None:
    """Print one JSON value, Thai as Thai."""
    sys.stdout.write(json.dumps(value, ensure_ascii=False, indent=1) + "\n")


def shortened(text: str, most: int = 56) -> str:
    """Return a title as a table shows it; a Thai mark is never parted from its consonant."""
    if len(text) <= most:
        return text
    cut = text[:most]
    while text[len(cut)] in _MARKS:
        cut += text[len(cut)]
    return f"{cut.rstrip()}…"


class Speaker:
    """Prints to a person in an office's language and digits."""

    def __init__(self, policy: Policy) -> None:
        """Take the language and the digits."""
        self._policy = policy

    @cached_property
    def console(self) -> "Console":
        """The terminal; imported late because tables are not always wanted."""
        from rich.console import Console  # noqa: PLC0415

        return Console(highlight=False, soft_wrap=True)

    def text(self, sentence: Said) -> str:
        """Return a sentence as this office reads it."""
        return say(sentence, self._policy.language, thai_digits=self._policy.thai_digits)

    def say(self, code: str, **about: object) -> None:
        """Print one sentence."""
        self.console.print(self.text(said(code, **about)), markup=False)

    def line(self, text: str = "", style: str = "") -> None:
        """Print one line as it is."""
        self.console.print(text, style=style or None, markup=False)

    def state(self, word: str) -> str:
        """Return a status word as this office reads it."""
        return self.text(said(f"status.{word}"))

    def day(self, day: "date", style: str = "short") -> str:
        """Return a day in the office's language and digits."""
        from engine.date_format import format_date  # noqa: PLC0415

        p = self._policy
        chosen: Any = style
        return format_date(day, thai_digits=p.thai_digits, style=chosen, language=p.language)

    def number(self, number: int) -> str:
        """Return a number in the office's digits."""
        from engine.date_format import format_number  # noqa: PLC0415

        return format_number(number, thai_digits=self._policy.thai_digits)

    def table(self, headings: Sequence[str], rows: Iterable[Sequence[tuple[str, str]]]) -> None:
        """Print a table; each cell is (text, style)."""
        from rich.box import SIMPLE_HEAD  # noqa: PLC0415
        from rich.console import Console  # noqa: PLC0415
        from rich.table import Table  # noqa: PLC0415
        from rich.text import Text  # noqa: PLC0415

        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for heading in headings:
            table.add_column(self.text(said(heading)), overflow="fold")
        for row in rows:
            table.add_row(*(Text(text, style=style) for text, style in row))
        Console(highlight=False, width=self._width()).print(table)

    def _width(self) -> int:
        """Piped output is as wide as a desk's screen, so that nothing is folded away."""
        return self.console.width if self.console.is_terminal else 140
