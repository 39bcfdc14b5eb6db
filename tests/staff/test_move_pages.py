"""The pages of a dismissal and of a transfer (R12, R13, R25)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment, Worker
from tests import factories
from tests.staff.moving import job


@pytest.mark.django_db
def test_r12_the_page_says_what_happens_and_keeps_what_was_typed(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client, address = signed_in(boris.user), reverse("staff:dismissal", args=[job(anna).pk])
    page = client.get(address).content.decode()
    for said in ("Что произойдёт", "Что сохранится", "Неизвестно, куда переходит"):
        assert said in page
    ahead = f"{today() + timedelta(days=3):%d.%m.%Y}"
    answer = client.post(address, {"on": ahead, "reason": "outside"}).content.decode()
    assert "ещё не наступил" in answer
    assert ahead in answer
    after = client.post(address, {"on": f"{today():%d.%m.%Y}", "reason": "outside"}, follow=True)
    assert "Последний день работы — " in after.content.decode()
    assert not Employment.objects.for_worker(anna).current().exists()


@pytest.mark.django_db
def test_r13_the_page_finds_the_organization_and_transfers(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client, address = signed_in(boris.user), reverse("staff:transfer", args=[job(anna).pk])
    typed = {"on": f"{today():%d.%m.%Y}", "search": "гимназия"}
    assert "Гимназия № 3" in client.post(address, {**typed, "find": "1"}).content.decode()
    assert "Найдите и выберите организацию" in client.post(address, typed).content.decode()
    answer = client.post(address, {**typed, "organization": vera.organization_id}, follow=True)
    assert "Перевод записан: Орлова Анна Сергеевна" in answer.content.decode()


@pytest.mark.django_db
def test_r43_a_refusal_beside_the_organization_says_what_to_do(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client, address = signed_in(boris.user), reverse("staff:transfer", args=[job(anna).pk])
    typed = {"on": f"{today():%d.%m.%Y}", "search": "школа", "organization": boris.organization_id}
    page = client.post(address, typed).content.decode()
    assert "и так числится в этой организации" in page
    assert "Выберите организацию, в которую переходит работник." in page


@pytest.mark.django_db
def test_r25_the_page_warns_that_the_access_goes_too(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    place = job(boris.user.worker)  # type: ignore[attr-defined]
    colleague = factories.ResponsibleFactory(organization=boris.organization)
    page = signed_in(colleague.user).get(reverse("staff:dismissal", args=[place.pk])).content.decode()
    assert "Закроется доступ" in page


@pytest.mark.django_db
@pytest.mark.parametrize("name", ["dismissal", "transfer"])
def test_r12_r13_the_page_of_a_place_that_has_ended_says_so_at_once(
    name: str, anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    place, client = job(anna), signed_in(boris.user)
    client.post(
        reverse("staff:dismissal", args=[place.pk]), {"on": f"{today():%d.%m.%Y}", "reason": "outside"}
    )
    page = client.get(reverse(f"staff:{name}", args=[place.pk])).content.decode()
    assert "Это место работы не действует" in page
    assert 'name="on"' not in page
