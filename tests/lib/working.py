"""Work that is let in by a queue and waits inside."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

from lib.queue import Queue

PATIENCE = 10


class Works:
    """Slow work: begins, and ends when it is let go. What is asserted is who is inside, never how long."""

    def __init__(self) -> None:
        self.at_once = self.most = 0
        self.lock, self.go_on = threading.Lock(), threading.Event()

    def __call__(self) -> str:
        with self.lock:
            self.at_once += 1
            self.most = max(self.most, self.at_once)
        assert self.go_on.wait(PATIENCE)
        with self.lock:
            self.at_once -= 1
        return "done"


@contextmanager
def people() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as threads:
        yield threads


def wait_inside(queue: Queue, number: int) -> None:
    waiting = threading.Event()
    while queue._inside.total() < number:
        assert not waiting.wait(0.01)
