"""The links of a sign-up: which of them works, and how long (R3, R4)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from lib.dates import now
from tests.staff.signing import EMAIL, latest, link_in, press, sign_up
from tests.staff.signup_pages import texts

pytestmark = pytest.mark.django_db


def test_r4_repeating_kills_the_earlier_link(client: Client) -> None:
    first = link_in(sign_up(client))
    client.post("/signup/resend/", {"email": f" {EMAIL.upper()} "})
    second = link_in(latest())

    dead = press(client, first)
    assert dead.status_code == 410
    assert "отправили новую" in texts(dead)
    assert not User.objects.exists()
    assert press(client, second).headers["Location"] == "/cabinet/"


def test_r4_a_letter_that_is_sent_twice_carries_living_links(client: Client) -> None:
    """SMTP said yes and the sender died: both copies must open."""
    letter = sign_up(client)
    copy, again = link_in(letter), link_in(letter)
    assert client.get(again).status_code == 200
    assert press(client, copy).headers["Location"] == "/cabinet/"


def test_r4_a_link_lives_three_days(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=3, seconds=5)):
        link = link_in(sign_up(client))
    old = press(client, link)
    assert old.status_code == 410
    assert "Срок действия" in texts(old)
    client.post("/signup/resend/", {"email": EMAIL})
    assert press(client, link_in(latest())).headers["Location"] == "/cabinet/"


@pytest.mark.parametrize("token", ["x", "WyJ4IiwxXQ:1x:y", "a" * 3000, "%00", "%F0%9F%92%A9"])
def test_r3_a_forged_link_is_a_page_that_explains_itself(client: Client, token: str) -> None:
    answer = client.get(f"/signup/confirm/{token}/")
    assert answer.status_code == 410
    assert "не целиком" in texts(answer)
