"""What awaits the operator: the admin's first page and the numbers in its menu."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from courses.models import CourseGroup
from letters.models import Letter
from lib.dates import now, today
from lib.numbers import counted
from organizations.models import Organization, Responsible
from staff.facts import changes_for_operator, places_for_operator
from support.models import Progress, Ticket


@dataclass(frozen=True)
class Waiting:
    title: str
    count: int
    url: str
    hint: str


def _list(name: str, query: str = "") -> str:
    return reverse(f"admin:{name}_changelist") + (f"?{query}" if query else "")


def _access() -> int:
    return Responsible.objects.awaiting().count()


def _groups() -> int:
    return CourseGroup.objects.ended(today()).count()


def _unattended() -> int:
    """Organizations and units that have no active Responsible (R21)."""
    return Organization.objects.open().exclude(responsibles__state="active").count()


def _undecided() -> str:
    days = counted(settings.PATIENCE_DAYS, "дня", "дней", "дней")
    return f"Нет Ответственного, который решает, или ждут дольше {days}"


def waiting() -> list[Waiting]:
    """Everything that stands still until the operator does something, in a fixed number of queries."""
    return [
        Waiting(
            "Запросы доступа",
            _access(),
            _list("organizations_responsible", "state__exact=requested"),
            "Сверьте приказ и откройте доступ",
        ),
        Waiting(
            "Доступ закрыт",
            Responsible.objects.suspended().count(),
            _list("organizations_responsible", "state__exact=suspended"),
            "Откройте снова по звонку или обращению",
        ),
        Waiting(
            "Группы ждут закрытия",
            _groups(),
            _list("courses_coursegroup", "phase=ended"),
            "Обучение кончилось: внесите удостоверения",
        ),
        Waiting(
            "Обращения",
            Ticket.objects.waiting().count(),
            _list("support_ticket", f"state__in={Progress.NEW},{Progress.IN_WORK}"),
            "Ответ уходит письмом",
        ),
        Waiting(
            "Места работы",
            places_for_operator().count(),
            _list("staff_employment", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Изменения данных",
            changes_for_operator().count(),
            _list("staff_personaldatachange", "decides=operator"),
            _undecided(),
        ),
        Waiting(
            "Без Ответственного",
            _unattended(),
            _list("organizations_organization", "unattended=yes"),
            "Организации и подразделения, где некому подтверждать",
        ),
    ]


def dashboard(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """The first page of the admin (unfold's DASHBOARD_CALLBACK)."""
    return context | {
        "waiting": waiting(),
        "letters": Letter.objects.metrics(now()),
        "letters_url": _list("letters_letter"),
    }


def access_badge(request: HttpRequest) -> int | str:
    return _access() or ""


def ticket_badge(request: HttpRequest) -> int | str:
    return Ticket.objects.waiting().count() or ""


def group_badge(request: HttpRequest) -> int | str:
    return _groups() or ""


def letter_badge(request: HttpRequest) -> int | str:
    return Letter.objects.stuck().count() or ""
