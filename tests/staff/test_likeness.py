"""When two records read as one person: the table of the tolerances (R1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from lib import snils
from staff.duplicates.known import Person
from staff.duplicates.rules import agrees, alike, one_slip
from tests.factories import snils_number

NINE = "112233445"
OLGA = Person("Семёнова-Краснова", "Ольга", "Юрьевна", date(1990, 6, 1), NINE + snils.checksum(NINE))
OTHER_NUMBER = snils_number(1)


def numbered(nine: str) -> str:
    return nine + snils.checksum(nine)


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"snils": OTHER_NUMBER},
        {"last_name": "СЕМЕНОВА-КРАСНОВА", "snils": OTHER_NUMBER},
        {"last_name": "Ким", "first_name": "Яна", "birth_date": date(1970, 1, 1)},
    ],
)
def test_r1_one_person_by_snils_or_by_name_and_birth_date(changes: dict[str, Any]) -> None:
    assert alike(OLGA, replace(OLGA, **changes)).one


@pytest.mark.parametrize(
    "changes",
    [
        {"last_name": "Семенова Краснова"},
        {"last_name": "СеменоваКраснова"},
        {"last_name": "Ольга", "first_name": "Семёнова-Краснова"},
        {"first_name": "Юрьевна", "patronymic": "Ольга"},
        {"last_name": "Семёнова-Красново"},
        {"first_name": "Олга"},
        {"first_name": "Олгьа"},
        {"patronymic": "Юриевна"},
        {"patronymic": ""},
    ],
)
def test_r1_a_slip_in_the_name_is_seen_beside_the_birth_date(changes: dict[str, Any]) -> None:
    other = replace(OLGA, snils=OTHER_NUMBER, **changes)
    assert alike(OLGA, other).close
    assert alike(other, OLGA).close
    assert not alike(OLGA, replace(other, birth_date=date(1990, 6, 2))).close


@pytest.mark.parametrize("nine", ["112233446", "212233445", "112234345"])
def test_r1_a_slip_in_snils_is_seen_beside_the_name_or_the_birth_date(nine: str) -> None:
    near = replace(OLGA, snils=numbered(nine))
    assert alike(OLGA, replace(near, birth_date=date(1970, 1, 1))).close
    assert alike(OLGA, replace(near, last_name="Петрова", first_name="Юлия")).close
    alone = replace(near, last_name="Петрова", first_name="Юлия", birth_date=date(1970, 1, 1))
    assert not alike(OLGA, alone).close


@pytest.mark.parametrize(
    "changes",
    [
        {"first_name": "Вера"},
        {"last_name": "Семёнова"},
        {"first_name": "Олга", "patronymic": "Юриевна"},
        {"snils": numbered("112233554"), "birth_date": date(1970, 1, 1)},
    ],
)
def test_r1_control_two_people_are_two_people(changes: dict[str, Any]) -> None:
    found = alike(OLGA, replace(OLGA, **{"snils": OTHER_NUMBER} | changes))
    assert (found.one, found.close) == (False, False)


def test_r1_short_words_are_not_guessed() -> None:
    assert not one_slip("ли", "ки")
    assert one_slip("лев", "лева")


def test_r1_what_agrees_is_said_in_words() -> None:
    near = replace(OLGA, first_name="Олга", snils=numbered("112233446"))
    assert agrees(alike(OLGA, near)) == "ФИО похожи, дата рождения та же, СНИЛС отличается одной цифрой"
