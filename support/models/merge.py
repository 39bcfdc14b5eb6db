"""Two records of one worker made one, and all that it changed (R40)."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from lib.dates import now
from lib.history import History
from staff.models import Worker

UNDO_FOR = timedelta(days=30)


class MergeQuerySet(models.QuerySet["Merge"]):
    def standing(self) -> MergeQuerySet:
        """Those that were not undone (R40)."""
        return self.filter(undone_at=None)

    def of_worker(self, worker: Worker) -> MergeQuerySet:
        """Of this record, the closed or the remaining one; the latest first (R40)."""
        return self.filter(Q(survivor=worker) | Q(absorbed=worker)).order_by("-pk")


class Merge(models.Model):
    """The operator has made two records of one person one: which remains, who decided so and why (R40)."""

    survivor = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name="остаётся запись")
    absorbed = models.ForeignKey(Worker, models.PROTECT, related_name="+", verbose_name="закрыта запись")
    # Of the two accounts, where there were two.
    shut = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="закрыта учётная запись",
    )
    at = models.DateTimeField("когда", default=now)
    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+", verbose_name="кто"
    )
    why = models.TextField("почему")
    undone_at = models.DateTimeField("отменено", null=True, blank=True)
    undone_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кто отменил",
    )
    undone_why = models.TextField("почему отменено", blank=True)

    history = History()
    objects: ClassVar[MergeQuerySet] = MergeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "объединение записей"
        verbose_name_plural = "объединения записей"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["absorbed"], condition=Q(undone_at=None), name="merge_absorbed_once"
            ),
            models.CheckConstraint(condition=~Q(survivor=F("absorbed")), name="merge_of_two"),
        ]

    def __str__(self) -> str:
        return f"ID {self.absorbed_id} → ID {self.survivor_id}"


class MergedValue(models.Model):
    """One value that the merge changed, as it was and as it became; field is empty of a record that it made (R40)."""

    merge = models.ForeignKey(Merge, models.CASCADE, related_name="values", verbose_name="объединение")
    model = models.CharField("что", max_length=80)
    record = models.CharField("ключ записи", max_length=40)
    field = models.CharField("поле", max_length=80, blank=True)
    was = models.TextField("было", null=True)  # noqa: DJ001 nothing is not an empty text
    became = models.TextField("стало", null=True)  # noqa: DJ001

    class Meta:
        verbose_name = "изменение при объединении"
        verbose_name_plural = "изменения при объединении"
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.model} {self.record}: {self.field}"
