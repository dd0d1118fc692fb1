"""Views through the templates; compiled once, escaping always on for HTML."""

import re
from functools import cache
from typing import Final

from jinja2 import Environment, PackageLoader, StrictUndefined, Template, select_autoescape
from jinja2.ext import Extension
from markupsafe import Markup, escape

from notifications.look import BAR, GROUND, STYLE, TEXT, TRACK, style_sheet
from notifications.text_layout import WIDTH, hang, pad, pad_left
from notifications.view import View, Voice

_COMPOUNDS: Final = re.compile(
    "(เกินกำหนด|ครบกำหนด|ระยะผ่อนผัน|ส่วนราชการ|เปิดรับรายงาน|รายงานแล้ว|มากที่สุด)"
)


_CONSTANT: Final = re.compile(r"\{\{ ([sc])\.(\w+) \}\}")


class Constants(Extension):
    """Sets styles (s) and colours (c) into a template's source before it is compiled.

    They never change, and looking up and escaping hundreds of them took half of a mail's time.
    """

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """Return the source with every {{ s.name }} and {{ c.name }} filled in."""
        del name, filename
        styles = {**STYLE, "sheet": style_sheet()}
        colours = {**TEXT, "ground": GROUND, "track": TRACK}
        return _CONSTANT.sub(lambda m: (styles if m[1] == "s" else colours)[m[2]], source)


def render_html(view: View, voice: Voice) -> str:
    """Return the HTML page of a mail."""
    return _template("digest.html").render(
        v=view, in_sheet=view.in_sheet, digits=_digits(voice), nbsp="\u00a0"
    )


def render_text(view: View, voice: Voice) -> str:
    """Return the plain text of a mail."""
    return _template("digest.txt").render(v=view, digits=_digits(voice), rule="─" * WIDTH)


@cache
def _template(name: str) -> Template:
    return _environment().get_template(name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("notifications"),
        autoescape=select_autoescape(("html",), default_for_string=True, default=False),
        undefined=StrictUndefined,
        extensions=[Constants],
        trim_blocks=False,
        lstrip_blocks=False,
        keep_trailing_newline=True,
    )
    environment.filters.update(pad=pad, pad_left=pad_left, hang=hang, unbroken=_unbroken)
    environment.globals.update(tones=TEXT, fills=BAR)
    return environment


@cache
def _digits(voice: Voice) -> tuple[str, ...]:
    return tuple(voice.number(n) for n in range(10))


def _unbroken(text: str) -> Markup:
    """Keep compounds whole at a line's end: design/README rule 5."""
    whole = _COMPOUNDS.sub(r'<span style="white-space:nowrap">\1</span>', str(escape(text)))
    return Markup(whole)  # noqa: S704  # escaped just above
