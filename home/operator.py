"""What awaits the operator: the admin's first page and the numbers in its menu."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from courses.models import CourseGroup
from letters import gauges
from letters.models import Letter
from lib.dates import today
from organizations.models import Organization, Responsible
from staff.models import Employment, PersonalDataChange
from support.models import Ticket

# R11: what waits longer than this with a Responsible is the operator's too.
PATIENCE_DAYS = 10


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


def waiting() -> list[Waiting]:
    """Everything that stands still until the operator does something, in a fixed number of queries."""
    late = today() - timedelta(days=PATIENCE_DAYS)
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
            "Обращения", Ticket.objects.waiting().count(), _list("support_ticket"), "Ответ уходит письмом"
        ),
        Waiting(
            f"Места работы ждут дольше {PATIENCE_DAYS} дней",
            Employment.objects.awaiting().filter(requested_at__date__lt=late).count(),
            _list("staff_employment", "state__exact=awaiting"),
            "Ответственный не подтвердил",
        ),
        Waiting(
            f"Изменения данных ждут дольше {PATIENCE_DAYS} дней",
            PersonalDataChange.objects.awaiting().filter(requested_at__date__lt=late).count(),
            _list("staff_personaldatachange", "state__exact=pending"),
            "Ответственный не подтвердил",
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
    return context | {"waiting": waiting(), "letters": gauges.read(), "letters_url": _list("letters_letter")}


def access_badge(request: HttpRequest) -> int | str:
    return _access() or ""


def ticket_badge(request: HttpRequest) -> int | str:
    return Ticket.objects.waiting().count() or ""


def group_badge(request: HttpRequest) -> int | str:
    return _groups() or ""


def letter_badge(request: HttpRequest) -> int | str:
    return Letter.objects.stuck().count() or ""
