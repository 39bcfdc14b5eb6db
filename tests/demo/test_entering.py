"""Whoever enters by a button of the demo is among «Где вы вошли», as after a log-in by password."""

from __future__ import annotations

import pytest
from django.test import Client

from demo import personas
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_browser_that_entered_is_named(client: Client) -> None:
    user = UserFactory(email=personas.LOGINS[0].email)
    client.post("/demo/enter/", {"email": user.email})
    assert "Вы здесь" in client.get("/account/sessions/").content.decode()
