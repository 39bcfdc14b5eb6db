"""Why a position is not changed or added, and why the mark for training does not move (R17, R18)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from staff.leave.reasons import WHERE_NOW

ONE_POSITION = memo.quote(
    "Совмещение и совместительство",
    "указывается только одна должность, по которой необходимо пройти повышение квалификации",
)
NOT_BOTH = memo.quote(
    "Совмещение и совместительство", "Нельзя одновременно повысить квалификацию по двум должностям"
)


@why("R17", then=WHERE_NOW)
def work_is_not_current() -> str:
    return "Это место работы не подтверждено или уже завершено."


@why("R17", then="Выберите другую должность.", field="position")
def same_position(position: str) -> str:
    return f"На этом месте работы и так эта должность: {position}."


@why("R17", then="Выберите другую должность.", field="position")
def position_held_already(position: str) -> str:
    return f"Эта должность в организации у работника уже есть или ждёт подтверждения: {position}."


@why("R17", then="Это можно сделать {on} или позже.", first_day="on", field="begins_on")
def position_ahead(on: date) -> str:
    return f"Первый день в должности, {format_date(on)}, ещё не наступил."


@why("R17", then="Проверьте дату по приказу.", field="begins_on")
def position_before_work(first: date) -> str:
    return f"Первый день в должности раньше первого дня работы: он был {format_date(first)}."


@why(
    "R17",
    then=For[str | Link](
        Link("Место работы", "staff:my_workplace", text="Где вы работаете сейчас, видно на странице"),
        responsible=Link(
            "Работники",
            "home:workers",
            text="Если работник уходит, нажмите «Уволить» или «Перевести» на его карточке",
        ),
        operator="Увольняет и переводит Ответственный организации.",
    ),
    paragraph=ONE_POSITION,
)
def not_a_second_position() -> str:
    return "Снимают только вторую должность, а эта в организации основная или единственная."


@why("R17", then="Обновите страницу.", paragraph=ONE_POSITION)
def marked_already(position: str) -> str:
    return f"Квалификация уже повышается по этой должности: {position}."


@why(
    "R17",
    then="Выберите должность, которая даёт право на ИОЧ, или педагогическую.",
    paragraph=ONE_POSITION,
    obstacle=Obstacle.LASTING,
)
def position_without_training(position: str) -> str:
    return f"По этой должности квалификацию не повышают: {position}."


@why("R18", then="Меняйте должность для обучения {first} или позже.", first_day="first", paragraph=NOT_BOTH)
def course_under_way(title: str, ends_on: date, first: date) -> str:
    return f"По прежней должности идёт курс «{title}», он закончится {format_date(ends_on)}."


@why(
    "R17", then="Проверьте дату по приказу.", field="begins_on", constraint="employment_position_after_start"
)
def position_day_before_work() -> str:
    return "Первый день в должности раньше первого дня работы."
