"""Whether a mail relay answers: connect, EHLO, and the agreed encryption; nothing is sent."""

import smtplib
import ssl

from engine.mail_errors import MailError
from engine.wording import said

LONGEST_WAIT = 15.0
"""Seconds; a person waits at the screen."""


def probe_relay(host: str, port: int, security: str, timeout: float) -> str:
    """Return how the relay greets; MailError where it cannot be reached or not as agreed.

    No login: a wrong password tried again and again locks accounts.
    """
    wait = min(timeout, LONGEST_WAIT)
    context = ssl.create_default_context()
    try:
        if security == "tls":
            smtp: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=wait, context=context)
        else:
            smtp = smtplib.SMTP(host, port, timeout=wait)
        with smtp:
            smtp.ehlo_or_helo_if_needed()
            if security == "starttls":
                smtp.starttls(context=context)
                smtp.ehlo()
            return (
                (smtp.ehlo_resp or smtp.helo_resp or b"").decode("utf-8", "replace").split("\n")[0]
            )
    except (OSError, smtplib.SMTPException) as error:
        why = getattr(error, "strerror", None) or str(error) or type(error).__name__
        about = said("check.relay_silent", host=host, port=str(port), why=why)
        raise MailError(about, permanent=False) from None
