"""«Сведения об организации»: the name is the Responsible's to mend, the old one stays in the history (R24)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Organization, Responsible
from tests import factories

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r24_the_name_is_changed_and_the_old_one_kept(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    answer = client.post(reverse("organizations:name"), {"name": " Школа № 12   имени Глинки "}, follow=True)
    assert "Школа № 12 имени Глинки" in answer.content.decode()
    boris.organization.refresh_from_db()
    assert boris.organization.name == "Школа № 12 имени Глинки"
    before = Organization.history.filter(id=boris.organization_id).order_by("history_id")
    assert [row.name for row in before] == ["Школа № 12", "Школа № 12 имени Глинки"]
    assert before.last().history_user == boris.user
    vera.organization.refresh_from_db()
    assert vera.organization.name == "Гимназия № 3"


@pytest.mark.parametrize("typed", ["", "   ", "я" * 301])
def test_r24_an_empty_name_is_not_a_name(typed: str, boris: Responsible, signed_in: SignedIn) -> None:
    answer = signed_in(boris.user).post(reverse("organizations:name"), {"name": typed})
    assert answer.status_code == 200
    assert typed.strip() in answer.content.decode()
    boris.organization.refresh_from_db()
    assert boris.organization.name == "Школа № 12"


def test_r8_the_responsible_says_how_many_must_be_registered(boris: Responsible, signed_in: SignedIn) -> None:
    client = signed_in(boris.user)
    assert client.post(reverse("organizations:coverage"), {"must_register": "-1"}).status_code == 200
    client.post(reverse("organizations:coverage"), {"must_register": "45"})
    boris.organization.refresh_from_db()
    assert boris.organization.must_register == 45


def test_r21_the_units_are_named_and_those_without_a_responsible(
    boris: Responsible, signed_in: SignedIn
) -> None:
    attended = factories.OrganizationFactory(name="Детский сад «Ёлочка»", parent=boris.organization)
    factories.ResponsibleFactory(organization=attended)
    factories.OrganizationFactory(name="Детский сад «Радуга»", parent=boris.organization)
    text = signed_in(boris.user).get(reverse("organizations:about")).content.decode()
    assert text.count("Нет Ответственного") == 1
    assert text.index("Радуга") < text.index("Нет Ответственного")
