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
from urllib.parse import urlsplit

import psycopg
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from accounts.operators.session import SEEN
from benchmarks import traces
from benchmarks.multiply import multiply
from config.sessions import SessionStore
from local import database
from local.database import libpq
from staff.models import Worker

WEB_WORKERS = 2


def migrate() -> None:
    """What was loaded before the last migrations serves on."""
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
    call_command("migrate", verbosity=0)


def prepare(workers: int) -> None:
    """The demo's region of that size, at work for a year; loaded when it is not there yet."""
    migrate()
    if Worker.objects.count() != workers:
        call_command("load_demo", workers=workers, again=Worker.objects.exists())
    traces.leave()
    call_command("collectstatic", interactive=False, verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


def multiplied(times: int) -> None:
    """The copy that this process is connected to, so many times as big."""
    multiply(times, lambda done: print(f"  {done}", file=sys.stderr, flush=True))
    with connection.cursor() as cursor:
        cursor.execute("SET statement_timeout = 0")
        cursor.execute("VACUUM ANALYZE")


def copied(name: str) -> str:
    """The region as it is in another database of the same server. Nobody else may be connected to it meanwhile."""
    url = address(name)
    database.drop_database(url)
    source, made = (urlsplit(one).path.lstrip("/") for one in (os.environ["DATABASE_URL"], url))
    with psycopg.connect(libpq(url, "postgres"), autocommit=True) as server:
        server.execute(f'CREATE DATABASE "{made}" TEMPLATE "{source}"'.encode())
    return url


@contextmanager
def copy(name: str) -> Iterator[str]:
    """A copy that goes afterwards: what is written there changes no page of the next run."""
    url = copied(name)
    try:
        yield url
    finally:
        database.drop_database(url)


def address(name: str) -> str:
    return urlsplit(os.environ["DATABASE_URL"])._replace(path=f"/bench_{name}").geturl()


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
    # An operator who has just been here (accounts.operators.session).
    store[SEEN] = time.time()
    store.save()
    return str(store.session_key)
