"""An access not decided yet: its page says who decides (R22)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from organizations.models import Responsible

pytestmark = pytest.mark.django_db


def test_r22_not_decided_yet_it_says_who_decides(
    asked: Responsible, signed_in: Callable[[Any], Client]
) -> None:
    answer = signed_in(asked.user).get(reverse("home:organization"))
    assert answer.status_code == 403
    assert "рассмотрит оператор" in answer.content.decode()
    assert asked.user.email in answer.content.decode()
