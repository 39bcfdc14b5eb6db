"""The processes that are measured: production's application, one thread, one backend of PostgreSQL each."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, cast
from wsgiref.util import setup_testing_defaults

import django
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lib.roomy import roomy


class Wrong(RuntimeError):
    """The page did not answer 200: its cost means nothing."""


@dataclass(frozen=True)
class Entered:
    """A page and the cookie of whoever opens it."""

    address: str
    cookie: str = ""


@dataclass(frozen=True)
class Cost:
    """Milliseconds of CPU for one answer: of Python, and of PostgreSQL's backend."""

    app: float
    db: float

    @property
    def both(self) -> float:
        return self.app + self.db


@cache
def application() -> Callable[..., Any]:
    return roomy(WSGIHandler())


def get(page: Entered, encoding: str = "gzip") -> tuple[dict[str, str], bytes]:
    """The headers and the body. Raises Wrong."""
    path, _, query = page.address.partition("?")
    environ: dict[str, Any] = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_ACCEPT_ENCODING": encoding}
    environ |= {"HTTP_COOKIE": f"session={page.cookie}", "HTTP_HOST": "localhost", "REMOTE_ADDR": "127.0.0.1"}
    setup_testing_defaults(environ)
    said: list[tuple[str, list[tuple[str, str]]]] = []
    answer = application()(environ, lambda status, headers, exc_info=None: said.append((status, headers)))
    body = b"".join(cast(Iterable[bytes], answer))
    answer.close()
    status, headers = said[0]
    if not status.startswith("200"):
        raise Wrong(f"{page.address} answered {status}")
    return dict(headers), body


def cost(page: Entered, answers: int) -> Cost:
    """One slice: what an answer costs on the average of so many in a row. Raises Wrong."""
    return spent(partial(get, page), answers)


def spent(work: Callable[[], object], times: int) -> Cost:
    """What a piece of work costs on the average of so many in a row."""
    backend = _backend()
    app, db = own_cpu(), cpu(backend)
    for _ in range(times):
        work()
    app, db = own_cpu() - app, cpu(backend) - db
    if _backend() != backend:
        raise Wrong("the connection was lost in the middle")
    return Cost(app / times, db / times)


def statements(page: Entered) -> int:
    """How many statements an answer takes: the session, the user and the marks of the transaction counted in."""
    get(page)
    with CaptureQueriesContext(connection) as captured:
        get(page)
    return len(captured)


def _backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        return int(cursor.fetchone()[0])


@contextmanager
def started(database: str, number: int = 1) -> Iterator[ProcessPoolExecutor]:
    """So many processes with Django set up in each, one connection to that database in each."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, context, initializer=_wake, initargs=(database,)) as pool:
        yield pool


def _wake(database: str) -> None:
    os.environ |= {"DATABASE_URL": database, "DB_POOL": "1"}
    # The report alone goes to the standard output: a program reads it.
    sys.stdout = sys.stderr
    django.setup()


def own_cpu() -> float:
    """Milliseconds of CPU of this process since its start, all threads."""
    return 1000 * time.process_time()


def cpu(pid: int) -> float:
    """Milliseconds of CPU of another process with one thread, such as a backend of PostgreSQL on this machine."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1_000_000
