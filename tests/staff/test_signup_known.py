"""Who is known already is not registered again, a namesake is (R1)."""

from __future__ import annotations

import pytest
from django.test import Client

from staff.models import Worker
from tests.factories import WorkerFactory, snils_number
from tests.staff.signing import link_in, press, sign_up
from tests.staff.signup_pages import texts

pytestmark = pytest.mark.django_db


def test_r1_the_same_snils_is_refused_and_nobody_is_named(client: Client) -> None:
    known = WorkerFactory(snils=snils_number(70_001), last_name="Тайнова")
    refused = press(client, link_in(sign_up(client)))
    assert refused.status_code == 409
    assert "уже зарегистрирован" in texts(refused)
    assert "Восстановить пароль" in texts(refused)
    assert "Тайнова" not in texts(refused)
    assert known.user.email not in texts(refused)
    assert Worker.objects.get() == known


@pytest.mark.parametrize("last_name", ["Пчёлкина", "Пчелкина", "ПЧЁЛКИНА"])
def test_r1_the_same_name_and_birth_date_is_refused(client: Client, last_name: str) -> None:
    WorkerFactory(
        last_name=last_name,
        first_name="Дарья",
        patronymic="Олеговна",
        birth_date="1995-03-08",
        snils=snils_number(9),
    )
    assert press(client, link_in(sign_up(client, last_name="Пчёлкина"))).status_code == 409
    assert Worker.objects.count() == 1


def test_r1_a_namesake_with_another_birthday_registers(client: Client) -> None:
    WorkerFactory(
        last_name="Новикова",
        first_name="Дарья",
        patronymic="Олеговна",
        birth_date="1995-03-09",
        snils=snils_number(9),
    )
    assert press(client, link_in(sign_up(client))).headers["Location"] == "/cabinet/"
