"""What a new password and a log-in leave in the history (R42)."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from staff.models import Worker
from tests.accounts.resetting import ask, set_new
from tests.factories import PASSWORD
from tests.staff.signing import link_in

pytestmark = pytest.mark.django_db


def test_r42_a_new_password_stands_in_the_history_without_the_password(anna: Worker) -> None:
    browser = Client()
    set_new(browser, link_in(ask(browser, "anna@example.ru")))
    row = User.objects.get(pk=anna.user_id).history.latest()
    assert (row.history_user, row.history_change_reason) == (
        anna.user,
        "accounts.change_password: человек задал новый пароль",
    )
    assert not hasattr(row, "password")


def test_r42_a_log_in_leaves_no_row_in_the_history(anna: Worker) -> None:
    before = anna.user.history.count()
    Client().post("/account/login/", {"login": "anna@example.ru", "password": PASSWORD})
    anna.user.refresh_from_db()
    assert anna.user.last_login is not None
    assert anna.user.history.count() == before
