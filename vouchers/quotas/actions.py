"""How many vouchers an organization has for a year: the operator says, and a merger adds what is left (R16, R26)."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lib.actions import action, over
from lib.locks import lock_all, lock_whole
from lib.reasons import refuse_if
from staff.models import Reorganization
from vouchers.known import Quota
from vouchers.models import VoucherQuota
from vouchers.quotas import facts, rules


@action("", scope=None)
def set_quota(quota: VoucherQuota, changed: Collection[str] = (), *, by: Any, why: str = "") -> VoucherQuota:
    """A new quota, or new values of one that is there; without a number nothing is limited (R26). Raises Refused.

    changed: the names of the new values of a quota that is there already.
    """
    there = quota.pk is not None
    if there:
        over(lock_whole(quota), quota, changed)
    if quota.allowed is not None:
        issued = quota.issued if there else facts.issued(quota.organization, quota.year)
        refuse_if(rules.may_set(Quota(quota.organization.name, quota.year, quota.allowed, issued)))
    if changed:
        quota.save(update_fields=list(changed))
    elif not there:
        quota.save(force_insert=True)
    return quota


@action("", scope=None)
def join_quotas(done: Reorganization, *, by: Any, why: str = "") -> None:
    """What the closed organization has left for a year is added to its successor's, where both have a number (R16)."""
    for closed, successor in _held(done):
        successor.allowed = (successor.allowed or 0) + closed.left
        successor.save(update_fields=["allowed"])


@action("", scope=None)
def part_quotas(done: Reorganization, *, by: Any, why: str = "") -> None:
    """The merger is undone: the successor has its own number again, unless somebody has set another since (R16)."""
    for _, successor in _held(done):
        since = successor.history.filter(history_date__gte=done.at)
        before = successor.history.filter(history_date__lt=done.at).first()
        if since.count() == 1 and before and before.allowed is not None:
            successor.allowed = max(before.allowed, successor.issued)
            successor.save(update_fields=["allowed"])


def _held(done: Reorganization) -> list[tuple[VoucherQuota, VoucherQuota]]:
    """Of each year from that of the closing on: the closed organization's quota and its successor's."""
    both = facts.limited([done.organization_id, done.successor_id], done.on)
    held = lock_all(VoucherQuota, both.values_list("pk", flat=True))
    theirs = {one.year: one for one in held if one.organization_id == done.successor_id}
    ours = [one for one in held if one.organization_id == done.organization_id]
    return [(one, theirs[one.year]) for one in ours if one.year in theirs]
