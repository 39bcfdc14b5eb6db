"""Why a list of workers is not saved (R45)."""

from __future__ import annotations

from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, why

LISTS = Link("Работники", "home:workers", text="Выберите фильтр на странице")
THEN = For[str | Link](
    "Выберите фильтр на странице «Работники».",
    responsible=LISTS,
    operator="Вернитесь к списку и выберите фильтр.",
)


@why("R45", then=THEN)
def nothing_to_save() -> str:
    return "Сохранять нечего: не выбран ни один фильтр. То, что набрано в строке поиска, не хранится."


@why("R45", then="Уберите список, который больше не нужен: откройте его и нажмите «Изменить этот список».")
def too_many_lists(number: int) -> str:
    return f"У вас уже {counted(number, 'сохранённый список', 'сохранённых списка', 'сохранённых списков')}, больше нельзя."


@why("R45", then="Назовите его иначе.", field="name", constraint="saved_list_name_once")
def list_name_taken() -> str:
    return "Список с таким названием у вас уже есть."


@why("R45", then="Он стоит над списком.", field="name")
def list_saved_already(name: str) -> str:
    return f"Этот же список уже сохранён под названием «{name}»."
