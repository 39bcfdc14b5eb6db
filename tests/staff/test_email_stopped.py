"""A change of e-mail is taken back by the worker, or stopped from the old mailbox (R6)."""

from __future__ import annotations

import pytest
from django.test import Client

from staff.models import EmailChange, Worker
from staff.states import EmailMove
from tests.accounts.entering import enters
from tests.staff.emailing import OLD, asked, entered, link, stop_link

pytestmark = pytest.mark.django_db


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
