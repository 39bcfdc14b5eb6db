"""This year's quotas of vouchers: most organizations have some left, one has a single voucher (R26)."""

from __future__ import annotations

from demo.personas import BORIS
from lib.dates import today
from organizations.models import Organization, Responsible
from vouchers.models import VoucherQuota
from vouchers.quotas import facts
from vouchers.quotas.actions import set_quota

ORGANIZATIONS, TO_SPARE = 12, 20


def begin(why: str) -> None:
    """Of organizations that have a Responsible, by the action itself: it counts what is issued already."""
    led = Organization.objects.filter(pk__in=Responsible.objects.active().values("organization"))
    others = led.exclude(name=BORIS.place).order_by("pk")[: ORGANIZATIONS - 1]
    for number, organization in enumerate([*led.filter(name=BORIS.place), *others], start=1):
        issued = facts.issued(organization, today().year)
        spare = 1 if number == ORGANIZATIONS else TO_SPARE - issued % 5
        quota = VoucherQuota(organization=organization, year=today().year, allowed=issued + spare)
        set_quota(quota, by=None, why=why)
