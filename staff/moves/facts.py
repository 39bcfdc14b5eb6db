"""How employments ended lately, and what has become of the people since (R12, R13)."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from lib.dates import SAMARA, now, today
from organizations.models import Responsible
from staff.models import Dismissal, Employment, Transfer
from staff.moves.rules import DAYS_TO_TAKE_BACK, Departed
from staff.studies import Seat, coming


def departure(place: Employment) -> Dismissal | Transfer | None:
    """The record by which this employment ended; None when it did not, or was taken back (R12, R13)."""
    dismissed = Dismissal.objects.standing().filter(employment=place).first()
    return (
        dismissed
        or Transfer.objects.standing().filter(left=place).select_related("awaits__organization").first()
    )


def departed(place: Employment) -> Departed | None:
    """What the rules judge about taking the departure back (R12); None as above."""
    record = departure(place)
    if record is None:
        return None
    jobs = Employment.objects.for_worker(place.worker)
    elsewhere = jobs.exclude(organization=place.organization_id)
    since = elsewhere.filter(decided_at__gt=record.at, started_on__isnull=False)
    confirmed = since.select_related("organization").order_by("decided_at", "pk").first()
    again = jobs.open().filter(organization=place.organization_id, position=place.position_id)
    return Departed(
        decided_on=record.at.astimezone(SAMARA).date(),
        asked_here=again.exists(),
        confirmed_by=confirmed.organization.name if confirmed else "",
        organization=place.organization.name,
        closed_on=place.organization.closed_on,
    )


def coming_courses(place: Employment) -> list[Seat]:
    """The person's courses that have not begun, but for those by a position held elsewhere too (R12)."""
    elsewhere = Employment.objects.for_worker(place.worker).current().exclude(pk=place.pk)
    return coming(place.worker, today(), set(elsewhere.values_list("position", flat=True)))


def taken_back_since() -> datetime:
    """A departure recorded after this moment can still be taken back (R12)."""
    return now() - timedelta(days=DAYS_TO_TAKE_BACK + 1)


def recent(responsible: Responsible) -> QuerySet[Employment]:
    """Those who left this organization so lately that it can still be taken back; the last ones first (R12)."""
    lately = taken_back_since()
    dismissed = Dismissal.objects.standing().filter(employment=OuterRef("pk"), at__gt=lately)
    transferred = Transfer.objects.standing().filter(left=OuterRef("pk"), at__gt=lately)
    ended = Employment.objects.visible_to(responsible).filter(ended_on__isnull=False)
    return (
        ended.filter(Q(Exists(dismissed)) | Q(Exists(transferred)))
        .with_details()
        .order_by("-ended_on", "-pk")
    )
