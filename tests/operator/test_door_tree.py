"""The tree of organizations is kept when the operator edits one in Django's admin (R21)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Organization
from tests import factories
from tests.operator.test_door import edited

pytestmark = pytest.mark.django_db


def test_r21_the_tree_is_kept_from_this_door_too(
    school12: Organization, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    unit = factories.OrganizationFactory(name="Детский сад", parent=school12)
    url = reverse("admin:organizations_organization_change", args=[school12.pk])
    page = signed_in(gleb).post(url, edited(school12, parent=unit.pk))
    assert page.status_code == 200
    assert "подразделением самой себя" in page.content.decode()
    school12.refresh_from_db()
    assert school12.parent is None
