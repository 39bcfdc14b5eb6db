"""R7: everything fails in turn under a real worker, then all is well again: nothing is lost, and what came twice is
marked. No clock is asked: each step waits until the fault has been met."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db.models import Count

from letters import notify
from letters.models import Attempt, Letter
from letters.states import LetterState, Outcome
from lib.dates import now
from tests.letters.proxy import Network, Proxy, listening
from tests.letters.senders import WORKER, leases_end, process, queue, unsent, wait_until
from tests.letters.smtp import Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]
PATIENCE = 240
LETTERS = 12


@pytest.fixture
def mail(smtp: Server) -> Iterator[Proxy]:
    with listening(smtp).running() as proxy:
        yield proxy


@pytest.fixture
def broker(monkeypatch: pytest.MonkeyPatch) -> Iterator[Proxy]:
    """Between us and the tests' own Valkey."""
    real = urlsplit(settings.REDIS_URL)
    upstream = (real.hostname, real.port or 6379) if real.hostname else real.path
    with Proxy(upstream).running() as proxy:
        celery = notify.speaker(f"redis://127.0.0.1:{proxy.port}/0")
        monkeypatch.setattr(notify, "celery", celery)
        yield proxy
        celery.control.purge()
        celery.close()


@pytest.fixture
def worker_is(mail: Proxy, broker: Proxy) -> dict[str, str]:
    return {
        "EMAIL_URL": f"smtp://127.0.0.1:{mail.port}",
        "REDIS_URL": f"redis://127.0.0.1:{broker.port}/0",
        "EMAIL_TIMEOUT": "3",
    }


def hint() -> None:
    """The hour of every letter has come, and the worker hears of it."""
    Letter.objects.filter(state=LetterState.WAITING).update(due_at=now() - timedelta(seconds=1))
    notify.give()


def met(outcome: Outcome, *, since: int) -> bool:
    return Attempt.objects.filter(pk__gt=since, outcome=outcome, ended_at__isnull=False).exists()


def last_attempt() -> int:
    return Attempt.objects.order_by("-pk").values_list("pk", flat=True).first() or 0


def test_r7_whatever_fails_nothing_is_lost_and_every_double_is_marked(
    smtp: Server, mail: Proxy, broker: Proxy, worker_is: dict[str, str]
) -> None:
    queue(LETTERS)
    queued = LETTERS
    with process(None, *WORKER, "-c", "2", **worker_is) as worker:
        for fault in (Network.REFUSED, Network.STALLED):
            since = last_attempt()
            mail.state = fault
            wait_until(
                lambda since=since: met(Outcome.POSTPONED, since=since), seconds=PATIENCE, meanwhile=hint
            )
            mail.drop()
        assert smtp.copies == []
        mail.state = Network.CUT_AFTER_250
        wait_until(lambda: mail.cut >= 3, seconds=PATIENCE, meanwhile=hint)
        mail.state = Network.WELL
        # The broker stops; a click goes on storing its letter.
        broker.state = Network.REFUSED
        broker.drop()
        lost = notify.broker.lost
        queue(LETTERS, start=queued)
        queued += LETTERS
        wait_until(lambda: notify.broker.lost > lost, seconds=PATIENCE)
        broker.state = Network.WELL
        notify.broker.answered()  # half a minute later
        wait_until(lambda: Letter.objects.filter(state=LetterState.SENT).exists(), PATIENCE, meanwhile=hint)
        smtp.pace = 0.2
        queue(LETTERS, start=queued)
        queued += LETTERS
        wait_until(
            lambda: Letter.objects.filter(state=LetterState.SENDING).exists(), PATIENCE, meanwhile=hint
        )
        os.killpg(worker.pid, signal.SIGKILL)
    smtp.pace = 0
    leases_end()
    with process(None, *WORKER, "-c", "2", **worker_is):
        wait_until(lambda: not unsent(), seconds=PATIENCE, meanwhile=hint)

    received = smtp.received()
    letters = {one.recipient: one for one in Letter.objects.all()}
    assert len(letters) == queued
    assert received.keys() == letters.keys()
    doubles = {who for who, copies in received.items() if copies > 1}
    marked = set(Letter.objects.may_have_doubled().values_list("recipient", flat=True))
    assert len(smtp.copies) - queued >= mail.cut
    assert doubles
    assert doubles <= marked
    assert {copy.message_id for copy in smtp.copies} == {one.message_id for one in letters.values()}
    attempts = Letter.objects.annotate(tries=Count("log")).values_list("attempts", "tries")
    assert all(said == there for said, there in attempts)
