from __future__ import annotations

from letters.actions import queue
from letters.models import Letter
from staff.models import CabinetHint


def hint(told: CabinetHint) -> Letter:
    """To somebody who has an account: which organization to choose, and where (R14)."""
    worker = told.worker
    context = {
        "name": worker.name_and_patronymic,
        "organization": told.organization.name,
        "organization_id": told.organization_id,
    }
    return queue("staff/hint", None, cause=told, user=worker.user_id, context=context)
