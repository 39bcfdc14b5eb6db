"""The group itself is closed to everybody (R36)."""

from __future__ import annotations

from datetime import date

from lib.dates import says
from lib.reasons import Reason

OTHERS = "Посмотрите другие группы этой программы в каталоге."


def begun(starts_on: date) -> Reason:
    return Reason(
        f"Группа начала занятия {says(starts_on)}. Записаться можно не позже чем накануне первого дня.",
        rule="R36",
        next_step=OTHERS,
    )


def not_offered() -> Reason:
    return Reason(
        "Программа больше не предлагается.", rule="R35", next_step="Выберите в каталоге другую программу."
    )


def registration_not_open(opens_on: date) -> Reason:
    return Reason(
        f"Запись в группу откроется {says(opens_on)}.",
        rule="R36",
        first_day=opens_on,
        next_step=f"Вернитесь на эту страницу {says(opens_on)} или позже.",
    )


def registration_over(closed_on: date) -> Reason:
    return Reason(f"Запись в группу закончилась {says(closed_on)}.", rule="R36", next_step=OTHERS)


def no_seats() -> Reason:
    return Reason(
        "Мест нет: все места в группе заняты.",
        rule="R36",
        next_step="Выберите другую группу или загляните позже: место может освободиться.",
    )


def already_enrolled() -> Reason:
    return Reason(
        "Место в этой группе уже занято за работником.",
        rule="R36",
        next_step="Второго места не нужно: запись видна в разделе «Мои курсы».",
    )


def dates_moved() -> Reason:
    return Reason(
        "Даты группы только что изменились.",
        rule="R36",
        next_step="Откройте страницу группы снова и проверьте новые даты.",
    )
