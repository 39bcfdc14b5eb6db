"""One door for everybody, and no way round it: log-in, its limits, the admin, allauth's other addresses (R3, R44)."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from allauth.account.models import EmailAddress
from allauth.core.context import request_context
from django.core.cache import caches
from django.db import transaction
from django.test import Client, RequestFactory

from accounts.adapter import AccountAdapter
from accounts.models import User
from letters.models import Letter
from staff.models import Worker
from tests.factories import PASSWORD, UserFactory
from tests.staff.signing import read

pytestmark = pytest.mark.django_db


def log_in(email: str, password: str = PASSWORD, **more: str) -> object:
    return Client().post("/account/login/", {"login": email, "password": password, **more})


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
    browser.post("/account/sessions/")
    assert other.get("/account/sessions/").status_code == 302
    assert browser.get("/account/sessions/").status_code == 200


def test_r2_case_and_width_do_not_matter_at_log_in(anna: Worker) -> None:
    assert log_in(" Anna@EXAMPLE.ru ").status_code == 302  # type: ignore[attr-defined]


def test_r3_an_account_whose_address_is_not_confirmed_does_not_enter() -> None:
    user = UserFactory(email="new@example.ru")
    EmailAddress.objects.filter(user=user).update(verified=False)
    answer = log_in("new@example.ru")
    assert answer.headers["Location"] == "/signup/resend/"  # type: ignore[attr-defined]
    assert not Letter.objects.exists()


def test_a_closed_account_is_told_so_and_does_not_enter() -> None:
    UserFactory(email="closed@example.ru", is_active=False)
    answer = log_in("closed@example.ru")
    assert answer.headers["Location"] == "/account/inactive/"  # type: ignore[attr-defined]
    assert Client().get("/account/inactive/").status_code == 200


def test_with_the_limiters_cache_away_people_still_enter(
    anna: Worker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(caches["default"], "_servers", ["unix:///nowhere/redis.sock"])
    monkeypatch.delitem(vars(caches["default"]), "_cache", raising=False)
    assert log_in("anna@example.ru").status_code == 302  # type: ignore[attr-defined]
    assert log_in("anna@example.ru", "неверный").status_code == 200  # type: ignore[attr-defined]
    assert Client().post("/signup/resend/", {"email": "anna@example.ru"}).status_code == 302
    assert Client().post("/account/password/reset/", {"email": "anna@example.ru"}).status_code == 302


def test_after_log_in_nobody_is_sent_to_another_site(anna: Worker) -> None:
    assert log_in("anna@example.ru", next="https://evil.example/").headers["Location"] == "/"  # type: ignore[attr-defined]


def test_an_operator_made_from_the_command_line_enters() -> None:
    with transaction.atomic():
        User.objects.create_superuser("Root@Example.ru", PASSWORD)
    assert log_in("root@example.ru").headers["Location"] == "/"  # type: ignore[attr-defined]


def test_r7_whatever_else_allauth_says_goes_through_the_outbox(anna: Worker, rf: RequestFactory) -> None:
    with request_context(rf.get("/")), transaction.atomic():
        AccountAdapter().send_mail("mfa/email/totp_activated", "anna@example.ru", {"user": anna.user})
    letter = Letter.objects.get()
    assert (letter.kind, letter.recipient) == ("accounts/notice", "anna@example.ru")
    assert read(letter).subject == letter.context["subject"]
