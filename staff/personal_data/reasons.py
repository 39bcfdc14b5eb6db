from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, Obstacle, why
from staff.states import Change

CONFIRMS = memo.quote(
    "Функционал Ответственного образовательной организации",
    "Все изменения, вносимые в личные данные работника, подтверждает Ответственный образовательной "
    "организации",
)
ONE_ACCOUNT = memo.quote("Регистрация в АИС", "Работник образования единожды регистрируется в АИС")
MINE = "staff:my_data"

_BECAME = {
    Change.CONFIRMED: "подтверждены",
    Change.REJECTED: "отклонены",
    Change.WITHDRAWN: "отозваны",
}


@why(
    "R11",
    then=For[str | Link](
        Link("Личные данные", MINE, text="Если нужно другое, отправьте новый запрос на странице"),
        responsible="Если нужно другое, работник отправит новый запрос из личного кабинета.",
    ),
    paragraph=CONFIRMS,
)
def change_decided_already(change: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"Эти изменения уже {_BECAME.get(change, 'рассмотрены')}{day}."


@why(
    "R11",
    then="Их подтвердит другой Ответственный организации, её головной организации или оператор АИС.",
    paragraph=CONFIRMS,
)
def own_change() -> str:
    return "Изменения в своих личных данных подтверждает другой человек."


@why("R11", then="Отклоните запрос и попросите работника отправить его заново.", paragraph=CONFIRMS)
def record_moved_on(label: str, now: str) -> str:
    return f"Пока запрос ждал, в учётной записи изменилось: {label} — теперь «{now}»."


@why(
    "R1",
    then=For(
        "Проверьте номер по документу. Если он верен, напишите {operator}. Укажите ID работника: {worker}.",
        operator="Сверьте обе записи с документами и отклоните запрос: одного СНИЛС у двух записей не бывает.",
    ),
    paragraph=ONE_ACCOUNT,
    obstacle=Obstacle.LASTING,
)
def duplicate_by_snils(worker: int) -> str:
    return "Работник с таким СНИЛС в АИС уже есть, а учётная запись у каждого одна."


@why(
    "R1",
    then=For(
        "Проверьте данные по документу. Если они верны, напишите {operator}. Укажите ID работника: {worker}.",
        operator="Сверьте обе записи. Если это разные люди, отметьте это в форме и подтвердите снова.",
    ),
    paragraph=ONE_ACCOUNT,
    obstacle=Obstacle.LASTING,
)
def duplicate_by_name(worker: int) -> str:
    return "Работник с такими ФИО и датой рождения в АИС уже есть, а учётная запись у каждого одна."


@why("R11", then="Достаточно одного предложения.", paragraph=CONFIRMS, field="refusal")
def say_why_not() -> str:
    return "Напишите, почему отклоняете: работник получит эти слова в письме."


@why("R11", then="Исправьте то, что нужно изменить, и отправьте снова.", paragraph=CONFIRMS)
def nothing_to_change() -> str:
    return "Новые данные не отличаются от прежних."


@why(
    "R11",
    then=For[str | Link](
        Link("Личные данные", MINE, text="Дождитесь решения или отзовите прошлый запрос на странице"),
        operator="",
    ),
    paragraph=CONFIRMS,
    constraint="change_one_pending_per_worker",
)
def one_request_at_a_time() -> str:
    return "Прошлый запрос на изменение ещё ждёт подтверждения."
