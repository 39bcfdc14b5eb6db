"""The one letter about what became of a place of work that stays: a leave, another position, the mark for training."""

from __future__ import annotations

from collections.abc import Sequence

from letters.actions import queue
from staff.models import Employment

LEAVE_KEEPS = "Место работы за вами сохраняется, чеки, записи на курсы и аттестации тоже."


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
