"""A full group, and people who wait for it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from courses.models import CourseGroup, WaitingEntry
from courses.states import Funding
from courses.waiting.actions import join_waiting, serve_queue
from lib.dates import now
from lib.reasons import Refused
from staff.models import Worker
from tests import factories


def full(seats: int = 1, **said: Any) -> CourseGroup:
    """Every seat is taken, by people of other schools."""
    group = factories.CourseGroupFactory(**{"funding": Funding.PAID, "seats": seats, **said})
    for _ in range(seats):
        factories.EnrolmentFactory(group=group)
    return counted(group)


def counted(group: CourseGroup) -> CourseGroup:
    """The seats are counted at commit, and a test has none: now, then."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE; SET CONSTRAINTS ALL DEFERRED")
    return CourseGroup.objects.get(pk=group.pk)


def waits(group: CourseGroup, worker: Worker, minutes_ago: int = 0) -> WaitingEntry:
    at = now() - timedelta(minutes=minutes_ago)
    return join_waiting(worker, group, by=worker.user, at=at)


def somebody() -> Worker:
    return factories.EmploymentFactory(worker__user=factories.UserFactory()).worker


def serve(group: CourseGroup) -> int:
    return serve_queue(group, by=None, why="проверка")


def state(entry: WaitingEntry) -> str:
    return WaitingEntry.objects.values_list("state", flat=True).get(pk=entry.pk)


def counts(group: CourseGroup) -> tuple[int, int]:
    """Taken, and waiting."""
    return CourseGroup.objects.values_list("taken", "queue").get(pk=group.pk)


def codes(act: Callable[..., Any], *args: Any, **said: Any) -> list[str]:
    """Why it was refused."""
    with pytest.raises(Refused) as caught:
        act(*args, **said)
    return [str(reason.code) for reason in caught.value.reasons]
