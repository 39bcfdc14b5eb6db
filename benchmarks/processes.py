"""The processes that are measured, apart from the one that measures. Nothing here imports a model."""

from __future__ import annotations

import multiprocessing
import os
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import django


@contextmanager
def started(database: str, number: int = 1) -> Iterator[ProcessPoolExecutor]:
    """So many processes with Django set up in each, one connection to that database in each."""
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(number, context, initializer=_wake, initargs=(database,)) as pool:
        yield pool


def _wake(database: str) -> None:
    os.environ |= {"DATABASE_URL": database, "DB_POOL": "1"}
    django.setup()


def own_cpu() -> float:
    """Milliseconds of CPU of this process since its start, all threads."""
    return 1000 * time.process_time()


def cpu(pid: int) -> float:
    """Milliseconds of CPU of another process with one thread, such as a backend of PostgreSQL on this machine."""
    return int(Path(f"/proc/{pid}/schedstat").read_text().split()[0]) / 1_000_000
