"""What was done since to the records that a file made or changed: then their rows stay (R10)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from imports.models import Line


def built_on(model: Any, lines: Sequence[Line], changed: str, worked: str) -> dict[int, str]:
    """Why each of these loaded rows cannot be taken back, by the line's number in the database (R10).

    changed: what is said of a record that was edited since; worked: of one that others name, before what they are.
    One statement, and one for each kind of record that names these, whichever room keeps it.
    """
    of = {line.made_id: line for line in lines if line.made_id}
    why: dict[int, str] = {}
    new: set[int] = set()
    seen: set[int] = set()
    told = "id", "history_type", "history_change_reason", "history_date"
    for row in model.history.model.objects.filter(id__in=of).order_by("id", "-history_id").values(*told):
        line, ours = of[row["id"]], _by(of[row["id"]], row)
        if row["id"] not in seen and not ours:
            why[line.pk] = changed
        seen.add(row["id"])
        if ours and row["history_type"] == "+":
            new.add(row["id"])
    for relation in model._meta.related_objects:
        if not relation.related_model.__name__.startswith("Historical"):
            named = relation.related_model._base_manager.filter(**{f"{relation.field.name}__in": new})
            for pk in named.values_list(relation.field.attname, flat=True).distinct():
                why.setdefault(of[pk].pk, f"{worked}: {relation.related_model._meta.verbose_name}")
    return why


def before(model: Any, line: Line) -> Any:
    """The record as it was before the row was loaded, out of its history; None: the row made it (R10)."""
    rows = model.history.model.objects.filter(id=line.made_id).order_by("history_id")
    ours = [row for row in rows if _by(line, vars(row))]
    return ours[0].prev_record if ours else None


def _by(line: Line, row: Mapping[str, Any]) -> bool:
    """Did this file's row write that line of the history? Another file may have the same name, so the moment says too."""
    since, over = line.batch.started_at, line.batch.ended_at or line.batch.undone_at
    ours = str(row["history_change_reason"] or "").endswith(f"«{line.batch.file_name}», строка {line.number}")
    at = row["history_date"]
    return ours and (since is None or since <= at) and (over is None or at <= over)
