"""An operator enters no page of the admin by the password alone, where the setting says so (decision 0064)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP, generate_totp_secret
from django.test import Client

from accounts.models import User
from staff.models import Worker

pytestmark = pytest.mark.django_db
SET_UP = "/account/second-factor/"
DOORS = ("/admin/", "/admin/staff/worker/", "/admin/no-such-page/", "/admin/jsi18n/", "/admin/logout/")


@pytest.fixture
def needed(settings: Any) -> None:
    settings.OPERATORS_NEED_SECOND_FACTOR = True


@pytest.mark.parametrize("door", DOORS)
def test_without_it_every_door_leads_to_setting_it_up(
    needed: None, gleb: User, signed_in: Callable[[User], Client], door: str
) -> None:
    browser = signed_in(gleb)
    assert browser.get(door).headers["Location"] == SET_UP
    assert browser.post(door, {"action": "delete_selected"}).headers["Location"] == SET_UP
    page = browser.get(SET_UP).content.decode()
    assert "запасные коды" in page.lower()
    assert "/account/2fa/totp/activate/" in page


def test_with_it_the_admin_opens(needed: None, gleb: User, signed_in: Callable[[User], Client]) -> None:
    TOTP.activate(gleb, generate_totp_secret())
    browser = signed_in(gleb)
    assert browser.get("/admin/").status_code == 200
    assert browser.get(SET_UP).headers["Location"] == "/admin/"


def test_control_where_it_is_not_needed_the_password_is_enough(
    gleb: User, signed_in: Callable[[User], Client]
) -> None:
    assert signed_in(gleb).get("/admin/").status_code == 200


def test_others_meet_nothing_new(needed: None, anna: Worker, signed_in: Callable[[User], Client]) -> None:
    browser = signed_in(anna.user)
    assert browser.get("/cabinet/").status_code == 200
    assert browser.get("/admin/").headers["Location"] != SET_UP
