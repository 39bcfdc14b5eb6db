"""When an access is opened and when a scan is attached (R22)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from organizations import rules
from organizations.states import Access

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


@pytest.mark.parametrize(
    ("access", "has_scan", "code"),
    [
        (Access.REQUESTED, True, None),
        (Access.REQUESTED, False, "scan_needed"),
        (Access.REFUSED, False, "not_awaiting"),
        (Access.REVOKED, True, "not_awaiting"),
    ],
)
def test_r22_opened_only_on_an_order_with_a_scan(access: Access, has_scan: bool, code: str | None) -> None:
    assert [reason.code for reason in rules.may_grant(access, has_scan, 5)] == ([code] if code else [])


@pytest.mark.parametrize(
    ("access", "has_scan", "code"),
    [
        (Access.REQUESTED, False, None),
        (Access.REQUESTED, True, None),
        (Access.ACTIVE, False, None),
        (Access.ACTIVE, True, "scan_attached"),
        (Access.SUSPENDED, False, None),
        (Access.SUSPENDED, True, "scan_attached"),
        (Access.REFUSED, False, "not_awaiting"),
        (Access.REVOKED, False, "not_awaiting"),
    ],
)
def test_r22_when_a_scan_can_be_attached(access: Access, has_scan: bool, code: str | None) -> None:
    assert [reason.code for reason in rules.may_attach(access, has_scan)] == ([code] if code else [])
