"""After «Это не я»: the letter is not sent, the mailbox is free, the data are forgotten (R1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from letters import secrets
from lib.dates import now
from staff.models import SignUp, Worker
from staff.tasks import forget_old_signups
from tests.factories import SignUpFactory
from tests.staff.disowning import not_me
from tests.staff.signing import EMAIL, PASSWORD, link_in, press, read, sign_up

pytestmark = pytest.mark.django_db


def test_r1_a_letter_still_in_the_outbox_is_not_sent_after_it(client: Client) -> None:
    letter = sign_up(client)
    client.post(not_me(link_in(letter)))
    assert secrets.make(letter) is None


def test_r1_the_mailbox_is_free_for_its_reader_afterwards(client: Client) -> None:
    client.post(not_me(link_in(sign_up(client, last_name="Чужая"))))
    own = sign_up(client)
    assert "Н…а Д. О." in read(own).body
    press(client, link_in(own))
    assert Worker.objects.get().last_name == "Новикова"


def test_r1_what_is_confirmed_cannot_be_disowned(client: Client) -> None:
    link = link_in(sign_up(client))
    press(client, link)
    for answer in (client.get(not_me(link)), client.post(not_me(link))):
        assert answer.status_code == 409
        assert "уже подтверждена" in answer.content.decode()
    assert Client().login(email=EMAIL, password=PASSWORD)


def test_r1_the_database_holds_it_too() -> None:
    signup = SignUpFactory(disowned_at=now())
    signup.confirmed_at = now()
    with pytest.raises(IntegrityError, match="signup_confirmed_or_disowned"), transaction.atomic():
        signup.save(update_fields=["confirmed_at"])


def test_r1_disowned_data_are_forgotten_with_the_unconfirmed(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=31)):
        client.post(not_me(link_in(sign_up(client))))
    forget_old_signups()
    assert not SignUp.objects.exists()
