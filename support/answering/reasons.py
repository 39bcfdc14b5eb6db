"""Why an operator's deed on a ticket is not done: the file that a lawyer edits (R39)."""

from __future__ import annotations

from lib.reasons import why


@why("R39", then="Прочитайте новое сообщение: ответ, который вы написали, остался в поле.", field="text")
def message_since() -> str:
    return "Пока вы писали, в обращении появилось новое сообщение."


@why("R39", then="Обновите страницу. Если отвечать всё-таки вам, нажмите «Взять себе».")
def taken_meanwhile(name: str) -> str:
    return f"Обращение только что взято в работу, отвечает {name}."


@why("R39", then="Обновите страницу.")
def not_ended(number: int) -> str:
    return f"Обращение № {number} и так в работе."


@why("R39", then="Обновите страницу.")
def closed_already(number: int) -> str:
    return f"Обращение № {number} уже закрыто."


@why("R39", then="Очистите поле: тему сменить можно и без него.", field="worker")
def author_reads_it() -> str:
    return "Обращение написано из кабинета: его автор прочитает, о ком оно. Указать другого человека нельзя."


@why("R39", then="Номер стоит в карточке работника: найдите её поиском по ФИО.", field="worker")
def no_such_worker(number: str) -> str:
    return f"Работника с ID {number} нет."


@why("R39", then="Назовите этот иначе.", field="name", constraint="support_savedanswer_name_key")
def named_already() -> str:
    return "Готовый ответ с таким названием уже есть."
