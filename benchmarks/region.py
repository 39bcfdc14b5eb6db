"""The data and the server that are measured."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command

from accounts.models import User
from staff.models import Worker

WEB_WORKERS = 2


def prepare(workers: int) -> None:
    """The demo's region of that size, loaded when it is not there yet."""
    os.environ["DB_STATEMENT_TIMEOUT"] = "0"
    call_command("migrate", verbosity=0)
    if Worker.objects.count() != workers:
        call_command("load_demo", workers=workers, again=Worker.objects.exists())
    call_command("collectstatic", interactive=False, verbosity=0)


@contextmanager
def serving(environment: dict[str, str] | None = None) -> Iterator[str]:
    """granian as in production, two processes."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--host",
        "127.0.0.1",
        "--port",
        str(port),
    ]
    command += ["--workers", str(WEB_WORKERS), "--blocking-threads", "4", "config.wsgi:application"]
    server = subprocess.Popen(
        command, env=os.environ | (environment or {}), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        _wait(f"http://127.0.0.1:{port}/readyz")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def _wait(url: str) -> None:
    for _ in range(300):
        try:
            urllib.request.urlopen(url, timeout=2)  # noqa: S310 our own server
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


def session(user: User) -> str:
    """A signed-in browser's cookie."""
    store = SessionStore()
    store[SESSION_KEY] = str(user.pk)
    store[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    store[HASH_SESSION_KEY] = user.get_session_auth_hash()
    store.save()
    return str(store.session_key)
