"""R10: the worker is killed in the middle of a file, and another one goes on; no row is lost or done twice."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from imports import actions
from imports.models import Batch
from letters import notify
from organizations.models import Responsible
from tests.letters.senders import WORKER, process, wait_until
from tests.staff.filing import ROWS, loaded, waiting, whole

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]


@pytest.fixture
def batch(boris: Responsible, signed_in: Callable[[Any], Client]) -> Batch:
    return waiting(signed_in(boris.user))


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
