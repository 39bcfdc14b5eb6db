"""Many actions at the same moment, each on its own connection and in its own committed transaction."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from django.db import connection

from lib.reasons import Refused

CONNECTIONS = 18


@contextmanager
def many_connections() -> Iterator[None]:
    """The pool of a web process is small on purpose; a race needs more."""
    pool: Any = connection.pool  # type: ignore[attr-defined]
    was = (pool.min_size, pool.max_size)
    pool.resize(1, CONNECTIONS)
    try:
        yield
    finally:
        pool.resize(*was)


def at_once(actions: Sequence[Callable[[], Any]], threads: int = 16) -> list[Any]:
    """What each returned or raised. The actions are shared out among threads that start together."""
    outcomes: list[Any] = [None] * len(actions)
    start = threading.Barrier(min(threads, len(actions)))

    def work(share: range) -> None:
        try:
            connection.ensure_connection()
            start.wait(timeout=20)
            for number in share:
                outcomes[number] = _outcome(actions[number])
        finally:
            connection.close()

    with many_connections():
        workers = [
            threading.Thread(target=work, args=[range(first, len(actions), start.parties)])
            for first in range(start.parties)
        ]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join(timeout=120)
    return outcomes


def _outcome(action: Callable[[], Any]) -> Any:
    try:
        return action()
    except Exception as error:
        return error


def told(outcomes: Sequence[Any]) -> Counter[str]:
    """«R36: Мест нет…» for a refusal, the class's name for anything else."""
    return Counter(
        ", ".join(f"{reason.rule}: {reason.text}" for reason in one.reasons)
        if isinstance(one, Refused)
        else type(one).__name__
        for one in outcomes
    )
