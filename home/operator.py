"""What awaits the operator: the admin's first page and the numbers in its menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html

from courses.models import CourseGroup
from letters.models import Letter
from letters.states import LetterState
from lib.dates import now, today
from lib.numbers import counted
from organizations.models import Organization, Responsible
from staff.facts import (
    attestations_for_operator,
    changes_for_operator,
    courses_for_operator,
    places_for_operator,
    requests_for_operator,
)
from staff.models import DuplicatePair
from support.incoming import watch
from support.models import IncomingLetter, Ticket
from support.states import FOR_OPERATOR
from ui.admin_lists import COUNTED
from vouchers.asking.facts import for_operator as voucher_requests_for_operator
from vouchers.planning.facts import for_operator as plans_for_operator


@dataclass(frozen=True)
class Waiting:
    """count: COUNTED + 1 where there are more."""

    title: str
    count: int
    url: str
    hint: str

    @property
    def said(self) -> str:
        return f"{COUNTED}+" if self.count > COUNTED else str(self.count)


def _counted(rows: QuerySet[Any]) -> int:
    """As far as the list behind it counts: among a million workers to count all that waits took a second."""
    return rows.order_by()[: COUNTED + 1].count()


def _list(name: str, query: str = "") -> str:
    return reverse(f"admin:{name}_changelist") + (f"?{query}" if query else "")


def _unattended() -> int:
    """Organizations and units that have no active Responsible (R21)."""
    return _counted(Organization.objects.unattended())


def _undecided() -> str:
    days = counted(settings.PATIENCE_DAYS, "дня", "дней", "дней")
    return f"Нет Ответственного, который решает, или ждут дольше {days}"


def _requests() -> Waiting:
    return Waiting(
        "Запросы доступа",
        _counted(Responsible.objects.awaiting()),
        _list("organizations_responsible", "state__exact=requested"),
        "Сверьте приказ и откройте доступ",
    )


def _groups() -> Waiting:
    return Waiting(
        "Группы ждут закрытия",
        _counted(CourseGroup.objects.ended(today())),
        _list("courses_coursegroup", "phase=ended"),
        "Обучение кончилось: внесите удостоверения",
    )


def _few() -> Waiting:
    return Waiting(
        "Мало людей",
        _counted(CourseGroup.objects.short_of_people(today())),
        _list("courses_coursegroup", "phase=few"),
        "Начнутся за две недели: перенесите или отмените",
    )


def _tickets() -> Waiting:
    return Waiting(
        "Обращения",
        _counted(Ticket.objects.waiting()),
        _list("support_ticket", "queue=waits"),
        "Ответ уходит письмом",
    )


def _letters() -> Waiting:
    return Waiting(
        "Письма не ушли",
        _counted(Letter.objects.stuck()),
        _list("letters_letter", f"state__in={LetterState.FAILED},{LetterState.BOUNCED}"),
        "Исправьте адрес или отправьте ещё раз",
    )


def _incoming() -> Waiting:
    return Waiting(
        "Входящие письма",
        _counted(IncomingLetter.objects.waiting()),
        _list("support_incomingletter", f"fate__in={','.join(FOR_OPERATOR)}&settled_at__isempty=1"),
        "Система их не разобрала: прочитайте в почтовом ящике",
    )


def waiting() -> list[Waiting]:
    """Everything that stands still until the operator does something, in a fixed number of queries."""
    return [
        _requests(),
        Waiting(
            "Доступ закрыт",
            _counted(Responsible.objects.suspended()),
            _list("organizations_responsible", "state__exact=suspended"),
            "Откройте снова по звонку или обращению",
        ),
        _groups(),
        _few(),
        _tickets(),
        _incoming(),
        Waiting(
            "Места работы",
            _counted(places_for_operator()),
            _list("staff_employment", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Изменения данных",
            _counted(changes_for_operator()),
            _list("staff_personaldatachange", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Отпуска и должности",
            _counted(requests_for_operator()),
            _list("staff_workrequest", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Аттестации",
            _counted(attestations_for_operator()),
            _list("staff_attestationrequest", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Курсы из других мест",
            _counted(courses_for_operator()),
            _list("staff_courseelsewhere", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Просят чек",
            _counted(voucher_requests_for_operator()),
            _list("vouchers_voucherrequest", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Плановые даты",
            _counted(plans_for_operator()),
            _list("vouchers_plannedtraining", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Без Ответственного",
            _unattended(),
            _list("organizations_organization", "unattended=yes"),
            "Организации и подразделения, где некому подтверждать",
        ),
        Waiting(
            "Похожие записи",
            _counted(DuplicatePair.objects.waiting()),
            _list("staff_duplicatepair", "checked_at__isempty=1"),
            "Сверьте: один человек или разные люди",
        ),
    ]


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The first page of the admin (unfold's DASHBOARD_CALLBACK)."""
    return context | {
        "waiting": waiting(),
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
