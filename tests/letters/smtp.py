"""An SMTP server in this process that does what it is told: takes, refuses, stalls."""

from __future__ import annotations

import asyncio
import email
import email.policy
import logging
import socket
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from aiosmtpd.smtp import SMTP, Envelope

logging.getLogger("mail.log").setLevel(logging.WARNING)


@dataclass(frozen=True)
class Copy:
    recipient: str
    message_id: str
    attempt: int


class Server:
    """`rcpt` and `data`: what it answers to these, by the recipient; `silence`: seconds before it takes a letter;
    `pace`: seconds that it thinks about each recipient."""

    def __init__(self) -> None:
        self.sock = socket.create_server(("127.0.0.1", 0))
        self.port: int = self.sock.getsockname()[1]
        self.rcpt: dict[str, str] = {}
        self.data: dict[str, str] = {}
        self.silence: dict[str, float] = {}
        self.pace = 0.0
        self.copies: list[Copy] = []
        self.contents: list[str] = []
        self.sessions = 0
        self.loop = asyncio.new_event_loop()

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def received(self) -> Counter[str]:
        return Counter(copy.recipient for copy in self.copies)

    async def handle_RCPT(self, server: Any, session: Any, envelope: Envelope, to: str, options: Any) -> str:  # noqa: N802
        await asyncio.sleep(self.pace)
        if answer := self.rcpt.get(to):
            return answer
        envelope.rcpt_tos.append(to)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Envelope) -> str:  # noqa: N802
        to = envelope.rcpt_tos[0]
        await asyncio.sleep(self.silence.get(to, 0))
        if answer := self.data.get(to):
            return answer
        headers = email.message_from_bytes(envelope.original_content or b"", policy=email.policy.default)
        if html := headers.get_body(("html",)):  # type: ignore[attr-defined]
            self.contents.append(html.get_content())
        self.copies.append(Copy(to, headers["Message-ID"], int(headers["X-Letter-Attempt"] or 0)))
        return f"250 queued as {len(self.copies)}"

    def _session(self) -> SMTP:
        self.sessions += 1
        return SMTP(self, hostname="localhost", loop=self.loop)

    @contextmanager
    def running(self) -> Iterator[Server]:
        listening = threading.Event()

        def serve() -> None:
            asyncio.set_event_loop(self.loop)
            started = self.loop.run_until_complete(self.loop.create_server(self._session, sock=self.sock))
            listening.set()
            self.loop.run_forever()
            started.close()
            for task in asyncio.all_tasks(self.loop):
                task.cancel()
            self.loop.run_until_complete(asyncio.sleep(0.01))
            self.loop.close()

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        listening.wait(5)
        try:
            yield self
        finally:
            self.loop.call_soon_threadsafe(self.loop.stop)
            thread.join(5)
