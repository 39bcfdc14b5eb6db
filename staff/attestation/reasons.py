"""Why an attestation is not recorded, confirmed or rejected: the file that a lawyer edits (R19)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why
from staff.states import Change

MINE = "staff:my_attestations"
_BECAME = {
    Change.CONFIRMED: "подтверждена",
    Change.REJECTED: "отклонена",
    Change.WITHDRAWN: "отозвана",
}


@why(
    "R19",
    then="Исправьте одну из дат.",
    field="next_on",
    constraint=("attestation_next_is_later", "attestation_asked_next_is_later"),
)
def attestation_turned_round() -> str:
    return "Следующая аттестация не позже этой."


@why("R19", then="Проверьте год.", field="on")
def attestation_ahead(on: date) -> str:
    return f"Дата аттестации {format_date(on)} ещё не наступила."


@why("R19", then="Проверьте год.", field="on")
def attestation_long_ago(on: date) -> str:
    return f"Дата аттестации {format_date(on)} слишком давняя для этого работника."


@why(
    "R19",
    then=For[str | Link](
        Link("Аттестация", MINE, text="Она стоит на странице"),
        responsible="Она стоит в карточке работника. Ошибку в ней исправит {operator}.",
        operator="Исправьте уже внесённую запись.",
    ),
    field="on",
    constraint="attestation_once_a_day",
)
def attestation_known() -> str:
    return "Аттестация по этой должности в этот день уже внесена."


@why(
    "R19",
    then=For[str | Link](
        Link("Аттестация", MINE, text="Дождитесь решения или отозовите прошлое сообщение на странице"),
        responsible=Link("Ждут вас", "staff:inbox", text="Сверьте её со сканом и подтвердите на странице"),
        operator="Подтвердите её или отклоните в списке «Сообщения об аттестации».",
    ),
    field="on",
    constraint="attestation_asked_once",
)
def attestation_waits() -> str:
    return "Об этой аттестации уже сообщил работник, она ждёт подтверждения."


@why(
    "R19",
    then=For[str | Link](
        Link("Аттестация", MINE, text="Если в ней ошибка, сообщите об аттестации заново на странице"),
        responsible="Если нужно другое, работник сообщит об аттестации заново из личного кабинета.",
    ),
)
def attestation_decided_already(state: Change, on: date | None) -> str:
    day = f" {format_date(on)}" if on else ""
    return f"Эта аттестация уже {_BECAME.get(state, 'рассмотрена')}{day}."


@why("R19", then="Её подтвердит другой Ответственный организации, её головной организации или оператор АИС.")
def own_attestation() -> str:
    return "Свою аттестацию подтверждает другой человек."


@why("R19", then="Достаточно одного предложения.", field="refusal")
def say_why_attestation_is_rejected() -> str:
    return "Напишите, почему отклоняете: работник получит эти слова в письме."
