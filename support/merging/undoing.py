"""A merge that was a mistake is taken back, within thirty days (R40)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.apps import apps
from django.db.models import Model

from lib.actions import action
from lib.dates import SAMARA, now, today
from lib.reasons import refuse_if
from organizations.actions import reopen_held
from staff.models import Worker
from support.merging import facts, letters, reasons, rules
from support.merging.actions import accounts_of, hold_accesses, hold_both, lock_things
from support.merging.kept import Pair, is_as_left, named, values_of
from support.models import Merge
from support.models.merge import UNDO_FOR
from vouchers.models import Annulment, SettledCourse


@action("Отменено объединение двух записей: {merge}", scope=None)
def undo_merge(merge: Merge, *, by: Any, why: str) -> Merge:
    """Every value is as it was before the merge, if nobody has changed it since (R40). Raises Refused, Busy."""
    users = accounts_of(merge.survivor, merge.absorbed) | ({merge.shut_id} if merge.shut_id else set())
    held = hold_accesses(users)
    survivor, absorbed = hold_both(merge.survivor, merge.absorbed, users)
    lock_things([survivor.pk, absorbed.pk])
    merge = Merge.objects.select_related("survivor", "absorbed", "shut").get(pk=merge.pk)
    if merge.undone_at:
        return merge
    refuse_if(against(merge) or ([] if why.strip() else [reasons.say_why_undone()]))
    reopen_held(held, cause=merge, by=by)
    values = values_of(merge)
    for (label, pk), changed in sorted(values.items(), key=lambda one: _turn(one, survivor.pk)):
        if changed:
            _put_back(apps.get_model(label).objects.get(pk=pk), changed)
    # Who refers goes first.
    for model in (SettledCourse, Annulment):
        made = [pk for (label, pk), changed in values.items() if label == model._meta.label and not changed]
        model._base_manager.filter(pk__in=made).delete()
    merge.undone_at, merge.undone_by, merge.undone_why = now(), by, why.strip()
    merge.save(update_fields=["undone_at", "undone_by", "undone_why"])
    letters.parted(merge)
    return merge


def against(merge: Merge) -> list[Any]:
    """Why it cannot be taken back now (R40)."""
    changed = [
        named(label, pk)
        for (label, pk), values in values_of(merge).items()
        if not is_as_left(label, pk, values)
    ]
    day = merge.at.astimezone(SAMARA).date()
    return rules.may_undo(day, today(), changed, list(facts.since(merge)), UNDO_FOR)


def _turn(one: tuple[tuple[str, str], Mapping[str, Pair]], survivor: int) -> tuple[Any, ...]:
    """The remaining record lets go what the other takes; then what goes to another record, then the rest."""
    (label, pk), changed = one
    goes = bool(changed.keys() & {"worker_id", "user_id", "author_id"})
    return label != Worker._meta.label, pk != str(survivor), not goes, label, pk


def _put_back(row: Model, changed: Mapping[str, Pair]) -> None:
    fields: list[Any] = [field for field in row._meta.concrete_fields if field.attname in changed]
    for field in fields:
        was, _ = changed[field.attname]
        setattr(row, field.attname, None if was is None else field.to_python(was))
    row.save(update_fields=[field.name for field in fields])
