"""An access is closed and reopened in the admin, and nobody is searched there by СНИЛС (R23, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible, Suspension
from organizations.states import Access

pytestmark = pytest.mark.django_db


OURS = list(admin.site._registry.values())


def test_r23_closing_and_reopening_an_access(
    boris: Responsible, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    operator, deputy = signed_in(gleb), signed_in(boris.user)
    assert deputy.get("/organization/inbox/").status_code == 200
    suspension = reverse("admin:organizations_responsible_suspension", args=[boris.pk])
    assert "Что произойдёт" in operator.get(suspension).content.decode()
    operator.post(suspension, {"why": "изменилась фамилия"})
    closed = deputy.get("/organization/inbox/")
    assert closed.status_code == 403
    operator.post(
        reverse("admin:organizations_responsible_reopening", args=[boris.pk]),
        {"why": "позвонил", "on_request_by": "phone"},
    )
    boris.refresh_from_db()
    assert boris.state == Access.ACTIVE
    assert Suspension.objects.get(responsible=boris).reopened_on_request_by == "phone"
    assert deputy.get("/organization/inbox/").status_code == 200


def test_r44_nobody_is_searched_by_snils_in_an_address() -> None:
    """What is typed into a search stands in the URL, in logs and in the browser's history."""
    assert [one.model for one in OURS if any("snils" in field for field in one.search_fields)] == []
