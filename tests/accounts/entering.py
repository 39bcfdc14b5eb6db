"""Somebody enters with the password; whether a browser is signed in."""

from __future__ import annotations

from django.test import Client

from tests.factories import PASSWORD


def enters(browser: Client) -> bool:
    return browser.get("/account/password/change/").status_code == 200


def log_in(email: str) -> Client:
    browser = Client()
    browser.post("/account/login/", {"login": email, "password": PASSWORD})
    assert enters(browser)
    return browser
