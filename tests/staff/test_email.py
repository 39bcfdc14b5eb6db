"""The worker changes the e-mail: the new address is confirmed by its link, until then the old one stays (R6)."""

from __future__ import annotations

import pytest
from allauth.account.models import EmailAddress
from django.test import Client

from letters.models import Letter
from staff.models import EmailChange, Worker
from staff.states import EmailMove
from submissions.one_time import issue_token
from tests.accounts.entering import enters
from tests.factories import PASSWORD, UserFactory
from tests.staff.emailing import ASK, NEW, OLD, ask, asked, entered, link, sure
from tests.staff.signing import latest, read

pytestmark = pytest.mark.django_db


def test_r6_from_the_form_to_the_log_in_with_the_new_address(anna: Worker) -> None:
    browser = asked()
    assert NEW in browser.get("/cabinet/data/").content.decode()
    assert enters(entered(OLD))
    there = link()
    assert browser.get(there).status_code == 200
    assert browser.post(there).headers["Location"] == "/cabinet/data/"
    anna.user.refresh_from_db()
    address = EmailAddress.objects.get(user=anna.user)
    assert (anna.user.email, address.email, address.verified) == (NEW, NEW, True)
    assert enters(entered(NEW))
    assert Client().post("/account/login/", {"login": OLD, "password": PASSWORD}).status_code == 200


def test_r6_opening_the_link_changes_nothing(anna: Worker) -> None:
    browser = asked()
    browser.get(link())
    assert EmailChange.objects.get().state == EmailMove.PENDING


def test_r6_the_password_is_asked_again_first(anna: Worker) -> None:
    browser = entered()
    assert browser.get(ASK).headers["Location"].startswith("/account/reauthenticate/")
    assert browser.post(ASK, {"email": NEW}).headers["Location"].startswith("/account/reauthenticate/")
    assert not EmailChange.objects.exists()
    browser.post("/account/reauthenticate/", {"password": PASSWORD, "next": ASK})
    assert browser.get(ASK).status_code == 200


def test_r6_what_was_typed_waits_behind_the_password(anna: Worker) -> None:
    browser = entered()
    said = {"email": NEW, "form_token": issue_token(anna.user.pk)}
    again = browser.post(ASK, said).headers["Location"]
    assert again == "/account/reauthenticate/?next=/unfinished/"
    goes_on = browser.post(again, {"password": PASSWORD, "next": "/unfinished/"}).headers["Location"]
    assert NEW in browser.get(goes_on).content.decode()


def test_r6_both_mailboxes_are_told_before_and_after(anna: Worker) -> None:
    browser = asked()
    before = latest("staff/email_asked", to=OLD)
    assert "a…a@mail.ru" in read(before).body
    assert NEW not in read(before).body
    browser.post(link())
    told = Letter.objects.filter(kind="staff/email_changed").values_list("recipient", flat=True)
    assert set(told) == {OLD, NEW}
    assert "Это не вы?" in read(latest("staff/email_changed", to=OLD)).body


def test_r6_other_devices_are_signed_out_and_this_one_stays(anna: Worker) -> None:
    phone, browser = entered(), asked()
    browser.post(link())
    assert enters(browser)
    assert not enters(phone)


def test_r6_the_second_press_finds_it_done(anna: Worker) -> None:
    browser = asked()
    there = link()
    browser.post(there)
    assert browser.post(there).headers["Location"] == "/cabinet/data/"
    assert EmailChange.objects.get().history.filter(state=EmailMove.CONFIRMED).count() == 1


def test_r6_a_mistyped_address_gives_a_stranger_nothing(anna: Worker) -> None:
    """Whoever reads the new mailbox cannot confirm it without the account's own password."""
    asked()
    there = link()
    stranger = Client()
    assert stranger.post(there).headers["Location"].startswith("/account/login/")
    other = UserFactory(email="other@example.ru")
    stranger.force_login(other, backend="allauth.account.auth_backends.AuthenticationBackend")
    assert stranger.post(there).status_code == 404
    anna.user.refresh_from_db()
    assert anna.user.email == OLD


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (OLD, "Это ваш нынешний адрес"),
        ("Anna@Example.RU", "Это ваш нынешний адрес"),
        ("school12@mail.ru", "пользуются несколько человек"),
        ("post@school12.example", "Это адрес организации"),
        ("anna", "В адресе что-то не так"),
    ],
)
def test_r2_what_is_not_a_personal_address(anna: Worker, typed: str, said: str) -> None:
    school = anna.training_employment().organization
    school.email = "Post@School12.example"
    school.save(update_fields=["email"])
    answer = ask(entered(), typed)
    assert said in answer.content.decode()
    assert not EmailChange.objects.exists()


def test_r2_a_shared_looking_box_is_taken_at_the_persons_word(anna: Worker) -> None:
    assert ask(entered(), "info@mail.ru", personal="on").status_code == 302


def test_r6_the_page_of_the_form_warns_nobody_without_need(anna: Worker) -> None:
    page = sure(entered()).get(ASK).content.decode()
    assert "Ответственного закроется" not in page
