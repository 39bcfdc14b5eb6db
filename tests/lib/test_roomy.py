"""The calls of an answer stay in one piece of the interpreter's stack (decision 0071)."""

from __future__ import annotations

import resource
import threading

from lib.roomy import roomy

TIMES = 300
DEPTHS = range(130)


def leaf(number: int) -> int:
    return number + 1


# As much as a call with some dozens of values: at one of the depths it does not fit into the piece.
leaf.__code__ = leaf.__code__.replace(co_stacksize=150)


def deep(depth: int) -> int:
    """A loop of calls, so deep in the stack."""
    return deep(depth - 1) if depth else sum(leaf(number) for number in range(TIMES))


def worst(call: object) -> int:
    """The most page faults of a thread in such a loop, over all depths."""
    found: list[int] = []

    def run() -> None:
        for depth in DEPTHS:
            before = resource.getrusage(resource.RUSAGE_THREAD).ru_minflt
            call(depth)  # type: ignore[operator]
            found.append(resource.getrusage(resource.RUSAGE_THREAD).ru_minflt - before)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return max(found)


def test_no_depth_makes_a_loop_of_calls_ask_the_kernel_for_memory() -> None:
    assert worst(roomy(deep)) < TIMES / 10


def test_control_without_room_some_depth_does() -> None:
    assert worst(deep) > TIMES / 2


def test_it_answers_what_the_application_answers() -> None:
    assert roomy(lambda one, other: (one, other))(1, 2) == (1, 2)
