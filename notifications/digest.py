"""A digest as a mail's subject, text and HTML."""

from dataclasses import dataclass
from typing import Final

from engine.digest import Digest
from engine.policy import Policy
from notifications.digest_view import build_view, subject_of
from notifications.fitting import shorter, tighter
from notifications.render import render_html, render_text
from notifications.view import View, Voice

MOST_BYTES: Final = 71_000
"""Of text and HTML together: as base64 with its headers a message stays under 100,000."""


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

    What would grow too large says each thing in less room; only then fewer lines are said,
    of the longest section first.
    """
    voice = Voice.of(policy)
    view = build_view(digest, voice)
    rendered, over = _rendered(view, voice)
    if over > 0:
        view = tighter(view)
        rendered, over = _rendered(view, voice)
    while over > 0 and (less := shorter(view, over, voice)) != view:
        view = less
        rendered, over = _rendered(view, voice)
    return rendered


def _rendered(view: View, voice: Voice) -> tuple[RenderedDigest, int]:
    """The mail, and by how many bytes it is too large."""
    text, html = render_text(view, voice), render_html(view, voice)
    over = len(text.encode()) + len(html.encode()) - MOST_BYTES
    return RenderedDigest(view.subject, text, html, view.language), over
