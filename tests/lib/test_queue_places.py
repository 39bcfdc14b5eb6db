"""A queue takes few from one place, and work that fails gives its place back."""

from __future__ import annotations

import pytest

from lib.queue import Crowded, Queue
from tests.lib.working import Works, people, wait_inside


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
