"""Which waiting lists have something to be done (R36)."""

from __future__ import annotations

from django.db.models import Exists, F, OuterRef, Q, QuerySet

from courses.models import CourseGroup, WaitingEntry
from courses.models.catalogue import opened
from courses.states import Awaited, Queue
from lib.dates import now, today


def to_serve() -> QuerySet[CourseGroup]:
    """Groups with a free seat and somebody who waits for it, an offer that nobody answered in time, a registration
    that has opened or ended since (R36)."""
    at, on = now(), today()
    entries = WaitingEntry.objects.filter(group=OuterRef("pk"))
    over = Q(registration_until__lt=on) | Q(starts_on__lte=on) | ~Q(closed_at=None)
    over |= ~Q(cancelled_at=None)
    gone = Q(programme__active=False) | Q(programme__provider__active=False)
    due = (
        (Q(queue__gt=0) & Q(taken__lt=F("seats")) & Exists(entries.waiting()))
        | Exists(entries.lapsed(at))
        | ((over | gone) & Exists(entries.open()))
        | (opened(at) & Exists(entries.filter(state=Queue.WAITING, awaits=Awaited.OPENING)))
    )
    some = WaitingEntry.objects.open().order_by().values("group")
    return CourseGroup.objects.filter(due, pk__in=some).order_by("pk")
