"""Rejecting a request asks why and keeps what was typed (R15)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from organizations.models import Responsible
from staff.models import Employment
from staff.states import Work
from tests import factories
from tests.staff.inbox import page

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r15_rejecting_asks_why_and_keeps_what_was_typed(
    boris: Responsible, vera: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    assert "Почему отклоняете" in client.get(page("workplace_reject", place)).content.decode()
    answer = client.post(page("workplace_reject", place), {"refusal": " "})
    assert "Напишите, почему отклоняете" in answer.content.decode()
    factories.EmploymentFactory(worker=place.worker, organization=vera.organization)
    answer = client.post(page("workplace_confirm", place))
    assert "Гимназия № 3" in answer.content.decode()
    assert "R14" not in answer.content.decode()
    answer = client.post(page("workplace_reject", place), {"refusal": "Не наш работник"}, follow=True)
    place.refresh_from_db()
    assert (place.work, place.refusal) == (Work.REJECTED, "Не наш работник")
    assert "Работник получит письмо с причиной" in answer.content.decode()


def test_r15_a_refused_rejection_keeps_the_text(
    boris: Responsible, place: Employment, signed_in: SignedIn
) -> None:
    client = signed_in(boris.user)
    client.post(page("workplace_confirm", place))
    answer = client.post(page("workplace_reject", place), {"refusal": "Передумали"})
    assert "уже подтверждено" in answer.content.decode()
    place.refresh_from_db()
    assert place.work == Work.CURRENT
