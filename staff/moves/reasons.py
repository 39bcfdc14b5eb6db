"""Why nobody is dismissed or transferred, and why that cannot be taken back (R12, R13)."""

from __future__ import annotations

from datetime import date

from lib import memo
from lib.dates import format_date
from lib.readers import For
from lib.reasons import Link, why

DISMISSAL = memo.quote("Увольнение", "В Списке работников необходимо нажать клавишу „Уволить“")
TRANSFER = memo.quote(
    "Перевод из Вашей организации",
    "Вы, как Ответственный образовательной организации, указываете такому работнику новое место работы",
)
LIST = Link("Работники", "home:workers", text="Кто работает у вас сейчас, видно в списке")
NOT_HERE = "Это место работы не действует: работник здесь сейчас не числится."
THEN = For[str | Link]("", responsible=LIST, operator="Обновите карточку работника.")


@why("R12", then=THEN, paragraph=DISMISSAL)
def nothing_to_end() -> str:
    return NOT_HERE


@why("R13", then=THEN, paragraph=TRANSFER)
def nothing_to_transfer() -> str:
    return NOT_HERE


@why("R12", then="Оформите увольнение в последний день работы или позже.", paragraph=DISMISSAL, field="on")
def last_day_ahead(today: date) -> str:
    return f"Последний день работы ещё не наступил: сегодня {format_date(today)}."


@why("R12", then="Проверьте дату по приказу.", paragraph=DISMISSAL, field="on")
def last_day_before_the_first(first: date) -> str:
    return f"Последний день работы раньше первого: первый был {format_date(first)}."


@why(
    "R13",
    then="Выберите организацию, в которую переходит работник.",
    paragraph=TRANSFER,
    field="organization",
)
def same_organization() -> str:
    return "Работник и так числится в этой организации."


@why(
    "R13",
    then="Увольте работника с этого места: когда он уйдёт с основной работы, сам выберет новую организацию.",
    paragraph=TRANSFER,
    field="organization",
)
def other_main_job(organization: str) -> str:
    return f"Перевод не смогут подтвердить: основное место работы работника — {organization}."


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
