"""Why a ticket is not written or not gone on with: the file that a lawyer edits (R39)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.readers import For
from lib.reasons import Link, why

TYPES = memo.quote(
    "Изменение или неточности в наименовании, типе образовательной организации",
    "Для изменения типа организации проинформируйте Оператора АИС",
)


@why(
    "R39",
    then=For[str | Link](
        Link("Написать новое обращение", "support:choose"),
        responsible=Link("Написать новое обращение", "support:org_choose"),
        operator="Верните его в работу: тогда можно ответить.",
    ),
)
def ticket_closed(number: int) -> str:
    return f"Обращение № {number} закрыто."


@why("R44", then="Обновите страницу: с тех пор изменилось, в какой организации вы Ответственный.")
def not_your_ticket(number: int) -> str:
    return f"Обращение № {number} написано не от вашей организации."


@why("R39", then="Проверьте ID: он стоит рядом с ФИО в карточке и в личном кабинете.", field="other")
def no_such_record(number: int) -> str:
    return f"Работника с ID {number} в АИС нет."


@why(
    "R39", then="Укажите ID другой записи или оставьте поле пустым и опишите, что повторяется.", field="other"
)
def the_same_record(number: int) -> str:
    return f"ID {number} уже указан как первая запись."


@why(
    "R44",
    then=For[str | Link](
        "Проверьте ID.",
        responsible=Link("Работники", "home:workers", text="ID стоит в списке"),
        operator="Проверьте ID.",
    ),
    field="worker",
)
def not_among_yours(number: int) -> str:
    return f"Среди работников вашей организации нет ID {number}."


@why("R24", then="Выберите другой тип или закройте эту страницу.", paragraph=TYPES, field="right_type")
def type_is_right(name: str) -> str:
    return f"В АИС уже записан этот тип: {name}."


@why(
    "R39",
    then="Допишите одно из уже отправленных или подождите до завтра.",
    first_day="first_day",
)
def enough_for_today(written: int, first_day: date) -> str:
    return f"Сегодня вами отправлено обращений: {written}. Больше в день не принимается."
