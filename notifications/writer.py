"""A digest as the frozen bytes of one mail."""

from dataclasses import dataclass
from datetime import datetime

from engine.digest import Digest
from engine.policy import Policy
from notifications.digest import render_digest
from notifications.mime import Envelope, Mailbox, build_message


@dataclass(frozen=True, slots=True)
class MailWriter:
    """Writes every digest of an office; reply_to is "" for none."""

    sender: Mailbox
    reply_to: str = ""

    def write(self, digest: Digest, policy: Policy, key: str, now: datetime) -> tuple[str, bytes]:
        """Return the subject and the whole message; MailError where an address is unfit."""
        rendered = render_digest(digest, policy)
        reply_to = Mailbox(self.reply_to) if self.reply_to else None
        to = Mailbox(digest.email, digest.name)
        mime = build_message(rendered, Envelope(self.sender, to, key, now, reply_to))
        return rendered.subject, mime
