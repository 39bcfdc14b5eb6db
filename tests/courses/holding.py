"""Certificates of one person, of every source (R20)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from courses.models import Certificate
from courses.states import Seat
from lib.dates import today
from organizations.models import Responsible
from staff.elsewhere.actions import confirm_course
from staff.models import Worker
from tests import factories
from tests.staff.elsewhere import told


def finished(worker: Worker, number: str, issued_on: date | None = None, **group: Any) -> Certificate:
    """A course here that is over, with its certificate."""
    on = issued_on or today()
    starts_on = on - timedelta(days=10)
    into = factories.CourseGroupFactory(
        **{"funding": "paid", **group}, starts_on=starts_on, registration_from=starts_on - timedelta(days=30)
    )
    seat = factories.EnrolmentFactory(worker=worker, group=into, state=Seat.FINISHED)
    return factories.certificate(seat, number, on)


def everything(anna: Worker, boris: Responsible) -> None:
    """36 + 18 hours for money, 72 of the state assignment; one of a course elsewhere waits."""
    finished(anna, "63-1", programme__hours=18, programme__title="Цифровая школа")
    days = {"issued_on": today() - timedelta(days=40), "funding": "state_assignment"}
    finished(anna, "63-2", programme__hours=72, **days)
    confirm_course(told(anna), by=boris.user)
    told(anna, number="77-16", programme="Ещё не подтверждён")
