"""A file of rows, from its preview to its undoing, and what becomes of each row (R10)."""

from __future__ import annotations

import json
from datetime import date
from typing import Any, ClassVar

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Case, Count, Q, Value, When

from imports.states import MOVING, TELLING, WRITES, Fate, Stage, Verdict
from lib.history import History

DAY = "день"


class ValuesEncoder(DjangoJSONEncoder):
    """Days stay days: `{"день": "1985-05-17"}`; everything else in a row is words, numbers, yes and no."""

    def default(self, value: Any) -> Any:
        return {DAY: value.isoformat()} if isinstance(value, date) else super().default(value)


class ValuesDecoder(json.JSONDecoder):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(object_hook=_day, **kwargs)


def _day(value: dict[str, Any]) -> Any:
    return date.fromisoformat(value[DAY]) if value.keys() == {DAY} else value


class BatchQuerySet(models.QuerySet["Batch"]):
    def of_organization(self, organization: int) -> BatchQuerySet:
        """Those that were loaded for this organization, by whichever of its Responsibles (R44)."""
        return self.filter(organization=organization)

    def moving(self) -> BatchQuerySet:
        """Those that the background works on: being loaded or undone (R10)."""
        return self.filter(state__in=MOVING)


class Batch(models.Model):
    """One file, as it was read: its rows are `Line`s, and nothing of them is written before «Загрузить» (R10)."""

    kind = models.CharField("что загружают", max_length=40)
    # By name: this room knows no code of organizations. Empty: the operator loads for the whole region.
    organization = models.ForeignKey(
        "organizations.Organization",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="организация",
    )
    file_name = models.CharField("файл", max_length=200)
    digest = models.CharField("отпечаток файла", max_length=64)
    switches = models.JSONField("отметки", default=list)
    # Under which headings of the file the columns were found, and what else is said of it as a whole.
    found = models.JSONField("столбцы", default=dict)
    notes = models.JSONField("замечания", default=list)
    state = models.CharField("состояние", max_length=10, choices=Stage.choices, default=Stage.PREVIEWED)
    stopped = models.TextField("почему остановлено", blank=True)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="+", verbose_name="кто загрузил"
    )
    at = models.DateTimeField("прочитан", auto_now_add=True)
    started_at = models.DateTimeField("загрузка начата", null=True, blank=True)
    ended_at = models.DateTimeField("загрузка закончена", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    undone_at = models.DateTimeField("загрузка отменена", null=True, blank=True)
    # Who works on it now has it until then: the worker that was killed is not waited for longer.
    lease_until = models.DateTimeField("занято до", null=True, blank=True)

    history = History(excluded_fields=["lease_until"])
    objects: ClassVar[BatchQuerySet] = BatchQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "загрузка из файла"
        verbose_name_plural = "загрузки из файлов"
        ordering = ["-id"]
        indexes = [
            models.Index(fields=["organization", "-id"], name="batch_of_organization"),
            models.Index(fields=["state"], condition=Q(state__in=MOVING), name="batch_moving"),
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def stage(self) -> Stage:
        """Where the file stands (R10)."""
        return Stage(self.state)

    def has(self, switch: str) -> bool:
        """Was this switch on when the file was read?"""
        return switch in self.switches


RANK = Case(*(When(verdict=one, then=Value(rank)) for rank, one in enumerate(Verdict)))


class LineQuerySet(models.QuerySet["Line"]):
    def writing(self) -> LineQuerySet:
        """Those of which something would be written: «Загрузить 48 из 52» (R10)."""
        return self.filter(verdict__in=WRITES)

    def telling_of_others(self) -> LineQuerySet:
        """Those whose words told that somebody who works elsewhere is known (R9)."""
        return self.filter(verdict__in=TELLING).exclude(worker_id=None)

    def waiting(self) -> LineQuerySet:
        """Those not loaded yet (R10)."""
        return self.filter(state=Fate.WAITING)

    def to_mend(self) -> LineQuerySet:
        """Those that stay in the file: with a mistake, or refused while it was loaded (R10)."""
        return self.filter(Q(verdict=Verdict.ERROR) | Q(state=Fate.LEFT, verdict__in=WRITES))

    def by_verdict(self) -> dict[Verdict, int]:
        """How many rows of each verdict, problems first; none that has no rows (R10)."""
        told = dict(self.order_by().values_list("verdict").annotate(Count("pk")))
        return {one: told[one] for one in Verdict if one in told}

    def by_fate(self) -> dict[Fate, int]:
        """How many of the rows of which something would be written have come to what (R10)."""
        told = dict(self.writing().order_by().values_list("state").annotate(Count("pk")))
        return {one: told.get(one, 0) for one in Fate}


class Line(models.Model):
    """A row of the file: what was typed, what will happen of it and why, and what it made (R10)."""

    batch = models.ForeignKey(Batch, models.CASCADE, related_name="lines", verbose_name="загрузка")
    number = models.PositiveIntegerField("строка")
    # As read and as typed, by the column's name; forgotten when nobody needs them any more.
    values = models.JSONField("сведения", default=dict, encoder=ValuesEncoder, decoder=ValuesDecoder)
    raw = models.JSONField("как в файле", default=dict)
    name = models.CharField("о ком", max_length=300, blank=True)
    note = models.CharField("приметы", max_length=300, blank=True)
    verdict = models.CharField("решение", max_length=10, choices=Verdict.choices)
    words = models.TextField("что произойдёт")
    then = models.TextField("что сделать", blank=True)
    # A cell that is like something known: {"column": …, "typed": …, "value": …}.
    instead = models.JSONField("похоже на", null=True, blank=True)
    # Whom the row's words tell of, for who looked (R42); None where the system knows nobody.
    worker_id = models.BigIntegerField("чьи данные", null=True, blank=True)
    state = models.CharField("что стало", max_length=10, choices=Fate.choices, default=Fate.WAITING)
    # What the row made, to be undone: «staff.worker» and its number.
    made_type = models.CharField("что сделано", max_length=80, blank=True)
    made_id = models.BigIntegerField("номер сделанного", null=True, blank=True)

    objects: ClassVar[LineQuerySet] = LineQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "строка файла"
        verbose_name_plural = "строки файла"
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["batch", "number"], name="line_once_in_file")]
        indexes = [models.Index(fields=["batch", "state"], name="line_state")]

    def __str__(self) -> str:
        return f"{self.name or 'строка'} ({self.number})"

    @property
    def judged(self) -> Verdict:
        """What is to become of the row (R10)."""
        return Verdict(self.verdict)

    @property
    def tells_of_others(self) -> bool:
        """Do its words tell that somebody who works elsewhere is known? (R9)"""
        return self.worker_id is not None and self.judged in TELLING

    @property
    def fate(self) -> Fate:
        """What has become of it (R10)."""
        return Fate(self.state)
