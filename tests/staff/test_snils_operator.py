"""The operator sees the whole СНИЛС by a press that says why (R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib import snils
from staff.models import SnilsShown, Worker
from staff.personal_data.actions import request_change
from tests.factories import snils_number

pytestmark = pytest.mark.django_db
SignedIn = Callable[[Any], Client]


def test_r42_the_operator_presses_too_and_says_why(anna: Worker, gleb: User, signed_in: SignedIn) -> None:
    change = request_change(anna, {"snils": snils_number(4244)}, by=anna.user)
    browser = signed_in(gleb)
    cards = [
        reverse("admin:staff_worker_change", args=[anna.pk]),
        reverse("admin:staff_personaldatachange_change", args=[change.pk]),
    ]
    for card in cards:
        text = browser.get(card).content.decode()
        assert snils.pretty(anna.snils) not in text
        assert anna.snils not in text
        assert anna.masked_snils in text
    page = reverse("admin:staff_worker_snils", args=[anna.pk])
    browser.post(page, {"why": ""})
    assert not SnilsShown.objects.exists()
    browser.post(page, {"why": "сверка со справкой"})
    for card in cards:
        assert snils.pretty(anna.snils) in browser.get(card).content.decode()
    assert SnilsShown.objects.get().history.get().history_change_reason == (
        "staff.show_snils: сверка со справкой"
    )
