"""The first day of work by the order, named while confirming (R15)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import today
from organizations.models import Responsible
from staff.models import Employment
from staff.states import Work
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r15_another_first_day_by_the_order(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client, address = signed_in(boris.user), page("workplace_confirm", place)
    assert address in client.get(reverse("staff:inbox")).content.decode()
    assert f'value="{today():%d.%m.%Y}"' in client.get(address).content.decode()
    ahead = f"{today() + timedelta(days=3):%d.%m.%Y}"
    refused = client.post(address, {"started_on": ahead}).content.decode()
    assert "ещё не наступил" in refused
    assert f'value="{ahead}"' in refused
    client.post(address, {"started_on": "01.09.2026"})
    place.refresh_from_db()
    assert (place.work, place.started_on) == (Work.CURRENT, date(2026, 9, 1))


def test_r15_the_operator_names_the_day_too(place: Employment, gleb: User, signed_in: SignedIn) -> None:
    address = reverse("admin:staff_employment_confirmation", args=[place.pk])
    typed = {"started_on": "01.09.2026", "why": "Ответственного нет"}
    assert signed_in(gleb).post(address, typed).status_code == 302
    place.refresh_from_db()
    assert (place.work, place.started_on) == (Work.CURRENT, date(2026, 9, 1))
