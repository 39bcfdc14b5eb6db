"""The operator says how many vouchers an organization has for a year (R26)."""

from __future__ import annotations

from typing import Any

from lib.dates import today
from tests.driver.world import World
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota as set_


def set_quota(w: World) -> Any:
    organization = w.dice.choice(w.organizations)
    quota = w.any_of(VoucherQuota.objects.filter(organization=organization))
    allowed = w.dice.choice([None, 1, 2, 3, 5])
    if quota is None or w.chance(0.1):
        fresh = VoucherQuota(organization=organization, year=today().year, allowed=allowed)
        return set_(fresh, by=w.operator, why=w.why())
    quota.allowed = allowed
    return set_(quota, ["allowed"], by=w.operator, why=w.why())


STEPS = {"vouchers.quotas.actions.set_quota": set_quota}
