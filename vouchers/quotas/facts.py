"""What the quotas of vouchers count, and which of them a merger of organizations joins (R16, R26)."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from lib.numbers import counted
from organizations.models import Organization
from vouchers.models import Voucher, VoucherQuota
from vouchers.states import Medium

VOUCHERS = ("чек", "чека", "чеков")


def issued(organization: Organization, year: int) -> int:
    """How many vouchers of that year a quota counts: electronic ones that are not annulled (R26)."""
    counting = Voucher.objects.standing().filter(medium=Medium.ELECTRONIC, issued_on__year=year)
    return counting.filter(organization=organization).count()


def limited(organizations: list[int | None], on: date) -> QuerySet[VoucherQuota]:
    """The quotas with a number of that day's year and of later ones (R16)."""
    there = [pk for pk in organizations if pk]
    return VoucherQuota.objects.filter(organization__in=there, year__gte=on.year, allowed__isnull=False)


def in_words(organization: Organization, successor: Organization | None, on: date) -> list[str]:
    """What comes to the successor's quotas, for the page of the merger (R16)."""
    theirs = set(limited([successor.pk if successor else None], on).values_list("year", flat=True))
    return [
        f"Квота на {one.year} год: правопреемнику перейдёт остаток, {counted(one.left, *VOUCHERS)}"
        for one in limited([organization.pk], on).order_by("year")
        if one.year in theirs and one.left
    ]
