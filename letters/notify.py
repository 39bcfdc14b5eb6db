"""«There are letters»: said to the broker after the commit. Only a hint: without it the next sweep sends them."""

from __future__ import annotations

import structlog
from celery import Celery
from django.conf import settings
from django.db import connection, transaction

from lib.breaker import Breaker

log = structlog.get_logger("letters")

QUIET_SECONDS = 30.0


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
    if not any(hook is give for _, hook, *_ in connection.run_on_commit):
        transaction.on_commit(give, robust=True)


def give() -> None:
    if not broker.lets_through():
        broker.lost += 1
        return
    try:
        celery.send_task("letters.tasks.send_letters", ignore_result=True, retry=False)
        broker.answered()
    except Exception as error:  # noqa: BLE001 the letters are stored: whatever the broker says, the action is done
        broker.failed()
        broker.lost += 1
        log.warning("hint lost", error=repr(error), lost=broker.lost)
