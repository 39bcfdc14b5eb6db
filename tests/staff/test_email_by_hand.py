"""R40: the operator confirms an e-mail by hand: the account is entered with it, by a new password only."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from accounts.models import User
from letters.models import Letter
from organizations.models import Responsible
from organizations.states import Access
from staff.email.actions import ask_for_email, restore_email
from staff.email.by_hand import confirm_by_hand
from staff.models import EmailChange, Invitation
from staff.states import EmailMove
from tests.factories import PASSWORD
from tests.staff.emailing import NEW, OLD

pytestmark = pytest.mark.django_db
WHY = "перезвонили, паспорт назван верно"


def log_in(email: str, password: str = PASSWORD) -> int:
    typed = {"login": email, "password": password}
    return Client().post(reverse("account_login"), typed).status_code


def test_r40_from_the_card_to_the_new_password(anna: Any, gleb: User, signed_in: Any) -> None:
    desk, hers = signed_in(gleb), signed_in(anna.user)
    page = reverse("admin:accounts_user_email", args=[anna.user_id])
    assert page in desk.get(reverse("admin:accounts_user_change", args=[anna.user_id])).text
    done = desk.post(page, {"email": "Anna.Orlova@mail.ru", "why": WHY}, follow=True)
    assert "Почта подтверждена" in done.text
    user = User.objects.get(pk=anna.user_id)
    assert (user.email, user.has_usable_password()) == (NEW, True)
    assert (log_in(NEW), log_in(OLD)) == (200, 200)
    assert hers.get(reverse("home:cabinet")).status_code == 302
    sent = set(Letter.objects.values_list("kind", "recipient"))
    assert sent == {
        ("accounts/password_reset", NEW),
        ("staff/email_by_hand", NEW),
        ("staff/email_by_hand", OLD),
    }
    assert WHY in user.history.latest().history_change_reason
    assert "Оператор подтвердил почту вручную" in signed_in(user).get(reverse("home:my_history")).text


def test_r40_what_the_person_has_asked_for_is_confirmed_and_a_mistake_is_put_back(
    anna: Any, gleb: User
) -> None:
    change = ask_for_email(anna, NEW, by=anna.user)
    confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    change.refresh_from_db()
    assert change.state == EmailMove.CONFIRMED
    restore_email(anna, by=gleb, why="ошиблись человеком")
    assert User.objects.get(pk=anna.user_id).email == OLD


def test_r40_the_second_click_finds_it_done(anna: Any, gleb: User) -> None:
    for _ in range(2):
        confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    assert EmailChange.objects.count() == 1
    assert Letter.objects.filter(kind="accounts/password_reset").count() == 1


def test_r23_the_access_of_a_responsible_closes(boris: Responsible, gleb: User) -> None:
    confirm_by_hand(boris.user, NEW, by=gleb, why=WHY)
    assert Responsible.objects.get(pk=boris.pk).state == Access.SUSPENDED


def test_r10_the_link_to_the_mailbox_before_opens_nothing(anna: Any, gleb: User) -> None:
    sent = Invitation.objects.create(
        worker=anna, email=OLD, organization=anna.employments.get().organization, link=7
    )
    confirm_by_hand(anna.user, NEW, by=gleb, why=WHY)
    sent.refresh_from_db()
    assert (sent.email, sent.link) == (NEW, 0)
