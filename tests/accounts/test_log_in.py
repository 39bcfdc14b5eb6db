"""One log-in for everybody: who enters by it, and who is told why not (R2, R3)."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.core.cache import caches
from django.db import transaction
from django.test import Client

from accounts.models import User
from letters.models import Letter
from staff.models import Worker
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db


def log_in(email: str, password: str = PASSWORD, **more: str) -> object:
    return Client().post("/account/login/", {"login": email, "password": password, **more})


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
