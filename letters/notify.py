"""«There are letters»: said to the broker after the commit. Only a hint: without it the next sweep sends them."""

from __future__ import annotations

import os
import threading

import structlog
from celery import Celery
from django.conf import settings
from django.db import connection, transaction

from lib.breaker import Breaker

log = structlog.get_logger("letters")

QUIET_SECONDS = 30.0
TOGETHER = 0.2

_coming = threading.Lock()  # held while a hint is on its way


class _Broker(Breaker):
    """`lost`: hints this process could not give; the sweep sends those letters."""

    lost = 0


broker = _Broker(QUIET_SECONDS)


def speaker(url: str) -> Celery:
    """Celery to speak through only: a broker that does not answer must not keep a click waiting."""
    app = Celery("notify", set_as_current=False, fixups=[])
    app.config_from_object("django.conf:settings", namespace="CELERY")
    patience = {"socket_timeout": 0.5, "socket_connect_timeout": 0.5}
    app.conf.broker_url = url
    app.conf.broker_transport_options = {**settings.CELERY_BROKER_TRANSPORT_OPTIONS, **patience}
    return app


celery = speaker(settings.CELERY_BROKER_URL)


def after_commit() -> None:
    """Give one hint when this transaction commits, however many letters it queues."""
    if not any(hook is soon for _, hook, *_ in connection.run_on_commit):
        transaction.on_commit(soon, robust=True)


def soon() -> None:
    """One hint for all that this process commits within TOGETHER seconds, given beside the click: whoever pressed the
    button waits neither for the broker nor for the CPU that a hint costs, a third of an enrolment's."""
    if _coming.acquire(blocking=False):
        threading.Timer(TOGETHER, _give).start()


def _in_a_child() -> None:
    """The thread that would have told stayed with the parent."""
    if _coming.locked():
        _coming.release()


os.register_at_fork(after_in_child=_in_a_child)


def _give() -> None:
    _coming.release()  # before the hint: a letter that is stored from here on gets a hint of its own
    give()


def give(task: str = "letters.tasks.send_letters") -> None:
    """Tell the broker now that there is work; a hint that is lost costs the time until the next sweep."""
    if not broker.lets_through():
        broker.lost += 1
        return
    try:
        celery.send_task(task, ignore_result=True, retry=False)
        broker.answered()
    except Exception as error:  # noqa: BLE001 the letters are stored: whatever the broker says, the action is done
        broker.failed()
        broker.lost += 1
        log.warning("hint lost", error=repr(error), lost=broker.lost)
