"""The flow that sends: claim, send outside the transaction, keep what became of it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from engine.mail_errors import MailError
from engine.outbox import Delivery, Message
from workflows.ports import Clock, Mailer, OpenWork

LEASE: Final = timedelta(minutes=10)
"""A claim older than this was left by a process that died while sending."""
MOST_ATTEMPTS: Final = 8
_FIRST_WAIT: Final = timedelta(minutes=5)


@dataclass(slots=True)
class DeliveryOutcome:
    """How many messages went which way in one run."""

    sent: int = 0
    kept: int = 0  # as files: not sent
    waiting: int = 0
    unknown: int = 0
    failed: int = 0


def deliver_outbox(
    mailers: Sequence[Mailer], open_work: OpenWork, clock: Clock
) -> DeliveryOutcome:
    """Send every message that is due, one at a time; one that fails holds up no other."""
    done = DeliveryOutcome()
    with open_work() as work:
        done.unknown += len(work.give_up_claims(clock.now(), LEASE))
        work.commit()
    while True:
        with open_work() as work:
            claimed = work.claim(clock.now(), 1)
            work.commit()
        if not claimed:
            return done
        for message in claimed:
            settled = _send(mailers, message, clock.now())
            with open_work() as work:
                work.settle(settled)
                work.commit()
            _count(done, settled, mailers)


def _send(mailers: Sequence[Mailer], message: Message, now: datetime) -> Message:
    """Try the backends in order; only a clear refusal lets the next one try."""
    message = replace(message, attempts=message.attempts + 1)
    failures: list[MailError] = []
    for mailer in mailers:
        try:
            receipt = mailer.send(message)
        except MailError as error:
            failures.append(error)
            if error.ambiguous:
                return _settled(message, Delivery.UNKNOWN, mailer.name, error.said.code, now)
        else:
            return _settled(message, Delivery.SENT, mailer.name, receipt, now)
    receipt = failures[-1].said.code if failures else "mail.no_backend"
    name = mailers[-1].name if mailers else ""
    hopeless = all(error.permanent for error in failures)
    if hopeless or message.attempts >= MOST_ATTEMPTS:
        return _settled(message, Delivery.FAILED, name, receipt, now)
    wait = _FIRST_WAIT * 2 ** min(message.attempts - 1, 6)
    again = _settled(message, Delivery.TODO, name, receipt, now)
    return replace(again, settled_at=None, not_before=now + wait)


def _settled(
    message: Message, state: Delivery, backend: str, receipt: str, now: datetime
) -> Message:
    return replace(message, state=state, backend=backend, receipt=receipt, settled_at=now)


def _count(done: DeliveryOutcome, message: Message, mailers: Sequence[Mailer]) -> None:
    delivers = {mailer.name: mailer.delivers for mailer in mailers}
    if message.state is Delivery.SENT:
        if delivers.get(message.backend, True):
            done.sent += 1
        else:
            done.kept += 1
    elif message.state is Delivery.UNKNOWN:
        done.unknown += 1
    elif message.state is Delivery.FAILED:
        done.failed += 1
    else:
        done.waiting += 1
