"""R10: the worker is killed in the middle of a file, and another one goes on; no row is lost or done twice."""

from __future__ import annotations

import os
import signal
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from imports import actions, working
from imports.models import Batch
from imports.states import Fate
from letters import notify
from letters.models import Letter
from organizations.models import Responsible
from staff.models import Worker
from tests.letters.senders import WORKER, process, wait_until
from tests.staff.filing import previewed, row

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]
ROWS = 60


@pytest.fixture
def batch(boris: Responsible, signed_in: Callable[[Any], Client]) -> Batch:
    """A file that waits for whoever works in the background."""
    desk = signed_in(boris.user)
    made = previewed(desk, *(row(n) for n in range(ROWS)))
    desk.post(reverse("imports:load", args=[made.pk]))
    return made


def loaded(batch: Batch) -> int:
    return int(batch.lines.filter(state=Fate.LOADED).count())


def whole(batch: Batch) -> None:
    """Every row made one worker with one invitation's letter."""
    batch.refresh_from_db()
    assert batch.state == "loaded"
    made = Counter(batch.lines.values_list("made_id", flat=True))
    assert set(made.values()) == {1}
    assert Worker.objects.filter(pk__in=made).count() == ROWS
    letters = Counter(Letter.objects.filter(kind="staff/invitation").values_list("recipient", flat=True))
    assert (len(letters), set(letters.values())) == (ROWS, {1})


def test_r10_a_killed_worker_loses_no_row_and_doubles_none(batch: Batch) -> None:
    kills = 0
    while loaded(batch) < ROWS - 10 and kills < 3:
        before = loaded(batch)
        with process(None, *WORKER, "-c", "1", IMPORT_LEASE_SECONDS="2") as worker:
            wait_until(
                lambda before=before: loaded(batch) >= min(before + 5, ROWS),  # type: ignore[misc]
                seconds=90,
                meanwhile=lambda: notify.give(actions.WORK),
            )
            os.killpg(worker.pid, signal.SIGKILL)
        kills += 1
    assert kills
    with process(None, *WORKER, "-c", "1", IMPORT_LEASE_SECONDS="2"):
        wait_until(
            lambda: Batch.objects.get(pk=batch.pk).state == "loaded",
            seconds=120,
            meanwhile=lambda: notify.give(actions.WORK),
        )
    whole(batch)


def drained(_: int) -> None:
    try:
        working.drain()
    finally:
        connection.close()


def test_r10_two_workers_at_once_do_each_row_once(batch: Batch, settings: Any) -> None:
    """Without a lease both take the file; the lock of the row is what keeps them apart."""
    settings.IMPORT_LEASE_SECONDS = 0
    with ThreadPoolExecutor(2) as both:
        list(both.map(drained, range(2)))
    whole(batch)


def test_control_r10_without_looking_under_the_lock_rows_are_done_twice(
    batch: Batch, settings: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The guard off: the second worker meets what the first has made, and says that rows were refused."""
    settings.IMPORT_LEASE_SECONDS = 0
    whole_take = actions.take

    def careless(line: Any, fate: Fate) -> Any:
        return whole_take(line, fate) or line

    monkeypatch.setattr("staff.importing.actions.take", careless)
    monkeypatch.setattr(actions, "take", careless)
    with ThreadPoolExecutor(2) as both:
        list(both.map(drained, range(2)))
    assert loaded(batch) < ROWS


def test_r10_a_file_that_somebody_works_on_is_nobody_elses(batch: Batch) -> None:
    assert actions.claim() == batch
    assert actions.claim() is None
