"""Work that takes the processor for long is done one piece at a time, so that nobody's page waits for it."""

from __future__ import annotations

import os
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from typing import TypeVar

T = TypeVar("T")
NICENESS = 10


class Crowded(Exception):
    """So many wait already that one more would take a page's thread: the person is asked to come in a moment."""


class Queue:
    """Of one process. places: how many may be in it, the one at work included; each: of them from one place."""

    def __init__(self, places: int, each: int) -> None:
        self.places, self.each = places, each
        self._lock = threading.Lock()
        self._inside: Counter[str] = Counter()
        self._workers: dict[int, ThreadPoolExecutor] = {}

    def run(self, work: Callable[[], T], whose: str = "") -> T:
        """Wait for the turn and return what `work` returns; `whose`: the address that asks. Raises Crowded."""
        with self._place(whose):
            return self._worker().submit(work).result()

    @contextmanager
    def _place(self, whose: str) -> Iterator[None]:
        with self._lock:
            if self._inside.total() >= self.places or self._inside[whose] >= self.each:
                raise Crowded
            self._inside[whose] += 1
        try:
            yield
        finally:
            with self._lock:
                self._inside[whose] -= 1
                self._inside += Counter()  # forgets the addresses that have left

    def _worker(self) -> ThreadPoolExecutor:
        # A process that was forked has none of its parent's threads.
        with self._lock:
            pid = os.getpid()
            if pid not in self._workers:
                self._workers = {pid: ThreadPoolExecutor(1, "queue", initializer=_let_others_go_first)}
            return self._workers[pid]


def _let_others_go_first() -> None:
    # Linux counts niceness by thread; elsewhere the number of a thread means nothing there.
    with suppress(OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
