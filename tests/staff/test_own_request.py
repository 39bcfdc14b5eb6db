"""The worker sees with whom a request waits, asks for a workplace and takes it back (R14, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Employment, Worker
from staff.states import Work
from tests import factories
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r14_the_worker_sees_with_whom_it_waits_and_takes_it_back(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(place.worker.user)
    text = client.get(reverse("staff:my_workplace")).content.decode()
    assert "Волков Борис" in text
    assert "Ждёт подтверждения" in text
    client.post(page("my_workplace_withdraw", place))
    place.refresh_from_db()
    assert place.work == Work.WITHDRAWN


def test_r14_the_worker_asks_for_a_new_workplace(
    boris: Responsible, vera: Responsible, signed_in: SignedIn
) -> None:
    worker = factories.WorkerFactory()
    client = signed_in(worker.user)
    position = factories.PositionFactory(name="Тьютор")
    address = reverse("staff:my_workplace_new")
    answer = client.post(address, {"search": "Школа", "find": "1", "position": position.pk, "kind": "main"})
    assert "Школа № 12" in answer.content.decode()
    asked = {"organization": boris.organization_id, "position": position.pk, "kind": "external"}
    answer = client.post(address, asked)
    assert "Напишите, где вы работаете по основному месту" in answer.content.decode()
    client.post(address, {**asked, "kind": "main"})
    place = Employment.objects.get(worker=worker)
    assert (place.organization, place.work) == (boris.organization, Work.AWAITING)


def test_r44_anothers_request_is_not_the_workers_to_take_back(
    anna: Worker, place: Employment, signed_in: SignedIn
) -> None:
    assert signed_in(anna.user).post(page("my_workplace_withdraw", place)).status_code == 404
