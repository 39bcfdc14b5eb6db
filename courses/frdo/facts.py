"""The certificates of a file for ФИС ФРДО (R38)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from courses.models import Certificate, Provider

LONG = ("annotation", "outcomes", "content", "bring", "stems")


def issued(since: date, until: date, provider: Provider | None = None) -> QuerySet[Certificate]:
    """Those of this period, both days included, with all that a row says: one statement. provider: None: of all (R38)."""
    found = Certificate.objects.filter(issued_on__gte=since, issued_on__lte=until)
    if provider is not None:
        found = found.filter(provider=provider)
    whole = found.select_related("enrolment__worker", "enrolment__group__programme__provider")
    return whole.defer(*(f"enrolment__group__programme__{name}" for name in LONG)).order_by("issued_on", "pk")
