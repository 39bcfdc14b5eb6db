"""A course from another place that a worker tells of."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from staff.elsewhere.actions import tell_of_course
from staff.models import CourseElsewhere, Worker
from staff.states import PaidBy
from tests.lib.scans import picture

DAY = date(2026, 3, 6)


def course(**said: Any) -> dict[str, Any]:
    """What its certificate says."""
    days = {"starts_on": date(2026, 3, 2), "ends_on": DAY, "issued_on": DAY}
    what = {"provider": "МЦРО", "programme": "Урок сегодня", "hours": 36, "number": "77-15"}
    return {**what, **days, "funding": PaidBy.PAID, **said}


def told(worker: Worker, **said: Any) -> CourseElsewhere:
    scan = ContentFile(picture(), name="scan")
    return tell_of_course(worker, **course(**{"scan": scan, **said}), by=worker.user)


def typed(**said: Any) -> dict[str, Any]:
    """The worker's form, filled in."""
    days = {"starts_on": "02.03.2026", "ends_on": "06.03.2026", "issued_on": "06.03.2026"}
    scan = SimpleUploadedFile("удостоверение.jpg", picture())
    return {**course(), **days, "number": "№ 77-15", "funding": "paid", "scan": scan, **said}
