"""What a worker's home says: is everything in order with me, what may I do now, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from courses.states import Phase, Seat
from home.known import Taken, WorkerOverview
from lib.dates import format_date
from lib.numbers import counted
from lib.reasons import Reason
from staff.known import who_decides
from staff.states import Work
from ui.states import State
from ui.templatetags.steps import Step
from vouchers import rules as vouchers

BLOCKS = ("блок", "блока", "блоков")
CERTIFICATES = ("удостоверение", "удостоверения", "удостоверений")


@dataclass(frozen=True)
class Line:
    """One line of the task list, or the next step above it; `to` names the page where it is done.

    facts: of a step, each with its picture, what matters of it, and the rest of the sentence. button: what a press does;
    where `asks`, it is done at once. also: another way, its words and its page.
    """

    title: str
    state: State
    hint: str = ""
    to: tuple[Any, ...] = ()
    verdict: Sequence[Reason] = ()
    facts: Sequence[tuple[str, str, str]] = ()
    button: str = ""
    asks: bool = False
    also: tuple[Any, ...] = ()


def path(known: WorkerOverview, on: date) -> list[Line]:
    """Получить чек → выбрать курс → пройти → удостоверение: what is done, and what is next (R43)."""
    return [
        _workplace(known),
        _voucher(known, on),
        _choice(known, on),
        _study(known, on),
        _certificate(known, on),
    ]


def _workplace(known: WorkerOverview) -> Line:
    title, to = "Место работы", ("staff:my_workplace",)
    if current := known.where(Work.CURRENT):
        here = "; ".join(f"{one.post.position}, {one.post.organization}" for one in current)
        return Line(title, Step.DONE, here, to)
    if waiting := known.where(Work.AWAITING):
        post = waiting[0].post
        return Line(title, Step.WAITING, f"{post.position}, {post.organization}", to)
    refused = known.where(Work.REJECTED)
    why = f"{refused[-1].post.organization}: {refused[-1].post.refusal} " if refused else ""
    return Line(title, Step.FAILED, f"{why}Выберите организацию, в которой работаете.", to)


def _voucher(known: WorkerOverview, on: date) -> Line:
    title, mine = "Получить чек", known.voucher
    if mine and on <= mine.valid_until:
        hint = f"Чек № {mine.number} действует по {format_date(mine.valid_until)}."
        return Line(title, Step.DONE, hint, ("vouchers:my_voucher", mine.id))
    if not known.where(Work.CURRENT):
        return Line(title, Step.LATER, "Сначала нужно подтверждённое место работы.")
    if verdict := vouchers.may_issue(known.standing, on):
        return Line(title, Step.LATER, verdict=verdict)
    if known.asked:
        return Line(title, Step.WAITING, f"Вы попросили его {format_date(known.asked[1])}.")
    return Line(
        title, Step.NOW, f"Попросите его: выдаст {who_decides(known.answerers, None)}.", ("vouchers:ask",)
    )


def _choice(known: WorkerOverview, on: date) -> Line:
    title, to, mine = "Выбрать курсы", ("courses:catalogue",), known.voucher
    if mine and known.usable(on):
        free = f"{counted(len(mine.free), *BLOCKS)} из {len(mine.blocks)}"
        until = format_date(mine.valid_until)
        return Line(title, Step.NOW, f"Свободно: {free}. Группа должна начаться не позже {until}.", to)
    if mine and on <= mine.valid_until:
        return Line(title, Step.DONE, "Все блоки чека заняты.", to)
    if not known.where(Work.CURRENT):
        hint = "Сначала нужно подтверждённое место работы. Каталог можно смотреть."
        return Line(title, Step.LATER, hint, to)
    hint = "Записаться по чеку можно, когда он будет выдан. Для государственного задания и внебюджетной основы чек не нужен."
    return Line(title, Step.LATER, hint, to)


def _study(known: WorkerOverview, on: date) -> Line:
    title, to = "Пройти обучение", ("courses:my_courses",)
    active = [course.use for course in known.with_seat(Seat.ACTIVE)]
    if running := [use for use in active if use.starts_on <= on <= use.ends_on]:
        return Line(
            title, Phase.RUNNING, f"«{running[0].programme}» по {format_date(running[0].ends_on)}.", to
        )
    if ahead := [use for use in active if use.starts_on > on]:
        starts = format_date(ahead[0].starts_on)
        return Line(title, Seat.ACTIVE, f"«{ahead[0].programme}» начнётся {starts}.", to)
    if active:
        return Line(title, Step.WAITING, f"«{active[0].programme}»: итог внесёт оператор.", to)
    counting = known.counting() if not known.usable(on) else []
    if failed := [course.use for course in counting if course.seat == Seat.NOT_FINISHED]:
        return Line(title, Seat.NOT_FINISHED, f"«{failed[-1].programme}»: обучение не окончено.", to)
    if any(course.seat == Seat.FINISHED for course in counting):
        return Line(title, Step.DONE, "", to)
    return Line(title, Step.LATER, "Сначала выберите курс.")


def _certificate(known: WorkerOverview, on: date) -> Line:
    """The certificates of all times are counted, of earlier vouchers and of courses without one too (R19)."""
    title, got = "Получить удостоверение", sum(course.certified for course in known.courses)
    to = ("courses:my_courses",)
    have = f"Всего {counted(got, *CERTIFICATES)}." if got else ""
    if awaited := ended(known, on) or uncertified(known):
        hint = f"«{awaited[0].use.programme}»: удостоверение внесёт оператор. {have}"
        return Line(title, Step.WAITING, hint.strip(), to)
    mine = any(course.certified for course in known.counting())
    if mine and not known.usable(on) and not known.with_seat(Seat.ACTIVE):
        return Line(title, Step.DONE, have, to)
    hint = f"{have} Следующее появится здесь" if have else "Появится здесь"
    return Line(title, Step.LATER, f"{hint}, когда группа закончит обучение.", to if got else ())


def ended(known: WorkerOverview, on: date) -> list[Taken]:
    """Courses that are over, and not closed by the operator yet (R38)."""
    return [course for course in known.with_seat(Seat.ACTIVE) if course.use.ends_on < on]


def uncertified(known: WorkerOverview) -> list[Taken]:
    """Finished, on the voucher that counts now, and the operator has not entered the certificate yet (R38)."""
    finished = [course for course in known.counting() if course.seat == Seat.FINISHED]
    return [course for course in finished if not course.certified and not course.on_paper]


def overdue(known: WorkerOverview, on: date) -> str:
    """R34, in words for the Responsible; empty when it is not so."""
    due = vouchers.training_due(known.standing, known.planned_on)
    if due is None or on <= due:
        return ""
    if due == known.planned_on:
        return f"Обучение просрочено: согласованный день {format_date(due)} прошёл."
    return f"Обучение просрочено: три года без чека прошли {format_date(due)}."
