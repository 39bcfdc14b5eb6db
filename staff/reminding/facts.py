"""Which requests have waited for a Responsible's word too long, and of which nobody reminded yet (R11, R15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from functools import cache

from django.db.models import Max

from lib.dates import SAMARA, format_date, opening
from lib.prepared import fetch
from organizations.models import Responsible, ResponsibleReminder
from organizations.models.reminding import ToldOf
from staff import facts
from staff.inbox import KINDS

# Asked on Monday, reminded of on Saturday.
DAYS = timedelta(days=5)


def asked_before(on: date) -> datetime:
    """What was asked before this moment waits for five days (R11)."""
    return opening(on - DAYS + timedelta(days=1), None)


def next_ones(after: int, at_most: int) -> list[Responsible]:
    """The next Responsibles who work now; after: the number of the last one that was looked at."""
    found = Responsible.objects.active().filter(pk__gt=after, user__is_active=True)
    return list(found.select_related("user", "organization").order_by("pk")[:at_most])


def told_upto(responsibles: Sequence[Responsible]) -> dict[int, datetime]:
    """By the Responsible's number: requests asked before this have been told of; one statement."""
    rows = ResponsibleReminder.objects.filter(responsible__in=responsibles, about=ToldOf.WAITING)
    return dict(rows.order_by().values_list("responsible").annotate(upto=Max("upto")))


@cache
def _oldest() -> str:
    ages = ", ".join(f"{name}.oldest" for name in facts.PILES)
    return f"WITH {facts.inbox_parts()} SELECT least({ages}) FROM {', '.join(facts.PILES)}"  # noqa: S608 our own words


def oldest(responsible: Responsible) -> datetime | None:
    """Since when the oldest request waits; most have none, and nothing more is asked of them."""
    asked = {"organization": responsible.organization_id, "user": responsible.user_id}
    found: datetime | None = fetch(_oldest(), asked)[0][0]
    return found


def waiting(responsible: Responsible, since: datetime | None, upto: datetime) -> list[dict[str, str]]:
    """The requests asked between these moments that still wait: of whom, what, since which day, the oldest first."""
    between = {"requested_at__lt": upto} | ({"requested_at__gte": since} if since else {})
    found = (
        (at, kind.title, who)
        for kind in KINDS
        for at, who in kind.waiting(responsible)
        .filter(**between)
        .values_list("requested_at", "worker__full_name")
    )
    return [
        {"since": format_date(at.astimezone(SAMARA).date()), "what": what, "who": who}
        for at, what, who in sorted(found)
    ]
