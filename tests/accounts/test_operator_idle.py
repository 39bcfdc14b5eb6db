"""An operator's session ends after half an hour without a request; danger asks for the password once more."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from accounts.models import User
from lib.dates import now
from tests import factories
from tests.factories import PASSWORD
from vouchers.models import Voucher

pytestmark = pytest.mark.django_db
HALF_AN_HOUR = timedelta(minutes=31)


def test_who_left_the_desk_logs_in_again(gleb: User, signed_in: Callable[[User], Client]) -> None:
    browser = signed_in(gleb)
    for minutes in (20, 40, 60):
        with time_machine.travel(now() + timedelta(minutes=minutes)):
            assert browser.get("/admin/").status_code == 200, "each page counts from itself"
    with time_machine.travel(now() + timedelta(minutes=60) + HALF_AN_HOUR):
        answer = browser.get("/admin/staff/worker/")
        assert answer.headers["Location"].startswith("/account/login/?next=")
        assert "30 минут без действий" in browser.get(answer.headers["Location"]).content.decode()
        assert browser.get("/cabinet/").status_code == 302, "the whole session has ended"


def test_control_the_limit_is_the_settings(
    gleb: User, signed_in: Callable[[User], Client], settings: Any
) -> None:
    settings.OPERATORS_IDLE_MINUTES = 120
    browser = signed_in(gleb)
    with time_machine.travel(now() + HALF_AN_HOUR):
        assert browser.get("/admin/").status_code == 200


def test_a_worker_is_not_hurried(anna: Any, signed_in: Callable[[User], Client]) -> None:
    browser = signed_in(anna.user)
    with time_machine.travel(now() + timedelta(days=2)):
        assert browser.get("/cabinet/").status_code == 200


def test_what_is_hard_to_take_back_asks_the_password_and_keeps_what_was_typed(
    anna: Any, gleb: User, signed_in: Callable[[User], Client], settings: Any
) -> None:
    settings.OPERATORS_CONFIRM_DANGER = True
    voucher = factories.VoucherFactory(worker=anna)
    browser = signed_in(gleb)
    address = reverse("admin:vouchers_voucher_annulment", args=[voucher.pk])
    asked = browser.get(address)
    assert asked.headers["Location"] == f"/account/reauthenticate/?next={address}"
    assert browser.post(address, {"why": "ошибка"}).status_code == 302
    assert Voucher.objects.get().annulled_at is None
    wrong = browser.post(asked.headers["Location"], {"password": "не тот пароль"})
    assert wrong.status_code == 200
    assert browser.post(asked.headers["Location"], {"password": PASSWORD}).headers["Location"] == address
    browser.post(address, {"why": "ошибка"})
    assert Voucher.objects.get().annulled_at is not None


def test_control_where_it_is_off_nothing_is_asked(
    anna: Any, gleb: User, signed_in: Callable[[User], Client], settings: Any
) -> None:
    settings.OPERATORS_CONFIRM_DANGER = False
    voucher = factories.VoucherFactory(worker=anna)
    browser = signed_in(gleb)
    assert browser.get(reverse("admin:vouchers_voucher_annulment", args=[voucher.pk])).status_code == 200
