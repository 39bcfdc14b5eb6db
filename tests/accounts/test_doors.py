"""No way round the log-in: the admin and allauth's other addresses lead to our own pages (R44)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from accounts.models import User
from staff.models import Worker
from tests.factories import PASSWORD

pytestmark = pytest.mark.django_db


def test_the_admin_has_no_log_in_of_its_own(gleb: User, client: Client) -> None:
    answer = client.get("/admin/", follow=True)
    assert answer.redirect_chain[-1][0].startswith("/account/login/")
    posted = client.post("/admin/login/", {"username": gleb.email, "password": PASSWORD})
    assert posted.headers["Location"].startswith("/account/login/")


def test_the_admin_is_closed_to_a_worker(anna: Worker, signed_in: Callable[[User], Client]) -> None:
    assert signed_in(anna.user).get("/admin/login/").status_code == 403


def test_the_admins_password_page_leads_to_ours(gleb: User, signed_in: Callable[[User], Client]) -> None:
    assert signed_in(gleb).get("/admin/password_change/").headers["Location"] == "/account/password/change/"


@pytest.mark.parametrize(
    ("path", "goes_to"),
    [
        ("/account/signup/", "/signup/"),
        ("/account/confirm-email/", "/signup/resend/"),
        ("/account/email/", "/cabinet/data/"),
    ],
)
def test_what_allauth_offers_beside_leads_to_our_own_pages(
    anna: Worker, signed_in: Callable[[User], Client], path: str, goes_to: str
) -> None:
    assert signed_in(anna.user).get(path).headers["Location"] == goes_to


@pytest.mark.parametrize("path", ["/account/confirm-email/abc/", "/account/login/code/confirm/"])
def test_the_rest_of_it_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


def test_where_one_is_signed_in_and_out_of_the_others(anna: Worker) -> None:
    browser, other = Client(), Client()
    for one in (browser, other):
        one.post("/account/login/", {"login": "anna@example.ru", "password": PASSWORD})
    assert browser.get("/account/sessions/").status_code == 200
    browser.post("/account/sessions/end/", {"stay": "1"})
    assert other.get("/account/sessions/").status_code == 302
    assert browser.get("/account/sessions/").status_code == 200
