"""What was built on what a file made: then the row stays (R10)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import Model

from imports.models import Line
from staff.models import Employment, Invitation, PersonalDataChange, Worker
from staff.states import Change

# What the row itself made; everything else that names the worker, in whatever room, was built on it.
MADE = (Employment, Invitation)
WORKER, CHANGE = (model._meta.label_lower for model in (Worker, PersonalDataChange))


def rows_built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R10)."""
    made = {line.made_id: line.pk for line in lines if line.made_type == WORKER and line.made_id}
    why = {made[worker]: said for worker, said in built_on(made).items()}
    changes = {line.made_id: line.pk for line in lines if line.made_type == CHANGE and line.made_id}
    confirmed = PersonalDataChange.objects.filter(pk__in=changes, state=Change.CONFIRMED)
    why |= {changes[pk]: "Изменение уже подтверждено" for pk in confirmed.values_list("pk", flat=True)}
    return why | {
        line.pk: "Письмо уже отправлено" for line in lines if line.made_type not in {WORKER, CHANGE}
    }


def built_on(workers: Iterable[int]) -> dict[int, str]:
    """Why each of these workers cannot go any more; whoever is not in the answer can (R10).

    One statement for each kind of record that names a worker or a place of work: a room that is added later is asked
    without a word here.
    """
    asked = set(workers)
    came = Worker.objects.filter(pk__in=asked).exclude(user=None)
    why = dict.fromkeys(came.values_list("pk", flat=True), "Приглашение принято: работник уже вошёл")
    places = dict(Employment.objects.filter(worker__in=asked).values_list("pk", "worker"))
    for relation in _naming(Worker):
        if relation.related_model not in MADE:
            _tell(why, relation, {pk: pk for pk in asked})
    for relation in _naming(Employment):
        _tell(why, relation, places)
    return _of_places(places) | why


def _of_places(places: dict[int, int]) -> dict[int, str]:
    why: dict[int, str] = {}
    seen: set[int] = set()
    for worker in places.values():
        if worker in seen:
            why[worker] = "У работника появилось второе место работы"
        seen.add(worker)
    ended = Employment.objects.filter(pk__in=places).exclude(ended_on=None)
    return why | dict.fromkeys(ended.values_list("worker", flat=True), "Место работы уже завершено")


def _naming(model: type[Model]) -> list[Any]:
    return [
        one for one in model._meta.related_objects if not one.related_model.__name__.startswith("Historical")
    ]


def _tell(why: dict[int, str], relation: Any, whose: dict[int, int]) -> None:
    rows = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": list(whose)})
    for pk in rows.values_list(relation.field.attname, flat=True).distinct():
        named = relation.related_model._meta.verbose_name
        why.setdefault(whose[pk], f"С записью уже работали: {named}")
