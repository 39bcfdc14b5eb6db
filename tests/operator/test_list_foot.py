"""R45: the foot of a list counts right."""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib import admin

from ui.nouns import Noun

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 обращений"), (1, "1 обращение"), (2, "2 обращения"), (20, "20 обращений")]
)
def test_r45_the_foot_of_a_list_counts_right(number: int, said: str) -> None:
    ticket: Any = next(one for model, one in admin.site._registry.items() if model.__name__ == "Ticket")
    noun: Noun = ticket.noun
    assert noun.counted(number) == said
