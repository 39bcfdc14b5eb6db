"""The mail catcher's process: an SMTP server that keeps every letter as a file and sends none on; those to ourselves
it puts into our mailbox too."""

from __future__ import annotations

import asyncio
import socket
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP

BIGGEST = 30 * 1024 * 1024
# Nobody reads mail there: what the demo shows of letters that come back (R7).
NO_MAILBOX = ("zakryt.example", "pocta.example")


class Keeper:
    """One letter, one `.eml`, whole or not there at all; by name in the order of arrival."""

    def __init__(self, folder: Path, inbox: Path, ours: tuple[str, ...]) -> None:
        self.folder, self.inbox, self.ours = folder, inbox, ours

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, to: str, options: Any) -> str:  # noqa: N802 aiosmtpd's
        if to.lower().endswith(tuple(f"@{domain}" for domain in NO_MAILBOX)):
            return "550 5.1.1 No such mailbox"
        envelope.rcpt_tos.append(to)
        envelope.rcpt_options.extend(options)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 aiosmtpd's name
        recipients = ", ".join(envelope.rcpt_tos)
        letter = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {recipients}\r\n".encode()
        name = f"{time.time_ns():020d}-{uuid.uuid4().hex[:8]}"
        half = self.folder / f".{name}"
        half.write_bytes(letter + envelope.original_content)
        half.rename(self.folder / f"{name}.eml")
        if any(to.lower() in self.ours for to in envelope.rcpt_tos):
            self._deliver(name, _returns_to(envelope.mail_from) + envelope.original_content)
        return "250 kept"

    def _deliver(self, name: str, letter: bytes) -> None:
        """Into the Maildir, as every mail server does it: whole, or not there at all."""
        half = self.inbox / "tmp" / name
        half.write_bytes(letter)
        half.rename(self.inbox / "new" / name)


def _returns_to(sender: str | None) -> bytes:
    """Where a letter that is not delivered goes: nowhere for a letter that tells of that itself."""
    return f"Return-Path: <{(sender or '').strip('<>')}>\r\n".encode()


async def serve(sock: socket.socket, keeper: Keeper) -> None:

    def session() -> SMTP:
        return SMTP(keeper, hostname="localhost", enable_SMTPUTF8=True, data_size_limit=BIGGEST)

    server = await asyncio.get_running_loop().create_server(session, sock=sock)
    await server.serve_forever()


if __name__ == "__main__":
    given, letters, mailbox, *own = sys.argv[1:]
    asyncio.run(serve(socket.socket(fileno=int(given)), Keeper(Path(letters), Path(mailbox), tuple(own))))
