"""«Где вы вошли»: one's own devices in words, each can be signed out, and all of them (R45)."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from accounts import facts
from lib.dates import now
from staff.models import Worker
from tests.accounts.entering import enters
from tests.factories import PASSWORD, UserFactory

pytestmark = pytest.mark.django_db
PAGE = "/account/sessions/"
PHONE = "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36"
DESK = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/127.0"


def entered(user_agent: str, email: str = "anna@example.ru") -> Client:
    browser = Client(headers={"user-agent": user_agent})
    browser.post("/account/login/", {"login": email, "password": PASSWORD})
    return browser


def number(browser: Client) -> int:
    found = facts.sessions(Worker.objects.get().user)
    return next(one.pk for one in found if one.session_key == browser.session.session_key)


def test_r45_devices_and_times_in_words(anna: Worker) -> None:
    with time_machine.travel(now() - timedelta(days=1)):
        entered(PHONE)
    page = entered(DESK).get(PAGE).content.decode()
    assert "Телефон, Chrome" in page
    assert "Компьютер, Firefox" in page
    assert "вчера в " in page
    assert "сегодня в " in page
    assert "Mozilla" not in page


def test_one_device_is_signed_out_and_the_others_stay(anna: Worker) -> None:
    phone, tablet, desk = entered(PHONE), entered(PHONE), entered(DESK)
    assert desk.post(f"{PAGE}{number(phone)}/end/").headers["Location"] == PAGE
    assert [enters(browser) for browser in (phone, tablet, desk)] == [False, True, True]
    assert facts.sessions(anna.user).count() == 2


def test_everywhere_but_here(anna: Worker) -> None:
    phone, desk = entered(PHONE), entered(DESK)
    desk.post(f"{PAGE}end/", {"stay": "1"})
    assert [enters(browser) for browser in (phone, desk)] == [False, True]
    assert facts.sessions(anna.user).count() == 1


def test_everywhere(anna: Worker) -> None:
    phone, desk = entered(PHONE), entered(DESK)
    assert desk.post(f"{PAGE}end/").headers["Location"] == "/account/login/"
    assert [enters(browser) for browser in (phone, desk)] == [False, False]


def test_r44_another_persons_session_is_not_there(anna: Worker) -> None:
    mine = entered(PHONE)
    UserFactory(email="other@example.ru")
    other = entered(DESK, "other@example.ru")
    assert other.post(f"{PAGE}{number(mine)}/end/").status_code == 404
    assert enters(mine)
