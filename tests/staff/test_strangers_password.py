"""A stranger's sign-up sets no password: the reader of the mailbox chooses it (R1)."""

from __future__ import annotations

import pytest
from django.test import Client

from accounts.models import User
from staff.models import SignUp
from staff.signup.forms import SignUpForm
from tests.staff.signing import EMAIL, link_in, press, sign_up

pytestmark = pytest.mark.django_db


VICTIMS = "пароль хозяйки ящика"


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
