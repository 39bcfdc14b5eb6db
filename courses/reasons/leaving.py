"""Why a seat cannot be given up, a group closed, a certificate entered (R37, R38)."""

from __future__ import annotations

from datetime import date

from courses.reasons.paragraphs import RELEASES
from lib.dates import says
from lib.reasons import Reason

OPERATOR = "Напишите оператору АИС: он удалит запись и укажет причину."


def release_after_start(starts_on: date) -> Reason:
    return Reason(
        f"Обучение началось {says(starts_on)}: удалить из группы можно было до этого дня.",
        rule="R37",
        paragraph=RELEASES,
        next_step=OPERATOR,
    )


def release_without_place() -> Reason:
    return Reason(
        "Запись в эту группу открыта без указания времени и места, из таких групп удаляет оператор.",
        rule="R37",
        paragraph=RELEASES,
        next_step=OPERATOR,
    )


def release_after_close() -> Reason:
    return Reason(
        "Группа закрыта, итоги обучения внесены: запись остаётся в истории работника.",
        rule="R37",
        paragraph=RELEASES,
    )


def say_why() -> Reason:
    return Reason("Напишите, почему запись удаляется: эти слова получит работник.", rule="R42", field="why")


def closed_early(ends_on: date) -> Reason:
    return Reason(
        f"Последний день группы — {says(ends_on)}. Закрыть её раньше нельзя.",
        rule="R38",
        first_day=ends_on,
        next_step=f"Вернитесь к группе {says(ends_on)} или позже.",
    )


def not_answered(name: str) -> Reason:
    return Reason(
        f"{name}: отметьте один раз, окончил работник обучение или нет.",
        rule="R38",
        next_step="Группа закрывается, когда итог указан для каждого.",
    )


def stranger_in_list() -> Reason:
    return Reason(
        "В списке есть человек, которого в группе нет.",
        rule="R38",
        next_step="Обновите страницу: состав группы мог измениться.",
    )


def number_and_day(name: str) -> Reason:
    return Reason(
        f"{name}: укажите и номер, и дату удостоверения.",
        rule="R38",
        next_step="Если удостоверения ещё нет, оставьте оба поля пустыми и внесите его позже.",
    )


def no_number() -> Reason:
    return Reason(
        "Номер удостоверения пуст.", rule="R38", next_step="Впишите номер с удостоверения.", field="number"
    )


def certificate_day(name: str, ends_on: date, today: date) -> Reason:
    return Reason(
        f"{name}: дата удостоверения должна быть с {says(ends_on)} (последний день группы) по {says(today)}.",
        rule="R38",
        next_step="Сверьте дату с удостоверением.",
    )


def certificate_without_finish(name: str) -> Reason:
    return Reason(
        f"{name}: удостоверение вносят только тем, кто окончил обучение.",
        rule="R38",
        next_step="Отметьте «Окончил» или уберите номер и дату.",
    )


def number_twice(number: str) -> Reason:
    return Reason(
        f"Номер удостоверения {number} указан у двух человек.", rule="R38", next_step="Исправьте один из них."
    )
