"""The operator's form of a quota: a refusal stands beside its field (R26, R43)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import today
from organizations.models import Responsible
from tests import factories
from vouchers.models import VoucherQuota
from vouchers.quotas.actions import set_quota


@pytest.mark.django_db
def test_r26_fewer_than_issued_is_said_beside_the_number(
    boris: Responsible, gleb: Any, signed_in: Callable[[Any], Client]
) -> None:
    factories.VoucherFactory(organization=boris.organization, issued_on=today())
    quota = VoucherQuota(organization=boris.organization, year=today().year, allowed=5)
    set_quota(quota, by=gleb, why="План")
    page = reverse("admin:vouchers_voucherquota_change", args=[quota.pk])
    answer = signed_in(gleb).post(page, {"allowed": "0", "why": "Меньше"})
    errors = answer.context["adminform"].form.errors
    assert list(errors) == ["allowed"]
    assert "Укажите не меньше, чем выдано" in errors["allowed"][0]
