"""While an access is closed no page of it works, and each says why (R23)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations import actions
from organizations.models import Responsible

pytestmark = pytest.mark.django_db


def test_r23_while_closed_no_page_works_and_each_says_why(
    boris: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    client = signed_in(boris.user)
    assert client.get(reverse("organizations:about")).status_code == 200
    actions.suspend_access(boris, by=None, why="Изменена фамилия")
    for name in ("organizations:about", "organizations:name", "home:workers", "home:organization"):
        answer = client.get(reverse(name))
        assert answer.status_code == 403
        text = answer.content.decode()
        assert "Изменена фамилия" in text
        assert "22-00-67" in text
        assert f'href="{reverse("home:workers")}"' not in text
    cabinet = client.get(reverse("home:cabinet"))
    assert cabinet.status_code == 200
    assert "Доступ Ответственного закрыт" in cabinet.content.decode()
