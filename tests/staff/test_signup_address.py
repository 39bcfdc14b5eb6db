"""The mailbox of a sign-up: taken already, taken meanwhile, given by nobody (R2, R4)."""

from __future__ import annotations

import pytest
from django.test import Client

from letters import secrets
from staff.models import Worker
from tests.factories import UserFactory
from tests.staff.signing import EMAIL, latest, link_in, press, read, sign_up
from tests.staff.signup_pages import texts

pytestmark = pytest.mark.django_db


def test_r2_a_mailbox_with_an_account_gets_another_letter(client: Client) -> None:
    UserFactory(email=EMAIL)
    letter = read(sign_up(client))
    assert "уже есть учётная запись" in letter.subject
    assert "/account/password/reset/" in letter.body
    assert "/signup/confirm/" not in letter.body


def test_r2_an_account_opened_meanwhile_takes_the_address(client: Client) -> None:
    link = link_in(sign_up(client))
    UserFactory(email=EMAIL)
    refused = press(client, link)
    assert refused.status_code == 409
    assert "уже есть учётная запись" in texts(refused)
    assert not Worker.objects.exists()


def test_r4_an_address_that_nobody_gave_gets_no_letter(client: Client) -> None:
    client.post("/signup/resend/", {"email": "nobody@example.ru"})
    assert secrets.make(latest(to="nobody@example.ru")) is None
