"""Closing all sessions works at once, also when a session's row comes back with a restored copy (R23)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.test import Client

from accounts.actions import close_sessions
from accounts.models import Session, User
from staff.models import Worker
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def enters(browser: Client) -> bool:
    return browser.get("/account/password/change/").status_code == 200


def log_in(email: str) -> Client:
    browser = Client()
    browser.post("/account/login/", {"login": email, "password": PASSWORD})
    assert enters(browser)
    return browser


def test_r23_every_browser_is_signed_out(anna: Worker, gleb: User) -> None:
    browsers = [log_in("anna@example.ru"), log_in("anna@example.ru")]
    assert anna.user
    close_sessions(anna.user, by=gleb, why="телефон украден")
    assert not any(enters(browser) for browser in browsers)
    assert anna.user.history.latest().history_user == gleb
    assert enters(log_in("anna@example.ru"))


def test_r23_a_copy_that_comes_back_opens_nothing(anna: Worker, gleb: User) -> None:
    browser = log_in("anna@example.ru")
    copy = Session.objects.get(pk=browser.session.session_key)
    assert anna.user
    close_sessions(anna.user, by=gleb, why="телефон украден")
    copy.save()
    assert not enters(browser)


def test_r23_control_without_the_seal_the_copy_opens_the_account(
    anna: Worker, gleb: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(User, "_get_session_auth_hash", super(User, User)._get_session_auth_hash)
    browser = log_in("anna@example.ru")
    copy = Session.objects.get(pk=browser.session.session_key)
    assert anna.user
    close_sessions(anna.user, by=gleb, why="телефон украден")
    copy.save()
    assert enters(browser)


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


def test_r23_other_peoples_sessions_stay(
    anna: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    operator = signed_in(gleb)
    assert anna.user
    close_sessions(anna.user, by=gleb, why="телефон украден")
    assert enters(operator)
