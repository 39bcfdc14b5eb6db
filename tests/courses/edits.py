from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model

Record = TypeVar("Record", bound=Model)


def changed(record: Record, **values: Any) -> Record:
    """The record with other values, as somebody's edit would leave it: with its history."""
    for name, value in values.items():
        setattr(record, name, value)
    with transaction.atomic():
        record.save(update_fields=list(values))
    return record
