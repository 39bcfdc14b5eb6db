"""Whose word a request waits for, in words and days (R11, R14)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from lib.dates import format_date, today
from organizations.models import Responsible
from staff.known import operator_from, waits, who_decides
from tests import factories

DAY = date(2026, 11, 23)
SignedIn = Callable[[Any], Client]
database = pytest.mark.django_db


def test_r11_the_operator_decides_at_once_where_nobody_can_and_later_elsewhere() -> None:
    assert str(waits((), DAY, 10)) == "оператор АИС"
    assert waits((), DAY, 10).operator_from == DAY
    assert str(waits(("Волков Борис",), DAY, 10)) == "Волков Борис, с 04.12.2026 также оператор АИС"
    assert operator_from(DAY, 10) == date(2026, 12, 4)
    assert who_decides(("Волков Борис", "Лис Вера"), None) == "Волков Борис или Лис Вера"


@database
@pytest.mark.parametrize("somebody_there", [True, False])
def test_r14_the_answer_after_asking_names_who_decides(
    somebody_there: bool, boris: Responsible, signed_in: SignedIn
) -> None:
    organization = boris.organization if somebody_there else factories.OrganizationFactory()
    said = {"organization": organization.pk, "position": factories.PositionFactory().pk, "kind": "main"}
    browser = signed_in(factories.WorkerFactory().user)
    page = browser.post(reverse("staff:my_workplace_new"), said, follow=True).content.decode()
    late = f"Волков Борис, с {format_date(today() + timedelta(days=11))} также оператор АИС"
    assert f"Решает {late if somebody_there else 'оператор АИС'}. Ответ придёт письмом." in page
