"""R45: the foot of a list counts right."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from accounts.models import User
from staff.models import Worker
from ui import admin_lists
from ui.nouns import Noun

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 обращений"), (1, "1 обращение"), (2, "2 обращения"), (20, "20 обращений")]
)
def test_r45_the_foot_of_a_list_counts_right(number: int, said: str) -> None:
    ticket: Any = next(one for model, one in admin.site._registry.items() if model.__name__ == "Ticket")
    noun: Noun = ticket.noun
    assert noun.counted(number) == said


@pytest.mark.parametrize(
    ("counted", "asked", "beside"), [(0, {}, 0), (0, {"q": "Орлова"}, 0), (9, {"q": "Орлова"}, 1)]
)
def test_r45_no_count_beside_the_heading_that_the_foot_denies(
    anna: Worker,
    gleb: User,
    signed_in: Callable[[User], Client],
    monkeypatch: pytest.MonkeyPatch,
    counted: int,
    asked: dict[str, str],
    beside: int,
) -> None:
    """counted: how far rows are counted. Only a list that was searched, and counted to its end, leads back to all."""
    monkeypatch.setattr(admin_lists, "COUNTED", counted)
    page = signed_in(gleb).get(reverse("admin:staff_worker_changelist"), asked).content.decode()
    assert page.count('(<a href="?">') == beside
