"""The page on which a change is confirmed or rejected (R11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible
from staff.models import Worker
from tests.staff.change_answers import asked

pytestmark = pytest.mark.django_db


def test_r11_the_page_confirms_and_rejects(
    anna: Worker, boris: Responsible, vera: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    change = asked(anna)
    address = reverse("staff:change_confirm", args=[change.pk])
    assert signed_in(vera.user).post(address).status_code == 404
    client = signed_in(boris.user)
    assert "Медведева" in client.get(reverse("staff:inbox")).content.decode()
    reject = reverse("staff:change_reject", args=[change.pk])
    assert "Напишите, почему отклоняете" in client.post(reject, {"refusal": ""}).content.decode()
    assert "Личные данные изменены" in client.post(address, follow=True).content.decode()
    answer = client.post(reject, {"refusal": "Поздно спохватились"}).content.decode()
    assert "уже подтверждены" in answer
    assert "Поздно спохватились" in answer
