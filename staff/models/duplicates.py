"""Records that may be one person, found at night and looked at by an operator (R1, R40)."""

from __future__ import annotations

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from staff.models.worker import Worker


class DuplicatePairQuerySet(models.QuerySet["DuplicatePair"]):
    def standing(self) -> DuplicatePairQuerySet:
        """Those of two records that both still stand: neither was merged (R1)."""
        return self.filter(first__merged_into=None, second__merged_into=None)

    def of_worker(self, worker: Worker) -> DuplicatePairQuerySet:
        """Those in which this record is one of the two (R1)."""
        return self.filter(models.Q(first=worker) | models.Q(second=worker))

    def waiting(self) -> DuplicatePairQuerySet:
        """Those that no operator has looked at yet (R1)."""
        return self.standing().filter(checked_at=None)


class DuplicatePair(models.Model):
    """Two records that read as one person (`staff.duplicates.rules.alike`).

    checked_at, checked_by, why: «Проверено, разные люди»; the pair stays, so that it is not found again.
    """

    first = models.ForeignKey(Worker, models.CASCADE, related_name="+", verbose_name="первая запись")
    second = models.ForeignKey(Worker, models.CASCADE, related_name="+", verbose_name="вторая запись")
    found_at = models.DateTimeField("найдена", auto_now_add=True)
    checked_at = models.DateTimeField("проверена", null=True, blank=True)
    checked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name="кем проверена",
    )
    why = models.TextField("почему разные люди", blank=True)

    objects: ClassVar[DuplicatePairQuerySet] = DuplicatePairQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = "похожие записи"
        verbose_name_plural = "похожие записи"
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="duplicate_pair_once"),
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="duplicate_pair_in_order"),
        ]
        indexes = [
            models.Index(fields=["found_at"], condition=Q(checked_at=None), name="duplicate_pair_waiting"),
        ]

    def __str__(self) -> str:
        return f"{self.first} и {self.second}"


class DuplicateSearch(models.Model):
    """A night's search: it looks at whoever is new or changed since the one before, and goes on where it was stopped."""

    started_at = models.DateTimeField("начат")
    # Of workers looked at by number: all up to this one.
    upto = models.BigIntegerField("просмотрены до ID", default=0)
    # Of changes of workers: all up to this row of their history.
    changes_upto = models.BigIntegerField("просмотрены изменения до", default=0)
    ended_at = models.DateTimeField("закончен", null=True, blank=True)
    found = models.PositiveIntegerField("найдено пар", default=0)

    class Meta:
        verbose_name = "поиск похожих записей"
        verbose_name_plural = "поиски похожих записей"
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.started_at:%d.%m.%Y}"
