"""Why a dismissal or a transfer cannot be taken back (R12, R13)."""

from __future__ import annotations

from datetime import date

from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why

RETURN = For(
    "",
    responsible="Если работник вернулся, он выберет вашу организацию в личном кабинете, а вы подтвердите.",
    operator="Если работник вернулся, он выберет организацию в личном кабинете.",
)


@why("R12", then="Обновите страницу: сведения могли измениться.")
def nothing_to_take_back() -> str:
    return "Отменять нечего: это место работы не завершено увольнением или переводом."


@why("R12", then=RETURN)
def too_late_to_take_back(last: date) -> str:
    return (
        f"Увольнение или перевод можно отменить в течение 14 дней: последним днём было {format_date(last)}."
    )


@why("R12", then=RETURN)
def confirmed_since(organization: str) -> str:
    return f"Работник уже принят в другую организацию: {organization}."


@why(
    "R12",
    then=For[str | Link](
        "", responsible=Link("Ждут вас", "staff:inbox", text="Подтвердите его запрос в разделе"), operator=""
    ),
)
def asked_here_again() -> str:
    return "Работник уже сам запросил это место работы, и запрос ждёт подтверждения."


@why("R12", then="Достаточно одного предложения: оно останется в истории.", field="why")
def say_why_taken_back() -> str:
    return "Напишите, почему отменяете."
