"""What the organization was called before, to its Responsible and to the operator (R24)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.actions import rename
from organizations.models import Organization, Responsible
from organizations.names import former
from tests import factories

pytestmark = pytest.mark.django_db


@pytest.fixture
def renamed() -> Organization:
    with time_machine.travel("2020-09-01 10:00"):
        school: Organization = factories.OrganizationFactory(name="МБОУ СОШ № 12")
    with time_machine.travel("2026-03-12 10:00"):
        rename(school, "Школа № 12 имени Глинки", by=None)
    with time_machine.travel("2026-05-04 10:00"):
        rename(school, "Школа № 21", by=None)
        rename(school, "Школа № 12", by=None)
    return school


def test_r24_each_name_with_its_last_day_and_no_slip_of_one_day(renamed: Organization) -> None:
    assert former(renamed) == [
        (date(2026, 5, 4), "Школа № 12 имени Глинки"),
        (date(2026, 3, 12), "МБОУ СОШ № 12"),
    ]


def test_r24_a_name_taken_back_the_same_day_is_the_name(renamed: Organization) -> None:
    told = former(renamed)
    with time_machine.travel("2026-06-01 10:00"):
        rename(renamed, "Школа № 21", by=None)
        rename(renamed, "Школа № 12", by=None)
    assert former(renamed) == told


def test_r24_the_responsible_and_the_operator_read_them(
    renamed: Organization, boris: Responsible, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    one = factories.ResponsibleFactory(organization=renamed)
    card = reverse("admin:organizations_organization_change", args=[renamed.pk])
    for page in (
        signed_in(one.user).get(reverse("organizations:about")).content.decode(),
        signed_in(gleb).get(card).content.decode(),
    ):
        assert "до 12.03.2026: МБОУ СОШ № 12" in page
        assert "Школа № 21" not in page
    assert (
        "Прежние названия" not in signed_in(boris.user).get(reverse("organizations:about")).content.decode()
    )
