from __future__ import annotations

from datetime import timedelta
from typing import Any

from home.digest import letters
from home.digest.facts import digest
from lib.actions import action
from lib.dates import today
from organizations.models import Responsible, ResponsibleReminder
from organizations.models.reminding import ToldOf

AT_ONCE = 100


@action("", scope=None)
def send_digests(after: int = 0, at_once: int = AT_ONCE, *, by: Any, why: str = "") -> int | None:
    """Write to the next Responsibles what waits and what runs out; the number of the last one looked at, or None when
    there was nobody (R34). Once a week each: a Monday on which nobody wrote is made up for."""
    monday = today() - timedelta(days=today().weekday())
    active = Responsible.objects.active().filter(pk__gt=after, user__is_active=True)
    responsibles = list(active.order_by("pk")[:at_once])
    rows = [ResponsibleReminder(responsible=one, about=ToldOf.WEEK, day=monday) for one in responsibles]
    known = ResponsibleReminder.objects.filter(responsible__in=responsibles, about=ToldOf.WEEK, day=monday)
    seen = set(known.values_list("responsible", flat=True))
    ResponsibleReminder.objects.bulk_create(rows, ignore_conflicts=True)
    new = known.exclude(responsible__in=seen).select_related("responsible__user", "responsible__organization")
    for reminder in new.order_by("responsible"):
        if said := digest(reminder.responsible, today()):
            letters.week(reminder, said)
    return responsibles[-1].pk if responsibles else None
