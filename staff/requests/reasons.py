"""Why a request about a place of work is not taken or answered (R8, R11, R17)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why
from staff.leave.reasons import ALL as LEAVES
from staff.states import Change

CONFIRMS = memo.quote(
    "Функционал Ответственного образовательной организации",
    "Все изменения, вносимые в личные данные работника, подтверждает Ответственный образовательной "
    "организации",
)
MINE = Link("Место работы", "staff:my_workplace", text="Дождитесь решения или отзовите его на странице")
REJECT = "Отклоните запрос: менять нечего."
_BECAME = {Change.CONFIRMED: "подтверждён", Change.REJECTED: "отклонён", Change.WITHDRAWN: "отозван"}


@why(
    "R11",
    then=For[str | Link](MINE, responsible="", operator=""),
    paragraph=CONFIRMS,
    constraint="work_request_one_waits",
)
def request_waits_already() -> str:
    return "Такой запрос по этому месту работы уже ждёт решения."


@why(
    "R11",
    then=For(
        "Если нужно другое, отправьте новый запрос.",
        responsible="Если нужно другое, работник отправит новый запрос из личного кабинета.",
    ),
    paragraph=CONFIRMS,
)
def request_decided_already(state: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"Этот запрос уже {_BECAME.get(state, 'рассмотрен')}{day}."


@why(
    "R11",
    then="Его подтвердит другой Ответственный организации, а где его нет, оператор АИС.",
    paragraph=CONFIRMS,
)
def own_request() -> str:
    return "Свой запрос подтверждает другой человек."


@why("R11", then="Достаточно одного предложения.", paragraph=CONFIRMS, field="refusal")
def say_why_request() -> str:
    return "Напишите, почему отклоняете: работник получит эти слова в письме."


@why(
    "R8",
    then=For[str | Link](
        Link("Место работы", "staff:my_workplace", text="Ваши отпуска видны на странице"),
        responsible=REJECT,
    ),
    paragraph=LEAVES,
)
def leave_is_cancelled(leave: str) -> str:
    return f"Этот отпуск отменён: {leave}."


@why(
    "R8",
    then=For("Укажите другой первый или последний день.", responsible=REJECT),
    paragraph=LEAVES,
    field="ends_on",
)
def same_days(leave: str) -> str:
    return f"У отпуска и так эти даты: {leave}."
