"""What every test stands under: no network, and the same examples in every run."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("house", derandomize=True, deadline=None)
settings.load_profile("house")


def _is_here(host: object) -> bool:
    """Tell whether the host is this machine: None and "" stand for any of its own."""
    if isinstance(host, bytes):
        host = host.decode("ascii", "replace")
    if host in (None, "", "localhost", "0.0.0.0", "::"):  # noqa: S104 (compared, not bound)
        return True
    try:
        return ipaddress.ip_address(str(host)).is_loopback
    except ValueError:
        return False


def _refuse(host: object) -> None:
    # pytest's own outcome is no Exception, so that no "except OSError" can swallow it
    pytest.fail(f"a test reached for the network: {host!r}")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Refuse every address that is not this machine; Unix sockets are left alone."""
    patch = pytest.MonkeyPatch()
    look_up = socket.getaddrinfo

    def guarded(name: str) -> Any:
        real = getattr(socket.socket, name)

        def call(self: socket.socket, *arguments: Any) -> Any:
            address = arguments[-1]
            if isinstance(address, tuple) and not _is_here(address[0]):
                _refuse(address[0])
            return real(self, *arguments)

        return call

    def find(host: Any, *arguments: Any, **named: Any) -> Any:
        if not _is_here(host):
            _refuse(host)
        return look_up(host, *arguments, **named)

    for name in ("connect", "connect_ex", "sendto"):
        patch.setattr(socket.socket, name, guarded(name))
    patch.setattr(socket, "getaddrinfo", find)
    yield
    patch.undo()
