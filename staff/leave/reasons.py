"""Why a leave cannot have these days (R8)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why

ALL = memo.quote(
    "Регистрация в АИС", "находящиеся в декретном отпуске, а также в отпуске по уходу за ребенком"
)

WHERE_NOW = For[str | Link](
    Link("Место работы", "staff:my_workplace", text="Где вы работаете сейчас, видно на странице"),
    responsible=Link("Работники", "home:workers", text="Кто работает у вас сейчас, видно в списке"),
    operator="Обновите карточку места работы.",
)


@why("R8", then=WHERE_NOW, paragraph=ALL)
def no_leave_without_work() -> str:
    return "Отпуск записывают на месте работы, которое подтверждено и не завершено."


@why(
    "R8",
    then="Проверьте даты по приказу.",
    paragraph=ALL,
    field="ends_on",
    constraint="leave_ends_after_it_begins",
)
def leave_turned_round() -> str:
    return "Последний день отпуска раньше первого."


@why("R8", then="Проверьте дату по приказу.", paragraph=ALL, field="begins_on")
def leave_before_work(first: date) -> str:
    return f"Отпуск начинается раньше работы: первый день работы {format_date(first)}."


@why("R8", then="Проверьте год.", paragraph=ALL, field="ends_on")
def leave_too_long(last: date) -> str:
    return f"Такой отпуск длится не больше трёх лет: последний день не позже {format_date(last)}."


@why("R8", then="Измените даты того отпуска или этого.", paragraph=ALL, field="begins_on")
def leave_overlaps(other: str) -> str:
    return f"На эти дни уже записан отпуск: {other}."


@why("R8", then="Обновите страницу: его даты видны на ней.", paragraph=ALL, constraint="leave_one_at_a_time")
def leave_on_these_days() -> str:
    return "На эти дни на этом месте работы уже записан отпуск."


@why("R8", then="Достаточно одного предложения.", paragraph=ALL, field="why")
def say_why_cancelled() -> str:
    return "Напишите, почему отменяете отпуск: это останется в истории."


@why("R8", then="Если он нужен, его записывают заново.", paragraph=ALL)
def leave_cancelled_already(on: date) -> str:
    return f"Этот отпуск отменён {format_date(on)}."
