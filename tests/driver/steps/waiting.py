"""The waiting list: joined, left, served (R36)."""

from __future__ import annotations

from typing import Any

from courses.models import CourseGroup, WaitingEntry
from courses.waiting.actions import join_waiting, leave_waiting, serve_queue
from lib.dates import today
from staff.models import Employment
from tests.driver.world import World


def join(w: World) -> Any:
    groups = CourseGroup.objects.all()
    full = [group.pk for group in groups if group.left <= 0 or group.registration_from > today()]
    group = w.any_of(groups.filter(pk__in=full)) if w.chance(0.9) else w.any_of(groups)
    place = w.any_of(Employment.objects.current())
    if group is None or place is None:
        return None
    who = {"by": place.worker.user} if w.chance(0.7) else w.acting(place.organization)
    return join_waiting(place.worker, group, **who)


def leave(w: World) -> Any:
    entry = w.any_of(WaitingEntry.objects.all())
    if entry is None:
        return None
    place = entry.worker.employments.current().first()
    own = place is None or w.chance(0.7)
    return leave_waiting(entry, **({"by": entry.worker.user} if own else w.acting(place.organization)))


def serve(w: World) -> Any:
    entry = w.any_of(WaitingEntry.objects.open())
    return entry and serve_queue(entry.group, by=None)


STEPS = {
    "courses.waiting.actions.join_waiting": join,
    "courses.waiting.actions.leave_waiting": leave,
    "courses.waiting.actions.serve_queue": serve,
}
