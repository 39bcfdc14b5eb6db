"""What is said of a file that cannot be loaded or undone (R10)."""

from __future__ import annotations

from lib.readers import For
from lib.reasons import Link, why

AGAIN = Link("Загрузки из файлов", "imports:list", text="Что стало с файлом, видно на странице")


@why("R10", then="Выберите файл ещё раз: прочитаем его заново.")
def preview_is_old() -> str:
    return "Файл прочитан больше суток назад, с тех пор сведения могли измениться."


@why("R9", then="Уберите из файла тех, кто у вас не работает, или вернитесь завтра.")
def too_many_known(most: int) -> str:
    return f"За сутки файлы вашей организации назвали больше {most} человек, которые в АИС есть, а у вас не работают."


@why("R10", then="Исправьте строки в файле и выберите его ещё раз.")
def nothing_to_load() -> str:
    return "В файле нет ни одной строки, которую можно загрузить."


@why("R10", then=For[str | Link]("", responsible=AGAIN, operator=""))
def not_loaded_yet(file_name: str) -> str:
    return f"Отменять нечего: файл «{file_name}» ещё не загружен."


@why("R10", then=For[str | Link]("", responsible=AGAIN, operator=""))
def undone_already(file_name: str) -> str:
    return f"Загрузка файла «{file_name}» отменена, загрузить его ещё раз с этой страницы нельзя."


@why("R44", then=For[str | Link]("", responsible=AGAIN, operator=""))
def not_your_file(file_name: str) -> str:
    return f"Файл «{file_name}» загружен для другой организации."


@why("R10", then="Загрузку продолжит любой оператор со страницы файла.")
def operator_left(who: str) -> str:
    return f"{who} больше не работает оператором."


@why("R10", then="Исправьте запись на её карточке: у неё уже есть своя история.")
def built_on_it(what: str) -> str:
    return f"{what}."
