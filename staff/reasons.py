"""What is said of a worker who is not theirs, and of the lists that operators keep (R8, R44)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.numbers import counted, plural
from lib.readers import For
from lib.reasons import Link, why


@why("R17", then="Исправьте уже имеющуюся должность.", field="name", constraint="staff_position_name_key")
def position_exists() -> str:
    return "Должность с таким названием уже есть."


@why(
    "R26",
    then="Если так и должно быть, сохраните ещё раз. Выданные чеки останутся.",
    field="voucher_entitled",
)
def loses_right_to_voucher(position: str, people: int) -> str:
    lose = plural(people, "потеряет", "потеряют", "потеряют")
    who = counted(people, "работник", "работника", "работников")
    return f"Право на новый ИОЧ {lose} {who} с должностью для повышения квалификации «{position}»."


@why(
    "R40",
    then=For[str | Link](
        "Выйдите и войдите с почтой из письма «Две ваши записи объединены».",
        responsible="Найдите работника в списке по фамилии.",
        operator=Link("Открыть запись, которая осталась", "admin:staff_worker_change", ("worker_id",)),
    ),
)
def merged_away(closed_id: int, worker_id: int) -> str:
    return f"Запись ID {closed_id} объединена с записью ID {worker_id} того же работника и закрыта."


@why(
    "R42",
    then=For[str | Link](
        "Зарегистрируйтесь заново.",
        responsible="Если человек снова работает, пригласите его: запись будет новая.",
        operator=Link("Открыть акт", "admin:support_destruction_changelist", query="q={worker_id}"),
    ),
)
def names_nobody(worker_id: int, erased_on: date) -> str:
    return f"Личные данные записи ID {worker_id} уничтожены {format_date(erased_on)}: она ничья."


@why("R1", then="Сверьте её с паспортом.", field="birth_date", constraint="worker_birth_date_sane")
def birth_date_unlikely() -> str:
    return "Такой даты рождения у работника быть не может."


@why(
    "R1",
    then="Сверьте его с документом.",
    field="snils",
    constraint=("worker_snils_checksum", "signup_snils_checksum"),
)
def snils_mistyped() -> str:
    return "Контрольные цифры СНИЛС не сходятся: в номере опечатка."


@why(
    "R44",
    then=For[str | Link](
        "",
        responsible=Link(
            "Список работников", "home:workers", text="Кто работает у вас сейчас, видно на странице"
        ),
        operator="",
    ),
    paragraph=memo.quote(
        "Функционал Ответственного образовательной организации",
        "Все изменения, вносимые в личные данные работника, подтверждает Ответственный образовательной организации",
    ),
)
def not_your_worker(name: str) -> str:
    return f"{name} сейчас не работает в вашей организации."
