"""The invitation opens the account to its worker, and gives a stranger nothing (R10)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts.models import User
from letters import secrets
from lib.acting import Actor
from lib.dates import now
from lib.reasons import Refused
from organizations.models import Responsible
from staff.invitations.actions import correct_address, send_again
from staff.invitations.known import LINK_DAYS, TRIES
from staff.models import Invitation, Worker
from tests import factories
from tests.staff.registering import EMAIL, OLGA, invitations, link_of, registered, text_of

pytestmark = pytest.mark.django_db
PASSWORD = "три слова подряд"


@pytest.fixture
def link(boris: Responsible) -> str:
    registered(boris)
    return link_of(invitations()[0])


def answered(link: str, proof: str, client: Client | None = None, **more: str) -> tuple[int, str]:
    said = {"proof": proof, "password": PASSWORD, "consent": "on"} | more
    response = (client or Client()).post(link, {name: value for name, value in said.items() if value})
    return response.status_code, response.content.decode()


@pytest.mark.parametrize(
    "proof", [OLGA.snils[-4:], f"{OLGA.snils[-4:-2]} {OLGA.snils[-2:]}", "01.06.1990", "1.6.1990"]
)
def test_r10_the_last_digits_or_the_birth_date_open_the_account(proof: str, link: str) -> None:
    client = Client()
    assert answered(link, proof, client)[0] == 302
    user = User.objects.get(email=EMAIL)
    assert user.check_password(PASSWORD)
    assert Worker.objects.get(snils=OLGA.snils).user == user
    assert Invitation.objects.get().consent
    assert client.get("/cabinet/").status_code == 200


@pytest.mark.parametrize("proof", ["0000", "01.06.1991", "Новикова", "1990"])
def test_r10_a_wrong_answer_opens_nothing(proof: str, link: str) -> None:
    status, page = answered(link, proof)
    assert (status, f"Осталось {TRIES - 1} попытки" in page) == (200, True)
    assert not User.objects.filter(email=EMAIL).exists()


def test_r10_the_last_wrong_answer_kills_the_link_for_the_right_one_too(link: str) -> None:
    for _ in range(TRIES - 1):
        assert answered(link, "0000")[0] == 200
    assert answered(link, "0000")[0] == 410
    assert answered(link, OLGA.snils[-4:])[0] == 410
    assert not User.objects.filter(email=EMAIL).exists()


def test_r10_control_one_answer_fewer_and_the_right_one_opens(link: str) -> None:
    for _ in range(TRIES - 1):
        answered(link, "0000")
    assert answered(link, OLGA.snils[-4:])[0] == 302


def test_r10_nothing_is_opened_without_consent_or_with_a_weak_password(link: str) -> None:
    assert "Без согласия" in answered(link, OLGA.snils[-4:], consent="")[1]
    assert answered(link, OLGA.snils[-4:], password="123")[0] == 200
    assert not User.objects.filter(email=EMAIL).exists()
    assert Invitation.objects.get().wrong_answers == 0


def test_r10_the_page_and_the_letter_tell_a_stranger_nothing(link: str) -> None:
    page = Client().get(link).content.decode()
    for words in (page, text_of(invitations()[0])):
        assert "Н…а О. Ю." in words
        for secret in ("Новикова", "Ольга", OLGA.snils, OLGA.snils[-4:], "1990"):
            assert secret not in words


def test_r10_the_link_works_once(link: str) -> None:
    assert answered(link, OLGA.snils[-4:])[0] == 302
    assert answered(link, OLGA.snils[-4:])[0] == 410
    assert Client().get(link).status_code == 410


def test_r10_the_link_lives_fourteen_days(link: str) -> None:
    with time_machine.travel(now() + timedelta(days=LINK_DAYS, seconds=-60)):
        assert Client().get(link).status_code == 200
    with time_machine.travel(now() + timedelta(days=LINK_DAYS, seconds=60)):
        assert Client().get(link).status_code == 410


def test_r10_the_earlier_link_dies_when_the_letter_is_sent_again(link: str, boris: Responsible) -> None:
    answered(link, "0000")
    send_again(Invitation.objects.all(), by=Actor(boris.user, boris))
    later = link_of(invitations()[1])
    assert Client().get(link).status_code == 410
    assert Invitation.objects.get().wrong_answers == 0
    assert answered(later, OLGA.snils[-4:])[0] == 302


def test_r10_it_is_not_me(link: str, boris: Responsible) -> None:
    """The mailbox is free again, and the Responsible has to correct the address before another letter."""
    not_me = f"{link}not-me/"
    assert Client().get(not_me).status_code == 200
    assert Client().post(not_me).status_code == 302
    assert answered(link, OLGA.snils[-4:])[0] == 410
    by = Actor(boris.user, boris)
    sent, left = send_again(Invitation.objects.all(), by=by)
    assert (sent, [str(reason.code) for _, found in left for reason in found]) == (
        [],
        ["mailbox_is_anothers"],
    )
    correct_address(Invitation.objects.get(), "olga.n@example.ru", by=by)
    assert answered(link_of(invitations("olga.n@example.ru")[0]), OLGA.snils[-4:])[0] == 302


def test_r10_a_corrected_address_kills_the_link_at_once(link: str, boris: Responsible) -> None:
    """The letter on its way to the mistyped address is not sent either."""
    by = Actor(boris.user, boris)
    send_again(Invitation.objects.all(), by=by)
    correct_address(Invitation.objects.get(), "olga.n@example.ru", by=by)
    assert Client().get(link).status_code == 410
    assert [secrets.make(letter) for letter in invitations()] == [None, None]
    assert link_of(invitations("olga.n@example.ru")[0])


def test_r44_another_organizations_invitations_are_not_theirs(link: str, vera: Responsible) -> None:
    by = Actor(vera.user, vera)
    with pytest.raises(Refused):
        send_again(Invitation.objects.all(), by=by)
    with pytest.raises(Refused):
        correct_address(Invitation.objects.get(), "olga.n@example.ru", by=by)


def test_r2_a_mailbox_that_got_its_own_account_meanwhile_opens_nothing(link: str) -> None:
    factories.UserFactory(email=EMAIL)
    status, page = answered(link, OLGA.snils[-4:])
    assert status == 410
    assert "уже есть учётная запись" in page
    assert Worker.objects.get(snils=OLGA.snils).user is None
