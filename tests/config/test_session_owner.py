"""Whose session it is opens nothing by itself (R23, decision 0042)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY
from django.test import Client

from accounts.models import Session, User
from staff.models import Worker
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db(transaction=True)


SignedIn = Callable[[User], Client]


def test_r23_whose_session_it_is_opens_nothing_by_itself(
    anna: Worker, gleb: User, signed_in: SignedIn
) -> None:
    """The row of another account, a broken seal, a backend that is no more: the library decides."""
    assert anna.user
    browser = signed_in(anna.user)
    Session.objects.update(user=gleb)
    assert browser.get("/cabinet/").context["request"].user == anna.user
    for name in (HASH_SESSION_KEY, BACKEND_SESSION_KEY):
        browser = signed_in(anna.user)
        session = browser.session
        session[name] = "x"
        session.save()
        assert browser.get("/cabinet/").status_code == 302


def test_who_may_not_log_in_is_not_let_in_by_a_session(db: None, signed_in: SignedIn) -> None:
    browser = signed_in(UserFactory(is_active=False))
    assert browser.get("/account/password/change/").status_code == 302
