"""Why a group is not moved or cancelled; the operator reads it (R36)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lib.dates import format_date
from lib.reasons import why


@why("R36", then="Последний день, время и место меняют в карточке группы.", field="starts_on")
def begun_stays(starts_on: date) -> str:
    return f"Группа начала занятия {format_date(starts_on)}: первый день уже не перенести."


@why("R36", then="Укажите день позже сегодняшнего.", field="starts_on")
def moved_into_past(today: date) -> str:
    return f"Первый день должен быть впереди: сегодня {format_date(today)}."


@why("R36", then="Измените дни, время или место.", field="starts_on")
def nothing_moves() -> str:
    return "Группа уже идёт в эти дни, в это время и в этом месте."


@why("R36", then="Посмотрите список ещё раз и нажмите кнопку снова.")
def people_changed(came: Sequence[str], went: int) -> str:
    new = f"в группу записались: {', '.join(came)}" if came else ""
    gone = f"мест освободилось: {went}" if went else ""
    return f"Пока страница была открыта, список изменился: {'; '.join(filter(None, [new, gone]))}."


@why("R36", then="Эти слова прочтут в письме все, у кого есть место.", field="why")
def say_why_to_people() -> str:
    return "Напишите причину."
