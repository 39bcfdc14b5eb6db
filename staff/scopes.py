"""On whose records a Responsible acts (R44)."""

from __future__ import annotations

from typing import Any

from lib.reasons import Reason
from lib.scopes import Scope
from staff import reasons as access
from staff.models import Employment, PersonalDataChange, Worker


def _gone(record: Any) -> Reason:
    worker: Worker = record if isinstance(record, Worker) else record.worker
    return access.not_your_worker(worker.full_name)


# The Responsible's own workers, their places of work and requests; never another organization's (R21).
OWN = Scope(
    {
        Worker: Worker.objects.acting_for,
        Employment: Employment.objects.visible_to,
        PersonalDataChange: PersonalDataChange.objects.visible_to,
    },
    _gone,
)
