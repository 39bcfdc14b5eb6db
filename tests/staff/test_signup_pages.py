"""Bad input at sign-up: a clear word beside the field, what was typed stays, nothing is stored (R1, R2, R8)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from staff.models import SignUp
from tests.staff.signing import typed

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("snils", "112-233-445 96", "опечатка"),
        ("snils", "123", "11 цифр"),
        ("birth_date", "31.02.1985", "Такой даты нет"),
        ("birth_date", "17.05.2085", "ещё не наступила"),
        ("birth_date", "17.05.85", "Такой даты нет"),
        ("organization", "999999", "Такой организации нет"),
        ("organization", "школа", "Такой организации нет"),
        ("organization", None, "Найдите и выберите организацию"),
        ("position", "999999", "Выберите должность из списка"),
        ("last_name", "Novikova", "русскими буквами"),
        ("last_name", None, "Фамилия"),
        ("last_name", "А" * 81, "80"),
        ("email", "дарья", "адрес"),
        ("consent", None, "Без согласия"),
        ("kind", "other", "такого варианта в нём нет"),
        ("kind", None, "Это основная работа"),
        ("main_job_pedagogical", "yes", "не педагогическая"),
        ("main_job", None, "по основному месту"),
    ],
)
def test_r1_each_mistake_is_said_beside_its_field(client: Client, field: str, value: Any, said: str) -> None:
    external = {"kind": "external", "main_job": "Завод", "main_job_pedagogical": "no"}
    about_it = external if field.startswith("main_job") else {}
    answer = client.post("/signup/", typed(**(about_it | {field: value})))
    form = answer.context["form"]
    assert list(form.errors) == [field]
    page = answer.content.decode()
    assert said in page
    assert "<title>Ошибка: Регистрация" in page
    assert 'value="Дарья"' in page
    assert not SignUp.objects.exists()


def test_r1_what_was_typed_wrong_stays_as_typed(client: Client) -> None:
    page = client.post("/signup/", typed(birth_date="45.13.1985", snils="112")).content.decode()
    assert 'value="45.13.1985"' in page
    assert 'value="112"' in page
