"""A quota that the operator has set, and people of an organization who may get a voucher."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from lib.dates import today
from lib.reasons import Refused
from organizations.models import Organization
from staff.models import Worker
from tests import factories
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota


def quota(organization: Organization, allowed: int | None, year: int | None = None) -> VoucherQuota:
    said = VoucherQuota(organization=organization, year=year or today().year, allowed=allowed)
    return set_quota(said, by=None, why="письмо министерства")


def people(organization: Organization, *names: str) -> list[Worker]:
    places = [
        factories.EmploymentFactory(organization=organization, worker__last_name=name) for name in names
    ]
    return [place.worker for place in places]


def why_not(action: Callable[..., Any], *args: Any, **said: Any) -> str:
    with pytest.raises(Refused) as caught:
        action(*args, **said)
    return str(caught.value.reasons[0].text)


def issued(kept: VoucherQuota) -> int:
    kept.refresh_from_db()
    return kept.issued
