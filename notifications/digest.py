"""A digest as a mail's subject, text and HTML."""

from dataclasses import dataclass
from typing import Final

from engine.digest import Digest
from engine.policy import Policy
from notifications.digest_view import MOST_LINES, build_view, subject_of
from notifications.render import render_html, render_text
from notifications.view import Voice

MOST_BYTES: Final = 71_000
"""Of text and HTML together: as base64 with its headers a message stays under 100,000."""
_FEWEST_LINES: Final = 3


@dataclass(frozen=True, slots=True)
class RenderedDigest:
    """What a mail is made of."""

    subject: str
    text: str
    html: str
    language: str


def digest_subject(digest: Digest, policy: Policy) -> str:
    """Return the subject alone, as the mail would have it."""
    return subject_of(digest, Voice.of(policy))


def render_digest(digest: Digest, policy: Policy) -> RenderedDigest:
    """Return the mail in the office's language and digits.

    What would grow too large says less: fewer lines a section, then the count and where to look.
    """
    voice = Voice.of(policy)
    lines = MOST_LINES
    while True:
        view = build_view(digest, voice, lines)
        text, html = render_text(view, voice), render_html(view, voice)
        size = len(text.encode()) + len(html.encode())
        if size <= MOST_BYTES or lines <= _FEWEST_LINES:
            return RenderedDigest(view.subject, text, html, view.language)
        longest = min(lines, max(len(section.rows) for section in view.sections))
        lines = max(_FEWEST_LINES, min(longest - 1, longest * MOST_BYTES // size))
