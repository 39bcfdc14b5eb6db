"""A mailbox by IMAP over the letters that the mail catcher puts there: pymap on a Maildir."""

from __future__ import annotations

import os
import secrets
import socket
import sys
from pathlib import Path

from local.datadir import DataDir
from local.processes import Program

USER = "support"
# To whom the site's people write, and where letters of ours come back.
OURS = ("support@staffedu.ru", "noreply@staffedu.ru")


def maildir(datadir: DataDir) -> Path:
    """The folder of the one mailbox, as mail servers lay it out."""
    folder = datadir.folder("inbox") / USER
    for name in ("new", "cur", "tmp"):
        (folder / name).mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def into(datadir: DataDir) -> list[str | Path]:
    """What the mail catcher is told: the folder, and whose letters are put into it."""
    named = os.environ.get("SUPPORT_EMAIL", "").lower()
    return [maildir(datadir), *OURS, *([named] if named else [])]


def server(datadir: DataDir) -> tuple[Program, str]:
    """The IMAP server of this machine alone, and the address for MAILBOX_URL."""
    from pysasl.hashing import BuiltinHash

    base, password, port = maildir(datadir).parent, secrets.token_hex(16), _free_port()
    sealed = BuiltinHash(rounds=1000).hash(password)
    (base / "pymap-etc-passwd").write_text(f"{USER}:x:1000:1000::{USER}:\n")
    (base / "pymap-etc-shadow").write_text(f"{USER}:{sealed}:::::::\n")
    listen = ["--host", "127.0.0.1", "--port", str(port), "--no-tls"]
    only = ["--no-service", "admin", "--no-service", "managesieve"]
    program = Program(
        name="imap",
        argv=[
            sys.executable,
            "-c",
            "from pymap.main import main; main()",
            *listen,
            *only,
            "maildir",
            "--layout",
            "fs",
            base,
        ],
        log=datadir.log("imap"),
        ready=lambda: _answers(port),
        server=True,
    )
    return program, f"imap://{USER}:{password}@127.0.0.1:{port}"


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), timeout=1).close()
    except OSError:
        return False
    return True
