"""Why an organization is not closed, and why that is not undone: the operator reads it (R16)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.dates import format_date
from lib.numbers import counted
from lib.reasons import Obstacle, why

SHOWN = 5


@why("R16", then="Обновите карточку организации.", constraint="reorganization_one_standing")
def closed_meanwhile() -> str:
    return "Организация уже закрыта."


@why("R16", then="Обновите карточку организации.", obstacle=Obstacle.LASTING)
def closed_already(on: date) -> str:
    return f"Организация уже закрыта {format_date(on)}."


@why("R16", then="Выберите другую организацию.", field="successor", constraint="reorganization_into_another")
def into_itself() -> str:
    return "Организация не может быть правопреемником самой себя."


@why("R16", then="Выберите действующую организацию.", field="successor")
def successor_closed(on: date) -> str:
    return f"Правопреемник сам закрыт {format_date(on)}."


@why(
    "R16",
    then="Сначала закройте подразделения или измените их головную организацию: у каждого свои работники.",
)
def units_first(units: Sequence[str]) -> str:
    return f"У организации есть структурные подразделения: {_some(units)}."


@why("R16", then="Закройте организацию в этот день или позже.", field="on")
def day_ahead(today: date) -> str:
    return f"Дата ещё не наступила: сегодня {format_date(today)}."


@why("R16", then="Сверьте год с распоряжением.", field="on")
def day_long_ago(on: date, years: int) -> str:
    return f"Дата {format_date(on)}: с неё прошло больше {counted(years, 'года', 'лет', 'лет')}."


@why("R16", then="Посмотрите список и нажмите ещё раз.")
def changed_since(now: int) -> str:
    places = counted(now, "место работы или запрос", "места работы или запроса", "мест работы и запросов")
    return f"Пока страница была открыта, список изменился: теперь в нём {places}."


@why("R16", then="Достаточно одного предложения: оно останется в истории.", field="why")
def say_why_closed() -> str:
    return "Напишите, на каком основании."


@why("R16", then="Обновите карточку организации.")
def nothing_to_undo() -> str:
    return "Отменять нечего: организация не закрыта или закрытие уже отменено."


@why("R16", then="Работников переводят и принимают обычным порядком, организацию заводят заново.")
def too_late_to_undo(hours: int) -> str:
    return f"Закрытие отменяют в течение {counted(hours, 'часа', 'часов', 'часов')}: это время прошло."


@why("R16", then="Исправьте каждое по отдельности: отменить всё сразу уже нельзя.", obstacle=Obstacle.LASTING)
def built_on(built: Sequence[str]) -> str:
    return f"После закрытия уже произошло другое. {'. '.join(built)}."


def _some(names: Sequence[str]) -> str:
    more = f" и ещё {len(names) - SHOWN}" if len(names) > SHOWN else ""
    return ", ".join(names[:SHOWN]) + more
