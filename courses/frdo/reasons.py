"""Why there is no file for ФИС ФРДО, and why its template is not kept; the operator reads it (R38)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why


@why(
    "R38",
    then=For[str | Link](
        "Напишите {operator}.", operator=Link("Добавить шаблон ФИС ФРДО", "admin:courses_frdotemplate_add")
    ),
)
def no_template(on: date) -> str:
    return f"На {format_date(on)} нет шаблона ФИС ФРДО: неизвестно, какие столбцы нужны."


@why(
    "R38",
    then="Исправьте его или укажите другой день.",
    field="effective_from",
    constraint="courses_frdotemplate_effective_from_key",
)
def template_of_the_day_exists() -> str:
    return "Шаблон ФИС ФРДО, который действует с этого дня, уже есть."
