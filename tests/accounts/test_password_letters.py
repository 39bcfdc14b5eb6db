"""«Выслать пароль»: the letter promises no password, grows old, and goes to nobody who has none (R5)."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client

from letters import rendering, secrets
from lib.dates import now
from staff.models import Worker
from tests.accounts.resetting import ask
from tests.factories import UserFactory
from tests.staff.signing import read

pytestmark = pytest.mark.django_db


def test_r5_the_letter_promises_no_password_and_the_outbox_keeps_no_link(anna: Worker) -> None:
    letter = ask(Client(), "anna@example.ru")
    assert "Пароль письмом не отправляется" in read(letter).body
    secret = secrets.make(letter)
    assert secret
    assert "/password/reset/key/" not in rendering.kept(letter, secret).body
    assert secrets.HIDDEN in rendering.kept(letter, secret).body


def test_r5_an_outdated_letter_is_not_sent(anna: Worker) -> None:
    letter = ask(Client(), "anna@example.ru")
    assert letter.expires_at
    assert timedelta(minutes=119) < letter.expires_at - now() < timedelta(minutes=121)


@pytest.mark.parametrize("email", ["nobody@example.ru", "closed@example.ru", "invited@example.ru"])
def test_r5_nobody_is_written_to_who_has_no_password_to_forget(email: str) -> None:
    UserFactory(email="closed@example.ru", is_active=False)
    invited = UserFactory(email="invited@example.ru", password=None)
    assert not invited.has_usable_password()
    assert secrets.make(ask(Client(), email)) is None
