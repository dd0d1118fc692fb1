"""Every way a relay can fail, on a real socket: refused, broken off, silent, unencrypted."""

import asyncio
import ssl
import subprocess
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session

from engine.mail_errors import MailError
from engine.wording import say
from notifications.mailers.smtp import SmtpMailer
from tests.contracts.test_mailers import MESSAGE, Sink, raw, relay

SECRET = "s3cret-word"  # noqa: S105  # of a server that lives for a moment


class Faulty(Sink):
    """Answers as told at one step; the rest goes well."""

    def __init__(self, step: str = "", answer: str = "", *, hang: float = 0.0) -> None:
        super().__init__()
        self.step, self.answer, self.hang = step, answer, hang

    async def handle_MAIL(self, *arguments: Any) -> str:  # noqa: N802
        return await self._step("MAIL", arguments, "250 ok")

    async def handle_RCPT(self, *arguments: Any) -> str:  # noqa: N802
        envelope: Envelope = arguments[2]
        reply = await self._step("RCPT", arguments, "250 ok")
        if reply.startswith("250"):
            envelope.rcpt_tos.append(arguments[3])
        return reply

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        self.got.append(raw(envelope))
        return await self._step("BODY", (server,), "250 kept")

    async def _step(self, step: str, arguments: tuple[Any, ...], good: str) -> str:
        if step != self.step:
            if step == "MAIL":
                arguments[2].mail_from = arguments[3]
            return good
        if self.hang:
            await asyncio.sleep(self.hang)
        if self.answer == "drop":
            arguments[0].transport.abort()
            return "250 never seen"
        return self.answer or good


def failure(mailer: SmtpMailer) -> MailError:
    with pytest.raises(MailError) as failed:
        mailer.send(MESSAGE)
    return failed.value


@pytest.mark.parametrize(
    ("step", "answer", "permanent"),
    [
        ("MAIL", "451 4.3.0 try later", False),
        ("MAIL", "550 5.7.1 not from you", True),
        ("RCPT", "450 4.2.1 mailbox busy", False),
        ("RCPT", "550 5.1.1 no such user", True),
        ("BODY", "452 4.3.1 disk full", False),
        ("BODY", "554 5.7.1 refused as spam", True),
    ],
)
def test_a_refusal_is_clear_and_4xx_is_tried_again(
    step: str, answer: str, permanent: bool
) -> None:
    with relay(Faulty(step, answer)) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=5))

    assert failed.permanent is permanent
    assert not failed.ambiguous
    assert answer in say(failed.said)


@pytest.mark.parametrize("step", ["MAIL", "RCPT"])
def test_a_connection_that_breaks_before_the_body_is_tried_again(step: str) -> None:
    with relay(Faulty(step, "drop")) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=5))

    assert not failed.permanent and not failed.ambiguous


def test_silence_before_the_body_is_tried_again() -> None:
    with relay(Faulty("RCPT", hang=1.5)) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=0.3))

    assert not failed.permanent and not failed.ambiguous
    assert "timed out" in say(failed.said)


@pytest.mark.parametrize(
    ("fault", "why"),
    [({"answer": "drop"}, ""), ({"hang": 1.5}, "timed out")],
    ids=["broken off", "silent"],
)
def test_after_the_body_nobody_knows_though_it_may_have_arrived(
    fault: dict[str, Any], why: str
) -> None:
    handler = Faulty("BODY", **fault)
    with relay(handler) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=0.4))

    assert failed.ambiguous and not failed.permanent
    assert len(handler.got) == 1
    assert why in say(failed.said)


def test_nobody_listening_is_tried_again() -> None:
    with relay(Sink()) as port:
        pass
    failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=1))

    assert not failed.permanent and not failed.ambiguous
    assert str(port) in say(failed.said)


def test_a_relay_without_starttls_gets_neither_mail_nor_password() -> None:
    handler = Sink()
    with relay(handler) as port:
        mailer = SmtpMailer("127.0.0.1", port, "starttls", "u", SECRET, timeout=5)
        failed = failure(mailer)

    assert failed.said.code == "mailing.no_starttls"
    assert not failed.permanent
    assert handler.got == []


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, cert = folder / "key.pem", folder / "cert.pem"
    try:
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2",
             "-keyout", str(key), "-out", str(cert), "-subj", "/CN=localhost",
             "-addext", "subjectAltName=IP:127.0.0.1"],
            check=True, capture_output=True,
        )  # fmt: skip
    except FileNotFoundError:
        pytest.skip("openssl makes the certificate of these tests, and is not installed")
    return key, cert


def server_side(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate[1], certificate[0])
    return context


def trusting(certificate: tuple[Path, Path]) -> ssl.SSLContext:
    return ssl.create_default_context(cafile=str(certificate[1]))


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_an_encrypted_relay_with_a_good_certificate_takes_the_mail(
    security: Any, certificate: tuple[Path, Path]
) -> None:
    handler = Sink()
    how = {"ssl_context" if security == "tls" else "tls_context": server_side(certificate)}
    if security == "starttls":
        how["require_starttls"] = True  # type: ignore[assignment]
    with relay(handler, **how) as port:
        mailer = SmtpMailer("127.0.0.1", port, security, timeout=5, context=trusting(certificate))
        assert mailer.send(MESSAGE).startswith("250")

    assert len(handler.got) == 1


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_a_certificate_that_nobody_vouches_for_stops_the_mail(
    security: Any, certificate: tuple[Path, Path]
) -> None:
    handler = Sink()
    how = {"ssl_context" if security == "tls" else "tls_context": server_side(certificate)}
    with relay(handler, **how) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, security, "u", SECRET, timeout=5))

    assert failed.said.code == "mailing.tls_failed"
    assert not failed.permanent and handler.got == []


def test_a_relay_that_asks_for_encryption_says_so_clearly(
    certificate: tuple[Path, Path],
) -> None:
    with relay(Sink(), tls_context=server_side(certificate), require_starttls=True) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", timeout=5))

    assert failed.permanent and "530" in say(failed.said)


def logged_in(
    server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: Any
) -> AuthResult:
    good = isinstance(data, LoginPassword) and data.password == SECRET.encode()
    return AuthResult(success=good, handled=False)


@pytest.mark.parametrize(("password", "taken"), [(SECRET, True), ("wrong-" + SECRET, False)])
def test_a_password_is_used_and_never_told(
    password: str,
    taken: bool,
    certificate: tuple[Path, Path],
) -> None:
    handler = Sink()
    tls = server_side(certificate)
    with relay(handler, authenticator=logged_in, auth_required=True, tls_context=tls) as port:
        mailer = SmtpMailer(
            "127.0.0.1", port, "starttls", "office", password, 5, trusting(certificate)
        )
        assert password not in repr(mailer)
        if taken:
            mailer.send(MESSAGE)
            assert len(handler.got) == 1
            return
        failed = failure(mailer)

    assert failed.said.code == "mailing.login_failed"
    assert not failed.permanent
    assert password not in say(failed.said)
    assert password not in repr(failed) + repr(failed.__cause__)


def test_a_relay_that_repeats_the_password_is_not_quoted() -> None:
    with relay(Faulty("RCPT", f"550 you said {SECRET}")) as port:
        mailer = SmtpMailer("127.0.0.1", port, "none", "", SECRET, timeout=5)
        failed = failure(mailer)

    assert SECRET not in say(failed.said)


def test_a_relay_that_knows_no_login_is_said() -> None:
    with relay(Sink()) as port:
        failed = failure(SmtpMailer("127.0.0.1", port, "none", "office", SECRET, timeout=5))

    assert failed.said.code == "mailing.login_failed"
