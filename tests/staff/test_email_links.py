"""The links of a change of e-mail: «Повторить код» kills the earlier one, a stored letter has none (R4, R6)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from letters import sending
from letters.models import Letter
from letters.secrets import HIDDEN
from lib.dates import now
from staff.models import EmailChange, Worker
from staff.states import EmailMove
from tests.accounts.entering import enters
from tests.letters.conftest import smtp
from tests.letters.smtp import Server
from tests.staff.emailing import NEW, OLD, ask, asked, entered, link, stop_link

__all__ = ["smtp"]
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


def test_r6_the_worker_takes_it_back(anna: Worker) -> None:
    browser = asked()
    there = link()
    assert browser.get("/cabinet/data/email/withdrawal/").status_code == 200
    assert browser.post("/cabinet/data/email/withdrawal/").headers["Location"] == "/cabinet/data/"
    assert browser.get(there).status_code == 410
    assert EmailChange.objects.get().state == EmailMove.WITHDRAWN


def test_r6_whoever_reads_the_old_mailbox_stops_it(anna: Worker) -> None:
    thief = asked()
    there, stop = link(), stop_link()
    owner = Client()
    assert owner.get(stop).status_code == 200
    assert EmailChange.objects.get().state == EmailMove.PENDING
    assert "остановлена" in owner.post(stop, follow=True).content.decode()
    assert not enters(thief)
    assert entered(OLD).get(there).status_code == 410


def test_r6_what_is_confirmed_is_not_stopped_any_more(anna: Worker) -> None:
    browser, stop = asked(), stop_link()
    browser.post(link())
    assert Client().get(stop).status_code == 410
    assert Client().post(stop).status_code == 410


def test_r7_no_stored_letter_has_a_link(anna: Worker, smtp: Server) -> None:
    asked()
    sending.drain()
    kept = list(Letter.objects.filter(kind__in=["staff/email_confirm", "staff/email_asked"]))
    assert len(kept) == len(smtp.contents) == 2
    assert all(HIDDEN in letter.body and "/email/" not in letter.body for letter in kept)
    assert sum("/email/" in said for said in smtp.contents) == 2
