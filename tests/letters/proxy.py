"""A network that fails: between the sender and a server, on a port of its own."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from enum import Enum, auto
from typing import Any

TAKEN = b"250 queued"


class Network(Enum):
    WELL = auto()
    REFUSED = auto()  # a connection is cut as soon as it is made
    STALLED = auto()  # it is made, and nothing is ever said
    CUT_BEFORE_THE_LETTER = auto()  # after «354», which never arrives
    CUT_AFTER_250 = auto()  # the server has taken the letter, and its word does not arrive


class Proxy:
    """`state`: how the network is now, for every connection, the open ones too. `cut`: how many were cut."""

    def __init__(self, upstream: tuple[str, int] | str) -> None:
        self._upstream = upstream
        self._listens = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._listens.getsockname()[1]
        self.state = Network.WELL
        self.cut = 0
        self._open: set[socket.socket] = set()
        self._ended = threading.Event()

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        threading.Thread(target=self._accept, daemon=True).start()
        try:
            yield self
        finally:
            self._ended.set()
            self._listens.close()
            self.drop()

    def drop(self) -> None:
        """Whatever is connected now is cut."""
        for one in list(self._open):
            _reset(one)

    def _accept(self) -> None:
        while not self._ended.is_set():
            try:
                client, _ = self._listens.accept()
            except OSError:
                return
            if self.state == Network.REFUSED:
                _reset(client)
                continue
            self._open.add(client)
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client: socket.socket) -> None:
        with suppress(OSError), self._server() as server:
            self._open.add(server)
            threading.Thread(target=self._pass, args=(client, server), daemon=True).start()
            self._pass(server, client, answers=True)
        _reset(client)

    def _server(self) -> socket.socket:
        if isinstance(self._upstream, str):
            server = socket.socket(socket.AF_UNIX)
            server.connect(self._upstream)
            return server
        return socket.create_connection(self._upstream)

    def _pass(self, source: socket.socket, target: socket.socket, *, answers: bool = False) -> None:
        with suppress(OSError):
            while said := source.recv(65536):
                while self.state == Network.STALLED:
                    if self._ended.wait(0.02):
                        return
                if answers and self._cuts(said):
                    self.cut += 1
                    break
                target.sendall(said)
        for one in (source, target):
            _reset(one)

    def _cuts(self, answer: bytes) -> bool:
        if self.state == Network.CUT_AFTER_250:
            return answer.startswith(TAKEN)
        return self.state == Network.CUT_BEFORE_THE_LETTER and answer.startswith(b"354")


def _reset(one: socket.socket) -> None:
    """As a broken network ends it: at once, with nothing said."""
    with suppress(OSError):
        one.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()


def listening(server: Any) -> Proxy:
    """Before the tests' mail server."""
    return Proxy(("127.0.0.1", server.port))
