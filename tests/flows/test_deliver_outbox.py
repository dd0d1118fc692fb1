"""The outbox on its way: a real relay, real databases; neither lost nor doubled."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from engine.outbox import Delivery, Message
from notifications.mailers.folder import FolderMailer
from notifications.mailers.smtp import SmtpMailer
from storage.database import Storage
from tests.contracts.test_mailer_smtp_failures import Faulty
from tests.contracts.test_mailers import MESSAGE, Sink, relay
from tests.databases import empty_url, engine, sqlite_model, storage, url
from workflows.deliver_outbox import LEASE, MOST_ATTEMPTS, deliver_outbox

__all__ = ["empty_url", "engine", "sqlite_model", "storage", "url"]
NOW = datetime(2023, 4, 24, 8, 0, tzinfo=ZoneInfo("Asia/Bangkok"))


@dataclass
class Watch:
    """A clock that a test moves."""

    time: datetime = NOW

    def now(self) -> datetime:
        return self.time


def message(number: int) -> Message:
    return Message(
        key=f"digest:pathumwan:head{number}@example.go.th:2023-04-24",
        kind="digest",
        to=f"head{number}@example.go.th",
        person=f"N{number:03d}",
        subject=MESSAGE.subject,
        day=date(2023, 4, 24),
        mime=MESSAGE.mime,
        queued_at=NOW,
    )


def queue(storage: Storage, *messages: Message) -> int:
    with storage.work() as work:
        added = work.queue(messages)
        work.commit()
    return added


def states(storage: Storage) -> list[Delivery]:
    with storage.reading() as work:
        return [m.state for m in work.messages()]


def smtp(port: int, timeout: float = 5.0) -> SmtpMailer:
    return SmtpMailer("127.0.0.1", port, security="none", timeout=timeout)


def test_every_message_is_sent_once_however_often_delivery_runs(storage: Storage) -> None:
    assert queue(storage, *(message(n) for n in range(1, 6))) == 5
    assert queue(storage, *(message(n) for n in range(1, 6))) == 0
    sink = Sink()
    with relay(sink) as port:
        for _ in range(3):
            deliver_outbox([smtp(port)], storage.work, Watch())
    assert len(sink.got) == 5
    assert states(storage) == [Delivery.SENT] * 5


def test_a_mail_whose_arrival_nobody_knows_is_never_resent(storage: Storage) -> None:
    queue(storage, message(1), message(2))
    sink = Faulty("BODY", "drop")
    with relay(sink) as port:
        done = deliver_outbox([smtp(port)], storage.work, Watch())
        deliver_outbox([smtp(port)], storage.work, Watch(NOW + timedelta(days=1)))
    assert done.unknown == 2
    assert len(sink.got) == 2
    assert states(storage) == [Delivery.UNKNOWN] * 2


def test_a_claim_left_by_a_process_that_died_becomes_unknown_after_the_lease(
    storage: Storage,
) -> None:
    queue(storage, message(1))
    with storage.work() as work:
        assert len(work.claim(NOW, 1)) == 1
        work.commit()
    sink = Sink()
    with relay(sink) as port:
        deliver_outbox([smtp(port)], storage.work, Watch(NOW + LEASE / 2))
        assert states(storage) == [Delivery.SENDING]
        deliver_outbox([smtp(port)], storage.work, Watch(NOW + LEASE * 2))
    assert states(storage) == [Delivery.UNKNOWN]
    assert sink.got == []


def test_a_relay_that_is_down_is_tried_again_later_and_not_before(storage: Storage) -> None:
    queue(storage, message(1))
    watch = Watch()
    done = deliver_outbox([smtp(1)], storage.work, watch)
    assert (done.waiting, done.failed) == (1, 0)
    sink = Sink()
    with relay(sink) as port:
        deliver_outbox([smtp(port)], storage.work, watch)
        assert sink.got == []
        watch.time += timedelta(hours=1)
        deliver_outbox([smtp(port)], storage.work, watch)
    assert len(sink.got) == 1
    assert states(storage) == [Delivery.SENT]


def test_a_mail_is_given_up_after_its_last_attempt(storage: Storage) -> None:
    queue(storage, message(1))
    watch = Watch()
    for _ in range(MOST_ATTEMPTS):
        deliver_outbox([smtp(1)], storage.work, watch)
        watch.time += timedelta(days=1)
    assert states(storage) == [Delivery.FAILED]


def test_an_address_that_is_refused_for_good_holds_up_nobody_else(storage: Storage) -> None:
    queue(storage, message(1))
    with relay(Faulty("RCPT", "550 5.1.1 no such user")) as port:
        assert deliver_outbox([smtp(port)], storage.work, Watch()).failed == 1
    queue(storage, message(2))
    with relay(Sink()) as port:
        assert deliver_outbox([smtp(port)], storage.work, Watch()).sent == 1
    assert states(storage) == [Delivery.FAILED, Delivery.SENT]


def test_the_next_backend_takes_over_only_after_a_clear_refusal(
    storage: Storage, tmp_path: Path
) -> None:
    folder = FolderMailer(tmp_path / "outbox")
    queue(storage, message(1))
    done = deliver_outbox([smtp(1), folder], storage.work, Watch())
    assert (done.sent, done.kept) == (0, 1)
    queue(storage, message(2))
    with relay(Faulty("BODY", "drop")) as port:
        done = deliver_outbox([smtp(port), folder], storage.work, Watch())
    assert (done.kept, done.unknown) == (0, 1)
