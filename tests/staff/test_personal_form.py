"""The form of a change: a mistake is said, and a СНИЛС is changed only when it is typed (R11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from staff.models import PersonalDataChange, Worker
from tests.factories import snils_number
from tests.staff.change_form import typed

pytestmark = pytest.mark.django_db


SignedIn = Callable[[Any], Client]


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("snils", "112-233-445 96", "опечатка"),
        ("birth_date", "17.05.2085", "ещё не наступила"),
        ("birth_date", "32.05.1985", "Такой даты нет"),
        ("last_name", "Petrova", "русскими буквами"),
        ("why", "", "Почему меняются"),
    ],
)
def test_r11_a_mistake_is_said_and_the_typed_stays(
    anna: Worker, signed_in: SignedIn, field: str, value: str, said: str
) -> None:
    data = typed(anna, patronymic="Андреевна") | {field: value}
    page = signed_in(anna.user).post("/cabinet/data/change/", data).content.decode()
    assert said in page
    assert 'value="Андреевна"' in page
    assert not PersonalDataChange.objects.exists()


def test_r11_a_snils_is_changed_only_when_it_is_typed(anna: Worker, signed_in: SignedIn) -> None:
    other = snils_number(4242)
    signed_in(anna.user).post("/cabinet/data/change/", typed(anna, snils=other))
    assert PersonalDataChange.objects.get().values == {"snils": [anna.snils, other]}
    page = signed_in(anna.user).get("/cabinet/data/").content.decode()
    assert other not in page
