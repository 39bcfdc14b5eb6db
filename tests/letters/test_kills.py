"""R7: kill -9 of the sender loses no letter, and a double is seen for what it is."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import time

import pytest

from letters import notify
from letters.models import Letter
from tests.letters.senders import WORKER, at_work, children, process, queue, unsent, wait_until
from tests.letters.smtp import Server

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]
KILLS = int(os.environ.get("KILLS", "100"))
AT_LEAST = 15 * KILLS
# Celery's parent replaces a dead child only every few seconds: with this many the kills need not wait for it.
SENDERS = 10


def kill_one(worker: subprocess.Popen[bytes], smtp: Server) -> bool:
    """One that is sending, a moment after it was seen to."""
    wait_until(lambda: at_work(children(worker.pid), smtp), meanwhile=notify.give)
    victims = at_work(children(worker.pid), smtp)
    time.sleep(random.uniform(0.010, 0.200))
    try:
        os.kill(random.choice(victims), signal.SIGKILL)
    except (IndexError, ProcessLookupError):  # it has just finished, or its parent was quicker
        return False
    return True


def test_r7_kills_of_the_worker_lose_nothing_and_every_double_is_marked(smtp: Server) -> None:
    smtp.pace = 0.05
    queue(AT_LEAST)
    queued = AT_LEAST
    with process(smtp, *WORKER, "-c", str(SENDERS), LETTER_LEASE_SECONDS="10") as worker:
        for _ in range(SENDERS):
            notify.give()
        wait_until(lambda: smtp.copies)
        killed = 0
        while killed < KILLS:
            if unsent() < 20 * SENDERS:
                queue(AT_LEAST, start=queued)
                queued += AT_LEAST
            killed += kill_one(worker, smtp)
        wait_until(lambda: not unsent(), seconds=120, meanwhile=notify.give)
    notify.celery.control.purge()
    letters = {letter.recipient: letter for letter in Letter.objects.all()}
    received = smtp.received()
    doubles = {who for who, copies in received.items() if copies > 1}
    hit = sum(letter.attempts - 1 for letter in letters.values())
    print(f"{KILLS} kills, {hit} amid a letter, {queued} letters, {len(doubles)} doubled")  # noqa: T201
    assert set(received) == set(letters)
    assert len(letters) == queued
    assert all(letters[who].attempts > 1 for who in doubles)
    assert all(copy.message_id == letters[copy.recipient].message_id for copy in smtp.copies)
    assert set(Letter.objects.may_have_doubled().values_list("recipient", flat=True)) >= doubles
    assert hit > KILLS / 4


def test_r7_control_statuses_written_after_a_batch_double_letters_unmarked(smtp: Server) -> None:
    queue(300)
    careless = "tests/letters/careless.py", "batches"
    for _ in range(3):
        before = len(smtp.copies)
        with process(smtp, *careless) as sender:
            wait_until(lambda before=before: len(smtp.copies) > before + 30)
            os.kill(sender.pid, signal.SIGKILL)
    with process(smtp, *careless) as sender:
        assert sender.wait(60) == 0
    assert len(smtp.copies) >= 300 + 90
    assert {letter.attempts for letter in Letter.objects.all()} == {1}
