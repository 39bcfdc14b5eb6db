"""Where a dismissal is taken back: the card of the departed, and the operator's page (R12, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from staff.models import Worker
from tests.staff.returning import dismissed, job

SignedIn = Callable[[Any], Client]


@pytest.mark.django_db
def test_r12_r44_the_card_of_the_departed_leads_to_the_way_back(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    place = dismissed(anna, boris)
    client, address = signed_in(boris.user), reverse("staff:taking_back", args=[place.pk])
    assert anna.full_name in client.get(reverse("home:workers")).content.decode()
    assert address in client.get(reverse("home:worker", args=[anna.pk])).content.decode()
    page = client.get(address).content.decode()
    assert "Что произойдёт" in page
    assert "Напишите, почему отменяете" in client.post(address, {}).content.decode()
    for name, pk in (("staff:taking_back", place.pk), ("home:worker", anna.pk)):
        assert signed_in(vera.user).get(reverse(name, args=[pk])).status_code == 404
    answer = client.post(address, {"why": "Нажали не у того"}, follow=True).content.decode()
    assert "Место работы восстановлено" in answer
    assert job(anna).pk == place.pk


@pytest.mark.django_db
def test_r12_the_operator_takes_it_back_too(
    anna: Worker, boris: Responsible, gleb: User, signed_in: SignedIn
) -> None:
    place = dismissed(anna, boris)
    client = signed_in(gleb)
    address = reverse("admin:staff_employment_taking_back", args=[place.pk])
    assert address in client.get(reverse("admin:staff_employment_change", args=[place.pk])).content.decode()
    assert client.post(address, {"why": "Попросила школа"}).status_code == 302
    assert job(anna).pk == place.pk
