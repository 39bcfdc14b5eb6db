"""«Личные данные»: the own record, what waits, and with whom (R14, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data.actions import request_change
from tests.factories import EmploymentFactory, OrganizationFactory, PositionFactory

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r42_the_own_record_and_its_history(anna: Worker, signed_in: SignedIn) -> None:
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    for said in (
        str(anna.pk),
        anna.full_name,
        "17.05.1985",
        anna.masked_snils,
        "anna@example.ru",
        "Школа № 12",
    ):
        assert said in page
    assert anna.snils not in page
    assert "/cabinet/history/" in page


def test_r14_a_workplace_that_waits_says_with_whom_and_since_when(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    position = PositionFactory(name="Логопед")
    EmploymentFactory(worker=anna, organization=boris.organization, position=position, awaiting=True)
    EmploymentFactory(worker=anna, organization=OrganizationFactory(name="Лицей"), awaiting=True)
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    assert "Волков Борис" in page
    assert "Оператор АИС" in page
    assert page.count("Ждёт подтверждения") == 2


def test_r11_nobody_is_named_who_may_not_decide_the_own_change(
    boris: Responsible, signed_in: SignedIn
) -> None:
    worker = Worker.objects.get(user=boris.user)
    request_change(worker, {"last_name": "Медведев"}, by=boris.user)
    assert "Оператор АИС" in signed_in(boris.user).get("/cabinet/data/").content.decode()
