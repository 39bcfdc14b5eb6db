"""How an operator's list finds the records of a person: by ФИО, ID or address, from wherever the record hangs."""

from __future__ import annotations

from django.db.models import Model

from accounts.models import User
from staff.models import Worker


def to_person(road: str) -> dict[str, type[Model]]:
    """For `LongList.through` (R45). road: the field that leads to the worker."""
    return {road: Worker, f"{road}__user": User}
