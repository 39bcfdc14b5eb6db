"""Django's admin is a door like any other: nothing past an action, nothing deleted, every edit says why (R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Organization

pytestmark = pytest.mark.django_db


def edited(organization: Organization, **changed: Any) -> dict[str, Any]:
    data: dict[str, Any] = {
        "name": organization.name,
        "type": organization.type_id,
        "district": organization.district_id,
        "why": "обращение № 7",
    }
    for prefix in ("units", "responsibles"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    return data | changed


def test_r42_an_edit_keeps_who_and_why(
    school12: Organization, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    url = reverse("admin:organizations_organization_change", args=[school12.pk])
    answer = signed_in(gleb).post(url, edited(school12, name="Школа № 12 имени Гагарина"))
    assert answer.status_code == 302
    latest = school12.history.latest()
    assert (latest.name, latest.history_user) == ("Школа № 12 имени Гагарина", gleb)
    assert "обращение № 7" in latest.history_change_reason


def test_r42_an_edit_without_why_is_not_made(
    school12: Organization, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    url = reverse("admin:organizations_organization_change", args=[school12.pk])
    page = signed_in(gleb).post(url, edited(school12, name="Другая", why=""))
    assert page.status_code == 200
    assert 'value="Другая"' in page.content.decode()
    school12.refresh_from_db()
    assert school12.name == "Школа № 12"
