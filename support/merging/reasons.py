"""Why two records cannot become one, or cannot be taken apart again (R40)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why

CARD = For[str | Link](
    "Обновите страницу.", operator=Link("Открыть карточку", "admin:staff_worker_change", ("worker_id",))
)


@why("R40", then="Укажите номер другой записи.")
def one_record() -> str:
    return "Это одна и та же запись: объединять не с чем."


@why("R40", then=CARD)
def merged_already(closed_id: int, worker_id: int) -> str:
    return f"Запись ID {closed_id} уже объединена с записью ID {worker_id}."


@why("R40", then="Ответьте на вопрос и нажмите ещё раз.")
def say_which(question: str) -> str:
    return f"Не решено: «{question}»."


@why("R40", field="why", then="Достаточно одного предложения.")
def say_why_merged() -> str:
    return "Напишите, по чему видно, что это один человек."


@why("R40", field="why", then="Достаточно одного предложения.")
def say_why_undone() -> str:
    return "Напишите, почему объединение отменяется."


@why(
    "R18",
    then="Исправьте итог одной из групп, если он внесён по ошибке, и объедините записи снова. "
    "Если оба итога верны, объединить записи нельзя: оставьте обе.",
)
def both_are_over(one: str, other: str) -> str:
    return (
        f"Курсы закончились, а вместе им не быть: {one} и {other}. "
        "Это одна группа или курсы по разным должностям в одни дни."
    )


@why("R40", then="Оставьте для входа учётную запись оператора или снимите с неё отметку «оператор».")
def operator_account(email: str) -> str:
    return f"Учётная запись {email} принадлежит оператору: закрыть её объединением нельзя."


@why("R40", then="Исправьте данные вручную на карточках обеих записей.")
def too_late_to_undo(last_day: date) -> str:
    return f"Отменить объединение можно было до {format_date(last_day)} включительно."


@why("R40", then="Верните прежнее, если изменение ошибочно, и отмените объединение снова.")
def changed_since(what: str) -> str:
    return f"После объединения изменилось: {what}. Вернуть, как было, уже нельзя."


@why("R40", then="Если это внесено по ошибке, отмените его, а потом объединение.")
def new_since(what: str) -> str:
    return f"После объединения появилось: {what}. Неизвестно, к какой из двух записей это относится."
