"""The second factor works from its page to the log-in, for whoever wants it."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest
import time_machine
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client

from lib.dates import now
from staff.models import Worker
from tests.factories import PASSWORD
from ui.templatetags.words import in_fours

pytestmark = pytest.mark.django_db


def code(secret: str) -> str:
    return str(format_hotp_value(hotp_value(secret, int(time.time()) // 30)))


def log_in() -> tuple[Client, str]:
    browser = Client()
    answer = browser.post("/account/login/", {"login": "anna@example.ru", "password": PASSWORD})
    return browser, answer.headers["Location"]


def test_the_second_factor_from_its_page_to_the_log_in(anna: Worker) -> None:
    browser, _ = log_in()
    again = browser.get("/account/2fa/totp/activate/").headers["Location"]
    assert again.startswith("/account/reauthenticate/")
    assert browser.get(again).status_code == 200
    browser.post(again, {"password": PASSWORD})

    page = browser.get("/account/2fa/totp/activate/")
    secret = page.context["form"].secret
    assert in_fours(secret) in page.content.decode()
    done = browser.post("/account/2fa/totp/activate/", {"code": code(secret)}, follow=True)
    assert done.status_code == 200
    for path in ("", "totp/deactivate/", "recovery-codes/", "recovery-codes/generate/", "reauthenticate/"):
        assert browser.get(f"/account/2fa/{path}").status_code == 200, path

    other, goes_to = log_in()
    assert goes_to == "/account/2fa/authenticate/"
    assert other.get("/cabinet/").headers["Location"].startswith("/account/login/")
    assert other.get(goes_to).status_code == 200
    assert other.post(goes_to, {"code": "000000"}).status_code == 200
    with time_machine.travel(now() + timedelta(minutes=1)):
        assert other.post(goes_to, {"code": code(secret)}).headers["Location"] == "/"
    assert other.get("/account/2fa/").status_code == 200
