"""A sign-up that nobody confirmed is forgotten (R1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from letters import secrets
from lib.dates import now
from staff.models import SignUp
from staff.tasks import forget_old_signups
from tests.factories import snils_number
from tests.staff.signing import EMAIL, latest, link_in, press, sign_up

pytestmark = pytest.mark.django_db


def test_r1_a_sign_up_that_nobody_confirmed_is_forgotten(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=31)):
        sign_up(client)
    client.post("/signup/resend/", {"email": EMAIL})
    assert secrets.make(latest()) is None, "too old to be confirmed"
    with time_machine.travel(now() - timedelta(days=31)):
        press(client, link_in(sign_up(client, email="other@example.ru")))
    sign_up(snils=snils_number(5))
    forget_old_signups()
    assert sorted(SignUp.objects.values_list("email", flat=True)) == [EMAIL, "other@example.ru"]
