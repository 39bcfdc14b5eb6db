"""Why a seat cannot be given up (R37)."""

from __future__ import annotations

from datetime import date

from courses.reasons.paragraphs import RELEASES
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Obstacle, why

OPERATOR = For(
    "Удалить запись может оператор АИС: напишите ему или позвоните.",
    operator="Удалите запись сами: в её карточке есть кнопка «Удалить из группы».",
)


@why("R37", then=OPERATOR, paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_after_start(starts_on: date) -> str:
    return f"Обучение началось {format_date(starts_on)}: удалить из группы можно было до этого дня."


@why("R37", then=OPERATOR, paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_without_place() -> str:
    return "Запись в эту группу открыта без указания времени и места, из таких групп удаляет оператор."


@why("R37", paragraph=RELEASES, obstacle=Obstacle.LASTING)
def release_after_close() -> str:
    return "Группа закрыта, итоги обучения внесены: запись остаётся в истории работника."


@why("R42", then="Достаточно одного предложения.", field="why")
def say_why() -> str:
    return "Напишите, почему запись удаляется: эти слова получит работник."
