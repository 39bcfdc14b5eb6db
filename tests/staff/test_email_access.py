"""E-mail is personal data: its change closes the Responsible's access, its withdrawal opens it (R6, R23)."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from letters.models import Letter
from organizations.models import Responsible
from organizations.states import Access
from staff.email.actions import ask_for_email, confirm_email, restore_email, stop_email, withdraw_email
from staff.models import EmailChange, Worker
from tests.factories import PASSWORD
from tests.staff.emailing import ASK, NEW, entered, sure

pytestmark = pytest.mark.django_db


@pytest.fixture
def change(boris: Responsible) -> EmailChange:
    return ask_for_email(boris.user.worker, NEW, by=boris.user)


def state(one: Responsible) -> str:
    return Responsible.objects.get(pk=one.pk).state


def test_r23_the_page_warns_before(boris: Responsible) -> None:
    page = sure(entered("boris@example.ru")).get(ASK).content.decode()
    assert "доступ Ответственного закроется сразу" in page
    assert boris.organization.name in page


def test_r23_asking_closes_the_access_at_once(boris: Responsible, change: EmailChange) -> None:
    assert state(boris) == Access.SUSPENDED


def test_r23_another_address_asked_for_is_the_same_cause(boris: Responsible, change: EmailChange) -> None:
    again = ask_for_email(boris.user.worker, "second@mail.ru", by=boris.user)
    withdraw_email(again, by=boris.user)
    assert state(boris) == Access.ACTIVE


def test_r23_taken_back_opens_what_only_it_had_closed(boris: Responsible, change: EmailChange) -> None:
    withdraw_email(change, by=boris.user)
    assert state(boris) == Access.ACTIVE


@pytest.mark.parametrize("how", ["confirmed", "stopped"])
def test_r23_confirmed_or_stopped_it_waits_for_the_operator(
    boris: Responsible, change: EmailChange, how: str
) -> None:
    if how == "confirmed":
        confirm_email(change, change.link, by=boris.user)
    else:
        stop_email(change, by=None, why="«Это не я»")
    assert state(boris) == Access.SUSPENDED
    assert boris.suspensions.get().cause_type == ""


def test_r6_the_operator_puts_the_old_address_back(
    boris: Responsible, change: EmailChange, gleb: User
) -> None:
    confirm_email(change, change.link, by=boris.user)
    restore_email(boris.user.worker, by=gleb, why="позвонил владелец, адрес сменил не он")
    user = User.objects.get(pk=boris.user_id)
    assert user.email == "boris@example.ru"
    browser = Client()
    assert browser.post("/account/login/", {"login": user.email, "password": PASSWORD}).status_code == 200
    assert Letter.objects.filter(kind="accounts/password_reset", recipient=user.email).exists()
    assert user.has_usable_password()


def test_r44_the_button_stands_where_there_is_what_to_put_back(
    anna: Worker, gleb: User, signed_in: Any
) -> None:
    operator = signed_in(gleb)
    card = f"/admin/staff/worker/{anna.pk}/change/"
    assert "Вернуть прежнюю почту" not in operator.get(card).content.decode()
    change = ask_for_email(anna, NEW, by=anna.user)
    confirm_email(change, change.link, by=anna.user)
    assert "Вернуть прежнюю почту" in operator.get(card).content.decode()
