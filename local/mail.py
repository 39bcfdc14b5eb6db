"""The mail catcher's process: an SMTP server that keeps every letter as a file and sends none on."""

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

    def __init__(self, folder: Path) -> None:
        self.folder = folder

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
        return "250 kept"


async def serve(sock: socket.socket, folder: Path) -> None:
    keeper = Keeper(folder)

    def session() -> SMTP:
        return SMTP(keeper, hostname="localhost", enable_SMTPUTF8=True, data_size_limit=BIGGEST)

    server = await asyncio.get_running_loop().create_server(session, sock=sock)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2])))
