"""The one letter about what became of a place of work that stays: a leave, another position, the mark for training."""

from __future__ import annotations

from collections.abc import Sequence

from letters.actions import queue
from staff.models import Employment, WorkRequest

LEAVE_KEEPS = "Место работы за вами сохраняется, чеки, записи на курсы и аттестации тоже."
POSITION_KEEPS = "Выданный чек и записи на курсы остаются с прежней должностью. Нового чека из-за этого нет."
SECOND_ENDED = "Остальные должности прежние. Выданный чек и записи на курсы остаются."
MARK_STAYS = (
    "Должность, по которой вы повышаете квалификацию, прежняя. Если нужна другая, отправьте запрос на странице "
    "«Место работы»."
)
MARK_MOVED = (
    "По этой должности вы теперь повышаете квалификацию. Чек выдаётся один раз в три года независимо от числа "
    "должностей: нового чека из-за этого нет. По государственному заданию учиться можно и без чека."
)


def work_changed(place: Employment, title: str, rows: Sequence[tuple[str, str]], note: str) -> None:
    """To the worker: what is different now at the place of work, and what stays (R8, R17).

    title: the subject, «Отпуск записан». rows: names and values. note: what stays. One leave may change many times,
    each with its letter, so that none names it as its cause.
    """
    user = place.worker.user
    if user is None:
        return
    said = {
        "name": place.worker.name_and_patronymic,
        "organization": place.organization.name,
        "position": place.position.name,
        "title": title,
        "rows": [list(row) for row in rows],
        "note": note,
    }
    queue("staff/work_changed", user.email, user=user, context=said)


def work_request_rejected(request: WorkRequest, asked: Sequence[tuple[str, str]]) -> None:
    """To the worker: everything stays as it was, and why (R8, R17). asked: names and values of what was asked for."""
    user = request.worker.user
    if user is None:
        return
    said = {
        "name": request.worker.name_and_patronymic,
        "organization": request.employment.organization.name,
        "what": request.asks.label,
        "rows": [list(row) for row in asked],
        "refusal": request.refusal,
    }
    queue("staff/work_request_rejected", user.email, cause=request, user=user, context=said)
