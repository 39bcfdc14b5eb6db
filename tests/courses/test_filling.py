"""R38: a pasted or uploaded column finds its people by ФИО or ID, or goes to all in their order."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

import pytest

from courses.certificates.filling import dated, matched, numbered, of_text, twice

PEOPLE: list[Any] = [
    SimpleNamespace(pk=pk, worker_id=worker, worker=SimpleNamespace(full_name=name))
    for pk, worker, name in (
        (1, 85, "Андреева Анна Фёдоровна"),
        (2, 531, "Беляев Борис Ильич"),
        (3, 90, "Беляев Борис Ильич"),
    )
]
SEATS = PEOPLE[:2]
BOTH = {"number-1": "63-1", "number-2": "63-2"}


@pytest.mark.parametrize(
    "pasted",
    [
        "63-1\n63-2\n",
        "Номер удостоверения\n63-1\n63-2",
        "Беляев Борис Ильич\t63-2\nандреева анна федоровна\t63-1",
        "ФИО\tНомер\nАндреева Анна Фёдоровна\t63-1\nБеляев  Борис Ильич\t63-2",
        "531;63-2\n85;63-1",
        "ID 85\t63-1\nID 531\t63-2",
        "1\tАндреева Анна Фёдоровна\t63-1\n2\tБеляев Борис Ильич\t63-2",
    ],
)
def test_r38_numbers_find_their_people(pasted: str) -> None:
    assert matched(SEATS, of_text(pasted)) == (BOTH, [])


def test_r38_a_date_beside_the_number_is_the_date() -> None:
    rows = [["Андреева Анна Фёдоровна", "63-1", "20.11.2026"], [531, date(2026, 11, 21), "63-2"]]
    dates = {"date-1": "20.11.2026", "date-2": "21.11.2026"}
    assert matched(SEATS, rows) == (BOTH | dates, [])


def test_r38_what_finds_nobody_or_two_is_said() -> None:
    values, notes = matched(PEOPLE, of_text("Беляев Борис Ильич\t7\nСидоров Пётр\t8\n85\t63-1"))
    assert values == {"number-1": "63-1"}
    told_apart = matched(PEOPLE, of_text("Беляев Борис Ильич\t90\t7"))
    assert told_apart == ({"number-3": "7"}, [])
    assert notes == ["Беляев Борис Ильич: так зовут двоих, укажите ID.", "Сидоров Пётр: нет в списке."]


def test_r38_numbers_of_another_group_go_to_nobody_here() -> None:
    """As many rows as people, each with a name: nobody gets the number of somebody else."""
    values, notes = matched(SEATS, of_text("1\tСидоров Пётр Ильич\t63-1\n2\tЮдина Ольга\t63-2"))
    assert values == {}
    assert notes == ["Сидоров Пётр Ильич: нет в списке.", "Юдина Ольга: нет в списке."]
    assert matched(SEATS, of_text("ПК\t63-1\nПК\t63-2")) == (BOTH, [])


def test_r38_a_day_that_is_none_is_put_nowhere() -> None:
    values, (said,) = dated(SEATS, "31.02.2026")
    assert values == {}
    assert said.startswith("Такой даты нет: 31.02.2026.")
    assert dated(SEATS, "1.3.2026")[0] == {"date-1": "01.03.2026", "date-2": "01.03.2026"}


def test_r38_another_number_of_lines_is_said() -> None:
    values, notes = matched(SEATS, of_text("63-1"))
    assert values == {"number-1": "63-1"}
    assert "Строк 1, а пройден курс у 2" in notes[0]
    assert "Вставьте столбец" in matched(SEATS, of_text(" \n"))[1][0]


def test_r38_numbers_in_a_row_and_twice() -> None:
    assert numbered(SEATS, "63-1") == (BOTH, [])
    assert numbered(SEATS, "без цифр")[0] == {}
    assert twice({"a": "63-1", "b": "63-1", "c": "63-2", "d": ""}) == {"a": "63-1", "b": "63-1"}
