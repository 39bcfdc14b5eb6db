"""What a person hears about deputies: the file that a lawyer edits."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.reasons import Obstacle, why
from organizations.reasons import UNITS


@why("R22", then="Заместителя назначает Ответственный, которого вы замещаете.", obstacle=Obstacle.LASTING)
def deputy_names_nobody() -> str:
    return "Вы сами замещаете Ответственного и не можете назначить другого заместителя."


@why("R22", then="Укажите день не раньше {today}.", field="since")
def begins_in_the_past(today: date) -> str:
    return "Первый день отпуска уже прошёл."


@why("R22", then="Поменяйте даты местами.", field="until")
def ends_before_it_begins(since: date) -> str:
    return f"Последний день раньше первого, {format_date(since)}."


@why(
    "R22",
    then="Укажите день не позже {last_day}. На больший срок нужен приказ: второй Ответственный сам запрашивает "
    "доступ в личном кабинете.",
    paragraph=UNITS,
    field="until",
)
def too_long(most: int, last_day: date) -> str:
    return f"Заместителя назначают не больше чем на {most} дней."


@why("R22", then="Сначала отмените его замещение, потом назначьте другого.")
def named_already(name: str, since: date, until: date) -> str:
    return f"Вас уже замещает {name}: с {format_date(since)} по {format_date(until)}."


@why("R22", then="Выберите другого работника или уходите без заместителя: запросы решит он.", field="user")
def answers_already(name: str) -> str:
    return f"{name} уже Ответственный вашей организации или запросил доступ."


@why("R44", then="Обновите страницу.", obstacle=Obstacle.LASTING)
def not_your_deputy(name: str) -> str:
    return f"{name} замещает не вас, или замещение уже окончено."
