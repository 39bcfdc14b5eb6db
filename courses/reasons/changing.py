"""What holds a group, a programme or a position as it is: people who hold seats (R28, R35, R36)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.dates import format_date
from lib.plural import counted
from lib.reasons import why


@why(
    "R36",
    then="Откройте страницу группы снова и проверьте, подходит ли она теперь.",
    constraint=("enrolment_terms_are_the_groups", "enrolment_dates_are_the_groups"),
)
def group_changed() -> str:
    return "Группа только что изменилась: программа, оплата или даты уже не те."


@why(
    "R36",
    then="Проверьте список записанных и сохраните ещё раз: они перейдут на новые даты.",
    field="starts_on",
)
def enrolled_meanwhile(names: Sequence[str], starts_on: date, ends_on: date) -> str:
    came = "записался" if len(names) == 1 else "записались"
    people = counted(len(names), "человек", "человека", "человек")
    return (
        f"Пока вы меняли даты, в группу на {format_date(starts_on)}–{format_date(ends_on)} {came} ещё {people}: "
        f"{', '.join(names)}."
    )


@why(
    "R35",
    then="Укажите день не позже первого дня группы.",
    field="registration_until",
    constraint="group_registration_before_start",
)
def registration_after_start() -> str:
    return "Запись заканчивается позже, чем группа начинает занятия."
