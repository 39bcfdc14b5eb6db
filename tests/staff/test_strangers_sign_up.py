"""A stranger signs up with somebody's mailbox: letter and page say whose registration it is (R1)."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from letters import rendering, secrets
from organizations.models import Organization
from staff.models import SignUp
from tests.staff.disowning import not_me
from tests.staff.signing import EMAIL, latest, link_in, press, sign_up

pytestmark = pytest.mark.django_db


def test_r1_letter_and_page_say_masked_whose_registration_it_is(
    client: Client, school12: Organization
) -> None:
    letter = sign_up(client, organization=school12)
    secret = secrets.make(letter)
    assert secret
    link = link_in(letter)
    for text in (
        rendering.said(letter, secret).body,
        rendering.said(letter, secret).html,
        rendering.kept(letter, secret).body,
        client.get(link).content.decode(),
        client.get(not_me(link)).content.decode(),
    ):
        assert "Н…а Д. О." in text
        assert "Школа № 12" in text
        assert "Это не я" in text
        assert not any(
            secret in text for secret in ("Новикова", "Дарья", "Олеговна", "08.03.1995", "1995-03-08")
        )


def test_r1_it_is_not_me_ends_every_link(client: Client) -> None:
    link = link_in(sign_up(client))
    assert "Что произойдёт" in client.get(not_me(link)).content.decode()
    assert SignUp.objects.get().disowned_at is None, "a mail scanner opens links too"

    answer = client.post(not_me(link), follow=True)
    assert "Регистрация отменена" in answer.content.decode()
    for dead in (client.get(link), press(client, link), client.post(not_me(link), follow=True)):
        assert dead.status_code == 410
        assert "Регистрация отменена" in dead.content.decode()
    client.post("/signup/resend/", {"email": EMAIL})
    assert secrets.make(latest()) is None, "«Повторить код» does not bring it back"
    assert not User.objects.exists()
