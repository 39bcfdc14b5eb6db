from __future__ import annotations

from typing import Any

from lib.actions import action
from lib.dates import today
from organizations.models import ResponsibleReminder
from organizations.models.reminding import ToldOf
from staff.reminding import facts, letters

AT_ONCE = 100


@action("", scope=None)
def remind_of_waiting(after: int = 0, at_once: int = AT_ONCE, *, by: Any, why: str = "") -> int | None:
    """Write to those of the next Responsibles whose workers have waited five days; the number of the last one looked at,
    or None when there was nobody (R11, R15). Each request is told of to each of them once, a missed day is made up."""
    upto, responsibles = facts.asked_before(today()), facts.next_ones(after, at_once)
    told = facts.told_upto(responsibles)
    for one in responsibles:
        since, oldest = told.get(one.pk), facts.oldest(one)
        if oldest is None or oldest >= upto or since == upto:
            continue
        if requests := facts.waiting(one, since, upto):
            row = {"responsible": one, "about": ToldOf.WAITING, "day": today()}
            reminder, _ = ResponsibleReminder.objects.get_or_create(**row, defaults={"upto": upto})
            letters.waiting_long(reminder, requests)
    return responsibles[-1].pk if responsibles else None
