"""What a page of files needs beside its lists: the template, the rows to mend, what undoing would do (R10)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Count, QuerySet
from django.urls import reverse

from imports import preview
from imports.facts import Told
from imports.kinds import Instead, Judged, Kind
from imports.models import Batch, Line
from imports.states import Fate
from lib.sheets import template
from lib.spreadsheets import workbook
from ui.columns import Column

TO_MEND = "Что исправить"


def template_of(kind: Kind) -> bytes:
    return template(kind.file, [column for column in kind.columns if not column.fills])


def errors_of(kind: Kind, batch: Batch, lines: Iterable[Line]) -> bytes:
    """As they were typed, so that the mended file can be chosen as it is: the last column is not read."""
    columns = [column for column in kind.columns if column.title in batch.found]
    header = [*(column.title for column in columns), TO_MEND]
    rows = [
        [*(line.raw.get(column.name, "") for column in columns), f"{line.words} {line.then}".strip()]
        for line in lines
    ]
    return workbook("Исправьте и загрузите", header, rows)


def judged_with(it: Told, asked: Instead) -> dict[int, Judged]:
    """The rows that have what was typed, judged as if the known thing stood there, by the line's number."""
    lines = list(it.batch.lines.filter(instead=asked.__dict__))
    for line in lines:
        line.values[asked.column] = asked.value
    judged = it.kind.judge(it.batch, preview.rows_of(it.kind, it.batch, lines)) if lines else []
    return {line.pk: now for line, now in zip(lines, judged, strict=True)}


def consequences_of_undo(it: Told) -> dict[str, Any]:
    """What goes and what stays, row by row where something was built on it."""
    lines = list(it.batch.lines.filter(state=Fate.LOADED).order_by("number"))
    kept = it.kind.built_on(lines)
    gone = len(lines) - len(kept)
    return {
        "gone": gone,
        "kept": [(line, kept[line.pk]) for line in lines if line.pk in kept][:100],
        "kept_rows": len(kept),
        "happens": [it.kind.goes(gone)],
        "stays": it.kind.stays(),
    }


def batches(organization: int) -> QuerySet[Batch]:
    return Batch.objects.of_organization(organization).annotate(rows=Count("lines")).select_related("by")


BATCHES = (
    Column(
        "Файл",
        lambda batch: batch.file_name,
        "file",
        sort=["file_name"],
        title=True,
        link=lambda batch: reverse("imports:batch", args=[batch.pk]),
    ),
    Column("Прочитан", lambda batch: batch.at.date(), "at", sort=["id"]),
    Column("Кто", lambda batch: str(batch.by)),
    Column("Строк", lambda batch: batch.rows, number=True),
    Column("Состояние", lambda batch: batch.stage, "state", sort=["state"]),
)
