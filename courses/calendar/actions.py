"""The worker's calendar address, and the letter three days before a course (R7, R36)."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from courses.calendar import letters
from courses.models import CalendarFeed, CourseGroup, Enrolment, StartReminder
from lib.actions import action
from lib.dates import SAMARA, today
from lib.locks import lock
from staff.models import Worker

# So many days before the first one people are reminded.
DAYS = 3


@action("", scope=None)
def make_feed(worker: Worker, *, by: Any, why: str = "") -> CalendarFeed:
    """A new private address of the worker's calendar; the one before it opens nothing any more (R36)."""
    lock(worker)
    feed = CalendarFeed.objects.filter(worker=worker).first()
    if feed is None:
        return CalendarFeed.objects.create(worker=worker)
    feed.number += 1
    feed.save(update_fields=["number", "made_at"])
    return feed


@action("", scope=None)
def remind_of_start(*, by: Any, why: str = "") -> int:
    """Write to everybody whose course begins in three days (R7); returns how many letters.

    A day on which nobody reminded is made up for. Whoever enrolled later than that has a letter of these days already.
    A group and its first day are told of once.
    """
    first, last = today() + timedelta(days=1), today() + timedelta(days=DAYS)
    groups = CourseGroup.objects.going_on().filter(starts_on__range=(first, last), taken__gt=0)
    told = StartReminder.objects.filter(starts_on__range=(first, last)).values_list("group", "starts_on")
    known, written = set(told), 0
    for group in groups.order_by("pk"):
        if (group.pk, group.starts_on) in known:
            continue
        reminder = StartReminder.objects.create(group=group, starts_on=group.starts_on)
        before = datetime.combine(group.starts_on - timedelta(days=DAYS), time(), SAMARA)
        seats = Enrolment.objects.with_details().active().filter(group=group, enrolled_at__lt=before)
        for seat in seats.order_by("pk"):
            letters.starts_soon(seat, reminder)
            written += 1
    return written
