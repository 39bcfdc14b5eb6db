"""Why personal data cannot be destroyed yet (R42)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why

SEE = "Обновите страницу."


@why(
    "R42",
    then=For[str | Link](
        "Данные нужны организации, пока вы в ней работаете. После увольнения отзыв выполнят.",
        operator=Link("Открыть место работы", "admin:staff_employment_change", ("place_id",)),
    ),
)
def works_there(place_id: int, organization: str) -> str:
    return f"Место работы не закрыто: {organization}."


@why(
    "R42",
    then=For[str | Link](
        "Сначала доступ закроет оператор: напишите {operator}.",
        operator=Link("Открыть доступ", "admin:organizations_responsible_change", ("access_id",)),
    ),
)
def is_responsible(access_id: int, organization: str) -> str:
    return f"Доступ Ответственного не закрыт: {organization}."


@why(
    "R42",
    then=For[str | Link](
        "Отмените запись, если она не нужна, или дождитесь конца курса.",
        operator=Link("Открыть запись", "admin:courses_enrolment_change", ("enrolment_id",)),
    ),
)
def studies(enrolment_id: int, title: str, ends_on: date) -> str:
    return f"Есть место в\u00a0группе: «{title}», по\u00a0{format_date(ends_on)}."


@why(
    "R42",
    then=For[str | Link](
        "Дождитесь ответа на обращение.",
        operator=Link("Открыть обращение", "admin:support_ticket_change", ("ticket_id",)),
    ),
)
def ticket_is_open(ticket_id: int) -> str:
    return f"Обращение № {ticket_id} ждёт ответа."


@why(
    "R42",
    then=For[str | Link](
        "Напишите {operator}.", operator="Сначала снимите роль оператора на карточке учётной записи."
    ),
)
def is_operator() -> str:
    return "С\u00a0этой учётной записью работает оператор."


@why(
    "R42",
    then=For("До этого дня можно передумать.", operator="До этого дня работник может передумать."),
    first_day="day",
)
def may_think_better(asked_on: date, day: date) -> str:
    return f"Согласие отозвано {format_date(asked_on)}, данные уничтожают не\u00a0раньше {format_date(day)}."


@why("R42", then="Раньше можно только по отзыву согласия: его подаёт сам работник.", first_day="day")
def still_kept(until: date, day: date) -> str:
    return f"Согласие не отозвано, а срок хранения идёт по\u00a0{format_date(until)}."


@why("R42", then=SEE)
def nothing_to_take_back() -> str:
    return "Отзыва согласия нет: возвращать нечего."


@why("R42", field="why", then="Достаточно одного предложения.")
def say_why_destroyed() -> str:
    return "Напишите основание: например, номер заявления или приказа."
