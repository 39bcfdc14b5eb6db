"""Requests that wait for some days."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import Any

from lib.dates import SAMARA, today
from organizations.models import Organization
from staff.models import Employment, PersonalDataChange, Worker
from tests import factories


def asked(worker: Worker, days_ago: int = 0) -> PersonalDataChange:
    change = PersonalDataChange.objects.create(
        worker=worker, values={"last_name": [worker.last_name, "Медведева"]}, requested_by=worker.user
    )
    return older(change, days_ago)


def older(record: Any, days: int) -> Any:
    record.requested_at = datetime.combine(today() - timedelta(days=days), time(12), SAMARA)
    record.save(update_fields=["requested_at"])
    return record


def place(organization: Organization, days_ago: int = 0, **said: Any) -> Employment:
    return older(factories.EmploymentFactory(organization=organization, awaiting=True, **said), days_ago)
