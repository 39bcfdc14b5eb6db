"""Who is let through to a server that did not answer."""

from __future__ import annotations

import pytest

from lib import breaker
from lib.breaker import Breaker


class Clock:
    now = 100.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(breaker, "time", clock)
    return clock


def test_a_server_that_answers_is_asked_each_time(clock: Clock) -> None:
    server = Breaker(10)
    assert all(server.lets_through() for _ in range(5))


def test_after_a_failure_one_in_a_while_tries_for_all(clock: Clock) -> None:
    server = Breaker(10)
    server.failed()
    clock.now += 9.9
    assert not server.lets_through()
    clock.now += 0.2
    assert [server.lets_through() for _ in range(3)] == [True, False, False]
    clock.now += 10.1
    assert server.lets_through(), "the one who tried was killed and never reported"


def test_the_first_answer_lets_everybody_in(clock: Clock) -> None:
    server = Breaker(10)
    server.failed()
    clock.now += 10.1
    assert server.lets_through()
    server.answered()
    assert all(server.lets_through() for _ in range(5))
