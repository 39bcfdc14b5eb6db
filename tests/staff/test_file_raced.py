"""R10: two workers take one file at once; the lock of a row keeps them apart."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, local
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from imports import actions, working
from imports.models import Batch
from imports.states import Fate
from organizations.models import Responsible
from tests.staff.filing import ROWS, loaded, waiting, whole

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race, pytest.mark.slow]


@pytest.fixture
def batch(boris: Responsible, signed_in: Callable[[Any], Client]) -> Batch:
    return waiting(signed_in(boris.user))


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

    both_have_it, claim, met = Barrier(2), actions.claim, local()

    def together() -> Batch | None:
        found = claim()
        if not getattr(met, "other", False):
            while found is None:  # the other one is at this very moment taking it
                found = claim()
            met.other = both_have_it.wait(timeout=30) >= 0
        return found

    monkeypatch.setattr(actions, "claim", together)
    monkeypatch.setattr("staff.importing.actions.take", careless)
    monkeypatch.setattr(actions, "take", careless)
    with ThreadPoolExecutor(2) as both:
        list(both.map(drained, range(2)))
    assert loaded(batch) < ROWS


def test_r10_a_file_that_somebody_works_on_is_nobody_elses(batch: Batch) -> None:
    assert actions.claim() == batch
    assert actions.claim() is None
