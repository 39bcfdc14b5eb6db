"""Анна changes her e-mail as a browser does it."""

from __future__ import annotations

import time
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

from tests.factories import PASSWORD
from tests.staff.signing import latest, link_in

OLD, NEW = "anna@example.ru", "anna.orlova@mail.ru"
ASK = "/cabinet/data/email/"


def sure(browser: Client) -> Client:
    """The password was asked again just now."""
    session = browser.session
    record = {"method": "password", "at": time.time(), "reauthenticated": True, "email": OLD}
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [record]
    session.save()
    return browser


def entered(email: str = OLD) -> Client:
    browser = Client()
    answer = browser.post("/account/login/", {"login": email, "password": PASSWORD})
    assert answer.status_code == 302, answer.content.decode()
    return browser


def ask(browser: Client, email: str = NEW, **more: Any) -> Any:
    return sure(browser).post(ASK, {"email": email, **more})


def asked(email: str = NEW) -> Client:
    """The browser in which she has asked for this address."""
    browser = entered()
    assert ask(browser, email).headers["Location"] == "/cabinet/data/"
    return browser


def link(to: str = NEW) -> str:
    return link_in(latest("staff/email_confirm", to=to))


def stop_link() -> str:
    return link_in(latest("staff/email_asked", to=OLD))
