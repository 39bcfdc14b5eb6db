"""Closing all sessions works at once, also when a session's row comes back with a restored copy (R23)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.actions import close_sessions
from accounts.models import Session, User
from staff.models import Worker
from tests.accounts.entering import enters, log_in

pytestmark = pytest.mark.django_db


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


def test_r23_other_peoples_sessions_stay(
    anna: Worker, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    operator = signed_in(gleb)
    assert anna.user
    close_sessions(anna.user, by=gleb, why="телефон украден")
    assert enters(operator)
