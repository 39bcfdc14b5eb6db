"""«Что можно и почему нельзя»: by the very rules that the worker and the Responsible meet (R43)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from courses.enrolling import reasons
from courses.enrolling import rules as courses
from home.known import WorkerOverview
from home.rules import BLOCKS, Line, overdue
from lib.dates import format_date
from lib.numbers import counted
from lib.readers import Reader
from lib.reasons import Reason, in_order
from staff.known import who_decides
from staff.states import Work
from ui.templatetags.steps import Step
from vouchers import rules as vouchers


def possible(known: WorkerOverview, on: date) -> Iterator[Line]:
    """The voucher, a course by it, a course without one, a transfer: each with its reasons or with who does it (R43)."""
    yield _voucher(known, on)
    yield _by_voucher(known, on)
    yield _without(known)
    yield _transfer(known)


def _closed(title: str, verdict: Sequence[Reason]) -> Line:
    return Line(title, Step.LATER, verdict=[one.to(Reader.OPERATOR) for one in in_order(verdict)])


def _voucher(known: WorkerOverview, on: date) -> Line:
    if verdict := vouchers.may_issue(known.standing, on):
        return _closed("Чек выдать нельзя", verdict)
    if known.asked:
        number, day = known.asked
        to: tuple[Any, ...] = ("admin:vouchers_voucherrequest_change", number)
        said = f"Просьба от {format_date(day)} ждёт ответа, решает {who_decides(known.answerers, None)}."
        return Line("Чек выдать можно", Step.WAITING, said, to, button="Ответить")
    gives = f"Выдаёт {who_decides(known.answerers, None)}."
    if not known.answerers:
        gives = "Ответственного нет: работник просит чек в\u00a0кабинете, выдаёте вы."
    return Line("Чек выдать можно", Step.DONE, f"{gives} {overdue(known, on)}".strip())


def _by_voucher(known: WorkerOverview, on: date) -> Line:
    closed = "Записать по\u00a0чеку нельзя"
    if mine := known.usable(on):
        free = f"Чек № {mine.number}, свободно {counted(len(mine.free), *BLOCKS)} из\u00a0{len(mine.blocks)}"
        until = f"группа должна начаться не\u00a0позже {format_date(mine.valid_until)}"
        if not known.where(Work.CURRENT):
            return _closed(closed, _workplace(known))
        return Line("Записать по\u00a0чеку можно", Step.DONE, f"{free}; {until}.")
    if covers := courses.voucher_for(known.standing.counting, on):
        return Line(closed, Step.LATER, f"Все блоки чека № {covers.number} заняты.")
    if last := known.voucher:
        said = f"Чек № {last.number} действовал по\u00a0{format_date(last.valid_until)} включительно."
        return Line(closed, Step.LATER, said)
    return _closed(closed, courses.no_voucher(known.standing, on, on))


def _without(known: WorkerOverview) -> Line:
    if verdict := _workplace(known):
        return _closed("Записать без\u00a0чека нельзя", verdict)
    also = f", или его записывает {who_decides(known.answerers, None)}" if known.answerers else ""
    said = f"Государственное задание, внебюджетная основа. Работник записывается сам{also}."
    return Line("Записать без\u00a0чека можно", Step.DONE, said)


def _workplace(known: WorkerOverview) -> list[Reason]:
    """Nobody studies without a confirmed job (R14)."""
    if known.where(Work.CURRENT):
        return []
    if waiting := known.where(Work.AWAITING):
        return [
            reasons.workplace_not_confirmed(
                known.standing.worker_id, [one.post.organization for one in waiting]
            )
        ]
    return [reasons.no_workplace(known.standing.worker_id)]


def _transfer(known: WorkerOverview) -> Line:
    """Who moves the person: the present Responsible; without a job the person chooses, and one there confirms (R13, R14)."""
    if waiting := known.where(Work.AWAITING):
        place = waiting[0]
        since = f" с\u00a0{format_date(place.post.asked_on)}" if place.post.asked_on else ""
        said = f"{place.post.organization}: ждёт{since}, решает {who_decides(place.decides, place.operator_from)}."
        to = ("admin:staff_employment_change", place.post.employment_id)
        return Line("Место работы ждёт подтверждения", Step.WAITING, said, to, button="Решить")
    if current := known.where(Work.CURRENT):
        led = [f"{one.post.organization}: {who_decides(one.decides, None)}" for one in current if one.decides]
        if led:
            said = f"Делает Ответственный. {'; '.join(led)}."
            return Line("Перевести или уволить можно", Step.DONE, said)
        said = "В\u00a0организации нет Ответственного. Новое место работник выбирает сам, подтверждаете вы."
        return Line("Перевести или уволить некому", Step.LATER, said)
    said = "Работник сам выбирает место работы в\u00a0кабинете, подтверждает Ответственный организации."
    return Line("Перевести нельзя: места работы нет", Step.LATER, said)
