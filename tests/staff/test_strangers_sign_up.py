"""A stranger signs up with somebody's mailbox: nothing is theirs, and the mailbox hears whose registration it is (R1)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client

from accounts.models import User
from letters import rendering, secrets
from lib.dates import now
from organizations.models import Organization
from staff.models import SignUp, Worker
from staff.signup.forms import SignUpForm
from staff.tasks import forget_old_signups
from tests.factories import SignUpFactory
from tests.staff.signing import EMAIL, PASSWORD, latest, link_in, press, read, sign_up

pytestmark = pytest.mark.django_db
VICTIMS = "пароль хозяйки ящика"


def not_me(link: str) -> str:
    return link.replace("/confirm/", "/not-me/")


def test_r1_the_form_asks_for_no_password() -> None:
    assert "password" not in SignUpForm().fields
    assert "password" not in {field.name for field in SignUp._meta.get_fields()}


def test_r1_a_password_that_a_stranger_sends_along_opens_nothing(client: Client) -> None:
    letter = sign_up(client, password="пароль чужого человека")
    assert press(Client(), link_in(letter), VICTIMS).headers["Location"] == "/cabinet/"
    assert not Client().login(email=EMAIL, password="пароль чужого человека")
    assert Client().login(email=EMAIL, password=VICTIMS)


@pytest.mark.parametrize(
    ("password", "said"),
    [("", "Придумайте пароль"), ("1234567", "короткий"), ("qwertyuiop", "легко подобрать"), (EMAIL, "похож")],
)
def test_r1_the_page_behind_the_link_judges_the_password(client: Client, password: str, said: str) -> None:
    page = press(client, link_in(sign_up(client)), password)
    assert page.status_code == 200
    assert list(page.context["form"].errors) == ["password"]
    assert said in page.content.decode()
    assert not User.objects.exists()


def test_r1_letter_and_page_say_masked_whose_registration_it_is(
    client: Client, school12: Organization
) -> None:
    letter = sign_up(client, organization=school12)
    secret = secrets.make(letter)
    assert secret
    link = link_in(letter)
    for text in (
        rendering.said(letter, secret).body,
        rendering.said(letter, secret).html,
        rendering.kept(letter, secret).body,
        client.get(link).content.decode(),
        client.get(not_me(link)).content.decode(),
    ):
        assert "Н…а Д. О." in text
        assert "Школа № 12" in text
        assert "Это не я" in text
        assert not any(
            secret in text for secret in ("Новикова", "Дарья", "Олеговна", "08.03.1995", "1995-03-08")
        )


def test_r1_it_is_not_me_ends_every_link(client: Client) -> None:
    link = link_in(sign_up(client))
    assert "Что произойдёт" in client.get(not_me(link)).content.decode()
    assert SignUp.objects.get().disowned_at is None, "a mail scanner opens links too"

    answer = client.post(not_me(link), follow=True)
    assert "Регистрация отменена" in answer.content.decode()
    for dead in (client.get(link), press(client, link), client.post(not_me(link), follow=True)):
        assert dead.status_code == 410
        assert "Регистрация отменена" in dead.content.decode()
    client.post("/signup/resend/", {"email": EMAIL})
    assert secrets.make(latest()) is None, "«Повторить код» does not bring it back"
    assert not User.objects.exists()


def test_r1_a_letter_still_in_the_outbox_is_not_sent_after_it(client: Client) -> None:
    letter = sign_up(client)
    client.post(not_me(link_in(letter)))
    assert secrets.make(letter) is None


def test_r1_the_mailbox_is_free_for_its_reader_afterwards(client: Client) -> None:
    client.post(not_me(link_in(sign_up(client, last_name="Чужая"))))
    own = sign_up(client)
    assert "Н…а Д. О." in read(own).body
    press(client, link_in(own))
    assert Worker.objects.get().last_name == "Новикова"


def test_r1_what_is_confirmed_cannot_be_disowned(client: Client) -> None:
    link = link_in(sign_up(client))
    press(client, link)
    for answer in (client.get(not_me(link)), client.post(not_me(link))):
        assert answer.status_code == 409
        assert "уже подтверждена" in answer.content.decode()
    assert Client().login(email=EMAIL, password=PASSWORD)


def test_r1_the_database_holds_it_too() -> None:
    signup = SignUpFactory(disowned_at=now())
    signup.confirmed_at = now()
    with pytest.raises(IntegrityError, match="signup_confirmed_or_disowned"), transaction.atomic():
        signup.save(update_fields=["confirmed_at"])


def test_r1_disowned_data_are_forgotten_with_the_unconfirmed(client: Client) -> None:
    with time_machine.travel(now() - timedelta(days=31)):
        client.post(not_me(link_in(sign_up(client))))
    forget_old_signups()
    assert not SignUp.objects.exists()
