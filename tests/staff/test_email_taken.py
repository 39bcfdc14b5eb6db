"""One address, one account; and no page tells whose it is (R2, R6)."""

from __future__ import annotations

import pytest

from letters import secrets
from letters.models import Letter
from lib.reasons import Refused
from staff.email.actions import ask_for_email, confirm_email
from staff.models import EmailChange, Worker
from tests.factories import UserFactory, WorkerFactory
from tests.staff.emailing import NEW, ask, asked, entered, link
from tests.staff.signing import latest, read, without_tokens

pytestmark = pytest.mark.django_db


def test_r2_a_taken_address_is_told_to_its_mailbox_only(anna: Worker) -> None:
    UserFactory(email=NEW)
    browser = asked(NEW.upper())
    assert "уже есть" not in browser.get("/cabinet/data/").content.decode()
    letter = latest("staff/email_confirm", to=NEW)
    assert (secrets.make(letter) or {})["taken"] is True
    assert "уже есть учётная запись" in read(letter).body
    assert "confirmation" not in read(letter).body


def test_r6_a_taken_and_a_free_address_are_answered_alike(anna: Worker) -> None:
    browser = entered()
    UserFactory(email="taken@mail.ru")
    pages, letters = [], []
    for email in ("taken@mail.ru", "freee@mail.ru"):
        ask(browser, email)
        pages.append(without_tokens(browser.get("/cabinet/data/").content).replace(email.encode(), b"*"))
        letters.append(sorted(Letter.objects.values_list("kind", flat=True)))
        Letter.objects.all().delete()
        browser.post("/cabinet/data/email/withdrawal/", follow=True)
    assert letters[0] == letters[1]
    assert pages[0] == pages[1]


def test_r2_two_who_ask_for_one_address_the_first_to_confirm_has_it(anna: Worker) -> None:
    other = WorkerFactory(user=UserFactory(email="other@example.ru"))
    mine = ask_for_email(anna, NEW, by=anna.user)
    theirs = ask_for_email(other, NEW, by=other.user)
    confirm_email(theirs, theirs.link, by=other.user)
    with pytest.raises(Refused) as refused:
        confirm_email(mine, mine.link, by=anna.user)
    assert "уже есть учётная запись" in refused.value.reasons[0].text
    assert EmailChange.objects.pending().get() == mine


def test_r2_taken_between_the_letter_and_the_button(anna: Worker) -> None:
    browser = asked()
    there = link()
    UserFactory(email=NEW)
    assert browser.post(there).status_code == 410
    anna.user.refresh_from_db()
    assert anna.user.email == "anna@example.ru"
