"""Requests of a worker about the own work, and days around today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from lib.dates import today
from staff.models import Employment, Worker, WorkRequest
from staff.requests.actions import request_work_change
from staff.states import Asked, Kind, Leave
from tests import factories
from tests.staff.moving import job


def day(ahead: int) -> date:
    return today() + timedelta(days=ahead)


def days(begin: int, end: int) -> dict[str, date]:
    return {"begins_on": day(begin), "ends_on": day(end)}


def asked(worker: Worker, kind: Asked, place: Employment | None = None, **values: Any) -> WorkRequest:
    return request_work_change(place or job(worker), kind, values, by=worker.user)


def asked_leave(worker: Worker) -> WorkRequest:
    return asked(worker, Asked.LEAVE, leave=Leave.MATERNITY, **days(3, 142))


def second_of(worker: Worker, **fields: Any) -> Employment:
    """A second position where the worker works."""
    here = {"organization": job(worker).organization, "position": factories.PositionFactory(name="Методист")}
    return factories.EmploymentFactory(
        worker=worker, kind=Kind.INTERNAL, training=False, **{**here, **fields}
    )
