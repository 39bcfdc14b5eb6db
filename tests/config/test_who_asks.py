"""Who asks is read with the session, and only as far as the session's seal goes (decision 0042)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from accounts.models import Session, User
from letters.actions import queue
from staff.models import Worker

pytestmark = pytest.mark.django_db(transaction=True)


SignedIn = Callable[[User], Client]


HISTORY = "/cabinet/history/"


def asked_of_the_person(browser: Client, path: str) -> int:
    """How many statements read the account, the record or the accesses beside the page's own."""
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(path).status_code == 200
    # A statement that is planned once has no words in this log, and is none of these.
    said = [(query["sql"] or "").split("WHERE")[0] for query in captured.captured_queries]
    return sum('FROM "accounts_user"' in sql or 'FROM "staff_worker"' in sql for sql in said)


def test_a_page_asks_for_nobody_again(anna: Worker, signed_in: SignedIn) -> None:
    assert anna.user
    browser = signed_in(anna.user)
    assert Session.objects.get(pk=browser.session.session_key).user == anna.user
    assert asked_of_the_person(browser, HISTORY) == 0


def test_control_a_session_that_does_not_say_whose_it_is_still_opens(
    anna: Worker, signed_in: SignedIn
) -> None:
    assert anna.user
    browser = signed_in(anna.user)
    Session.objects.update(user=None)
    assert asked_of_the_person(browser, HISTORY) >= 2


def test_r7_unread_notifications_are_counted_with_the_session(anna: Worker, signed_in: SignedIn) -> None:
    assert anna.user
    browser = signed_in(anna.user)
    browser.get(HISTORY)  # a page asks more when it is opened for the first time
    with CaptureQueriesContext(connection) as without:
        assert "новое уведомление" not in browser.get(HISTORY).content.decode()
    queue("accounts/password_changed", None, user=anna.user)
    with CaptureQueriesContext(connection) as with_one:
        assert browser.get(HISTORY).content.decode().count("новое уведомление") == 3
    assert len(with_one) == len(without)
