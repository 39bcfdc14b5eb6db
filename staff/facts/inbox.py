"""What waits for a Responsible's word, oldest first (R11, R15)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from lib.dates import SAMARA, format_date
from organizations.models import Responsible
from staff.models import Employment, PersonalDataChange, Transfer
from staff.states import Kind, Origin


def places(responsible: Responsible) -> QuerySet[Employment]:
    """New workplaces of the organization, whatever brought them (R15)."""
    waiting = Employment.objects.visible_to(responsible).awaiting().with_details()
    return waiting.select_related("worker__user").order_by("requested_at", "pk")


def changes(responsible: Responsible) -> QuerySet[PersonalDataChange]:
    """Changes of personal data that this Responsible may decide (R11)."""
    waiting = PersonalDataChange.objects.visible_to(responsible).awaiting()
    return waiting.select_related("worker__user").order_by("requested_at", "pk")


def count(responsible: Responsible) -> int:
    """How much waits: the same number in the menu, on the home page and in the inbox."""
    return places(responsible).count() + changes(responsible).count()


@dataclass(frozen=True)
class Check:
    """Where the request came from and since when it waits; what to compare with papers before confirming."""

    where_from: str
    what: str


_CHECKS = {
    Origin.REGISTRATION: "Сверьте ФИО, дату рождения и СНИЛС с документами, должность с приказом.",
    Origin.HIRE: "Сверьте должность с приказом о приёме: остальное в АИС уже проверено.",
    Origin.TRANSFER: "Сверьте должность с приказом: остальное в АИС уже проверено.",
    Origin.ADDED: "Сверьте данные с документами.",
}


def checks(waiting: Iterable[Employment]) -> dict[int, Check]:
    """By the employment's number; one query for those transferred."""
    rows = list(waiting)
    came = Transfer.objects.filter(awaits__in=[place.pk for place in rows]).select_related(
        "left__organization"
    )
    left: dict[int, Any] = {transfer.awaits_id: transfer.left.organization.name for transfer in came}
    return {place.pk: _check(place, left.get(place.pk, "")) for place in rows}


def _check(place: Employment, left: str) -> Check:
    origin = Origin(place.origin)
    origin_said = f"{origin.label} из организации «{left}»" if left else str(origin.label)
    where_from = f"{origin_said}, ждёт с {format_date(place.requested_at.astimezone(SAMARA).date())}"
    part_time = " Основная работа не должна быть педагогической." if place.kind == Kind.EXTERNAL else ""
    return Check(where_from, _CHECKS[origin] + part_time)
