"""The Responsible's word on a change of personal data (R11)."""

from __future__ import annotations

from datetime import date

import pytest

from letters.models import Letter
from lib.acting import Actor
from organizations.models import Responsible
from staff.models import Worker
from staff.personal_data.actions import confirm_change, reject_change
from staff.personal_data.facts import differences
from staff.states import Change
from tests.staff.change_answers import asked, refused

pytestmark = pytest.mark.django_db


def test_r11_only_a_confirmed_change_reaches_the_record(anna: Worker, boris: Responsible) -> None:
    change = asked(anna, last_name=["Орлова", "Медведева"], birth_date=["1985-05-17", "1985-05-18"])
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    done = confirm_change(change, by=Actor(boris.user, boris))
    anna.refresh_from_db()
    assert (anna.last_name, anna.birth_date) == ("Медведева", date(1985, 5, 18))
    assert (done.state, done.decided_by) == (Change.CONFIRMED, boris.user)
    assert confirm_change(change, by=boris.user).decided_at == done.decided_at
    assert list(Letter.objects.values_list("kind", "recipient")) == [
        ("staff/change_confirmed", anna.user.email)
    ]


def test_r11_only_the_fields_of_a_request_can_be_changed(anna: Worker, boris: Responsible) -> None:
    change = asked(anna, last_name=["Орлова", "Медведева"], user_id=["1", "2"])
    before = anna.user_id
    confirm_change(change, by=boris.user)
    anna.refresh_from_db()
    assert anna.user_id == before


def test_r11_old_and_new_side_by_side_in_words(anna: Worker) -> None:
    change = asked(anna, birth_date=["1985-05-17", "1985-05-18"], patronymic=["Сергеевна", ""])
    assert [(side.label, side.old, side.new) for side in differences(change)] == [
        ("Отчество", "Сергеевна", "не указано"),
        ("Дата рождения", "17.05.1985", "18.05.1985"),
    ]


def test_r11_rejected_with_a_reason_the_record_stays(anna: Worker, boris: Responsible) -> None:
    change = asked(anna)
    assert refused(reject_change, change, by=boris.user, why=" ") == ["R11"]
    reject_change(change, by=boris.user, why="Нет документа")
    anna.refresh_from_db()
    assert anna.last_name == "Орлова"
    assert Letter.objects.get().context["refusal"] == "Нет документа"
    assert refused(confirm_change, change, by=boris.user) == ["R11"]
