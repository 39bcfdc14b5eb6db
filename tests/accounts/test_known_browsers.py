"""The cookie by which a browser is known: who gives it, and what can be read out of it."""

from __future__ import annotations

import pytest
from django.core import signing

from accounts import limits
from accounts.models import User
from staff.models import Worker
from tests.accounts.trying import ANNA, OWNER, at, entered, log_in
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db


def test_the_cookie_is_the_servers_own_and_tells_nothing(anna: Worker) -> None:
    browser = at(OWNER)
    cookie = log_in(browser).cookies["known"]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    number, accounts = signing.loads(cookie.value, salt=limits.SALT)
    assert len(accounts) == 1
    assert ANNA not in cookie.value
    assert str(anna.user_id) not in [number, *accounts]


def test_one_browser_is_many_peoples_and_keeps_its_number(anna: Worker, gleb: User) -> None:
    browser = entered(at(OWNER))
    first = limits.known_browser(log_in(browser).wsgi_request, ANNA)
    browser.post("/account/logout/")
    entered(browser, gleb.email)
    request = browser.get("/").wsgi_request
    assert (
        limits.known_browser(request, ANNA)
        == limits.known_browser(request, f" {gleb.email.upper()} ")
        == first
    )
    assert limits.known_browser(request, "boris@example.ru") is None


def test_the_longest_unused_account_is_forgotten_and_the_cookie_stays_small() -> None:
    browser = at(OWNER)
    emails = [UserFactory(email=f"worker{n}@example.ru").email for n in range(limits.REMEMBERED + 1)]
    for email in emails:
        entered(browser, email)
    request = browser.get("/").wsgi_request
    assert limits.known_browser(request, emails[0]) is None
    assert all(limits.known_browser(request, email) for email in emails[1:])
    assert len(browser.cookies["known"].value) < 2000
