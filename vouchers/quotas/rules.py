"""May the operator set this number for an organization's year? (R26)"""

from __future__ import annotations

from lib.reasons import Reason
from vouchers.known import Quota
from vouchers.quotas import reasons


def may_set(quota: Quota) -> list[Reason]:
    """Never fewer than are issued already (R26)."""
    if quota.left >= 0:
        return []
    return [reasons.fewer_than_issued(quota.organization, quota.year, quota.issued)]
