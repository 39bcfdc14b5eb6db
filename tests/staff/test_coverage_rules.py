"""A list of names beside those registered: ё and е, case, initials, one person once (R8)."""

from __future__ import annotations

import pytest

from staff.coverage.rules import Registered, compare

ANNA = Registered(1, "Ёлкина Анна Сергеевна")
IRINA = Registered(2, "Иванова Ирина Петровна")
INNA = Registered(3, "Иванова Инна Павловна")


@pytest.mark.parametrize(
    ("listed", "found"),
    [
        ("Ёлкина Анна Сергеевна", ANNA),
        ("ЕЛКИНА анна  сергеевна", ANNA),
        ("Елкина А.С.", ANNA),
        ("Елкина А. С.", ANNA),
        ("Ёлкина Анна", ANNA),
        ("Иванова Инна П.", INNA),
        ("Ёлкина А. П.", None),
        ("Ёлкина", None),
        ("Анна Ёлкина Сергеевна", None),
        ("Ёлкина Анна Сергеевна Младшая", None),
    ],
)
def test_r8_a_name_is_the_same_however_it_is_written(listed: str, found: Registered | None) -> None:
    told = compare([listed], [ANNA, IRINA, INNA])
    assert [one for _, one in told.matched] == ([found] if found else [])
    assert len(told.missing) == (found is None)
    assert len(told.extra) == 3 - len(told.matched)


def test_r8_each_person_answers_for_one_line() -> None:
    """Two namesakes on the list and one registered: one is missing. A whole name goes before initials."""
    told = compare(["Ёлкина Анна Сергеевна"] * 2, [ANNA])
    assert (len(told.matched), [one.name for one in told.missing]) == (1, ["Ёлкина Анна Сергеевна"])
    told = compare(["Иванова И. П.", "Иванова Инна Павловна"], [IRINA, INNA])
    assert dict(told.matched) == {"Иванова И. П.": IRINA, "Иванова Инна Павловна": INNA}


def test_r8_who_may_be_meant_is_named() -> None:
    told = compare(["Ёлкина Анна Сергевна", "Кузнецов Олег Игоревич"], [ANNA, IRINA])
    assert [(one.name, one.like) for one in told.missing] == [
        ("Ёлкина Анна Сергевна", ANNA),
        ("Кузнецов Олег Игоревич", None),
    ]
    assert told.missing[0].query.startswith("last_name=%D0%81")
