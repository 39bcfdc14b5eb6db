"""The one thing for a worker to do now, or whom the person waits for: a verb, its facts, its button (R34, R43)."""

from __future__ import annotations

from datetime import date, datetime

from django.conf import settings

from home.known import Place, Taken, WorkerOverview
from home.rules import BLOCKS, Line, ended, uncertified
from lib.dates import format_date, format_moment
from lib.numbers import counted
from staff.known import operator_from, who_decides
from staff.states import Work
from ui.states import State
from ui.templatetags.steps import Step
from ui.templatetags.words import period
from vouchers import rules as vouchers
from vouchers.known import Issued
from vouchers.states import Validity

Fact = tuple[str, str, str]
CATALOGUE = ("courses:catalogue",)
PROFILE_FIRST = ("Сначала профильные", *CATALOGUE, "?funding=voucher&whom=profile")
DAYS = ("день", "дня", "дней")
# What stands above the title.
WORDS: dict[State, str] = {
    Step.NOW: "Что сделать сейчас",
    Step.FAILED: "Что сделать сейчас",
    Step.WAITING: "Сейчас ничего делать не\u00a0нужно",
    Step.DONE: "Всё в\u00a0порядке",
    Step.LATER: "Сейчас ничего делать не\u00a0нужно",
}


def next_step(known: WorkerOverview, on: date) -> Line:
    """What matters most now, the worst first (R34)."""
    if known.offered:
        return _take_the_seat(*known.offered)
    if not known.where(Work.CURRENT):
        waiting = known.where(Work.AWAITING)
        return _workplace_waits(waiting[0]) if waiting else _no_workplace(known)
    if mine := known.usable(on):
        return _choose(mine, on)
    if known.asked:
        return _asked(known, *known.asked)
    if not vouchers.may_issue(known.standing, on) and not (known.voucher and on <= known.voucher.valid_until):
        return _ask(known, on)
    return _study(known.coming(on), on) or _wait_for_outcome(known, on) or _in_order(known, on)


def _take_the_seat(entry_id: int, group_id: int, programme: str, until: datetime) -> Line:
    """It is kept for a day at most (R36)."""
    facts = [
        ("book-open", f"«{programme}»:", " подошла ваша очередь в\u00a0листе ожидания"),
        ("hourglass", f"Ответьте до {format_moment(until)},", " потом место предложат следующему"),
    ]
    return Line(
        "Вам предложено место",
        Step.NOW,
        to=("courses:enrol", group_id),
        facts=facts,
        button="Занять место",
        also=("Не нужно", "courses:stop_waiting", entry_id),
    )


def _workplace_waits(place: Place) -> Line:
    asked = format_date(place.post.asked_on) if place.post.asked_on else ""
    facts = [
        ("building", place.post.organization, ""),
        ("hourglass", f"Ждёт с\u00a0{asked},", f" решает {who_decides(place.decides, place.operator_from)}"),
    ]
    return Line(
        "Место работы ждёт подтверждения",
        Step.WAITING,
        to=("staff:my_workplace",),
        facts=facts,
        button="Место работы",
    )


def _no_workplace(known: WorkerOverview) -> Line:
    refused = known.where(Work.REJECTED)
    facts: list[Fact] = [("building", "Вы без места работы.", " Учётная запись и вся история сохранены")]
    if refused:
        facts.append(("circle-alert", f"{refused[-1].post.organization}:", f" {refused[-1].post.refusal}"))
    facts.append(("user-check", "", "Выбранное место работы подтвердит Ответственный организации"))
    return Line(
        "Выберите место работы",
        Step.FAILED,
        to=("staff:my_workplace_new",),
        facts=facts,
        button="Выбрать место работы",
    )


def _choose(mine: Issued, on: date) -> Line:
    hours = {block.hours for block in mine.free}
    whole = sum(block.hours for block in mine.free)
    number = hours.pop() if len(hours) == 1 else whole
    each = f" {'на' if number == whole else 'по'}\u00a0{counted(number, 'час', 'часа', 'часов')}"
    facts: list[Fact] = [
        ("ticket", f"Свободно {counted(len(mine.free), *BLOCKS)}", each),
        ("calendar-days", f"Группа начинается не\u00a0позже {format_date(mine.valid_until)}", ""),
    ]
    if vouchers.validity(mine, len(mine.uses), on) == Validity.EXPIRING:
        left = counted((mine.valid_until - on).days + 1, *DAYS)
        facts.append(("clock-alert", f"Чек скоро истекает: осталось {left}", ""))
    if not mine.has_profile:
        facts.append(
            ("star", "Профильный курс ещё не\u00a0выбран.", " Он нужен хотя\u00a0бы в\u00a0одном блоке")
        )
    also = () if mine.has_profile else PROFILE_FIRST
    return Line("Выберите курс", Step.NOW, to=CATALOGUE, facts=facts, button="Выбрать курс", also=also)


def _asked(known: WorkerOverview, pk: int, asked_on: date) -> Line:
    day, who = format_date(asked_on), who_decides(known.answerers, None)
    facts: list[Fact] = [("send", f"Попросили {day},", f" решает {who}")]
    if known.answerers:
        late = format_date(operator_from(asked_on, settings.PATIENCE_DAYS))
        facts.append(("clock", "", f"Если ответа не\u00a0будет до\u00a0{late}, просьбу увидит оператор АИС"))
    facts.append(("mail", "", "Ответ придёт письмом и\u00a0появится здесь"))
    return Line(
        "Чек можно получить: ждём ответа",
        Step.WAITING,
        to=CATALOGUE,
        facts=facts,
        button="Посмотреть курсы",
        also=("Отозвать просьбу", "vouchers:request_withdraw", pk),
    )


def _ask(known: WorkerOverview, on: date) -> Line:
    last, facts = known.voucher, list[Fact]()
    if last:
        since, before = format_date(last.next_on), format_date(last.issued_on)
        facts.append(("calendar-check", f"Новый чек положен вам с\u00a0{since}:", f" прошлый выдан {before}"))
    else:
        facts.append(("calendar-check", "Чек вам положен:", " раньше его не\u00a0выдавали"))
    due = vouchers.training_due(known.standing, known.planned_on)
    if known.planned_on and not last:
        facts.append(
            ("calendar-days", f"Согласовано: обучение не\u00a0позже {format_date(known.planned_on)}", "")
        )
    elif due and on > due and not last:
        facts.append(("clock-alert", "Пора повысить квалификацию:", f" три года прошли {format_date(due)}"))
    if known.refused and (last is None or known.refused[0] >= last.issued_on):
        day, why = known.refused
        facts.append(("circle-alert", f"Прошлая просьба отклонена {format_date(day)}:", f" {why}"))
    facts.append(("user", "", f"Выдаст {who_decides(known.answerers, None)}"))
    return Line(
        "Попросите чек", Step.NOW, to=("vouchers:ask",), facts=facts, button="Попросить чек", asks=True
    )


def _study(coming: list[Taken], on: date) -> Line | None:
    """Everything is chosen: the course runs, or begins on its day."""
    if not coming:
        return None
    use = coming[0].use
    runs = use.starts_on <= on
    title = (
        f"Идёт обучение: по\u00a0{format_date(use.ends_on)}"
        if runs
        else f"Курс начнётся {format_date(use.starts_on)}"
    )
    facts: list[Fact] = [("book-open", f"«{use.programme}»", "")]
    if use.where:
        facts.append(("map-pin", "", use.where))
    return Line(title, Step.WAITING, to=("courses:my_courses",), facts=facts, button="Мои курсы")


def _wait_for_outcome(known: WorkerOverview, on: date) -> Line | None:
    over = ended(known, on) or uncertified(known)
    if not over:
        return None
    use = over[0].use
    facts: list[Fact] = [
        ("book-open", f"«{use.programme}»", f", {period(use.starts_on, use.ends_on)}"),
        ("mail", "", "Итог и\u00a0удостоверение внесёт оператор, придёт письмо"),
    ]
    return Line(
        "Курс закончился: ждём удостоверения",
        Step.WAITING,
        to=("courses:my_courses",),
        facts=facts,
        button="Мои курсы",
    )


def _in_order(known: WorkerOverview, on: date) -> Line:
    following = vouchers.next_voucher_from(known.standing)
    free: Fact = (
        "book-open",
        "",
        "На\u00a0курсы по\u00a0госзаданию и\u00a0за\u00a0свой счёт чек не\u00a0нужен",
    )
    verdict = vouchers.may_issue(known.standing, on)
    if following and on < following:
        title = f"Следующий чек с\u00a0{format_date(following)}"
        return Line(title, Step.DONE, to=CATALOGUE, facts=[free], button="Посмотреть курсы")
    return Line(
        "Чек сейчас не\u00a0выдают",
        Step.LATER,
        to=CATALOGUE,
        facts=[free],
        verdict=verdict,
        button="Посмотреть курсы",
    )
