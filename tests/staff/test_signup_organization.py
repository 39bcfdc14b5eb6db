"""The organization is found in the form of a sign-up, and a liquidated one cannot be chosen (R1)."""

from __future__ import annotations

import pytest
from django.test import Client

from organizations.models import Organization
from tests.factories import OrganizationFactory
from tests.staff.signing import typed

pytestmark = pytest.mark.django_db


def test_r1_the_organization_is_found_without_a_script_and_everything_stays(
    client: Client, school12: Organization
) -> None:
    said = typed(organization=None, last_name="Новикова", search="школа 12", find="1", snils="112")
    answer = client.post("/signup/", said)
    page = answer.content.decode()
    assert f'value="{school12.pk}"' in page
    assert 'value="Новикова"' in page
    assert 'value="112"' in page
    assert "Ошибка" not in page
    again = client.post("/signup/", said | {"organization": school12.pk, "search": "гимназия"})
    assert f'value="{school12.pk}" checked' in again.content.decode()


def test_r1_a_liquidated_organization_cannot_be_chosen(client: Client) -> None:
    gone = OrganizationFactory(closed_on="2026-01-01")
    answer = client.post("/signup/", typed(organization=gone))
    assert list(answer.context["form"].errors) == ["organization"]
