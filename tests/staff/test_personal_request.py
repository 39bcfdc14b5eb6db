"""A change of personal data is a request until it is confirmed (R11, R42)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from lib.reasons import Refused
from organizations.models import Responsible
from staff.models import PersonalDataChange, Worker
from staff.personal_data.actions import request_change
from tests.staff.change_form import typed

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


def test_r11_a_change_is_a_request_until_it_is_confirmed(
    anna: Worker, boris: Responsible, signed_in: SignedIn
) -> None:
    browser = signed_in(anna.user)
    assert 'value="17.05.1985"' in browser.get("/cabinet/data/change/").content.decode()
    answer = browser.post("/cabinet/data/change/", typed(anna, last_name="Петрова"))
    assert answer.headers["Location"] == "/cabinet/data/"
    change = PersonalDataChange.objects.get()
    assert change.values == {"last_name": ["Орлова", "Петрова"]}
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    page = browser.get("/cabinet/data/").content.decode()
    assert "Петрова" in page
    assert "Волков Борис" in page
    assert "Изменить данные" not in page
    assert change in PersonalDataChange.objects.visible_to(boris)


def test_r11_r42_the_history_says_who_asked_and_why(anna: Worker) -> None:
    change = request_change(anna, {"last_name": "Петрова"}, by=anna.user, why="Вышла замуж")
    row = change.history.get()
    assert (row.history_user, row.history_change_reason) == (anna.user, "staff.request_change: Вышла замуж")


def test_r11_what_did_not_change_and_a_second_request_are_refused(anna: Worker) -> None:
    with pytest.raises(Refused, match="не отличаются"):
        request_change(anna, {"last_name": "Орлова"}, by=anna.user)
    first = request_change(anna, {"last_name": "Петрова"}, by=anna.user)
    assert request_change(anna, {"last_name": "Петрова"}, by=anna.user) == first
    with pytest.raises(Refused, match="ещё ждёт"):
        request_change(anna, {"last_name": "Сидорова"}, by=anna.user)
