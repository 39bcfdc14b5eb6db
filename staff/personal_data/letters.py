from __future__ import annotations

from letters.actions import queue
from staff.models import PersonalDataChange


def change_confirmed(change: PersonalDataChange) -> None:
    """To the worker: the new data are in the record (R11)."""
    _tell("change_confirmed", change)


def change_rejected(change: PersonalDataChange) -> None:
    """To the worker: the data stay as they were, and why (R11)."""
    _tell("change_rejected", change)


def _tell(kind: str, change: PersonalDataChange) -> None:
    worker = change.worker
    if worker.user:
        what = ", ".join(change.asked)
        context = {"name": worker.name_and_patronymic, "what": what, "refusal": change.refusal}
        queue(f"staff/{kind}", worker.user.email, cause=change, user=worker.user, context=context)
