from __future__ import annotations

from typing import Any, TypeVar

from django.db import transaction
from django.db.models import Model

from courses.models import CourseGroup

WINDOW = ("registration_from", "registration_until")
Record = TypeVar("Record", bound=Model)


def changed(record: Record, **values: Any) -> Record:
    """The record with other values, as somebody's edit would leave it: with its history."""
    if isinstance(record, CourseGroup) and "starts_on" in values:
        # A group's registration does not outlast its first day.
        values = {name: min(getattr(record, name), values["starts_on"]) for name in WINDOW} | values
    for name, value in values.items():
        setattr(record, name, value)
    with transaction.atomic():
        record.save(update_fields=list(values))
    return record
