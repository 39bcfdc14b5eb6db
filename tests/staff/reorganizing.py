"""A school with people in every state, and its successor."""

from __future__ import annotations

from typing import Any

from lib.dates import today
from organizations.models import Organization
from staff.models import Attestation, Employment, Reorganization, Worker
from staff.reorganizing.actions import close_organization
from staff.states import Kind
from tests import factories

WHY = "Распоряжение № 12"


def close(school: Organization, into: Organization | None, **said: Any) -> Reorganization:
    return close_organization(school, successor=into, **{"on": today(), "by": None, "why": WHY, **said})


def people() -> list[tuple[Any, ...]]:
    """Who there is, with the accounts, attestations and seats: the same before and after (R19)."""
    return [
        (
            worker.pk,
            worker.user_id,
            sorted(Attestation.objects.filter(worker=worker).values_list("pk", "on", "category", "next_on")),
            sorted(worker.vouchers.values_list("pk", "issued_on", "annulled_at")),
            sorted(worker.enrolments.values_list("pk", "state", "group", "position")),
        )
        for worker in Worker.objects.order_by("pk")
    ]


def where() -> list[tuple[Any, ...]]:
    """Who works and waits where, by which position, with which mark."""
    rows = Employment.objects.open().with_leave(today()).order_by("worker", "organization", "position")
    return list(
        rows.values_list(
            "worker", "organization", "position", "state", "kind", "leave", "training", "training_chosen"
        )
    )


def second_job(worker: Worker, organization: Organization, **fields: Any) -> Employment:
    fields = {"position": factories.PositionFactory(name="Методист"), "training": False, **fields}
    return factories.EmploymentFactory(worker=worker, organization=organization, kind=Kind.INTERNAL, **fields)
