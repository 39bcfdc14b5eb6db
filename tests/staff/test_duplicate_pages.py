"""What a Responsible and the operator read when a change would make a duplicate (R1, R43)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from accounts.models import User
from organizations.models import Responsible
from staff.models import Worker
from tests import factories
from tests.staff.changing import BORN, SAME_NAME, asked


@pytest.mark.django_db
def test_r43_the_responsible_reads_where_to_write_and_the_name_stays(
    anna: Worker, boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN)
    change = asked(anna, last_name="Соколова")
    url = reverse("staff:change_confirm", args=[change.pk])
    page = signed_in(boris.user).post(url).content.decode()
    assert "Работник с такими ФИО и датой рождения в АИС уже есть" in page
    assert settings.SUPPORT_EMAIL in page
    assert f"ID работника: {anna.pk}" in page
    assert "Орлова Анна Сергеевна" in page
    assert signed_in(boris.user).get(reverse("organizations:about")).status_code == 200


@pytest.mark.django_db
def test_r1_the_operator_confirms_a_namesake_and_never_a_number(
    anna: Worker, gleb: User, signed_in: Callable[[Any], Client]
) -> None:
    factories.WorkerFactory(**SAME_NAME, birth_date=BORN)
    change = asked(anna, last_name="Соколова")
    url = reverse("admin:staff_personaldatachange_confirmation", args=[change.pk])
    page = signed_in(gleb).post(url, {"why": "свидетельство"}).content.decode()
    assert "отметьте это в форме" in page
    signed_in(gleb).post(url, {"why": "два человека, паспорта сверены", "namesake": "on"})
    anna.refresh_from_db()
    assert anna.last_name == "Соколова"
