"""A record edited in a form: what was changed there, over everything else as it stands now."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.db import models

from lib.actions import action
from lib.locks import lock_whole


def over(now: models.Model, record: models.Model, changed: Collection[str]) -> None:
    """Give the record all that the row now says, apart from the changed fields: neither the row nor its history
    gets back what another transaction changed since the form was read."""
    for field in record._meta.concrete_fields:
        if field.name not in changed:
            setattr(record, field.attname, getattr(now, field.attname))


@action
def save_edit(record: models.Model, changed: Collection[str], *, by: Any, why: str = "") -> None:
    """Write the changed fields of a record, held whole, and nothing else."""
    over(lock_whole(record), record, changed)
    if changed:
        record.save(update_fields=list(changed))


@action
def save_new(record: models.Model, *, by: Any, why: str = "") -> None:
    record.save(force_insert=True)
