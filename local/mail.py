"""An SMTP server that keeps every letter as a file and sends none on."""

from __future__ import annotations

import asyncio
import socket
import sys
import time
import uuid
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP

from local.datadir import DataDir
from local.processes import Program

BIGGEST = 30 * 1024 * 1024


class Keeper:
    """One letter, one `.eml`, whole or not there at all; by name in the order of arrival."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802 aiosmtpd's name
        recipients = ", ".join(envelope.rcpt_tos)
        letter = f"X-Envelope-From: {envelope.mail_from}\r\nX-Envelope-To: {recipients}\r\n".encode()
        name = f"{time.time_ns():020d}-{uuid.uuid4().hex[:8]}"
        half = self.folder / f".{name}"
        half.write_bytes(letter + envelope.original_content)
        half.rename(self.folder / f"{name}.eml")
        return "250 kept"


def listening() -> socket.socket:
    """A free port of this machine only; held by the launcher, so it stays the same when the catcher restarts."""
    return socket.create_server(("127.0.0.1", 0))


async def serve(sock: socket.socket, folder: Path) -> asyncio.Server:
    keeper = Keeper(folder)

    def session() -> SMTP:
        return SMTP(keeper, hostname="localhost", enable_SMTPUTF8=True, data_size_limit=BIGGEST)

    return await asyncio.get_running_loop().create_server(session, sock=sock)


async def forever(sock: socket.socket, folder: Path) -> None:
    server = await serve(sock, folder)
    await server.serve_forever()


def program(datadir: DataDir) -> tuple[Program, str, Path]:
    """The catcher, its address and its folder of letters."""
    sock, folder = listening(), datadir.folder("mail")
    catcher = Program(
        name="mail",
        argv=[sys.executable, "-m", "local.mail", str(sock.fileno()), folder],
        log=datadir.log("mail"),
        cwd=Path(__file__).resolve().parents[1],
        server=True,
        patience=2,
        options={"pass_fds": (sock.fileno(),)},
        holds=sock,
    )
    return catcher, f"smtp://127.0.0.1:{sock.getsockname()[1]}", folder


if __name__ == "__main__":
    asyncio.run(forever(socket.socket(fileno=int(sys.argv[1])), Path(sys.argv[2])))
