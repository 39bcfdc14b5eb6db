"""While an access is closed its page says what to do, and offers no form that cannot succeed (R22, R23)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from organizations.actions import suspend_access
from organizations.models import Responsible

pytestmark = pytest.mark.django_db
PAGE = "/cabinet/access/"


def test_r23_a_closed_access_needs_no_new_request(
    boris: Responsible, gleb: User, signed_in: Callable[[User], Client]
) -> None:
    suspend_access(boris, by=gleb, why="по письму школы")
    browser = signed_in(boris.user)
    page = browser.get(PAGE).content.decode()
    assert "Новый запрос не нужен" in page
    assert "Отправить запрос" not in page
    assert "Отправить запрос" in browser.get(f"{PAGE}?other=1").content.decode()


def test_r22_who_has_none_closed_meets_the_form(
    boris: Responsible, signed_in: Callable[[User], Client]
) -> None:
    assert "Отправить запрос" in signed_in(boris.user).get(PAGE).content.decode()
