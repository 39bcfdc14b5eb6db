"""«Выслать пароль»: the one-time link, how long it works and what is behind it (R5)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from lib.dates import now
from staff.models import Worker
from tests.accounts.resetting import NEW, ask, set_new
from tests.factories import PASSWORD
from tests.staff.signing import link_in

pytestmark = pytest.mark.django_db


def test_r5_the_link_sets_a_new_password_once(anna: Worker) -> None:
    browser = Client()
    link = link_in(ask(browser, " ANNA@example.ru"))
    assert set_new(browser, link).endswith("-set-password/"), "the token does not stay in the address"
    assert not Client().login(email="anna@example.ru", password=PASSWORD)
    assert Client().login(email="anna@example.ru", password=NEW)

    used = Client().get(link, follow=True)
    assert "больше не работает" in used.content.decode()


def test_r5_the_link_lives_two_hours(anna: Worker) -> None:
    with time_machine.travel(now() - timedelta(hours=2, seconds=5)):
        link = link_in(ask(Client(), "anna@example.ru"))
    assert "больше не работает" in Client().get(link).content.decode()


def test_r5_a_link_opened_while_somebody_else_is_signed_in_asks_to_sign_out(
    anna: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    link = link_in(ask(Client(), "anna@example.ru"))
    browser = signed_in(gleb)
    page = browser.get(link, follow=True)
    assert "под другой учётной записью" in page.content.decode()
    assert browser.get("/account/password/change/").status_code == 200, "opening a link signs nobody out"
    form = browser.post("/account/logout/", {"next": link}, follow=True)
    assert form.request["PATH_INFO"].endswith("-set-password/")
    browser.post(form.request["PATH_INFO"], {"password1": NEW, "password2": NEW})
    assert Client().login(email="anna@example.ru", password=NEW)
