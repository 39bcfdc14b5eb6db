"""What a worker's home says: is everything in order with me, what may I do now, by when."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from courses.states import Phase, Seat
from lib.dates import format_date
from lib.numbers import counted
from lib.reasons import Reason
from staff.known import whose_word
from staff.states import Work
from ui.states import State
from ui.templatetags.steps import Step

BLOCKS = ("блок", "блока", "блоков")
CERTIFICATES = ("удостоверение", "удостоверения", "удостоверений")


@dataclass(frozen=True)
class Place:
    """A workplace, and whose word it waits for (R14)."""

    organization: str
    position: str
    work: Work
    since: date
    decides: tuple[str, ...] = ()
    refusal: str = ""
    # The first day when the operator decides too (R11).
    operator_from: date | None = None


@dataclass(frozen=True)
class Cheque:
    """The voucher that counts now, presentable or not."""

    pk: int
    number: str
    valid_until: date
    free: int
    total: int
    valid: bool
    expiring: bool = False


@dataclass(frozen=True)
class Course:
    """A seat that was not released, or a course of a paper voucher: nobody else will enter its certificate (R31)."""

    title: str
    starts_on: date
    ends_on: date
    seat: Seat
    certified: bool = False
    on_cheque: bool = False
    on_paper: bool = False


@dataclass(frozen=True)
class WorkerOverview:
    """All that the home page of one worker is made of; loaded by home.facts.cabinet."""

    places: tuple[Place, ...] = ()
    verdict: tuple[Reason, ...] = ()
    next_from: date | None = None
    overdue_since: date | None = None
    cheque: Cheque | None = None
    courses: tuple[Course, ...] = ()

    def where(self, work: Work) -> tuple[Place, ...]:
        return tuple(place for place in self.places if place.work == work)

    @property
    def responsibles(self) -> tuple[str, ...]:
        return self.where(Work.CURRENT)[0].decides if self.where(Work.CURRENT) else ()

    @property
    def usable(self) -> Cheque | None:
        """A voucher that can be presented today and has a free block (R28)."""
        return self.cheque if self.cheque and self.cheque.valid and self.cheque.free else None


@dataclass(frozen=True)
class Line:
    """One line of the task list; `to` names the page where it is done."""

    title: str
    state: State
    hint: str = ""
    to: tuple[Any, ...] = ()
    verdict: tuple[Reason, ...] = ()


def path(known: WorkerOverview, on: date) -> list[Line]:
    """Получить чек → выбрать курс → пройти → удостоверение."""
    return [work(known), cheque(known), choice(known), study(known, on), certificate(known, on)]


def work(known: WorkerOverview) -> Line:
    title, to = "Место работы", ("staff:my_workplace",)
    if current := known.where(Work.CURRENT):
        return Line(title, Step.DONE, "; ".join(f"{one.position}, {one.organization}" for one in current), to)
    if waiting := known.where(Work.AWAITING):
        return Line(title, Step.WAITING, f"{waiting[0].position}, {waiting[0].organization}", to)
    refused = known.where(Work.REJECTED)
    why = f"{refused[-1].organization}: {refused[-1].refusal} " if refused else ""
    return Line(title, Step.FAILED, f"{why}Выберите организацию, в которой работаете.", to)


def waits(place: Place) -> str:
    """With whom a workplace waits, and since when (R14)."""
    who = whose_word(place.decides, place.operator_from)
    return f"{place.organization}. Ждёт с {format_date(place.since)}, решает {who}."


def cheque(known: WorkerOverview) -> Line:
    title, mine = "Получить чек", known.cheque
    if mine and mine.valid:
        hint = f"Чек № {mine.number} действует по {format_date(mine.valid_until)}."
        return Line(title, Step.DONE, hint, ("vouchers:my_voucher", mine.pk))
    if not known.where(Work.CURRENT):
        return Line(title, Step.LATER, "Сначала нужно подтверждённое место работы.")
    if known.verdict:
        return Line(title, Step.LATER, verdict=known.verdict)
    who = ", ".join(known.responsibles)
    if not who:
        return Line(title, Step.NOW, "Ответственного в вашей организации сейчас нет: обратитесь в поддержку.")
    return Line(title, Step.NOW, f"Чек выдаёт Ответственный вашей организации: {who}.")


def choice(known: WorkerOverview) -> Line:
    title, to, mine = "Выбрать курсы", ("courses:catalogue",), known.cheque
    if known.usable and mine:
        free = counted(mine.free, *BLOCKS)
        hint = f"Свободно: {free} из {mine.total}. Группа должна начаться не позже {format_date(mine.valid_until)}."
        return Line(title, Step.NOW, hint, to)
    if mine and mine.valid:
        return Line(title, Step.DONE, "Все блоки чека заняты.", to)
    if not known.where(Work.CURRENT):
        return Line(
            title, Step.LATER, "Сначала нужно подтверждённое место работы. Каталог можно смотреть.", to
        )
    hint = "Записаться по чеку можно, когда он будет выдан. Для государственного задания и внебюджетной основы чек не нужен."
    return Line(title, Step.LATER, hint, to)


def study(known: WorkerOverview, on: date) -> Line:
    title, to = "Пройти обучение", ("courses:my_courses",)
    active = sorted(_with(known.courses, Seat.ACTIVE), key=lambda course: course.starts_on)
    if running := [course for course in active if course.starts_on <= on <= course.ends_on]:
        return Line(title, Phase.RUNNING, f"«{running[0].title}» по {format_date(running[0].ends_on)}.", to)
    if ahead := [course for course in active if course.starts_on > on]:
        return Line(title, Seat.ACTIVE, f"«{ahead[0].title}» начнётся {format_date(ahead[0].starts_on)}.", to)
    if ended := _ended(known.courses, on):
        return Line(title, Step.WAITING, f"«{ended[0].title}»: итог внесёт оператор.", to)
    if not known.usable and (failed := _with(_counting(known), Seat.NOT_FINISHED)):
        return Line(title, Seat.NOT_FINISHED, f"«{failed[-1].title}»: обучение не окончено.", to)
    if not known.usable and _with(_counting(known), Seat.FINISHED):
        return Line(title, Step.DONE, "", to)
    return Line(title, Step.LATER, "Сначала выберите курс.")


def certificate(known: WorkerOverview, on: date) -> Line:
    """The certificates of all times are counted, of earlier vouchers and of courses without one too (R19)."""
    title, got = "Получить удостоверение", sum(course.certified for course in known.courses)
    to = ("courses:my_courses",)
    have = f"Всего {counted(got, *CERTIFICATES)}." if got else ""
    awaited = _ended(known.courses, on) or _uncertified(known)
    if awaited:
        hint = f"«{awaited[0].title}»: удостоверение внесёт оператор. {have}"
        return Line(title, Step.WAITING, hint.strip(), to)
    mine = [course for course in _counting(known) if course.certified]
    if mine and not known.usable and not _with(known.courses, Seat.ACTIVE):
        return Line(title, Step.DONE, have, to)
    hint = f"{have} Следующее появится здесь" if have else "Появится здесь"
    return Line(title, Step.LATER, f"{hint}, когда группа закончит обучение.", to if got else ())


def _with(courses: Sequence[Course], seat: Seat) -> list[Course]:
    return [course for course in courses if course.seat == seat]


def _uncertified(known: WorkerOverview) -> list[Course]:
    """Finished, on the voucher that counts now, and the operator has not entered the certificate yet (R38)."""
    finished = _with(_counting(known), Seat.FINISHED)
    return [course for course in finished if not course.certified and not course.on_paper]


def _ended(courses: Sequence[Course], on: date) -> list[Course]:
    """Over, and not closed by the operator yet (R38)."""
    return [course for course in _with(courses, Seat.ACTIVE) if course.ends_on < on]


def _counting(known: WorkerOverview) -> list[Course]:
    """Those on the voucher that counts now: earlier ones are history."""
    return [course for course in known.courses if course.on_cheque]


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
