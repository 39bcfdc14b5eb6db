"""What is pasted is read as a list of names, and how long it may be (R8)."""

from __future__ import annotations

from staff.coverage.rules import MOST_NAMES, may_keep, names_in


def test_r8_a_pasted_list_is_read_as_people_paste_it() -> None:
    pasted = (
        "№\tФИО\n1. Ёлкина Анна Сергеевна\n 2) Иванова\tИнна\tПавловна\tучитель\n\n3\tПетров Олег;завуч\n---\n45\n"
        "Сидорова, Мария Ивановна\n"
    )
    assert names_in(pasted) == [
        "Ёлкина Анна Сергеевна",
        "Иванова Инна Павловна",
        "Петров Олег",
        "Сидорова Мария Ивановна",
    ]
    assert names_in("ФИО\nФамилия\tИмя\tОтчество\n") == []


def test_r8_an_empty_list_and_one_of_a_whole_region_are_refused() -> None:
    assert [len(may_keep(["А Б"] * number)) for number in (0, 1, MOST_NAMES, MOST_NAMES + 1)] == [1, 0, 0, 1]
