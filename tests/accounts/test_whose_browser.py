"""A browser is known for the accounts that entered in it, and by its own cookie only (decision 0018)."""

from __future__ import annotations

import pytest

from accounts.models import User
from staff.models import Worker
from tests.accounts.trying import ANNA, OWNER, STOPPED, STRANGER, at, entered, log_in, wrong

pytestmark = pytest.mark.django_db


def test_a_browser_is_known_for_the_accounts_that_entered_in_it_only(anna: Worker, gleb: User) -> None:
    strangers = entered(at(STRANGER), gleb.email)
    wrong(at(STRANGER), 10)
    assert STOPPED in log_in(strangers).content.decode()
    both = entered(entered(at(OWNER)), gleb.email)
    for email in (ANNA, gleb.email):
        wrong(at(OWNER), 10, email)
        assert log_in(both, email).status_code == 302
        both.post("/account/logout/")


def test_a_wrong_password_makes_no_browser_known(anna: Worker) -> None:
    browser = at(STRANGER)
    wrong(browser, 1)
    assert "known" not in browser.cookies


@pytest.mark.parametrize("forged", ["", "x", "WyJhIixbXV0:1x:y", "a" * 4000])
def test_a_forged_cookie_is_no_cookie(anna: Worker, forged: str) -> None:
    wrong(at(STRANGER), 10)
    browser = at(STRANGER)
    browser.cookies["known"] = forged
    assert STOPPED in log_in(browser).content.decode()
