"""Deadlocks: real transactions wait for each other; the helper's order is what prevents it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

import pytest
from django.db import OperationalError, connection, transaction

from lib.actions import action
from lib.locks import lock_all
from organizations.models import Organization
from tests import factories

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.race]


def both_at_once(first: Callable[[], Any], second: Callable[[], Any]) -> list[Exception]:
    failures: list[Exception] = []

    def run(action: Callable[[], Any]) -> None:
        try:
            action()
        except Exception as error:
            failures.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=run, args=[action]) for action in (first, second)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    return failures


def lock_as_given(pks: list[int], meet: threading.Barrier) -> None:
    """The control: each takes the rows in its own order."""
    with transaction.atomic():
        list(Organization.objects.select_for_update().filter(pk=pks[0]))
        meet.wait(timeout=10)
        list(Organization.objects.select_for_update().filter(pk=pks[1]))


def test_control_without_the_order_two_actions_wait_for_each_other() -> None:
    pks = [factories.OrganizationFactory().pk for _ in range(2)]
    meet = threading.Barrier(2)
    failures = both_at_once(lambda: lock_as_given(pks, meet), lambda: lock_as_given(pks[::-1], meet))
    assert [type(failure) for failure in failures] == [OperationalError]
    assert "deadlock" in str(failures[0])


def test_with_the_order_nobody_waits_for_ever() -> None:
    pks = [factories.OrganizationFactory().pk for _ in range(2)]
    start = threading.Barrier(2)

    @action("", scope=None)
    def take(order: list[int], *, by: Any, why: str = "") -> None:
        lock_all(Organization, order)

    def many(order: list[int]) -> None:
        start.wait(timeout=10)
        for _ in range(50):
            take(order, by=None)

    assert both_at_once(lambda: many(pks), lambda: many(pks[::-1])) == []
