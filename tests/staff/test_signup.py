"""From the form to the cabinet: the button behind the link makes the account (R1, R3, R42)."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from accounts.models import User
from organizations.models import Organization
from staff.models import Employment, Worker
from staff.states import Origin, Work
from tests.factories import snils_number
from tests.staff.signing import EMAIL, PASSWORD, latest, link_in, press, read, sign_up
from tests.staff.signup_pages import texts

pytestmark = pytest.mark.django_db


def test_r1_r3_the_button_behind_the_link_makes_the_account(client: Client, school12: Organization) -> None:
    link = link_in(sign_up(client, organization=school12))
    assert not User.objects.exists()

    page = client.get(link)
    assert EMAIL in texts(page)
    assert not User.objects.exists(), "a mail scanner opens links too"

    answer = press(client, link)
    assert answer.headers["Location"] == "/cabinet/"
    worker = Worker.objects.get()
    place = Employment.objects.get(worker=worker)
    assert (worker.full_name, worker.snils) == ("Новикова Дарья Олеговна", snils_number(70_001))
    assert (place.organization, place.state, place.origin) == (school12, Work.AWAITING, Origin.REGISTRATION)
    assert client.session["_auth_user_id"] == str(worker.user_id)
    assert EmailAddress.objects.get(user=worker.user).verified
    assert "ждёт подтверждения" in read(latest("staff/registered")).body
    assert Client().login(email=EMAIL, password=PASSWORD)


def test_r42_the_history_says_that_the_person_did_it(client: Client) -> None:
    press(client, link_in(sign_up(client)))
    user = User.objects.get()
    first = [record.history.get() for record in (user, Worker.objects.get(), Employment.objects.get())]
    assert {row.history_user for row in first} == {user}
    assert {row.history_change_reason for row in first} == {
        "staff.complete_registration: почта подтверждена по ссылке из письма"
    }


def test_r3_the_second_press_gets_the_first_ones_answer(client: Client) -> None:
    link = link_in(sign_up(client))
    press(client, link)
    assert press(client, link).headers["Location"] == "/cabinet/"
    elsewhere = Client().post(link, {"password": PASSWORD}, follow=True)
    assert "Регистрация уже подтверждена" in texts(elsewhere)
    assert not elsewhere.wsgi_request.user.is_authenticated, "an old letter must not open the account again"
    assert (User.objects.count(), Worker.objects.count(), Employment.objects.count()) == (1, 1, 1)
