"""One suite for every way of sending: what each must do, with the real thing behind it."""

import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from email import message_from_bytes, policy
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Session
from aiosmtpd.smtp import Envelope as Received

from engine.mail_errors import MailError
from engine.outbox import Message
from notifications.digest import RenderedDigest
from notifications.mailers.folder import FolderMailer
from notifications.mailers.smtp import SmtpMailer
from notifications.mime import Envelope, Mailbox, build_message
from workflows.ports import Mailer

MIME = build_message(
    RenderedDigest("เรื่อง", ".จุดนำหน้า\n..\n", "<p>หน้า</p>", "th"),
    Envelope(
        Mailbox("tidtam@khet.example", "ระบบ"),
        Mailbox("head@khet.example", "หัวหน้า"),
        "digest:khet:head@khet.example:2023-04-24",
        datetime(2023, 4, 24, 1, tzinfo=UTC),
    ),
)
MESSAGE = Message(
    "digest:khet:head@khet.example:2023-04-24", "digest", "head@khet.example",
    "P1", "เรื่อง", date(2023, 4, 24), MIME,
)  # fmt: skip


@dataclass
class Kept:
    """A mailer, and what arrived where it sends to."""

    mailer: Mailer
    arrived: Callable[[], list[bytes]]


def raw(envelope: Received) -> bytes:
    """Return what arrived, as it came over the wire."""
    assert isinstance(envelope.content, bytes)
    return envelope.content


class Sink:
    def __init__(self) -> None:
        self.got: list[bytes] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Received) -> str:  # noqa: N802
        self.got.append(raw(envelope))
        return "250 2.0.0 kept as 4711"


@contextmanager
def relay(handler: Sink, **settings: Any) -> Iterator[int]:
    """Run a real SMTP server on this machine and yield its port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    controller = Controller(handler, hostname="127.0.0.1", port=port, **settings)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


@pytest.fixture(params=["folder", "smtp"])
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Kept]:
    if request.param == "folder":
        folder = tmp_path / "outbox"
        yield Kept(
            FolderMailer(folder), lambda: [p.read_bytes() for p in sorted(folder.glob("*.eml"))]
        )
        return
    sink = Sink()
    with relay(sink) as port:
        yield Kept(SmtpMailer("127.0.0.1", port, "none", timeout=5), lambda: sink.got)


def test_a_message_arrives_byte_for_byte(kept: Kept) -> None:
    kept.mailer.send(MESSAGE)

    assert kept.arrived() == [MIME]


def test_a_line_that_begins_with_a_dot_arrives_as_it_was(kept: Kept) -> None:
    mime = b"From: tidtam@khet.example\r\nTo: head@khet.example\r\n\r\n.\r\n..a\r\n.b\r\n"

    kept.mailer.send(replace(MESSAGE, mime=mime))

    assert kept.arrived() == [mime]


def test_it_tells_its_name_whether_it_delivers_and_a_receipt(kept: Kept) -> None:
    receipt = kept.mailer.send(MESSAGE)

    assert kept.mailer.name in {"folder", "smtp"}
    assert kept.mailer.delivers is (kept.mailer.name == "smtp")
    assert receipt and "\n" not in receipt


def test_a_purged_message_is_refused_for_good(kept: Kept) -> None:
    with pytest.raises(MailError) as refused:
        kept.mailer.send(replace(MESSAGE, mime=b""))

    assert refused.value.permanent and not refused.value.ambiguous
    assert kept.arrived() == []


def test_several_messages_are_kept_apart(kept: Kept) -> None:
    for person in ("หนึ่ง", "สอง", "a/../b"):
        kept.mailer.send(replace(MESSAGE, key=f"digest:khet:{person}:2023-04-24"))

    assert len(kept.arrived()) == 3


def test_the_same_message_again_in_a_folder_is_the_same_file(tmp_path: Path) -> None:
    mailer = FolderMailer(tmp_path)
    first = mailer.send(MESSAGE)

    assert mailer.send(MESSAGE) == first
    assert sorted(p.suffix for p in tmp_path.iterdir()) == [".eml", ".html"]
    assert first.startswith("2023-04-24-digest_khet_head@khet.example_2023-04-24-")


def test_a_folder_shows_the_page_and_the_mail_opens(tmp_path: Path) -> None:
    name = FolderMailer(tmp_path).send(MESSAGE)

    assert (tmp_path / name).with_suffix(".html").read_text(encoding="utf-8") == "<p>หน้า</p>"
    opened = message_from_bytes((tmp_path / name).read_bytes(), policy=policy.default)
    assert opened["Subject"] == "เรื่อง"


def test_a_key_never_leads_out_of_the_folder(tmp_path: Path) -> None:
    folder = tmp_path / "outbox"
    FolderMailer(folder).send(replace(MESSAGE, key="../../etc/x" + "y" * 300))

    assert [p.name for p in tmp_path.iterdir()] == ["outbox"]
    assert len(list(folder.iterdir())) == 2


def test_a_folder_that_cannot_be_written_is_said_and_tried_again(tmp_path: Path) -> None:
    blocked = tmp_path / "outbox"
    blocked.write_text("a file stands where the folder should be")

    with pytest.raises(MailError) as failed:
        FolderMailer(blocked).send(MESSAGE)

    assert not failed.value.permanent and not failed.value.ambiguous
    assert failed.value.said.code == "mailing.folder_failed"


def test_a_name_that_is_taken_leaves_no_half_file_behind(tmp_path: Path) -> None:
    mailer = FolderMailer(tmp_path)
    name = mailer.send(MESSAGE)
    (tmp_path / name).unlink()
    (tmp_path / name).mkdir()

    with pytest.raises(MailError):
        mailer.send(MESSAGE)

    assert [p for p in tmp_path.iterdir() if p.suffix == ".part"] == []
