"""A new password ends every other session and forgets the wrong ones (R5)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from staff.models import Worker
from tests.accounts.resetting import NEW, ask, set_new
from tests.accounts.trying import OWNER, STOPPED, at, log_in, wrong
from tests.factories import PASSWORD
from tests.staff.signing import latest, link_in, read

pytestmark = pytest.mark.django_db


def test_r5_every_session_ends_with_the_password(anna: Worker, signed_in: Callable[[User], Client]) -> None:
    at_school, at_home = signed_in(anna.user), signed_in(anna.user)
    link = link_in(ask(Client(), "anna@example.ru"))
    set_new(Client(), link)
    for browser in (at_school, at_home):
        assert browser.get("/cabinet/").headers["Location"].startswith("/account/login/")
    assert "изменён" in read(latest("accounts/password_changed", to="anna@example.ru")).subject


def test_r5_changing_it_in_the_cabinet_keeps_this_browser_only(
    anna: Worker, signed_in: Callable[[User], Client]
) -> None:
    other, browser = signed_in(anna.user), signed_in(anna.user)
    said = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert browser.post("/account/password/change/", said).status_code == 302
    assert browser.get("/account/password/change/").status_code == 200
    assert other.get("/account/password/change/").status_code == 302


def test_r5_a_new_password_forgets_the_wrong_ones(anna: Worker) -> None:
    owner = at(OWNER)
    for number in range(12):
        wrong(at(f"198.51.100.{number}"), 9)
    wrong(owner, 10)
    assert STOPPED in log_in(owner).content.decode()
    set_new(owner, link_in(ask(owner, "anna@example.ru")))
    assert log_in(owner, password=NEW).status_code == 302
