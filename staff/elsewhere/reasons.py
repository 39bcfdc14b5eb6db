"""Why a course from another place is not recorded, confirmed or rejected: the file that a lawyer edits (R20)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why
from staff.states import Change

MINE = "courses:certificates"
_BECAME = {
    Change.CONFIRMED: "подтверждён",
    Change.REJECTED: "отклонён",
    Change.WITHDRAWN: "отозван",
}


@why(
    "R20",
    then="Перепишите даты с удостоверения: начало, конец, день выдачи.",
    field="ends_on",
    constraint="elsewhere_days_in_turn",
)
def course_turned_round() -> str:
    return "Даты не по порядку: курс кончается раньше, чем начинается, или удостоверение выдано до его конца."


@why("R20", then="Проверьте год.", field="issued_on")
def course_ahead(issued_on: date) -> str:
    return f"Дата выдачи {format_date(issued_on)} ещё не наступила."


@why("R20", then="Проверьте год.", field="starts_on")
def course_long_ago(starts_on: date) -> str:
    return f"Дата {format_date(starts_on)} слишком давняя для этого работника."


@why(
    "R20",
    then=For[str | Link](
        Link("Мои удостоверения", MINE, text="Он стоит на странице"),
        responsible="Если удостоверение другое, сверьте его номер и дату.",
    ),
    field="number",
    constraint="elsewhere_told_once",
)
def course_known() -> str:
    return "Об этом удостоверении вы уже сообщили."


@why(
    "R20",
    then=For[str | Link](
        Link("Мои удостоверения", MINE, text="Оно стоит на странице"),
        responsible="Второй раз вносить его не нужно.",
    ),
    field="number",
)
def issued_here(number: str) -> str:
    return f"Удостоверение № {number} уже есть в АИС."


@why(
    "R20",
    then=For[str | Link](
        Link("Мои удостоверения", MINE, text="Если в нём ошибка, добавьте курс заново на странице"),
        responsible="Если нужно другое, работник добавит курс заново из личного кабинета.",
    ),
)
def course_decided_already(state: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"Этот курс уже {_BECAME.get(state, 'рассмотрен')}{day}."


@why("R20", then="Его подтвердит другой Ответственный организации, её головной организации или оператор АИС.")
def own_course() -> str:
    return "Свой курс подтверждает другой человек."


@why("R20", then="Достаточно одного предложения.", field="refusal")
def say_why_course_is_rejected() -> str:
    return "Напишите, почему отклоняете: работник получит эти слова в письме."


@why("R20", then="Снять можно только подтверждённый курс.")
def course_not_confirmed() -> str:
    return "Этот курс не подтверждён, снимать нечего."
