from __future__ import annotations

from datetime import date

from lib.dates import says
from lib.reasons import Reason

DISMISSAL = "Памятка, «Увольнение»"
TRANSFER = "Памятка, «Перевод из Вашей организации»"


def not_working_here(transfer: bool) -> Reason:
    return Reason(
        "Это место работы не действует: работник здесь сейчас не числится.",
        rule="R13" if transfer else "R12",
        paragraph=TRANSFER if transfer else DISMISSAL,
        next_step="Обновите карточку работника и посмотрите его нынешнее место работы.",
    )


def last_day_ahead(today: date) -> Reason:
    return Reason(
        f"Последний день работы ещё не наступил: сегодня {says(today)}.",
        rule="R12",
        paragraph=DISMISSAL,
        next_step="Оформите увольнение в последний день работы или позже.",
        field="on",
    )


def last_day_before_the_first(first: date) -> Reason:
    return Reason(
        f"Последний день работы раньше первого: работник начал {says(first)}.",
        rule="R12",
        paragraph=DISMISSAL,
        next_step="Проверьте дату по приказу.",
        field="on",
    )


def same_organization() -> Reason:
    return Reason(
        "Работник и так числится в этой организации.",
        rule="R13",
        paragraph=TRANSFER,
        next_step="Выберите организацию, в которую он переходит.",
        field="organization",
    )


def not_your_worker() -> Reason:
    return Reason(
        "Работник больше не числится в вашей организации.",
        rule="R44",
        paragraph=TRANSFER,
        next_step="Обновите список работников.",
    )
