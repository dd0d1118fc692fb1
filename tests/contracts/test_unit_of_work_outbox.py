"""What every unit of work promises of the outbox: none lost, none doubled."""

import threading
from collections import Counter
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from engine.outbox import Delivery, Message
from storage.database import Storage
from tests.storage.values import NOON, a_message, noon

LEASE = timedelta(minutes=10)


def queue(storage: Storage, *messages: Message) -> int:
    with storage.work() as work:
        added = work.queue(messages)
        work.commit()
    return added


def test_a_message_is_queued_once_whoever_queues_it_again(storage: Storage) -> None:
    first, second = a_message("digest:a"), a_message("digest:b")
    assert queue(storage, first) == 1
    assert queue(storage, replace(first, mime=b"other"), second, second) == 1
    assert queue(storage) == 0
    with storage.reading() as work:
        assert work.messages() == [first, second]


def test_the_outbox_stands_in_the_order_of_queueing(storage: Storage) -> None:
    for key in ("z", "a", "m"):
        queue(storage, a_message(key), a_message(key + "2"))
    with storage.reading() as work:
        assert [message.key for message in work.messages()] == ["z", "z2", "a", "a2", "m", "m2"]


def test_due_messages_are_claimed_oldest_first_and_once(storage: Storage) -> None:
    queue(
        storage,
        a_message("late", not_before=noon(0, 61)),
        a_message("b"),
        a_message("a", not_before=noon(0, 60)),
        a_message("sent", state=Delivery.SENT),
        a_message("c"),
    )
    with storage.work() as work:
        claimed = work.claim(noon(0, 60), 2)
        assert [(m.key, m.state) for m in claimed] == [("b", "sending"), ("a", "sending")]
        assert [m.key for m in work.claim(noon(0, 60), 9)] == ["c"]
        assert work.claim(noon(0, 60), 9) == []
        work.commit()


def test_a_claim_that_was_not_committed_frees_the_message(storage: Storage) -> None:
    queue(storage, a_message())
    for _ in range(2):
        with storage.work() as work:
            assert len(work.claim(NOON, 5)) == 1


def test_no_message_is_claimed_twice_by_four_workers(storage: Storage) -> None:
    queue(storage, *(a_message(f"digest:{n:03d}") for n in range(200)))
    claimed: list[str] = []
    start = threading.Barrier(4)

    def worker() -> None:
        start.wait()
        while True:
            with storage.work() as work:
                mine = work.claim(NOON, 7)
                work.commit()
            if not mine:
                return
            claimed.extend(message.key for message in mine)
            with storage.work() as work:
                for message in mine:
                    work.settle(replace(message, state=Delivery.SENT, settled_at=NOON))
                work.commit()

    workers = [threading.Thread(target=worker) for _ in range(4)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    assert len(claimed) == 200
    assert Counter(claimed).most_common(1)[0][1] == 1
    with storage.reading() as work:
        assert {message.state for message in work.messages()} == {Delivery.SENT}


def test_what_became_of_a_message_is_kept(storage: Storage) -> None:
    queue(storage, a_message())
    outcomes: tuple[dict[str, Any], ...] = (
        {"state": Delivery.TODO, "attempts": 1, "not_before": noon(0, 300), "receipt": "421"},
        {"state": Delivery.SENT, "attempts": 2, "settled_at": noon(0, 301), "backend": "smtp"},
        {"mime": b""},  # the body is purged when it was sent
    )
    expected = a_message()
    for outcome in outcomes:
        expected = replace(expected, **outcome)
        with storage.work() as work:
            work.settle(expected)
            work.settle(expected)
            work.commit()
        with storage.reading() as work:
            assert work.messages() == [expected]


@pytest.mark.parametrize(
    "fields", [{"mime": b"x"}, {"to": "b@example.go.th"}, {"subject": "x"}, {"queued_at": None}]
)
def test_what_was_queued_is_frozen(storage: Storage, fields: dict[str, Any]) -> None:
    queue(storage, a_message())
    with pytest.raises(ValueError, match="frozen"), storage.work() as work:
        work.settle(replace(a_message(), **fields))


def test_a_message_that_was_never_queued_cannot_be_settled(storage: Storage) -> None:
    with pytest.raises(LookupError), storage.work() as work:
        work.settle(a_message())


def test_a_claim_left_longer_than_the_lease_is_unknown_and_never_resent(
    storage: Storage,
) -> None:
    queue(storage, a_message("old"), a_message("young"), a_message("waiting"))
    with storage.work() as work:
        work.claim(noon(0, 0), 1)
        work.claim(noon(0, 1), 1)
        work.commit()
    end = noon(0, 601)
    with storage.work() as work:
        [given_up] = work.give_up_claims(end, LEASE)
        assert (given_up.key, given_up.state, given_up.settled_at) == ("old", "unknown", end)
        assert work.give_up_claims(end, LEASE) == []
        assert [m.key for m in work.claim(end, 9)] == ["waiting"]
        work.settle(replace(given_up, state=Delivery.SENT, receipt="250"))  # it came after all
        work.commit()
    with storage.reading() as work:
        assert [m.state for m in work.messages()] == ["sent", "sending", "sending"]


def test_a_claim_by_a_clock_that_ran_ahead_does_not_hold_a_message_for_ever(
    storage: Storage,
) -> None:
    queue(storage, a_message("wrong clock"), a_message("fast clock"))
    with storage.work() as work:
        work.claim(noon(3650), 1)
        work.claim(noon(0, 60), 1)
        assert [m.key for m in work.give_up_claims(NOON, LEASE)] == ["wrong clock"]
