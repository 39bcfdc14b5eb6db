"""The own request is taken back once, while nobody has answered it (R11, R44)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from accounts.models import User
from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data.actions import request_change, withdraw_change
from staff.states import Change

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r11_a_request_can_be_taken_back_once(anna: Worker, signed_in: SignedIn) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    browser = signed_in(anna.user)
    page = f"/cabinet/changes/{change.pk}/withdrawal/"
    assert browser.get(page).status_code == 200
    for _ in range(2):
        assert browser.post(page).headers["Location"] == "/cabinet/data/"
    change.refresh_from_db()
    assert change.state == Change.WITHDRAWN
    assert request_change(anna, {"last_name": "Петрова"}, by=anna.user).pk != change.pk


def test_r11_an_answered_request_cannot_be_taken_back(anna: Worker, gleb: User) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    change.state = Change.REJECTED
    change.save(update_fields=["state"])
    with pytest.raises(Refused, match="отклонены"):
        withdraw_change(change, by=anna.user)


def test_r44_anothers_request_is_not_there(anna: Worker, boris: Responsible, signed_in: SignedIn) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    for path in (f"/cabinet/changes/{change.pk}/withdrawal/",):
        assert signed_in(boris.user).get(path).status_code == 404
        assert signed_in(boris.user).post(path).status_code == 404
    change.refresh_from_db()
    assert change.state == Change.PENDING
