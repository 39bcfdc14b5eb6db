"""Why no day is planned or agreed to: the file that a lawyer edits (R34)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from staff.states import Change

_BECAME = {
    Change.CONFIRMED: "с ней согласились",
    Change.REJECTED: "она отклонена",
    Change.WITHDRAWN: "она отозвана",
}
_OWN_DATA = Link("Личные данные", "staff:my_data", text="Проверьте дату окончания учёбы на странице")


@why("R34", then="Срок обучения считается от этого чека.", obstacle=Obstacle.LASTING)
def had_a_voucher(number: str, issued_on: date) -> For[str]:
    day = format_date(issued_on)
    return For(
        f"Плановая дата нужна до первого чека, а вам уже выдан чек № {number} от {day}.",
        responsible=f"Плановая дата нужна до первого чека, а работнику уже выдан чек № {number} от {day}.",
    )


@why(
    "R34",
    then=For[str | Link](
        _OWN_DATA,
        responsible="Дату укажет сам работник: в личном кабинете, на странице «Личные данные».",
    ),
)
def no_diploma_known() -> str:
    return "Плановую дату согласуют с недавним выпускником, а дата окончания учёбы не указана."


@why(
    "R34",
    then=For[str | Link](
        _OWN_DATA, responsible="Если дата неверна, её изменит сам работник в личном кабинете."
    ),
    obstacle=Obstacle.LASTING,
)
def graduated_long_ago(graduated_on: date, until: date) -> str:
    return (
        f"Плановую дату согласуют с недавним выпускником: три года после окончания учёбы "
        f"{format_date(graduated_on)} прошли {format_date(until)}."
    )


@why("R34", then="Укажите день, который ещё впереди.", field="planned_on")
def planned_in_the_past(planned_on: date) -> str:
    return f"Плановая дата {format_date(planned_on)} не позже сегодняшней."


@why("R34", then="Укажите более ранний день.", field="planned_on")
def planned_too_late(planned_on: date, last: date) -> str:
    return (
        f"Плановая дата {format_date(planned_on)} слишком далеко: самая поздняя сегодня {format_date(last)}."
    )


@why("R34", then="Одним предложением: чему нужно научиться.", field="deficit")
def say_the_deficit() -> str:
    return "Напишите, какой профессиональный дефицит стоит за этой датой."


@why("R34", then="Если нужно другое, предложите дату заново.")
def plan_answered(state: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"На это предложение уже ответили{day}: {_BECAME.get(state, 'оно рассмотрено')}."


@why("R34", then="Пока ответа нет, предложение можно отозвать.")
def own_proposal() -> str:
    return "С плановой датой соглашается другая сторона, не та, которая её предложила."


@why("R34", then="Сначала ответьте на него или отзовите.")
def proposal_waits(planned_on: date) -> str:
    return f"Другое предложение ещё ждёт ответа: {format_date(planned_on)}."


MINE = Link("Сроки обучения", "home:plan", text="Предложите её из личного кабинета на странице")


@why(
    "R34",
    then=For[str | Link](MINE, responsible=MINE, operator="Предложить её можно в личном кабинете."),
)
def own_plan() -> str:
    return "Себе дату предлагают как работник: с ней согласится другой Ответственный."
