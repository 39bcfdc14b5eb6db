"""An operator sees a person's pages with that person's eyes: to read, for a quarter of an hour, and it is known."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.actions import shut_account
from accounts.models import User
from accounts.operators import seeing
from accounts.operators.actions import look_as
from lib.dates import now
from staff.models import Look
from vouchers.models import VoucherRequest

pytestmark = pytest.mark.django_db
Browser = Callable[[User], Client]


def begins(gleb: User, user: User, signed_in: Browser) -> Client:
    browser = signed_in(gleb)
    address = reverse("admin:accounts_user_see-as", args=[user.pk])
    assert "Пятнадцать минут" in browser.get(address).content.decode()
    answer = browser.post(address, {"why": "звонок: не видит чек"})
    assert answer.headers["Location"] == "/"
    return browser


def asks_for_voucher(browser: Client) -> Any:
    return browser.post(reverse("vouchers:ask"))


def test_r44_the_cabinet_opens_as_its_owner_sees_it(anna: Any, gleb: User, signed_in: Browser) -> None:
    browser = begins(gleb, anna.user, signed_in)
    assert browser.get("/").headers["Location"] == "/cabinet/"
    page = browser.get("/cabinet/").content.decode()
    own = signed_in(anna.user).get("/cabinet/").content.decode()
    heading = own.partition("<h1")[2].partition("</h1>")[0]
    assert heading
    assert heading in page
    assert "глазами другого человека" in page
    assert "глазами другого человека" not in own
    admin = browser.get("/admin/")
    assert admin.status_code == 200, "the admin stays the operator's own"


def test_r44_nothing_can_be_changed_there(anna: Any, gleb: User, signed_in: Browser) -> None:
    browser = begins(gleb, anna.user, signed_in)
    refused = asks_for_voucher(browser)
    assert refused.status_code == 403
    assert "изменить здесь ничего нельзя" in refused.content.decode()
    assert not VoucherRequest.objects.exists()


def test_r44_control_without_the_guard_it_would_be_changed(
    anna: Any, gleb: User, signed_in: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seeing, "SAFE", {"GET", "POST"})
    asks_for_voucher(begins(gleb, anna.user, signed_in))
    assert VoucherRequest.objects.exists()


def test_r42_it_stands_in_the_persons_history(anna: Any, gleb: User, signed_in: Browser) -> None:
    browser = begins(gleb, anna.user, signed_in)
    browser.get("/cabinet/")
    look = Look.objects.latest("pk")
    assert (look.by_id, look.workers) == (gleb.pk, [anna.pk])
    history = signed_in(anna.user).get(reverse("home:my_history")).content.decode()
    assert "Оператор открыл ваши страницы" in history
    assert "звонок: не видит чек" in history


def test_r42_what_a_responsibles_pages_show_is_noted_as_the_operators(
    anna: Any, boris: Any, gleb: User, signed_in: Browser
) -> None:
    browser = begins(gleb, boris.user, signed_in)
    assert "Орлова" in browser.get(reverse("home:workers")).content.decode()
    look = Look.objects.latest("pk")
    assert look.by_id == gleb.pk
    assert anna.pk in look.workers


def test_r44_it_ends_by_the_button_and_by_itself(anna: Any, gleb: User, signed_in: Browser) -> None:
    browser = begins(gleb, anna.user, signed_in)
    ended = browser.post(reverse("admin:accounts_see_end"))
    assert ended.headers["Location"] == reverse("admin:accounts_user_change", args=[anna.user_id])
    assert browser.get("/cabinet/").headers["Location"] == "/admin/"
    browser = begins(gleb, anna.user, signed_in)
    with time_machine.travel(now() + timedelta(minutes=16)):
        assert browser.get("/cabinet/").headers["Location"] == "/admin/"


def test_r44_nobody_else_begins_it(anna: Any, boris: Any, signed_in: Browser) -> None:
    address = reverse("admin:accounts_user_see-as", args=[anna.user_id])
    assert signed_in(boris.user).post(address, {"why": "интересно"}).status_code in {302, 404}
    assert not User.history.filter(history_change_reason__startswith="accounts.look_as").exists()


def test_r42_an_account_that_was_shut_meanwhile_stays_shut(anna: Any, gleb: User) -> None:
    read_before = User.objects.get(pk=anna.user_id)
    shut_account(anna.user, by=gleb, why="вторая запись")
    look_as(read_before, by=gleb, why="звонок")
    assert User.objects.get(pk=anna.user_id).is_active is False
