"""What awaits the operator: the admin's first page and the numbers in its menu."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, F, Min, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from courses.models import CourseGroup
from home import week
from letters.models import Letter
from letters.states import LetterState
from lib.dates import SAMARA, now, today
from lib.numbers import counted
from organizations.models import Organization, Responsible
from staff.facts import (
    attestations_for_operator,
    changes_for_operator,
    courses_for_operator,
    places_for_operator,
    rejected_transfers,
    requests_for_operator,
)
from staff.models import DuplicatePair
from support.incoming import watch
from support.models import IncomingLetter, Ticket, Withdrawal
from support.states import FOR_OPERATOR
from ui.admin_lists import COUNTED
from vouchers.asking.facts import for_operator as voucher_requests_for_operator
from vouchers.planning.facts import for_operator as plans_for_operator


@dataclass(frozen=True)
class Waiting:
    """count: COUNTED + 1 where there are more; since: the day since which the oldest of them waits, where that is
    known of each of them; instead: the operator decides in the place of a Responsible."""

    title: str
    count: int
    url: str
    hint: str
    since: date | None = None
    instead: bool = False

    @property
    def said(self) -> str:
        return f"{COUNTED}+" if self.count > COUNTED else str(self.count)

    @property
    def age(self) -> str:
        """How long the oldest waits; days are whole ones, today's are «сегодня»."""
        if self.since is None:
            return ""
        days = (today() - self.since).days
        return (
            f"Самое давнее: {counted(days, 'день', 'дня', 'дней')}" if days > 0 else "Самое давнее: сегодня"
        )


def _waits(title: str, rows: QuerySet[Any], since: str, url: str, hint: str) -> Waiting:
    """One statement, as far as the list behind it counts: among a million workers to count all that waits took a
    second. since: the field that says since when one of the rows waits; empty where none does."""
    some = rows.order_by().values(waits=F(since or "pk"))[: COUNTED + 1]
    found = some.aggregate(number=Count("*"), oldest=Min("waits"))
    known = since and found["number"] <= COUNTED
    return Waiting(title, found["number"], url, hint, _day(found["oldest"]) if known else None)


def _day(at: datetime | date | None) -> date | None:
    return at.astimezone(SAMARA).date() if isinstance(at, datetime) else at


def _list(name: str, query: str = "") -> str:
    return reverse(f"admin:{name}_changelist") + (f"?{query}" if query else "")


def _undecided(title: str, rows: QuerySet[Any], name: str) -> Waiting:
    found = _waits(title, rows, "requested_at", _list(name, "decides=operator"), "")
    return replace(found, instead=True)


def _requests() -> Waiting:
    url = _list("organizations_responsible", "state__exact=requested")
    rows = Responsible.objects.awaiting()
    return _waits("Запросы доступа", rows, "requested_at", url, "Сверьте приказ и откройте доступ")


def _suspended() -> Waiting:
    url = _list("organizations_responsible", "state__exact=suspended")
    hint = "Откройте снова по звонку или обращению"
    rows = Responsible.objects.suspended().filter(suspensions__reopened_at=None)
    return _waits("Доступ закрыт", rows, "suspensions__at", url, hint)


def _groups() -> Waiting:
    url, hint = _list("courses_coursegroup", "phase=ended"), "Обучение кончилось: внесите удостоверения"
    return _waits("Группы ждут закрытия", CourseGroup.objects.ended(today()), "ends_on", url, hint)


def _few() -> Waiting:
    url, hint = _list("courses_coursegroup", "phase=few"), "Начнутся за две недели: перенесите или отмените"
    return _waits("Мало людей", CourseGroup.objects.short_of_people(today()), "", url, hint)


def _tickets() -> Waiting:
    url = _list("support_ticket", "queue=waits")
    return _waits("Обращения", Ticket.objects.waiting(), "asked_at", url, "Ответ уходит письмом")


def _letters() -> Waiting:
    url = _list("letters_letter", f"state__in={LetterState.FAILED},{LetterState.BOUNCED}")
    hint = "Исправьте адрес или отправьте ещё раз"
    return _waits("Письма не ушли", Letter.objects.stuck(), "closed_at", url, hint)


def _incoming() -> Waiting:
    url = _list("support_incomingletter", f"fate__in={','.join(FOR_OPERATOR)}&settled_at__isempty=1")
    hint = "Система их не разобрала: прочитайте в почтовом ящике"
    return _waits("Входящие письма", IncomingLetter.objects.waiting(), "at", url, hint)


def _unattended() -> Waiting:
    """Organizations and units that have no active Responsible (R21)."""
    url = _list("organizations_organization", "unattended=yes")
    hint = "Организации и подразделения, где некому подтверждать"
    return _waits("Без Ответственного", Organization.objects.unattended(), "", url, hint)


def _pairs() -> Waiting:
    url = _list("staff_duplicatepair", "checked_at__isempty=1")
    hint = "Сверьте: один человек или разные люди"
    return _waits("Похожие записи", DuplicatePair.objects.waiting(), "found_at", url, hint)


def _withdrawals() -> Waiting:
    url, hint = _list("support_withdrawal", "state=waits"), "Уничтожьте данные не позже 30 дней"
    return _waits("Отзывы согласия", Withdrawal.objects.standing(), "asked_at", url, hint)


def _transfers() -> Waiting:
    url, hint = (
        _list("staff_employment", "transfer=rejected"),
        "Работника не приняли: выясните, где он работает",
    )
    return _waits("Отклонённые переводы", rejected_transfers(), "decided_at", url, hint)


def waiting() -> list[Waiting]:
    """Everything that stands still until the operator does something, in a fixed number of queries."""
    return [
        _requests(),
        _suspended(),
        _groups(),
        _few(),
        _tickets(),
        _incoming(),
        _letters(),
        _undecided("Места работы", places_for_operator(), "staff_employment"),
        _undecided("Изменения данных", changes_for_operator(), "staff_personaldatachange"),
        _undecided("Отпуска и должности", requests_for_operator(), "staff_workrequest"),
        _undecided("Аттестации", attestations_for_operator(), "staff_attestationrequest"),
        _undecided("Курсы из других мест", courses_for_operator(), "staff_courseelsewhere"),
        _undecided("Просят чек", voucher_requests_for_operator(), "vouchers_voucherrequest"),
        _undecided("Плановые даты", plans_for_operator(), "vouchers_plannedtraining"),
        _transfers(),
        _withdrawals(),
        _unattended(),
        _pairs(),
    ]


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The first page of the admin (unfold's DASHBOARD_CALLBACK)."""
    found = waiting()
    return context | {
        "own": [one for one in found if not one.instead],
        "instead": [one for one in found if one.instead],
        "patience": counted(settings.PATIENCE_DAYS, "дня", "дней", "дней"),
        "week": week.lately(today()),
        "letters": Letter.objects.metrics(now()),
        "mailbox": watch.state(),
        "letters_url": _list("letters_letter"),
    }


def _badge(found: Waiting) -> str:
    """The number in the menu: a link to exactly what it counts; nothing where nothing waits."""
    if not found.count:
        return ""
    return format_html(
        '<a class="menu-badge state-red" href="{}" aria-label="{}: {}">{}</a>',
        found.url,
        found.title,
        found.said,
        found.said,
    )


def access_badge(request: HttpRequest) -> str:
    return _badge(_requests())


def ticket_badge(request: HttpRequest) -> str:
    return _badge(_tickets())


def group_badge(request: HttpRequest) -> str:
    return _badge(_groups())


def letter_badge(request: HttpRequest) -> str:
    return _badge(_letters())
