"""The group itself is closed to everybody (R36). What would do instead, the page computes: it judges every group."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why


@why("R36", obstacle=Obstacle.LASTING)
def begun(starts_on: date) -> str:
    return (
        f"Группа начала занятия {format_date(starts_on)}. Записаться можно не позже чем накануне первого дня."
    )


@why("R35", obstacle=Obstacle.LASTING)
def not_offered() -> str:
    return "Программа больше не предлагается."


@why("R36", then="Вернитесь на эту страницу {opens_on} или позже.", first_day="opens_on")
def registration_not_open(opens_on: date) -> str:
    return f"Запись в группу откроется {format_date(opens_on)}."


@why("R36", obstacle=Obstacle.LASTING)
def registration_over(closed_on: date) -> str:
    return f"Запись в группу закончилась {format_date(closed_on)}."


@why(
    "R36",
    then="Загляните позже: место может освободиться.",
    obstacle=Obstacle.PASSING,
    constraint="group_seats_not_oversold",
)
def no_seats() -> str:
    return "Мест нет: все места в группе заняты."


@why(
    "R36",
    then=For(
        Link("Мои курсы", "courses:my_courses", text="Запись видна на странице"),
        responsible=Link("Реестр групп", "courses:register", text="Запись видна на странице"),
        operator=Link("Записи в группы", "admin:courses_enrolment_changelist", text="Запись видна в списке"),
    ),
    constraint="enrolment_one_seat_per_worker",
)
def already_enrolled() -> For[str]:
    return For("В этой группе у вас уже есть место.", responsible="В этой группе у работника уже есть место.")
