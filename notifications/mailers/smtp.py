"""Mail through an SMTP relay: time-outs always, and every failure named for what it means.

The one question is whether the body may have gone out (RFC 1047): until the relay has
agreed to take the body nothing has; after that, silence is not an answer.
"""

import re
import smtplib
import socket
import ssl
from base64 import b64encode
from dataclasses import dataclass, field
from email import policy
from email.parser import BytesHeaderParser
from email.utils import parseaddr
from typing import Final, Literal, Never

from engine.mail_errors import MailError
from engine.outbox import Message
from engine.wording import Said, said
from notifications.mime import checked_address
from notifications.text_layout import shorten

Security = Literal["none", "starttls", "tls"]
_DOT_FIRST: Final = re.compile(rb"(?m)^\.")


@dataclass(frozen=True, slots=True)
class SmtpMailer:
    """One relay; a connection a message. timeout: seconds of silence that are borne."""

    host: str
    port: int
    security: Security = "starttls"
    username: str = ""
    password: str = field(default="", repr=False)
    timeout: float = 30.0
    context: ssl.SSLContext | None = field(default=None, repr=False)
    name: str = "smtp"
    delivers: bool = True

    def send(self, message: Message) -> str:
        """Send one message and return what the relay answered; MailError otherwise."""
        if not message.mime:
            raise MailError(Said("mailing.empty"), permanent=True)
        to = checked_address(message.to, "to")
        sender = checked_address(_sender(message.mime), "sender")
        smtp = self._connect()
        try:
            self._before_body(smtp, sender, to)
            receipt = self._body(smtp, message.mime)
        finally:
            _leave(smtp)
        return receipt

    def _connect(self) -> smtplib.SMTP:
        """A connection that is greeted, encrypted and logged in as the settings say."""
        try:
            smtp = self._open()
        except ssl.SSLError as error:
            self._fail("tls_failed", _why(error))
        except (OSError, smtplib.SMTPException) as error:
            self._fail("no_connection", _why(error), port=str(self.port))
        try:
            smtp.ehlo_or_helo_if_needed()
            if self.security == "starttls":
                self._encrypt(smtp)
            if self.username:
                smtp.login(self.username, self.password)
        except MailError:
            smtp.close()
            raise
        except (smtplib.SMTPAuthenticationError, smtplib.SMTPNotSupportedError) as error:
            smtp.close()
            self._fail("login_failed", _why(error))
        except ssl.SSLError as error:
            smtp.close()
            self._fail("tls_failed", _why(error))
        except (OSError, smtplib.SMTPException) as error:
            smtp.close()
            self._fail("broke_off", _why(error))
        return smtp

    def _open(self) -> smtplib.SMTP:
        own = _own_name()
        if self.security == "tls":
            return smtplib.SMTP_SSL(
                self.host, self.port, own, timeout=self.timeout, context=self._context()
            )
        return smtplib.SMTP(self.host, self.port, own, timeout=self.timeout)

    def _encrypt(self, smtp: smtplib.SMTP) -> None:
        if not smtp.has_extn("starttls"):
            self._fail("no_starttls", "")
        smtp.starttls(context=self._context())
        smtp.ehlo()

    def _before_body(self, smtp: smtplib.SMTP, sender: str, to: str) -> None:
        try:
            for command in (f"MAIL FROM:<{sender}>", f"RCPT TO:<{to}>"):
                code, reply = smtp.docmd(command)
                self._expect(code, reply, 250, 251)
            code, reply = smtp.docmd("DATA")
            self._expect(code, reply, 354)
        except (OSError, smtplib.SMTPException) as error:
            self._fail("broke_off", _why(error))

    def _body(self, smtp: smtplib.SMTP, mime: bytes) -> str:
        body = _DOT_FIRST.sub(b"..", mime)
        try:
            smtp.send(body + (b"" if body.endswith(b"\r\n") else b"\r\n") + b".\r\n")
            code, reply = smtp.getreply()
        except (OSError, smtplib.SMTPException) as error:
            about = said("mailing.unknown", host=self.host, why=self._scrubbed(_why(error)))
            raise MailError(about, permanent=False, ambiguous=True) from None
        self._expect(code, reply, 250)
        return self._scrubbed(f"{code} {_decoded(reply)}")

    def _expect(self, code: int, reply: bytes, *wanted: int) -> None:
        if code not in wanted:
            permanent = 500 <= code < 600
            self._fail("refused", f"{code} {_decoded(reply)}", permanent=permanent)

    def _fail(self, what: str, why: str, *, permanent: bool = False, port: str = "") -> Never:
        """Settings and the network can be mended, so only a relay's 5xx is permanent."""
        shown = self._scrubbed(why)
        about = said(f"mailing.{what}", host=self.host, port=port, why=shown)
        raise MailError(about, permanent=permanent) from None

    def _scrubbed(self, text: str) -> str:
        """No secret stands in what is kept, even where a relay repeats what it was told."""
        if not self.password:
            return shorten(text, 200)
        plain = f"\0{self.username}\0{self.password}"
        for secret in (
            self.password,
            b64encode(self.password.encode()).decode(),
            b64encode(plain.encode()).decode(),
        ):
            text = text.replace(secret, "…")
        return shorten(text, 200)

    def _context(self) -> ssl.SSLContext:
        return self.context or ssl.create_default_context()


def _leave(smtp: smtplib.SMTP) -> None:
    """Say good-bye if anybody listens; what has been settled stays so."""
    try:
        smtp.docmd("QUIT")
    except (OSError, smtplib.SMTPException):
        pass
    finally:
        smtp.close()


def _sender(mime: bytes) -> str:
    headers = BytesHeaderParser(policy=policy.compat32).parsebytes(mime)
    return parseaddr(str(headers.get("From", "")))[1]


def _own_name() -> str:
    """Without asking the network; a Thai machine name cannot be said to a relay."""
    name = socket.gethostname()
    return name if re.fullmatch(r"[A-Za-z0-9.-]+", name) else "localhost.localdomain"


def _why(error: Exception) -> str:
    if isinstance(error, smtplib.SMTPResponseException):
        return f"{error.smtp_code} {_decoded(error.smtp_error)}"
    if isinstance(error, TimeoutError):
        return "timed out"
    return str(error) or type(error).__name__


def _decoded(reply: bytes | str) -> str:
    return reply.decode("utf-8", "replace") if isinstance(reply, bytes) else reply
