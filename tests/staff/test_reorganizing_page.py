"""«Закрыть или присоединить» in the admin: what happens to everybody stands there before the button (R16)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from organizations.models import Organization, Responsible
from staff.models import Employment, Worker
from tests import factories

pytestmark = pytest.mark.django_db


def address(school: Organization, name: str = "closing") -> str:
    return reverse(f"admin:organizations_organization_{name}", args=[school.pk])


def test_r16_rehearsed_done_and_undone_by_the_operator(
    anna: Worker,
    boris: Responsible,
    vera: Responsible,
    gleb: User,
    school12: Organization,
    signed_in: Callable[[Any], Client],
) -> None:
    client, day = signed_in(gleb), f"{today():%d.%m.%Y}"
    factories.EmploymentFactory(organization=school12, awaiting=True)
    card = reverse("admin:organizations_organization_change", args=[school12.pk])
    assert address(school12) in client.get(card).content.decode()
    shown = client.get(address(school12), {"successor": "гимназия", "on": day})
    page = shown.content.decode()
    for said in (
        "Переходит к правопреемнику: <strong>2</strong>",
        "Запрос переходит к правопреемнику: <strong>1</strong>",
        "Закончится доступ Ответственного: Волков Борис",
        "Орлова Анна Сергеевна",
        "0 действующих чеков",
    ):
        assert said in page, said
    typed = {"successor": vera.organization_id, "on": day, "why": "Распоряжение № 12"}
    stale = client.post(address(school12), {**typed, "seen": 7}).content.decode()
    assert "теперь в нём 3 места работы или запроса" in stale
    assert 'name="seen" value="3"' in stale
    nobody_says_why = client.post(address(school12), {**typed, "seen": 3, "why": ""}).content.decode()
    assert "Напишите, на каком основании." in nobody_says_why
    answer = client.post(address(school12), {**typed, "seen": 3}, follow=True).content.decode()
    assert "Организация закрыта" in answer
    assert f"{day}, правопреемник: " in answer
    assert Employment.objects.current().filter(organization=vera.organization_id).count() == 3
    assert address(school12, "undoing") in answer
    assert address(school12) not in answer
    undone = client.post(address(school12, "undoing"), {"why": "Не та школа"}, follow=True)
    assert "Организация снова действует" in undone.content.decode()
    assert Employment.objects.current().filter(organization=school12).count() == 2


def test_r16_a_name_that_fits_several_is_not_guessed(
    gleb: User, school12: Organization, signed_in: Callable[[Any], Client]
) -> None:
    client = signed_in(gleb)
    for number in (31, 32):
        factories.OrganizationFactory(name=f"Лицей № {number}")
    asked = {"on": f"{today():%d.%m.%Y}", "successor": "лицей"}
    page = client.get(address(school12), asked).content.decode()
    assert "Подходит несколько организаций: Лицей № 31 (ID" in page
    assert "Что произойдёт" not in page
    factories.OrganizationFactory(name="Лицей № 3")
    factories.OrganizationFactory(name="Детский сад Лицея № 3")
    page = client.get(address(school12), asked | {"successor": "лицей № 3"}).content.decode()
    assert "Что произойдёт" in page
    page = client.get(address(school12), asked | {"successor": "марс"}).content.decode()
    assert "с таким ID или названием нет" in page


def test_r16_a_closed_one_cannot_be_chosen(
    gleb: User, anna: Worker, school12: Organization, signed_in: Callable[[Any], Client]
) -> None:
    gone = factories.OrganizationFactory(name="Школа № 77", closed_on=today())
    client = signed_in(gleb)
    found = client.get(
        reverse("admin:autocomplete"),
        {"term": "77", "app_label": "organizations", "model_name": "organization", "field_name": "parent"},
    )
    assert found.json()["results"] == []
    mine = signed_in(anna.user)
    for name in ("staff:my_workplace_new", "organizations:access"):
        asked = {"organization": gone.pk, "search": "77", "find": "1"}
        assert "Школа № 77" not in mine.post(reverse(name), asked).content.decode()
    assert "Школа № 77" not in mine.get(reverse("organizations:search"), {"search": "77"}).content.decode()
