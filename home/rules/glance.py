"""The one sentence above everything on a worker's home."""

from __future__ import annotations

from dataclasses import dataclass

from home.rules.cabinet import WorkerOverview, waits
from lib.dates import format_date
from staff.states import Work


@dataclass(frozen=True)
class Glance:
    """kind: success, info, warning or error, as `{% note %}` has them."""

    kind: str
    title: str
    text: str = ""


def glance(known: WorkerOverview) -> Glance:
    """What matters most now; the worst first."""
    return _work(known) or _training(known) or _in_order(known)


def _work(known: WorkerOverview) -> Glance | None:
    if known.where(Work.CURRENT):
        return None
    if waiting := known.where(Work.AWAITING):
        return Glance("warning", "Место работы ждёт подтверждения", waits(waiting[0]))
    text = (
        "Учётная запись и вся история сохранены. Выберите новое место работы, и его подтвердит Ответственный."
    )
    return Glance("error", "Вы без места работы", text)


def _training(known: WorkerOverview) -> Glance | None:
    mine = known.usable
    if mine and mine.expiring:
        return Glance(
            "warning",
            f"Чек действует по {format_date(mine.valid_until)}",
            "Выберите группу, пока он не истёк.",
        )
    if mine:
        text = f"Группа должна начаться не позже {format_date(mine.valid_until)}."
        return Glance("info", "Можно выбрать курсы", text)
    if known.verdict or (known.cheque and known.cheque.valid):
        return None
    if known.overdue_since:
        text = f"Три года без чека прошли {format_date(known.overdue_since)}. Чек выдаёт Ответственный вашей организации."
        return Glance("warning", "Пора повысить квалификацию", text)
    return Glance("info", "Вам можно получить чек", "Его выдаёт Ответственный вашей организации.")


def _in_order(known: WorkerOverview) -> Glance:
    text = f"Следующий чек возможен с {format_date(known.next_from)}." if known.next_from else ""
    return Glance("success", "Всё в порядке", text)
