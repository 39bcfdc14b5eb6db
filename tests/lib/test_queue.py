"""One at a time, and the rest in turn."""

from __future__ import annotations

import threading
from concurrent.futures import Future

from lib.queue import Queue
from tests.lib.working import PATIENCE, Works, people, wait_inside


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
