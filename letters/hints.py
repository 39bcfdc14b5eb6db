"""«There are letters»: said to the broker after the commit. Only a hint: without it the next sweep sends them."""

from __future__ import annotations

import time

import structlog
from celery import current_app
from django.db import connection, transaction
from prometheus_client import Counter

log = structlog.get_logger("letters")
lost = Counter("letters_hints_lost", "Hints that the broker did not take; the sweep sends those letters")

QUIET_SECONDS = 30.0


class _Broker:
    """After a broker that did not answer, nobody's click tries it again for a while."""

    quiet_until = 0.0

    def is_away(self) -> bool:
        return time.monotonic() < self.quiet_until

    def went_away(self) -> None:
        self.quiet_until = time.monotonic() + QUIET_SECONDS


broker = _Broker()


def after_commit() -> None:
    """Give one hint when this transaction commits, however many letters it queues."""
    if not any(hook is give for _, hook, *_ in connection.run_on_commit):
        transaction.on_commit(give, robust=True)


def give() -> None:
    if broker.is_away():
        lost.inc()
        return
    try:
        current_app.send_task("letters.tasks.send_letters", ignore_result=True, retry=False)
    except Exception as error:  # noqa: BLE001 the letters are stored: whatever the broker says, the deed is done
        broker.went_away()
        lost.inc()
        log.warning("hint lost", error=repr(error))
