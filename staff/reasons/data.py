from __future__ import annotations

from collections.abc import Callable
from datetime import date

from lib.dates import says
from lib.reasons import Reason
from staff.states import Change

CONFIRMS = "Памятка, «Функционал Ответственного образовательной организации»"

_BECAME = {
    Change.CONFIRMED: "подтверждены",
    Change.REJECTED: "отклонены",
    Change.WITHDRAWN: "отозваны работником",
}


def change_decided_already(change: Change, on: date | None) -> Reason:
    day = f" {says(on)}" if on else ""
    return Reason(
        f"Эти изменения уже {_BECAME.get(change, 'рассмотрены')}{day}.",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Если нужно другое, работник отправит новый запрос из личного кабинета.",
    )


def own_change() -> Reason:
    return Reason(
        "Изменения в своих личных данных нельзя подтвердить самому.",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Их подтвердит другой Ответственный организации, её головной организации или оператор.",
    )


def record_moved_on(label: str, now: str) -> Reason:
    return Reason(
        f"Пока запрос ждал, в учётной записи изменилось: {label} — теперь «{now}».",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Отклоните запрос и попросите работника отправить его заново.",
    )


def say_why_not() -> Reason:
    return Reason(
        "Напишите, почему отклоняете: работник получит эти слова в письме.",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Достаточно одного предложения.",
        field="refusal",
    )


def nothing_to_change() -> Reason:
    return Reason(
        "Новые данные не отличаются от прежних.",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Исправьте то, что нужно изменить, и отправьте снова.",
    )


def one_request_at_a_time() -> Reason:
    return Reason(
        "Прошлый запрос на изменение ещё ждёт подтверждения.",
        rule="R11",
        paragraph=CONFIRMS,
        next_step="Дождитесь решения или отзовите прошлый запрос.",
    )


def not_your_worker() -> Reason:
    return Reason(
        "Работник больше не числится в вашей организации.",
        rule="R44",
        paragraph=CONFIRMS,
        next_step="Изменения подтвердит Ответственный по его нынешнему месту работы.",
    )


CONSTRAINTS: dict[str, Callable[[], Reason]] = {"change_one_pending_per_worker": one_request_at_a_time}
