from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from typing import Any

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from pytest_django import Settings

from benchmarks import settings as measured
from demo.load import load

SMALL = 100


class Here(Executor):
    """Runs what it is given at once, in this process: it sees what the test has not committed."""

    def submit(self, job: Callable[..., Any], /, *given: Any, **named: Any) -> Future[Any]:
        done: Future[Any] = Future()
        done.set_result(job(*given, **named))
        return done


@pytest.fixture
def here() -> Here:
    return Here()


@pytest.fixture
def yardsticks(settings: Settings) -> Iterator[None]:
    """The yardsticks' addresses; and the test's own connection stays open after an answer."""
    settings.ROOT_URLCONF = measured.ROOT_URLCONF
    settings.TEMPLATES = measured.TEMPLATES
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def region(db: None, yardsticks: None) -> None:
    load(SMALL, 2026, lambda words: None)
