"""What was done to an organization since a file made or changed it: then the row stays (R10)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from imports.models import Line
from organizations.models import Organization


def built_on(lines: Sequence[Line]) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R10).

    One statement for each kind of record that names an organization, whichever room keeps it.
    """
    of = {line.made_id: line for line in lines if line.made_id}
    why: dict[int, str] = {}
    new: set[int] = set()
    rows = Organization.history.model.objects.filter(id__in=of).order_by("id", "-history_id")
    for row in rows.distinct("id"):
        line = of[row.id]
        if not _by(line, row):
            why[line.pk] = "Организацию с тех пор меняли"
        elif row.history_type == "+":
            new.add(row.id)
    for relation in Organization._meta.related_objects:
        if not relation.related_model.__name__.startswith("Historical"):
            named = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": new})
            for pk in named.values_list(relation.field.attname, flat=True).distinct():
                of_what = relation.related_model._meta.verbose_name
                why.setdefault(of[pk].pk, f"С организацией уже работали: {of_what}")
    return why


def _by(line: Line, row: Any) -> bool:
    """Did this file's row write that line of the history? Another file may have the same name, so the moment says too."""
    over = line.batch.ended_at or line.batch.undone_at
    ours = str(row.history_change_reason or "").endswith(f"«{line.batch.file_name}», строка {line.number}")
    return ours and (over is None or row.history_date <= over)
