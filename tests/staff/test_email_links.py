"""The links of a change of e-mail: a newer one kills the earlier, and each lives three days (R4, R6)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from lib.dates import now
from staff.models import EmailChange, Worker
from tests.staff.emailing import NEW, ask, asked, entered, link

pytestmark = pytest.mark.django_db


def test_r4_repeat_the_code_serves_here_and_kills_the_earlier_link(anna: Worker) -> None:
    browser = asked()
    first = link()
    Client().post("/signup/resend/", {"email": NEW})
    second = link()
    assert browser.get(first).status_code == 410
    assert browser.post(second).headers["Location"] == "/cabinet/data/"


def test_r6_the_cabinet_sends_the_letter_again(anna: Worker) -> None:
    browser = asked()
    first = link()
    assert browser.post("/cabinet/data/email/again/").headers["Location"] == "/cabinet/data/"
    second = link()
    assert (browser.get(first).status_code, browser.get(second).status_code) == (410, 200)


def test_r6_another_address_kills_the_link_to_the_one_before(anna: Worker) -> None:
    browser = asked()
    first = link()
    ask(browser, "second@mail.ru")
    assert browser.get(first).status_code == 410
    assert EmailChange.objects.get().email == "second@mail.ru"
    browser.post(link("second@mail.ru"))
    anna.user.refresh_from_db()
    assert anna.user.email == "second@mail.ru"


def test_r6_a_link_lives_three_days(anna: Worker) -> None:
    asked()
    there = link()
    with time_machine.travel(now() + timedelta(days=3, minutes=1)):
        assert entered().get(there).status_code == 410
