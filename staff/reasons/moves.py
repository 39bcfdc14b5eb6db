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
LIST = Link("Работники", "staff:worker_list", text="Кто работает у вас сейчас, видно в списке")
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
