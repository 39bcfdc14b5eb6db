"""What a page says of a file: how far it is, and what its rows come to (R10)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from django.db.models import Count
from django.urls import reverse
from django.utils.html import format_html

from imports import rules
from imports.kinds import Kind
from imports.models import Batch, Line
from imports.states import WRITES, Fate, Stage, Verdict
from lib.dates import now
from lib.numbers import counted

ROWS = ("строка", "строки", "строк")
_TITLES = {
    Stage.PREVIEWED: "Проверьте перед загрузкой",
    Stage.LOADING: "Загружаем файл",
    Stage.STOPPED: "Загрузка остановлена",
    Stage.LOADED: "Файл загружен",
    Stage.UNDOING: "Отменяем загрузку",
    Stage.UNDONE: "Загрузка отменена",
    Stage.EXPIRED: "Файл не загружен",
}


@dataclass
class Told:
    """A file as its page shows it (R10)."""

    batch: Batch
    kind: Kind

    @cached_property
    def verdicts(self) -> dict[Verdict, int]:
        """How many rows of each verdict; together the whole file (R10)."""
        return self.batch.lines.by_verdict()

    @property
    def url(self) -> str:
        return reverse("imports:batch", args=[self.batch.pk])

    @property
    def title(self) -> str:
        return _TITLES[self.batch.stage]

    @property
    def lead(self) -> str:
        rows = f"{counted(self.rows, *ROWS)}" if self.rows else ""
        said = ", ".join(part for part in (f"Файл «{self.batch.file_name}»", rows) if part) + "."
        if self.batch.stage != Stage.PREVIEWED:
            return said
        return format_html("{} <strong>Пока ничего не записано.</strong>", said)

    @property
    def heading(self) -> str:
        if self.wrong:
            return "Сначала строки с ошибками"
        return "Сначала то, что стоит проверить" if Verdict.CHECK in self.verdicts else "Строки файла"

    @property
    def switches(self) -> list[tuple[str, bool]]:
        """As they stood when the file was read."""
        return [(one.label, self.batch.has(one.name)) for one in self.kind.switches]

    @property
    def cards(self) -> list[tuple[Verdict, int, str]]:
        """A card for each verdict that has rows: its number and what will happen."""
        return [
            (one, number, self.kind.does.get(one, str(one.label))) for one, number in self.verdicts.items()
        ]

    @property
    def rows(self) -> int:
        return sum(self.verdicts.values())

    @property
    def to_load(self) -> int:
        """«Загрузить 48 из 52»: of how many rows something will be written."""
        return sum(number for one, number in self.verdicts.items() if one in WRITES)

    @property
    def wrong(self) -> int:
        return self.verdicts.get(Verdict.ERROR, 0)

    @cached_property
    def fates(self) -> dict[Fate, int]:
        return self.batch.lines.by_fate()

    @property
    def loaded(self) -> int:
        return self.fates[Fate.LOADED] + self.fates[Fate.KEPT]

    @property
    def undone(self) -> int:
        return self.fates[Fate.UNDONE]

    @property
    def kept(self) -> int:
        return self.fates[Fate.KEPT]

    @property
    def refused(self) -> int:
        """Rows that were to be loaded and were not: something has changed since the preview."""
        return self.fates[Fate.LEFT]

    @property
    def to_mend(self) -> int:
        return self.wrong + self.refused

    @property
    def total(self) -> int:
        """How many rows the work that goes on has to do, and `done`: how many it has done."""
        undoing = self.batch.undone_at is not None
        return self.to_load - self.fates[Fate.LEFT] - self.fates[Fate.WAITING] if undoing else self.to_load

    @property
    def done(self) -> int:
        if self.batch.undone_at is not None:
            return self.fates[Fate.UNDONE] + self.fates[Fate.KEPT]
        return self.to_load - self.fates[Fate.WAITING]

    @property
    def minutes_left(self) -> int:
        """Of the work that goes on: 0 where it is nearly done (R10)."""
        since = self.batch.undone_at or self.batch.started_at
        return rules.minutes_left(self.done, self.total, now() - since) if since else 0

    @property
    def moving(self) -> bool:
        return self.batch.stage in {Stage.LOADING, Stage.UNDOING}


def likenesses(batch: Batch) -> list[dict[str, Any]]:
    """Cells that are like something known, each once: what was typed, what it is like, in how many rows (R10)."""
    rows = batch.lines.exclude(instead=None).order_by().values("instead").annotate(rows=Count("pk"))
    return [{**(one["instead"] or {}), "rows": one["rows"]} for one in rows.order_by("-rows")[:20]]


def loaded_before(batch: Batch) -> Batch | None:
    """The same file, loaded earlier for the same organization: nothing of it is written twice (R10)."""
    same = Batch.objects.filter(digest=batch.digest, kind=batch.kind, organization=batch.organization_id)
    return same.filter(state=Stage.LOADED).exclude(pk=batch.pk).order_by("-id").first()


def told_lately(batch: Batch) -> int:
    """Of how many people who are not its own the organization's files of 24 hours have told (R9)."""
    lately = Batch.objects.filter(organization=batch.organization_id, at__gt=now() - timedelta(days=1))
    return Line.objects.filter(batch__in=lately).telling_of_others().count()


def next_lines(batch: Batch, together: int) -> Sequence[Line]:
    """The next rows that the background has to do, in the file's order (R10)."""
    fate = Fate.LOADED if batch.stage == Stage.UNDOING else Fate.WAITING
    return list(batch.lines.filter(state=fate).order_by("number")[:together])
