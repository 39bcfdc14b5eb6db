"""One finder behind three doors: sign-up, the Responsible's form, a file (R1, R9, R10). Each spelling at each door."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.test import Client

from imports.states import Verdict
from lib import snils
from lib.reasons import Refused
from organizations.models import Responsible
from staff.duplicates.known import Person
from staff.models import DuplicatePair, Worker
from tests import factories
from tests.factories import snils_number
from tests.staff.filing import line, previewed, row
from tests.staff.registering import registered
from tests.staff.signing import link_in, press, sign_up
from tests.staff.test_duplicate_search import tonight

pytestmark = pytest.mark.django_db
NINE = "112233445"
KNOWN = Person("Семёнова-Краснова", "Ольга", "Юрьевна", date(1990, 6, 1), NINE + snils.checksum(NINE))
OTHER = snils_number(60_002)
SLIP = "112233446" + snils.checksum("112233446")
SAME: list[dict[str, Any]] = [
    {},
    {"snils": OTHER},
    {"last_name": "СЕМЕНОВА-КРАСНОВА", "snils": OTHER},
    {"last_name": "Красавина", "first_name": "Яна", "birth_date": date(1970, 1, 1)},
]
SIMILAR: list[dict[str, Any]] = [
    {"last_name": "Семенова Краснова", "snils": OTHER},
    {"last_name": "Ольга", "first_name": "Семёнова-Краснова", "snils": OTHER},
    {"first_name": "Юрьевна", "patronymic": "Ольга", "snils": OTHER},
    {"last_name": "Семёнова-Красново", "snils": OTHER},
    {"first_name": "Олга", "snils": OTHER},
    {"patronymic": "Юриевна", "snils": OTHER},
    {"patronymic": "", "snils": OTHER},
    {"snils": SLIP, "birth_date": date(1990, 1, 6)},
    {"snils": SLIP, "last_name": "Петрова", "first_name": "Юлия"},
]


@pytest.fixture(autouse=True)
def known() -> Worker:
    factories.PositionFactory(name="Учитель математики")
    worker = factories.WorkerFactory(**{name: getattr(KNOWN, name) for name in Person.__slots__})
    factories.EmploymentFactory(worker=worker)
    return worker


def by_form(responsible: Responsible, person: Person) -> list[str]:
    with pytest.raises(Refused) as caught:
        registered(responsible, person)
    return [str(reason.code) for reason in caught.value.reasons]


def by_file(desk: Client, person: Person) -> Any:
    told = {
        "Фамилия": person.last_name,
        "Имя": person.first_name,
        "Отчество": person.patronymic,
        "Дата рождения": f"{person.birth_date:%d.%m.%Y}",
        "СНИЛС": snils.pretty(person.snils),
    }
    return line(previewed(desk, row(1, **told)), 2)


def by_sign_up(client: Client, person: Person) -> int:
    said = {name: getattr(person, name) for name in Person.__slots__}
    return press(
        client, link_in(sign_up(client, **said | {"birth_date": f"{person.birth_date:%d.%m.%Y}"}))
    ).status_code


@pytest.mark.parametrize("changes", SAME)
def test_r1_the_same_person_is_refused_at_each_door(
    changes: dict[str, Any], boris: Responsible, signed_in: Callable[[Any], Client], client: Client
) -> None:
    person, before = replace(KNOWN, **changes), Worker.objects.count()
    assert set(by_form(boris, person)) <= {"main_job_of", "snils_differs", "snils_of_another"}
    assert by_file(signed_in(boris.user), person).judged == Verdict.ERROR
    assert by_sign_up(client, person) == 409
    assert Worker.objects.count() == before


@pytest.mark.parametrize("changes", SIMILAR)
def test_r1_a_similar_person_is_asked_about_at_each_door(
    changes: dict[str, Any],
    known: Worker,
    boris: Responsible,
    signed_in: Callable[[Any], Client],
    client: Client,
) -> None:
    """To who signs up it says nothing; the pair is the operator's in the morning (decision 0058)."""
    person = replace(KNOWN, **changes)
    assert by_form(boris, person) == ["similar"]
    assert by_file(signed_in(boris.user), person).judged == Verdict.ERROR
    assert by_sign_up(client, person) == 302
    tonight()
    assert DuplicatePair.objects.get().first == known


def test_control_r1_another_person_passes_each_door(
    boris: Responsible, signed_in: Callable[[Any], Client], client: Client
) -> None:
    person = Person("Жукова", "Вера", "Петровна", KNOWN.birth_date, OTHER)
    assert by_file(signed_in(boris.user), person).judged == Verdict.NEW
    assert by_sign_up(client, person) == 302
    tonight()
    assert not DuplicatePair.objects.exists()
