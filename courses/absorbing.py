"""Seats and waiting lists of two records of one person (R36, R40)."""

from __future__ import annotations

from typing import Any

from courses.models import Enrolment, SharedDocument, WaitingEntry
from courses.states import Queue
from courses.waiting.actions import end
from lib.actions import action
from lib.dates import now
from lib.merging import rows
from staff.models import Worker

ROWS = rows(
    move=["courses.SharedDocument.worker", "courses.WaitingEntry.worker"],
    choose=["courses.Enrolment.worker"],
    fill=["courses.CalendarFeed.worker"],
    stay=[
        "courses.CourseGroup.cancelled_by",
        "courses.CourseGroup.closed_by",
        "courses.Enrolment.enrolled_by",
        "courses.Enrolment.released_by",
        "courses.WaitingEntry.asked_by",
    ],
)


@action("", scope=None)
def absorb_waiting(survivor: Worker, absorbed: Worker, *, by: Any, why: str = "") -> None:
    """A person waits once in a group, and not where the person has a seat; one link shows the same document (R40)."""
    held = Enrolment.objects.not_released().filter(worker__in=[survivor, absorbed])
    seats = set(held.values_list("group", flat=True))
    seen: set[int] = set()
    waiting = WaitingEntry.objects.filter(worker__in=[survivor, absorbed], state__in=Queue.open())
    for entry in sorted(waiting, key=lambda one: (one.worker_id != survivor.pk, one.pk)):
        if entry.group_id in seats | seen:
            end(entry, Queue.LEFT, by=by)
        seen.add(entry.group_id)
    shared = SharedDocument.objects.filter(closed_at=None)
    ours = {_days(one) for one in shared.filter(worker=survivor)}
    for one in shared.filter(worker=absorbed):
        if _days(one) in ours:
            one.closed_at = now()
            one.save(update_fields=["closed_at"])


def _days(shared: SharedDocument) -> tuple[Any, ...]:
    return shared.first_day, shared.last_day, shared.until
