"""What the operator hears about programmes and groups that cannot be as entered (R35)."""

from __future__ import annotations

from collections.abc import Callable

from lib.reasons import Reason

SAME = "Исправьте уже имеющуюся запись или измените название."


def ends_before_start() -> Reason:
    return Reason(
        "Последний день группы раньше первого.", rule="R35", next_step="Исправьте даты.", field="ends_on"
    )


def window_reversed() -> Reason:
    return Reason(
        "Запись заканчивается раньше, чем начинается.",
        rule="R35",
        next_step="Исправьте дни записи.",
        field="registration_until",
    )


def programme_exists() -> Reason:
    return Reason(
        "У этой организации КПК уже есть программа с таким названием и объёмом.",
        rule="R35",
        next_step=SAME,
        field="title",
    )


def no_hours() -> Reason:
    return Reason(
        "У программы не указан объём.", rule="R35", next_step="Укажите, сколько в ней часов.", field="hours"
    )


def number_in_use() -> Reason:
    return Reason(
        "Группа с таким номером уже есть.", rule="R35", next_step="Укажите другой номер.", field="number"
    )


def provider_exists() -> Reason:
    return Reason("Организация КПК с таким названием уже есть.", rule="R35", next_step=SAME, field="name")


CONSTRAINTS: dict[str, Callable[[], Reason]] = {
    "group_ends_after_start": ends_before_start,
    "group_registration_window": window_reversed,
    "courses_coursegroup_number_key": number_in_use,
    "programme_unique": programme_exists,
    "programme_hours_positive": no_hours,
    "courses_provider_name_key": provider_exists,
}
