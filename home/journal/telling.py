"""Changes of the journal in the sentences of every history (R42); as many statements for fifty as for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.contrib import admin
from django.urls import reverse

from home.facts.history import sentence
from home.journal.facts import Place, kinds
from home.reports.known import begun
from lib.history import history_of
from lib.readers import Reader
from staff.models import Worker
from ui.history import Change, Line, inside

# Roads to what the sentences name of a record.
NAMED = (
    "worker",
    "organization",
    "position",
    "group__programme",
    "programme",
    "enrolment__worker",
    "employment__worker",
    "voucher__worker",
)


def told(places: Sequence[Place]) -> list[dict[str, Any]]:
    """In the same order; of each when, who, what, why, which values, whose it is and where its record stands."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for _, kind, number in places:
        numbers[kind].append(number)
    lines = {kind: _lines(kind, some) for kind, some in numbers.items()}
    return [_entry(kind, lines[kind][number]) for _, kind, number in places]


def _lines(kind: str, numbers: list[int]) -> dict[int, Line]:
    model: Any = history_of(kinds()[kind])
    rows = model.objects.order_by().select_related("history_user", *_roads(model))
    found = list(rows.filter(history_id__in=numbers))
    versions: dict[Any, list[int]] = defaultdict(list)
    for pk, number in (
        model.objects.filter(id__in={one.id for one in found}).order_by().values_list("id", "history_id")
    ):
        versions[pk].append(number)
    before = {
        one.history_id: max((n for n in versions[one.id] if n < one.history_id), default=None)
        for one in found
    }
    earlier = model.objects.in_bulk([number for number in before.values() if number])
    return {one.history_id: Line(one, earlier.get(before[one.history_id])) for one in found}


def _roads(model: Any) -> list[str]:
    fields = {one.name for one in model._meta.fields if one.is_relation}
    return [road for road in NAMED if road.split("__")[0] in fields]


def _entry(kind: str, line: Line) -> dict[str, Any]:
    row, model = line.row, kinds()[kind]
    worker, changes = _worker(row), _changes(line)
    return {
        "at": row.history_date,
        "who": line.who,
        "what": sentence(row, Reader.OPERATOR) or _plainly(line, changes),
        "why": line.why,
        "changes": changes,
        "kind": begun(str(model._meta.verbose_name)),
        "worker": worker,
        "worker_id": worker and worker.pk,
        "url": _address(model, row.id),
        "person_url": worker and reverse("admin:staff_worker_change", args=[worker.pk]),
    }


def _worker(row: Any) -> Worker | None:
    """Whose record it is, by what the version itself says."""
    if row.instance_type is Worker:
        return Worker(
            id=row.id, last_name=row.last_name, first_name=row.first_name, patronymic=row.patronymic
        )
    for road in (
        row,
        getattr(row, "enrolment", None),
        getattr(row, "employment", None),
        getattr(row, "voucher", None),
    ):
        if found := getattr(road, "worker", None):
            return found  # type: ignore[no-any-return]
    return None


def _changes(line: Line) -> list[Change]:
    """Values alone; what a record leads to would be read one by one."""
    names = [one.name for one in line.row.tracked_fields if not one.is_relation and not one.generated]
    return list(line.event("", names).changes)


def _plainly(line: Line, changes: list[Change]) -> str:
    if line.row.history_type != "~":
        return "Запись создана" if line.row.history_type == "+" else "Запись удалена"
    labels = "; ".join(inside(one.label) for one in changes)
    return f"Изменено: {labels}" if labels else "Запись изменена"


def _address(model: Any, pk: Any) -> str:
    if model not in admin.site._registry:
        return ""
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_change", args=[pk])
