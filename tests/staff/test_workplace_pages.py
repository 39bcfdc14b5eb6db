"""The inbox shows who waits, the oldest first, and confirms in one click (R15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Organization, Responsible
from staff.models import Employment
from staff.states import Work
from tests import factories
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r15_the_inbox_shows_who_waits_and_confirms_in_one_click(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    text = client.get(reverse("staff:inbox")).content.decode()
    worker = place.worker
    for said in (
        "Новикова Дарья Олеговна",
        "17.05.1985",
        f"СНИЛС …{worker.masked_snils[9:]}",
        place.position.name,
    ):
        assert said in text
    assert worker.snils not in text
    answer = client.post(page("workplace_confirm", place), follow=True)
    place.refresh_from_db()
    assert place.work == Work.CURRENT
    text = answer.content.decode()
    assert "Место работы подтверждено" in text
    assert worker.user.email in text
    assert reverse("vouchers:issue", args=[worker.pk]) in text
    assert "Всё разобрано" in text


def test_r15_oldest_first(boris: Responsible, school12: Organization, signed_in: SignedIn) -> None:
    for name in ("Первая", "Вторая"):
        factories.EmploymentFactory(
            worker=factories.WorkerFactory(last_name=name), organization=school12, awaiting=True
        )
    text = signed_in(boris.user).get(reverse("staff:inbox")).content.decode()
    assert text.index("Первая") < text.index("Вторая")
