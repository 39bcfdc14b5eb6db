"""A log-out is for good, and a session key planted before the log-in dies at it (R23)."""

from __future__ import annotations

import pytest
from django.core.cache import caches
from django.test import Client

from staff.models import Worker
from tests.accounts.entering import enters, log_in
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def test_r23_a_log_out_while_redis_is_away_is_for_good(anna: Worker, monkeypatch: pytest.MonkeyPatch) -> None:
    """A session kept in Redis as well would be there again as soon as Redis is."""
    browser = log_in("anna@example.ru")
    key = browser.cookies["session"].value
    with monkeypatch.context() as away:
        away.setattr(caches["default"], "_servers", ["unix:///nowhere/redis.sock"])
        away.delitem(vars(caches["default"]), "_cache", raising=False)
        browser.post("/account/logout/")
    vars(caches["default"]).pop("_cache", None)
    again = Client()
    again.cookies["session"] = key
    assert not enters(again)


def test_a_planted_session_key_dies_at_log_in(anna: Worker) -> None:
    browser = Client()
    browser.get("/account/login/")
    planted = browser.session
    planted["x"] = 1
    planted.save()
    browser.cookies["session"] = planted.session_key or ""
    browser.post("/account/login/", {"login": "anna@example.ru", "password": PASSWORD})
    assert enters(browser)
    assert browser.session.session_key != planted.session_key
