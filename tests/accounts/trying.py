"""Browsers at their own addresses, trying to enter."""

from __future__ import annotations

from typing import Any

from django.test import Client

from tests.factories import PASSWORD

OWNER, STRANGER, THIRD = "10.0.0.1", "203.0.113.5", "203.0.113.6"
ANNA = "anna@example.ru"
WRONG = "неверный пароль"
STOPPED = "Слишком много неудачных попыток"


def at(address: str) -> Client:
    return Client(REMOTE_ADDR=address)


def log_in(browser: Client, email: str = ANNA, password: str = PASSWORD) -> Any:
    return browser.post("/account/login/", {"login": email, "password": password})


def entered(browser: Client, email: str = ANNA) -> Client:
    """The owner has entered here before, and left: what is known of it is the cookie."""
    assert log_in(browser, email).status_code == 302
    browser.post("/account/logout/")
    return browser


def wrong(browser: Client, times: int, email: str = ANNA) -> Any:
    for _ in range(times):
        answer = log_in(browser, email, WRONG)
    return answer
