"""The tests' own house: the network is out of reach, the machine itself is not."""

import socket
import threading
from pathlib import Path

import pytest


@pytest.mark.parametrize("host", ["192.0.2.1", "2001:db8::1", "example.org"])
def test_no_test_reaches_the_network(host: str) -> None:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as wire, pytest.raises(pytest.fail.Exception, match="network"):
        wire.connect((host, 9))
    with pytest.raises(pytest.fail.Exception, match="network"):
        socket.getaddrinfo(host, 9)


def test_a_server_on_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            server.accept()[0].close()

        answer = threading.Thread(target=hang_up)
        answer.start()
        with socket.create_connection(("localhost", server.getsockname()[1]), timeout=5) as wire:
            assert wire.recv(1) == b""
        answer.join()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this machine has no Unix sockets")
def test_a_unix_socket_can_be_reached(tmp_path: Path) -> None:
    place = str(tmp_path / "s")
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as wire:
        server.bind(place)
        server.listen()
        wire.connect(place)
        assert wire.getpeername() == place
