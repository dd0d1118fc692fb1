"""What a command opened is closed when it ends, however it ends."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from contextvars import ContextVar

_open: ContextVar[ExitStack | None] = ContextVar("open_things", default=None)


@contextmanager
def closing_all() -> Iterator[None]:
    """Close at the end of the block whatever was handed to `at_end` inside it."""
    with ExitStack() as stack:
        token = _open.set(stack)
        try:
            yield
        finally:
            _open.reset(token)


def at_end(close: Callable[[], object]) -> None:
    """Call `close` when the command ends; outside a command, never (the process ends)."""
    stack = _open.get()
    if stack is not None:
        stack.callback(close)
