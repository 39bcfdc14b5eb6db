"""Why a Responsible does not register this person, and what is done instead: the file that a lawyer edits."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import For
from lib.reasons import Link, Obstacle, why

ONE_ACCOUNT = memo.quote("Регистрация в АИС", "Работник образования единожды регистрируется в АИС")
PART_TIME = memo.quote(
    "Совмещение и совместительство",
    "Внешних совместителей, если они учтены в АИС по основному месту работы, регистрировать не нужно",
)
HIRE = memo.quote("Перевод в Вашу организацию (приём на работу ранее уволенного работника)")


@why(
    "R10",
    then=For[str | Link](
        "",
        responsible=Link("Карточка работника", "home:worker", ("worker_id",)),
        operator=Link("Карточка работника", "admin:staff_worker_change", ("worker_id",)),
    ),
    paragraph=ONE_ACCOUNT,
)
def registered_here(worker_id: int) -> str:
    return "Этот работник уже числится в вашей организации."


@why(
    "R10",
    then=For[str | Link](
        "", responsible=Link("Ждут вас", "staff:inbox", text="Подтвердите место работы:"), operator=""
    ),
    paragraph=ONE_ACCOUNT,
)
def awaits_here() -> str:
    return "Этот работник уже есть в АИС и ждёт, чтобы вы подтвердили место работы."


@why(
    "R14",
    then="Работник сам выбирает вашу организацию в личном кабинете, на странице «Место работы». "
    "Запрос появится у вас в «Ждут вас».",
    paragraph=HIRE,
)
def chooses_in_cabinet() -> str:
    return "Этот человек уже есть в АИС: второй раз не регистрируют."


@why(
    "R10",
    then="Напишите {operator}. Укажите ФИО и дату рождения: оператор поможет открыть вход.",
    paragraph=ONE_ACCOUNT,
)
def not_come_in_yet() -> str:
    return "Этот человек уже есть в АИС, но вход в личный кабинет ещё не открыт."


@why(
    "R14",
    then="Сначала Ответственный той организации увольняет работника или переводит его к вам.",
    paragraph=HIRE,
    obstacle=Obstacle.LASTING,
)
def main_job_of(organization: str) -> str:
    return f"Работник числится по основному месту работы в другой организации{_named(organization)}."


@why(
    "R9",
    then="Ничего делать не нужно: чек и обучение оформляют по основному месту работы.",
    paragraph=PART_TIME,
    obstacle=Obstacle.LASTING,
)
def part_timer_of(organization: str) -> str:
    return (
        "Внешнего совместителя регистрировать не нужно: "
        f"он учтён по основному месту в другой организации{_named(organization)}."
    )


def _named(organization: str) -> str:
    return f": {organization}" if organization else ""


@why(
    "R1",
    then="Сверьте номер с документом. Если он верен, напишите {operator}. Укажите ФИО работника.",
    paragraph=ONE_ACCOUNT,
    field="snils",
)
def snils_of_another() -> str:
    return "Этот СНИЛС записан за другим человеком: ФИО и дата рождения не те."


@why(
    "R1",
    then="Сверьте номер с документом. Если он верен, напишите {operator}. Укажите ФИО и дату рождения.",
    paragraph=ONE_ACCOUNT,
    field="snils",
)
def snils_differs() -> str:
    return "Человек с такими ФИО и датой рождения в АИС уже есть, но СНИЛС у него другой."


@why(
    "R1",
    then="Сверьте данные с документами. Если всё верно, отметьте «Это другой человек».",
    paragraph=ONE_ACCOUNT,
)
def similar(what: str) -> str:
    return f"В АИС есть похожая запись: {what}."


@why("R8", then="Зарегистрируйте работника по основной должности.", paragraph=PART_TIME, field="kind")
def internal_beside_main() -> str:
    return "Внутреннее совмещение записывают рядом с основной должностью, отдельно его не регистрируют."


@why(
    "R2",
    then="Спросите у работника другой адрес: личный, который читает только он.",
    field="email",
    constraint="invitation_email_unique",
)
def email_invited() -> str:
    return "На этот адрес уже отправлено приглашение другому работнику."


@why("R16", then="Напишите {operator}.", obstacle=Obstacle.LASTING)
def organization_closed_on(organization: str, on: date) -> str:
    return f"Организация ликвидирована {format_date(on)}: {organization}."


@why("R9", then="Спросите позже: счёт идёт за последний час.")
def asked_too_often(number: int) -> str:
    return f"За час можно задать {counted(number, 'вопрос', 'вопроса', 'вопросов')}, и все они заданы."


@why("R14", then="Отправьте остальные завтра.")
def too_many_hints(number: int) -> str:
    said = counted(number, "письмо", "письма", "писем")
    return f"За сутки организация отправила {said} о выборе места работы: больше нельзя."


@why("R14", then="Зарегистрируйте работника.")
def nobody_to_write_to() -> str:
    return "Такого человека в АИС нет, писать некому."
