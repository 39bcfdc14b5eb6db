"""What a merge changed, value by value: so that it can be put back (R40)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model

from accounts.models import User
from courses.models import Enrolment
from letters.models import Letter
from lib.actions import action
from organizations.models import Responsible
from staff.models import LeavePeriod, Worker
from support.merging.table import pointing
from support.models import Merge, MergedValue, Ticket
from vouchers.models import Annulment, PaperCourse, SettledCourse

# By the model's label and the key of the record: a number, or a sign-up's UUID.
Seen = dict[tuple[str, str], dict[str, str | None]]
# A value as it was, and as the merge left it.
Pair = tuple[str | None, str | None]
# They change by themselves, or are not the person's.
ONLY: dict[type[Model], tuple[str, ...]] = {
    User: ("is_active",),
    Responsible: ("user_id", "state", "decided_at", "decided_by_id"),
    Letter: ("user_id",),
    Ticket: ("worker_id", "author_id"),
    Enrolment: (
        "worker_id", "state", "voucher_block_id", "profile", "kept_as",
        "released_at", "released_by_id", "release_reason",
    ),
}  # fmt: skip

# What it makes, and the undoing takes away.
MADE = [model._meta.label for model in (SettledCourse, Annulment)]


def standing(workers: Iterable[int], users: Iterable[int]) -> Seen:
    """Every value of every record of these people that a merge could change."""
    workers, users = list(workers), list(users)
    return {(row._meta.label, str(row.pk)): _values(row) for found in _rows(workers, users) for row in found}


def _rows(workers: list[int], users: list[int]) -> Iterator[Iterable[Any]]:
    yield Worker.objects.filter(pk__in=workers)
    yield User.objects.filter(pk__in=users)
    for model, field, _ in pointing(Worker):
        yield model._base_manager.filter(**{f"{field}__in": workers})
    for model, field, _ in pointing(User):
        yield model._base_manager.filter(**{f"{field}__in": users})
    yield LeavePeriod.objects.filter(employment__worker__in=workers)
    yield PaperCourse.objects.filter(block__voucher__worker__in=workers)
    yield Annulment.objects.filter(voucher__worker__in=workers)
    yield SettledCourse.objects.filter(annulment__voucher__worker__in=workers)


def _values(row: Model) -> dict[str, str | None]:
    only = ONLY.get(type(row))
    return {
        field.attname: _said(row, field)
        for field in row._meta.concrete_fields
        if not field.generated and not field.primary_key and (only is None or field.attname in only)
    }


def _said(row: Model, field: Any) -> str | None:
    return None if getattr(row, field.attname) is None else str(field.value_to_string(row))


@action("", scope=None)
def keep(merge: Merge, before: Seen, after: Seen, *, by: Any, why: str = "") -> None:
    """Write down what differs: the value that was, and what it became (R40)."""
    found = []
    for (model, record), values in after.items():
        was = before.get((model, record))
        if was is None:
            if model in MADE:
                found.append(MergedValue(merge=merge, model=model, record=record))
            continue
        found += [
            MergedValue(merge=merge, model=model, record=record, field=name, was=was[name], became=value)
            for name, value in values.items()
            if value != was[name]
        ]
    MergedValue.objects.bulk_create(found)


def values_of(merge: Merge) -> dict[tuple[str, str], dict[str, Pair]]:
    """What the merge changed, by the record; nothing of a record that it made (R40)."""
    found: dict[tuple[str, str], dict[str, Pair]] = {}
    for one in merge.values.all():
        changed = found.setdefault((one.model, one.record), {})
        if one.field:
            changed[one.field] = (one.was, one.became)
    return found


def is_as_left(label: str, pk: str, changed: dict[str, Pair]) -> bool:
    """Does the record say what the merge has left in it? (R40)"""
    row: Any = apps.get_model(label)._base_manager.filter(pk=pk).first()
    if row is None:
        return False
    fields = {field.attname: field for field in row._meta.concrete_fields}
    return all(_said(row, fields[name]) == became for name, (_, became) in changed.items())


def named(label: str, pk: str) -> str:
    """The record for a sentence: «чек (Э-17)»."""
    model: Any = apps.get_model(label)
    row = model._base_manager.filter(pk=pk).first()
    return f"{model._meta.verbose_name} ({row or pk})"
