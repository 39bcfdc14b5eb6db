"""One at a time, few waiting, fewer from one place; whoever is too many hears it at once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager

import pytest

from lib.queue import Crowded, Queue

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


def test_one_at_a_time_and_the_rest_in_turn() -> None:
    queue, work = Queue(places=3, each=3), Works()
    with people() as threads:
        done: list[Future[str]] = [threads.submit(queue.run, work, "school") for _ in range(3)]
        wait_inside(queue, 3)
        work.go_on.set()
    assert [one.result() for one in done] == ["done"] * 3
    assert work.most == 1


def test_control_without_the_queue_all_work_at_once() -> None:
    barrier = threading.Barrier(3, timeout=PATIENCE)
    with people() as threads:
        assert sorted(one.result() for one in [threads.submit(barrier.wait) for _ in range(3)]) == [0, 1, 2]


def test_the_third_from_one_address_is_too_many_and_another_address_is_not() -> None:
    queue, work = Queue(places=3, each=2), Works()
    with people() as threads:
        inside = [threads.submit(queue.run, work, "stranger") for _ in range(2)]
        wait_inside(queue, 2)
        with pytest.raises(Crowded):
            queue.run(work, "stranger")
        inside.append(threads.submit(queue.run, work, "school"))
        wait_inside(queue, 3)
        with pytest.raises(Crowded):
            queue.run(work, "another school")
        work.go_on.set()
    assert [one.result() for one in inside] == ["done"] * 3
    assert queue.run(work, "stranger") == "done", "the places are free again"


def test_work_that_fails_gives_its_place_back() -> None:
    queue = Queue(places=1, each=1)
    for _ in range(3):
        with pytest.raises(ZeroDivisionError):
            queue.run(lambda: 1 // 0)
    assert queue.run(lambda: "done") == "done"
