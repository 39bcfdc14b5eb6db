"""What is published, and who has agreed to what (R41, R42)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Max, Q, QuerySet

from lib.dates import today
from texts.known import CONSENT, TITLES
from texts.models import Act, Agreement, Edition


def consent_today() -> str:
    """The number of the consent's edition that a person ticks today, as forms keep it; empty before the first (R1)."""
    edition = Edition.objects.in_force(CONSENT, today())
    return str(edition.pk) if edition else ""


def texts_in_force(on: date) -> list[Edition]:
    """Of each text the edition that holds that day, in the order of the list; one statement (R41)."""
    newest = Edition.objects.published(on).order_by("text", "-in_force_from").distinct("text")
    order = list(TITLES)
    return sorted(newest, key=lambda one: order.index(one.text))


def acts(on: date) -> tuple[list[Act], list[Act]]:
    """Those that hold that day or will, and those that hold no more; one statement (R41)."""
    every = list(Act.objects.all())
    over = [act for act in every if act.in_force_until and act.in_force_until < on]
    return [act for act in every if act not in over], over


def editions(text: str, on: date) -> QuerySet[Edition]:
    """All that were ever in force, the newest first (R41)."""
    return Edition.objects.published(on).filter(text=text)


def must_agree(user: Any, on: date) -> Edition | None:
    """The consent that the person has to read anew; None where the last one that was given still holds (R42).

    One statement where nobody is asked, two where this person is.
    """
    asking = Q(text=CONSENT, asks_anew=True, in_force_from__lte=on)
    since = Edition.objects.filter(asking).aggregate(day=Max("in_force_from"))["day"]
    if since is None:
        return None
    given = Agreement.objects.filter(user=user, edition__text=CONSENT, edition__in_force_from__gte=since)
    return None if given.exists() else Edition.objects.in_force(CONSENT, on)


def agreed(user: Any) -> Agreement | None:
    """The latest consent that the person gave (R42)."""
    mine = Agreement.objects.filter(user=user, edition__text=CONSENT).select_related("edition")
    return mine.order_by("-edition__in_force_from").first()
