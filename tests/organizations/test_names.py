"""Beside an order stands the whole ФИО (R22)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r22_the_order_is_compared_with_the_whole_name(
    boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    page = signed_in(boris.user).get(reverse("organizations:about")).content.decode()
    assert "Волков Борис, приказ № 12-од" in page
    operator = signed_in(gleb)
    organization = reverse("admin:organizations_organization_change", args=[boris.organization_id])
    card = reverse("admin:organizations_responsible_change", args=[boris.pk])
    for url in (reverse("admin:organizations_responsible_changelist"), card, organization):
        assert "Волков Борис" in operator.get(url).content.decode(), url
    # An account that is no worker's is named as it was.
    other = factories.ResponsibleFactory(user=factories.UserFactory(name="Ирина"))
    assert (
        "Ирина — "
        in operator.get(reverse("admin:organizations_responsible_change", args=[other.pk])).content.decode()
    )
