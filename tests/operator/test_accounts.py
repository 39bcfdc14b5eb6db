"""R42: a lost telephone and a session left open are helped from the account's own card."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import Client
from django.urls import reverse

from letters.models import Letter

pytestmark = pytest.mark.django_db


def test_r42_the_second_factor_is_taken_off_with_a_reason_and_a_letter(
    anna: Any, gleb: Any, signed_in: Callable[..., Client]
) -> None:
    Authenticator.objects.create(user=anna.user, type="totp", data={"secret": "тайна-второго-шага"})
    card = signed_in(gleb).get(reverse("admin:accounts_user_change", args=[anna.user_id])).content.decode()
    assert "Снять второй шаг входа" in card
    assert "тайна-второго-шага" not in card
    hers = signed_in(anna.user)
    assert hers.get(reverse("home:cabinet")).status_code == 200
    signed_in(gleb).post(
        reverse("admin:accounts_user_second-factor", args=[anna.user_id]), {"why": "звонок: телефон потерян"}
    )
    assert not Authenticator.objects.filter(user=anna.user).exists()
    assert hers.get(reverse("home:cabinet")).status_code == 302
    assert "телефон потерян" in anna.user.history.latest().history_change_reason
    assert Letter.objects.get(recipient=anna.user.email).context["subject"] == "Второй шаг входа снят"


def test_r42_all_sessions_end(anna: Any, gleb: Any, signed_in: Callable[..., Client]) -> None:
    hers = signed_in(anna.user)
    signed_in(gleb).post(
        reverse("admin:accounts_user_sessions", args=[anna.user_id]), {"why": "забыт выход в школе"}
    )
    assert hers.get(reverse("home:cabinet")).status_code == 302
